// Built for processors that have the instructions by attributes of the functions, so that the program as a whole runs
// everywhere; reader_kernels() asks the processor.
#include "reading/reader_kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

#include <cstring>

#include "reading/reader_loops.h"

#define ISNAD_AVX2 __attribute__((target("avx2")))
#define ISNAD_AVX512 __attribute__((target("avx2,avx512f,avx512bw,avx512vnni")))

namespace isnad::reading::kernels {
namespace {

// Four activations as they lie in memory.
inline std::int32_t four(const std::uint8_t* at) {
  std::int32_t out;
  std::memcpy(&out, at, sizeof out);
  return out;
}

inline const std::uint8_t* row_of(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t word,
                                  std::size_t tap) {
  const std::ptrdiff_t away = (static_cast<std::ptrdiff_t>(tap) - static_cast<std::ptrdiff_t>(layer.taps / 2)) *
                              static_cast<std::ptrdiff_t>(layer.dilation);
  return rows + (static_cast<std::ptrdiff_t>(word) + away) * std::ptrdiff_t{kReaderWidth};
}

// Two products of 7 by 8 bits fit 16 bits (2 × 127 × 127 = 32,258): _mm256_maddubs_epi16 never saturates.
template <std::size_t kWords>
ISNAD_AVX2 inline void block_avx2(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t word,
                                  std::size_t output, std::int32_t* sums) {
  constexpr std::size_t kVectors = 2;  // of 8 outputs
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sum[kWords][kVectors];
  for (auto& of_word : sum)
    for (__m256i& vector : of_word) vector = _mm256_setzero_si256();
  const std::int8_t* weights = layer.weights + output * 4;
  for (std::size_t tap = 0; tap < layer.taps; ++tap) {
    const std::uint8_t* row = row_of(layer, rows, word, tap);
    for (std::size_t k = 0; k < kReaderWidth; k += 4, weights += layer.outputs * 4) {
      __m256i weight[kVectors];
      for (std::size_t v = 0; v < kVectors; ++v)
        weight[v] = _mm256_load_si256(reinterpret_cast<const __m256i*>(weights + v * 32));
      for (std::size_t w = 0; w < kWords; ++w) {
        const __m256i activations = _mm256_set1_epi32(four(row + w * kReaderWidth + k));
        for (std::size_t v = 0; v < kVectors; ++v) {
          const __m256i pairs = _mm256_maddubs_epi16(activations, weight[v]);
          sum[w][v] = _mm256_add_epi32(sum[w][v], _mm256_madd_epi16(pairs, ones));
        }
      }
    }
  }
  for (std::size_t w = 0; w < kWords; ++w)
    for (std::size_t v = 0; v < kVectors; ++v)
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + (word + w) * layer.outputs + output + v * 8), sum[w][v]);
}

template <std::size_t kWords, std::size_t kVectors>  // of 16 outputs
ISNAD_AVX512 inline void block_vnni(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t word,
                                    std::size_t output, std::int32_t* sums) {
  __m512i sum[kWords][kVectors];
  for (auto& of_word : sum)
    for (__m512i& vector : of_word) vector = _mm512_setzero_si512();
  const std::int8_t* weights = layer.weights + output * 4;
  for (std::size_t tap = 0; tap < layer.taps; ++tap) {
    const std::uint8_t* row = row_of(layer, rows, word, tap);
    for (std::size_t k = 0; k < kReaderWidth; k += 4, weights += layer.outputs * 4) {
      __m512i weight[kVectors];
      for (std::size_t v = 0; v < kVectors; ++v) weight[v] = _mm512_load_si512(weights + v * 64);
      for (std::size_t w = 0; w < kWords; ++w) {
        const __m512i activations = _mm512_set1_epi32(four(row + w * kReaderWidth + k));
        for (std::size_t v = 0; v < kVectors; ++v) sum[w][v] = _mm512_dpbusd_epi32(sum[w][v], activations, weight[v]);
      }
    }
  }
  for (std::size_t w = 0; w < kWords; ++w)
    for (std::size_t v = 0; v < kVectors; ++v)
      _mm512_storeu_si512(sums + (word + w) * layer.outputs + output + v * 16, sum[w][v]);
}

template <std::size_t kVectors>
ISNAD_AVX512 inline void outputs_vnni(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words,
                                      std::size_t output, std::int32_t* sums) {
  std::size_t word = 0;
  for (; word + 4 <= words; word += 4) block_vnni<4, kVectors>(layer, rows, word, output, sums);
  for (; word < words; ++word) block_vnni<1, kVectors>(layer, rows, word, output, sums);
}

ISNAD_AVX2 void product_avx2(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words,
                             std::int32_t* sums) {
  for (std::size_t output = 0; output < layer.outputs; output += 16) {
    std::size_t word = 0;
    for (; word + 4 <= words; word += 4) block_avx2<4>(layer, rows, word, output, sums);
    for (; word < words; ++word) block_avx2<1>(layer, rows, word, output, sums);
  }
}

ISNAD_AVX512 void product_avx512(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words,
                                 std::int32_t* sums) {
  std::size_t output = 0;
  for (; output + 64 <= layer.outputs; output += 64) outputs_vnni<4>(layer, rows, words, output, sums);
  for (; output < layer.outputs; output += 16) outputs_vnni<1>(layer, rows, words, output, sums);
}

ISNAD_AVX2 void finish_avx2(const std::int32_t* sums, const float* scale, const float* bias, float step, float* x,
                            std::uint8_t* row) {
  loops::finish(sums, scale, bias, step, x, row);
}

ISNAD_AVX2 void gather_avx2(const std::int8_t* table, const std::uint16_t* rows, std::size_t count, std::int16_t* sum) {
  loops::gather(table, rows, count, sum);
}

ISNAD_AVX2 void arcs_avx2(const std::int16_t* dependent, const std::int16_t* heads, std::size_t count,
                          std::int32_t* products) {
  loops::arcs(dependent, heads, count, products);
}

}  // namespace

extern const ReaderKernel kAvx2;
extern const ReaderKernel kAvx512;
const ReaderKernel kAvx2 = {"avx2", product_avx2, finish_avx2, gather_avx2, arcs_avx2};
const ReaderKernel kAvx512 = {"avx512-vnni", product_avx512, finish_avx2, gather_avx2, arcs_avx2};

}  // namespace isnad::reading::kernels
#endif
