// Pages of old layouts: tables, no metadata but the site's own, all that tells an article is what a reader sees.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "page/extract.h"

namespace isnad::page {
namespace {

using Strings = std::vector<std::string>;

const std::string kFirst = "افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى من النهار.";
const std::string kSecond =
    "قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد.";
const std::string kThird =
    "وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات.";
const std::string kFourth =
    "وكان مجلس المدينة قد وضع الخطة قبل عشر سنوات، ثم تركها لضيق ذات اليد، وعاد إليها حين وصلت المنحة من الوزارة.";

std::vector<Article> articles_of(const std::string& body) {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes =
      "<html><head><meta charset=\"utf-8\"><title>صحيفة الضفة :: الجسر الجديد يفتح أمام المارة</title>"
      "<meta name=\"keywords\" content=\"اخبار,صحيفة,الضفة,سياسة,رياضة,فن\"><meta name=\"author\" content=\"تصميم "
      "وبرمجة دار النموذج\"></head><body>" +
      body + "</body></html>";
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles && !articles->empty() ? *articles : std::vector<Article>(1);
}

const std::string kMenu =
    "<table><tr><td><a href=\"/\">الرئيسية</a></td><td><a href=\"/s/1\">سياسة</a></td><td><a href=\"/s/2\">محليات "
    "المدينة</a></td>"
    "<td><a href=\"/s/3\">ملاعب</a></td><td><a href=\"/s/4\">مقالات</a></td></tr></table>";

std::string table_page(const std::string& info, const std::string& picture, const std::string& behind) {
  return kMenu +
         "<table><tr><td><a href=\"/\">الرئيسية</a> &gt; <a href=\"/s/2\">محليات المدينة</a></td></tr>"
         "<tr><td class=\"t\">الجسر الجديد يفتح أمام المارة</td></tr><tr><td>" +
         info + "</td></tr>" + picture + "<tr><td><font size=3>" + kFirst + "<br><br>" + kSecond + "<br><br>" + kThird +
         "</font></td></tr>" + behind + "</table>";
}

TEST(OldLayout, ParagraphsOfACellStayParagraphs) {
  const Article article = articles_of(table_page("الثلاثاء 05/03/2024 09:30 ص", "", "")).front();
  EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond + "\n\n" + kThird);
  EXPECT_EQ(article.title, "الجسر الجديد يفتح أمام المارة");
}

TEST(OldLayout, BreadcrumbTellsTheSectionByItsShape) {
  EXPECT_EQ(articles_of(table_page("الثلاثاء 05/03/2024 09:30 ص", "", "")).front().section, "محليات المدينة");
}

TEST(OldLayout, CaptionsStandApartWhereverThePictureIs) {
  const std::string cell =
      "<tr><td><table><tr><td><img src=\"a.jpg\"></td></tr><tr><td>الجسر ساعة الافتتاح صباح "
      "اليوم</td></tr></table></td></tr>";
  const Article article = articles_of(table_page("الثلاثاء 05/03/2024 09:30 ص", cell, "")).front();
  EXPECT_EQ(article.captions, Strings{"الجسر ساعة الافتتاح صباح اليوم"});
  EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond + "\n\n" + kThird);
}

TEST(OldLayout, NameBesideTheDateIsTheWriterAndTheSitesMakerIsNot) {
  EXPECT_EQ(articles_of(table_page("<span>ليلى المثال</span> - 5 آذار/ مارس 2024", "", "")).front().authors,
            Strings{"ليلى المثال"});
  EXPECT_EQ(articles_of(table_page("5 آذار/ مارس 2024", "", "")).front().authors, Strings{});
  EXPECT_EQ(articles_of(table_page("<span>محليات المدينة</span> - 5 آذار/ مارس 2024", "", "")).front().authors,
            Strings{});
}

TEST(OldLayout, AgencyInTheBylineIsTheCreditToo) {
  const Article article = articles_of(table_page("<span class=\"writer\">وكالات</span> | 05/03/2024", "", "")).front();
  EXPECT_EQ(article.authors, Strings{"وكالات"});
  EXPECT_EQ(article.credit, "وكالات");
  EXPECT_EQ(articles_of(table_page("<span class=\"writer\">ليلى المثال</span> | 05/03/2024", "", "")).front().credit,
            "");
}

TEST(OldLayout, TagsAreWhatTheMenuDoesNotHave) {
  const std::string cloud =
      "<tr><td>كلمات دلالية: <a href=\"/\">الرئيسية</a> <a href=\"/s/1\">سياسة</a> <a href=\"/s/2\">محليات المدينة</a> "
      "<a href=\"/s/3\">ملاعب</a> <a href=\"/s/4\">مقالات</a> "
      "<a href=\"/t/1\">الجسر</a> <a href=\"/t/2\">البلدية</a> <a href=\"/s/1\">سياسة</a> <a "
      "href=\"/s/3\">ملاعب</a></td></tr>";
  EXPECT_EQ(articles_of(table_page("05/03/2024", "", cloud)).front().tags, (Strings{"الجسر", "البلدية"}));
  EXPECT_EQ(articles_of(table_page("05/03/2024", "", "")).front().tags, Strings{});
}

TEST(OldLayout, OneTagMayBeASectionsName) {
  const std::string tags = "<tr><td>كلمات دلالية: <a href=\"/t/1\">الجسر</a> <a href=\"/t/4\">مقالات</a></td></tr>";
  EXPECT_EQ(articles_of(table_page("05/03/2024", "", tags)).front().tags, (Strings{"الجسر", "مقالات"}));
}

