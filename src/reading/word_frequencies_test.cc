#include "reading/word_frequencies.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

namespace isnad::reading {
namespace {

constexpr std::string_view kTsv = "# a list\nde\t15\tdie|der\nde\t40\tÜber|haus\nfa\t20\tمي‌شود\n";

TEST(WordFrequencies, GivesTheShareOfArticlesByFoldedWord) {
  const WordFrequencies words(kTsv);
  EXPECT_NEAR(words.share("der", "de").value(), 1 - std::exp(-400 * std::pow(10.0, -1.5)), 1e-6);
  EXPECT_NEAR(words.share("haus", "de").value(), 1 - std::exp(-0.04), 1e-6);
  EXPECT_EQ(words.share("uber", "de"), words.share("haus", "de")) << "folded";
  EXPECT_EQ(words.share("selten", "de"), 0.0);
  EXPECT_EQ(words.share("der", "nl"), std::nullopt);
}

TEST(WordFrequencies, ManyMayAskForALanguageFirst) {
  const WordFrequencies words(kTsv);
  std::vector<std::thread> threads;
  std::vector<double> shares(8);
  for (std::size_t i = 0; i < shares.size(); ++i)
    threads.emplace_back([&, i] { shares[i] = words.share("haus", "de").value(); });
  for (std::thread& thread : threads) thread.join();
  for (const double share : shares) EXPECT_NEAR(share, 0.0392, 1e-4);
}

}  // namespace
}  // namespace isnad::reading
