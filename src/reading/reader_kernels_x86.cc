// Built for processors that have the instructions by attributes of the functions, so that the program as a whole runs
// everywhere; reader_kernels() asks the processor.
#include "reading/reader_kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "reading/reader_loops.h"

#define ISNAD_AVX2 __attribute__((target("avx2,popcnt")))
#define ISNAD_AVX512 __attribute__((target("avx2,popcnt,avx512f,avx512bw,avx512vnni")))

namespace isnad::reading::kernels {
namespace {

// Four activations as they lie in memory.
inline std::int32_t four(const std::uint8_t* at) {
  std::int32_t out;
  std::memcpy(&out, at, sizeof out);
  return out;
}

// Most activations are zero (two thirds of them; reader_order.h puts those side by side that are so together), and four
// zeros add nothing. So the groups of four that are not all zero are listed for each word first, over all taps, and
// only these are multiplied: for each block of outputs one loop over the list, whose sums stay in registers.
struct Nonzero {
  static constexpr std::size_t kMost = kReaderMostTaps * kReaderWidth / 4;
  static constexpr std::size_t kBeyond = 16;  // whole vectors are written

  std::size_t count;
  std::array<std::int32_t, kMost + kBeyond> values;  // four activations as they lie in memory
  std::array<std::uint8_t, kMost + kBeyond> groups;  // tap × kReaderWidth / 4 + group
};

// So many words at a time that a block's weights, which all of them read, are fetched once for most sentences.
constexpr std::size_t kAtOnce = 32;

inline const std::uint8_t* row_of(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t word,
                                  std::size_t tap) {
  const std::ptrdiff_t away = (static_cast<std::ptrdiff_t>(tap) - static_cast<std::ptrdiff_t>(layer.taps / 2)) *
                              static_cast<std::ptrdiff_t>(layer.dilation);
  return rows + (static_cast<std::ptrdiff_t>(word) + away) * std::ptrdiff_t{kReaderWidth};
}

// Which of eight bits are set, the lowest first.
constexpr auto kSetBits = [] {
  std::array<std::array<std::uint8_t, 8>, 256> out{};
  for (std::size_t bits = 0; bits < out.size(); ++bits)
    for (std::uint8_t bit = 0, at = 0; bit < 8; ++bit)
      if ((bits >> bit & 1) != 0) out[bits][at++] = bit;
  return out;
}();

ISNAD_AVX2 inline void list_avx2(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t word, Nonzero& out) {
  std::size_t count = 0;
  for (std::size_t tap = 0; tap < layer.taps; ++tap) {
    const std::uint8_t* row = row_of(layer, rows, word, tap);
    for (std::size_t eight = 0; eight < kReaderWidth / 32; ++eight) {
      const __m256i groups = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(row + eight * 32));
      const __m256i zero = _mm256_cmpeq_epi32(groups, _mm256_setzero_si256());
      const unsigned bits = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(zero))) ^ 0xFFU;
      const __m128i set = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(kSetBits[bits].data()));
      const __m256i values = _mm256_permutevar8x32_epi32(groups, _mm256_cvtepu8_epi32(set));
      const __m128i numbers = _mm_add_epi8(set, _mm_set1_epi8(static_cast<char>(tap * (kReaderWidth / 4) + eight * 8)));
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(&out.values[count]), values);
      _mm_storel_epi64(reinterpret_cast<__m128i*>(&out.groups[count]), numbers);
      count += static_cast<std::size_t>(__builtin_popcount(bits));
    }
  }
  out.count = count;
}

// A bit for each group of four activations of which one at least is not zero.
ISNAD_AVX512 inline std::uint32_t groups_avx512(const std::uint8_t* row) {
  const __m512i first = _mm512_loadu_si512(row);
  const __m512i second = _mm512_loadu_si512(row + kReaderWidth / 2);
  return static_cast<std::uint32_t>(_mm512_test_epi32_mask(first, first)) |
         static_cast<std::uint32_t>(_mm512_test_epi32_mask(second, second)) << 16;
}

