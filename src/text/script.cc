#include "text/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace isnad::text {
namespace {

Script script_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const bool mark = (U_MASK(u_charType(point)) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
  if (!u_isalpha(point) && !mark) return Script::kNone;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(point, &status)) {
    case USCRIPT_LATIN:
      return Script::kLatin;
    case USCRIPT_CYRILLIC:
      return Script::kCyrillic;
    case USCRIPT_ARABIC:
      return Script::kArabic;
    case USCRIPT_HEBREW:
      return Script::kHebrew;
    case USCRIPT_DEVANAGARI:
      return Script::kDevanagari;
    case USCRIPT_ETHIOPIC:
      return Script::kEthiopic;
    case USCRIPT_GREEK:
      return Script::kGreek;
    case USCRIPT_ARMENIAN:
      return Script::kArmenian;
    case USCRIPT_GEORGIAN:
      return Script::kGeorgian;
    case USCRIPT_HAN:
      return Script::kHan;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return Script::kKana;
    case USCRIPT_HANGUL:
      return Script::kHangul;
    case USCRIPT_THAI:
      return Script::kThai;
    case USCRIPT_LAO:
      return Script::kLao;
    case USCRIPT_KHMER:
      return Script::kKhmer;
    case USCRIPT_MYANMAR:
      return Script::kMyanmar;
    case USCRIPT_BENGALI:
      return Script::kBengali;
    case USCRIPT_GURMUKHI:
      return Script::kGurmukhi;
    case USCRIPT_GUJARATI:
      return Script::kGujarati;
    case USCRIPT_ORIYA:
      return Script::kOriya;
    case USCRIPT_TAMIL:
      return Script::kTamil;
    case USCRIPT_TELUGU:
      return Script::kTelugu;
    case USCRIPT_KANNADA:
      return Script::kKannada;
    case USCRIPT_MALAYALAM:
      return Script::kMalayalam;
    case USCRIPT_SINHALA:
      return Script::kSinhala;
    case USCRIPT_TIBETAN:
      return Script::kTibetan;
    case USCRIPT_THAANA:
      return Script::kThaana;
    case USCRIPT_SYRIAC:
      return Script::kSyriac;
    // Marks and letters that several scripts share (tatweel, long marks) tell nothing.
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Script::kNone;
    default:
      return Script::kOther;
  }
}

}  // namespace

ScriptTable::ScriptTable() {
  for (char32_t c = 0; c < 0x10000; ++c) table_[c] = script_of(c);
}

Script ScriptTable::beyond(char32_t c) { return script_of(c); }

const ScriptTable& ScriptTable::get() {
  static const ScriptTable table;
  return table;
}

}  // namespace isnad::text
