// The loops of reader_kernels.h as the compiler makes them for whatever processor the function is built for that they
// are inlined into. Built without fused products (CMakeLists.txt), so that all give the same.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "reading/reader_kernels.h"

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
  for (std::size_t i = 0; i < kReaderWidth; ++i) sum[i] = 0;
  for (std::size_t r = 0; r < count; ++r) {
    const std::int8_t* __restrict values = table + std::size_t{rows[r]} * kReaderWidth;
    for (std::size_t i = 0; i < kReaderWidth; ++i) sum[i] = static_cast<std::int16_t>(sum[i] + values[i]);
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

}  // namespace isnad::reading::loops