// Two products of 7 by 8 bits fit 16 bits (2 × 127 × 127 = 32,258): _mm256_maddubs_epi16 never saturates.
template <std::size_t kVectors>  // of 8 outputs
ISNAD_AVX2 inline void block_avx2(const ReaderLayer& layer, const Nonzero* lists, std::size_t words, std::size_t output,
                                  std::int32_t* sums) {
  const __m256i ones = _mm256_set1_epi16(1);
  const std::int8_t* const weights = reader_weights(layer, output);
  for (std::size_t w = 0; w < words; ++w) {
    __m256i sum[kVectors];
#pragma GCC unroll 8
    for (std::size_t v = 0; v < kVectors; ++v) sum[v] = _mm256_setzero_si256();
    for (std::size_t k = 0; k < lists[w].count; ++k) {
      const __m256i activations = _mm256_set1_epi32(lists[w].values[k]);
      const auto* weight = reinterpret_cast<const __m256i*>(weights + lists[w].groups[k] * (kVectors * 32));
      asm("" : "+r"(weight));  // one register and an offset: an indexed operand is two operations
#pragma GCC unroll 8
      for (std::size_t v = 0; v < kVectors; ++v) {
        const __m256i pairs = _mm256_maddubs_epi16(activations, _mm256_load_si256(weight + v));
        sum[v] = _mm256_add_epi32(sum[v], _mm256_madd_epi16(pairs, ones));
      }
    }
    auto* out = reinterpret_cast<__m256i*>(sums + w * layer.outputs + output);
#pragma GCC unroll 8
    for (std::size_t v = 0; v < kVectors; ++v) _mm256_storeu_si256(out + v, sum[v]);
  }
}

// By name: around _mm512_dpbusd_epi32 GCC 12 copies sums to and fro.
ISNAD_AVX512 inline __m512i add_products(__m512i sum, __m512i activations, const std::int8_t* weights) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(activations), "m"(*reinterpret_cast<const __m512i*>(weights)));
  return sum;
}

// One tap of all words after the other: no list is worth its making here, and two blocks have their sums side by side,
// so that none waits for the one before.
template <std::size_t kBlocks, std::size_t kVectors>  // of 16 outputs, in each block
ISNAD_AVX512 inline void blocks_vnni(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words,
                                     std::size_t output, std::int32_t* sums) {
  constexpr std::size_t kGroup = kVectors * 64;  // bytes of weights
  const std::size_t to_next_block = layer.taps * (kReaderWidth / 4) * kGroup;
  for (std::size_t tap = 0; tap < layer.taps; ++tap) {
    const std::int8_t* const weights = reader_weights(layer, output) + tap * (kReaderWidth / 4) * kGroup;
    const std::uint8_t* row = row_of(layer, rows, 0, tap);
    std::uint32_t groups[kAtOnce];
    for (std::size_t w = 0; w < words; ++w) groups[w] = groups_avx512(row + w * kReaderWidth);
    for (std::size_t w = 0; w < words; ++w, row += kReaderWidth) {
      std::int32_t* out = sums + w * layer.outputs + output;
      __m512i sum[kBlocks * kVectors];
#pragma GCC unroll 8
      for (std::size_t v = 0; v < kBlocks * kVectors; ++v)
        sum[v] = tap == 0 ? _mm512_setzero_si512() : _mm512_loadu_si512(out + v * 16);
      for (std::uint32_t left = groups[w]; left != 0; left &= left - 1) {
        const auto group = static_cast<std::size_t>(__builtin_ctz(left));
        const __m512i activations = _mm512_set1_epi32(four(row + group * 4));
        const std::int8_t* weight = weights + group * kGroup;
#pragma GCC unroll 2
        for (std::size_t block = 0; block < kBlocks; ++block, weight += to_next_block) {
          asm("" : "+r"(weight));  // one register and an offset: an indexed operand is two operations
#pragma GCC unroll 4
          for (std::size_t v = 0; v < kVectors; ++v)
            sum[block * kVectors + v] = add_products(sum[block * kVectors + v], activations, weight + v * 64);
        }
      }
#pragma GCC unroll 8
      for (std::size_t v = 0; v < kBlocks * kVectors; ++v) _mm512_storeu_si512(out + v * 16, sum[v]);
    }
  }
}

