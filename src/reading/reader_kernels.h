// The one product that the reader network spends its time on: activations of 7 bits times weights of 8, summed in 32
// bits. Sums of integers are exact, so that every kernel gives the same answer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::reading {

inline constexpr std::size_t kReaderWidth = 128;    // activations of a word
inline constexpr std::size_t kReaderArcWidth = 64;  // values of a segment's vectors as dependent and as head
inline constexpr std::size_t kReaderHidden = 32;    // values of its second vectors

inline constexpr std::size_t kReaderMostTaps = 3;
inline constexpr std::size_t kReaderBlock = 64;  // outputs whose weights lie together

// A layer: each output of a word is a weighted sum of the activations of `taps` words, `dilation` words apart and the
// word in the middle. Weights lie as [block][tap][activation / 4][output of the block][activation % 4]; outputs are a
// multiple of 16, and a block holds kReaderBlock of them, the last what is left.
struct ReaderLayer {
  const std::int8_t* weights = nullptr;  // 64-byte aligned
  std::size_t outputs = 0;
  std::size_t taps = 1;  // at most kReaderMostTaps
  std::size_t dilation = 1;
};

// The outputs of the block that `output` begins, and its weights.
inline std::size_t reader_block(const ReaderLayer& layer, std::size_t output) {
  return std::min(kReaderBlock, layer.outputs - output);
}
inline const std::int8_t* reader_weights(const ReaderLayer& layer, std::size_t output) {
  return layer.weights + output * layer.taps * kReaderWidth;
}

// A layer normalisation (Ba, Kiros, Hinton 2016) of whole steps of `table_step`; kReaderWidth weights and biases.
struct ReaderNorm {
  const float* weight = nullptr;
  const float* bias = nullptr;
  float table_step = 1;
};

// What a segment, its heads and their distances give together. Values are in steps; sums of three fit 16 bits.
struct ReaderJoints {
  const std::int16_t* dependent = nullptr;  // kReaderHidden values of the segment
  const std::int16_t* heads = nullptr;      // of each segment as head, one behind the other
  const std::uint8_t* buckets = nullptr;    // of each segment's distance
  const std::int16_t* distances = nullptr;  // kReaderHidden values of each bucket
};
inline constexpr float kReaderSteps = 64;  // a unit

// The loops of the network. Floating-point steps are the same in all (no fused products, no sums of many).
struct ReaderKernel {
  const char* name;
  // `rows`: kReaderWidth activations (0 to 127) of each word, rows of zeros before the first and behind the last as far
  // as the layer's taps reach. `sums`: `outputs` for each of the `words`.
  void (*product)(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words, std::int32_t* sums);
  // x += max(0, sums × scale + bias), and `row` = x in 7 bits; kReaderWidth values each.
  void (*finish)(const std::int32_t* sums, const float* scale, const float* bias, float step, float* x,
                 std::uint8_t* row);
  // The sum of `count` rows of a table of kReaderWidth values, chosen by `rows`; its values in kReaderOrder.
  void (*gather)(const std::int8_t* table, const std::uint16_t* rows, std::size_t count, std::int16_t* sum);
  // A word's vector: the sum of its rows, normalised, without what is negative; and `row`, the same in 7 bits.
  void (*normalise)(const std::int16_t* sum, const ReaderNorm& norm, float step, float* x, std::uint8_t* row);
  // Products of one vector with `count` others that lie one behind the other, kReaderArcWidth values each.
  void (*arcs)(const std::int16_t* dependent, const std::int16_t* heads, std::size_t count, std::int32_t* products);
  // `values` times `factor`, held between `least` and `most` (at most ±4,096), to the nearest whole number.
  void (*steps)(const float* values, std::size_t count, float factor, float least, float most, std::int16_t* out);
  // sums × scale + bias.
  void (*weigh)(const std::int32_t* sums, const float* scale, const float* bias, std::size_t count, float* out);
  // For each of `count` heads: what is positive of both vectors and the distance's, summed, the first half of the
  // values less the other half.
  void (*joints)(const ReaderJoints& joints, std::size_t count, std::int32_t* sums);
  // The recurrence of a layer `scan` over a sentence: h = c + f × (h before - c), c = max(0, sums × scale + bias) of
  // the first kReaderWidth sums of a word, f the same of the others, held between 0 and 1; the first half of the values
  // runs from the first word to the last, the other half back. Then x += h, and `rows` = x in 7 bits.
  void (*scan)(const std::int32_t* sums, const float* scale, const float* bias, std::size_t words, float step, float* x,
               std::uint8_t* rows);
};

// Those that this processor can run, the plain one first, the fastest last.
const std::vector<ReaderKernel>& reader_kernels();

}  // namespace isnad::reading
