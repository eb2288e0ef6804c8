// The one product that the reader network spends its time on: activations of 7 bits times weights of 8, summed in 32
// bits. Sums of integers are exact, so that every kernel gives the same answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::reading {

inline constexpr std::size_t kReaderWidth = 128;    // activations of a word
inline constexpr std::size_t kReaderArcWidth = 48;  // values of a segment's vectors as dependent and as head

// A layer: each output of a word is a weighted sum of the activations of `taps` words, `dilation` words apart and the
// word in the middle. Weights lie as [tap][activation / 4][output][activation % 4]; outputs are a multiple of 16.
struct ReaderLayer {
  const std::int8_t* weights = nullptr;  // 64-byte aligned
  std::size_t outputs = 0;
  std::size_t taps = 1;
  std::size_t dilation = 1;
};

// The loops of the network. Floating-point steps are the same in all (no fused products, no sums of many).
struct ReaderKernel {
  const char* name;
  // `rows`: kReaderWidth activations (0 to 127) of each word, rows of zeros before the first and behind the last as far
  // as the layer's taps reach. `sums`: `outputs` for each of the `words`.
  void (*product)(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words, std::int32_t* sums);
  // x += max(0, sums × scale + bias), and `row` = x in 7 bits; kReaderWidth values each.
  void (*finish)(const std::int32_t* sums, const float* scale, const float* bias, float step, float* x,
                 std::uint8_t* row);
  // The sum of `count` rows of a table of kReaderWidth values, chosen by `rows`.
  void (*gather)(const std::int8_t* table, const std::uint16_t* rows, std::size_t count, std::int16_t* sum);
  // Products of one vector with `count` others that lie one behind the other, kReaderArcWidth values each.
  void (*arcs)(const std::int16_t* dependent, const std::int16_t* heads, std::size_t count, std::int32_t* products);
};

// Those that this processor can run, the plain one first, the fastest last.
const std::vector<ReaderKernel>& reader_kernels();

}  // namespace isnad::reading