ISNAD_AVX2 void product_avx2(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words,
                             std::int32_t* sums) {
  std::array<Nonzero, kAtOnce> lists;
  for (std::size_t begin = 0; begin < words; begin += kAtOnce) {
    const std::size_t count = std::min(kAtOnce, words - begin);
    for (std::size_t w = 0; w < count; ++w) list_avx2(layer, rows, begin + w, lists[w]);
    std::int32_t* to = sums + begin * layer.outputs;
    for (std::size_t output = 0; output < layer.outputs; output += kReaderBlock) {
      switch (reader_block(layer, output)) {
        case 64:
          block_avx2<8>(layer, lists.data(), count, output, to);
          break;
        case 48:
          block_avx2<6>(layer, lists.data(), count, output, to);
          break;
        case 32:
          block_avx2<4>(layer, lists.data(), count, output, to);
          break;
        default:
          block_avx2<2>(layer, lists.data(), count, output, to);
      }
    }
  }
}

ISNAD_AVX512 void product_avx512(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words,
                                 std::int32_t* sums) {
  for (std::size_t begin = 0; begin < words; begin += kAtOnce) {
    const std::size_t count = std::min(kAtOnce, words - begin);
    const std::uint8_t* from = rows + begin * kReaderWidth;
    std::int32_t* to = sums + begin * layer.outputs;
    std::size_t output = 0;
    for (; output + 2 * kReaderBlock <= layer.outputs; output += 2 * kReaderBlock)
      blocks_vnni<2, 4>(layer, from, count, output, to);
    for (; output < layer.outputs; output += kReaderBlock) {
      switch (reader_block(layer, output)) {
        case 64:
          blocks_vnni<1, 4>(layer, from, count, output, to);
          break;
        case 48:
          blocks_vnni<1, 3>(layer, from, count, output, to);
          break;
        case 32:
          blocks_vnni<1, 2>(layer, from, count, output, to);
          break;
        default:
          blocks_vnni<1, 1>(layer, from, count, output, to);
      }
    }
  }
}

ISNAD_AVX2 void finish_avx2(const std::int32_t* sums, const float* scale, const float* bias, float step, float* x,
                            std::uint8_t* row) {
  loops::finish(sums, scale, bias, step, x, row);
}

// By hand: GCC 12 makes two rows of loops::gather a loop over single bytes.
ISNAD_AVX2 void gather_avx2(const std::int8_t* table, const std::uint16_t* rows, std::size_t count, std::int16_t* sum) {
  __m256i sums[kReaderWidth / 16];
  for (__m256i& vector : sums) vector = _mm256_setzero_si256();
  for (std::size_t r = 0; r < count; ++r) {
    const std::int8_t* values = table + std::size_t{rows[r]} * kReaderWidth;
    for (std::size_t v = 0; v < kReaderWidth / 16; ++v) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(values + v * 16));
      sums[v] = _mm256_add_epi16(sums[v], _mm256_cvtepi8_epi16(bytes));
    }
  }
  alignas(32) std::int16_t given[kReaderWidth];
  for (std::size_t v = 0; v < kReaderWidth / 16; ++v)
    _mm256_store_si256(reinterpret_cast<__m256i*>(given + v * 16), sums[v]);
  for (std::size_t i = 0; i < kReaderWidth; ++i) sum[i] = given[kReaderOrder[i]];
}

// A vector of the order takes its values from the two of its half.
ISNAD_AVX512 void gather_avx512(const std::int8_t* table, const std::uint16_t* rows, std::size_t count,
                                std::int16_t* sum) {
  constexpr std::size_t kVectors = kReaderWidth / 32;
  static_assert(kVectors == 4);
  __m512i sums[kVectors];
  for (__m512i& vector : sums) vector = _mm512_setzero_si512();
  for (std::size_t r = 0; r < count; ++r) {
    const std::int8_t* values = table + std::size_t{rows[r]} * kReaderWidth;
    for (std::size_t v = 0; v < kVectors; ++v) {
      const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values + v * 32));
      sums[v] = _mm512_add_epi16(sums[v], _mm512_cvtepi8_epi16(bytes));
    }
  }
  alignas(64) static constexpr auto kPlaces = [] {
    std::array<std::uint16_t, kReaderWidth> places{};
    for (std::size_t i = 0; i < kReaderWidth; ++i) places[i] = kReaderOrder[i] % (kReaderWidth / 2);
    return places;
  }();
  for (std::size_t v = 0; v < kVectors; ++v) {
    const __m512i places = _mm512_load_si512(kPlaces.data() + v * 32);
    const std::size_t half = v / 2 * 2;
    _mm512_storeu_si512(sum + v * 32, _mm512_permutex2var_epi16(sums[half], places, sums[half + 1]));
  }
}

