// Where a text stops to be plain ASCII. For this room's inner loops.
#pragma once

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <string_view>

namespace isnad::text {

// The first byte over 0x7F from `at` on, or the end.
inline std::size_t ascii_end(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
  const auto load = [&](std::size_t place) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + place));
  };
  while (at + 64 <= text.size()) {
    const __m128i all = _mm_or_si128(_mm_or_si128(load(at), load(at + 16)), _mm_or_si128(load(at + 32), load(at + 48)));
    if (_mm_movemask_epi8(all) != 0) break;
    at += 64;
  }
  while (at + 16 <= text.size()) {
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(load(at)));
    if (high != 0) return at + static_cast<std::size_t>(std::countr_zero(high));
    at += 16;
  }
#endif
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace isnad::text
