// How the text of a page is cut into runs that are copied as they stand.
#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <string_view>

namespace isnad::page {

// Length of the white space at `i`: ASCII's, U+00A0 and U+200B; 0 where a letter stands there.
inline std::size_t white_at(std::string_view data, std::size_t i) {
  const auto c = static_cast<unsigned char>(data[i]);
  if (c <= ' ') return 1;
  if (c == 0xC2 && i + 1 < data.size() && static_cast<unsigned char>(data[i + 1]) == 0xA0) return 2;
  if (c == 0xE2 && i + 2 < data.size() && static_cast<unsigned char>(data[i + 1]) == 0x80 &&
      static_cast<unsigned char>(data[i + 2]) == 0x8B) {
    return 3;
  }
  return 0;
}

// The next byte that may be white space other than one space between two letters.
inline std::size_t next_mark(std::string_view data, std::size_t i) {
#if defined(__SSE2__)
  const auto may_be_white = [](const char* at) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i blank = _mm_cmpeq_epi8(_mm_max_epu8(here, _mm_set1_epi8(' ')), _mm_set1_epi8(' '));
    const __m128i leads =
        _mm_or_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8('\xC2')), _mm_cmpeq_epi8(here, _mm_set1_epi8('\xE2')));
    return _mm_or_si128(blank, leads);
  };
  for (; i + 17 <= data.size(); i += 16) {
    const __m128i spaces =
        _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(data.data() + i)), _mm_set1_epi8(' '));
    const __m128i alone = _mm_andnot_si128(may_be_white(data.data() + i + 1), spaces);
    const auto marks = static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(alone, may_be_white(data.data() + i))));
    if (marks != 0) return i + static_cast<std::size_t>(std::countr_zero(marks));
  }
#endif
  while (i < data.size() && static_cast<unsigned char>(data[i]) > ' ' && data[i] != '\xC2' && data[i] != '\xE2') ++i;
  return i;
}

// Where the text from `i` on stops to be copied as it is: at white space other than one space between two letters.
inline std::size_t run_end(std::string_view data, std::size_t i) {
  while (true) {
    i = next_mark(data, i);
    if (i == data.size()) return i;
    if (data[i] != ' ') {
      if (white_at(data, i) != 0) return i;
    } else if (i + 1 == data.size() || white_at(data, i + 1) != 0) {
      return i;
    }
    ++i;
  }
}

}  // namespace isnad::page
