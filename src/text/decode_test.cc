#include "text/decode.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "text/charset.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

// UTF-8 to a single-byte charset, by turning its decoder around.
std::string encode(std::string_view utf8, std::string_view charset) {
  std::map<char32_t, char> bytes;
  for (int b = 255; b >= 0; --b) {
    const char one = static_cast<char>(b);
    const std::string decoded = decode_as(std::string_view(&one, 1), charset).utf8;
    std::size_t at = 0;
    if (!decoded.empty()) bytes[next(decoded, at)] = one;
  }
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) out.push_back(bytes.at(next(utf8, at)));
  return out;
}

const std::string kArabic =
    "قال وزير الخارجية إن المحادثات التي جرت في العاصمة أمس كانت مفيدة، وإن الوفدين اتفقا على اللقاء مرة أخرى.";
const std::string kRussian =
    "Министр иностранных дел сообщил, что переговоры в столице прошли успешно и будут продолжены.";
const std::string kGreek = "Ο υπουργός εξωτερικών δήλωσε ότι οι συνομιλίες στην πρωτεύουσα ήταν χρήσιμες.";
const std::string kHebrew = "שר החוץ אמר כי השיחות שהתקיימו אתמול בבירה היו מועילות וכי הצדדים ייפגשו שוב.";
const std::string kFrench =
    "Le ministre a déclaré que les négociations menées à Genève étaient très utiles et qu’elles se poursuivraient.";
const std::string kTurkish =
    "Dışişleri Bakanı, başkentte yapılan görüşmelerin yararlı olduğunu ve süreceğini açıkladı. İşçiler de katıldı.";
const std::string kPolish =
    "Minister spraw zagranicznych powiedział, że rozmowy były pożyteczne i będą kontynuowane w przyszłości. Także "
    "świadkowie są łagodni.";

struct Case {
  const char* charset;
  const std::string* text;
};

TEST(Decode, StatisticsKnowTheLegacyCharsetsWithoutALabel) {
  const Case cases[] = {{"windows-1256", &kArabic},  {"windows-1251", &kRussian}, {"koi8-r", &kRussian},
                        {"windows-1253", &kGreek},   {"windows-1255", &kHebrew},  {"windows-1252", &kFrench},
                        {"windows-1254", &kTurkish}, {"windows-1250", &kPolish},  {"ibm866", &kRussian},
                        {"iso-8859-6", &kArabic}};
  for (const Case& c : cases) {
    const Decoded decoded = decode(encode(*c.text, c.charset));
    EXPECT_EQ(decoded.utf8, *c.text) << c.charset;
    EXPECT_EQ(decoded.charset, c.charset);
    EXPECT_EQ(decoded.from, "statistics");
  }
}

TEST(Decode, Windows1256UnderAUtf8LabelComesOutRight) {
  const std::string page =
      "<html><head><meta charset=\"utf-8\"></head><body>" + encode(kArabic, "windows-1256") + "</body>";
  const Decoded decoded = decode(page, "text/html; charset=UTF-8");
  EXPECT_NE(decoded.utf8.find(kArabic), std::string::npos);
  EXPECT_EQ(decoded.charset, "windows-1256");
}

TEST(Decode, Windows1256UnderALatin1LabelComesOutRight) {
  const Decoded decoded = decode(encode(kArabic, "windows-1256"), "text/html; charset=iso-8859-1");
  EXPECT_EQ(decoded.utf8, kArabic);
  EXPECT_EQ(decoded.from, "statistics");
}

TEST(Decode, ValidUtf8WinsOverAWrongLabel) {
  const Decoded decoded = decode(kArabic, "text/html; charset=windows-1256");
  EXPECT_EQ(decoded.utf8, kArabic);
  EXPECT_EQ(decoded.charset, "utf-8");
  EXPECT_EQ(decoded.from, "utf-8");
}

TEST(Decode, ALabelThatFitsIsBelieved) {
  const Decoded by_header = decode(encode(kArabic, "windows-1256"), "text/html; charset='Windows-1256'");
  EXPECT_EQ(by_header.utf8, kArabic);
  EXPECT_EQ(by_header.from, "http");
  const Decoded by_meta =
      decode("<meta http-equiv=content-type content='text/html; charset=cp1251'>" + encode(kRussian, "windows-1251"));
  EXPECT_EQ(by_meta.charset, "windows-1251");
  EXPECT_EQ(by_meta.from, "meta");
}

TEST(Decode, HeaderGoesBeforeMetaAndCommentsAreSkipped) {
  EXPECT_EQ(label_in_markup("<!-- <meta charset=big5> --><META CharSet = 'windows-1256' >"), "windows-1256");
  EXPECT_EQ(label_in_markup("<?xml version='1.0' encoding='ISO-8859-6'?>"), "ISO-8859-6");
  EXPECT_EQ(label_in_markup("<p>charset=utf-8"), "");
  EXPECT_EQ(label_in_header("text/html; boundary=x; charset=\"utf-8\"; q"), "utf-8");
}

