#include "reading/reader_kernels.h"

#include <algorithm>

#include "core/processor.h"
#include "reading/reader_loops.h"

namespace isnad::reading {
namespace kernels {
#if defined(__x86_64__)
extern const ReaderKernel kAvx2;
extern const ReaderKernel kAvx512;
ReaderKernel amx_kernel();
#endif
}  // namespace kernels

namespace {

// A word's sums of a block, kept apart from `out` until they are whole.
// Groups of four zeros are passed over here too.
template <std::size_t kOutputs>
void block_product(const ReaderLayer& layer, const std::uint8_t* first_row, const std::int8_t* weights,
                   std::int32_t* out) {
  std::int32_t sums[kOutputs] = {};
  for (std::size_t tap = 0; tap < layer.taps; ++tap) {
    const std::uint8_t* row = first_row + tap * layer.dilation * kReaderWidth;
    for (std::size_t k = 0; k < kReaderWidth; k += 4, weights += kOutputs * 4) {
      const std::int32_t a = row[k], b = row[k + 1], c = row[k + 2], d = row[k + 3];
      if ((a | b | c | d) == 0) continue;
      for (std::size_t n = 0; n < kOutputs; ++n) {
        const std::int8_t* four = weights + n * 4;
        sums[n] += a * four[0] + b * four[1] + c * four[2] + d * four[3];
      }
    }
  }
  std::copy(sums, sums + kOutputs, out);
}

void product(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words, std::int32_t* sums) {
  static_assert(kReaderBlock == 64);
  const std::size_t before = layer.taps / 2 * layer.dilation * kReaderWidth;  // from the first tap's row to the word's
  for (std::size_t output = 0; output < layer.outputs; output += kReaderBlock) {
    const std::int8_t* weights = reader_weights(layer, output);
    for (std::size_t word = 0; word < words; ++word) {
      const std::uint8_t* first_row = rows + word * kReaderWidth - before;
      std::int32_t* out = sums + word * layer.outputs + output;
      switch (reader_block(layer, output)) {
        case 64:
          block_product<64>(layer, first_row, weights, out);
          break;
        case 48:
          block_product<48>(layer, first_row, weights, out);
          break;
        case 32:
          block_product<32>(layer, first_row, weights, out);
          break;
        default:
          block_product<16>(layer, first_row, weights, out);
          break;
      }
    }
  }
}

void finish(const std::int32_t* sums, const float* scale, const float* bias, float step, float* x, std::uint8_t* row) {
  loops::finish(sums, scale, bias, step, x, row);
}

void gather(const std::int8_t* table, const std::uint16_t* rows, std::size_t count, std::int16_t* sum) {
  loops::gather(table, rows, count, sum);
}

void normalise(const std::int16_t* sum, const ReaderNorm& norm, float step, float* x, std::uint8_t* row) {
  loops::normalise(sum, norm, step, x, row);
}

void arcs(const std::int16_t* dependent, const std::int16_t* heads, std::size_t count, std::int32_t* products) {
  loops::arcs(dependent, heads, count, products);
}

void steps(const float* values, std::size_t count, float factor, float least, float most, std::int16_t* out) {
  loops::steps(values, count, factor, least, most, out);
}

void weigh(const std::int32_t* sums, const float* scale, const float* bias, std::size_t count, float* out) {
  loops::weigh(sums, scale, bias, count, out);
}

void joints(const ReaderJoints& joints, std::size_t count, std::int32_t* sums) { loops::joints(joints, count, sums); }

void scan(const std::int32_t* sums, const float* scale, const float* bias, std::size_t words, float step, float* x,
          std::uint8_t* rows) {
  loops::scan(sums, scale, bias, words, step, x, rows);
}

}  // namespace

const std::vector<ReaderKernel>& reader_kernels() {
  static const std::vector<ReaderKernel> found = [] {
    std::vector<ReaderKernel> out = {{"plain", product, finish, gather, normalise, arcs, steps, weigh, joints, scan}};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) out.push_back(kernels::kAvx2);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni"))
      out.push_back(kernels::kAvx512);
#if defined(__linux__)
    if (out.back().name == kernels::kAvx512.name && may_use_tiles()) out.push_back(kernels::amx_kernel());
#endif
#endif
    return out;
  }();
  return found;
}

}  // namespace isnad::reading
