#include "text/token.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace isnad::text {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (const TextToken& token : tokenize(text)) out.emplace_back(token.in(text));
  return out;
}

using Words = std::vector<std::string>;

TEST(Tokenize, WordsKeepTheirMarksTatweelAndJoiners) {
  EXPECT_EQ(words_of("قَالَ الرئيـــس: «می‌خواهم»"),
            (Words{"قَالَ", "الرئيـــس", ":", "«", "می‌خواهم", "»"}));
}

TEST(Tokenize, ApostrophesInsideAWordBelongToIt) {
  EXPECT_EQ(words_of("don't l’eau 'so'"), (Words{"don't", "l’eau", "'", "so", "'"}));
}

TEST(Tokenize, HebrewAcronymsKeepTheirGershayim) {
  EXPECT_EQ(words_of("צה\"ל \"כן\""), (Words{"צה\"ל", "\"", "כן", "\""}));
}

TEST(Tokenize, NumbersKeepTheirSeparators) {
  const std::string text = "10,000 23:50 ٣٫٥ 50% 1.5. 10،000";
  EXPECT_EQ(words_of(text), (Words{"10,000", "23:50", "٣٫٥", "50", "%", "1.5", ".", "10،000"}));
  const auto tokens = tokenize(text);
  EXPECT_EQ(tokens[0].kind, TokenKind::kNumber);
  EXPECT_EQ(tokens[4].kind, TokenKind::kSymbol);
  EXPECT_EQ(tokens[6].kind, TokenKind::kPunctuation);
}

TEST(Tokenize, YearsInAListAreNumbersOfTheirOwn) {
  EXPECT_EQ(words_of("2019,2020 و1،2"), (Words{"2019", ",", "2020", "و1", "،", "2"}));
}

TEST(Tokenize, AddressesAreOneToken) {
  const std::string text = "انظر https://example.com/a?b=1&c=2. أو a.b@example.org، www.example.com)";
  EXPECT_EQ(words_of(text), (Words{"انظر", "https://example.com/a?b=1&c=2", ".", "أو", "a.b@example.org", "،",
                                   "www.example.com", ")"}));
  EXPECT_EQ(tokenize(text)[1].kind, TokenKind::kUrl);
}

TEST(Tokenize, HandlesAreNoAddresses) { EXPECT_EQ(words_of("a@b user@"), (Words{"a", "@", "b", "user", "@"})); }

TEST(Tokenize, IdeographsStandAlone) { EXPECT_EQ(words_of("新聞 abc"), (Words{"新", "聞", "abc"})); }

TEST(Tokenize, BidiControlsAndSpacesBelongToNoToken) {
  EXPECT_EQ(words_of("\u200Fخبر\u200E \u00A0\u202Bعاجل\u202C"), (Words{"خبر", "عاجل"}));
}

TEST(Tokenize, SpansCountCodePoints) {
  const std::string text = "قال 𝄞 بوتين";
  const auto tokens = tokenize(text);
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[2].span, (Span{6, 11}));
  EXPECT_EQ(slice(text, 6, 11), "بوتين");
}

TEST(Tokenize, SpansAndBytesAgreeOnRandomText) {
  std::mt19937 random(3);
  const char32_t alphabet[] = {U'ا', U'ب', 0x64B, 0x640, 0x200C, 0x200F, U' ', U'\n', U'1', U'٣',  U'.',    U',',
                               U'،', U'@', U'a',  U'w',  U':',   U'/',   U'"', U'’',  U'«', U'新', 0x1F600, 0x301};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (unsigned k = random() % 30; k > 0; --k) append(text, alphabet[random() % std::size(alphabet)]);
    const auto tokens = tokenize(text);
    std::uint32_t last = 0;
    for (const TextToken& token : tokens) {
      ASSERT_GE(token.span.begin, last);
      ASSERT_LT(token.span.begin, token.span.end);
      ASSERT_EQ(slice(text, token.span.begin, token.span.end), token.in(text)) << text;
      last = token.span.end;
    }
    std::size_t covered = 0;
    std::uint32_t end = 0;
    for (const Span& sentence : split_sentences(text, tokens)) {
      ASSERT_GE(sentence.begin, end);
      end = sentence.end;
      for (const TextToken& token : tokens)
        covered += token.span.begin >= sentence.begin && token.span.end <= sentence.end;
    }
    ASSERT_EQ(covered, tokens.size()) << text;
  }
}

