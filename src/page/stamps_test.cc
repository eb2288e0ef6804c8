#include "page/stamps.h"

#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"

namespace isnad::page {
namespace {

TEST(Stamps, TimesOfALiveBlogsEntriesAreNoText) {
  Page page;
  page.bytes =
      "<!doctype html><html><head><title>Bridge opening live</title><script "
      "type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Bridge opening live\","
      "\"datePublished\":\"2024-03-05T08:00:00Z\"}</script></head><body><main><article><h1>Bridge opening "
      "live</h1><div class=\"entries\">"
      "<section class=\"entry\"><time datetime=\"2024-03-05T10:30:00Z\">10:30 GMT</time><h2>First walkers "
      "cross</h2><p>Some two hundred people have crossed the bridge in the first hour, most of them on foot and a few "
      "by bicycle.</p></section>"
      "<section class=\"entry\"><time datetime=\"2024-03-05T09:10:00Z\">09:10 GMT</time><h2>Ribbon cut</h2><p>The "
      "mayor cut the ribbon at <time>09:08</time>, two minutes early, as a band played on the eastern bank of the "
      "river.</p></section>"
      "</div></article></main></body></html>";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  EXPECT_EQ(articles->front().kind, ArticleKind::kLive);
  EXPECT_EQ(articles->front().body,
            "First walkers cross\n\nSome two hundred people have crossed the bridge in the first hour, most of them on "
            "foot and a few by bicycle.\n\n"
            "Ribbon cut\n\nThe mayor cut the ribbon at 09:08, two minutes early, as a band played on the eastern bank "
            "of the river.");
}

}  // namespace
}  // namespace isnad::page
