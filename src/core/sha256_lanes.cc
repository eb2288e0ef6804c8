// SHA-256 of several texts at once (FIPS 180-4). A round waits for the one before it, and the processor's SHA
// instructions give half of what they could to one text; two texts side by side fill them.
#include "core/sha256_lanes.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <optional>

#include "core/hash.h"

namespace isnad {
namespace {

#if defined(__x86_64__)

constexpr std::size_t kBlock = 64;

constexpr std::array<std::uint32_t, 64> kConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

// One text on its way: its whole blocks where they stand, then what is left of it, padded.
struct Lane {
  State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const unsigned char* at = nullptr;
  std::size_t blocks = 0;  // from `at` on
  std::array<unsigned char, 2 * kBlock> rest{};
  std::size_t rest_blocks = 0;
  std::size_t text = 0;  // its place among the texts

  Lane(std::string_view bytes, std::size_t place)
      : at(reinterpret_cast<const unsigned char*>(bytes.data())), blocks(bytes.size() / kBlock), text(place) {
    const std::size_t left = bytes.size() % kBlock;
    if (left > 0) std::memcpy(rest.data(), at + blocks * kBlock, left);
    rest[left] = 0x80;
    rest_blocks = left + 9 <= kBlock ? 1 : 2;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (std::size_t i = 0; i < 8; ++i)
      rest[rest_blocks * kBlock - 1 - i] = static_cast<unsigned char>(bits >> (8 * i));
    turn();
  }
  // From the whole blocks to the rest; false where that is done too.
  bool turn() {
    if (blocks > 0) return true;
    if (rest_blocks == 0) return false;
    at = rest.data();
    blocks = rest_blocks;
    rest_blocks = 0;
    return true;
  }
  std::string hex() const {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string digits;
    for (const std::uint32_t word : state)
      for (int shift = 28; shift >= 0; shift -= 4) digits.push_back(kDigits[word >> shift & 15]);
    return digits;
  }
};

__m128i* vector_at(void* place) { return static_cast<__m128i*>(place); }
const __m128i* vector_at(const void* place) { return static_cast<const __m128i*>(place); }

// `count` blocks of each lane. The instructions hold a state as words a, b, e, f and c, d, g, h (Intel, "Intel SHA
// Extensions", 2013).
template <std::size_t kLanes>
[[gnu::target("sha,sse4.1"), gnu::always_inline]] inline void take_blocks(const std::array<Lane*, kLanes>& lanes,
                                                                          std::size_t count) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i abef[kLanes];
  __m128i cdgh[kLanes];
  for (std::size_t k = 0; k < kLanes; ++k) {
    const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128(vector_at(&lanes[k]->state[0])), 0xB1);
    const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(vector_at(&lanes[k]->state[4])), 0x1B);
    abef[k] = _mm_alignr_epi8(badc, efgh, 8);
    cdgh[k] = _mm_blend_epi16(efgh, badc, 0xF0);
  }
  for (std::size_t block = 0; block < count; ++block) {
    __m128i abef_before[kLanes];
    __m128i cdgh_before[kLanes];
    __m128i words[kLanes][4];
    std::copy(abef, abef + kLanes, abef_before);
    std::copy(cdgh, cdgh + kLanes, cdgh_before);
#if defined(__clang__)
#pragma clang loop unroll(full)
#else
#pragma GCC unroll 16
#endif
    for (std::size_t i = 0; i < 16; ++i) {
      const __m128i constants = _mm_loadu_si128(vector_at(&kConstants[4 * i]));
      for (std::size_t k = 0; k < kLanes; ++k) {
        __m128i* const w = words[k];
        if (i < 4) {
          w[i] = _mm_shuffle_epi8(_mm_loadu_si128(vector_at(lanes[k]->at + block * kBlock + 16 * i)), big_endian);
        } else {
          const __m128i seventh = _mm_alignr_epi8(w[(i + 3) % 4], w[(i + 2) % 4], 4);
          w[i % 4] = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(w[i % 4], w[(i + 1) % 4]), seventh),
                                          w[(i + 3) % 4]);
        }
        const __m128i sums = _mm_add_epi32(w[i % 4], constants);
        cdgh[k] = _mm_sha256rnds2_epu32(cdgh[k], abef[k], sums);
        abef[k] = _mm_sha256rnds2_epu32(abef[k], cdgh[k], _mm_shuffle_epi32(sums, 0x0E));
      }
    }
    for (std::size_t k = 0; k < kLanes; ++k) {
      abef[k] = _mm_add_epi32(abef[k], abef_before[k]);
      cdgh[k] = _mm_add_epi32(cdgh[k], cdgh_before[k]);
    }
  }
  for (std::size_t k = 0; k < kLanes; ++k) {
    const __m128i feba = _mm_shuffle_epi32(abef[k], 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh[k], 0xB1);
    _mm_storeu_si128(vector_at(&lanes[k]->state[0]), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(vector_at(&lanes[k]->state[4]), _mm_alignr_epi8(dchg, feba, 8));
    lanes[k]->at += count * kBlock;
    lanes[k]->blocks -= count;
  }
}

[[gnu::target("sha,sse4.1")]] void take_one(Lane& lane) { take_blocks<1>({&lane}, lane.blocks); }
[[gnu::target("sha,sse4.1")]] void take_two(Lane& first, Lane& second) {
  take_blocks<2>({&first, &second}, std::min(first.blocks, second.blocks));
}

bool has_sha() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __builtin_cpu_supports("sse4.1") != 0 && __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}

std::vector<std::string> hex_by_lanes(std::span<const std::string_view> texts) {
  std::vector<std::string> digests(texts.size());
  // The long ones first, so that both lanes end near each other.
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return texts[a].size() > texts[b].size(); });
  std::array<std::optional<Lane>, 2> lanes;
  std::size_t next = 0;
  const auto fill = [&](std::optional<Lane>& lane) {
    if (lane && lane->turn()) return;
    if (lane) digests[lane->text] = lane->hex();
    lane.reset();
    if (next == texts.size()) return;
    lane.emplace(texts[order[next]], order[next]);
    ++next;
  };
  while (true) {
    for (std::optional<Lane>& lane : lanes) fill(lane);
    if (lanes[0] && lanes[1]) {
      take_two(*lanes[0], *lanes[1]);
    } else if (lanes[0] || lanes[1]) {
      take_one(lanes[0] ? *lanes[0] : *lanes[1]);
    } else {
      return digests;
    }
  }
}

#endif

}  // namespace

std::vector<std::string> sha256_hex_of(std::span<const std::string_view> texts) {
#if defined(__x86_64__)
  static const bool kHasSha = has_sha();
  if (kHasSha) return hex_by_lanes(texts);
#endif
  std::vector<std::string> digests;
  for (const std::string_view text : texts) digests.push_back(sha256_hex(text));
  return digests;
}

}  // namespace isnad
