#include "site/strings.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace isnad::site {
namespace {

constexpr std::int64_t kNow = 1724070000;  // 2024-08-19T12:20:00Z

TEST(Plural, ArabicHasSixFormsByCldr) {
  const std::pair<std::uint64_t, const char*> kCases[] = {
      {0, "zero"},    {1, "one"},     {2, "two"},   {3, "few"},    {10, "few"},     {11, "many"}, {99, "many"},
      {100, "other"}, {102, "other"}, {103, "few"}, {111, "many"}, {1000, "other"}, {1010, "few"}};
  for (const auto& [count, form] : kCases) EXPECT_EQ(plural_category(Ui::kArabic, count), form) << count;
  EXPECT_EQ(plural_category(Ui::kEnglish, 1), "one");
  EXPECT_EQ(plural_category(Ui::kEnglish, 0), "other");
}

TEST(Plural, CountsAreWordedInBothLanguages) {
  EXPECT_EQ(counted(Ui::kArabic, "sources", 1), "مصدر واحد");
  EXPECT_EQ(counted(Ui::kArabic, "sources", 2), "مصدران");
  EXPECT_EQ(counted(Ui::kArabic, "sources", 7), "7 مصادر");
  EXPECT_EQ(counted(Ui::kArabic, "sources", 12), "12 مصدراً");
  EXPECT_EQ(counted(Ui::kArabic, "sources", 100), "100 مصدر");
  EXPECT_EQ(counted(Ui::kEnglish, "sources", 1), "1 source");
  EXPECT_EQ(counted(Ui::kEnglish, "articles", 12345), "12,345 articles");
}

TEST(Dates, AreSaidInBothLanguagesWithThePublishersClock) {
  EXPECT_EQ(date_words(Ui::kArabic, "2024-08-19T14:05:00+03:00", kNow, DateStyle::kShort), "19 أغسطس، 14:05");
  EXPECT_EQ(date_words(Ui::kArabic, "2024-08-19T14:05:00+03:00", kNow, DateStyle::kLong),
            "الاثنين، 19 أغسطس 2024، 14:05 (UTC+3)");
  EXPECT_EQ(date_words(Ui::kEnglish, "2020-09-27", kNow, DateStyle::kShort), "27 September 2020");
  EXPECT_EQ(date_words(Ui::kEnglish, "2024-08-19T14:05:00+03:30", kNow, DateStyle::kLong),
            "Monday, 19 August 2024, 14:05 (UTC+3:30)");
  EXPECT_EQ(date_words(Ui::kEnglish, "yesterday", kNow, DateStyle::kLong), "");
}

TEST(Dates, WhatIsLessThanADayOldIsToldByItsAge) {
  EXPECT_EQ(date_words(Ui::kArabic, "2024-08-19T12:20:00Z", kNow, DateStyle::kRecent), "الآن");
  EXPECT_EQ(date_words(Ui::kArabic, "2024-08-19T15:18:30+03:00", kNow, DateStyle::kRecent), "قبل دقيقة");
  EXPECT_EQ(date_words(Ui::kArabic, "2024-08-19T12:15:00Z", kNow, DateStyle::kRecent), "قبل 5 دقائق");
  EXPECT_EQ(date_words(Ui::kArabic, "2024-08-19T12:10:00+02:00", kNow, DateStyle::kRecent), "قبل ساعتين");
  EXPECT_EQ(date_words(Ui::kArabic, "2024-08-18T12:20:01Z", kNow, DateStyle::kRecent), "قبل 23 ساعة");
  EXPECT_EQ(date_words(Ui::kEnglish, "2024-08-19T11:20:00Z", kNow, DateStyle::kRecent), "1 hour ago");
  // A day old, ahead of the clock, a day alone, a clock without a zone.
  EXPECT_EQ(date_words(Ui::kEnglish, "2024-08-18T12:20:00Z", kNow, DateStyle::kRecent), "18 August, 12:20");
  EXPECT_EQ(date_words(Ui::kEnglish, "2024-08-19T12:21:00Z", kNow, DateStyle::kRecent), "19 August, 12:21");
  EXPECT_EQ(date_words(Ui::kEnglish, "2024-08-19", kNow, DateStyle::kRecent), "19 August");
  EXPECT_EQ(date_words(Ui::kEnglish, "2024-08-19T12:15:00", kNow, DateStyle::kRecent), "19 August, 12:15");
  EXPECT_EQ(
      time_element(Ui::kEnglish, "2024-08-19T12:15:00Z", kNow, DateStyle::kRecent).markup(),
      "<time datetime=\"2024-08-19T12:15:00Z\" title=\"Monday, 19 August 2024, 12:15 (UTC)\">5 minutes ago</time>");
}

TEST(Dates, TheElementKeepsTheMachineForm) {
  EXPECT_EQ(time_element(Ui::kEnglish, "2024-08-19", kNow, DateStyle::kShort).markup(),
            "<time datetime=\"2024-08-19\">19 August</time>");
  EXPECT_TRUE(time_element(Ui::kEnglish, "\"><b>", kNow, DateStyle::kShort).is_empty());
  EXPECT_TRUE(time_element(Ui::kEnglish, std::int64_t{0}, kNow, DateStyle::kShort).is_empty());
}

TEST(Runs, ForeignTextSaysItsLanguageAndDirection) {
  EXPECT_EQ(run("خبر", "ar").markup(), "<bdi lang=\"ar\" dir=\"rtl\">خبر</bdi>");
  EXPECT_EQ(run("News", "en-GB").markup(), "<bdi lang=\"en-GB\" dir=\"ltr\">News</bdi>");
  EXPECT_EQ(run("?", "").markup(), "<bdi dir=\"auto\">?</bdi>");
  EXPECT_EQ(run("?", "no tag\"").markup(), "<bdi dir=\"auto\">?</bdi>");
  EXPECT_TRUE(is_right_to_left("fa-IR"));
  EXPECT_TRUE(is_right_to_left("ku-Arab"));
  EXPECT_FALSE(is_right_to_left("ku"));
}

TEST(Strings, UnknownKeysGiveThemselves) {
  EXPECT_EQ(tr(Ui::kArabic, "no.such"), "no.such");
  EXPECT_EQ(section_name(Ui::kArabic, "sport"), "رياضة");
  EXPECT_EQ(section_name(Ui::kArabic, "gardening"), "gardening");
  EXPECT_EQ(language_name(Ui::kEnglish, "xx"), "xx");
}

TEST(Strings, EveryKeyThatTheCodeNamesIsInTheTable) {
  const std::regex kKey("\"((nav|search|results|front|story|article|source|about|error|site)\\.[a-z0-9_.]+)\"");
  std::size_t named = 0;
  for (const auto& file : std::filesystem::directory_iterator(ISNAD_SOURCE_DIR "/src/site")) {
    const std::string path = file.path().string();
    if (!path.ends_with(".cc") || path.ends_with("_test.cc")) continue;
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    const std::string code = text.str();
    for (auto key = std::sregex_iterator(code.begin(), code.end(), kKey); key != std::sregex_iterator(); ++key) {
      EXPECT_TRUE(has_string((*key)[1].str())) << (*key)[1] << " in " << path;
      ++named;
    }
  }
  EXPECT_GT(named, 80u);
}

}  // namespace
}  // namespace isnad::site
