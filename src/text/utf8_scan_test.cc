#include "text/utf8_scan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "text/decode.h"

namespace isnad::text {
namespace {

TEST(Utf8Scan, CountsLettersByTheirLeads) {
  const Utf8Scan scan = scan_utf8("é Ã طظ سلام “q” œ 一 Ж");
  EXPECT_TRUE(scan.is_valid);
  EXPECT_FALSE(scan.is_ascii);
  EXPECT_FALSE(scan.has_nul);
  EXPECT_EQ(scan.leads, (Leads{.latin = 2, .tah = 2, .arabic = 6, .signs = 3, .others = 2}));
  EXPECT_EQ(scan.leads.all(), 13U);
  EXPECT_EQ(scan_utf8(""), (Utf8Scan{true, true, false, {}}));
  EXPECT_TRUE(scan_utf8(std::string_view("a\0b", 3)).has_nul);
  EXPECT_FALSE(scan_utf8("\xC3").is_valid);
}

// Pieces that end, break and cross steps of 64 bytes in every way.
TEST(Utf8Scan, AgreesWithTheWayByLettersOnAnyBytes) {
  std::mt19937 random(11);
  const std::string good[] = {"a",
                              "<div class=x>",
                              "متن",
                              "ط",
                              "é",
                              "€",
                              "—",
                              "一",
                              "Ж",
                              "œ",
                              "ˆ",
                              "😀",
                              "\xEF\xBF\xBD",
                              "\xED\x9F\xBF",
                              "\xF4\x8F\xBF\xBF",
                              std::string(60, 'm'),
                              std::string(64, ' '),
                              std::string(131, 'n'),
                              std::string(1, '\0')};
  const std::string bad[] = {"\xC3",
                             "\xA9",
                             "\xE2\x80",
                             "\xF0\x9F\x98",
                             "\xED\xA0\x80",
                             "\xF4\x90\x80\x80",
                             "\xF5\x80\x80\x80",
                             "\xF0\x80\x80\x80",
                             "\xE0\x9F\x80",
                             "\xC0\x80",
                             "\xC1\xBF",
                             "\xFF",
                             "\xFE",
                             "\xF8\x88\x80\x80\x80"};
  int valid = 0;
  for (int round = 0; round < 40000; ++round) {
    std::string bytes;
    for (unsigned k = random() % 24; k > 0; --k) bytes += good[random() % (std::size(good) - (round % 3 == 0 ? 0 : 1))];
    if (round % 2 == 1) bytes.insert(random() % (bytes.size() + 1), bad[random() % std::size(bad)]);
    const Utf8Scan scan = scan_utf8(bytes);
    ASSERT_EQ(scan, scan_utf8_by_letters(bytes)) << testing::PrintToString(bytes);
    valid += scan.is_valid ? 1 : 0;
  }
  EXPECT_GT(valid, 19000);
  EXPECT_LT(valid, 39000);
}

TEST(Utf8Scan, EveryPairAndTripleOfBytesIsJudgedAlikeAtEveryPlaceOfAStep) {
  const unsigned char some[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  for (const unsigned char a : some)
    for (const unsigned char b : some)
      for (const unsigned char c : some)
        for (const unsigned char d : some) {
          std::string bytes(200, 'x');
          const std::size_t at = (a * 7U + b * 5U + c * 3U + d) % 197;
          bytes[at] = static_cast<char>(a);
          bytes[at + 1] = static_cast<char>(b);
          bytes[at + 2] = static_cast<char>(c);
          bytes[at + 3 < 200 ? at + 3 : 0] = static_cast<char>(d);
          ASSERT_EQ(scan_utf8(bytes), scan_utf8_by_letters(bytes)) << testing::PrintToString(bytes);
        }
}

TEST(Utf8Scan, WhatStandsAsItIsIsNotDecoded) {
  EXPECT_FALSE(decode_unless_utf8("<p>متن</p>", "text/html; charset=windows-1256"));
  EXPECT_EQ(decode("<p>متن</p>", "text/html; charset=windows-1256").utf8, "<p>متن</p>");
  for (const std::string& bytes : {std::string("plain"), std::string("\xEF\xBB\xBFé"), std::string("é\0", 3),
                                   std::string("Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©"), std::string("caf\xE9")}) {
    const auto decoded = decode_unless_utf8(bytes);
    ASSERT_TRUE(decoded) << testing::PrintToString(bytes);
    EXPECT_EQ(decoded->utf8, decode(bytes).utf8);
  }
  EXPECT_EQ(decode("Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©").utf8, "العربية");
  // A proper sign among what is mended.
  EXPECT_EQ(decode("Ø§Ù„Ø¹Ø±Ø¨ÙŠØ© Ø§Ù„Ø¹Ø±Ø¨ÙŠØ© Ø§Ù„Ø¹ Ø§Ù„Ø¹ Ø§Ù„Ø¹ Ø§Ù„Ø¹ Ø§Ù„Ø¹ Ø§Ù„Ø¹ Ø§Ù„Ø¹ ©").utf8,
            "العربية العربية الع الع الع الع الع الع الع ©");
}

}  // namespace
}  // namespace isnad::text
