#include "page/dates.h"

#include <gtest/gtest.h>

#include "page/date_pieces.h"

namespace isnad::page {
namespace {

std::string visible(std::string_view text, std::string_view language = {}) {
  const auto date = parse_visible_date(text, language);
  return date ? date->value : "";
}

std::string metadata(std::string_view text) {
  const auto date = parse_metadata_date(text);
  return date ? date->value : "";
}

TEST(DatePieces, EveryMonthBeginsAsAMonthMay) {
  ASSERT_GT(months().size(), 100u);
  for (const auto& [name, month] : months())
    EXPECT_TRUE(begins_month(std::string_view(name).substr(0, name.find(' ')))) << name;
  for (const std::string_view none : {"", "a", "zz", "x1"}) EXPECT_FALSE(begins_month(none)) << none;
}

TEST(Dates, ArabicMonthsOfBothSystemsAndTheMaghreb) {
  EXPECT_EQ(visible("19 أغسطس 2024"), "2024-08-19");
  EXPECT_EQ(visible("19 آب 2024"), "2024-08-19");
  EXPECT_EQ(visible("19 غشت 2024"), "2024-08-19");
  EXPECT_EQ(visible("١٩ أغسطس/ آب ٢٠٢٤"), "2024-08-19");
  EXPECT_EQ(visible("في 27 أيلول/ سبتمبر 2020 أطلق"), "2020-09-27");
  EXPECT_EQ(visible("الجمعة 3 كانون الثاني 2025"), "2025-01-03");
  EXPECT_EQ(visible("تشرين الأول 7, 2023"), "2023-10-07");
}

TEST(Dates, YearMonthAndDayWithTheirSigns) {
  EXPECT_EQ(visible("2024年8月19日 21時37分"), "2024-08-19T21:37:00");
  EXPECT_EQ(visible("입력 2024년 8월 19일"), "2024-08-19");
  EXPECT_EQ(visible("2024年13月19日"), "");
}

TEST(Dates, YearWithACountGluedToItByALostTag) {
  EXPECT_EQ(visible("August 19, 20249:30 AM"), "2024-08-19");
  EXPECT_EQ(visible("August 19, 2024128 views"), "2024-08-19");
  EXPECT_EQ(visible("August 19, 120249"), "");
}

TEST(Dates, ClockTimesWithDayHalves) {
  EXPECT_EQ(visible("الاثنين، 19 أغسطس 2024 - 02:05 م"), "2024-08-19T14:05:00");
  EXPECT_EQ(visible("19/08/2024 12:10 ص"), "2024-08-19T00:10:00");
  EXPECT_EQ(visible("August 19, 2024 2:05 PM"), "2024-08-19T14:05:00");
  EXPECT_EQ(visible("19 أغسطس 2024، 11:30 بتوقيت غرينتش"), "2024-08-19T11:30:00Z");
}

TEST(Dates, OtherLanguages) {
  EXPECT_EQ(visible("19. August 2024"), "2024-08-19");
  EXPECT_EQ(visible("19 août 2024"), "2024-08-19");
  EXPECT_EQ(visible("19 de agosto de 2024"), "2024-08-19");
  EXPECT_EQ(visible("19 Ağustos 2024"), "2024-08-19");
  EXPECT_EQ(visible("19 августа 2024"), "2024-08-19");
  EXPECT_EQ(visible("19 באוגוסט 2024"), "2024-08-19");
  EXPECT_EQ(visible("Aug 19th, 2024"), "2024-08-19");
}

TEST(Dates, MonthsOfManyLanguages) {
  for (const char* text :
       {"19 septembrie 2024", "19. září 2024", "19. septembra 2024", "2024. szeptember 19.", "2024 m. rugsėjo 19 d.",
        "2024. gada 19. septembris", "19. syyskuuta 2024", "19 Σεπτεμβρίου 2024", "19 вересня 2024",
        "19 септември 2024", "19. rujna 2024", "19 Eyl 2024", "19 сен 2024", "19 sentyabr 2024", "19 ستمبر 2024",
        "१९ सितंबर २०२४", "১৯ সেপ্টেম্বর ২০২৪", "19 ئەیلوول 2024"}) {
    EXPECT_EQ(visible(text), "2024-09-19") << text;
  }
  EXPECT_EQ(visible("১৬:২০, ১৬ ফেব্রুয়ারি ২০২০ তারিখে"), "2020-02-16T16:20:00");
  EXPECT_EQ(visible("19 listopada 2024"), "2024-11-19");  // Polish, Czech; in Croatian it is October
  EXPECT_EQ(visible("۲۹ اسد ۱۴۰۳"), "2024-08-19");        // Afghanistan's name of the fifth month
  EXPECT_EQ(visible("2024 March 19:30"), "");
}

TEST(Dates, HijriYieldsToTheGregorianBesideIt) {
  EXPECT_EQ(visible("15 صفر 1446 - 19 أغسطس 2024"), "2024-08-19");
  EXPECT_EQ(visible("1 محرم 1446"), "2024-07-07");
  EXPECT_EQ(visible("۲۹ مرداد ۱۴۰۳"), "2024-08-19");
}

TEST(Dates, NumericOrderFollowsTheLanguage) {
  EXPECT_EQ(visible("03/04/2024"), "2024-04-03");
  EXPECT_EQ(visible("03/04/2024", "en-US"), "2024-03-04");
  EXPECT_EQ(visible("04/19/2024"), "2024-04-19");
  EXPECT_EQ(visible("3/4/2025", "en"), "2025-03-04");
  EXPECT_EQ(visible("03/04/2025", "en"), "2025-04-03");
  EXPECT_EQ(visible("3/4/2025", "en-GB"), "2025-04-03");
  EXPECT_EQ(visible("4.\u2009"
                    "2.\u2009"
                    "2022"),
            "2022-02-04");
  EXPECT_EQ(visible("2024/08/19"), "2024-08-19");
  EXPECT_EQ(visible("26 | 01 | 2022"), "2022-01-26");
  EXPECT_EQ(visible("3 | 4 | 2022"), "");
}

TEST(Dates, YearsOfTwoDigitsStandBehindADayAndAMonthOfTwo) {
  EXPECT_EQ(visible("31.10.23"), "2023-10-31");
  EXPECT_EQ(visible("Fr, 28.01.22 / 0 Kommentare"), "2022-01-28");
  EXPECT_EQ(visible("31/10/23, 14:05"), "2023-10-31T14:05:00");
  for (const char* text : {"1.2.23", "version 12.10.22.4", "10.12.10.22", "12.10-22", "12.10.85", "31.13.23"})
    EXPECT_EQ(visible(text), "") << text;
}

TEST(Dates, WhatIsNoDateGivesNothing) {
  for (const char* text : {"", "2024", "أغسطس", "الساعة 23:50", "10 آلاف جندي", "عربي21", "31 فبراير 2024", "اليوم"}) {
    EXPECT_EQ(visible(text), "") << text;
  }
}

TEST(Dates, MetadataKeepsTheOffsetAsWritten) {
  EXPECT_EQ(metadata("2024-08-19T14:05:00+03:00"), "2024-08-19T14:05:00+03:00");
  EXPECT_EQ(metadata("Mon, 19 Aug 2024 14:05:00 +0300"), "2024-08-19T14:05:00+03:00");
  EXPECT_EQ(metadata("1724065500"), "2024-08-19T11:05:00Z");
  EXPECT_EQ(metadata("1724065500000"), "2024-08-19T11:05:00Z");
  EXPECT_EQ(metadata("20240819"), "2024-08-19");
  EXPECT_EQ(metadata("2024-08-19T14:05:00.123+03:00[Asia/Riyadh]"), "2024-08-19T14:05:00");
  EXPECT_EQ(metadata("soon"), "");
}

TEST(Dates, TheSameInstantInThePlacesOwnTimeIsFound) {
  const std::string page =
      R"({"published":"2023-11-09T01:09:55Z"} other("2023-11-08T17:09:55-07:00") hour: '2023-11-08T18:09:55-07:00')";
  EXPECT_EQ(local_form("2023-11-09T01:09:55Z", page), "2023-11-08T18:09:55-07:00");
  EXPECT_EQ(local_form("2023-11-09T01:09:55+00:00", page), "2023-11-08T18:09:55-07:00");
  EXPECT_EQ(local_form("2020-02-18T02:18:11Z", "var d = \"2020-02-17 21:18:11\"; var a;"), "2020-02-17T21:18:11-05:00");
  EXPECT_EQ(local_form("2020-02-18T02:15:00Z", "var d = \"2020-02-17 21:15:00\"; var a;"), std::nullopt)
      << "round minutes prove nothing";
  EXPECT_EQ(local_form("2020-02-18T02:18:11Z", "var d = \"2020-02-16 21:18:11\"; var a;"), std::nullopt)
      << "no place is so far";
  EXPECT_EQ(local_form("2023-11-09T01:09:56Z", page), std::nullopt);
  EXPECT_EQ(local_form("2023-11-08T18:09:55-07:00", page), std::nullopt) << "it has an offset already";
  EXPECT_EQ(local_form("2023-11-09", page), std::nullopt);
  EXPECT_EQ(local_form("2023-11-09T01:09:55Z", ":09:55"), std::nullopt);
}

TEST(Dates, ClockGluedToAYearOfTwoDigitsIsNoYear) {
  EXPECT_EQ(parse_visible_date("28.09.1912:44")->value.substr(0, 10), "2019-09-28");
  EXPECT_EQ(parse_visible_date("28.09.1912")->value, "1912-09-28");
}

TEST(Dates, MonthsAreKnownByName) {
  for (const char* name : {"March", "Mar.", "März", "آذار", "mars", "Eylül"}) EXPECT_TRUE(is_month_name(name)) << name;
  for (const char* name : {"Mara", "", "12", "Invented"}) EXPECT_FALSE(is_month_name(name)) << name;
}

}  // namespace
}  // namespace isnad::page
