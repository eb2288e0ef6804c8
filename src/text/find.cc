#include "text/find.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>
#include <cstring>

namespace isnad::text {

std::size_t find_bytes(std::string_view text, std::string_view wanted, std::size_t from) {
#if defined(__SSE2__)
  constexpr std::size_t kStep = 16;
  if (wanted.size() >= 2) {
    const __m128i first = _mm_set1_epi8(wanted.front());
    const __m128i last = _mm_set1_epi8(wanted.back());
    for (; from + kStep + wanted.size() - 1 <= text.size(); from += kStep) {
      const char* const at = text.data() + from;
      const __m128i begins = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)), first);
      const __m128i ends =
          _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + wanted.size() - 1)), last);
      for (auto places = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(begins, ends))); places != 0;
           places &= places - 1) {
        const auto place = static_cast<std::size_t>(std::countr_zero(places));
        if (std::memcmp(at + place, wanted.data(), wanted.size()) == 0) return from + place;
      }
    }
  }
#endif
  return text.find(wanted, from);
}

}  // namespace isnad::text
