#include "pipeline/page_job.h"

#include <gtest/gtest.h>

namespace isnad::pipeline {
namespace {

TEST(PageJob, FeedItemComesBackAsItWasQueued) {
  FeedItem item;
  item.url = "http://press.example/1";
  item.title = "عنوان";
  item.content = "<p>\"نص\"</p>";
  item.published = "2024-08-19T14:05:00+03:00";
  item.authors = {"أ", "ب"};
  item.categories = {"سياسة"};
  const auto back = feed_item_from_json(feed_item_to_json(item));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->url, item.url);
  EXPECT_EQ(back->content, item.content);
  EXPECT_EQ(back->published, item.published);
  EXPECT_EQ(back->authors, item.authors);
  EXPECT_EQ(back->categories, item.categories);
}

TEST(PageJob, DamagedPayloadIsAnError) { EXPECT_FALSE(feed_item_from_json("{\"url\":")); }

}  // namespace
}  // namespace isnad::pipeline
