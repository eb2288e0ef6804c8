#include "text/stem.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/stem_words.h"

namespace isnad::text {
namespace {

std::string arabic(std::string_view word) { return stem(fold(word), "ar"); }

TEST(Stem, ArticlesAndConjunctionsGo) {
  EXPECT_EQ(arabic("والكتاب"), "كتاب");
  EXPECT_EQ(arabic("بالكتاب"), arabic("الكتاب"));
  EXPECT_EQ(arabic("وقال"), "قال");
  EXPECT_EQ(arabic("للجيش"), "جيش");
}

TEST(Stem, TheRadicalWawStays) {
  EXPECT_EQ(arabic("وزير"), "وزير");
  EXPECT_EQ(arabic("الوزير"), "وزير");
  EXPECT_EQ(arabic("واشنطن"), "واشنطن");
  EXPECT_EQ(arabic("وقت"), "وقت");
}

TEST(Stem, EndingsOfNumberAndGenderGo) {
  EXPECT_EQ(arabic("المعلمون"), arabic("معلم"));
  EXPECT_EQ(arabic("المعلمين"), arabic("معلم"));
  EXPECT_EQ(arabic("معلمات"), arabic("معلم"));
  EXPECT_EQ(arabic("روسية"), arabic("روسي"));
}

TEST(Stem, NationsMeetTheirCountry) {
  EXPECT_EQ(arabic("اللبنانيون"), "لبنان");
  EXPECT_EQ(arabic("اللبنانية"), "لبنان");
  EXPECT_EQ(arabic("لبنان"), "لبنان");
  EXPECT_EQ(arabic("الباكستاني"), arabic("باكستان"));
}

TEST(Stem, ShortAndHolyWordsStayWhole) {
  EXPECT_EQ(arabic("الله"), "الله");
  EXPECT_EQ(arabic("والد"), "والد");
  EXPECT_EQ(arabic("حين"), "حين");
  EXPECT_EQ(arabic("علي"), "علي");
}

TEST(Stem, EnglishEndingsGo) {
  EXPECT_EQ(stem("cities", "en"), stem("city", "en"));
  EXPECT_EQ(stem("running", "en"), "run");
  EXPECT_EQ(stem("making", "en"), stem("make", "en"));
  EXPECT_EQ(stem("attacked", "en"), "attack");
  EXPECT_EQ(stem("classes", "en"), "class");
  EXPECT_EQ(stem("news", "en-GB"), stem("new", "en"));
  EXPECT_EQ(stem("king", "en"), "king");
  EXPECT_EQ(stem("virus", "en"), "virus");
}

TEST(Stem, OtherLanguagesGiveTheWordBack) {
  EXPECT_EQ(stem("والكتاب", "fa"), "والكتاب");
  EXPECT_EQ(stem("maisons", "fr"), "maisons");
  EXPECT_EQ(stem("cities", ""), "cities");
  EXPECT_EQ(stem("", "ar"), "");
}

// The endings one after the other, each by its text. Words begin with letters that no prefix begins with.
std::string naive_without_suffixes(std::string word) {
  for (const std::string_view suffix : {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"}) {
    const bool keeps_three = suffix == "ات" || suffix == "ها" || suffix == "يه" || suffix.size() == 2;
    const std::size_t least = suffix.size() + (keeps_three ? 6 : 8);
    if (word.ends_with(suffix) && word.size() >= least && !whole_words().contains(word))
      word.resize(word.size() - suffix.size());
  }
  return word;
}

TEST(Stem, EndingsGoAsTheyDoOneByOne) {
  const std::vector<std::string> letters = {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي", "م", "ر", "س", "7"};
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    std::string word = random() % 2 == 0 ? "م" : "د";
    for (std::size_t k = 0; k < random() % 5; ++k) word += letters[random() % letters.size()];
    ASSERT_EQ(stem(word, "ar"), naive_without_suffixes(word)) << word;
  }
}

}  // namespace
}  // namespace isnad::text
