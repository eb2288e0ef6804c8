#include "page/extract.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace isnad::page {
namespace {

Page html_page(std::string bytes) {
  Page page;
  page.bytes = std::move(bytes);
  page.ref.url = "https://paper.example/news/42";
  return page;
}

Article main_article(std::string bytes) {
  const auto articles = extract(html_page(std::move(bytes)));
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front() : Article{};
}

const char* const kDirtyPage =
    R"(<!doctype html><html lang="ar"><head><title>الجسر الجديد يفتح أمام المارة - صحيفة الضفة</title>
<meta property="og:site_name" content="صحيفة الضفة"><meta property="article:published_time" content="2024-03-05T09:30:00+03:00">
<meta name="author" content="بقلم: ليلى المثال"></head><body>
<nav><ul><li><a href="/p">سياسة</a><li><a href="/e">اقتصاد</a></ul></nav>
<div class="wrap"><h1>الجسر الجديد يفتح أمام المارة</h1>
<div class="share-bar"><a href="#">فيسبوك</a> <a href="#">تويتر</a></div>
<p class="standfirst">افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى.</p>
<div class="entry-content">
<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد.</p>
<figure><img src="a.jpg"><figcaption>الجسر ساعة الافتتاح</figcaption></figure>
<p><strong>اقرأ أيضاً:</strong> <a href="/news/7">البلدية تعلن عن مشروع طريق جديد في الشمال</a></p>
<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات.</p>
<ul><li>طول الجسر مئتا متر بين الضفتين.</li><li>يعبره المشاة والدراجات فقط.</li></ul>
<p>المصدر: وكالة الضفة</p>
</div>
<div class="related-posts"><h3>مقالات ذات صلة</h3><ul><li><a href="/news/8">مهرجان النهر يعود في نسخته العاشرة هذا الصيف</a></ul></div>
</div><footer><p>جميع الحقوق محفوظة لصحيفة الضفة، ولا يجوز النقل من دون إذن كتابي.</p></footer></body></html>)";

TEST(Extract, BodyIsTheArticleWithItsLeadAndWithoutClutter) {
  const Article article = main_article(kDirtyPage);
  EXPECT_EQ(article.body,
            "افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى.\n\n"
            "قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار "
            "الحديد.\n\n"
            "وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات.\n\n"
            "طول الجسر مئتا متر بين الضفتين.\n\n"
            "يعبره المشاة والدراجات فقط.");
}

TEST(Extract, MetadataComeWithoutSiteNameByAndZoneChange) {
  const Article article = main_article(kDirtyPage);
  EXPECT_EQ(article.title, "الجسر الجديد يفتح أمام المارة");
  EXPECT_EQ(article.site, "صحيفة الضفة");
  ASSERT_TRUE(article.published.has_value());
  EXPECT_EQ(article.published->value, "2024-03-05T09:30:00+03:00");
  EXPECT_EQ(article.published->from, "meta");
  EXPECT_EQ(article.authors, std::vector<std::string>{"ليلى المثال"});
  EXPECT_EQ(article.credit, "وكالة الضفة");
  EXPECT_EQ(article.captions, std::vector<std::string>{"الجسر ساعة الافتتاح"});
  EXPECT_EQ(article.language, "ar");
}

TEST(Extract, LinksStandApartByKind) {
  const Article article = main_article(kDirtyPage);
  const auto has = [&](LinkKind kind, const char* url) {
    return std::any_of(article.links.begin(), article.links.end(),
                       [&](const Link& link) { return link.kind == kind && link.url == url; });
  };
  EXPECT_TRUE(has(LinkKind::kReadAlso, "https://paper.example/news/7"));
  EXPECT_TRUE(has(LinkKind::kSimilar, "https://paper.example/news/8"));
}

TEST(Extract, SamePageGivesTheSameIds) {
  const Article first = main_article(kDirtyPage);
  const Article second = main_article(kDirtyPage);
  EXPECT_EQ(first.id, second.id);
  EXPECT_EQ(first.version, second.version);
  EXPECT_EQ(first.id.size(), 20u);
}

TEST(Extract, NestingDeeperThanTheLimitIsRefusedWithTheReason) {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<div>";
  const auto articles = extract(html_page("<html><body>" + deep + "text"));
  ASSERT_FALSE(articles.has_value());
  EXPECT_NE(articles.error().what.find("nested"), std::string::npos);
}

TEST(Extract, BinaryBytesAreRefused) {
  const auto articles = extract(html_page("%PDF-1.4 whatever"));
  ASSERT_FALSE(articles.has_value());
  EXPECT_EQ(articles.error().what, "the page is no text");
}

