#include "page/headline.h"

#include <gtest/gtest.h>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kProse =
    "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار "
    "الحديد.</p>"
    "<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات.</p>";

std::string title_of(const std::string& head, const std::string& body) {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes = "<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\">" + head + "</head><body>" + body +
               kProse + "</body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front().title : "";
}

TEST(Headline, LineThatTitleHoldsBesideTheSitesNameIsIt) {
  const std::string shown = "الجسر الجديد يفتح أمام المارة";
  const std::string logo = "<a href=\"/\"><b>صحيفة الضفة</b></a>";
  for (const char* mark : {" :: ", " | ", " - ", " – ", " » ", " « "}) {
    const std::string in_front = "<title>صحيفة الضفة" + std::string(mark) + shown + "</title>";
    const std::string behind = "<title>" + shown + mark + "صحيفة الضفة</title>";
    EXPECT_EQ(title_of(in_front, logo + "<table><tr><td>" + shown + "</td></tr></table>"), shown) << mark;
    EXPECT_EQ(title_of(behind, logo + "<table><tr><td>" + shown + "</td></tr></table>"), shown) << mark;
    EXPECT_EQ(title_of(in_front, logo + "<p><b>" + shown + "</b></p>"), shown) << mark;
    EXPECT_EQ(title_of(in_front, logo + "<h2>" + shown + "</h2>"), shown) << mark;
  }
}

TEST(Headline, SlogansAndLogosAreNone) {
  const std::string shown = "الجسر الجديد يفتح أمام المارة";
  EXPECT_EQ(title_of("<title>الضفة نت | " + shown +
                         "</title><meta property=\"og:title\" content=\"الضفة نت - كل ما يهمك في مكان واحد\">",
                     "<h2>" + shown + "</h2>"),
            shown);
  EXPECT_EQ(title_of("<title>" + shown + " | الضفة نت</title>", "<h1>الضفة نت</h1><h2>" + shown + "</h2>"), shown);
}

TEST(Headline, OnlyHeadingOfAnArticleStandsAgainstTheTitleTag) {
  EXPECT_EQ(title_of("<title>عنوان</title>", "<article><h1>صفحة أخرى</h1>" + kProse + "</article>"), "صفحة أخرى");
}

// Breadcrumbs may end with the title written for searches, as the page's only <h1>.
TEST(Headline, HeadingInATrailOfLinksYieldsToTheArticlesOwn) {
  const std::string head =
      "<title>New bridge Riverton: all about opening, length and cost</title><meta property=\"og:title\" "
      "content=\"Walkers take over the river\">"
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Walkers take over the "
      "river\"}</script>";
  EXPECT_EQ(title_of(head,
                     "<main><article><nav class=\"breadcrumb\"><ul><li><a href=\"/\">Home</a></li><li><h1>New bridge "
                     "Riverton: all about opening, length and cost</h1></li></ul></nav>"
                     "<header><h2>Walkers take over the river</h2></header>" +
                         kProse + "</article></main>"),
            "Walkers take over the river");
}

TEST(Headline, LogoIsNoneThoughItIsTheOnlyFirstHeading) {
  const std::string shown = "الجسر الجديد يفتح أمام المارة";
  EXPECT_EQ(title_of("<title>" + shown + " | الضفة نت</title><meta property=\"og:site_name\" content=\"الضفة نت\">",
                     "<header><h1><a href=\"/\">الضفة نت</a></h1></header><article><h2>" + shown + "</h2>" + kProse +
                         "</article>"),
            shown);
}

TEST(Headline, SiteNameIsCutWhereNoHeadingShowsTheTitle) {
  EXPECT_EQ(title_of("<title>New bridge opens to walkers - The Bank Post</title><meta property=\"og:site_name\" "
                     "content=\"The Bank Post\">",
                     kProse),
            "New bridge opens to walkers");
}

TEST(Headline, FeedsTitleStandsWhereThePageDeclaresNone) {
  Page page;
  page.bytes = "<h3>What comes next</h3>" + kProse + kProse;
  page.item.emplace();
  page.item->title = "New bridge opens to walkers";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  EXPECT_EQ(articles->front().title, "New bridge opens to walkers");
}

TEST(Headline, PartsOfATitleAreItsRunsOfPieces) {
  EXPECT_EQ(title_parts("Site | News - Bridge opens"),
            (std::vector<std::string>{"Site | News - Bridge opens", "News - Bridge opens", "Bridge opens",
                                      "Site | News", "Site", "News"}));
  EXPECT_EQ(title_parts("Well-known bridge"), std::vector<std::string>{"Well-known bridge"});
  EXPECT_EQ(title_parts("새 다리가 열렸다-사회ㅣ강변일보"),
            (std::vector<std::string>{"새 다리가 열렸다-사회ㅣ강변일보", "새 다리가 열렸다-사회", "새 다리가 열렸다",
                                      "사회ㅣ강변일보", "강변일보", "사회"}));
}

}  // namespace
}  // namespace isnad::page
