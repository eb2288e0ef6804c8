#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page/extract.h"
#include "page/metadata.h"

namespace isnad::page {
namespace {

using Strings = std::vector<std::string>;

TEST(AuthorNames, DaysDegreesAndLabelsAreNone) {
  EXPECT_EQ(author_names("Mara Invented, Apr 21"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Mara Invented on Jan 22"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Dr. Mara Invented - Mar 27"), Strings{"Dr. Mara Invented"});
  EXPECT_EQ(author_names("21. April"), Strings{});
  EXPECT_EQ(author_names("Mara Invented, PhD"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Name"), Strings{});
  EXPECT_EQ(author_names("Datum"), Strings{});
  EXPECT_EQ(author_names("Mara Invented @marainvented"), Strings{"Mara Invented"});
}

TEST(AuthorNames, LabelsOfWhatTheyDidAreCutOff) {
  EXPECT_EQ(author_names("Written By: Mara Invented"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Interview: Mara Invented"), Strings{"Mara Invented"});
}

TEST(AuthorNames, StaffOfAHouseIsAName) {
  EXPECT_EQ(author_names("Bank Post Staff"), Strings{"Bank Post Staff"});
  EXPECT_EQ(author_names("Staff"), Strings{});
  EXPECT_EQ(author_names("Staff Writer"), Strings{});
  EXPECT_EQ(author_names("Our Staff"), Strings{});
}

TEST(AuthorNames, AddressOfAWritersPageTellsTheName) {
  Page page;
  page.bytes =
      "<!doctype html><html lang=\"en\"><head><title>New bridge opens to walkers</title></head><body><article><h1>New "
      "bridge opens to walkers</h1><div><a href=\"/author/mara-invented\">Mara Invented</a></div>"
      "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was "
      "announced.</p>"
      "<p>The next stage will light both banks, plant trees along the road and open a lane for bicycles before the "
      "summer ends.</p></article></body></html>";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  EXPECT_EQ(articles->front().authors, Strings{"Mara Invented"});
}

std::string authors_of(const std::string& head) {
  Page page;
  page.bytes =
      "<!doctype html><html lang=\"ar\"><head><meta charset=\"utf-8\"><title>الجسر الجديد يفتح أمام "
      "المارة</title></head><body><article><h1>الجسر الجديد يفتح أمام المارة</h1><div>05-03-2024</div>" +
      head +
      "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت في حدود ما أُعلن عنه، رغم ارتفاع أسعار "
      "الحديد في السوق.</p>"
      "<p>وأضاف أن المرحلة المقبلة تشمل إنارة الضفتين، وزراعة الأشجار على طول الطريق، وفتح ممر خاص بالدراجات قبل نهاية "
      "الصيف.</p></article></body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  std::string all;
  for (const std::string& name : articles->front().authors) all += (all.empty() ? "" : "|") + name;
  return all;
}

TEST(AuthorNames, ArabicByLines) {
  EXPECT_EQ(authors_of("<p>بواسطة: <a href=\"/u\">سوسن الحلو</a> في 5 مارس 2024</p>"), "سوسن الحلو");
  EXPECT_EQ(authors_of("<p>كتبه: سوسن الحلو</p>"), "سوسن الحلو");
  EXPECT_EQ(authors_of("<div class=\"news-by\">سوسن الحلو</div>"), "سوسن الحلو");
  EXPECT_EQ(authors_of("<div class=\"sort-by\">سوسن الحلو</div>"), "");
  EXPECT_EQ(authors_of("<div class=\"by\">سوسن الحلو</div>"), "سوسن الحلو");
  EXPECT_EQ(authors_of("<div class=\"by bz\">سوسن الحلو</div>"), "");
  EXPECT_EQ(authors_of("<p>إعداد وتقديم: سوسن الحلو</p>"), "سوسن الحلو");
  EXPECT_EQ(authors_of("<div><a href=\"/Writers.aspx?id=12\">سوسن الحلو</a></div>"), "سوسن الحلو");
  EXPECT_EQ(authors_of("<span class=\"source-org vcard\"><span class=\"org fn\">وكالة الأفق</span></span><span "
                       "class=\"author vcard\"><span class=\"fn\">سوسن الحلو</span></span>"),
            "سوسن الحلو");
  EXPECT_EQ(authors_of("<div class=\"writer\"><a href=\"/w/12\">سوسن الحلو</a><span>كاتبة وروائية</span></div>"),
            "سوسن الحلو");
  EXPECT_EQ(authors_of("<div><a href=\"/كاتب/12\">سوسن الحلو</a></div>"), "سوسن الحلو");
  EXPECT_EQ(authors_of("بقلم: سوسن الحلو<br>"), "سوسن الحلو");
}

TEST(AuthorNames, ArabicGluesAndToTheSecondName) {
  EXPECT_EQ(author_names("سوسن الحلو وسامر الكيالي"), (Strings{"سوسن الحلو", "سامر الكيالي"}));
  EXPECT_EQ(author_names("سوسن الحلو و سامر الكيالي"), (Strings{"سوسن الحلو", "سامر الكيالي"}));
  EXPECT_EQ(author_names("سامر الحلو وليد الكيالي"), Strings{"سامر الحلو وليد الكيالي"});
  EXPECT_EQ(author_names("سوسن وسامر"), Strings{"سوسن وسامر"});
  EXPECT_EQ(author_names("سوسن الحلو - مراسلة المرساة"), Strings{"سوسن الحلو"});
  EXPECT_EQ(author_names("صدفة - سوسن الحلو"), Strings{"سوسن الحلو"});
  EXPECT_EQ(author_names("سوسن الحلو - صدفة"), Strings{"سوسن الحلو"});
  EXPECT_EQ(author_names("سوسن الحلو | صدفة"), Strings{"سوسن الحلو"});
}

}  // namespace
}  // namespace isnad::page
