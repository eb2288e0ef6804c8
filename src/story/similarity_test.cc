#include "story/similarity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <set>

#include "story/story_test_support.h"

namespace isnad::story {
namespace {

using namespace testing;

// The slow twin: Jaccard of the sets of shingles themselves.
double true_jaccard(const std::vector<int>& a, const std::vector<int>& b) {
  auto shingles = [](const std::vector<int>& words) {
    std::set<std::vector<int>> set;
    for (std::size_t i = 0; i + 4 <= words.size(); ++i)
      set.insert({words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i + 4)});
    return set;
  };
  const auto one = shingles(a);
  const auto two = shingles(b);
  std::size_t both = 0;
  for (const auto& shingle : one) both += two.count(shingle);
  return static_cast<double>(both) / static_cast<double>(one.size() + two.size() - both);
}

std::string text_of(const std::vector<int>& words) {
  std::string text;
  for (const int word : words) text += "كلمة" + std::to_string(word) + " ";
  return text;
}

TEST(Similarity, MinHashEstimatesTheJaccardOfItsNaiveTwin) {
  std::mt19937 random(3);
  double error = 0.0;
  constexpr int kPairs = 60;
  for (int pair = 0; pair < kPairs; ++pair) {
    std::vector<int> a(300);
    for (int& word : a) word = static_cast<int>(random() % 900);
    std::vector<int> b = a;
    const std::size_t edits = random() % 60;
    for (std::size_t i = 0; i < edits; ++i) b[random() % b.size()] = static_cast<int>(random() % 900);
    const Sketch one = sketch(article("a", "", "", {text_of(a)}));
    const Sketch two = sketch(article("b", "", "", {text_of(b)}));
    const double difference = estimated_jaccard(one, two) - true_jaccard(a, b);
    EXPECT_LT(std::abs(difference), 0.3);
    error += difference * difference;
  }
  EXPECT_LT(std::sqrt(error / kPairs), 0.08);
}

TEST(Similarity, KindsOfCopies) {
  const Sketch whole = sketch(article("a", "", "", quake_sentences()));
  EXPECT_EQ(match_copies(whole, sketch(article("b", "", "other title", quake_sentences())))->kind, CopyKind::kExact);
  auto edited = quake_sentences();
  edited[0] = "وقع زلزال قوي في مدينة ساحلية فجر اليوم.";
  EXPECT_EQ(match_copies(whole, sketch(article("c", "", "", edited)))->kind, CopyKind::kNear);
  EXPECT_FALSE(match_copies(whole, sketch(article("d", "", "", final_sentences()))));
}

TEST(Similarity, CosineIgnoresWhatIsNotShared) {
  Frequencies none;
  const std::vector<std::pair<std::uint64_t, float>> a = {{1, 1.0F}, {2, 1.0F}};
  const std::vector<std::pair<std::uint64_t, float>> b = {{2, 1.0F}, {3, 1.0F}};
  EXPECT_NEAR(cosine(a, a, none), 1.0, 1e-9);
  EXPECT_NEAR(cosine(a, b, none), 0.5, 1e-9);
  EXPECT_EQ(cosine(a, {}, none), 0.0);
}

TEST(Similarity, FrequenciesForgetWhatIsRemoved) {
  Frequencies frequencies;
  const Sketch one = sketch(article("a", "", "زلزال", quake_sentences()));
  frequencies.add(one);
  EXPECT_EQ(frequencies.count(one.terms[0].first), 1u);
  frequencies.remove(one);
  EXPECT_EQ(frequencies.count(one.terms[0].first), 0u);
  EXPECT_EQ(frequencies.documents(), 0u);
}

TEST(Similarity, AHeadlineMeetsTheArticleThatTellsIt) {
  Frequencies none;
  const Sketch whole = sketch(article("a", "", "زلزال قوي يضرب مدينة ساحلية", quake_sentences()));
  const Sketch headline = sketch(article("b", "", "هزات ارتدادية بعد زلزال مدينة ساحلية", {}));
  const Sketch other = sketch(article("c", "", "فريق العاصمة بطلا للكأس بركلات الترجيح", {}));
  EXPECT_GT(story_similarity(whole, headline, none), 0.35);
  EXPECT_LT(story_similarity(whole, other, none), 0.05);
}

TEST(Similarity, ContainmentNeedsThreeSharedTerms) {
  Frequencies none;
  const std::vector<std::pair<std::uint64_t, float>> whole = {{1, 1.0F}, {2, 1.0F}, {5, 1.0F}};
  EXPECT_EQ(containment({{2, 1.0F}, {5, 1.0F}}, whole, none), 0.0);
  EXPECT_NEAR(containment({{1, 1.0F}, {2, 1.0F}, {3, 1.0F}, {5, 1.0F}}, whole, none), 0.75, 1e-9);
}

TEST(Similarity, TimeDrawsStoriesApart) {
  Frequencies none;
  const Sketch now = sketch(article("a", "", "زلزال", quake_sentences()));
  const Sketch later = sketch(article("b", "", "زلزال", quake_sentences(), "2024-10-19T10:00:00Z"));
  EXPECT_NEAR(story_similarity(now, now, none), 1.0, 1e-9);
  EXPECT_LT(story_similarity(now, later, none), 0.05);
}

}  // namespace
}  // namespace isnad::story
