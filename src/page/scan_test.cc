#include "page/scan.h"

#include <gtest/gtest.h>

#include <string>

namespace isnad::page {
namespace {

std::string repeated(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Scan, DepthCountsOpenElements) {
  EXPECT_EQ(scan_html("<div><section><div>x</div></section></div>").depth, 3u);
  EXPECT_EQ(scan_html("<div></div><div></div><div></div>").depth, 1u);
}

TEST(Scan, ElementsThatTheirOwnKindClosesAreNotDeep) {
  EXPECT_EQ(scan_html(repeated("<p>one", 5000)).depth, 0u);
  EXPECT_EQ(scan_html("<ul>" + repeated("<li>one", 5000)).depth, 1u);
  EXPECT_EQ(scan_html(repeated("<br><img src=a>", 5000)).depth, 0u);
}

TEST(Scan, TagsInScriptsCommentsAndAttributesAreNoTags) {
  EXPECT_EQ(scan_html("<script>" + repeated("<div>", 100) + "</script><div>").depth, 1u);
  EXPECT_EQ(scan_html("<!-- " + repeated("<div>", 100) + " --><div>").depth, 1u);
  EXPECT_EQ(scan_html("<div title=\"" + repeated("<div>", 100) + "\">").depth, 1u);
}

TEST(Scan, TwentyThousandNestedElementsAreRefused) {
  const auto result = check_html(repeated("<div>", 20'000));
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().what, "more than 2000 elements are nested in one another");
}

TEST(Scan, HundredThousandAttributesAreRefused) {
  std::string tag = "<p";
  for (int i = 0; i < 100'000; ++i) tag += " a" + std::to_string(i) + "=1";
  const auto result = check_html(tag + ">x");
  ASSERT_FALSE(result.has_value());
  EXPECT_NE(result.error().what.find("attributes"), std::string::npos);
}

TEST(Scan, UnclosedFormattingThatParsersReopenIsRefused) {
  std::string html;
  for (int i = 0; i < 500; ++i) html += "<p><font size=" + std::to_string(i) + ">";
  html += repeated("<p>x", 20'000);
  const auto result = check_html(html);
  ASSERT_FALSE(result.has_value());
  EXPECT_NE(result.error().what.find("formatting"), std::string::npos);
}

TEST(Scan, BrokenEndsOfInputAreRead) {
  for (const char* html : {"<", "</", "<a", "<a href=", "<a href=\"x", "<!--", "<script", "<script>", "<!", "<a b='"}) {
    EXPECT_TRUE(check_html(html).has_value()) << html;
  }
}

TEST(LooksLikeHtml, TellsPagesAndFragmentsFromText) {
  EXPECT_TRUE(looks_like_html("<!DOCTYPE html><title>x</title>"));
  EXPECT_TRUE(looks_like_html("\n <HTML><BODY>x"));
  EXPECT_TRUE(looks_like_html("<p>A feed's item</p>"));
  EXPECT_FALSE(looks_like_html("A line of text.\n\nAnother, where 3 < 4 and x<y."));
  EXPECT_FALSE(looks_like_html(""));
}

}  // namespace
}  // namespace isnad::page
