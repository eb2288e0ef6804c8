#include "page/captions.h"

#include <gtest/gtest.h>

#include "page/extract.h"

namespace isnad::page {
namespace {

using Strings = std::vector<std::string>;

const std::string kProse =
    "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was "
    "announced.</p>"
    "<p>The next stage will light both banks, plant trees along the road and open a lane for bicycles before the "
    "summer ends.</p>";

Article article_of(const std::string& middle) {
  Page page;
  page.bytes =
      "<!doctype html><html lang=\"en\"><head><title>New bridge opens to walkers</title><meta property=\"og:type\" "
      "content=\"article\"></head><body><article><h1>New bridge opens to walkers</h1><div>5 March 2024</div>" +
      kProse + middle +
      "<p>People of the old quarter expect the bridge to ease the traffic in the centre, and shops that closed last "
      "year to return.</p></article></body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front() : Article{};
}

TEST(Captions, NumbersOfPicturesAreCutOff) {
  EXPECT_EQ(without_count("3 / 12 The bridge"), "The bridge");
  EXPECT_EQ(without_count("صورة ٣ من ١٢ قارب يمر"), "قارب يمر");
  EXPECT_EQ(without_count("1 من 4 قارب يمر"), "قارب يمر");
  EXPECT_EQ(without_count("2 of 9"), "");
  EXPECT_EQ(without_count("3/12/2024 the bridge"), "3/12/2024 the bridge");
  EXPECT_EQ(without_count("12 people"), "12 people");
  EXPECT_EQ(without_count("صورة للجسر"), "صورة للجسر");
  EXPECT_EQ(without_count(""), "");
}

TEST(Captions, LineBehindAPictureInItsParagraphIsOne) {
  EXPECT_EQ(article_of("<p><a href=\"/1.jpg\"><img src=1.jpg></a><br>Walkers on the new bridge</p>").captions,
            Strings{"Walkers on the new bridge"});
  EXPECT_EQ(article_of("<p><img src=1.jpg><em>Walkers on the new bridge</em></p>").captions,
            Strings{"Walkers on the new bridge"});
  EXPECT_EQ(article_of("<div><img src=1.jpg><h6>Walkers on the new bridge</h6></div>").captions,
            Strings{"Walkers on the new bridge"});
  EXPECT_EQ(article_of("<p><img src=1.jpg>Walkers crossed the new bridge all day long.</p>").captions, Strings{});
  EXPECT_EQ(article_of("<p>Walkers on the new bridge <img src=1.jpg></p>").captions, Strings{});
}

TEST(Captions, GalleryCountsItsPicturesBesideThem) {
  const Article article = article_of(
      "<div class=\"photo\"><span>1/2</span><img src=1.jpg><p>Walkers on the new bridge.</p></div><div "
      "class=\"photo\"><span>2/2</span><img src=2.jpg><p>A boat below it.</p></div>");
  EXPECT_EQ(article.captions, (Strings{"Walkers on the new bridge.", "A boat below it."}));
}

TEST(Captions, LineBehindAPictureStandsWithWhoseItIs) {
  const Article article = article_of(
      "<div class=\"w-full\"><span>Photo: Mara Invented</span><img src=1.jpg><div>Walkers cross the new bridge with "
      "their flags</div></div>");
  EXPECT_EQ(article.captions.size(), 2u);
  EXPECT_EQ(article.body.find("flags"), std::string::npos) << article.body;
  const Article heading = article_of(
      "<div class=\"w-full\"><div><a href=\"/1.jpg\"><img src=1.jpg></a></div><h1>Walkers cross the new bridge with "
      "their flags on the morning of its opening, while the band of the old quarter plays and boats wait below for the "
      "first of the fireworks that were promised.</h1><p>Photo: Quay Agency</p></div>");
  EXPECT_EQ(heading.body.find("flags"), std::string::npos) << heading.body;
}

}  // namespace
}  // namespace isnad::page