ISNAD_AVX2 void normalise_avx2(const std::int16_t* sum, const ReaderNorm& norm, float step, float* x,
                               std::uint8_t* row) {
  loops::normalise(sum, norm, step, x, row);
}

// Sixteen values, and the same in 7 bits.
ISNAD_AVX512 inline void keep_avx512(__m512 value, __m512 step, float* x, std::uint8_t* row) {
  _mm512_storeu_ps(x, value);
  const __m512 scaled = _mm512_add_ps(_mm512_mul_ps(value, step), _mm512_set1_ps(0.5F));
  const __m512i whole = _mm512_cvttps_epi32(_mm512_min_ps(scaled, _mm512_set1_ps(127.0F)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(row), _mm512_cvtepi32_epi8(whole));
}

// As loops::normalise says it; sums of integers are exact in any order.
ISNAD_AVX512 void normalise_avx512(const std::int16_t* sum, const ReaderNorm& norm, float step, float* x,
                                   std::uint8_t* row) {
  const __m512i ones = _mm512_set1_epi16(1);
  __m512i totals = _mm512_setzero_si512();
  __m512i squares = _mm512_setzero_si512();
  for (std::size_t at = 0; at < kReaderWidth; at += 32) {
    const __m512i values = _mm512_loadu_si512(sum + at);
    totals = _mm512_add_epi32(totals, _mm512_madd_epi16(values, ones));
    squares = _mm512_add_epi32(squares, _mm512_madd_epi16(values, values));
  }
  const auto [middle, factor] =
      loops::centre(_mm512_reduce_add_epi32(totals), _mm512_reduce_add_epi32(squares), norm.table_step);
  const __m512 middles = _mm512_set1_ps(middle);
  const __m512 factors = _mm512_set1_ps(factor);
  const __m512 steps = _mm512_set1_ps(step);
  for (std::size_t at = 0; at < kReaderWidth; at += 16) {
    const __m256i values = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(sum + at));
    const __m512 whole = _mm512_cvtepi32_ps(_mm512_cvtepi16_epi32(values));
    const __m512 normal = _mm512_mul_ps(_mm512_sub_ps(whole, middles), factors);
    const __m512 weighed =
        _mm512_add_ps(_mm512_mul_ps(normal, _mm512_loadu_ps(norm.weight + at)), _mm512_loadu_ps(norm.bias + at));
    keep_avx512(_mm512_max_ps(weighed, _mm512_setzero_ps()), steps, x + at, row + at);
  }
}

// The sums of eight vectors of 32-bit numbers each.
ISNAD_AVX2 inline __m256i sums_of_eight(const __m256i* of) {
  const auto four = [&](const __m256i* at) ISNAD_AVX2 {
    return _mm256_hadd_epi32(_mm256_hadd_epi32(at[0], at[1]), _mm256_hadd_epi32(at[2], at[3]));
  };
  const __m256i first = four(of);
  const __m256i second = four(of + 4);
  return _mm256_add_epi32(_mm256_permute2x128_si256(first, second, 0x20),
                          _mm256_permute2x128_si256(first, second, 0x31));
}

ISNAD_AVX2 inline __m256i words_at(const std::int16_t* at) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

// By hand, as the joints below: eight heads have their sums across vectors in six steps together.
ISNAD_AVX2 void arcs_avx2(const std::int16_t* dependent, const std::int16_t* heads, std::size_t count,
                          std::int32_t* products) {
  constexpr std::size_t kVectors = kReaderArcWidth / 16;
  __m256i mine[kVectors];
  for (std::size_t v = 0; v < kVectors; ++v) mine[v] = words_at(dependent + v * 16);
  std::size_t j = 0;
  for (; j + 8 <= count; j += 8) {
    __m256i sums[8];
    for (std::size_t k = 0; k < 8; ++k) {
      const std::int16_t* theirs = heads + (j + k) * kReaderArcWidth;
      sums[k] = _mm256_madd_epi16(mine[0], words_at(theirs));
      for (std::size_t v = 1; v < kVectors; ++v)
        sums[k] = _mm256_add_epi32(sums[k], _mm256_madd_epi16(mine[v], words_at(theirs + v * 16)));
    }
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(products + j), sums_of_eight(sums));
  }
  loops::arcs(dependent, heads + j * kReaderArcWidth, count - j, products + j);
}

