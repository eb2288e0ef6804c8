#include "page/body_ends.h"

#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kParagraphs =
    "<p>افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى من النهار.</p>"
    "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه.</p>"
    "<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين.</p>";
const std::string kBody =
    "افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى من النهار.\n\n"
    "قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه.\n\n"
    "وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين.";

Article article_with(const std::string& above, const std::string& below) {
  Page page;
  page.bytes =
      "<html dir=rtl><head><meta charset=utf-8><meta property=og:type content=article><title>الجسر الجديد يفتح أمام "
      "المارة - صحيفة الضفة</title></head><body>"
      "<div class=wrap><h1>الجسر الجديد يفتح أمام المارة</h1><div class=info>5 مارس 2024</div>" +
      above + "<div class=txt>" + kParagraphs + "</div>" + below + "</div></body></html>";
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles && !articles->empty() ? articles->front() : Article{};
}

TEST(BodyEnds, BylinesOverTheTextAreNoTextButNames) {
  for (const char* line : {"<p>كتب - ليلى المثال</p>", "<p>كتبت/ كتب: ليلى المثال</p>", "<p>إعداد : ليلى المثال</p>",
                           "<p>حوار: ليلى المثال</p>"}) {
    const Article article = article_with(line, "");
    EXPECT_EQ(article.body, kBody) << line;
    EXPECT_EQ(article.authors, std::vector<std::string>{"ليلى المثال"}) << line;
  }
}

TEST(BodyEnds, BylinesBehindTheLeadAreNoTextEither) {
  const std::string lead =
      "<p>عامان من العمل وكلفة لم تتجاوز ما أعلن: مهندس الجسر الجديد يروي كيف عبر المارة أخيرا بين الضفتين في المدينة "
      "القديمة.</p>";
  const Article with_line = article_with(lead + "<p>أجرت الحوار: ليلى المثال</p>", "");
  EXPECT_EQ(with_line.body.find("أجرت الحوار"), std::string::npos);
  EXPECT_NE(with_line.body.find("كيف عبر المارة"), std::string::npos);
  EXPECT_EQ(with_line.authors, std::vector<std::string>{"ليلى المثال"});
}

TEST(BodyEnds, ReadersWordsAreNoText) {
  const std::string comment =
      "<div><b>قارئ</b><span>6 مارس 2024</span><p>هذا كلام قارئ في هذا الموضوع، وهو كلام طويل بعض الشيء ولا صلة له "
      "بالخبر نفسه.</p></div>";
  EXPECT_EQ(article_with("", "<div><h3>3 تعليقات</h3>" + comment + comment + comment + "</div>").body, kBody);
}

TEST(BodyEnds, BoxesBehindAShortTextAreNoText) {
  EXPECT_EQ(
      article_with("", "<div><h4>صوّت معنا</h4><p>هل تتوقع تحسن الأسعار قبل نهاية السنة؟</p><label>نعم</label></div>")
          .body,
      kBody);
  EXPECT_EQ(article_with("",
                         "<div class=c><img src=a.jpg><b>ليلى المثال</b><p>صحفية من المدينة، تكتب في شؤون العمران منذ "
                         "عشر سنوات.</p></div>")
                .body,
            kBody);
  EXPECT_EQ(article_with("", "<div>المقالات تعبر عن آراء كتابها ولا تمثل بالضرورة رأي الصحيفة.</div>").body, kBody);
  EXPECT_EQ(article_with("", "<p>[ <a href=/p>اطبع</a> ] [ <a href=/s>أرسل إلى صديق</a> ]</p>").body, kBody);
}

TEST(BodyEnds, CaptionsBesideTheTextAreKeptWithoutTheirNumbers) {
  const Article article = article_with(
      "",
      "<div><figure><img src=a.jpg><figcaption><span>1 / 2</span>الجسر ساعة الافتتاح</figcaption></figure>"
      "<figure><img src=b.jpg><figcaption><span>2 / 2</span>الضفة الشرقية ليلا</figcaption></figure></div>");
  EXPECT_EQ(article.captions, (std::vector<std::string>{"الجسر ساعة الافتتاح", "الضفة الشرقية ليلا"}));
}

TEST(BodyEnds, LastParagraphsOfANewsArticleAllInItalicsAreNoText) {
  const std::string news =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"الجسر الجديد يفتح أمام "
      "المارة\"}</script>";
  const auto with_end = [&](const std::string& end) {
    return article_with(news + "<div class=txt>" + kParagraphs + end + "</div><div hidden>", "</div>").body;
  };
  EXPECT_EQ(with_end("<p><em>ساهم في إعداد هذا التقرير مراسلنا في الضفة الشرقية سامي النموذج.</em></p><p><i>الكاتبة "
                     "تسكن قرب الجسر.</i></p>"),
            kBody);
  // A quotation and a paragraph with plain words stay.
  EXPECT_EQ(with_end("<p><em>«سنعبره كل صباح إلى المدرسة»، هكذا قالت التلميذة.</em></p>"),
            kBody + "\n\n«سنعبره كل صباح إلى المدرسة»، هكذا قالت التلميذة.");
  EXPECT_EQ(with_end("<p><em>الجسر</em> مفتوح للمشاة طوال ساعات النهار.</p>"),
            kBody + "\n\nالجسر مفتوح للمشاة طوال ساعات النهار.");
}

TEST(BodyEnds, TeaserWithinTheTextGoesWithItsWriterAndDate) {
  const std::string teaser =
      "<section class=inline><article><div><h4><a href=/2>أعمال الرصيف القديم تبدأ في الربيع المقبل</a></h4><span>ليلى "
      "المثال</span><time>٢٠ شباط ٢٠٢٤</time></div></article></section>";
  const Article article = article_with("", "<div class=txt>" + teaser + kParagraphs + "</div>");
  EXPECT_EQ(article.body.find("ليلى"), std::string::npos) << article.body;
  EXPECT_EQ(article.body.find("شباط"), std::string::npos) << article.body;
  EXPECT_NE(article.body.find("وأضاف أن المرحلة"), std::string::npos) << article.body;
}

}  // namespace
}  // namespace isnad::page
