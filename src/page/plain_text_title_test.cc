#include "page/plain_text_title.h"

#include <gtest/gtest.h>

#include <string>

namespace isnad::page {
namespace {

const std::string kText =
    "The new bridge over the river was opened on Tuesday morning, two years after the old one was closed to "
    "traffic.\n\n"
    "Hundreds of people crossed the bridge in the first hour, and the ferry made its last trip at noon.\n\n"
    "The harbour board said that the bridge had cost less than planned.\n";

std::optional<std::size_t> title_of(const std::vector<TextLine>& lines, std::size_t first) {
  std::vector<bool> is_body(lines.size());
  for (std::size_t i = first; i < lines.size(); ++i) is_body[i] = true;
  return find_title(lines, is_body, first);
}

TEST(PlainTextTitle, HeadlineStandsAboveItsTextAmongMenuAndDate) {
  const std::string page =
      "Home\nNews\nSport\nHarbour\n\nNew bridge over the river opens\n\nBy Vera Quill\n5 March 2024, 09:30\n\n" + kText;
  const auto lines = read_lines(page);
  ASSERT_EQ(lines.size(), 10u);
  EXPECT_EQ(title_of(lines, 7), 4u);
}

TEST(PlainTextTitle, TextThatBeginsAtOnceHasNone) {
  const auto lines = read_lines(kText);
  EXPECT_EQ(title_of(lines, 0), std::nullopt);
}

TEST(PlainTextTitle, SentenceWithItsFullStopIsNoCandidate) {
  const std::string page = "The new bridge over the river was opened on Tuesday morning in the rain.\n\n" + kText;
  const auto lines = read_lines(page);
  for (const TitleCandidate& candidate : title_candidates(lines, std::vector<bool>{false, true, true, true}, 1))
    EXPECT_NE(candidate.line, 0u);
}

TEST(PlainTextTitle, LinesFarAboveAreNotAskedButForThePagesFirst) {
  std::string page = "New bridge over the river opens\n";
  for (int i = 0; i < 200; ++i) page += "Entry of the menu " + std::to_string(i) + "\n";
  page += kText;
  const auto lines = read_lines(page);
  std::vector<bool> is_body(lines.size());
  is_body[201] = is_body[202] = is_body[203] = true;
  const auto candidates = title_candidates(lines, is_body, 201);
  ASSERT_FALSE(candidates.empty());
  EXPECT_EQ(candidates.front().line, 0u);
  EXPECT_LE(candidates.size(), 90u);
}

}  // namespace
}  // namespace isnad::page
