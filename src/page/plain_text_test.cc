#include "page/plain_text.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "page/extract.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

std::vector<Article> articles_of(std::string text) {
  Page page;
  page.format = PageFormat::kText;
  page.bytes = std::move(text);
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? *articles : std::vector<Article>{};
}

std::vector<std::string> titles(const Article& article, LinkKind kind) {
  std::vector<std::string> found;
  for (const Link& link : article.links) {
    if (link.kind == kind) found.push_back(link.title);
  }
  return found;
}

using Strings = std::vector<std::string>;

// A scraped page with all that such pages glue to an article: a credit, the site's menus in the tag line, a whole
// second article behind "read also", its own read-also headlines (the first glued to the label), a list of similar
// ones.
const char* const kScraped =
    R"(أعلنت هيئة الموانئ في المدينة افتتاح الرصيف الجديد أمام السفن التجارية بعد أعمال استمرت ثلاث سنوات.

وبحسب بيان الهيئة، الثلاثاء، يستقبل الرصيف سفن الحاويات الكبيرة ابتداء من الساعة 06:30 صباحا.

وأوضح البيان أن كلفة الرصيف لم تتجاوز ما أعلن عنه في الميزانية.



وقال مدير الهيئة: "الرصيف يخفف الضغط عن الميناء القديم، ويوفر على التجار أياما من الانتظار"، مضيفا: "سنبدأ العمل في الرصيف الثاني في الصيف المقبل".

وفي 12 آذار/ مارس 2019 وقعت الهيئة عقد البناء مع شركة محلية، وتأخر العمل أشهرا بسبب العواصف التي ضربت الساحل.

المصدر: وكالة الساحل

كلمات دلالية: سياسة اقتصاد رياضة صحة تكنولوجيا سياسة اقتصاد رياضة صحة تكنولوجيا سياسة اقتصاد عربي اقتصاد عربي الموانئ الحاويات الموانئ المزيد في اقتصاد اقتصاد عربي اقتصاد عربي اقتصاد سياسة رياضة صحة

إقرأ أيضاً:

البلدية تزرع ألف شجرة على طول الطريق الساحلي وتفتح مسارا للدراجات

قالت البلدية إنها زرعت ألف شجرة على طول الطريق الساحلي، وإن مسارا للدراجات سيفتح إلى جانبها قبل نهاية العام.

وأضافت البلدية، في بيان نشر اليوم الأحد، أن الأشجار من أنواع تتحمل ملوحة البحر، وأن متطوعين من المدارس شاركوا في زراعتها.

وتابعت أن مسار الدراجات يصل بين الحديقة العامة والميناء، وأن طوله أربعة كيلومترات.

اقرأ أيضاًالحديقة العامة تستقبل زوارها مجانا طوال أيام العيد

متطوعون ينظفون شاطئ المدينة قبل موسم الصيف

مقالات مشابهة

  • السفن السياحية تعود إلى الميناء القديم بعد توقف طويل
  • البلدية تزرع ألف شجرة على طول الطريق الساحلي وتفتح مسارا للدراجات
  • ارتفاع عدد الحاويات في موانئ الساحل هذا العام
)";

TEST(PlainText, MainArticleIsItsOwnLinesAndNothingElse) {
  const auto articles = articles_of(kScraped);
  ASSERT_EQ(articles.size(), 2u);
  const Article& main = articles[0];
  EXPECT_EQ(main.role, Role::kMain);
  EXPECT_EQ(
      main.body,
      "أعلنت هيئة الموانئ في المدينة افتتاح الرصيف الجديد أمام السفن التجارية بعد أعمال استمرت ثلاث سنوات.\n\n"
      "وبحسب بيان الهيئة، الثلاثاء، يستقبل الرصيف سفن الحاويات الكبيرة ابتداء من الساعة 06:30 صباحا.\n\n"
      "وأوضح البيان أن كلفة الرصيف لم تتجاوز ما أعلن عنه في الميزانية.\n\n"
      "وقال مدير الهيئة: \"الرصيف يخفف الضغط عن الميناء القديم، ويوفر على التجار أياما من الانتظار\"، مضيفا: \"سنبدأ "
      "العمل في "
      "الرصيف الثاني في الصيف المقبل\".\n\n"
      "وفي 12 آذار/ مارس 2019 وقعت الهيئة عقد البناء مع شركة محلية، وتأخر العمل أشهرا بسبب العواصف التي ضربت الساحل.");
  EXPECT_EQ(main.title, "");
  EXPECT_EQ(main.credit, "وكالة الساحل");
  EXPECT_EQ(main.section, "اقتصاد عربي");
  EXPECT_EQ(main.tags, (Strings{"الموانئ", "الحاويات"}));
  EXPECT_FALSE(main.published.has_value()) << "a date in the story is not the story's date";
  EXPECT_EQ(titles(main, LinkKind::kSimilar),
            (Strings{"السفن السياحية تعود إلى الميناء القديم بعد توقف طويل",
                     "البلدية تزرع ألف شجرة على طول الطريق الساحلي وتفتح مسارا للدراجات",
                     "ارتفاع عدد الحاويات في موانئ الساحل هذا العام"}));
  EXPECT_TRUE(titles(main, LinkKind::kReadAlso).empty());
}

