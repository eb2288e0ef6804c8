#include "text/utf8_scan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/ascii.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

constexpr Utf8Scan kMalformed = {false, false, false, {}};

#if defined(__x86_64__)

constexpr std::size_t kStep = 64;
constexpr std::size_t kBack = 3;  // bytes before a place that say whether it may hold what it holds

// Letters are checked by what the three bytes before each allow (Keiser, Lemire: "Validating UTF-8 In Less Than One
// Instruction Per Byte", 2021): three tables of 16 give the errors that two neighbours may be part of, and what all
// three name is one.
class Scanner {
 public:
  [[gnu::target("avx2"), gnu::always_inline]] inline Scanner()
      : errors_(_mm256_setzero_si256()), least_(_mm256_set1_epi8(' ')) {}
  // A step's bytes; kBack before them and one behind are read too.
  [[gnu::target("avx2"), gnu::always_inline]] inline void step(const char* at) {
    const __m256i first = load(at);
    const __m256i second = load(at + kStep / 2);
    least_ = _mm256_min_epu8(least_, _mm256_min_epu8(first, second));
    const bool is_high = _mm256_movemask_epi8(_mm256_or_si256(first, second)) != 0;
    // Behind letters that may not have ended ASCII is looked at too.
    if (is_high || was_high_) {
      check(at);
      check(at + kStep / 2);
      is_ascii_ = is_ascii_ && !is_high;
    }
    was_high_ = is_high;
  }
  [[gnu::target("avx2"), gnu::always_inline]] inline bool is_sound() const {
    return _mm256_testz_si256(errors_, errors_) != 0;
  }
  [[gnu::target("avx2"), gnu::always_inline]] inline Utf8Scan result() const {
    const bool has_nul = _mm256_movemask_epi8(is(least_, 0)) != 0;
    return {true, is_ascii_, has_nul, {latin_, tah_, arabic_, signs_, all_ - latin_ - arabic_ - signs_}};
  }

 private:
  using Sixteen = std::array<std::uint8_t, 16>;

  // What two bytes in a row can be wrong by.
  static constexpr std::uint8_t kTooShort = 1 << 0;  // a letter begins and does not go on
  static constexpr std::uint8_t kTooLong = 1 << 1;   // ASCII goes on
  static constexpr std::uint8_t kOverlong3 = 1 << 2;
  static constexpr std::uint8_t kTooLarge = 1 << 3;  // over U+10FFFF
  static constexpr std::uint8_t kSurrogate = 1 << 4;
  static constexpr std::uint8_t kOverlong2 = 1 << 5;
  static constexpr std::uint8_t kTooLarge1000 = 1 << 6;  // F5 and more
  static constexpr std::uint8_t kOverlong4 = 1 << 6;
  static constexpr std::uint8_t kTwoContinue = 1 << 7;
  static constexpr std::uint8_t kAny = kTooShort | kTooLong | kTwoContinue;  // whatever the low half of the first is

  static constexpr Sixteen kByHighOfFirst = {kTooLong,
                                             kTooLong,
                                             kTooLong,
                                             kTooLong,
                                             kTooLong,
                                             kTooLong,
                                             kTooLong,
                                             kTooLong,
                                             kTwoContinue,
                                             kTwoContinue,
                                             kTwoContinue,
                                             kTwoContinue,
                                             kTooShort | kOverlong2,
                                             kTooShort,
                                             kTooShort | kOverlong3 | kSurrogate,
                                             kTooShort | kTooLarge | kTooLarge1000 | kOverlong4};
  static constexpr Sixteen kByLowOfFirst = [] {
    Sixteen table;
    table.fill(kAny | kTooLarge | kTooLarge1000);
    table[0] = kAny | kOverlong3 | kOverlong2 | kOverlong4;
    table[1] = kAny | kOverlong2;
    table[2] = table[3] = kAny;
    table[4] = kAny | kTooLarge;
    table[0xD] |= kSurrogate;
    return table;
  }();
  static constexpr Sixteen kByHighOfSecond = [] {
    Sixteen table;
    table.fill(kTooShort);
    table[0x8] = kTooLong | kOverlong2 | kTwoContinue | kOverlong3 | kTooLarge1000 | kOverlong4;
    table[0x9] = kTooLong | kOverlong2 | kTwoContinue | kOverlong3 | kTooLarge;
    table[0xA] = table[0xB] = kTooLong | kOverlong2 | kTwoContinue | kSurrogate | kTooLarge;
    return table;
  }();

