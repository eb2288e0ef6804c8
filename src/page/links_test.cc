#include "page/links.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "page/extract.h"

namespace isnad::page {
namespace {

using Titles = std::vector<std::string>;

const std::string kProse =
    "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد "
    "في السوق.</p>"
    "<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات قبل نهاية "
    "الصيف.</p>";
const std::string kMore =
    "<p>وتوقع سكان الحي القديم أن يخفف الجسر الجديد الزحام عن وسط المدينة، وأن تنتعش المحال التي أغلقت أبوابها في "
    "العام الماضي.</p>"
    "<p>وكانت البلدية قد طرحت المشروع للمرة الأولى قبل عشر سنوات، ثم أوقفته لقلة المال، وعادت إليه بعد منحة من صندوق "
    "التنمية.</p>";

std::string link(const char* path, const char* title) {
  return std::string("<a href=\"") + path + "\">" + title + "</a>";
}

std::vector<Article> articles_of(const std::string& in_body, const std::string& behind) {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes =
      "<!doctype html><html lang=\"ar\"><head><title>الجسر الجديد يفتح أمام المارة</title><meta "
      "property=\"article:published_time\" "
      "content=\"2024-03-05T09:30:00+03:00\"></head><body><main><article><h1>الجسر الجديد يفتح أمام المارة</h1><div "
      "class=\"entry-content\">" +
      kProse + in_body + kMore + "</div></article>" + behind + "</main></body></html>";
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? *articles : std::vector<Article>(1);
}

Titles titles(const Article& article, LinkKind kind) {
  Titles found;
  for (const Link& one : article.links) {
    if (one.kind == kind) found.push_back(one.title);
  }
  return found;
}

TEST(Links, HeadingDecidesWhetherAListIsSimilar) {
  const Article article =
      articles_of("", "<section><h2>مقالات مشابهة</h2><ul><li>" + link("/8", "مهرجان النهر يعود في نسخته العاشرة") +
                          "</li></ul></section><section><h2>الأكثر قراءة</h2><ul><li>" +
                          link("/9", "ارتفاع أسعار الخبز في أسواق المدينة") +
                          "</li></ul></section><section><h2>المزيد في محليات</h2><ul><li>" +
                          link("/10", "البلدية تزرع ألف شجرة على الضفة") +
                          "</li></ul></section><section><h2>حول العالم</h2><ul><li>" +
                          link("/11", "انتخابات مبكرة في ثلاث دول هذا الشهر") + "</li></ul></section>")
          .front();
  EXPECT_EQ(titles(article, LinkKind::kSimilar), Titles{"مهرجان النهر يعود في نسخته العاشرة"});
  EXPECT_EQ(titles(article, LinkKind::kSection), Titles{"البلدية تزرع ألف شجرة على الضفة"});
  EXPECT_TRUE(titles(article, LinkKind::kReadAlso).empty());
}

TEST(Links, WordsOfASentenceAreInlineAndWholeLinesAreNot) {
  const Article article =
      articles_of("<p>" + link("/7", "12:05") + " وصل الوالي إلى موقع الاحتفال ومعه أعضاء المجلس البلدي، وعرض " +
                      link("/8", "خطة المرحلة المقبلة") + " على من حضر، وقال إن المال متوفر.</p><p>" +
                      link("/9", "مهرجان النهر يعود في نسخته العاشرة") + "</p>",
                  "")
          .front();
  EXPECT_EQ(titles(article, LinkKind::kInline), Titles{"خطة المرحلة المقبلة"});
}

TEST(Links, UnderALabelAShortHeadlineCounts) {
  const Article article =
      articles_of("", "<section><h2>مقالات مشابهة</h2><ul><li>" + link("/8", "مهرجان النهر يعود في نسخته العاشرة") +
                          "</li><li>" + link("/9", "حكمة الدوار") + "</li></ul></section>")
          .front();
  EXPECT_EQ(titles(article, LinkKind::kSimilar), (Titles{"مهرجان النهر يعود في نسخته العاشرة", "حكمة الدوار"}));
}

TEST(Links, NamesDecideWhereNoHeadingIsKnown) {
  const Article article =
      articles_of(
          "", "<div class=\"related-posts\"><div>" + link("/8", "مهرجان النهر يعود في نسخته العاشرة") +
                  "</div></div><div class=\"latest-news\"><h3>على مدار الساعة</h3><div>" +
                  link("/9", "ارتفاع أسعار الخبز في أسواق المدينة") + "</div></div><aside aria-label=\"اقرأ أيضا\">" +
                  link("/10", "البلدية تزرع ألف شجرة على الضفة") + "</aside><div class=\"widget widget_popular\">" +
                  link("/11", "انتخابات مبكرة في ثلاث دول هذا الشهر") + "</div>")
          .front();
  EXPECT_EQ(titles(article, LinkKind::kSimilar), Titles{"مهرجان النهر يعود في نسخته العاشرة"});
  EXPECT_EQ(titles(article, LinkKind::kReadAlso), Titles{"البلدية تزرع ألف شجرة على الضفة"});
}

TEST(Links, LabelIsBelievedBeforeTheNameOfItsBox) {
  const Article article = articles_of("<div class=\"inline-related-posts\"><div>اقرأ أيضاً:</div><ul><li>" +
                                          link("/7", "البلدية تعلن عن مشروع طريق في الشمال") + "</li></ul></div>",
                                      "<div class=\"related\"><h3>الأكثر مشاهدة</h3>" +
                                          link("/9", "ارتفاع أسعار الخبز في أسواق المدينة") + "</div>")
                              .front();
  EXPECT_EQ(titles(article, LinkKind::kReadAlso), Titles{"البلدية تعلن عن مشروع طريق في الشمال"});
  EXPECT_TRUE(titles(article, LinkKind::kSimilar).empty());
}

TEST(Links, LabelBetweenParagraphsReachesNoFurtherThanItsList) {
  const Article article =
      articles_of("<p>اقرأ أيضا</p><ul><li>" + link("/7", "البلدية تعلن عن مشروع طريق في الشمال") + "</li><li>" +
                      link("/8", "مهرجان النهر يعود في نسخته العاشرة") + "</li></ul>",
                  "<ul class=\"menu\"><li>" + link("/about", "من نحن وكيف تصل إلى مكاتبنا") + "</li></ul>")
          .front();
  EXPECT_EQ(titles(article, LinkKind::kReadAlso),
            (Titles{"البلدية تعلن عن مشروع طريق في الشمال", "مهرجان النهر يعود في نسخته العاشرة"}));
  EXPECT_EQ(article.links.size(), 2u);
}

TEST(Links, CardThatIsOneLinkIsNamedByItsHeading) {
  const Article article =
      articles_of(
          "",
          "<section class=\"related\"><h2>أخبار ذات صلة</h2><a href=\"/8\"><h3>مهرجان النهر يعود في نسخته العاشرة</h3>"
          "<span>٦ يونيو ٢٠٢٣</span></a><div><a href=\"/9\"><img src=\"a.jpg\" alt=\"\"></a><h4>" +
              link("/9", "ارتفاع أسعار الخبز في أسواق المدينة") +
              "</h4><a href=\"/9\">تابع قراءة هذا الخبر إلى آخره</a></div></section>")
          .front();
  EXPECT_EQ(titles(article, LinkKind::kSimilar),
            (Titles{"مهرجان النهر يعود في نسخته العاشرة", "ارتفاع أسعار الخبز في أسواق المدينة"}));
}

TEST(Links, ByLinesAndTagsInsideAListAreNoEntriesOfIt) {
  const Article article =
      articles_of("", "<section class=\"related\"><h2>مواضيع ذات صلة</h2><div>" +
                          link("/8", "مهرجان النهر يعود في نسخته العاشرة") + "<span class=\"author\">" +
                          link("/a", "مراسلتنا في ضاحية المدينة") + "</span><span class=\"tags\">" +
                          link("/t", "مهرجانات الصيف على ضفاف النهر") + "</span></div></section>")
          .front();
  EXPECT_EQ(titles(article, LinkKind::kSimilar), Titles{"مهرجان النهر يعود في نسخته العاشرة"});
}

TEST(Links, EachArticleOfAPageHasItsOwn) {
  const std::string follower =
      "<article><h1>القطار السريع يبدأ رحلاته بين المدينتين</h1><div class=\"entry-content\">" + kMore +
      "<p>اقرأ أيضا: " + link("/7", "البلدية تعلن عن مشروع طريق في الشمال") + "</p>" + kProse +
      "<p>وتبدأ الرحلات في السادسة صباحا وتنتهي عند منتصف الليل، وتصل التذكرة إلى نصف ما يدفعه المسافر بالحافلة "
      "اليوم.</p></div></article>";
  const auto articles = articles_of("", "<section class=\"related\"><h2>مقالات ذات صلة</h2>" +
                                            link("/8", "مهرجان النهر يعود في نسخته العاشرة") + "</section>" + follower);
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(titles(articles[0], LinkKind::kSimilar), Titles{"مهرجان النهر يعود في نسخته العاشرة"});
  EXPECT_TRUE(titles(articles[0], LinkKind::kReadAlso).empty());
  EXPECT_EQ(titles(articles[1], LinkKind::kReadAlso), Titles{"البلدية تعلن عن مشروع طريق في الشمال"});
  EXPECT_TRUE(titles(articles[1], LinkKind::kSimilar).empty());
}

}  // namespace
}  // namespace isnad::page
