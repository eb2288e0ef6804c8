#include "page/text_counts.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace isnad::page {
namespace {

TextCounts naive(std::string_view text) {
  TextCounts counts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    counts.commas +=
        c == ',' || text.substr(i, 2) == "،" || text.substr(i, 3) == "、" || text.substr(i, 3) == "，" ? 1 : 0;
    counts.digits += c >= '0' && c <= '9' ? 1 : 0;
    counts.capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    counts.symbols +=
        c == '|' || c == '/' || c == '>' || c == '@' || c == '#' || c == '$' || c == '%' || c == '+' || c == '=' ? 1
                                                                                                                 : 0;
    counts.breaks += c == ' ' || c == '\n' ? 1 : 0;
  }
  return counts;
}

void expect_same(std::string_view text) {
  const TextCounts fast = count_marks(text);
  const TextCounts plain = naive(text);
  EXPECT_EQ(fast.commas, plain.commas) << text;
  EXPECT_EQ(fast.digits, plain.digits) << text;
  EXPECT_EQ(fast.capitals, plain.capitals) << text;
  EXPECT_EQ(fast.symbols, plain.symbols) << text;
  EXPECT_EQ(fast.breaks, plain.breaks) << text;
}

TEST(TextCounts, CountsByKind) {
  const TextCounts counts = count_marks("قال، ثم قال: 12 May, A/B = 3\n");
  EXPECT_EQ(counts.commas, 2u);
  EXPECT_EQ(counts.digits, 3u);
  EXPECT_EQ(counts.capitals, 3u);
  EXPECT_EQ(counts.symbols, 2u);
  EXPECT_EQ(counts.breaks, 8u);
}

TEST(TextCounts, StepsOfSixteenCountAsOneByOne) {
  std::mt19937 random(3);
  const std::string_view pieces[] = {",", "،",  "、", "，",   "7",        "Q",    "q", "@",
                                     " ", "\n", "م",  "\xD8", "\xE3\x80", "\xEF", "é"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (unsigned i = random() % 90; i > 0; --i) text += pieces[random() % std::size(pieces)];
    expect_same(text);
  }
  expect_same(std::string(20'000, ','));
  expect_same(std::string(5'000, '7') + std::string(5'000, ' '));
}

}  // namespace
}  // namespace isnad::page
