// Classes of code points that this room's parts agree on.
#pragma once

#include <cstdint>

namespace isnad::text {

// White_Space of Unicode 15 (PropList.txt) and U+200B, which pages use as a space that shows nothing.
inline constexpr bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  if (c < 0x1680) return c == 0x85 || c == 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Controls of the bidi algorithm (UAX 9) and the byte order mark: seen by no reader.
inline constexpr bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF;
}

inline constexpr bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

// Vowel signs, Quranic marks and honorifics written over Arabic letters (fold.h, kFoldTashkeel).
inline constexpr bool is_tashkeel(char32_t c) {
  return (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED);
}

inline constexpr char32_t kTatweel = 0x0640;

}  // namespace isnad::text
