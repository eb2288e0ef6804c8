#include "page/dom.h"

#include <gtest/gtest.h>

#include <vector>

namespace isnad::page {
namespace {

TEST(Dom, NodesGiveTagsAttributesAndText) {
  auto document = Document::parse("<html lang=fa><body><p class='a b' id=x data-n=7>می‌شود</p></body></html>");
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->root().attribute("lang"), "fa");
  const Node p = document->body().first_child();
  ASSERT_TRUE(p);
  EXPECT_EQ(p.tag(), static_cast<Tag>(LXB_TAG_P));
  EXPECT_EQ(p.class_names(), "a b");
  EXPECT_EQ(p.id(), "x");
  EXPECT_EQ(p.attribute("data-n"), "7");
  EXPECT_FALSE(p.has("title"));
  EXPECT_EQ(p.all_text(), "می‌شود");
}

TEST(Dom, TagSoupIsRepairedAsTheStandardSays) {
  auto document = Document::parse("<p>one<p>two<table><tr><td>cell");
  ASSERT_TRUE(document.has_value());
  const Node one = document->body().first_child();
  EXPECT_EQ(one.all_text(), "one");
  EXPECT_EQ(one.next().tag(), static_cast<Tag>(LXB_TAG_P));
  EXPECT_EQ(document->body().all_text(), "onetwocell");
}

TEST(Dom, TwoDocumentsLiveAtOnce) {
  auto first = Document::parse("<p>first</p>");
  auto second = Document::parse("<p>second</p>");
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->body().all_text(), "first");
  EXPECT_EQ(second->body().all_text(), "second");
}

TEST(Dom, DocumentsUsedAgainKeepNothing) {
  for (int i = 0; i < 600; ++i) {
    auto document = Document::parse("<my-tag-" + std::to_string(i) + " x" + std::to_string(i) + "=1>t" + std::to_string(i));
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->body().all_text(), "t" + std::to_string(i));
  }
}

}  // namespace
}  // namespace isnad::page
