#include "intake/json_feed.h"

#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

constexpr const char* kBase = "https://news.example/feed.json";

TEST(JsonFeed, CarriesEveryFieldOfAnItem) {
  const auto feed = parse_json_feed(
      R"({"version":"https://jsonfeed.org/version/1.1","title":" الأفق  ","home_page_url":"/","language":"ar","items":[
        {"id":"7","url":"/7?a=1","title":"عنوان","summary":"موجز","content_html":"<p>نص</p>","date_published":"2024-08-19T14:05:00+03:00",
         "date_modified":"2024-08-19T15:00:00+03:00","image":"/i.jpg","authors":[{"name":"ليلى"},{"url":"x"},{"name":" عمر "}],"tags":["سياسة",3]}]})",
      kBase, 100);
  ASSERT_TRUE(feed) << feed.error().message();
  EXPECT_EQ(feed->format, "json");
  EXPECT_EQ(feed->title, "الأفق");
  EXPECT_EQ(feed->home, "https://news.example/");
  EXPECT_EQ(feed->language, "ar");
  ASSERT_EQ(feed->items.size(), 1u);
  const FeedItem& item = feed->items[0];
  EXPECT_EQ(item.guid, "7");
  EXPECT_EQ(item.url, "https://news.example/7?a=1");
  EXPECT_EQ(item.title, "عنوان");
  EXPECT_EQ(item.summary, "موجز");
  EXPECT_EQ(item.content, "<p>نص</p>");
  EXPECT_EQ(item.published, "2024-08-19T14:05:00+03:00");
  EXPECT_EQ(item.updated, "2024-08-19T15:00:00+03:00");
  EXPECT_EQ(item.image, "https://news.example/i.jpg");
  EXPECT_EQ(item.authors, (std::vector<std::string>{"ليلى", "عمر"}));
  EXPECT_EQ(item.categories, std::vector<std::string>{"سياسة"});
}

TEST(JsonFeed, MissingAddressesStayEmptyAgainstABase) {
  const auto feed = parse_json_feed(
      R"({"items":[{"id":1,"title":"t"},{"id":2,"url":" ","external_url":"https://other.example/2","content_text":"a<b\n&c"},
    {"id":3,"url":"javascript:1","title":"s"}]})",
      kBase, 100);
  ASSERT_TRUE(feed);
  ASSERT_EQ(feed->items.size(), 3u);
  EXPECT_EQ(feed->home, "");
  EXPECT_EQ(feed->items[0].guid, "1");
  EXPECT_EQ(feed->items[0].url, "");
  EXPECT_EQ(feed->items[0].image, "");
  EXPECT_EQ(feed->items[1].url, "https://other.example/2");
  EXPECT_EQ(feed->items[1].content, "a&lt;b<br>&amp;c");
  EXPECT_EQ(feed->items[2].url, "");
}

TEST(JsonFeed, Version1NamesOneAuthor) {
  const auto feed =
      parse_json_feed(R"({"items":[{"title":"t","author":{"name":"A"},"banner_image":"/b.png"}]})", kBase, 100);
  EXPECT_EQ(feed->items.at(0).authors, std::vector<std::string>{"A"});
  EXPECT_EQ(feed->items.at(0).image, "https://news.example/b.png");
}

TEST(JsonFeed, FieldsOfAnotherTypeAreUnknown) {
  const auto feed = parse_json_feed(
      R"({"title":{},"language":7.5,"items":[{"title":[],"url":{},"summary":null,"tags":"x","authors":{},"date_published":5},7,null,
    {"title":"good"}]})",
      kBase, 100);
  ASSERT_TRUE(feed);
  ASSERT_EQ(feed->items.size(), 1u);
  EXPECT_EQ(feed->items[0].title, "good");
}

TEST(JsonFeed, WhatIsNoFeedIsAnError) {
  EXPECT_EQ(parse_json_feed("{\"items\":", kBase, 9).error().where, "byte 9");
  EXPECT_EQ(parse_json_feed("{}", kBase, 9).error().what, "not a JSON Feed: it has no list of items");
  EXPECT_EQ(parse_json_feed("[]", kBase, 9).error().what, "not a JSON Feed: not an object");
  EXPECT_FALSE(parse_json_feed(std::string(1'000'000, '['), kBase, 9));
  EXPECT_EQ(parse_json_feed(R"({"items":[{"title":"1"},{"title":"2"},{"title":"3"}]})", kBase, 2)->items.size(), 2u);
}

}  // namespace
}  // namespace isnad::intake
