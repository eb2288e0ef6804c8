// Words that look like names of places, and whether they are some.
#include <gtest/gtest.h>

#include "reading/test_articles.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

using namespace testing;

TEST(PlaceNames, ADefiniteWordBehindADefiniteNounDescribesIt) {
  const std::string body =
      "تحدث عن الصحابي الجليل وعن المبادرة الطيبة، ثم عن العائلة المالكة السعودية، في العاصمة الرياض.";
  const Reading reading = read_body(body);
  EXPECT_EQ(entity_of(reading, body, "الجليل"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "الطيبة"), nullptr);
  const Entity* country = entity_of(reading, body, "السعودية");
  ASSERT_NE(country, nullptr);
  EXPECT_EQ(mention_of(*country, body, "السعودية").form, "adjective");
  const std::string named = "عاد من السعودية إلى الأردن.";
  const Reading there = read_body(named);
  ASSERT_NE(entity_of(there, named, "السعودية"), nullptr);
  EXPECT_EQ(mention_of(*entity_of(there, named, "السعودية"), named, "السعودية").form, "name");
}

TEST(PlaceNames, ATownWithTheArticleIsNoneWithoutIt) {
  const std::string body = "احتاج وقتا أكبر للتخلص من عقبة بعد أن وصل إلى العقبة، ودفع مبلغ مالي قدره ألف دينار.";
  const Reading reading = read_body(body);
  EXPECT_EQ(entity_of(reading, body, "عقبة"), nullptr);
  EXPECT_NE(entity_of(reading, body, "العقبة"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "مالي"), nullptr);
}

TEST(PlaceNames, ATroupeCalledAfterARegionIsNotThatRegion) {
  const std::string body = "غنت فرقة الأندلس في الحفل. وقال المؤرخ إن حكام الأندلس بنوا قصورا.";
  const Reading reading = read_body(body);
  const Entity* troupe = entity_of(reading, body, "فرقة الأندلس");
  ASSERT_NE(troupe, nullptr);
  EXPECT_EQ(troupe->type, "ORG");
  const Entity* region = entity_of(reading, body, "الأندلس");
  ASSERT_NE(region, nullptr);
  EXPECT_EQ(region->type, "LOC");
  EXPECT_EQ(place_of(reading, *region)->precision, "region");
}

TEST(PlaceNames, APlaceThatNoListHasLiesWhereItsAdjectiveSays) {
  const std::string body = "وقع الهجوم بمدينة زركندية الكندية، ومن بين الضحايا مواطن من تونس وآخر من تونس.";
  const Reading reading = read_body(body);
  const Entity* town = entity_of(reading, body, "زركندية");
  ASSERT_NE(town, nullptr);
  ASSERT_NE(place_of(reading, *town), nullptr);
  EXPECT_EQ(place_of(reading, *town)->within, "CA");
}

TEST(PlaceNames, WhereAPlaceStandsAListedTownIsNobody) {
  // The tagger alone takes them for a body and a person.
  const std::string body = "أعلن المدير أن اللاعب عاد إلى بيته في ليفربول. واندلع حريق في مدينة بن ڤردان.";
  const Reading reading = read_body(body);
  for (const char* name : {"ليفربول", "بن ڤردان"}) {
    const Entity* town = entity_of(reading, body, name);
    ASSERT_NE(town, nullptr) << name;
    EXPECT_TRUE(town->type == "GPE" || town->type == "LOC") << town->type;
  }
}

TEST(PlaceNames, BehindANounThatWantsItsNameNothingIsJoined) {
  const std::string body = "وصلت الشرطة إلى منزله في بلدة وايتهول الشمالية بعد منتصف الليل.";
  const Reading reading = read_body(body);
  const Entity* town = entity_of(reading, body, "وايتهول الشمالية");
  ASSERT_NE(town, nullptr);
  EXPECT_EQ(town->type, "LOC");
  EXPECT_EQ(text::slice(body, town->mentions[0].extent.begin, town->mentions[0].extent.end), "بلدة وايتهول الشمالية");
}

TEST(PlaceNames, WhatLiesInAProvinceIsAPlace) {
  const std::string body = "وزاد التفاف الجمهوريين حول ترامب بعد محاولة اغتياله في بتلر بولاية بنسلفانيا، في 13 تموز.";
  const Reading reading = read_body(body);
  const Entity* town = entity_of(reading, body, "بتلر");
  ASSERT_NE(town, nullptr);
  EXPECT_TRUE(town->type == "LOC" || town->type == "GPE") << town->type;
}

