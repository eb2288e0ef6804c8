#include "reading/lemmas.h"

#include <gtest/gtest.h>

#include "reading/read.h"
#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using namespace testing;

// The lemmas of the body's first sentence, "-" for none.
std::vector<std::string> lemmas_of(const std::string& body, std::uint32_t layers = kAllLayers) {
  std::vector<std::string> out;
  const Analysis analysis = analyze(article(body), knowledge(), layers);
  for (const Token& token : analysis.sentences.at(0).tokens) out.push_back(token.lemma.empty() ? "-" : token.lemma);
  return out;
}

using List = std::vector<std::string>;

TEST(Lemmas, BrokenPluralsHaveTheirSingulars) {
  const Lemmas& lemmas = Lemmas::get();
  EXPECT_EQ(lemmas.find("NOUN", "الكتب"), "كتاب");
  EXPECT_EQ(lemmas.find("NOUN", "مدارس"), "مدرسة");
  EXPECT_EQ(lemmas.find("NOUN", "وزراء"), "وزير");
  EXPECT_EQ(lemmas.find("NOUN", "نساء"), "امرأة");
}

TEST(Lemmas, EndingsGoWhereTheFormWithoutThemIsAWord) {
  const Lemmas& lemmas = Lemmas::get();
  EXPECT_EQ(lemmas.find("NOUN", "السيارات"), "سيارة");
  EXPECT_EQ(lemmas.find("NOUN", "مطارات"), "مطار");
  EXPECT_EQ(lemmas.find("NOUN", "المسؤولين"), "مسؤول");
  EXPECT_EQ(lemmas.find("ADJ", "العسكرية"), "عسكري");
  EXPECT_EQ(lemmas.find("NOUN", "مدينة"), "مدينة");
  EXPECT_EQ(lemmas.find("NOUN", "فلسطين"), "");
}

TEST(Lemmas, VerbsHaveTheirPerfect) {
  const Lemmas& lemmas = Lemmas::get();
  EXPECT_EQ(lemmas.find("VERB", "يقولون"), "قال");
  EXPECT_EQ(lemmas.find("VERB", "سيعلن"), "أعلن");
  EXPECT_EQ(lemmas.find("VERB", "تقع"), "وقع");
  EXPECT_EQ(lemmas.find("VERB", "استقبلت"), "استقبل");
}

TEST(Lemmas, SpellingsWithoutHamzasAndWithMarksAreKnown) {
  const Lemmas& lemmas = Lemmas::get();
  EXPECT_EQ(lemmas.find("VERB", "اعلنت"), "أعلن");
  EXPECT_EQ(lemmas.find("NOUN", "المَدَارِسُ"), "مدرسة");
  EXPECT_EQ(lemmas.find("NOUN", "مدينـــه"), "مدينة");
}

TEST(Lemmas, AnArticleIsOffOnlyWhereTheWordIsNotKnownWithIt) {
  EXPECT_EQ(Lemmas::get().find("NOUN", "التزام"), "التزام");
  EXPECT_EQ(Lemmas::get().find("NOUN", "الالتزام"), "التزام");
}

TEST(Lemmas, AFormOfSeveralLemmasWithoutItsHamzasHasNone) {
  const Lemmas lemmas("N\tآثار\tآثار\nN\tأثر\tأثر أثار\n");
  EXPECT_EQ(lemmas.find("NOUN", "آثار"), "آثار");
  EXPECT_EQ(lemmas.find("NOUN", "اثار"), "");
  EXPECT_EQ(lemmas.find("PROPN", "آثار"), "");
  EXPECT_EQ(lemmas.find("VERB", "آثار"), "");
}

TEST(Lemmas, AFormThatIsNotSureHasNone) {
  EXPECT_EQ(Lemmas::get().find("VERB", "أن"), "") << "not آن, which has its letters";
  const Lemmas lemmas("N\t\tملابس\nN\tملبس\tملبس\n");
  EXPECT_EQ(lemmas.find("NOUN", "الملابس"), "");
  EXPECT_EQ(lemmas.find("NOUN", "الملبس"), "ملبس");
}

TEST(Lemmas, AWordHasTheLemmaOfItsNounOrVerb) {
  EXPECT_EQ(lemmas_of("وقصفت القوات المدارس والبيوت في قريتهم."),
            (List{"قصف", "قوة", "مدرسة", "بيت", "-", "قرية", "-"}));
  EXPECT_EQ(lemmas_of("دعا للجيش ببقائه قويا"), (List{"دعا", "جيش", "بقاء", "قوي"}));
  EXPECT_EQ(lemmas_of("قصفت القوات المدارس", kSegments), (List{"-", "-", "-"})) << "they are chosen by part of speech";
}

TEST(Lemmas, OtherLanguagesHaveNone) {
  EXPECT_EQ(lemmas_of("The armies shelled the village."), (List{"-", "-", "-", "-", "-", "-"}));
}

}  // namespace
}  // namespace isnad::reading
