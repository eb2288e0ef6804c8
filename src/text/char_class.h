// What a code point is to the tokenizer and to language identification.
#pragma once

#include <array>
#include <cstdint>

namespace isnad::text {

enum class CharClass : std::uint8_t {
  kNone,    // white space, controls, bidi controls: no part of any token
  kLetter,  // letters, tatweel among them
  kMark,    // combining marks: part of the word they follow
  kDigit,
  kPunctuation,
  kSymbol,
  kIdeograph,  // Han, Kana, Thai and kin: scripts without spaces, a word each code point
  kJoiner,     // ZWNJ, ZWJ, soft hyphen: inside a word where letters stand on both sides
};

// From Unicode's general categories (ICU's); the basic plane by table.
class CharClasses {
 public:
  static const CharClasses& get();
  CharClass operator[](char32_t c) const { return c < 0x10000 ? table_[c] : beyond(c); }

 private:
  CharClasses();
  static CharClass beyond(char32_t c);
  std::array<CharClass, 0x10000> table_;
};

}  // namespace isnad::text
