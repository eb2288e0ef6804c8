#include "text/word_language_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "text/language.h"
#include "text/letter_grams.h"

namespace isnad::text {
namespace {

std::vector<std::uint32_t> buckets(std::u32string_view word, unsigned bits) {
  std::vector<std::uint32_t> found;
  for_each_letter_gram(word, bits, [&](std::uint32_t bucket) { found.push_back(bucket); });
  return found;
}

TEST(LetterGrams, OneToFiveLettersWithTheEndsMarkedAndTheWordWhole) {
  // «و» with its ends is three signs: «<و» «<و>» «و» «و>»; the brackets alone say nothing.
  EXPECT_EQ(buckets(U"و", 16).size(), 4u);
  // Five signs: 5 + 4 + 3 + 2 + 1 n-grams, less the two brackets; the longest is the whole word.
  EXPECT_EQ(buckets(U"قال", 16).size(), 13u);
  // Eight signs: 8 + 7 + 6 + 5 + 4 n-grams, less two, and the word.
  EXPECT_EQ(buckets(U"مدرسته", 16).size(), 29u);
  for (std::uint32_t bucket : buckets(U"مدرسته", 9)) EXPECT_LT(bucket, 512u);
}

TEST(LetterGrams, AWordOfAnyLengthCostsNoMoreThanFortyLetters) {
  EXPECT_EQ(buckets(std::u32string(100000, U'ن'), 16), buckets(std::u32string(kMaxGramWord, U'ن'), 16));
}

TEST(WordLanguageModel, ProbabilitiesSumToOne) {
  const WordLanguageModel* model = WordLanguageModel::of(Script::kArabic);
  ASSERT_NE(model, nullptr);
  const std::u32string text = U" المدارس والجامعات ";
  const std::vector<double> logs = model->log_probabilities({text.begin(), text.end()});
  ASSERT_EQ(logs.size(), model->languages().size());
  double sum = 0;
  for (double value : logs) sum += std::exp(value);
  EXPECT_NEAR(sum, 1, 1e-9);
  const auto best = std::max_element(logs.begin(), logs.end()) - logs.begin();
  EXPECT_EQ(model->languages()[static_cast<std::size_t>(best)], "ar");
}

TEST(WordLanguageModel, ScriptsOfOneLanguageHaveNone) { EXPECT_EQ(WordLanguageModel::of(Script::kGreek), nullptr); }

TEST(Language, SingleWordsOfArabicScriptAreToldApart) {
  const auto label = [](std::string_view word) { return identify_language(word).label; };
  EXPECT_EQ(label("والمستشفيات"), "ar");
  EXPECT_EQ(label("يستخدمون"), "ar");
  EXPECT_EQ(label("دانشجویان"), "fa");
  EXPECT_EQ(label("می‌خواهند"), "fa");
  EXPECT_EQ(label("لڑکیوں"), "ur");
  EXPECT_EQ(label("انہوں نے کہا"), "ur");
  EXPECT_EQ(label("ئۇيغۇرچە"), "ug");
}

TEST(Language, SingleWordsOfOtherScriptsAreToldApart) {
  const auto label = [](std::string_view word) { return identify_language(word).label; };
  EXPECT_EQ(label("throughout"), "en");
  EXPECT_EQ(label("Wissenschaft"), "de");
  EXPECT_EQ(label("aujourd'hui"), "fr");
  EXPECT_EQ(label("yapılacak"), "tr");
  EXPECT_EQ(label("człowiek"), "pl");
  EXPECT_EQ(label("пожалуйста"), "ru");
  EXPECT_EQ(label("суспільство"), "uk");
}

}  // namespace
}  // namespace isnad::text
