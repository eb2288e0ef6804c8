#include "page/live_stream.h"

#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"

namespace isnad::page {
namespace {

TEST(LiveStream, ClockIsATimeAndNothingElse) {
  for (const char* clock : {"14:05", "9.30", "١٤:٠٥", "۰۹:۳۰"}) EXPECT_TRUE(is_clock(clock)) << clock;
  for (const char* other : {"", "14", "14:5", "14:05 GMT", "90+4", "1:02:03", ":30"})
    EXPECT_FALSE(is_clock(other)) << other;
}

TEST(LiveStream, EntriesOfAFewWordsBelongTogether) {
  const auto entry = [](const std::string& clock, const std::string& text) {
    return "<article class=entry><div><time>" + clock + "</time></div><div><p>" + text + "</p></div></article>";
  };
  Page page;
  page.bytes =
      "<html dir=rtl><head><meta charset=utf-8><title>الجسر الجديد مباشر</title><script "
      "type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\","
      "\"headline\":\"الجسر الجديد "
      "مباشر\",\"datePublished\":\"2024-03-05T08:00:00+03:00\"}</script></head><body><main><h1>الجسر الجديد "
      "مباشر</h1><section>" +
      entry("10:30",
            "عبر الجسر في ساعته الأولى نحو مئتي شخص، معظمهم مشاة وقليل منهم على دراجات، ورافقتهم فرقة المدينة "
            "النحاسية.") +
      entry("09:50", "تأخر الموكب قليلا.") + entry("09:10", "قص رئيس البلدية الشريط.") +
      entry("08:40", "بدأ الناس بالتجمع عند الضفة الشرقية.") + "</section></main></body></html>";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  EXPECT_EQ(articles->front().body,
            "عبر الجسر في ساعته الأولى نحو مئتي شخص، معظمهم مشاة وقليل منهم على دراجات، ورافقتهم فرقة المدينة "
            "النحاسية.\n\nتأخر الموكب قليلا.\n\n"
            "قص رئيس البلدية الشريط.\n\nبدأ الناس بالتجمع عند الضفة الشرقية.");
}

}  // namespace
}  // namespace isnad::page
