#include "page/plain_text_features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <utility>

#include "page/plain_text_title.h"

namespace isnad::page {
namespace {

// Lines are views into their text.
const std::string& kept(std::string text) {
  static std::deque<std::string> texts;
  return texts.emplace_back(std::move(text));
}

const std::string kProse =
    "The bridge over the river was opened this morning, and hundreds of people crossed it in the first hour.\n";

std::size_t place_of(std::span<const std::string_view> names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

float line_feature(const std::vector<TextLine>& lines, std::size_t line, std::string_view name) {
  return line_features(lines)[line][place_of(line_feature_names(), name)];
}

float context_feature(const std::vector<TextLine>& lines, std::vector<float> odds, std::size_t line,
                      std::string_view name, std::optional<std::size_t> title = std::nullopt) {
  return context_features(lines, odds, title)[line][place_of(context_feature_names(), name)];
}

TEST(LineFeatures, EachHasANameOfItsOwn) {
  std::set<std::string_view> names(line_feature_names().begin(), line_feature_names().end());
  names.insert(context_feature_names().begin(), context_feature_names().end());
  EXPECT_EQ(names.size(), kLineFeatures + kContextFeatures);
  EXPECT_FALSE(names.contains(""));
  const std::set<std::string_view> titles(title_feature_names().begin(), title_feature_names().end());
  EXPECT_EQ(titles.size(), kTitleFeatures);
  EXPECT_FALSE(titles.contains(""));
}

TEST(LineFeatures, PageWithoutLinesHasNone) {
  EXPECT_TRUE(line_features({}).empty());
  EXPECT_TRUE(context_features({}, {}, std::nullopt).empty());
}

TEST(LineFeatures, LabelOfTheMenuIsNoLabelAboveTheText) {
  const std::string last = "The ferry will go on for a year, the harbour board said in a statement on Tuesday.\n";
  const auto menu = read_lines(kept("Comments\n\n" + kProse + last));
  EXPECT_EQ(line_feature(menu, 2, "above_comments"), 0);
  const auto below = read_lines(kept(kProse + "Comments\n\n" + last));
  EXPECT_EQ(line_feature(below, 2, "above_comments"), 1);
}

TEST(LineFeatures, EchoIsWhatAnotherLineHoldsToo) {
  const auto lines = read_lines(
      "The bridge over the river at dusk\nNothing else\nThe bridge over the river at dusk, seen from the old quay\n");
  EXPECT_EQ(line_feature(lines, 0, "echo"), 1);
  EXPECT_EQ(line_feature(lines, 1, "echo"), 0);
  EXPECT_NEAR(line_feature(lines, 2, "echo"), 0.5, 0.1);
}

TEST(LineFeatures, RunsOfShortLinesAreCountedBothWays) {
  const auto lines = read_lines(kept("One\nTwo\nThree\n" + kProse));
  EXPECT_EQ(line_feature(lines, 1, "short_above"), 1.0F / 12);
  EXPECT_EQ(line_feature(lines, 1, "short_below"), 1.0F / 12);
  EXPECT_EQ(line_feature(lines, 3, "short_above"), 3.0F / 12);
}

TEST(ContextFeatures, LinesOfAFewWordsAreNoTextAboveAndBelow) {
  const auto lines = read_lines(kept(kProse + "Share\n" + kProse));
  const std::vector<float> odds = {3, -5, 2};
  EXPECT_EQ(context_feature(lines, odds, 2, "odds_above"), -5);
  EXPECT_EQ(context_feature(lines, odds, 2, "text_above"), 3);
  EXPECT_EQ(context_feature(lines, odds, 0, "text_below"), 2);
  EXPECT_EQ(context_feature(lines, odds, 0, "text_above"), -6);
}

TEST(ContextFeatures, RankIsTheShareOfLikelyBodyOnLikelierLines) {
  const auto lines = read_lines(kept(kProse + kProse + kProse));
  const std::vector<float> odds = {2, 6, -6};
  EXPECT_EQ(context_feature(lines, odds, 1, "rank"), 0);
  EXPECT_GT(context_feature(lines, odds, 0, "rank"), 0.4);
  EXPECT_GT(context_feature(lines, odds, 2, "rank"), 0.95);
}

TEST(ContextFeatures, LeadIsTheFirstTextBelowTheHeadline) {
  const auto lines = read_lines(
      kept("Menu\nNew bridge over the river opens\nShare\nThe bridge took two years longer than planned\n" + kProse));
  const std::vector<float> odds = {-5, -5, -5, -1, 3};
  EXPECT_EQ(context_feature(lines, odds, 3, "texts_below_title", 1), 0);
  EXPECT_EQ(context_feature(lines, odds, 3, "texts_to_body", 1), 0);
  EXPECT_EQ(context_feature(lines, odds, 4, "texts_below_title", 1), 1);
  EXPECT_EQ(context_feature(lines, odds, 0, "texts_below_title", 1), -1);
  EXPECT_EQ(context_feature(lines, odds, 1, "is_headline", 1), 1);
  EXPECT_EQ(context_feature(lines, odds, 3, "texts_below_title"), -1);
}

TEST(ContextFeatures, CaptionThatRepeatsTheBodyIsAnEchoOfIt) {
  const auto lines = read_lines(kept("Hundreds of people crossed it in the first hour\n" + kProse));
  EXPECT_EQ(context_feature(lines, {-1, 4}, 0, "body_echo"), 1);
  EXPECT_EQ(context_feature(lines, {-1, -4}, 0, "body_echo"), 0);
}

}  // namespace
}  // namespace isnad::page