TEST(PlainText, ArticleBehindReadAlsoIsARecordOfItsOwnWithItsLinks) {
  const auto articles = articles_of(kScraped);
  ASSERT_EQ(articles.size(), 2u);
  const Article& embedded = articles[1];
  EXPECT_EQ(embedded.role, Role::kEmbedded);
  EXPECT_EQ(embedded.title, "البلدية تزرع ألف شجرة على طول الطريق الساحلي وتفتح مسارا للدراجات");
  EXPECT_EQ(
      embedded.body,
      "قالت البلدية إنها زرعت ألف شجرة على طول الطريق الساحلي، وإن مسارا للدراجات سيفتح إلى جانبها قبل نهاية العام.\n\n"
      "وأضافت البلدية، في بيان نشر اليوم الأحد، أن الأشجار من أنواع تتحمل ملوحة البحر، وأن متطوعين من المدارس شاركوا "
      "في زراعتها.\n\n"
      "وتابعت أن مسار الدراجات يصل بين الحديقة العامة والميناء، وأن طوله أربعة كيلومترات.");
  EXPECT_FALSE(embedded.published.has_value());
  EXPECT_EQ(titles(embedded, LinkKind::kReadAlso), (Strings{"الحديقة العامة تستقبل زوارها مجانا طوال أيام العيد",
                                                            "متطوعون ينظفون شاطئ المدينة قبل موسم الصيف"}));
  EXPECT_TRUE(titles(embedded, LinkKind::kSimilar).empty());
}

TEST(PlainText, SpansCountCodePointsOfThePage) {
  const auto articles = articles_of(kScraped);
  ASSERT_EQ(articles.size(), 2u);
  ASSERT_TRUE(articles[0].span && articles[1].span);
  EXPECT_EQ(articles[0].span->begin, 0u);
  EXPECT_LT(articles[0].span->end, articles[1].span->begin);
  const std::string page(kScraped);
  const std::size_t title = page.find("البلدية تزرع");
  EXPECT_EQ(articles[1].span->begin, text::count_code_points(std::string_view(page).substr(0, title)));
}

TEST(PlainText, PageOfHeadlinesAloneHasNoBody) {
  std::string list;
  for (int i = 0; i < 12; ++i) list += "عنوان قصير عن خبر رقم " + std::to_string(i) + "\n";
  const auto articles = articles_of(list);
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].body, "");
  EXPECT_EQ(articles[0].kind, ArticleKind::kListing);
}

TEST(PlainText, EmptyPageGivesOneEmptyRecord) {
  const auto articles = articles_of("\n \n");
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].body, "");
}

// A page of menus, with what stands between a headline and its text on real ones.
const char* const kWithHead = R"(Harbour Daily
Home
News
Sport
Weather
Subscribe

New bridge over the river opens two years late

The bridge replaces one that was closed after the flood; the ferry made its last trip at noon.

By Vera Quill
Updated: 6 March 2024, 11:00
Published 5 March 2024, 09:30
Share this article
Copy link

The new bridge over the river was opened on Tuesday morning, two years after the old one was closed to traffic.

Hundreds of people crossed the bridge in the first hour, the harbour board said in a statement on its opening.

People crossing the new bridge on Tuesday. Photo: Harbour board

"We have waited long for this bridge, and the ferry never was a way to go to school," said a teacher who lives on the far bank.

Sign up for our newsletter and get the news of the harbour in your inbox every morning.

The harbour board said that the bridge had cost less than planned, and that the ferry would be sold in the summer.

Comments

Privacy policy
Contact
)";

TEST(PlainText, TextGoesOnBelowAShareBarAndAroundABoxForReaders) {
  const auto articles = articles_of(kWithHead);
  ASSERT_EQ(articles.size(), 1u);
  const std::string& body = articles[0].body;
  EXPECT_NE(body.find("two years after the old one"), std::string::npos);
  EXPECT_NE(body.find("the ferry would be sold"), std::string::npos);
  EXPECT_EQ(body.find("newsletter"), std::string::npos);
  EXPECT_EQ(body.find("Privacy"), std::string::npos);
  EXPECT_EQ(articles[0].title, "New bridge over the river opens two years late");
}

TEST(PlainText, DateOfPublicationGoesBeforeThatOfAChange) {
  const auto articles = articles_of(kWithHead);
  ASSERT_TRUE(articles.at(0).published.has_value());
  EXPECT_EQ(articles[0].published->value.substr(0, 10), "2024-03-05");
  EXPECT_EQ(articles[0].authors, Strings{"Vera Quill"});
}

