// The loops of reader_kernels.h as the compiler makes them for whatever processor the function is built for that they
// are inlined into. Built without fused products (CMakeLists.txt), so that all give the same.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "reading/reader_kernels.h"
#include "reading/reader_order.h"

namespace isnad::reading::loops {

[[gnu::always_inline]] inline void finish(const std::int32_t* __restrict sums, const float* __restrict scale,
                                          const float* __restrict bias, float step, float* __restrict x,
                                          std::uint8_t* __restrict row) {
  for (std::size_t i = 0; i < kReaderWidth; ++i) {
    x[i] += std::max(0.0F, static_cast<float>(sums[i]) * scale[i] + bias[i]);
    row[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(std::min(x[i] * step + 0.5F, 127.0F)));
  }
}

[[gnu::always_inline]] inline void gather(const std::int8_t* __restrict table, const std::uint16_t* __restrict rows,
                                          std::size_t count, std::int16_t* __restrict sum) {
  std::int16_t sums[kReaderWidth] = {};
  for (std::size_t r = 0; r < count; ++r) {
    const std::int8_t* __restrict values = table + std::size_t{rows[r]} * kReaderWidth;
    for (std::size_t i = 0; i < kReaderWidth; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + values[i]);
  }
  for (std::size_t i = 0; i < kReaderWidth; ++i) sum[i] = sums[kReaderOrder[i]];
}

struct Centre {
  float middle;
  float factor;
};

// What is taken off kReaderWidth values and what they are multiplied by, from their sum and that of their squares.
[[gnu::always_inline]] inline Centre centre(std::int32_t total, std::int32_t squares, float table_step) {
  constexpr double kCount = kReaderWidth;
  const double mean = total / kCount;
  const double variance = squares / kCount - mean * mean;
  const double unit = table_step;
  return {static_cast<float>(mean), static_cast<float>(unit / std::sqrt(variance * unit * unit + 1e-5))};
}

[[gnu::always_inline]] inline void normalise(const std::int16_t* __restrict sum, const ReaderNorm& norm, float step,
                                             float* __restrict x, std::uint8_t* __restrict row) {
  std::int32_t total = 0;
  std::int32_t squares = 0;  // at most 128 × (16 × 128)²
  for (std::size_t i = 0; i < kReaderWidth; ++i) total += sum[i], squares += std::int32_t{sum[i]} * sum[i];
  const auto [middle, factor] = centre(total, squares, norm.table_step);
  const float* __restrict weight = norm.weight;
  const float* __restrict bias = norm.bias;
  for (std::size_t i = 0; i < kReaderWidth; ++i) {
    const float normal = (static_cast<float>(sum[i]) - middle) * factor;
    x[i] = std::max(0.0F, normal * weight[i] + bias[i]);
    row[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(std::min(x[i] * step + 0.5F, 127.0F)));
  }
}

[[gnu::always_inline]] inline void arcs(const std::int16_t* __restrict dependent, const std::int16_t* __restrict heads,
                                        std::size_t count, std::int32_t* __restrict products) {
  for (std::size_t j = 0; j < count; ++j, heads += kReaderArcWidth) {
    std::int32_t product = 0;
    for (std::size_t k = 0; k < kReaderArcWidth; ++k) product += std::int32_t{dependent[k]} * heads[k];
    products[j] = product;
  }
}

[[gnu::always_inline]] inline void steps(const float* __restrict values, std::size_t count, float factor, float least,
                                         float most, std::int16_t* __restrict out) {
  constexpr std::int32_t kPositive = 4096;  // so that cutting off rounds down
  for (std::size_t i = 0; i < count; ++i) {
    const float held = std::min(std::max(values[i] * factor, least), most);
    const auto whole = static_cast<std::int32_t>(held + (static_cast<float>(kPositive) + 0.5F));
    out[i] = static_cast<std::int16_t>(whole - kPositive);
  }
}

[[gnu::always_inline]] inline void weigh(const std::int32_t* __restrict sums, const float* __restrict scale,
                                         const float* __restrict bias, std::size_t count, float* __restrict out) {
  for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<float>(sums[i]) * scale[i] + bias[i];
}

[[gnu::always_inline]] inline void joints(const ReaderJoints& joints, std::size_t count,
                                          std::int32_t* __restrict sums) {
  const std::int16_t* __restrict mine = joints.dependent;
  const std::int16_t* __restrict theirs = joints.heads;
  for (std::size_t j = 0; j < count; ++j, theirs += kReaderHidden) {
    const std::int16_t* __restrict distance = joints.distances + std::size_t{joints.buckets[j]} * kReaderHidden;
    std::int32_t total = 0;
    for (std::size_t k = 0; k < kReaderHidden; ++k) {
      const auto sum = static_cast<std::int16_t>(mine[k] + theirs[k] + distance[k]);
      total += std::int32_t{std::max<std::int16_t>(sum, 0)} * (k < kReaderHidden / 2 ? 1 : -1);
    }
    sums[j] = total;
  }
}

constexpr std::size_t kReaderHalf = kReaderWidth / 2;

// One word of one direction of a scan: `h` is the state before and after.
[[gnu::always_inline]] inline void scan_word(const std::int32_t* __restrict sums, const float* __restrict scale,
                                             const float* __restrict bias, float step, float* __restrict h,
                                             float* __restrict x, std::uint8_t* __restrict row) {
  for (std::size_t i = 0; i < kReaderHalf; ++i) {
    const float c = std::max(0.0F, static_cast<float>(sums[i]) * scale[i] + bias[i]);
    const std::size_t gate = i + kReaderWidth;
    const float f = std::min(std::max(0.0F, static_cast<float>(sums[gate]) * scale[gate] + bias[gate]), 1.0F);
    h[i] = c + f * (h[i] - c);
    x[i] += h[i];
    row[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(std::min(x[i] * step + 0.5F, 127.0F)));
  }
}

[[gnu::always_inline]] inline void scan(const std::int32_t* sums, const float* scale, const float* bias,
                                        std::size_t words, float step, float* x, std::uint8_t* rows) {
  alignas(64) float forth[kReaderHalf] = {};
  alignas(64) float back[kReaderHalf] = {};
  for (std::size_t word = 0; word < words; ++word) {
    scan_word(sums + word * 2 * kReaderWidth, scale, bias, step, forth, x + word * kReaderWidth,
              rows + word * kReaderWidth);
    const std::size_t from_end = words - 1 - word;
    scan_word(sums + from_end * 2 * kReaderWidth + kReaderHalf, scale + kReaderHalf, bias + kReaderHalf, step, back,
              x + from_end * kReaderWidth + kReaderHalf, rows + from_end * kReaderWidth + kReaderHalf);
  }
}

}  // namespace isnad::reading::loops
