#include "page/ask_boxes.h"

#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kParagraph =
    "افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره، وعبره المئات في الساعة الأولى من النهار، وسط إجراءات مشددة عند "
    "المدخلين، "
    "وقال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد في "
    "الأسواق.";

std::string body_with(const std::string& box) {
  Page page;
  page.bytes =
      "<html dir=rtl><head><meta charset=utf-8><meta property=article:published_time content=2024-03-05><title>الجسر "
      "الجديد يفتح أمام المارة</title>"
      "</head><body><article><h1>الجسر الجديد يفتح أمام المارة</h1><div class=text><p>" +
      kParagraph + "</p>" + box + "<p>وأضاف: " + kParagraph + "</p></div></article></body></html>";
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles && !articles->empty() ? articles->front().body : std::string();
}

TEST(AskBoxes, OfAMailAddressOrASubscriptionAreNoText) {
  const std::string text = kParagraph + "\n\nوأضاف: " + kParagraph;
  EXPECT_EQ(body_with("<div class=x7><h4>كن أول من يعلم</h4><p>نرسل إليك الأخبار مساء كل يوم، ولك أن تكف عنها متى "
                      "شئت.</p><input placeholder=\"البريد الإلكتروني\"></div>"),
            text);
  EXPECT_EQ(body_with("<div class=paywall-note><h3>هذا النص للمشتركين</h3><p>اشترك الآن لتتابع القراءة، فالاشتراك يبدأ "
                      "من ثلاثة في الشهر.</p></div>"),
            text);
}

TEST(AskBoxes, WhatIsNamedSoAndHoldsTheTextStays) {
  const std::string text = kParagraph + "\n\n" + "وتابع: " + kParagraph + "\n\nوأضاف: " + kParagraph;
  EXPECT_EQ(body_with("<div class=paywall><p>وتابع: " + kParagraph + "</p></div>"), text);
}

}  // namespace
}  // namespace isnad::page
