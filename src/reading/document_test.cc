#include "reading/document.h"

#include <gtest/gtest.h>

#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using namespace testing;

std::vector<std::string> readings(std::string_view word) {
  const Article one = article(word);
  const Document document = make_document(one);
  std::vector<std::string> out;
  for (const CliticReading& reading : clitic_readings(document.words.at(0))) {
    out.push_back(std::to_string(reading.skip) + " " + std::string(reading.rest));
  }
  return out;
}

TEST(Document, ReadsAWordWholeFirstAndThenWithProcliticsOff) {
  EXPECT_EQ(readings("ولأذربيجان"), (std::vector<std::string>{"0 ولاذربيجان", "1 لاذربيجان", "2 اذربيجان"}));
  EXPECT_EQ(readings("للجيش"), (std::vector<std::string>{"0 للجيش", "1 الجيش", "1 لجيش"}));
  EXPECT_EQ(readings("وللجيش"), (std::vector<std::string>{"0 وللجيش", "1 للجيش", "2 الجيش", "2 لجيش"}));
  EXPECT_EQ(readings("Baku"), (std::vector<std::string>{"0 baku"}));
  EXPECT_EQ(readings("في"), (std::vector<std::string>{"0 في"}));
}

TEST(Document, WordsCarryTheirSentenceAndPlace) {
  const Article one = article("قال الوزير. ثم غادر.\n\nعاد");
  const Document document = make_document(one);
  ASSERT_EQ(document.sentences.size(), 3u);
  EXPECT_EQ(document.words[0].sentence, 0u);
  EXPECT_EQ(document.words.back().sentence, 2u);
  EXPECT_EQ(document.surface(1), "الوزير");
  EXPECT_FALSE(document.words[2].spaced);  // the full stop
  EXPECT_EQ(document.surface(0, 1), "قال الوزير");
}

TEST(Document, AParticleOnANumberIsAWordOfItsOwn) {
  const Article one = article("بين 2014 و2018 ولـ٢٠ عربي21");
  const Document document = make_document(one);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < document.words.size(); ++i) words.emplace_back(document.surface(i));
  EXPECT_EQ(words, (std::vector<std::string>{"بين", "2014", "و", "2018", "ولـ٢٠", "عربي21"}));
  EXPECT_EQ(document.words[3].folded, "2018");
  EXPECT_TRUE(document.words[3].is_number());
  EXPECT_FALSE(document.words[3].spaced);
  const Article two = article("لـ٢٠ يوما");
  const Document tatweel = make_document(two);
  ASSERT_EQ(tatweel.words.size(), 3u);
  EXPECT_EQ(tatweel.surface(0), "لـ");
  EXPECT_EQ(tatweel.surface(1), "٢٠");
  EXPECT_EQ(tatweel.words[1].span, (Span{2, 4}));
}

TEST(Document, TheArticlesLanguageCountsWhereTheTextIsTooShortToTell) {
  Article one = article("12:30");
  one.language = "ar-EG";
  EXPECT_EQ(make_document(one).language, "ar");
  one.body = "وقال الرئيس في مؤتمر صحفي إن المحادثات ستستمر حتى نهاية الأسبوع المقبل";
  one.language = "en";
  EXPECT_EQ(make_document(one).language, "ar");
}

}  // namespace
}  // namespace isnad::reading
