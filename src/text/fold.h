// Folding: the named steps by which two spellings of one word become equal. Each step can be used alone; search and
// matching use kSearchFold. Folding never changes what is stored or shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::text {

enum FoldStep : std::uint32_t {
  kFoldNfc = 1u << 0,             // Unicode normalisation form C
  kFoldPresentation = 1u << 1,    // Arabic presentation forms A and B to their letters
  kFoldTashkeel = 1u << 2,        // drops U+0610–061A, 064B–065F, 0670, 06D6–06ED
  kFoldTatweel = 1u << 3,         // drops U+0640
  kFoldBidi = 1u << 4,            // drops bidi controls, zero-width (non-)joiners and spaces, soft hyphens, BOM
  kFoldAlef = 1u << 5,            // أ إ آ ٱ to ا
  kFoldHamza = 1u << 6,           // ؤ to و, ئ to ي; a lone ء stays
  kFoldYaa = 1u << 7,             // ى and Persian ی to ي
  kFoldTaaMarbuta = 1u << 8,      // ة to ه
  kFoldPersianLetters = 1u << 9,  // ک to ك, ہ ھ ە to ه, گ چ پ ژ ڤ stay
  kFoldDigits = 1u << 10,         // Arabic-Indic and extended digits to ASCII
  kFoldCase = 1u << 11,           // Unicode case folding
  kFoldLatinMarks = 1u << 12,     // combining marks of Latin, Greek and Cyrillic letters dropped (é to e)
  kFoldHebrewMarks = 1u << 13,    // niqqud and cantillation dropped
  kFoldUnseen = 1u << 14,         // as kFoldBidi, but joiners stay: Persian «می‌شود» is written with one
};

inline constexpr std::uint32_t kSearchFold = (1u << 14) - 1;
// What does not change how a word reads: no letters are merged.
inline constexpr std::uint32_t kLightFold =
    kFoldNfc | kFoldPresentation | kFoldTashkeel | kFoldTatweel | kFoldBidi | kFoldDigits | kFoldCase;
// A name or phrase as it stands by itself: the same letters, without what only stretched or broke them on a page.
inline constexpr std::uint32_t kLabelFold = kFoldPresentation | kFoldTatweel | kFoldUnseen;

// One pass for common text; linear in the text's size.
std::string fold(std::string_view utf8, std::uint32_t steps = kSearchFold);

std::string nfc(std::string_view utf8);

}  // namespace isnad::text
