#include "page/body_words.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <iterator>
#include <random>
#include <string>

#include "text/fold.h"

namespace isnad::page {
namespace {

// Letters and digits of folded ASCII, the slow way.
std::string naive_ascii(std::string_view text) {
  std::string out;
  for (const char c : text::fold(text)) {
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) out.push_back(c);
  }
  return out;
}

TEST(Squeezed, AsciiIsTheSameAsByFolding) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t i = random() % 80; i > 0; --i) text.push_back(static_cast<char>(1 + random() % 127));
    EXPECT_EQ(squeezed(text), naive_ascii(text)) << text;
  }
  EXPECT_EQ(squeezed("The Bridge, opened: 12 May!"), "thebridgeopened12may");
}

// What is left of each letter by itself: letters do not fold together here, nor do marks of two bytes and more hold
// letters.
TEST(Squeezed, AnyLettersGiveWhatEachGives) {
  const std::string pieces[] = {"a", "Bridge", "7", " ",        ", ", "م",  "تن", "،",  "؟",  "۔", "é",
                                "Ö", "“",      "—", "\xC2\xA0", "«",  "橋", "、", "。", "！", "ж", "~"};
  std::mt19937 random(8);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    std::string wanted;
    for (unsigned k = random() % 30; k > 0; --k) {
      const std::string& piece = pieces[random() % std::size(pieces)];
      text += piece;
      wanted += squeezed(piece);
    }
    EXPECT_EQ(squeezed(text), wanted) << text;
  }
}

TEST(Squeezed, MarksQuotesAndSpellingsMakeNoDifference) {
  EXPECT_EQ(squeezed("«الجسر» يُفتَح اليومَ"), squeezed("الجسر يفتح اليوم"));
  EXPECT_EQ(squeezed("The “bridge”\xC2\xA0– open"), squeezed("the bridge open"));
  EXPECT_EQ(squeezed("الجسر، والنهر؛ أين؟"), squeezed("الجسر والنهر أين"));
  EXPECT_EQ(squeezed("「橋」、開通。！"), squeezed("橋開通"));
  EXPECT_NE(squeezed("الجسر"), squeezed("النهر"));
}

TEST(Shingles, CoverageIsTheShareOfRunsOfFourWords) {
  const ShingleSet whole("one two three four five six seven");
  EXPECT_DOUBLE_EQ(whole.coverage("one two three four five"), 1.0);
  EXPECT_DOUBLE_EQ(whole.coverage("ONE two, three four nine"), 0.5);
  EXPECT_DOUBLE_EQ(whole.coverage("one two three"), 0.0);
}

TEST(PictureCredit, IsALineThatBeginsWithThePicturesName) {
  for (const char* line : {"Photo: Mara Invented", "(Photo by Mara Invented)", "تصوير: مارا", "الصورة: وكالة المثال",
                           "عکس: مارا", "Foto: M. Invented/Agency", "Photo courtesy of the town"}) {
    EXPECT_TRUE(is_picture_credit(line)) << line;
  }
  for (const char* line :
       {"Photos show the bridge from both banks.", "صورة المدينة تغيرت", "By Mara Invented", "Image matters to them"})
    EXPECT_FALSE(is_picture_credit(line)) << line;
}

TEST(AllMarks, HoldNeitherLettersNorDigits) {
  EXPECT_TRUE(is_all_marks("* * *"));
  EXPECT_TRUE(is_all_marks("___"));
  EXPECT_TRUE(is_all_marks("– – –"));
  EXPECT_FALSE(is_all_marks("1."));
  EXPECT_FALSE(is_all_marks("«نعم»"));
}

TEST(Trail, OpensWithTheWordForTheFrontPage) {
  for (const char* line : {"الرئيسية » سياسة", "الرئيسية / محليات", "Home > City > Bridges", "صفحه اصلی » جامعه",
                           "Accueil", "| الرئيسية | ثقافة"})
    EXPECT_TRUE(opens_trail(line)) << line;
  for (const char* line : {"الرئيسيةالأخرى", "Homes are dear in the city", "سياسة » محليات"})
    EXPECT_FALSE(opens_trail(line)) << line;
}

TEST(BodyWords, WhatATextSqueezesToIsToldWithoutSqueezingIt) {
  std::uint32_t seed = 5;
  const auto next = [&](std::size_t below) { return (seed = seed * 1664525u + 1013904223u) / 65536 % below; };
  const char* const parts[] = {"a",      "B",      "7",  " ",      "-",    "\u0301", "\u00E9",
                               "\u2019", "\u060C", "نص", "\u0345", "word", "\u4E2D"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    std::string other;
    for (std::size_t left = next(8); left > 0; --left) text += parts[next(std::size(parts))];
    for (std::size_t left = next(8); left > 0; --left) other += parts[next(std::size(parts))];
    const std::string letters = squeezed(text);
    EXPECT_TRUE(squeezes_to(text, letters)) << text;
    EXPECT_EQ(squeezes_to(text, squeezed(other)), letters == squeezed(other)) << text << " " << other;
    EXPECT_EQ(letters_hash(text), letters_hash(letters)) << text;
    EXPECT_EQ(letters_hash(text) == letters_hash(other), letters == squeezed(other)) << text << " " << other;
    const int first = first_letters(text);
    if (first >= 0) {
      EXPECT_EQ(first, letters[0] << 8 | letters[1]) << text;
    }
  }
  const std::string large(2500, 'x');
  EXPECT_TRUE(squeezes_to(large, squeezed(large)));
  EXPECT_FALSE(squeezes_to(large, large));
  EXPECT_EQ(first_letters("a B c"), 'a' << 8 | 'b');
}

}  // namespace
}  // namespace isnad::page
