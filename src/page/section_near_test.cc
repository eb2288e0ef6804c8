#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"
#include "page/section.h"
#include "page/tables.h"

namespace isnad::page {
namespace {

const std::string kTitle = "الجسر الجديد يفتح أمام المارة";
const std::string kProse =
    "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار الحديد "
    "في السوق.</p>"
    "<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات قبل نهاية "
    "الصيف.</p>"
    "<p>وتوقع سكان الحي القديم أن يخفف الجسر الجديد الزحام عن وسط المدينة، وأن تنتعش المحال التي أغلقت أبوابها في "
    "العام الماضي.</p>";
const std::string kHeadline = "<h1>" + kTitle + "</h1>";
const std::string kDate = "<div>الثلاثاء 05-03-2024 09:30</div>";

std::string menu(const std::string& entry) {
  return "<ul class=\"menu\"><li><a href=\"/p\">سياسة</a></li>" + entry +
         "<li><a href=\"/s\">رياضة</a></li><li><a href=\"/c\">ثقافة</a></li></ul>";
}

Article article_of(const std::string& body, const std::string& head = "",
                   const std::string& entry = "<li><a href=\"/l\">محليات</a></li>") {
  Page page;
  page.bytes = "<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\"><title>" + kTitle +
               " | صحيفة المرساة</title>" + head + "</head><body><header>" + menu(entry) + "</header>" + body +
               "</body></html>";
  auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front() : Article{};
}

TEST(SectionNear, EntriesOfTheMenuOverTheHeadlineAreNone) {
  EXPECT_EQ(article_of("<div>" + kHeadline + kDate + kProse + "</div>").section, "");
}

TEST(SectionNear, LabelTellsIt) {
  EXPECT_EQ(article_of("<div>" + kHeadline + kDate + "<div>التصنيف : <a href=\"/c/1\">شؤون البلد</a></div>" + kProse +
                       "</div>")
                .section,
            "شؤون البلد");
  EXPECT_EQ(article_of(
                "<div>" + kHeadline +
                "<div><span>القسم:</span> <span>شؤون البلد</span> <span>التاريخ:</span> <span>05/03/2024</span></div>" +
                kProse + "</div>")
                .section,
            "شؤون البلد");
  EXPECT_EQ(article_of("<div>" + kHeadline + kDate + kProse +
                       "</div><div><span>نشر في</span> <a href=\"/c/1\">شؤون البلد</a></div>")
                .section,
            "شؤون البلد");
  EXPECT_EQ(article_of("<div>" + kHeadline + kDate +
                       "<div><div>القسم</div><div><a href=\"/t/1\">شؤون البلد</a></div></div>" + kProse + "</div>")
                .section,
            "شؤون البلد");
  EXPECT_EQ(article_of("<div>" + kHeadline + "<div>نشر في 5 آذار 2024</div>" + kProse + "</div>").section, "");
  EXPECT_EQ(article_of("<div><div>سرویس: فرهنگی</div>" + kHeadline + kDate + kProse + "</div>").section, "فرهنگی");
}

TEST(SectionNear, NameOfTheElementTellsIt) {
  EXPECT_EQ(article_of("<div><span class=\"post-cat-wrap\"><a class=\"post-cat\" href=\"/x\">شؤون البلد</a></span>" +
                       kHeadline + kDate + kProse + "</div>")
                .section,
            "شؤون البلد");
  EXPECT_EQ(
      article_of("<div>" + kHeadline +
                 "<p><time datetime=\"2024-03-05\">5 مارس</time> <span class=\"sectionName\">شؤون البلد</span></p>" +
                 kProse + "</div>")
          .section,
      "شؤون البلد");
  EXPECT_EQ(
      article_of("<div class=\"category-12\">" + kHeadline + kDate + "<p class=\"section\">سطر</p>" + kProse + "</div>")
          .section,
      "");
  EXPECT_EQ(
      article_of("<div>" + kHeadline + "<p class=\"article-category\">بقلم سوسن الحلو</p>" + kDate + kProse + "</div>")
          .section,
      "");
}

TEST(SectionNear, MarkedEntryOfTheMenu) {
  const std::string body = "<div>" + kHeadline + kDate + kProse + "</div>";
  EXPECT_EQ(article_of(body, "", "<li class=\"current-menu-item\"><a href=\"/l\">محليات</a></li>").section, "محليات");
  EXPECT_EQ(article_of(body, "", "<li class=\"inactive\"><a href=\"/l\">محليات</a></li>").section, "");
  EXPECT_EQ(article_of(body, "", "<li class=\"active\"><a href=\"/\">الرئيسية</a></li>").section, "");
  EXPECT_EQ(
      article_of(
          body, "",
          "<li class=\"active\"><a href=\"/l\">محليات</a></li><li class=\"active\"><a href=\"/m\">منوعات</a></li>")
          .section,
      "");
}

TEST(SectionNear, MenusTellByAddressTitleAndMore) {
  const std::string body = "<div>" + kHeadline + kDate + kProse + "</div>";
  EXPECT_EQ(article_of(body, "<link rel=\"canonical\" href=\"https://x.example/local/2024/bridge\">",
                       "<li><a href=\"/local/\">محليات</a></li>")
                .section,
            "محليات");
  EXPECT_EQ(article_of(body, "<link rel=\"canonical\" href=\"https://x.example/locals/bridge\">",
                       "<li><a href=\"/local/\">محليات</a></li>")
                .section,
            "");
  EXPECT_EQ(article_of(body, "<link rel=\"canonical\" href=\"https://x.example/ar/bridge\">",
                       "<li><a href=\"/ar/\">محليات</a></li>")
                .section,
            "");
  EXPECT_EQ(
      article_of(
          body +
          "<h3>المزيد من أخبار محليات</h3><ul><li><a href=\"/9\">مهرجان النهر يعود في نسخته العاشرة</a></li></ul>")
          .section,
      "محليات");
}

TEST(SectionNear, TrailsOfManyForms) {
  const std::string rest = kHeadline + kDate + kProse + "</div>";
  EXPECT_EQ(article_of("<div><div>أنت هنا: <a href=\"/\">الرئيسية</a> » <a href=\"/l\">شؤون البلد</a> » " + kTitle +
                       "</div>" + rest)
                .section,
            "شؤون البلد");
  EXPECT_EQ(
      article_of("<div><div><a href=\"/ar\">الرئيسية</a> / <a href=\"/ar/l\">شؤون البلد</a></div>" + rest).section,
      "شؤون البلد");
  EXPECT_EQ(article_of("<div><h3><a href=\"/x\">محليات</a></h3>" + rest).section, "محليات");
  EXPECT_EQ(article_of("<div>" + kHeadline + kDate + "<span><a href=\"/category/local/\">شؤون البلد</a></span>" +
                       kProse + "</div>")
                .section,
            "شؤون البلد");
  EXPECT_EQ(article_of("<div>" + rest, "<meta name=\"DC.subject\" content=\"محليات\">").section, "محليات");
  EXPECT_EQ(article_of("<div>" + rest, "<meta name=\"DC.subject\" content=\"الجسور\">").section, "");
}

TEST(SectionNear, NameForMachinesStandsBack) {
  const std::string slug = "<meta property=\"article:section\" content=\"local-news\">";
  EXPECT_EQ(article_of("<div><span class=\"category\">شؤون البلد</span>" + kHeadline + kDate + kProse + "</div>", slug)
                .section,
            "شؤون البلد");
  EXPECT_EQ(article_of("<div>" + kHeadline + kDate + kProse + "</div>", slug).section, "local-news");
}

TEST(SectionNear, NamesBuiltOfTheWordsOfSections) {
  for (const char* name : {"أمن ودفاع", "شؤون سياسية", "البيئة والمناخ", "أخبار الرياضة", "طب وصحة"})
    EXPECT_TRUE(is_section_phrase(name)) << name;
  for (const char* name : {"", "أخبار", "شؤون", "أخبار الجسر", "الجسر", "سياسة اقتصاد رياضة ثقافة علوم", "وسياسة"})
    EXPECT_FALSE(is_section_phrase(name)) << name;
  EXPECT_EQ(article_of("<div><h2>أمن ودفاع</h2>" + kHeadline + kDate + kProse + "</div>").section, "أمن ودفاع");
  EXPECT_EQ(article_of("<div><span>عاجل</span>" + kHeadline + kDate + kProse + "</div>").section, "");
}

TEST(SectionNear, KnownNameInALineOfSeveralThings) {
  EXPECT_EQ(article_of("<div>" + kHeadline + "<div>محليات | 5 مارس 2024 | 09:30</div>" + kProse + "</div>").section,
            "محليات");
}

TEST(SectionNear, BreadcrumbsOfSchemaOrg) {
  const auto section = [](const std::string& items) {
    return article_of("<div>" + kHeadline + kDate + kProse + "</div>",
                      "<script "
                      "type=\"application/ld+json\">{\"@context\":\"https://"
                      "schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[" +
                          items + "]}</script>")
        .section;
  };
  const std::string home =
      "{\"@type\":\"ListItem\",\"position\":1,\"name\":\"الرئيسية\",\"item\":\"https://x.example/\"}";
  const std::string last = ",{\"@type\":\"ListItem\",\"position\":3,\"name\":\"" + kTitle + "\"}";
  EXPECT_EQ(
      section(home +
              ",{\"@type\":\"ListItem\",\"position\":2,\"name\":\"شؤون البلد\",\"item\":\"https://x.example/local\"}" +
              last),
      "شؤون البلد");
  EXPECT_EQ(section(home +
                    ",{\"@type\":\"ListItem\",\"position\":2,\"item\":{\"@id\":\"https://x.example/"
                    "local\",\"name\":\"شؤون البلد\"}}" +
                    last),
            "شؤون البلد");
  EXPECT_EQ(section(home + last), "");
}

}  // namespace
}  // namespace isnad::page
