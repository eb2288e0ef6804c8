#include "page/kind_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "page/dom.h"
#include "page/extract.h"
#include "page/html_article.h"

namespace isnad::page {
namespace {

std::string page_of(const std::string& head, const std::string& body) {
  return "<!doctype html><html lang=en><head>" + head +
         "</head><body><nav><a href=/>Home</a> <a href=/a>All</a></nav>" + body +
         "<footer><p>All rights reserved</p></footer></body></html>";
}

ArticleKind kind(const std::string& url, const std::string& head, const std::string& body) {
  Page page;
  page.ref.url = url;
  page.bytes = page_of("<link rel=canonical href=\"" + url + "\">" + head, body);
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value()) << url;
  return articles ? articles->front().kind : ArticleKind::kOther;
}

// The text so many times, each with its number in place of '#'.
std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i)
    for (const char c : text) out += c == '#' ? std::to_string(i) : std::string(1, c);
  return out;
}

const std::string kProse =
    "<p>The bridge over the river was opened on Monday after two years of work, the council of the town said in a "
    "statement, and its cost stayed within what had been announced before.</p>"
    "<p>“We did not expect so many people on the first morning,” said the engineer who led the work, while children "
    "crossed it for the first time on their way to school.</p>";

TEST(KindModel, ForumsShopsAndListsAreNoArticles) {
  EXPECT_EQ(kind("https://talk.example/forum/threads/lamp-does-not-light.4711/", "<title>Lamp does not light</title>",
                 "<h1>Lamp does not light</h1>" +
                     times(8,
                           "<article class=\"message post\"><div class=\"message-author\">reader #</div><time "
                           "datetime=\"2024-03-05T10:00\">5 March</time><blockquote>Did you try lamp # and another "
                           "socket?</blockquote><div class=\"message-body\">I did # times, and it is the same in all "
                           "# rooms of the house. Any idea?</div></article>")),
            ArticleKind::kForum);
  EXPECT_EQ(
      kind("https://shop.example/products/lamp-of-brass",
           "<title>Lamp of brass</title><meta property=\"og:type\" content=\"product\"><script "
           "type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":\"Lamp of "
           "brass\",\"description\":\"A lamp.\"}</script>",
           "<h1>Lamp of brass</h1><p class=price>$49.00</p><form><button>Add to cart</button></form><div "
           "class=\"product-description\"><p>A lamp of brass with a shade of linen, made by hand.</p><ul><li>Height "
           "40 cm<li>Weight 2 kg</ul></div><div class=reviews><p class=review>Good lamp.</p></div>" +
               times(6, "<div class=card><a href=/products/x>Another lamp</a><span>$39.00</span></div>")),
      ArticleKind::kProduct);
  EXPECT_EQ(kind("https://shop.example/collections/lamps", "<title>Lamps</title>",
                 "<h1>Lamps</h1>" + times(24,
                                          "<div class=\"product card\"><a href=/products/x>A lamp of brass and "
                                          "linen</a><span class=price>$39.00</span></div>")),
            ArticleKind::kListing);
}

TEST(KindModel, ReferencesAndOffersAreNoArticles) {
  const std::string menu =
      "<nav class=sidebar><ul>" + times(20, "<li><a href=/docs/#>Part # of the manual</a></li>") + "</ul></nav>";
  EXPECT_EQ(kind("https://lamp.example/docs/reference/switch", "<title>lamp.switch – Reference</title>",
                 menu +
                     "<main><h1>lamp.switch</h1><p>Turns a lamp on or off. The lamp has to be registered first; a lamp "
                     "that is not known raises an error, and nothing else is changed.</p><pre><code>lamp.switch(name, "
                     "state)</code></pre><h2>Parameters</h2><table><tr><td>name<td>string<td>Which lamp, as it was "
                     "registered</tr><tr><td>state<td>bool<td>Whether it is to be lit</tr></table><h2>Returns</h2>"
                     "<p>The state before the call, or nothing where the lamp was never lit.</p>" +
                     times(6,
                           "<h3>Example #</h3><p>This turns lamp # off, waits for a second, then turns it on again, as "
                           "a clock would do in the evening:</p><pre><code>lamp.switch('lamp #', false)\n"
                           "clock.wait(1)\nlamp.switch('lamp #', true)</code></pre>") +
                     "</main>"),
            ArticleKind::kDocumentation);
  EXPECT_EQ(kind("https://lamp.example/services/repair",
                 "<title>Repair of lamps | Lamp and Sons</title><meta property=\"og:type\" content=\"website\">",
                 "<section><h1>Repair of lamps</h1><p>We bring every lamp back to light.</p></section>" +
                     times(16,
                           "<section><h2>How we work #</h2><p>Our team of trained makers repairs your lamps within # "
                           "days and brings them back.</p><h3>First step</h3><p>Collected at your door.</p><h3>Last "
                           "step</h3><p>Brought back to your door.</p></section>") +
                     "<form><button>Get a free quote</button></form>"),
            ArticleKind::kService);
}

TEST(KindModel, ArticlesStayWhatTheyAre) {
  for (const char* url : {"https://paper.example/news/2024/03/05/bridge-opened", "https://paper.example/?p=17"}) {
    EXPECT_EQ(
        kind(url, "<title>Bridge opened</title>", "<article><h1>Bridge opened</h1>" + kProse + kProse + "</article>"),
        ArticleKind::kArticle)
        << url;
  }
  // A page of nothing but a headline and two paragraphs is no list.
  EXPECT_EQ(kind("https://paper.example/1", "", "<article><h1>Bridge opened</h1>" + kProse + "</article>"),
            ArticleKind::kArticle);
  // JSON-LD that names a news article is believed whatever the page looks like.
  EXPECT_EQ(
      kind("https://paper.example/collections/lamps",
           "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Lamps\"}</script>",
           "<h1>Lamps</h1>" + times(24, "<div class=card><a href=/x>A lamp of brass</a><span>$39.00</span></div>")),
      ArticleKind::kArticle);
}

TEST(KindModel, FeaturesAreNamedOnceEach) {
  const auto names = kind_feature_names();
  std::vector<std::string_view> sorted(names.begin(), names.end());
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end());
  const std::vector<float> features =
      kind_sample(page_of("<title>Lamps</title><link rel=canonical href=\"https://shop.example/forum/2024/a-b-1\">",
                          "<h1>Lamps</h1><p>$5 and 7 € and 9 £, but neither $ nor €.</p>"),
                  {});
  ASSERT_EQ(features.size(), names.size());
  const auto value = [&](std::string_view name) {
    return features[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin())];
  };
  EXPECT_EQ(value("u_forum"), 1);
  EXPECT_EQ(value("u_docs"), 0);
  EXPECT_EQ(value("url_year"), 1);
  EXPECT_EQ(value("url_depth"), 3);
  EXPECT_EQ(value("slug_words"), 2);
  EXPECT_FLOAT_EQ(value("prices"), std::log1p(3.0F));
  EXPECT_EQ(value("h1s"), 1);
  EXPECT_EQ(value("has_url"), 1);
  // Neither text nor address.
  EXPECT_EQ(kind_sample("<html></html>", {}).size(), names.size());
}

}  // namespace
}  // namespace isnad::page