TEST(PlaceNames, AnAgencyIsNoneAndSpeaksOfItsCountry) {
  const std::string body = "قال المدير لوكالة تونس إفريقيا للأنباء إن الأعوان انتشروا بالقصرين.";
  const Reading reading = read_body(body);
  const Entity* agency = entity_of(reading, body, "تونس إفريقيا للأنباء");
  if (agency == nullptr) agency = entity_of(reading, body, "وكالة تونس إفريقيا للأنباء");
  ASSERT_NE(agency, nullptr);
  EXPECT_EQ(agency->type, "ORG");
  const Entity* town = entity_of(reading, body, "القصرين");
  ASSERT_NE(town, nullptr);
  EXPECT_EQ(place_of(reading, *town)->within.substr(0, 2), "TN");
}

TEST(PlaceNames, ALastNameLosesNoLetter) {
  const std::string body = "أكد الدكتور سهيل بنور أن الخلية قامت بالتدخل. وأوضح بنور أن العملية تمت.";
  const Reading reading = read_body(body);
  const Entity* person = entity_of(reading, body, "سهيل بنور");
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person, entity_of(reading, body, "بنور"));
}

TEST(PlaceNames, ANameOfThisTextLosesNoLetter) {
  const std::string body = "وقال لوكاس إن الفريق جاهز للمباراة المقبلة. وأضاف لوكاس أن اللاعبين عادوا.";
  const Reading reading = read_body(body);
  EXPECT_NE(entity_of(reading, body, "لوكاس"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "وكاس"), nullptr);
}

TEST(PlaceNames, AConjunctionBeginsAnotherPerson) {
  const std::string body = "وكان من أعضائه صالح عاشور وخليل الصالح. كما القادة مثل الأمير عبد القادر وعمر المختار.";
  const Reading reading = read_body(body);
  for (const char* name : {"صالح عاشور", "خليل الصالح", "عبد القادر", "عمر المختار"}) {
    const Entity* person = entity_of(reading, body, name);
    ASSERT_NE(person, nullptr) << name;
    EXPECT_EQ(person->type, "PER") << name;
  }
}

TEST(PlaceNames, ASpokesmanSpeaksInTheNameOfABody) {
  const std::string body = "وأكد المتحدث الرسمي باسم سامسونغ أن الهواتف سحبت من بروكسيل.";
  const Reading reading = read_body(body);
  EXPECT_EQ(entity_of(reading, body, "باسم سامسونغ"), nullptr);
  const Entity* body_named = entity_of(reading, body, "سامسونغ");
  ASSERT_NE(body_named, nullptr);
  EXPECT_EQ(body_named->type, "ORG");
  const Entity* town = entity_of(reading, body, "بروكسيل");
  ASSERT_NE(town, nullptr);
  EXPECT_EQ(town->name, "بروكسل");
}

TEST(PlaceNames, AConjunctionIsCutOffWhereTheCountrySpeaksForIt) {
  const std::string saudi = "لها فروع في الرياض وجدة والدمام.";
  EXPECT_NE(entity_of(read_body(saudi), saudi, "جدة"), nullptr);
  const std::string moroccan = "سافر من فاس إلى وجدة والرباط.";
  EXPECT_NE(entity_of(read_body(moroccan), moroccan, "وجدة"), nullptr);
}

TEST(PlaceNames, AWellKnownTownGoesBeforeItsSmallNamesake) {
  const std::string abroad = "قال مسؤول في الولايات المتحدة إن واشنطن تتابع الأزمة في أثينا.";
  const Reading reading = read_body(abroad);
  const Entity* athens = entity_of(reading, abroad, "أثينا");
  ASSERT_NE(athens, nullptr);
  ASSERT_NE(place_of(reading, *athens), nullptr);
  EXPECT_EQ(place_of(reading, *athens)->within.substr(0, 2), "GR");
  const std::string near = "حكمت محكمة في برمنغهام بولاية ألاباما على متهمين.";
  const Reading there = read_body(near);
  const Entity* birmingham = entity_of(there, near, "برمنغهام");
  ASSERT_NE(birmingham, nullptr);
  ASSERT_NE(place_of(there, *birmingham), nullptr);
  EXPECT_EQ(place_of(there, *birmingham)->within.substr(0, 2), "US") << "Alabama is named";
}

TEST(PlaceNames, OtherLanguagesCallTownsOtherwise) {
  struct Case {
    const char* language;
    const char* body;
    const char* name;
  };
  for (const Case& one :
       {Case{"es", "Viajó a Nueva York.", "Nueva York"}, Case{"de", "Sie reiste nach Moskau.", "Moskau"},
        Case{"fr", "Il est parti à Genève.", "Genève"}}) {
    const std::string body = one.body;
    Article article = testing::article(body);
    article.language = one.language;
    EXPECT_NE(entity_of(read(article, knowledge()), body, one.name), nullptr) << one.name;
  }
  const std::string common = "Nur wenige kamen, sagte der Imam über Sinnsuche, und die Organisation übernahmen Helfer.";
  Article german = article(common);
  german.language = "de";
  EXPECT_TRUE(read(german, knowledge()).entities.empty());
}

}  // namespace
}  // namespace isnad::reading
