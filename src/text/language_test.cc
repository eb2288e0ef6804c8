#include "text/language.h"

#include <gtest/gtest.h>

namespace isnad::text {
namespace {

std::string label(std::string_view text) { return identify_language(text).label; }

TEST(Language, ArabicScriptLanguagesAreToldApart) {
  EXPECT_EQ(label("أعلنت وزارة الخارجية أن الوفد سيصل إلى العاصمة غدا لبحث الأزمة"), "ar");
  EXPECT_EQ(label("وزارت امور خارجه اعلام کرد که هیئت فردا وارد پایتخت "
                  "می‌شود"),
            "fa");
  EXPECT_EQ(label("وزارت خارجہ نے اعلان کیا ہے کہ وفد کل دارالحکومت پہنچے گا"), "ur");
  EXPECT_EQ(label("د بهرنیو چارو وزارت وویل چې پلاوی به سبا پلازمېنې ته ورسېږي"), "ps");
  EXPECT_EQ(label("وەزارەتی دەرەوە ڕایگەیاند کە شاندەکە سبەینێ دەگاتە پایتەخت"), "ckb");
  EXPECT_EQ(label("تاشقى ئىشلار مىنىستىرلىقى ۋەكىللەر ئۆمىكىنىڭ ئەتە يېتىپ كېلىدىغانلىقىنى ئېلان قىلدى"), "ug");
}

// Words that Kurdish shares with Persian («و», «چوار» beside «چهار») do not outweigh letters that Persian is not
// written with; the letters of Kurdish are none of Uyghur's.
TEST(Language, ALetterThatALanguageIsNotWrittenWithSpeaksAgainstIt) {
  EXPECT_EQ(label("باوکی چوار منداڵ و خێزاندار"), "ckb");
  EXPECT_EQ(label("نە نان هەیە نە ئاو"), "ckb");
  EXPECT_EQ(label("دکتۆر لە نەخۆشخانە نییە"), "ckb");
  EXPECT_EQ(label("پدر چهار فرزند و متاهل"), "fa");
}

TEST(Language, LatinScriptLanguagesAreToldApart) {
  EXPECT_EQ(label("The foreign ministry said that the delegation would arrive tomorrow"), "en");
  EXPECT_EQ(label("Le ministère a annoncé que la délégation arriverait demain dans la capitale"), "fr");
  EXPECT_EQ(label("Das Ministerium teilte mit, dass die Delegation morgen eintreffen wird"), "de");
  EXPECT_EQ(label("El ministerio anunció que la delegación llegará mañana a la capital"), "es");
  EXPECT_EQ(label("Il ministero ha annunciato che la delegazione arriverà domani"), "it");
  EXPECT_EQ(label("Dışişleri Bakanlığı heyetin yarın başkente geleceğini duyurdu"), "tr");
  EXPECT_EQ(label("Het ministerie heeft gezegd dat de delegatie morgen aankomt"), "nl");
}

TEST(Language, ScriptsOfTheirOwnNameTheLanguage) {
  EXPECT_EQ(label("Το υπουργείο ανακοίνωσε"), "el");
  EXPECT_EQ(label("外務省は明日到着すると発表した"), "ja");
  EXPECT_EQ(label("外交部宣布代表团明天抵达"), "zh");
  EXPECT_EQ(label("외교부는 대표단이 내일 도착한다고 밝혔다"), "ko");
  EXPECT_EQ(label("משרד החוץ הודיע כי המשלחת תגיע מחר"), "he");
  EXPECT_EQ(label("Министерство сообщило, что делегация прибудет завтра"), "ru");
}

TEST(Language, NoLettersTellNothing) {
  EXPECT_EQ(label(""), "und");
  EXPECT_EQ(label("123 — 456 !"), "und");
  EXPECT_EQ(identify_language("").confidence, 0);
}

TEST(Language, TheScriptOfMostLettersDecides) {
  EXPECT_EQ(label("قال متحدث باسم شركة Apple إن الشركة ستطلق هاتفا جديدا"), "ar");
}

TEST(Language, VowelledArabicIsStillArabic) { EXPECT_EQ(label("قَالَ الرَّئِيسُ إِنَّ الـــوَفْدَ وَصَلَ أَمْسِ"), "ar"); }

TEST(Language, ConfidenceLiesBetweenZeroAndOne) {
  for (const char* text : {"a", "و", "The ministry", "قال", "Ж"}) {
    const double confidence = identify_language(text).confidence;
    EXPECT_GT(confidence, 0) << text;
    EXPECT_LE(confidence, 1) << text;
  }
  EXPECT_GT(identify_language("أعلنت وزارة الخارجية أن الوفد سيصل إلى العاصمة غدا لبحث الأزمة").confidence, 0.9);
}

TEST(Direction, FollowsTheScriptOfTheTag) {
  EXPECT_STREQ(direction_of("ar"), "rtl");
  EXPECT_STREQ(direction_of("ar-EG"), "rtl");
  EXPECT_STREQ(direction_of("AR_eg"), "rtl");
  EXPECT_STREQ(direction_of("he"), "rtl");
  EXPECT_STREQ(direction_of("ku-Arab"), "rtl");
  EXPECT_STREQ(direction_of("ar-Latn"), "ltr");
  EXPECT_STREQ(direction_of("en"), "ltr");
  EXPECT_STREQ(direction_of(""), "ltr");
}

}  // namespace
}  // namespace isnad::text