TEST(Extract, NoiseOfAnyKindIsRefusedAndAStrayControlCharacterIsNot) {
  std::mt19937 random(7);
  std::string noise;
  for (int i = 0; i < 20000; ++i) noise.push_back(static_cast<char>(random()));
  for (const std::string& bytes : {noise, std::string(5000, '\0'), "<html><body>" + noise}) {
    const auto articles = extract(html_page(bytes));
    ASSERT_FALSE(articles.has_value());
    EXPECT_EQ(articles.error().what, "the page is no text");
  }
  EXPECT_TRUE(extract(html_page("<html><body><p>وصل الوفد إلى العاصمة صباح اليوم\x01 لبحث الأزمة.</p></body></html>"))
                  .has_value());
}

TEST(Extract, Utf16WithoutAMarkIsText) {
  // Every letter of it has a byte that is a control character alone, and markup every second byte a NUL.
  std::string bytes;
  for (const char16_t unit : std::u16string_view(
           u"<html><body><p>وصل الوفد إلى العاصمة صباح اليوم لبحث الأزمة مع وزير الخارجية.</p></body></html>")) {
    bytes.push_back(static_cast<char>(unit & 0xFF));
    bytes.push_back(static_cast<char>(unit >> 8));
  }
  const auto articles = extract(html_page(bytes));
  ASSERT_TRUE(articles.has_value());
  EXPECT_NE(articles->front().body.find("وصل الوفد"), std::string::npos);
}

TEST(Extract, EmptyPageStillGivesOneArticle) {
  const auto articles = extract(html_page("<html></html>"));
  ASSERT_TRUE(articles.has_value());
  ASSERT_EQ(articles->size(), 1u);
  EXPECT_EQ(articles->front().body, "");
}

std::vector<std::string> authors_of(const std::string& told, const std::string& byline) {
  std::string page =
      R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"New bridge opens to walkers",)";
  page += R"("publisher":{"name":"The Quay"},"author":)" + told +
          R"(}</script></head><body><article><h1>New bridge opens to walkers</h1>)" + byline;
  page +=
      "<p>The bridge over the river was opened this morning, and hundreds of people crossed it in the first hour of "
      "the day.</p>";
  page +=
      "<p>Work took two years, said the engineer in charge, and cost no more than what had been announced at its "
      "beginning.</p></article></body></html>";
  return main_article(std::move(page)).authors;
}

TEST(Extract, PublisherIsTheAuthorOnlyWhereThePageNamesNobodyElse) {
  using Names = std::vector<std::string>;
  const std::string house = R"({"@type":"Organization","name":"The Quay"})";
  EXPECT_EQ(authors_of(house, "<div class=\"byline\">By Ada Sample</div>"), Names{"Ada Sample"});
  EXPECT_EQ(authors_of(house, ""), Names{"The Quay"});
  EXPECT_EQ(authors_of(house, "<div class=\"byline\">The Quay, 21 November</div>"), Names{"The Quay"});
  EXPECT_EQ(
      authors_of(
          "[" + house + R"(,{"name":"Ada Sample"},{"name":"Bo Example"},{"name":"Cy Model"},{"name":"Dee Pattern"}])",
          ""),
      (Names{"Ada Sample", "Bo Example", "Cy Model", "Dee Pattern"}));
  EXPECT_EQ(authors_of("[" + house + R"(,{"name":"AFP"}])", ""), (Names{"The Quay", "AFP"}));
}

TEST(Extract, SitesNameWithWhatItPromisesIsNoListOfWriters) {
  const std::string told = "The Quay | News of the harbour and the sea";
  const std::string site = R"(<html><head><meta property="og:site_name" content=")" + told + R"(">)";
  const std::string text =
      "</head><body><article><h1>New bridge opens to walkers</h1><p>The bridge over the river was opened this morning, "
      "and hundreds of people crossed it in the first hour of the day.</p></article></body></html>";
  EXPECT_TRUE(main_article(site + R"(<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":")" +
                           told + R"("}}</script>)" + text)
                  .authors.empty());
  EXPECT_TRUE(main_article(site + R"(<meta name="dc.creator" content=")" + told + R"(">)" + text).authors.empty());
  EXPECT_EQ(main_article(site + R"(<meta name="dc.creator" content="Ada Sample | Bo Example">)" + text).authors,
            (std::vector<std::string>{"Ada Sample", "Bo Example"}));
}

TEST(Extract, PostsOfOtherSitesAreNoTextOfNews) {
  std::string page =
      R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"New bridge opens to walkers"}</script></head><body><article><h1>New bridge opens to walkers</h1>)";
  page +=
      "<p>The bridge over the river was opened this morning, and hundreds of people crossed it in the first hour of "
      "the day.</p>";
  page +=
      R"(<blockquote class="twitter-tweet"><p lang="en">We crossed the new bridge this morning with all of our pupils, and they want to go again tomorrow.</p>— Quay School (@quay) March 5</blockquote>)";
  page +=
      "<p>Work took two years, said the engineer in charge, and cost no more than what had been announced at its "
      "beginning.</p></article></body></html>";
  const std::string body = main_article(std::move(page)).body;
  EXPECT_EQ(body.find("pupils"), std::string::npos) << body;
  EXPECT_NE(body.find("engineer"), std::string::npos) << body;
}

}  // namespace
}  // namespace isnad::page
