// What networks of the reader's kind are made of: a table of words' vectors, and layers that the words of a sentence go
// through. reader_net.h and name_net.h build on it; net_file.h reads it.
#pragma once

#include <cstdint>
#include <vector>

#include "reading/reader_features.h"
#include "reading/reader_kernels.h"

namespace isnad::reading {

inline constexpr std::size_t kReaderMostDilation = 8;

struct NetLayer {
  ReaderLayer product;
  std::vector<std::int8_t> weights;  // `product` points into it; moves with it
  std::vector<float> scale;          // of each output: what a sum is multiplied by
  std::vector<float> bias;
  float step = 1;  // activations of 7 bits a unit of what comes in
  bool is_scan = false;
};

// Borrowed: kReaderRows rows of kReaderWidth values, each a whole number of `step`.
struct WordTable {
  const std::int8_t* values = nullptr;
  float step = 1;
  std::uint64_t number = 0;  // of each table that is loaded another one; 0: nothing of it is kept

  // The table is larger than the caches: a word's rows are asked for before they are used.
  void prefetch(const ReaderRows& rows) const {
    for (const std::uint16_t row : rows) {
      __builtin_prefetch(values + std::size_t{row} * kReaderWidth);
      __builtin_prefetch(values + std::size_t{row} * kReaderWidth + kReaderWidth / 2);
    }
  }
};

// The words of a sentence on their way through the layers: values, and the same in 7 bits with rows of zeros on either
// side. Memory stays from sentence to sentence.
class NetWords {
 public:
  void reset(std::size_t words);
  std::size_t size() const { return values_.size() / kReaderWidth; }
  float* values(std::size_t word) { return &values_[word * kReaderWidth]; }
  std::uint8_t* row(std::size_t word) { return &rows_[(kReaderMostDilation + word) * kReaderWidth]; }

  // `last_step`: the step of what reads the words behind the last layer. Linear in the words.
  void run(const std::vector<NetLayer>& layers, float last_step, const ReaderKernel& kernel);

 private:
  std::vector<float> values_;
  std::vector<std::uint8_t> rows_;
  std::vector<std::int32_t> sums_;
};

}  // namespace isnad::reading
