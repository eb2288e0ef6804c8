#include "text/char_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/chars.h"

namespace isnad::text {
namespace {

bool is_unspaced_script(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

CharClass classify(char32_t c) {
  if (is_joiner(c) || c == 0x00AD) return CharClass::kJoiner;
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return is_unspaced_script(point) ? CharClass::kIdeograph : CharClass::kLetter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::kMark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
      return CharClass::kSymbol;
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      // Unicode files % and its kin under punctuation; to a reader of news they are signs of quantity.
      return c == '%' || c == 0x066A || c == '#' || c == '@' || c == '&' || c == '*' || c == 0x2030
                 ? CharClass::kSymbol
                 : CharClass::kPunctuation;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
      return CharClass::kSymbol;
    default:
      return CharClass::kNone;
  }
}

}  // namespace

CharClasses::CharClasses() {
  for (char32_t c = 0; c < 0x10000; ++c) table_[c] = classify(c);
}

CharClass CharClasses::beyond(char32_t c) { return classify(c); }

const CharClasses& CharClasses::get() {
  static const CharClasses classes;
  return classes;
}

}  // namespace isnad::text
