#include "text/fold_steps.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdlib>

#include "text/chars.h"
#include "text/fold.h"

namespace isnad::text {
namespace {

using icu::Normalizer2;
using icu::UnicodeString;

using Instance = const Normalizer2* (*)(UErrorCode&);

// ICU's own immutable tables; missing only where ICU was installed without its data.
const Normalizer2& instance(Instance get) {
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2* found = get(status);
  if (U_FAILURE(status) || !found) std::abort();
  return *found;
}

std::u32string normalised(const Normalizer2& form, char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString out;
  form.normalize(UnicodeString(static_cast<UChar32>(c)), out, status);
  std::u32string result;
  for (int32_t i = 0; i < out.length(); i = out.moveIndex32(i, 1))
    result.push_back(static_cast<char32_t>(out.char32At(i)));
  return result;
}

bool is_presentation_form(char32_t c) { return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }

// Drops, or changes one for one; 0 where `c` is dropped.
char32_t fold_arabic(char32_t c, std::uint32_t steps) {
  const auto on = [steps](std::uint32_t step) { return (steps & step) != 0; };
  if (is_tashkeel(c)) return on(kFoldTashkeel) ? 0 : c;
  if (c == kTatweel) return on(kFoldTatweel) ? 0 : c;
  if (on(kFoldDigits)) {
    if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + '0';
    if (c >= 0x06F0 && c <= 0x06F9) return c - 0x06F0 + '0';
    if (c == 0x066B) return '.';
    if (c == 0x066C) return ',';
  }
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
    case 0x0672:
    case 0x0673:
      return on(kFoldAlef) ? 0x0627 : c;
    case 0x0624:
      return on(kFoldHamza) ? 0x0648 : c;
    case 0x0626:
      return on(kFoldHamza) ? 0x064A : c;
    case 0x06D3:
      return on(kFoldHamza) ? 0x06D2 : c;
    case 0x0649:
    case 0x06CC:
      return on(kFoldYaa) ? 0x064A : c;
    case 0x0629:
    case 0x06C3:
      return on(kFoldTaaMarbuta) ? 0x0647 : c;
    case 0x06A9:
    case 0x06AA:
      return on(kFoldPersianLetters) ? 0x0643 : c;
    case 0x06BE:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2:
    case 0x06D5:
      return on(kFoldPersianLetters) ? 0x0647 : c;
    default:
      return c;
  }
}

bool has_marks_of_ours(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

bool is_hidden(char32_t c) {
  return is_bidi_control(c) || is_joiner(c) || c == 0x200B || c == 0x00AD || c == 0x2060 || c == 0x180E;
}

void fold_simple(char32_t c, std::uint32_t steps, std::u32string& out) {
  if ((steps & (kFoldBidi | kFoldUnseen)) && is_hidden(c) && ((steps & kFoldBidi) || !is_joiner(c))) return;
  if (c >= 0x0600 && c <= 0x06FF) {
    if (const char32_t folded = fold_arabic(c, steps)) out.push_back(folded);
    return;
  }
  if ((steps & kFoldHebrewMarks) && is_hebrew_mark(c)) return;
  const bool strip = (steps & kFoldLatinMarks) != 0;
  // Case folding comes before the marks go, and makes a letter of U+0345.
  if (strip && is_latin_mark(c) && !((steps & kFoldCase) && c == 0x0345)) return;
  std::u32string cased(1, c);
  if (steps & kFoldCase) {
    UnicodeString folded(static_cast<UChar32>(c));
    folded.foldCase();
    cased.clear();
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
      cased.push_back(static_cast<char32_t>(folded.char32At(i)));
  }
  if (!strip || c < 0x80 || !has_marks_of_ours(c)) {
    out += cased;
    return;
  }
  const Normalizer2& nfd = instance(Normalizer2::getNFDInstance);
  for (char32_t part : cased)
    for (char32_t piece : normalised(nfd, part))
      if (!is_latin_mark(piece)) out.push_back(piece);
}

}  // namespace

void fold_code_point(char32_t c, std::uint32_t steps, std::u32string& out) {
  std::u32string composed(1, c);
  if ((steps & kFoldNfc) && nfc_may_change(c)) composed = normalised(instance(Normalizer2::getNFCInstance), c);
  for (char32_t part : composed) {
    if (!(steps & kFoldPresentation) || !is_presentation_form(part)) {
      fold_simple(part, steps, out);
      continue;
    }
    std::u32string letters = normalised(instance(Normalizer2::getNFKCInstance), part);
    // Isolated marks (FE70, FC5E …) decompose to a space that carries them; the space is no part of the word.
    if (letters.size() > 1 && letters.front() == U' ') letters.erase(0, 1);
    for (char32_t letter : letters) fold_simple(letter, steps, out);
  }
}

bool nfc_may_change(char32_t c) {
  if (c < 0x0300) return false;
  const auto point = static_cast<UChar32>(c);
  return u_getIntPropertyValue(point, UCHAR_NFC_QUICK_CHECK) != UNORM_YES || u_getCombiningClass(point) != 0;
}

}  // namespace isnad::text
