#include "page/html_hints.h"

#include <gtest/gtest.h>

namespace isnad::page {
namespace {

TEST(Hints, WordsAreCutAtMarksAndCapitals) {
  EXPECT_TRUE(hints_of("post-share-bar") & kHintShare);
  EXPECT_TRUE(hints_of("articleShareBar") & kHintShare);
  EXPECT_TRUE(hints_of("read-more") & kHintRelated);
  EXPECT_TRUE(hints_of("wp-caption-text") & kHintCaption);
  EXPECT_EQ(hints_of("shareholder-navy") & kHintsOfClutter, 0u);
}

TEST(Hints, NamesThatSpeakOfSomethingElseGiveNothing) {
  EXPECT_EQ(hints_of("has-sidebar no-comments tag-politics category-ads"), 0u);
  EXPECT_EQ(hints_of("print:hidden") & kHintsOfClutter, 0u);
}

TEST(Hints, TwoWordsOfContentNameTheBody) {
  EXPECT_TRUE(hints_of("article-body") & kHintArticleBody);
  EXPECT_TRUE(hints_of("entry-content") & kHintArticleBody);
  EXPECT_TRUE(hints_of("sidebar-grid__content article__content") & kHintArticleBody);
  EXPECT_FALSE(hints_of("article-body-sidebar") & kHintArticleBody);
  EXPECT_FALSE(hints_of("content") & kHintArticleBody);
}

TEST(Hints, PostsOfOtherSitesAreNoPartOfTheText) {
  EXPECT_TRUE(hints_of("twitter-tweet") & kHintClutter);
  EXPECT_TRUE(hints_of("instagram-media") & kHintClutter);
  EXPECT_FALSE(hints_of("tweet") & kHintClutter);
}

TEST(Hints, OnlyAWordOfItsOwnHides) {
  EXPECT_TRUE(hints_of("hidden") & kHintHidden);
  EXPECT_TRUE(hints_of("sr-only") & kHintHidden);
  EXPECT_FALSE(hints_of("overflow-hidden") & kHintHidden);
  EXPECT_FALSE(hints_of("hidden md:flex") & kHintHidden);
  EXPECT_FALSE(hints_of("d-none d-md-block") & kHintHidden);
}

}  // namespace
}  // namespace isnad::page
