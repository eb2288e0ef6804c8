#include "intake/opml.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "text/url.h"

namespace isnad::intake {
namespace {

TEST(Opml, FoldersBecomeCategories) {
  const auto read = parse_opml(
      "<?xml version='1.0' encoding='UTF-8'?><opml version='2.0'><head><title>t</title></head><body>"
      "<outline text='عربي'><outline type='rss' text='الخبر' title='الخبر اليوم' "
      "xmlUrl='https://a.example/feed?x=1&amp;y=2' htmlUrl='https://a.example/' language='ar'/>"
      "<outline text='رياضة'><outline text='b' xmlUrl='https://b.example/feed'/></outline></outline>"
      "<outline text='c' XMLURL='https://c.example/?p=1&q=2'/><outline text='no feed' type='link' "
      "url='https://d.example/'/></body></opml>");
  ASSERT_TRUE(read) << read.error().message();
  ASSERT_EQ(read->size(), 3u);
  EXPECT_EQ((*read)[0].title, "الخبر اليوم");
  EXPECT_EQ((*read)[0].feed_url, "https://a.example/feed?x=1&y=2");
  EXPECT_EQ((*read)[0].site_url, "https://a.example/");
  EXPECT_EQ((*read)[0].language, "ar");
  EXPECT_EQ((*read)[0].category, "عربي");
  EXPECT_EQ((*read)[1].category, "عربي/رياضة");
  EXPECT_EQ((*read)[1].title, "b");
  EXPECT_EQ((*read)[2].feed_url, "https://c.example/?p=1&q=2");
  EXPECT_EQ((*read)[2].category, "");
}

TEST(Opml, WhatIsWrittenIsReadAgain) {
  std::vector<Outline> outlines(3);
  outlines[0] = {"A & \"B\" <c>", "https://a.example/?x=1&y=2", "https://a.example/", "ar", "عربي/أخبار"};
  outlines[1] = {"", "https://b.example/feed", "", "", ""};
  outlines[2] = {"d", "https://d.example/feed", "", "en", "عربي/أخبار"};
  const auto read = parse_opml(write_opml(outlines, "قائمة & <x>"));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 3u);
  EXPECT_EQ((*read)[0].title, outlines[0].title);
  EXPECT_EQ((*read)[0].feed_url, outlines[0].feed_url);
  EXPECT_EQ((*read)[0].category, outlines[0].category);
  EXPECT_EQ((*read)[1].feed_url, outlines[2].feed_url);
  EXPECT_EQ((*read)[1].category, outlines[2].category);
  EXPECT_EQ((*read)[2].title, "https://b.example/feed");
}

TEST(Opml, EntitiesAreNotExpandedAndDepthIsBounded) {
  const auto bomb = parse_opml(
      "<!DOCTYPE opml [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><opml><body><outline text='&b;' "
      "xmlUrl='https://a.example/&b;'/></body></opml>");
  ASSERT_TRUE(bomb);
  EXPECT_EQ(bomb->at(0).title, "&b;");
  EXPECT_EQ(bomb->at(0).feed_url, "https://a.example/&b;");
  std::string deep = "<opml><body>";
  for (int i = 0; i < 200; ++i) deep += "<outline text='f'>";
  deep += "<outline xmlUrl='https://a.example/'/>";
  const auto read = parse_opml(deep);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->empty());
}

TEST(Opml, WhatIsNoListIsAnError) {
  EXPECT_EQ(parse_opml("").error().what, "not an OPML list");
  EXPECT_EQ(parse_opml("<rss/>").error().what, "not an OPML list");
  EXPECT_EQ(parse_opml(std::string((16u << 20) + 1, ' ')).error().what, "the list is larger than 16 MiB");
}

// The list that is shipped.
TEST(Opml, TheShippedListIsWhole) {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/isnad.opml", std::ios::binary);
  ASSERT_TRUE(file);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const auto read = parse_opml(bytes.str());
  ASSERT_TRUE(read) << read.error().message();
  EXPECT_GE(read->size(), 35u);
  std::vector<std::string> seen;
  for (const Outline& outline : *read) {
    EXPECT_FALSE(outline.title.empty()) << outline.feed_url;
    EXPECT_EQ(outline.language.size(), 2u) << outline.feed_url;
    EXPECT_FALSE(outline.category.empty()) << outline.feed_url;
    EXPECT_TRUE(text::parse_url(outline.feed_url)) << outline.feed_url;
    EXPECT_EQ(std::count(seen.begin(), seen.end(), outline.feed_url), 0) << outline.feed_url;
    seen.push_back(outline.feed_url);
  }
}

}  // namespace
}  // namespace isnad::intake