TEST(OldLayout, PictureBetweenLeadAndTextHasItsCaption) {
  const std::string body = "<article><header><h1>الجسر الجديد يفتح أمام المارة</h1><p class=\"standfirst\">" + kFirst +
                           "</p><p>5 آذار/ مارس 2024</p></header><figure><img src=\"a.jpg\"><figcaption>الجسر ساعة "
                           "الافتتاح</figcaption></figure><div><p>" +
                           kSecond + "</p><p>" + kThird + "</p><p>" + kFourth + "</p></div></article>";
  const Article article = articles_of(body).front();
  EXPECT_EQ(article.captions, Strings{"الجسر ساعة الافتتاح"});
  EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond + "\n\n" + kThird + "\n\n" + kFourth);
}

TEST(OldLayout, KeywordsThatTheTextTellsAreItsTags) {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes =
      "<html><head><title>الجسر الجديد يفتح أمام المارة</title><meta name=\"keywords\" content=\"الجسر, البلدية, "
      "النقل\"></head><body><h1>الجسر الجديد يفتح أمام المارة</h1><p>" +
      kFirst + "</p><p>" + kSecond + "</p></body></html>";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  EXPECT_EQ(articles->front().tags, (Strings{"الجسر", "البلدية", "النقل"}));
}

TEST(OldLayout, CommentBoxTickerAndMenuInTheArticlesBoxAreNoText) {
  const std::string body =
      "<div class=\"wrap\"><div class=\"tick\"><b>عاجل:</b> مهرجان النهر يعود في نسخته العاشرة هذا الصيف | البلدية "
      "تعلن عن مشروع طريق جديد في الشمال</div>"
      "<div class=\"box1\"><h2>الجسر الجديد يفتح أمام المارة</h2><div class=\"d\">٥ آذار/ مارس ٢٠٢٤</div>"
      "<ul><li><a href=\"/s/1\">سياسة</a></li><li><a href=\"/s/2\">محليات المدينة</a></li><li><a "
      "href=\"/s/3\">ملاعب</a></li></ul>"
      "<p>" +
      kFirst + "</p><p>" + kSecond + "</p><p>" + kThird +
      "</p><p><b>المصدر: وكالة الضفة</b></p>"
      "<div class=\"z\"><b>شاركنا رأيك</b><p>كن أول من يعلق على هذا الخبر، فرأيك يهمنا ويهم سائر "
      "القراء.</p></div></div></div>";
  const Article article = articles_of(body).front();
  EXPECT_EQ(article.body, kFirst + "\n\n" + kSecond + "\n\n" + kThird);
  EXPECT_EQ(article.credit, "وكالة الضفة");
  ASSERT_TRUE(article.published.has_value());
  EXPECT_EQ(article.published->value, "2024-03-05");
}

TEST(OldLayout, PastedArticleHasItsOwnDateAndItsOwnReadAlso) {
  const std::string body =
      "<div class=\"box1\"><h2>الجسر الجديد يفتح أمام المارة</h2><div>٥ آذار/ مارس ٢٠٢٤</div><p>" + kFirst + "</p><p>" +
      kSecond + "</p><p>" + kThird + "</p><p>" + kFourth +
      "</p><div>اقرأ أيضاً:</div><h2>مهرجان النهر يعود في نسخته العاشرة</h2><div>نشر في: 2 آذار/ مارس 2024</div>"
      "<p>يعود مهرجان النهر هذا الصيف في نسخته العاشرة، ومعه فرق من سبع مدن وسوق للكتب القديمة على الضفة الشرقية.</p>"
      "<p>وتقول اللجنة المنظمة إن الدخول يبقى بلا رسوم، وإن الحفلات تبدأ بعد المغرب بساعة كي يخف الحر عن الحاضرين.</p>"
      "<p><b>اقرأ أيضاً<a href=\"/news/9\">البلدية تعلن عن مشروع طريق جديد في الشمال</a></b></p></div>";
  const std::vector<Article> articles = articles_of(body);
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0].body, kFirst + "\n\n" + kSecond + "\n\n" + kThird + "\n\n" + kFourth);
  EXPECT_TRUE(articles[0].links.empty());
  EXPECT_EQ(articles[1].role, Role::kEmbedded);
  EXPECT_EQ(articles[1].title, "مهرجان النهر يعود في نسخته العاشرة");
  EXPECT_EQ(articles[1].body.find("نشر في"), std::string::npos);
  ASSERT_TRUE(articles[1].published.has_value());
  EXPECT_EQ(articles[1].published->value, "2024-03-02");
  ASSERT_EQ(articles[1].links.size(), 1u);
  EXPECT_EQ(articles[1].links[0].kind, LinkKind::kReadAlso);
  EXPECT_EQ(articles[1].links[0].url, "https://paper.example/news/9");
}

TEST(OldLayout, PicturesWithCaptionsAreAGallery) {
  std::string figures;
  for (const char* caption : {"الجسر من الضفة الشرقية عند الغروب", "أول العابرين صباح يوم الافتتاح مع أطفالهم",
                              "عمال يرفعون آخر الحواجز عن المدخل"}) {
    figures += "<figure><img src=\"a.jpg\"><figcaption>" + std::string(caption) + "</figcaption></figure>";
  }
  const Article article = articles_of("<div><h2>الجسر الجديد يفتح أمام المارة</h2><div>٥ آذار/ مارس ٢٠٢٤</div><p>" +
                                      kFirst + "</p><div>" + figures + "</div></div>")
                              .front();
  EXPECT_EQ(article.kind, ArticleKind::kGallery);
  EXPECT_EQ(article.body, kFirst);
  EXPECT_EQ(article.captions.size(), 3u);
}

}  // namespace
}  // namespace isnad::page
