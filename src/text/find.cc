#include "text/find.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

#include <bit>
#include <cstdint>
#include <cstring>

namespace isnad::text {
namespace {

#if defined(__SSE2__)

// Both ask whether `wanted` (two bytes or more) stands at a place from `from` on, as far as whole steps reach; `from`
// is then where they ended.
std::size_t find_sse2(std::string_view text, std::string_view wanted, std::size_t& from) {
  constexpr std::size_t kStep = 16;
  const std::size_t behind = wanted.size() - 1;
  const __m128i first = _mm_set1_epi8(wanted.front());
  const __m128i last = _mm_set1_epi8(wanted.back());
  for (; from + kStep + behind <= text.size(); from += kStep) {
    const char* const at = text.data() + from;
    const __m128i begins = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)), first);
    const __m128i ends = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + behind)), last);
    for (auto places = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(begins, ends))); places != 0;
         places &= places - 1) {
      const auto place = static_cast<std::size_t>(std::countr_zero(places));
      if (std::memcmp(at + place, wanted.data(), wanted.size()) == 0) return from + place;
    }
  }
  return std::string_view::npos;
}

[[gnu::target("avx2")]] std::size_t find_avx2(std::string_view text, std::string_view wanted, std::size_t& from) {
  constexpr std::size_t kStep = 64;
  const std::size_t behind = wanted.size() - 1;
  const __m256i first = _mm256_set1_epi8(wanted.front());
  const __m256i last = _mm256_set1_epi8(wanted.back());
  for (; from + kStep + behind <= text.size(); from += kStep) {
    const char* const at = text.data() + from;
    const auto* const begin = reinterpret_cast<const __m256i*>(at);
    const auto* const end = reinterpret_cast<const __m256i*>(at + behind);
    const __m256i low = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_loadu_si256(begin), first),
                                         _mm256_cmpeq_epi8(_mm256_loadu_si256(end), last));
    const __m256i high = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_loadu_si256(begin + 1), first),
                                          _mm256_cmpeq_epi8(_mm256_loadu_si256(end + 1), last));
    if (_mm256_testz_si256(_mm256_or_si256(low, high), _mm256_or_si256(low, high))) continue;
    auto places = static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(low))) |
                  static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32;
    for (; places != 0; places &= places - 1) {
      const auto place = static_cast<std::size_t>(std::countr_zero(places));
      if (std::memcmp(at + place, wanted.data(), wanted.size()) == 0) return from + place;
    }
  }
  return std::string_view::npos;
}

#endif

}  // namespace

std::size_t find_bytes(std::string_view text, std::string_view wanted, std::size_t from) {
#if defined(__SSE2__)
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
  if (wanted.size() >= 2) {
    if (kHasAvx2) {
      const std::size_t found = find_avx2(text, wanted, from);
      if (found != std::string_view::npos) return found;
    }
    const std::size_t found = find_sse2(text, wanted, from);
    if (found != std::string_view::npos) return found;
  }
#endif
  return text.find(wanted, from);
}

}  // namespace isnad::text
