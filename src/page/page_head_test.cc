// What a page prints around its headline and under its text, where no metadata say it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page/extract.h"

namespace isnad::page {
namespace {

using Strings = std::vector<std::string>;

const std::string kProse =
    "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was "
    "announced.</p>"
    "<p>The next stage will light both banks, plant trees along the road and open a lane for bicycles before the "
    "summer ends.</p>";
const std::string kMore =
    "<p>People of the old quarter expect the bridge to ease the traffic in the centre, and shops that closed last year "
    "to return.</p>"
    "<p>The council first drew it up ten years ago, put it aside for want of money, and came back to it after a grant "
    "was made.</p>"
    "<p>It is the third bridge over the river, and the only one of them that no cars may use; boats pass below it at "
    "all hours.</p>";

std::vector<Article> articles_of(const std::string& body) {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes =
      "<!doctype html><html lang=\"en\"><head><title>New bridge opens to walkers</title><meta property=\"og:type\" "
      "content=\"article\">"
      "<meta property=\"article:published_time\" content=\"2024-03-05T09:30:00+03:00\"></head><body><nav><ul><li><a "
      "href=\"/\">Home</a></li><li><a href=\"/city/\">City</a></li></ul></nav>" +
      body + "</body></html>";
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? *articles : std::vector<Article>(1);
}

TEST(PageHead, ShortLinkRightOverTheHeadlineIsTheSection) {
  EXPECT_EQ(articles_of(
                "<article><p class=\"kick\"><a href=\"/city/\">City Life</a></p><h1>New bridge opens to walkers</h1>" +
                kProse + "</article>")
                .front()
                .section,
            "City Life");
  EXPECT_EQ(articles_of("<article><p><a href=\"/\">Front page</a></p><h1>New bridge opens to walkers</h1>" + kProse +
                        "</article>")
                .front()
                .section,
            "");
}

TEST(PageHead, EmptyElementsOfMicrodataAreRead) {
  EXPECT_EQ(articles_of("<article itemscope itemtype=\"https://schema.org/NewsArticle\"><meta "
                        "itemprop=\"articleSection\" content=\"City Life\"><h1>New bridge opens to walkers</h1>" +
                        kProse + "</article>")
                .front()
                .section,
            "City Life");
}

TEST(PageHead, FooterOfTheArticleHoldsItsTags) {
  const Article article =
      articles_of("<article><h1>New bridge opens to walkers</h1>" + kProse + kMore +
                  "<footer><ul><li><a rel=\"tag\" href=\"/t/1\">Bridges</a></li><li><a rel=\"tag\" "
                  "href=\"/t/2\">River</a></li></ul></footer></article>"
                  "<section><h2>Related stories</h2><article><h3><a href=\"/2\">Harbour walls to be raised by a "
                  "metre</a></h3><a rel=\"tag\" href=\"/t/3\">Harbour</a></article></section>"
                  "<footer><a rel=\"tag\" href=\"/t/4\">All topics</a></footer>")
          .front();
  EXPECT_EQ(article.tags, (Strings{"Bridges", "River"}));
}

TEST(PageHead, CategoryMarkedAsATagIsTheSection) {
  const Article article =
      articles_of(
          "<article><p><a rel=\"tag\" href=\"/category/city\">City Life</a></p><h1>New bridge opens to walkers</h1>" +
          kProse + kMore + "<p><a rel=\"tag\" href=\"/tag/1\">Bridges</a></p></article>")
          .front();
  EXPECT_EQ(article.section, "City Life");
  EXPECT_EQ(article.tags, Strings{"Bridges"});
}

TEST(PageHead, FurtherArticleHasSectionAndWriterOfItsOwnHead) {
  const auto articles = articles_of(
      "<article><h1>New bridge opens to walkers</h1>" + kProse + kMore +
      "</article><section class=\"comments\"><b class=\"fn author\">A Passing Reader</b><p>Nice.</p></section>"
      "<article><div class=\"cat\"><a href=\"/money/\">Money</a></div><h1>Bread is dearer in the city markets</h1><p "
      "class=\"author\">By Mara Invented</p>" +
      kMore + kProse + "</article>");
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[1].title, "Bread is dearer in the city markets");
  EXPECT_EQ(articles[1].section, "Money");
  EXPECT_EQ(articles[1].authors, Strings{"Mara Invented"});
}

}  // namespace
}  // namespace isnad::page