  [[gnu::target("avx2"), gnu::always_inline]] static inline __m256i load(const char* at) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
  }
  [[gnu::target("avx2"), gnu::always_inline]] static inline __m256i wide(const Sixteen& table) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data())));
  }
  [[gnu::target("avx2"), gnu::always_inline]] static inline std::size_t places(__m256i hits) {
    return static_cast<std::size_t>(__builtin_popcount(static_cast<unsigned>(_mm256_movemask_epi8(hits))));
  }
  [[gnu::target("avx2"), gnu::always_inline]] static inline __m256i is(__m256i bytes, int byte) {
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(byte)));
  }
  [[gnu::target("avx2"), gnu::always_inline]] static inline __m256i is_masked(__m256i bytes, int mask, int byte) {
    return is(_mm256_and_si256(bytes, _mm256_set1_epi8(static_cast<char>(mask))), byte);
  }

  [[gnu::target("avx2"), gnu::always_inline]] inline void check(const char* at) {
    const __m256i here = load(at);
    const __m256i before = load(at - 1);
    const __m256i low_bits = _mm256_set1_epi8(0x0F);
    const __m256i high_of_first = _mm256_and_si256(_mm256_srli_epi16(before, 4), low_bits);
    const __m256i high_of_second = _mm256_and_si256(_mm256_srli_epi16(here, 4), low_bits);
    const __m256i named =
        _mm256_and_si256(_mm256_and_si256(_mm256_shuffle_epi8(wide(kByHighOfFirst), high_of_first),
                                          _mm256_shuffle_epi8(wide(kByLowOfFirst), _mm256_and_si256(before, low_bits))),
                         _mm256_shuffle_epi8(wide(kByHighOfSecond), high_of_second));
    // The third and fourth byte of a letter are the only ones that go on with one that goes on.
    const __m256i third = _mm256_subs_epu8(load(at - 2), _mm256_set1_epi8(0xE0 - 0x80));
    const __m256i fourth = _mm256_subs_epu8(load(at - 3), _mm256_set1_epi8(0xF0 - 0x80));
    const __m256i must_go_on =
        _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(static_cast<char>(kTwoContinue)));
    errors_ = _mm256_or_si256(errors_, _mm256_xor_si256(must_go_on, named));
    count(here, load(at + 1));
  }

  [[gnu::target("avx2"), gnu::always_inline]] inline void count(__m256i here, __m256i next) {
    all_ += places(is_masked(here, 0xC0, 0xC0));
    latin_ += places(is_masked(here, 0xFE, 0xC2));
    arabic_ += places(is_masked(here, 0xFC, 0xD8));
    tah_ += places(_mm256_and_si256(is(here, 0xD8), _mm256_or_si256(is(next, 0xB7), is(next, 0xB8))));
    signs_ += places(_mm256_or_si256(_mm256_or_si256(is(here, 0xC5), is(here, 0xC6)),
                                     _mm256_or_si256(is(here, 0xCB), is(here, 0xE2))));
  }

  __m256i errors_;
  __m256i least_;
  bool was_high_ = false;
  bool is_ascii_ = true;
  std::size_t all_ = 0;
  std::size_t latin_ = 0;
  std::size_t tah_ = 0;
  std::size_t arabic_ = 0;
  std::size_t signs_ = 0;
};

[[gnu::target("avx2")]] Utf8Scan scan_by_avx2(std::string_view bytes) {
  // The first step and the last stand in spaces, which end whatever is open.
  std::array<char, kBack + 2 * kStep + 1> room;
  const auto in_spaces = [&](std::size_t from, std::size_t size) {
    room.fill(' ');
    const std::size_t back = std::min(from, kBack);
    std::memcpy(room.data() + kBack - back, bytes.data() + from - back, back + size);
    // The byte behind the step tells of its last one.
    if (from + size < bytes.size()) room[kBack + size] = bytes[from + size];
    return room.data() + kBack;
  };
  Scanner scanner;
  std::size_t at = 0;
  if (bytes.size() > kStep) {
    scanner.step(in_spaces(0, kStep));
    at = kStep;
  }
  while (at + kStep < bytes.size()) {
    const std::size_t end = std::min(bytes.size() - kStep, at + 64 * kStep);
    for (; at < end; at += kStep) scanner.step(bytes.data() + at);
    // Malformed bytes are no reason to read on.
    if (!scanner.is_sound()) return kMalformed;
  }
  const char* const rest = in_spaces(at, bytes.size() - at);
  scanner.step(rest);
  scanner.step(rest + kStep);
  return scanner.is_sound() ? scanner.result() : kMalformed;
}

#endif

}  // namespace

Utf8Scan scan_utf8_by_letters(std::string_view bytes) {
  Utf8Scan scan;
  if (!is_valid_utf8(bytes)) return kMalformed;
  scan.has_nul = bytes.find('\0') != std::string_view::npos;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    at = ascii_end(bytes, at);
    if (at == bytes.size()) break;
    scan.is_ascii = false;
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0xC0) continue;
    if (byte == 0xC2 || byte == 0xC3) {
      ++scan.leads.latin;
    } else if (byte >= 0xD8 && byte <= 0xDB) {
      ++scan.leads.arabic;
      const auto second = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0U;
      scan.leads.tah += byte == 0xD8 && (second == 0xB7 || second == 0xB8) ? 1 : 0;
    } else if (byte == 0xC5 || byte == 0xC6 || byte == 0xCB || byte == 0xE2) {
      ++scan.leads.signs;
    } else {
      ++scan.leads.others;
    }
  }
  return scan;
}

Utf8Scan scan_utf8(std::string_view bytes) {
#if defined(__x86_64__)
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
  if (kHasAvx2) return scan_by_avx2(bytes);
#endif
  return scan_utf8_by_letters(bytes);
}

}  // namespace isnad::text
