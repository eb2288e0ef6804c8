#include "page/headline.h"

#include <gtest/gtest.h>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kProse =
    "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد.</p>"
    "<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات.</p>";

std::string title_of(const std::string& head, const std::string& body) {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes = "<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + kProse + "</body></html>";
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
  EXPECT_EQ(title_of("<title>الضفة نت | " + shown + "</title><meta property=\"og:title\" content=\"الضفة نت - كل ما يهمك في مكان واحد\">", "<h2>" + shown + "</h2>"), shown);
  EXPECT_EQ(title_of("<title>" + shown + " | الضفة نت</title>", "<h1>الضفة نت</h1><h2>" + shown + "</h2>"), shown);
}

TEST(Headline, OnlyHeadingOfAnArticleStandsAgainstTheTitleTag) {
  EXPECT_EQ(title_of("<title>عنوان</title>", "<article><h1>صفحة أخرى</h1>" + kProse + "</article>"), "صفحة أخرى");
}

TEST(Headline, PartsOfATitleAreItsRunsOfPieces) {
  EXPECT_EQ(title_parts("Site | News - Bridge opens"),
            (std::vector<std::string>{"Site | News - Bridge opens", "News - Bridge opens", "Bridge opens", "Site | News", "Site", "News"}));
  EXPECT_EQ(title_parts("Well-known bridge"), std::vector<std::string>{"Well-known bridge"});
}

TEST(Headline, SiteNamesAreCutAtEitherSide) {
  EXPECT_EQ(cut_site_name("Bridge opens to walkers - The Bank Post", "The Bank Post", {}), "Bridge opens to walkers");
  EXPECT_EQ(cut_site_name("The Bank Post | Bridge opens to walkers", "The Bank Post", {}), "Bridge opens to walkers");
  EXPECT_EQ(cut_site_name("Bridge opens - and closes - The Bank Post", "The Bank Post", {"Bridge opens - and closes"}), "Bridge opens - and closes");
  EXPECT_EQ(cut_site_name("War and peace", "The Bank Post", {}), "War and peace");
}

}  // namespace
}  // namespace isnad::page
