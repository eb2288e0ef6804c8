#include "page/plain_text_lines.h"

#include <gtest/gtest.h>

#include <iterator>
#include <string>

#include "text/utf8.h"

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

TEST(TextLines, ALineSeenBeforeSaysWhatItSaysAlone) {
  const std::string texts[] = {"Menu",
                               "• Menu",
                               "Read also:",
                               "5 March 2024",
                               "«متن الخبر» قال",
                               "المصدر: وكالات",
                               "She said, and left.",
                               "新しい橋",
                               "Line 7 of it"};
  std::string page;
  for (int turn = 0; turn < 3; ++turn) {
    for (const std::string& text : texts) page += text + "\n";
  }
  const auto lines = read_lines(page);
  ASSERT_EQ(lines.size(), 3 * std::size(texts));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& text = texts[i % std::size(texts)];
    const auto alone = read_lines(text);
    const TextLine& line = lines[i];
    const TextLine& same = alone.front();
    EXPECT_EQ(line.text, same.text);
    EXPECT_EQ(line.chars(), same.chars()) << text;
    EXPECT_EQ(line.words, same.words) << text;
    EXPECT_EQ(line.kinds, same.kinds) << text;
    EXPECT_EQ(line.digits, same.digits) << text;
    EXPECT_EQ(line.ends, same.ends) << text;
    EXPECT_EQ(line.is_item, same.is_item) << text;
    EXPECT_EQ(line.has_date, same.has_date) << text;
    EXPECT_EQ(line.is_section, same.is_section) << text;
    EXPECT_EQ(line.marker.has_value(), same.marker.has_value()) << text;
    EXPECT_EQ(line.key, same.key) << text;
    EXPECT_EQ(line.stems, same.stems) << text;
    EXPECT_EQ(line.pairs, same.pairs) << text;
    EXPECT_EQ(line.copies, text.ends_with("Menu") ? 6u : 3u) << text;
    EXPECT_EQ(line.blanks, 0u);
  }
  EXPECT_EQ(lines.back().begin, static_cast<std::uint32_t>(text::count_code_points(page) - 1 - lines.back().chars()));
}

}  // namespace
}  // namespace isnad::page
