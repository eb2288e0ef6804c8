#include "site/feeds.h"

#include <gtest/gtest.h>

#include "intake/feed.h"
#include "site/ask.h"

namespace isnad::site {
namespace {

intake::Feed read(Site& site, const std::string& target) {
  const Response response = ask(site, target);
  EXPECT_EQ(response.status, 200) << target;
  auto feed = intake::parse_feed(response.body, response.content_type, "http://site.example/");
  EXPECT_TRUE(feed) << target;
  return feed ? *feed : intake::Feed();
}

// Front page, section, search and story, in each format, as a feed reader reads them.
TEST(Feeds, EachFormatTellsTheSame) {
  SampleSite sample;
  const std::pair<const char*, std::size_t> kStems[] = {{"", 15}, {"/section/sport", 2}, {"/story/river", 4}};
  for (const auto& [stem, entries] : kStems) {
    const intake::Feed rss = read(sample.site, std::string(stem) + "/feed.rss");
    const intake::Feed atom = read(sample.site, std::string(stem) + "/feed.atom");
    const intake::Feed json = read(sample.site, std::string(stem) + "/feed.json");
    EXPECT_EQ(rss.format, "rss");
    EXPECT_EQ(atom.format, "atom");
    EXPECT_EQ(json.format, "json");
    ASSERT_EQ(rss.items.size(), entries) << stem;
    ASSERT_EQ(atom.items.size(), entries) << stem;
    ASSERT_EQ(json.items.size(), entries) << stem;
    for (std::size_t i = 0; i < entries; ++i) {
      EXPECT_EQ(rss.items[i].title, atom.items[i].title);
      EXPECT_EQ(rss.items[i].title, json.items[i].title);
      EXPECT_EQ(rss.items[i].url, atom.items[i].url);
      EXPECT_EQ(rss.items[i].url, json.items[i].url);
      EXPECT_EQ(rss.items[i].guid, atom.items[i].guid);
      EXPECT_EQ(rss.items[i].guid, json.items[i].guid);
    }
  }
}

TEST(Feeds, TheFrontPagesLeadsToStories) {
  SampleSite sample;
  const intake::Feed feed = read(sample.site, "/feed.rss");
  EXPECT_EQ(feed.items[0].url, "http://site.example/story/river");
  EXPECT_EQ(feed.items[0].guid, "urn:isnad:story:river");
  EXPECT_EQ(feed.items[0].title, "إغلاق الجسر القديم بعد ارتفاع منسوب النهر");
  EXPECT_EQ(feed.items[0].published.substr(0, 16), "2024-08-19T06:10");
}

TEST(Feeds, SearchesCanBeFollowed) {
  SampleSite sample;
  EXPECT_EQ(read(sample.site, "/search/feed.atom?q=%D8%A5%D8%BA%D9%84%D8%A7%D9%82").items.size(), 2u);
  EXPECT_EQ(ask(sample.site, "/search/feed.atom").status, 400);
  EXPECT_EQ(ask(sample.site, "/search/feed.atom?q=%22").status, 400);
  EXPECT_EQ(ask(sample.site, "/story/none/feed.rss").status, 404);
  EXPECT_EQ(ask(sample.site, "/section/gardening/feed.rss").status, 404);
  EXPECT_EQ(ask(sample.site, "/article/river1/feed.rss").status, 404);
}

TEST(Feeds, TitlesOnlyMeansTitlesOnly) {
  SampleSite sample;
  for (archive::StorySummary& story : sample.store.ranked) story.lead.rights = archive::Rights::kTitle;
  for (const FeedItem& item : read(sample.site, "/feed.json").items) EXPECT_EQ(item.content + item.summary, "");
}

}  // namespace
}  // namespace isnad::site
