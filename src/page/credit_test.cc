#include "page/credit.h"

#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kTwo =
    "<p>افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى من النهار، وسط إجراءات مشددة "
    "عند المدخلين.</p>"
    "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد "
    "في الأسواق.</p>";
const std::string kBody =
    "افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى من النهار، وسط إجراءات مشددة عند "
    "المدخلين.\n\n"
    "قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد في "
    "الأسواق.";

Article article_with(const std::string& above, const std::string& below, const std::string& text = kTwo) {
  Page page;
  page.bytes =
      "<html dir=rtl><head><meta charset=utf-8><meta property=og:type content=article><title>الجسر الجديد يفتح أمام "
      "المارة</title></head><body>"
      "<div class=page><h1>الجسر الجديد يفتح أمام المارة</h1>" +
      above + "<div class=text>" + text + "</div>" + below + "</div></body></html>";
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles && !articles->empty() ? articles->front() : Article{};
}

TEST(Credit, StandsBehindItsLabelInALineOrInTheNextBox) {
  EXPECT_EQ(article_with("", "<p>المصدر: وكالات</p>").credit, "وكالات");
  EXPECT_EQ(article_with("", "<p><b>المصدر/ د ب أ</b></p>").credit, "د ب أ");
  EXPECT_EQ(article_with("", "<div class=f><div class=l>المصدر:</div><div><div>رويترز</div></div></div>").credit,
            "رويترز");
  EXPECT_EQ(article_with("<div><span>المصدر</span><a href=/s>وكالة المثال</a></div>", "").credit, "وكالة المثال");
}

TEST(Credit, IsReadOutOfALineThatHoldsOtherThings) {
  EXPECT_EQ(article_with("<div><a href=/w>ليلى المثال</a><span>المصدر: صحيفة الضفة + وكالات</span><time "
                         "datetime=2024-03-05>5 مارس 2024</time></div>",
                         "")
                .credit,
            "صحيفة الضفة + وكالات");
  EXPECT_EQ(article_with("<div>محليات | 5 مارس 2024 | المصدر: وكالات</div>", "").credit, "وكالات");
}

TEST(Credit, InBracketsAloneIsNoPartOfTheBody) {
  const Article article = article_with("", "", kTwo + "<p>(أ ف ب)</p>");
  EXPECT_EQ(article.credit, "أ ف ب");
  EXPECT_EQ(article.body, kBody);
}

TEST(Credit, QuotedFromNeedsNoColonInALineOfItsOwn) {
  const Article article = article_with("", "", kTwo + "<p>نقلا عن وكالة المثال</p>");
  EXPECT_EQ(article.credit, "وكالة المثال");
  EXPECT_EQ(article.body, kBody);
}

TEST(Credit, OfASentenceThatOnlyBeginsSoIsNone) {
  EXPECT_EQ(
      article_with("", "", kTwo + "<p>المصدر الأول لمياه المدينة نبع يقع على بعد عشرين كيلومترا إلى الشمال منها.</p>")
          .credit,
      "");
}

TEST(Credit, OfAPictureIsNotTheTexts) {
  EXPECT_EQ(article_with("<figure><img src=a.jpg><figcaption>الجسر ليلا. المصدر: بلدية الضفة</figcaption></figure>", "")
                .credit,
            "");
}

TEST(Credit, IsSaidByMarkup) {
  EXPECT_EQ(
      article_with("<p><span class=\"source-org vcard\"><span class=\"org fn\">وكالة المثال</span></span></p>", "")
          .credit,
      "وكالة المثال");
}

TEST(Credit, OfADatelineStaysInTheText) {
  EXPECT_EQ(dateline_credit("الضفة (أ ف ب) - افتتحت البلدية"), "أ ف ب");
  EXPECT_EQ(dateline_credit("الضفة - رويترز: افتتحت البلدية"), "رويترز");
  EXPECT_EQ(dateline_credit("افتتحت البلدية (وهي الأكبر) جسرا"), "");
  EXPECT_EQ(dateline_credit("قال المدير - وهو مهندس - إن الجسر"), "");
}

TEST(SignOffs, EndMarksOfAgenciesAreNoPartOfTheBody) {
  for (const char* mark : {"(انتهى)", "م ع / ن ص", "ب.ك/س.ن", "انتهای پیام/ی"}) {
    EXPECT_EQ(article_with("", "", kTwo + "<p>" + mark + "</p>").body, kBody) << mark;
  }
  EXPECT_EQ(article_with("", "", kTwo + "<p>لا أحد.</p>").body, kBody + "\n\nلا أحد.");
}

TEST(SignOffs, ThoseWhoWroteAlongAreNoPartOfTheBody) {
  for (const char* line :
       {"(Reporting by Mara Invented in Harbourtown; Editing by Ilan Madeup)",
        "—Staff writer Mara Invented contributed to this report.", "Additional reporting by Mara Invented"}) {
    EXPECT_EQ(article_with("", "", kTwo + "<p>" + line + "</p>").body, kBody) << line;
  }
  EXPECT_EQ(article_with("", "", kTwo + "<p>He contributed to the fund.</p>").body,
            kBody + "\n\nHe contributed to the fund.");
}

}  // namespace
}  // namespace isnad::page