ISNAD_AVX2 void steps_avx2(const float* values, std::size_t count, float factor, float least, float most,
                           std::int16_t* out) {
  loops::steps(values, count, factor, least, most, out);
}

ISNAD_AVX2 void weigh_avx2(const std::int32_t* sums, const float* scale, const float* bias, std::size_t count,
                           float* out) {
  loops::weigh(sums, scale, bias, count, out);
}

// The half that counts against is taken off before values are summed: both are at most 2^15 - 1, so that the difference
// fits 16 bits.
ISNAD_AVX2 void joints_avx2(const ReaderJoints& joints, std::size_t count, std::int32_t* sums) {
  static_assert(kReaderHidden == 32);
  const __m256i zero = _mm256_setzero_si256();
  const __m256i ones = _mm256_set1_epi16(1);
  const __m256i mine[2] = {words_at(joints.dependent), words_at(joints.dependent + 16)};
  std::size_t j = 0;
  for (; j + 8 <= count; j += 8) {
    __m256i pairs[8];
    for (std::size_t k = 0; k < 8; ++k) {
      const std::int16_t* theirs = joints.heads + (j + k) * kReaderHidden;
      const std::int16_t* distance = joints.distances + std::size_t{joints.buckets[j + k]} * kReaderHidden;
      const auto half = [&](std::size_t v) ISNAD_AVX2 {
        const __m256i both = _mm256_add_epi16(mine[v], words_at(theirs + v * 16));
        return _mm256_max_epi16(_mm256_add_epi16(both, words_at(distance + v * 16)), zero);
      };
      pairs[k] = _mm256_madd_epi16(_mm256_sub_epi16(half(0), half(1)), ones);
    }
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + j), sums_of_eight(pairs));
  }
  loops::joints({joints.dependent, joints.heads + j * kReaderHidden, joints.buckets + j, joints.distances}, count - j,
                sums + j);
}

// One word of one direction of a scan, as loops::scan_word says it, over kReaderHalf values.
constexpr std::size_t kHalf = loops::kReaderHalf;

ISNAD_AVX2 inline void scan_word_avx2(const std::int32_t* sums, const float* scale, const float* bias, __m256 step,
                                      __m256* h, float* x, std::uint8_t* row) {
  const __m256 zero = _mm256_setzero_ps();
  const __m256 one = _mm256_set1_ps(1.0F);
  const auto weigh = [&](std::size_t at) ISNAD_AVX2 {
    const __m256 sum = _mm256_cvtepi32_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(sums + at)));
    const __m256 scaled = _mm256_mul_ps(sum, _mm256_loadu_ps(scale + at));
    return _mm256_max_ps(_mm256_add_ps(scaled, _mm256_loadu_ps(bias + at)), zero);
  };
  for (std::size_t v = 0; v < kHalf / 8; ++v) {
    const __m256 c = weigh(v * 8);
    const __m256 f = _mm256_min_ps(weigh(v * 8 + kReaderWidth), one);
    h[v] = _mm256_add_ps(c, _mm256_mul_ps(f, _mm256_sub_ps(h[v], c)));
    const __m256 sum = _mm256_add_ps(_mm256_loadu_ps(x + v * 8), h[v]);
    _mm256_storeu_ps(x + v * 8, sum);
    const __m256 scaled = _mm256_add_ps(_mm256_mul_ps(sum, step), _mm256_set1_ps(0.5F));
    const __m256i whole = _mm256_cvttps_epi32(_mm256_min_ps(scaled, _mm256_set1_ps(127.0F)));
    const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(row + v * 8), _mm_packus_epi16(words, words));
  }
}

