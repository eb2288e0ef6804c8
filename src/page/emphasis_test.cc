#include "page/emphasis.h"

#include <gtest/gtest.h>

#include <string>

namespace isnad::page {
namespace {

Emphasis of(const std::string& html) {
  const auto document = Document::parse("<p>" + html + "</p>");
  EXPECT_TRUE(document.has_value());
  return emphasis_of(document->body().first_child());
}

TEST(Emphasis, ATextIsSetByTheTagsAroundAllOfIt) {
  EXPECT_EQ(of("كتب هذا التقرير فلان"), Emphasis::kPlain);
  EXPECT_EQ(of("<em>كتب هذا التقرير فلان</em>"), Emphasis::kItalic);
  EXPECT_EQ(of(" <i>With reporting by</i> <small>A. Writer</small>\n"), Emphasis::kItalic);
  EXPECT_EQ(of("<strong>Heading</strong><br>"), Emphasis::kBold);
  EXPECT_EQ(of("<em><strong>Both</strong></em>"), Emphasis::kItalic);
}

TEST(Emphasis, LinksAndSpansAroundOrWithinTheTagsDoNotMatter) {
  EXPECT_EQ(of("<span><em>Read <a href='/'>this</a></em></span> <a href='/'><i>too</i></a>"), Emphasis::kItalic);
}

TEST(Emphasis, OnePlainLetterOrAnotherTagMakesItPlain) {
  EXPECT_EQ(of("<em>Moby Dick</em> is a book"), Emphasis::kPlain);
  EXPECT_EQ(of("<em>Moby Dick</em>."), Emphasis::kPlain);
  EXPECT_EQ(of("<b>one</b> <i>other</i>"), Emphasis::kPlain);
  EXPECT_EQ(of("<img src='a.png'>"), Emphasis::kPlain);
}

TEST(Emphasis, VeryManyPiecesAreNotLookedAt) {
  std::string pieces;
  for (int i = 0; i < kEmphasisNodes; ++i) pieces += "<i>a</i>";
  EXPECT_EQ(of(pieces), Emphasis::kItalic);
  EXPECT_EQ(of(pieces + "<i>a</i>"), Emphasis::kPlain);
}

}  // namespace
}  // namespace isnad::page
