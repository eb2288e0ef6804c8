#include "page/markers.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "core/embedded.h"
#include "page/tables.h"

namespace isnad::page {
namespace {

std::optional<Marker> marker(std::string_view text) {
  const auto match = match_marker(text);
  return match ? std::optional(match->marker) : std::nullopt;
}

TEST(Markers, SpellingsOfReadAlso) {
  for (const char* text : {"اقرأ أيضاً:", "إقرأ أيضا", "اقرا ايضا", "Read also:", "À lire aussi"}) {
    EXPECT_EQ(marker(text), Marker::kReadAlso) << text;
    EXPECT_TRUE(is_marker_alone(text)) << text;
  }
}

TEST(Markers, LabelGluedToTheHeadline) {
  const std::string_view text = "اقرأ أيضاًمصادر أمريكية";
  const auto match = match_marker(text);
  ASSERT_TRUE(match);
  EXPECT_EQ(match->marker, Marker::kReadAlso);
  EXPECT_EQ(text.substr(match->length), "مصادر أمريكية");
  EXPECT_FALSE(is_marker_alone(text));
}

TEST(Markers, CreditWithItsColon) {
  const std::string_view text = "المصدر: عربي21";
  const auto match = match_marker(text);
  ASSERT_TRUE(match);
  EXPECT_EQ(match->marker, Marker::kCredit);
  EXPECT_EQ(text.substr(match->length), "عربي21");
}

TEST(Markers, SentencesThatBeginLikeOneAreNone) {
  for (const char* text : {"المصدر الأول للطاقة في البلاد هو الغاز الذي يستخرج من حقول بحرية كثيرة تنتشر قبالة السواحل",
                           "شارك الرئيس في افتتاح المعرض",
                           "إعلان الاستقلال كان قبل خمسين عاما في ساحة المدينة القديمة وسط حضور كبير من الناس",
                           "Sources said the minister left"}) {
    EXPECT_EQ(marker(text), std::nullopt) << text;
  }
}

TEST(Markers, KindsOfLabels) {
  EXPECT_EQ(marker("مقالات مشابهة"), Marker::kSimilar);
  EXPECT_EQ(marker("كلمات دلالية: روسيا"), Marker::kTags);
  EXPECT_EQ(marker("المزيد في سياسة"), Marker::kSection);
  EXPECT_EQ(marker("جميع الحقوق محفوظة 2024"), Marker::kCopyright);
  EXPECT_EQ(marker("Related stories"), Marker::kSimilar);
}

TEST(Markers, ListsOfTheNewestAndTheMostReadAreTold) {
  for (const char* text : {"الأكثر قراءة", "آخر الأخبار", "Most read"}) {
    const auto match = match_marker(text);
    ASSERT_TRUE(match) << text;
    EXPECT_TRUE(match->is_listing) << text;
  }
  EXPECT_FALSE(match_marker("مقالات مشابهة")->is_listing);
}

TEST(Sections, NamesAreComparedFolded) {
  EXPECT_TRUE(is_section_name("سياسة دولية"));
  EXPECT_TRUE(is_section_name("الرياضه"));
  EXPECT_TRUE(is_section_name("Politics"));
  EXPECT_FALSE(is_section_name("روسيا"));
}

// The quick look at a text's first word must let every phrase of the data through.
TEST(Markers, EachPhraseOfTheDataIsFound) {
  std::size_t phrases = 0;
  for (const auto& row : tsv_rows(embedded("page/markers.tsv"))) {
    ASSERT_EQ(row.size(), 3u);
    for (const std::string_view opening : {"", "• ", "» "}) {
      EXPECT_TRUE(match_marker(std::string(opening) + std::string(row[2]) + ":").has_value()) << row[2];
    }
    ++phrases;
  }
  EXPECT_GT(phrases, 150u);
}

TEST(Markers, TextsThatOpenLikeAPhraseAreNone) {
  for (const std::string_view text :
       {"", " ", "|", "- ", "Re", "Sourcewort", "سور", "2024", "\u200F", "\u4E2D\u6587", "zzz also"})
    EXPECT_FALSE(match_marker(text).has_value()) << text;
  EXPECT_TRUE(match_marker(" \u200FRead also: x").has_value());
  EXPECT_TRUE(match_marker("\u2022 \u2022 Read also: x").has_value());
}

TEST(Markers, InvitationsAndToolsOfManyLanguages) {
  const auto kind = [](std::string_view text) {
    const auto found = match_marker(text);
    return found ? std::optional<Marker>(found->marker) : std::nullopt;
  };
  for (const char* text : {"تابعونا عبر واتساب", "Follow us on Google News", "Folgen Sie uns auf WhatsApp",
                           "Síguenos en Telegram", "Подписывайтесь на наш канал", "Seguici su WhatsApp"})
    EXPECT_EQ(kind(text), Marker::kNewsletter) << text;
  for (const char* text :
       {"استمع إلى المقال", "Listen to this article", "Artikel anhören", "Écouter l'article", "Makaleyi dinle"})
    EXPECT_EQ(kind(text), Marker::kShare) << text;
  for (const char* text : {"مطالب پیشنهادی", "قد يهمكم أيضا", "İlgili haber", "Recommended stories"})
    EXPECT_EQ(kind(text), Marker::kSimilar) << text;
}

}  // namespace
}  // namespace isnad::page
