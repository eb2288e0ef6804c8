#include "page/plain_text_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace isnad::page {
namespace {

TextLine line_of(const std::string& text) {
  auto lines = read_lines(text);
  return lines.empty() ? TextLine{} : lines.front();
}

std::uint16_t count_of(const TextLine& line, LineWord kind) { return line.kinds[static_cast<std::size_t>(kind)]; }

TEST(TextLines, TwoLettersOfAScriptWithoutSpacesAreOneWord) {
  EXPECT_EQ(line_of("新しい橋が開通した。").words, 5u);
  EXPECT_EQ(line_of("الجسر الجديد").words, 2u);
  EXPECT_EQ(line_of("新しい橋が開通した。").ends, LineEnd::kStop);
}

TEST(TextLines, JapaneseLinesShareStemsWhereTheyShareLetters) {
  const auto lines = read_lines("新しい橋が開通した\n橋が開通し、歩行者が渡った。\n天気予報");
  ASSERT_EQ(lines.size(), 3u);
  const std::unordered_set<std::uint32_t> known(lines[1].stems.begin(), lines[1].stems.end());
  EXPECT_GT(share_known(lines[0], known), 0.4);
  EXPECT_EQ(share_known(lines[2], known), 0);
}

TEST(TextLines, KoreanWordsMeetWhateverParticleStandsBehindThem) {
  const auto lines = read_lines("다리를 건넜다\n다리가 열렸다");
  ASSERT_EQ(lines.size(), 2u);
  const std::unordered_set<std::uint32_t> known(lines[1].stems.begin(), lines[1].stems.end());
  EXPECT_GT(share_known(lines[0], known), 0);
}

TEST(TextLines, GermanSpeaksToTheReaderByACapital) {
  EXPECT_EQ(count_of(line_of("Hier bestellen Sie unsere Nachrichten."), LineWord::kAddress), 1);
  EXPECT_EQ(count_of(line_of("Sie sagte, dass sie komme."), LineWord::kAddress), 0);
}

TEST(TextLines, CopyrightSignInALineIsACreditOfAPicture) {
  EXPECT_EQ(count_of(line_of("The bridge at dusk. © City Archive"), LineWord::kPhoto), 1);
}

TEST(TextLines, LinesThatReadTheSameKnowOfEachOther) {
  const auto lines = read_lines("A short line\n\n• a short line\nanother\n");
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].copies, 2u);
  EXPECT_TRUE(lines[1].is_item);
  EXPECT_EQ(lines[1].blanks, 1u);
  EXPECT_EQ(lines[2].copies, 1u);
}

}  // namespace
}  // namespace isnad::page
