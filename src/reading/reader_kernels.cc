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

// Groups of four zeros are passed over here too.
void product(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words, std::int32_t* sums) {
  const auto middle = static_cast<std::ptrdiff_t>(layer.taps / 2);
  std::fill(sums, sums + words * layer.outputs, 0);
  for (std::size_t output = 0; output < layer.outputs; output += kReaderBlock) {
    const std::size_t block = reader_block(layer, output);
    for (std::size_t word = 0; word < words; ++word) {
      std::int32_t* __restrict out = sums + word * layer.outputs + output;
      const std::int8_t* __restrict weights = reader_weights(layer, output);
      for (std::size_t tap = 0; tap < layer.taps; ++tap) {
        const std::ptrdiff_t away =
            (static_cast<std::ptrdiff_t>(tap) - middle) * static_cast<std::ptrdiff_t>(layer.dilation);
        const std::uint8_t* row = rows + (static_cast<std::ptrdiff_t>(word) + away) * std::ptrdiff_t{kReaderWidth};
        for (std::size_t k = 0; k < kReaderWidth; k += 4, weights += block * 4) {
          if ((row[k] | row[k + 1] | row[k + 2] | row[k + 3]) == 0) continue;
          for (std::size_t n = 0; n < block; ++n) {
            const std::int8_t* four = weights + n * 4;
            out[n] += row[k] * four[0] + row[k + 1] * four[1] + row[k + 2] * four[2] + row[k + 3] * four[3];
          }
        }
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