TEST(PlainText, WriterIsTheNameAloneBelowTheHeadlineOrBehindAByword) {
  std::string page = kWithHead;
  const std::string byline = "By Vera Quill\n";
  page.replace(page.find(byline), byline.size(), "By\nVera Quill\n");
  EXPECT_EQ(articles_of(page).at(0).authors, Strings{"Vera Quill"});
  page.replace(page.find("By\nVera Quill\n"), 14, "");
  const std::string lead = "The bridge replaces one";
  page.insert(page.find(lead), "Vera Quill\n\n");
  EXPECT_EQ(articles_of(page).at(0).authors, Strings{"Vera Quill"});
  page.replace(page.find("Vera Quill"), 10, "River Bridge");
  EXPECT_TRUE(articles_of(page).at(0).authors.empty()) << "what the headline speaks of";
}

TEST(PlainText, PageThatBeginsWithASentenceBeginsWithItsText) {
  const auto articles = articles_of(kScraped);
  EXPECT_EQ(articles.at(0).body.find("أعلنت هيئة الموانئ"), 0u);
}

TEST(PlainText, HeadlineThatAsksInAListIsALinkAndNoText) {
  const std::string list =
      "\n\nمقالات مشابهة\n\nماذا نعرف عن الرصيف الذي يخفف الضغط عن الميناء القديم؟\n\nارتفاع عدد الحاويات في موانئ "
      "الساحل\n";
  std::string page = kScraped;
  page.resize(page.find("\n\nمقالات مشابهة"));
  const auto articles = articles_of(page + list);
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[1].body.find("ماذا نعرف"), std::string::npos);
  EXPECT_EQ(titles(articles[0], LinkKind::kSimilar).size(), 2u);
}

// The page that the project was begun with; its text is not ours, so it stands outside of the repository.
class Seed : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream page(ISNAD_SOURCE_DIR "/../shared/seed/page.txt");
    std::ifstream gold(ISNAD_SOURCE_DIR "/../shared/seed/gold.json");
    if (!page || !gold) GTEST_SKIP() << "the seed page is not beside the repository";
    std::ostringstream bytes;
    bytes << page.rdbuf();
    articles_ = articles_of(bytes.str());
    std::ostringstream json;
    json << gold.rdbuf();
    gold_.Parse(json.str().c_str());
    ASSERT_FALSE(gold_.HasParseError());
    ASSERT_EQ(articles_.size(), 2u);
  }

  Strings segments(std::string_view kind) const {
    Strings found;
    for (const auto& segment : gold_["segments"].GetArray()) {
      if (kind == segment["kind"].GetString()) found.push_back(text::collapse_space(segment["text"].GetString()));
    }
    return found;
  }

  std::vector<Article> articles_;
  rapidjson::Document gold_;
};

TEST_F(Seed, MainArticleHasItsNineLines) {
  EXPECT_EQ(Strings{text::collapse_space(articles_[0].body)}, segments("main_article_body"));
  EXPECT_EQ(articles_[0].title, "");
}

TEST_F(Seed, MainArticleHasCreditTagsAndSection) {
  EXPECT_EQ(articles_[0].credit, "عربي21");
  EXPECT_EQ(articles_[0].tags, (Strings{"روسيا", "أرمينيا", "اذربيجان"}));
  EXPECT_EQ(articles_[0].section, "سياسة دولية");
}

TEST_F(Seed, EmbeddedArticleHasItsOwnTitleAndBody) {
  EXPECT_EQ(articles_[1].role, Role::kEmbedded);
  EXPECT_EQ(Strings{articles_[1].title}, segments("embedded_article_title"));
  EXPECT_EQ(Strings{text::collapse_space(articles_[1].body)}, segments("embedded_article_body"));
}

TEST_F(Seed, LinksStandWithTheArticleTheyBelongTo) {
  EXPECT_EQ(titles(articles_[1], LinkKind::kReadAlso), segments("inline_read_also_headline"));
  EXPECT_EQ(titles(articles_[0], LinkKind::kSimilar), segments("similar_article_headline"));
  EXPECT_EQ(articles_[0].links.size(), 10u);
  EXPECT_EQ(articles_[1].links.size(), 3u);
}

TEST_F(Seed, NeitherArticleHasADateOfPublication) {
  EXPECT_FALSE(articles_[0].published.has_value());
  EXPECT_FALSE(articles_[1].published.has_value());
}

TEST(PlainText, ShortFirstLineSetOffIsTheHeadline) {
  const std::string words =
      "هذه فقرة كتبت لاختبار القراءة وهي طويلة بما يكفي كي تعد متن مقال في صفحة من صفحات الأخبار. ";
  EXPECT_EQ(articles_of("عنوان نص عادي\n\n" + words + words + "\n\n" + words + words + "\n").front().title,
            "عنوان نص عادي");
  EXPECT_EQ(articles_of(words + words + "\n\n" + words + words + "\n").front().title, "");
}

}  // namespace
}  // namespace isnad::page
