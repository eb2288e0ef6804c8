#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace isnad::text {
namespace {

// The plain twin of is_valid_utf8: decodes by the definition and checks each rule of RFC 3629 by itself.
bool naive_valid(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const auto b = [&](std::size_t k) { return i + k < s.size() ? static_cast<unsigned char>(s[i + k]) : 0u; };
    const int length = b(0) < 0x80 ? 1 : (b(0) >> 5) == 6 ? 2 : (b(0) >> 4) == 14 ? 3 : (b(0) >> 3) == 30 ? 4 : 0;
    if (length == 0) return false;
    std::uint32_t c = length == 1 ? b(0) : b(0) & (0xFFu >> (length + 1));
    for (int k = 1; k < length; ++k) {
      if ((b(static_cast<std::size_t>(k)) & 0xC0) != 0x80) return false;
      c = (c << 6) | (b(static_cast<std::size_t>(k)) & 0x3F);
    }
    const std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (c < least[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return false;
    i += static_cast<std::size_t>(length);
  }
  return true;
}

TEST(Utf8, ValidityAgreesWithTheDefinitionOnRandomBytes) {
  std::mt19937 random(7);
  const std::string pieces[] = {"a",
                                "متن",
                                "\xC3",
                                "\xA9",
                                "\xE0\xA0\x80",
                                "\xED\xA0\x80",
                                "\xF4\x8F\xBF\xBF",
                                "\xF4\x90\x80\x80",
                                "\xF0\x80\x80\x80",
                                "\xC0\x80",
                                "\xEF\xBF\xBD",
                                "12345678",
                                "\xFF",
                                "\xE2\x80"};
  int valid = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string s;
    for (unsigned k = random() % 6; k > 0; --k) s += pieces[random() % std::size(pieces)];
    ASSERT_EQ(is_valid_utf8(s), naive_valid(s)) << testing::PrintToString(s);
    ASSERT_TRUE(naive_valid(to_valid_utf8(s)));
    if (naive_valid(s)) {
      ++valid;
      ASSERT_EQ(to_valid_utf8(s), s);
    }
  }
  EXPECT_GT(valid, 100);
}

TEST(Utf8, EveryCodePointSurvivesARoundTrip) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string s;
    append(s, c);
    std::size_t at = 0;
    ASSERT_EQ(next(s, at), c);
    ASSERT_EQ(at, s.size());
    ASSERT_TRUE(is_valid_utf8(s));
  }
}

TEST(Utf8, SurrogatesAndTooLargeValuesAreWrittenAsReplacement) {
  std::string s;
  append(s, 0xD800);
  append(s, 0x110000);
  EXPECT_EQ(s, "\uFFFD\uFFFD");
}

TEST(Utf8, MaximalSubpartsBecomeOneReplacementEach) {
  // Unicode 15, table 3-8.
  EXPECT_EQ(to_valid_utf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA");
  EXPECT_EQ(to_valid_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), "\uFFFD\uFFFD\uFFFD\uFFFDA");
}

TEST(Utf8, NulIsDropped) { EXPECT_EQ(to_valid_utf8(std::string_view("a\0b12345678\0c", 13)), "ab12345678c"); }

TEST(Utf8, CountsCodePointsNotBytes) {
  EXPECT_EQ(count_code_points("قره باغ"), 7u);
  EXPECT_EQ(count_code_points("abcdefghíj€𝄞"), 12u);
  EXPECT_EQ(count_code_points(""), 0u);
  for (std::size_t times : {1u, 3u, 5u, 400u, 3000u}) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += "aé€𝄞م";
    EXPECT_EQ(count_code_points(text), 5 * times);
  }
}

TEST(Utf8, OffsetsHaveOneEntryMoreThanCodePoints) {
  EXPECT_EQ(code_point_offsets("aب€"), (std::vector<std::uint32_t>{0, 1, 3, 6}));
  EXPECT_EQ(code_point_offsets(""), (std::vector<std::uint32_t>{0}));
}

TEST(Utf8, SliceCountsCodePointsAndClamps) {
  EXPECT_EQ(slice("قال الرئيس", 4, 10), "الرئيس");
  EXPECT_EQ(slice("قال", 1, 99), "ال");
  EXPECT_EQ(slice("قال", 3, 5), "");
  EXPECT_EQ(slice("قال", 2, 1), "");
  EXPECT_EQ(slice("", 0, 1), "");
}

TEST(Utf8, TrimTakesUnicodeSpaceAndBidiControls) {
  EXPECT_EQ(trim("\u200F\u00A0 خبر عاجل \u202C\n"), "خبر عاجل");
  EXPECT_EQ(trim(" \u3000"), "");
}

TEST(Utf8, CollapseJoinsRunsOfSpaceIntoOne) {
  EXPECT_EQ(collapse_space("  a \u00A0\n b\tc "), "a b c");
  EXPECT_EQ(collapse_space("\uFEFF x "), "x");
}

}  // namespace
}  // namespace isnad::text
