#include "page/plain_text_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace isnad::page {
namespace {

std::string menu_of(int entries) {
  std::string menu;
  for (int i = 0; i < entries; ++i) menu += "Entry " + std::to_string(i) + "\n";
  return menu;
}

const std::string kText =
    "New bridge over the river opens\n\n"
    "The new bridge over the river was opened on Tuesday morning, two years after the old one was closed to "
    "traffic.\n\n"
    "Hundreds of people crossed the bridge in the first hour, and the ferry made its last trip at noon.\n\n"
    "The harbour board said that the bridge had cost less than planned, and that the ferry would be sold.\n\n";

TEST(PlainTextModel, EachLineOfALongPageHasItsOdds) {
  const std::string page = menu_of(700) + kText + menu_of(900);
  const auto lines = read_lines(page);
  const std::vector<float> odds = body_odds(lines);
  ASSERT_EQ(odds.size(), 1604u);
  for (const float value : odds) EXPECT_TRUE(std::isfinite(value));
  EXPECT_GT(odds[701], 0) << "the text's first paragraph";
  EXPECT_LT(odds[600], 0) << "an entry of the menu above";
  EXPECT_LT(odds[1500], 0) << "and one below";
  EXPECT_EQ(guess_title(lines, odds), 700u);
}

TEST(PlainTextModel, EntriesDeepWithinVeryLongListsAreNotAskedOf) {
  const std::string page = menu_of(3000) + kText + menu_of(1001);
  const auto lines = read_lines(page);
  const std::vector<float> odds = body_odds(lines);
  ASSERT_EQ(odds.size(), 4005u);
  EXPECT_EQ(odds[500], -6);
  EXPECT_EQ(odds[2499], -6);
  EXPECT_EQ(odds[3004 + 500], -6);
  for (const std::size_t asked : {499u, 2500u, 3004u + 499u, 3004u + 501u}) {
    EXPECT_NE(odds[asked], -6) << asked;
    EXPECT_LT(odds[asked], 0) << asked;
  }
  EXPECT_GT(odds[3001], 0);
  EXPECT_EQ(guess_title(lines, odds), 3000u);
}

TEST(PlainTextModel, PageWithoutLinesHasNoBody) {
  EXPECT_TRUE(body_odds({}).empty());
  EXPECT_TRUE(likely_body({}, {}).empty());
  EXPECT_EQ(guess_title({}, {}), std::nullopt);
}

TEST(PlainTextModel, DoubtfulLinesAreTakenOnlyWhereNoneIsSure) {
  const auto lines = read_lines(kText);
  EXPECT_EQ(likely_body(lines, {-6, 5, 5, -1.5F}), (std::vector<bool>{false, true, true, false}));
  EXPECT_EQ(likely_body(lines, {-6, -1, -1, -1}), (std::vector<bool>{false, true, true, true}));
}

}  // namespace
}  // namespace isnad::page