ISNAD_AVX2 void scan_avx2(const std::int32_t* sums, const float* scale, const float* bias, std::size_t words,
                          float step, float* x, std::uint8_t* rows) {
  const __m256 steps = _mm256_set1_ps(step);
  __m256 forth[kHalf / 8];
  __m256 back[kHalf / 8];
  for (std::size_t v = 0; v < kHalf / 8; ++v) forth[v] = back[v] = _mm256_setzero_ps();
  for (std::size_t word = 0; word < words; ++word) {
    scan_word_avx2(sums + word * 2 * kReaderWidth, scale, bias, steps, forth, x + word * kReaderWidth,
                   rows + word * kReaderWidth);
    const std::size_t at = words - 1 - word;
    scan_word_avx2(sums + at * 2 * kReaderWidth + kHalf, scale + kHalf, bias + kHalf, steps, back,
                   x + at * kReaderWidth + kHalf, rows + at * kReaderWidth + kHalf);
  }
}

// Sixteen values added to what a word has, and the sum in 7 bits.
ISNAD_AVX512 inline void add_avx512(__m512 value, __m512 step, float* x, std::uint8_t* row) {
  keep_avx512(_mm512_add_ps(_mm512_loadu_ps(x), value), step, x, row);
}

ISNAD_AVX512 inline __m512 positive_avx512(const std::int32_t* sums, const float* scale, const float* bias) {
  const __m512 sum = _mm512_cvtepi32_ps(_mm512_loadu_si512(sums));
  const __m512 scaled = _mm512_mul_ps(sum, _mm512_loadu_ps(scale));
  return _mm512_max_ps(_mm512_add_ps(scaled, _mm512_loadu_ps(bias)), _mm512_setzero_ps());
}

ISNAD_AVX512 void finish_avx512(const std::int32_t* sums, const float* scale, const float* bias, float step, float* x,
                                std::uint8_t* row) {
  const __m512 steps = _mm512_set1_ps(step);
  for (std::size_t at = 0; at < kReaderWidth; at += 16)
    add_avx512(positive_avx512(sums + at, scale + at, bias + at), steps, x + at, row + at);
}

ISNAD_AVX512 inline void scan_word_avx512(const std::int32_t* sums, const float* scale, const float* bias, __m512 step,
                                          __m512* h, float* x, std::uint8_t* row) {
  for (std::size_t v = 0; v < kHalf / 16; ++v) {
    const std::size_t at = v * 16;
    const std::size_t gate = at + kReaderWidth;
    const __m512 c = positive_avx512(sums + at, scale + at, bias + at);
    const __m512 f = _mm512_min_ps(positive_avx512(sums + gate, scale + gate, bias + gate), _mm512_set1_ps(1.0F));
    h[v] = _mm512_add_ps(c, _mm512_mul_ps(f, _mm512_sub_ps(h[v], c)));
    add_avx512(h[v], step, x + at, row + at);
  }
}

ISNAD_AVX512 void scan_avx512(const std::int32_t* sums, const float* scale, const float* bias, std::size_t words,
                              float step, float* x, std::uint8_t* rows) {
  const __m512 steps = _mm512_set1_ps(step);
  __m512 forth[kHalf / 16];
  __m512 back[kHalf / 16];
  for (std::size_t v = 0; v < kHalf / 16; ++v) forth[v] = back[v] = _mm512_setzero_ps();
  for (std::size_t word = 0; word < words; ++word) {
    scan_word_avx512(sums + word * 2 * kReaderWidth, scale, bias, steps, forth, x + word * kReaderWidth,
                     rows + word * kReaderWidth);
    const std::size_t at = words - 1 - word;
    scan_word_avx512(sums + at * 2 * kReaderWidth + kHalf, scale + kHalf, bias + kHalf, steps, back,
                     x + at * kReaderWidth + kHalf, rows + at * kReaderWidth + kHalf);
  }
}

}  // namespace

extern const ReaderKernel kAvx2;
extern const ReaderKernel kAvx512;
const ReaderKernel kAvx2 = {"avx2",    product_avx2, finish_avx2, gather_avx2, normalise_avx2,
                            arcs_avx2, steps_avx2,   weigh_avx2,  joints_avx2, scan_avx2};
const ReaderKernel kAvx512 = {"avx512-vnni", product_avx512, finish_avx512, gather_avx512, normalise_avx512,
                              arcs_avx2,     steps_avx2,     weigh_avx2,    joints_avx2,   scan_avx512};

}  // namespace isnad::reading::kernels
#endif
