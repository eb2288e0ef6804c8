#include "page/page_kind.h"

#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"

namespace isnad::page {
namespace {

ArticleKind kind(const std::string& head, const std::string& body) {
  Page page;
  page.ref.url = "https://paper.example/";
  page.bytes =
      "<!doctype html><html><head><title>صحيفة الضفة</title>" + head + "</head><body>" + body + "</body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front().kind : ArticleKind::kOther;
}

std::string teasers(const std::string& open, const std::string& close, int count) {
  static const char* const kTitles[] = {"الجسر الجديد يفتح أمام المارة", "مهرجان النهر يعود في نسخته العاشرة",
                                        "ارتفاع أسعار الخبز في أسواق المدينة", "البلدية تزرع ألف شجرة على الضفة"};
  std::string out;
  for (int i = 0; i < count; ++i) {
    out += open + "<a href=\"/" + std::to_string(i) + "\"><h3>" + kTitles[i % 4] +
           "</h3></a><p>قالت البلدية صباح اليوم إن العمل في المشروع بدأ بالفعل، وإن الناس يرون أثره قبل "
           "نهاية…</p><span>٥ آذار ٢٠٢٤</span>" +
           close;
  }
  return out;
}

const std::string kProse =
    "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد "
    "في السوق.</p>"
    "<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات قبل نهاية "
    "الصيف.</p>"
    "<p>وتوقع سكان الحي القديم أن يخفف الجسر الجديد الزحام عن وسط المدينة، وأن تنتعش المحال التي أغلقت أبوابها في "
    "العام الماضي.</p>";

TEST(PageKind, PagesOfTeasersAreListings) {
  for (const auto& [open, close] : {std::pair<const char*, const char*>{"<div class=\"row\">", "</div>"},
                                    {"<article class=\"card\">", "</article>"},
                                    {"<li>", "</li>"}}) {
    EXPECT_EQ(kind("<meta property=\"og:type\" content=\"website\">",
                   "<main><h1>محليات</h1>" + teasers(open, close, 5) + "</main>"),
              ArticleKind::kListing)
        << open;
  }
  EXPECT_EQ(kind("", "<table><tr><td>" + teasers("<table><tr><td>", "</td></tr></table>", 1) +
                         "</td></tr></table><table>" + teasers("<tr><td>", "</td></tr>", 4) + "</table>"),
            ArticleKind::kListing);
}

TEST(PageKind, ArticleWithAListOfRelatedOnesIsNone) {
  EXPECT_EQ(kind("", "<main><h1>الجسر الجديد يفتح أمام المارة</h1>" + kProse + kProse + "</main><div>" +
                         teasers("<div>", "</div>", 4) + "</div>"),
            ArticleKind::kArticle);
  EXPECT_EQ(kind("<meta property=\"og:type\" content=\"article\">",
                 "<h1>الجسر الجديد يفتح</h1><p>عاجل: الجسر يفتح أمام المارة الآن.</p>" + teasers("<div>", "</div>", 5)),
            ArticleKind::kArticle);
}

TEST(PageKind, TeasersAndProseAreCountedApart) {
  const auto document = Document::parse(
      "<nav><li><a href=/a>رابط طويل في القائمة الرئيسية</a><li><a href=/a>رابط طويل في القائمة الرئيسية</a></nav><p>" +
      std::string(90, 'x') +
      "<ul><li><a href=/1>A headline of some length</a><li><a href=/2>B headline of some length</a><li><a href=/3>C "
      "headline of some length</a></ul>");
  ASSERT_TRUE(document.has_value());
  const Teasers found = find_teasers(make_tree(document->body()));
  EXPECT_EQ(found.count, 3u);
  EXPECT_EQ(found.chars, 3u * 25u);
  EXPECT_EQ(found.prose, 90u);
}

TEST(PageKind, MetadataNameVideosGalleriesAndLiveBlogs) {
  const std::string body = "<h1>الجسر الجديد يفتح أمام المارة</h1>" + kProse;
  EXPECT_EQ(kind("<meta property=\"og:type\" content=\"video.other\">", body), ArticleKind::kVideo);
  EXPECT_EQ(kind("<script type=\"application/ld+json\">{\"@type\":\"ImageGallery\",\"name\":\"الجسر\"}</script>", body),
            ArticleKind::kGallery);
  EXPECT_EQ(kind("<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"الجسر\"}</script>",
                 body),
            ArticleKind::kLive);
}

ArticleKind kind_of_page(const std::string& title, const std::string& head, const std::string& body) {
  Page page;
  page.bytes = "<!doctype html><html><head><title>" + title + "</title>" + head + "</head><body>" + body +
               teasers("<div>", "</div>", 12) + "</body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front().kind : ArticleKind::kOther;
}

TEST(PageKind, FlashOfASentenceAmongManyTeasersIsAnArticle) {
  const std::string title = "الجسر الجديد يفتح أمام المارة";
  const std::string headline = "<h1>" + title + "</h1>";
  EXPECT_EQ(kind_of_page(
                title, "",
                "<div>" + headline + "<div>05-03-2024 09:30</div><p>قالت البلدية إن الجسر فُتح أمام المارة.</p></div>"),
            ArticleKind::kArticle);
  EXPECT_EQ(
      kind_of_page(title, "",
                   "<div><span>عاجل</span>" + headline + "<time datetime=\"2024-03-05T09:30\">منذ ساعة</time></div>"),
      ArticleKind::kArticle);
  // og:type stands for a date.
  EXPECT_EQ(kind_of_page(title, "<meta property=\"og:type\" content=\"article\">",
                         "<div>" + headline + "<p>قالت البلدية إن الجسر فُتح أمام المارة.</p></div>"),
            ArticleKind::kArticle);
  EXPECT_EQ(kind_of_page(title, "", "<div>" + headline + "</div>"), ArticleKind::kListing);
  EXPECT_EQ(kind_of_page("محليات", "",
                         "<div><h1>محليات</h1><time datetime=\"2024-03-05T09:30\">اليوم</time><p>كل ما يهم أهل المدينة "
                         "من أخبار البلدية والأحياء.</p></div>"),
            ArticleKind::kListing);
}

TEST(PageKind, HeadlineAddressAndBoxesTellVideosGalleriesAndLiveBlogs) {
  const std::string title = "الجسر الجديد يفتح أمام المارة";
  const std::string headline = "<h1>" + title + "</h1><div>05-03-2024 09:30</div>";
  const std::string article = "<meta property=\"og:type\" content=\"article\">";
  const std::string pictures =
      "<figure><img src=1.jpg><figcaption>عامل فوق السقالة عند الفجر</figcaption></figure><figure><img "
      "src=2.jpg><figcaption>قارب يمر تحت القوس الأول</figcaption></figure>"
      "<figure><img src=3.jpg><figcaption>أطفال يلوحون من الضفة</figcaption></figure>";
  const std::string entries =
      "<div><span>12:05</span><p>قالت البلدية إن الجسر فُتح أمام المارة.</p></div><div><span>11:40</span><p>وصل الوالي "
      "إلى موقع الاحتفال ومعه أعضاء المجلس.</p></div>"
      "<div><span>11:12</span><p>تجمع المئات من سكان الحي عند المدخل الشرقي.</p></div>";
  EXPECT_EQ(kind_of_page(title, article, "<div class=\"video-page\">" + headline + kProse + "</div>"),
            ArticleKind::kVideo);
  EXPECT_EQ(kind_of_page(title, article, "<div class=\"has-video\">" + headline + kProse + "</div>"),
            ArticleKind::kArticle);
  EXPECT_EQ(kind_of_page(title, article + "<link rel=\"canonical\" href=\"https://x.example/videos/2024/bridge\">",
                         headline + kProse),
            ArticleKind::kVideo);
  EXPECT_EQ(
      kind_of_page("شاهد.. " + title, article + "<meta property=\"og:video\" content=\"https://x.example/v.mp4\">",
                   "<h1>شاهد.. " + title + "</h1>" + kProse),
      ArticleKind::kVideo);
  EXPECT_EQ(kind_of_page(title, article, "<article class=\"album\">" + headline + kProse + pictures + "</article>"),
            ArticleKind::kGallery);
  EXPECT_EQ(kind_of_page("بالصور.. " + title, article,
                         "<article><h1>بالصور.. " + title + "</h1>" + kProse + pictures + "</article>"),
            ArticleKind::kGallery);
  EXPECT_EQ(kind_of_page(title, article, "<article>" + headline + kProse + pictures + "</article>"),
            ArticleKind::kArticle);
  EXPECT_EQ(kind_of_page("لحظة بلحظة.. " + title, article,
                         "<article><h1>لحظة بلحظة.. " + title + "</h1>" + kProse + entries + "</article>"),
            ArticleKind::kLive);
}

TEST(PageKind, ProductOfAShopsOwnNamespaceIsAProduct) {
  const std::string body =
      "<h1>إبريق من الفولاذ</h1><p>إبريق من الفولاذ يسع لترين، بمقبض من خشب لا يسخن على النار.</p>";
  EXPECT_EQ(kind(R"(<meta property="og:type" content="bazaar_shop:product">)", body), ArticleKind::kProduct);
  EXPECT_EQ(kind(R"(<script type="application/ld+json">{"@type":"ProductGroup","name":"إبريق"}</script>)", body),
            ArticleKind::kProduct);
}

}  // namespace
}  // namespace isnad::page
