#include "text/search_stem.h"

#include <gtest/gtest.h>

#include "text/fold.h"
#include "text/stem.h"

namespace isnad::text {
namespace {

std::string arabic(std::string_view word) { return search_stem(fold(word), "ar"); }

TEST(SearchStem, FunctionWordsHaveNone) {
  for (const char* word : {"في", "عليها", "ومن", "هُوَ", "ماهي", "الذي", "كانت", "إلى"})
    EXPECT_EQ(arabic(word), "") << word;
  EXPECT_EQ(search_stem("من", "fa"), "من");
}

TEST(SearchStem, NamesThatFoldLikeFunctionWordsAreFound) {
  EXPECT_EQ(arabic("علي"), "علي");
  EXPECT_EQ(arabic("إمام"), arabic("الإمام"));
}

TEST(SearchStem, ParticlesGoWhereTheRestIsAWord) {
  EXPECT_EQ(arabic("لسويسرا"), arabic("سويسرا"));
  EXPECT_EQ(arabic("ولأمراض"), arabic("أمراض"));
  EXPECT_EQ(arabic("كمدينة"), arabic("المدينة"));
}

TEST(SearchStem, RadicalsStay) {
  EXPECT_EQ(arabic("لبنان"), "لبنان");
  EXPECT_EQ(arabic("بغداد"), "بغداد");
  EXPECT_NE(arabic("كتلة"), arabic("تلة"));
  EXPECT_NE(arabic("برلمان"), arabic("رلمان"));
  EXPECT_NE(arabic("فلسطين"), arabic("لسطين"));
}

TEST(SearchStem, BrokenPluralsMeetTheirSingulars) {
  EXPECT_EQ(arabic("كتب"), arabic("الكتاب"));
  EXPECT_EQ(arabic("المدارس"), arabic("مدرسة"));
  EXPECT_EQ(arabic("معارك"), arabic("معركة"));
  EXPECT_EQ(arabic("الجزر"), arabic("جزيرة"));
}

TEST(SearchStem, VerbsMeetTheirNouns) {
  EXPECT_EQ(arabic("تأسست"), arabic("تأسيس"));
  EXPECT_EQ(arabic("تستثمر"), arabic("استثمارات"));
}

TEST(SearchStem, FunctionWordsBehindParticlesHaveNone) {
  for (const char* word : {"وأين", "بهذا", "فكانت", "ولعدد", "بجميع"}) EXPECT_EQ(arabic(word), "") << word;
  EXPECT_NE(arabic("أعداد"), "");
}

TEST(SearchStem, ForeignNamesMeetInTheirSpellings) {
  EXPECT_EQ(arabic("موريطانيا"), arabic("موريتانيا"));
  EXPECT_EQ(arabic("جوستاف"), arabic("غوستاف"));
  EXPECT_NE(arabic("غيلان"), arabic("جيلان"));
}

TEST(SearchStem, PlacesMeetInTheirSpellings) {
  EXPECT_EQ(arabic("انكلترا"), arabic("إنجلترا"));
  EXPECT_EQ(arabic("السوفييتي"), arabic("السوفياتي"));
  EXPECT_EQ(arabic("إستانبول"), arabic("اسطنبول"));
  EXPECT_EQ(arabic("انگليزي"), arabic("انجليزي"));
  EXPECT_NE(arabic("بوركينا"), arabic("برقين"));
}

TEST(SearchStem, SheDoesMeetsHeDoes) {
  EXPECT_EQ(arabic("تأخذ"), arabic("يأخذ"));
  EXPECT_EQ(arabic("وتقع"), arabic("يقع"));
  EXPECT_NE(arabic("تعليم"), arabic("يعلم"));
}

TEST(SearchStem, AHamzaMayBeLeftOutAtTheEnd) {
  EXPECT_EQ(arabic("فضاء"), arabic("فضا"));
  EXPECT_EQ(arabic("ماء"), "ماء") << "too short";
}

TEST(SearchStem, TheSistersOfToBeAreFunctionWords) {
  for (const char* word : {"أصبحت", "وظلت", "مازال", "سيكون"}) EXPECT_EQ(arabic(word), "") << word;
  EXPECT_NE(arabic("ظل"), "") << "a shadow";
}

TEST(SearchStem, OneRootIsNotEnough) {
  EXPECT_NE(arabic("حكومة"), arabic("محكمة"));
  EXPECT_NE(arabic("عالم"), arabic("تعليم"));
  EXPECT_NE(arabic("محمد"), arabic("أحمد"));
}

TEST(SearchStem, OtherLanguagesHaveTheirLightStem) {
  EXPECT_EQ(search_stem("cities", "en"), stem("cities", "en"));
  EXPECT_EQ(search_stem("", "ar"), "");
}

TEST(IndexTerms, QueriesMeetTextsAndPositionsCountWords) {
  const auto text = index_terms("قصفت القوّات الأرمنية، قرية زركند في عام ٢٠٢٠.", "ar");
  const auto query = index_terms("قوات ارمينية", "ar");
  ASSERT_EQ(text.size(), 7u);
  EXPECT_EQ(text[1].term, query[0].term);
  EXPECT_EQ(text[6].term, "2020");
  EXPECT_EQ(text[6].position, 7u) << "the function word counts";
}

}  // namespace
}  // namespace isnad::text