TEST(Decode, LabelsFollowTheStandard) {
  EXPECT_EQ(charset_of_label(" Latin1 "), "windows-1252");
  EXPECT_EQ(charset_of_label("unicode-1-1-utf-8"), "utf-8");
  EXPECT_EQ(charset_of_label("arabic"), "iso-8859-6");
  EXPECT_EQ(charset_of_label("iso-2022-kr"), "");  // WHATWG Encoding 4.2: replacement
  EXPECT_EQ(charset_of_label("no such charset"), "");
}

TEST(Decode, ByteOrderMarksDecideAndGo) {
  EXPECT_EQ(decode("\xEF\xBB\xBFخبر", "text/html; charset=windows-1256").utf8, "خبر");
  const Decoded wide = decode(std::string_view("\xFF\xFE\x2E\x06\x28\x06\x31\x06", 8));
  EXPECT_EQ(wide.utf8, "خبر");
  EXPECT_EQ(wide.charset, "utf-16le");
  EXPECT_EQ(wide.from, "bom");
}

TEST(Decode, Utf16WithoutAMarkIsSeen) {
  std::string bytes;
  for (std::size_t at = 0; at < kArabic.size();) {
    const char32_t c = next(kArabic, at);
    bytes.push_back(static_cast<char>(c >> 8));
    bytes.push_back(static_cast<char>(c & 0xFF));
  }
  const Decoded decoded = decode(bytes);
  EXPECT_EQ(decoded.utf8, kArabic);
  EXPECT_EQ(decoded.charset, "utf-16be");
}

TEST(Decode, EastAsianCharsetsAreKnownByTheirStructure) {
  // 日本語の新聞です。今日は天気がいいですね in Shift_JIS; 한국어 신문입니다. 오늘 날씨가 좋습니다 in EUC-KR;
  // 我们的新闻记者在北京报道说今年的会议很重要 in GBK.
  EXPECT_EQ(decode("\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x90\x56\x95\xB7\x82\xC5\x82\xB7\x81\x42\x8D\xA1\x93\xFA\x82\xCD"
                   "\x93\x56\x8B\x43\x82\xAA\x82\xA2\x82\xA2\x82\xC5\x82\xB7\x82\xCB")
                .utf8,
            "日本語の新聞です。今日は天気がいいですね");
  EXPECT_EQ(decode("\xC7\xD1\xB1\xB9\xBE\xEE \xBD\xC5\xB9\xAE\xC0\xD4\xB4\xCF\xB4\xD9. \xBF\xC0\xB4\xC3 "
                   "\xB3\xAF\xBE\xBE\xB0\xA1 \xC1\xC1\xBD\xC0\xB4\xCF\xB4\xD9")
                .charset,
            "euc-kr");
  EXPECT_EQ(decode("\xCE\xD2\xC3\xC7\xB5\xC4\xD0\xC2\xCE\xC5\xBC\xC7\xD5\xDF\xD4\xDA\xB1\xB1\xBE\xA9\xB1\xA8\xB5\xC0"
                   "\xCB\xB5\xBD\xF1\xC4\xEA\xB5\xC4\xBB\xE1\xD2\xE9\xBA\xDC\xD6\xD8\xD2\xAA")
                .utf8,
            "我们的新闻记者在北京报道说今年的会议很重要");
}

TEST(Decode, AFewBrokenBytesLeaveAPageUtf8) {
  const Decoded decoded = decode(kArabic + "\xD8 x " + kArabic + "\xFF", "text/html; charset=utf-8");
  EXPECT_EQ(decoded.charset, "utf-8");
  EXPECT_EQ(decoded.errors, 2u);
  EXPECT_EQ(decoded.utf8, kArabic + "\uFFFD x " + kArabic + "\uFFFD");
  EXPECT_EQ(decode(kArabic + "\xD8").charset, "utf-8");
}

TEST(Decode, DoubleEncodedTextIsMended) {
  std::string twice;
  for (char c : kArabic) {
    if (static_cast<unsigned char>(c) < 0x80)
      twice.push_back(c);
    else
      twice += decode_as(std::string_view(&c, 1), "windows-1252").utf8;
  }
  EXPECT_EQ(decode("<p>" + twice + "</p> ©").utf8, "<p>" + kArabic + "</p> ©");
}

// What a reader sees who takes bytes for `charset` and saves the text as UTF-8.
std::string misread(std::string_view bytes, std::string_view charset) {
  std::string out;
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) < 0x80)
      out.push_back(c);
    else
      out += decode_as(std::string_view(&c, 1), charset).utf8;
  }
  return out;
}