Words sentences_of(const std::string& text) {
  Words out;
  for (const Span& span : split_sentences(text, tokenize(text))) out.emplace_back(slice(text, span.begin, span.end));
  return out;
}

TEST(Sentences, EndAtStopsAndParagraphs) {
  EXPECT_EQ(sentences_of("وصل الوفد. هل ينجح؟ نعم! عنوان\nفقرة"),
            (Words{"وصل الوفد.", "هل ينجح؟", "نعم!", "عنوان", "فقرة"}));
}

TEST(Sentences, AbbreviationsAndInitialsEndNone) {
  EXPECT_EQ(sentences_of("قال د. أحمد إن العام 300 ق.م. بعيد."), (Words{"قال د. أحمد إن العام 300 ق.م. بعيد."}));
  EXPECT_EQ(sentences_of("Mr. J. Smith met Dr. Lee in the U.S. Senate. It rained."),
            (Words{"Mr. J. Smith met Dr. Lee in the U.S. Senate.", "It rained."}));
  EXPECT_EQ(sentences_of("He lives in the U.S. The house is small."),
            (Words{"He lives in the U.S.", "The house is small."}));
}

TEST(Sentences, NumbersAndListHeadsEndNone) {
  EXPECT_EQ(sentences_of("ارتفع 3.5 في المئة. ثم هبط."), (Words{"ارتفع 3.5 في المئة.", "ثم هبط."}));
  EXPECT_EQ(sentences_of("1. البند الأول."), (Words{"1. البند الأول."}));
  EXPECT_EQ(sentences_of("كان ذلك في 2020. ثم عاد."), (Words{"كان ذلك في 2020.", "ثم عاد."}));
}

TEST(Sentences, EllipsesGoOn) {
  EXPECT_EQ(sentences_of("غدا.. قمة عربية"), (Words{"غدا.. قمة عربية"}));
  EXPECT_EQ(sentences_of("انتظروا… النتائج"), (Words{"انتظروا… النتائج"}));
  EXPECT_EQ(sentences_of("لماذا؟.. لا أحد يعلم"), (Words{"لماذا؟..", "لا أحد يعلم"}));
}

TEST(Sentences, ClosingQuotesStayWithTheirStop) {
  EXPECT_EQ(sentences_of("وقال: «لن نذهب.» وغادر الوزير."), (Words{"وقال: «لن نذهب.»", "وغادر الوزير."}));
  EXPECT_EQ(sentences_of("\"We won.\" The crowd left."), (Words{"\"We won.\"", "The crowd left."}));
}

TEST(Sentences, QuotedStopsInsideASentenceEndNone) {
  EXPECT_EQ(sentences_of("قال «نعم. سنأتي غدا» ثم خرج. وانتهى."), (Words{"قال «نعم. سنأتي غدا» ثم خرج.", "وانتهى."}));
  EXPECT_EQ(sentences_of("\"لن نذهب.\" قال الوزير."), (Words{"\"لن نذهب.\" قال الوزير."}));
  EXPECT_EQ(sentences_of("\"Really?\" he asked."), (Words{"\"Really?\" he asked."}));
}

TEST(Sentences, AMissingSpaceBehindTheStopStillEndsOne) {
  EXPECT_EQ(sentences_of("انتهى الاجتماع.وأضاف الوزير"), (Words{"انتهى الاجتماع.", "وأضاف الوزير"}));
  EXPECT_EQ(sentences_of("see example.com now"), (Words{"see example.com now"}));
}

TEST(Sentences, AnUnclosedQuoteDoesNotSwallowTheParagraph) {
  EXPECT_EQ(sentences_of("قال \"كذا. ثم مضى. وعاد."), (Words{"قال \"كذا.", "ثم مضى.", "وعاد."}));
}

}  // namespace
}  // namespace isnad::text
