#include "text/fold.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <random>

#include "text/utf8.h"

namespace isnad::text {
namespace {

using icu::Normalizer2;
using icu::UnicodeString;

// The plain twin: each step of fold.h by itself over the whole text, one after another, in the order of its bits.
using Points = std::u32string;

Points points_of(const UnicodeString& s) {
  Points out;
  for (int32_t i = 0; i < s.length(); i = s.moveIndex32(i, 1)) out.push_back(static_cast<char32_t>(s.char32At(i)));
  return out;
}

UnicodeString unicode_of(const Points& points) {
  UnicodeString s;
  for (char32_t c : points) s.append(static_cast<UChar32>(c));
  return s;
}

Points normal(const Normalizer2* form, const Points& text) {
  UErrorCode status = U_ZERO_ERROR;
  return points_of(form->normalize(unicode_of(text), status));
}

template <typename Drop>
Points without(const Points& text, Drop drop) {
  Points out;
  for (char32_t c : text)
    if (!drop(c)) out.push_back(c);
  return out;
}

Points mapped(Points text, const std::u32string& from, char32_t to) {
  for (char32_t& c : text)
    if (from.find(c) != from.npos) c = to;
  return text;
}

bool in(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

bool naive_latin_mark(char32_t c) {
  return in(c, 0x300, 0x36F) || in(c, 0x483, 0x489) || in(c, 0x1AB0, 0x1ACE) || in(c, 0x1DC0, 0x1DFF) ||
         in(c, 0xFE20, 0xFE2F);
}

Points naive_presentation(const Points& text) {
  UErrorCode status = U_ZERO_ERROR;
  Points out;
  for (char32_t c : text) {
    if (!in(c, 0xFB50, 0xFDFF) && !in(c, 0xFE70, 0xFEFC)) {
      out.push_back(c);
      continue;
    }
    Points letters = normal(Normalizer2::getNFKCInstance(status), Points(1, c));
    if (letters.size() > 1 && letters[0] == U' ') letters.erase(0, 1);
    out += letters;
  }
  return out;
}

Points naive_latin(const Points& text) {
  UErrorCode status = U_ZERO_ERROR;
  Points out;
  for (char32_t c : text) {
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    const bool ours = script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
    out += ours && c >= 0x80     ? without(normal(Normalizer2::getNFDInstance(status), Points(1, c)), naive_latin_mark)
           : naive_latin_mark(c) ? Points()
                                 : Points(1, c);
  }
  return out;
}

std::string naive_fold(const Points& input, std::uint32_t steps) {
  UErrorCode status = U_ZERO_ERROR;
  Points t = input;
  if (steps & kFoldNfc) t = normal(Normalizer2::getNFCInstance(status), t);
  if (steps & kFoldPresentation) t = naive_presentation(t);
  if (steps & kFoldTashkeel)
    t = without(
        t, [](char32_t c) { return in(c, 0x610, 0x61A) || in(c, 0x64B, 0x65F) || c == 0x670 || in(c, 0x6D6, 0x6ED); });
  if (steps & kFoldTatweel) t = without(t, [](char32_t c) { return c == 0x640; });
  if (steps & kFoldBidi)
    t = without(t, [](char32_t c) {
      return c == 0x61C || in(c, 0x200B, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069) || c == 0xFEFF ||
             c == 0xAD || c == 0x2060 || c == 0x180E;
    });
  if (steps & kFoldUnseen)
    t = without(t, [](char32_t c) {
      return c == 0x61C || c == 0x200B || in(c, 0x200E, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069) ||
             c == 0xFEFF || c == 0xAD || c == 0x2060 || c == 0x180E;
    });
  if (steps & kFoldAlef) t = mapped(t, U"أإآٱ\u0672\u0673", U'ا');
  if (steps & kFoldHamza) t = mapped(mapped(mapped(t, U"ؤ", U'و'), U"ئ", U'ي'), U"\u06D3", U'\u06D2');
  if (steps & kFoldYaa) t = mapped(t, U"ىی", U'ي');
  if (steps & kFoldTaaMarbuta) t = mapped(t, U"ة\u06C3", U'ه');
  if (steps & kFoldPersianLetters) t = mapped(mapped(t, U"ک\u06AA", U'ك'), U"ہھە\u06C0\u06C2", U'ه');
  if (steps & kFoldDigits) {
    for (char32_t& c : t) c = in(c, 0x660, 0x669) ? c - 0x660 + '0' : in(c, 0x6F0, 0x6F9) ? c - 0x6F0 + '0' : c;
    t = mapped(mapped(t, U"٫", U'.'), U"٬", U',');
  }
  if (steps & kFoldCase) t = points_of(unicode_of(t).foldCase());
  if (steps & kFoldLatinMarks) t = naive_latin(t);
  if (steps & kFoldHebrewMarks)
    t = without(t, [](char32_t c) {
      return in(c, 0x591, 0x5BD) || c == 0x5BF || in(c, 0x5C1, 0x5C2) || in(c, 0x5C4, 0x5C5) || c == 0x5C7;
    });
  std::string out;
  for (char32_t c : t) append(out, c);
  return out;
}

std::string bytes_of(const Points& points) {
  std::string out;
  for (char32_t c : points) append(out, c);
  return out;
}

TEST(Fold, AgreesWithItsTwinOnEveryCodePointOfTheBasicPlane) {
  for (std::uint32_t steps : {kSearchFold, kLightFold, kLabelFold}) {
    for (char32_t c = 1; c < 0x10000; ++c) {
      if (in(c, 0xD800, 0xDFFF)) continue;
      const Points text{c};
      ASSERT_EQ(fold(bytes_of(text), steps), naive_fold(text, steps)) << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(Fold, AgreesWithItsTwinOnEveryPairOfArabicCodePoints) {
  for (char32_t a = 0x600; a < 0x700; ++a) {
    for (char32_t b = 0x640; b < 0x6F0; ++b) {
      const Points text{a, b};
      ASSERT_EQ(fold(bytes_of(text)), naive_fold(text, kSearchFold))
          << std::hex << static_cast<unsigned>(a) << " " << static_cast<unsigned>(b);
    }
  }
}

TEST(Fold, AgreesWithItsTwinOnRandomTextAndSteps) {
  std::mt19937 random(11);
  const std::pair<unsigned, unsigned> ranges[] = {
      {0x20, 0x7F},     {0x600, 0x700},   {0x627, 0x64B},   {0x64B, 0x660},     {0xC0, 0x250},
      {0x300, 0x350},   {0x370, 0x400},   {0x400, 0x530},   {0x590, 0x600},     {0x700, 0x750},
      {0x900, 0x980},   {0x1100, 0x1200}, {0x1E00, 0x2070}, {0x2100, 0x2150},   {0x3040, 0x3100},
      {0xAC00, 0xAD00}, {0xFB1D, 0xFE00}, {0xFE70, 0xFF00}, {0x10400, 0x10450}, {0x1F600, 0x1F650}};
  for (int round = 0; round < 30000; ++round) {
    Points text;
    for (unsigned k = random() % 12; k > 0; --k) {
      const auto& range = ranges[random() % std::size(ranges)];
      text.push_back(range.first + random() % (range.second - range.first));
    }
    const std::uint32_t steps = round % 3 == 0 ? random() % (1u << 15) : round % 3 == 1 ? kSearchFold : kLightFold;
    ASSERT_EQ(fold(bytes_of(text), steps), naive_fold(text, steps)) << std::hex << steps << " " << bytes_of(text);
  }
}

TEST(Fold, SpellingsOfOnePlaceMeet) { EXPECT_EQ(fold("قرة باغ"), fold("قره باغ")); }

TEST(Fold, VowelsTatweelAndHamzaFormsDoNotMatterInSearch) {
  EXPECT_EQ(fold("أَحْمَــد"), "احمد");
  EXPECT_EQ(fold("مسؤول"), "مسوول");
  EXPECT_EQ(fold("رئيس"), "رييس");
  EXPECT_EQ(fold("مصطفى"), "مصطفي");
  EXPECT_EQ(fold("شيء"), "شيء");
}

TEST(Fold, DecomposedHamzaMeetsTheComposedLetter) {
  EXPECT_EQ(fold("ا\u0654حمد"), fold("أحمد"));
  EXPECT_EQ(fold("ا\u0654حمد", kLightFold), "أحمد");
}

TEST(Fold, PersianLettersAndDigits) {
  EXPECT_EQ(fold("کتاب‌های ۱۴۰۳"), "كتابهاي 1403");
  EXPECT_EQ(fold("٣٫٥"), "3.5");
  EXPECT_EQ(fold("گچپژ"), "گچپژ");
}

TEST(Fold, PresentationFormsBecomeLetters) {
  EXPECT_EQ(fold("\uFEE3\uFEA4\uFEE4\uFEAA"), "محمد");
  EXPECT_EQ(fold("\uFEFB"), "لا");
  EXPECT_EQ(fold("\uFDF2"), "الله");
}

TEST(Fold, LatinCaseAndMarks) {
  EXPECT_EQ(fold("Élysée STRASSE straße İstanbul"), "elysee strasse strasse istanbul");
  EXPECT_EQ(fold("Élysée", kLightFold), "élysée");
}

TEST(Fold, HebrewPointsGo) { EXPECT_EQ(fold("שָׁלוֹם"), "שלום"); }

TEST(Fold, LightFoldMergesNoLetters) { EXPECT_EQ(fold("أُسرةٌ إلى", kLightFold), "أسرة إلى"); }

TEST(Fold, LongExpansionsKeepTheRestOfTheText) {
  std::string many;
  for (int i = 0; i < 100; ++i) many += "\uFDFA";
  const std::string one = fold("\uFDFA");
  EXPECT_GT(one.size(), 20u);
  std::string expected;
  for (int i = 0; i < 100; ++i) expected += one;
  EXPECT_EQ(fold(many + "نهاية"), expected + "نهايه");
}

TEST(Nfc, Composes) { EXPECT_EQ(nfc("e\u0301 ا\u0653"), "é آ"); }

}  // namespace
}  // namespace isnad::text