TEST(Decode, Utf8ReadAsWindows1256IsMended) {
  EXPECT_EQ(decode("<p>" + misread(kArabic, "windows-1256") + "</p>").utf8, "<p>" + kArabic + "</p>");
  // A text full of ط and ظ is no text in disguise.
  const std::string text = "طلب ظبط الخط الطويل، وطاف الطلاب بالطابق، ظل الظلام وظهر الطيف: ط ظ ط ظ ط";
  EXPECT_EQ(decode(text).utf8, text);
}

TEST(Decode, AScriptsOwnCharsetReadAsWindows1252IsMended) {
  for (const auto& [charset, text] : {std::pair<const char*, const std::string&>{"windows-1256", kArabic},
                                      {"windows-1251", kRussian},
                                      {"windows-1253", kGreek},
                                      {"windows-1255", kHebrew},
                                      {"koi8-r", kRussian}}) {
    EXPECT_EQ(decode("<p>" + misread(encode(text, charset), "windows-1252") + "</p>").utf8, "<p>" + text + "</p>")
        << charset;
  }
}

TEST(Decode, AFewTypographicSignsAreMendedToo) {
  const std::string text = "He said “yes” — and left. It’s over.";
  EXPECT_EQ(decode(misread(text, "windows-1252")).utf8, text);
  EXPECT_EQ(decode("Caf\u00C3\u00A9 is how caf\u00E9 looks, d\u00E9j\u00E0 vu").utf8,
            "Caf\u00C3\u00A9 is how caf\u00E9 looks, d\u00E9j\u00E0 vu");
}

TEST(Decode, Iso88596UnderAWindows1256LabelComesOutRight) {
  const Decoded decoded = decode(encode(kArabic, "iso-8859-6"), "text/html; charset=windows-1256");
  EXPECT_EQ(decoded.charset, "iso-8859-6");
  EXPECT_EQ(decoded.utf8, kArabic);
}

TEST(Decode, AUtf16LabelOnBytesWithoutNulsIsWrong) {
  EXPECT_EQ(decode("<p>plain</p>", "text/html; charset=utf-16").utf8, "<p>plain</p>");
  EXPECT_EQ(decode(encode(kArabic, "windows-1256"), "text/html; charset=utf-16le").utf8, kArabic);
}

TEST(Decode, Utf16OfAnyAlphabetIsSeenByItsMarkup) {
  for (const std::string* text : {&kArabic, &kRussian, &kGreek, &kHebrew, &kFrench}) {
    const std::string page = "<html><head><title>x</title></head><body>" + *text + "</body></html>";
    std::string bytes;
    for (std::size_t at = 0; at < page.size();) {
      const char32_t c = next(page, at);
      bytes.push_back(static_cast<char>(c & 0xFF));
      bytes.push_back(static_cast<char>(c >> 8));
    }
    EXPECT_EQ(decode(bytes, "text/html; charset=utf-8").utf8, page);
  }
}

TEST(Decode, AFewAccentsInEnglishAreWindows1252) {
  EXPECT_EQ(decode("Last year's \xA3"
                   "820,000 went to the caf\xE9.")
                .utf8,
            "Last year's £820,000 went to the café.");
  EXPECT_EQ(decode("It\xE2\x80\x99s cut \xE2\x80 here").charset, "utf-8");
}

TEST(Decode, AccentedTextIsNotTakenForDoubleEncoded) {
  const std::string text = kFrench + " " + kFrench + " élève œuvre Ã © naïve";
  EXPECT_EQ(decode(text).utf8, text);
}

TEST(Decode, AsciiWithoutALabelIsWindows1252AndNulIsDropped) {
  const Decoded decoded = decode(std::string_view("plain\0text", 10));
  EXPECT_EQ(decoded.utf8, "plaintext");
  EXPECT_EQ(decoded.charset, "windows-1252");
  EXPECT_EQ(decode("").utf8, "");
}

TEST(Decode, AnyBytesGiveValidUtf8) {
  std::mt19937 random(5);
  const char* labels[] = {"",         "gb18030",      "shift_jis", "big5",   "euc-kr",        "iso-2022-jp",
                          "utf-16le", "windows-1256", "utf-8",     "euc-jp", "x-user-defined"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (unsigned k = random() % 200; k > 0; --k)
      bytes.push_back(static_cast<char>(round % 2 ? random() : 0x20 + random() % 0xE0));
    const Decoded decoded = decode(bytes, std::string("text/html; charset=") + labels[random() % std::size(labels)]);
    ASSERT_TRUE(is_valid_utf8(decoded.utf8));
    ASSERT_EQ(decoded.utf8.find('\0'), std::string::npos);
  }
}

TEST(Decode, LongTextOfSeveralBuffersIsWhole) {
  std::string text;
  while (text.size() < 60000) text += kArabic;
  EXPECT_EQ(decode(encode(text, "windows-1256"), "text/plain; charset=windows-1256").utf8, text);
}

}  // namespace
}  // namespace isnad::text
