// One code point under the steps of fold.h: the definition that the tables of fold.cc are made from.
#pragma once

#include <cstdint>
#include <string>

namespace isnad::text {

// Appends what `c` becomes (nothing, itself, or several code points) under `steps`. kFoldNfc is applied to `c` alone.
void fold_code_point(char32_t c, std::uint32_t steps, std::u32string& out);

// True where normalisation form C may change or reorder `c` in some context (its NFC quick check is not "yes", or it is
// a combining mark with a class).
bool nfc_may_change(char32_t c);

// Combining marks that kFoldLatinMarks drops wherever they stand.
constexpr bool is_latin_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0489) || (c >= 0x1AB0 && c <= 0x1ACE) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0xFE20 && c <= 0xFE2F);
}

// Niqqud and cantillation marks (kFoldHebrewMarks); maqaf, paseq, sof pasuq and nun hafukha are punctuation and stay.
constexpr bool is_hebrew_mark(char32_t c) {
  return (c >= 0x0591 && c <= 0x05BD) || c == 0x05BF || c == 0x05C1 || c == 0x05C2 || c == 0x05C4 || c == 0x05C5 ||
         c == 0x05C7;
}

}  // namespace isnad::text
