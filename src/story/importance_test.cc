#include "story/importance.h"

#include <gtest/gtest.h>

namespace isnad::story {
namespace {

constexpr std::int64_t kDay = 86'400;

StoryFacts facts(std::uint32_t articles, std::uint32_t sources, std::uint32_t independent, std::int64_t last_seen) {
  return {articles, sources, independent, last_seen - kDay, last_seen};
}

TEST(Importance, AnIndependentSourceOutweighsSeveralCopies) {
  EXPECT_GT(weight(facts(2, 2, 2, kDay)), weight(facts(6, 6, 1, kDay)));
  EXPECT_GT(weight(facts(6, 6, 1, kDay)), weight(facts(1, 1, 1, kDay)));
}

TEST(Importance, RankOrdersAsTheDecayedWeightDoes) {
  const StoryFacts old_and_big = facts(40, 20, 20, 10 * kDay);
  const StoryFacts new_and_small = facts(2, 2, 2, 13 * kDay);
  EXPECT_LT(rank(old_and_big), rank(new_and_small));
  EXPECT_LT(importance(old_and_big, 13 * kDay), importance(new_and_small, 13 * kDay));
  const StoryFacts new_and_big = facts(40, 20, 20, 13 * kDay);
  EXPECT_GT(rank(new_and_big), rank(new_and_small));
}

TEST(Importance, StaysBetweenZeroAndOne) {
  EXPECT_GE(importance(facts(1, 1, 1, 0), 1'000 * kDay), 0.0);
  EXPECT_LT(importance(facts(5'000, 500, 500, kDay), kDay), 1.0);
}

TEST(Importance, OneSourceNowIsOneSixth) { EXPECT_DOUBLE_EQ(importance(facts(1, 1, 1, kDay), kDay), 1.0 / 6.0); }

}  // namespace
}  // namespace isnad::story
