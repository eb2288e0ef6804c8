// What html_tokens.cc looks for in a page's bytes: where names, values and texts end, and short names as numbers.
#pragma once

#include <lexbor/html/html.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace isnad::page {

using Byte = lxb_char_t;

enum Kind : std::uint8_t {
  kSpace = 1,        // tab, line feed, form feed, carriage return, space
  kEndsTagName = 2,  // space, '/', '>'
  kEndsName = 4,     // those and '='
  kEndsValue = 8,    // of no quotes: space, '>', and '&', which begins what is odd
  kLetter = 16,
};

inline constexpr std::array<std::uint8_t, 256> kKinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (const char c : {'\t', '\n', '\f', '\r', ' '})
    kinds[static_cast<unsigned char>(c)] = kSpace | kEndsTagName | kEndsName | kEndsValue;
  kinds['/'] = kEndsTagName | kEndsName;
  kinds['>'] = kEndsTagName | kEndsName | kEndsValue;
  kinds['='] = kEndsName;
  kinds['&'] = kEndsValue;
  for (unsigned c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 32] = kLetter;
  return kinds;
}();

inline bool is(Byte c, unsigned kind) { return (kKinds[c] & kind) != 0; }
inline Byte small(Byte c) { return c >= 'A' && c <= 'Z' ? static_cast<Byte>(c + 32) : c; }

// The first byte of a kind that names end by, or the end.
inline const Byte* name_end(const Byte* at, const Byte* end, unsigned kind) {
#if defined(__SSE2__)
  if (end - at >= 16) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i blank = _mm_cmpeq_epi8(_mm_max_epu8(here, _mm_set1_epi8(' ')), _mm_set1_epi8(' '));
    const __m128i signs =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8('/')), _mm_cmpeq_epi8(here, _mm_set1_epi8('>'))),
                     _mm_cmpeq_epi8(here, _mm_set1_epi8('=')));
    // Some of them may be letters of this name.
    const auto hits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(blank, signs)));
    at += hits == 0 ? 16 : std::countr_zero(hits);
  }
#endif
  while (at < end && !is(*at, kind)) ++at;
  return at;
}

// The first of three bytes, or the end.
inline const Byte* find_any(const Byte* at, const Byte* end, char a, char b, char c) {
#if defined(__SSE2__)
  const __m128i is_a = _mm_set1_epi8(a);
  const __m128i is_b = _mm_set1_epi8(b);
  const __m128i is_c = _mm_set1_epi8(c);
  for (; end - at >= 16; at += 16) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i hit =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(here, is_a), _mm_cmpeq_epi8(here, is_b)), _mm_cmpeq_epi8(here, is_c));
    const auto bits = static_cast<unsigned>(_mm_movemask_epi8(hit));
    if (bits != 0) return at + std::countr_zero(bits);
  }
#endif
  while (at < end && *at != static_cast<Byte>(a) && *at != static_cast<Byte>(b) && *at != static_cast<Byte>(c)) ++at;
  return at;
}

inline const Byte* find_byte(const Byte* at, const Byte* end, char byte) {
  const void* found = at < end ? std::memchr(at, byte, static_cast<std::size_t>(end - at)) : nullptr;
  return found == nullptr ? end : static_cast<const Byte*>(found);
}

// A short name in small case as two numbers. Longer ones have none.
struct Key {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  bool operator==(const Key&) const = default;
  std::size_t slot(int bits) const {
    return static_cast<std::size_t>(((first ^ std::rotl(second, 29)) * 0x9E3779B97F4A7C15u) >> (64 - bits));
  }
};

inline constexpr std::size_t kShort = 16;

// `readable`: behind it nothing may be read.
inline Key key_of(const Byte* name, const Byte* end, const Byte* readable) {
#if defined(__SSE2__)
  if (readable - name >= static_cast<std::ptrdiff_t>(kShort)) {
    const __m128i places = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m128i here = _mm_and_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(name)),
                                       _mm_cmplt_epi8(places, _mm_set1_epi8(static_cast<char>(end - name))));
    const __m128i capitals =
        _mm_and_si128(_mm_cmpgt_epi8(here, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(here, _mm_set1_epi8('Z' + 1)));
    const __m128i low = _mm_or_si128(here, _mm_and_si128(capitals, _mm_set1_epi8(32)));
    Key both;
    std::memcpy(&both.first, &low, 8);
    std::memcpy(&both.second, reinterpret_cast<const char*>(&low) + 8, 8);
    return both;
  }
#endif
  std::array<Byte, kShort> bytes{};
  for (std::size_t i = 0; name != end; ++name, ++i) bytes[i] = small(*name);
  Key key;
  std::memcpy(&key.first, bytes.data(), 8);
  std::memcpy(&key.second, bytes.data() + 8, 8);
  return key;
}

// The names that the parser knows from the start, by their keys.
template <typename Value, int kBits>
class KnownNames {
 public:
  void add(const lxb_char_t* name, std::size_t size, Value value) {
    if (name == nullptr || size == 0 || size > kShort) return;
    const Key key = key_of(name, name + size, name + size);
    std::size_t slot = key.slot(kBits);
    while (slots_[slot].second != Value{}) slot = (slot + 1) & kMask;
    slots_[slot] = {key, value};
  }
  // Value{} for a name that is not known.
  Value find(const Key& key) const {
    for (std::size_t slot = key.slot(kBits);; slot = (slot + 1) & kMask) {
      if (slots_[slot].second == Value{} || slots_[slot].first == key) return slots_[slot].second;
    }
  }

 private:
  static constexpr std::size_t kMask = (std::size_t{1} << kBits) - 1;
  std::array<std::pair<Key, Value>, std::size_t{1} << kBits> slots_{};
};

}  // namespace isnad::page
