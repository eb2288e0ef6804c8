// The product by tiles (AMX): sixteen words by sixteen outputs by 64 activations at once. A dense product passes over
// no zeros and is still some four times as fast. Intel's processors have it from Sapphire Rapids on; Linux lets a
// process use it that asks.
#include "reading/reader_kernels.h"

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstdint>

#define ISNAD_AMX __attribute__((target("amx-tile,amx-int8")))

namespace isnad::reading::kernels {

extern const ReaderKernel kAvx512;

namespace {

constexpr std::size_t kTile = 16;    // words or outputs of a tile
constexpr std::size_t kAtOnce = 64;  // activations of it

// Intel's manual (Software Developer's Manual, volume 1, chapter 18): palette 1, then bytes of a row and rows of each
// tile.
struct alignas(64) TileShapes {
  std::uint8_t palette = 1;
  std::uint8_t start = 0;
  std::array<std::uint8_t, 14> reserved{};
  std::array<std::uint16_t, 16> row_bytes{};
  std::array<std::uint8_t, 16> rows{};
};
static_assert(sizeof(TileShapes) == 64);

struct Block {
  const ReaderLayer& layer;
  const std::uint8_t* rows;
  std::int32_t* sums;

  const std::uint8_t* row(std::size_t word, std::size_t tap, std::size_t from) const {
    const std::ptrdiff_t away = (static_cast<std::ptrdiff_t>(tap) - static_cast<std::ptrdiff_t>(layer.taps / 2)) *
                                static_cast<std::ptrdiff_t>(layer.dilation);
    return rows + (static_cast<std::ptrdiff_t>(word) + away) * std::ptrdiff_t{kReaderWidth} + from;
  }
  // Of a tile of outputs; two side by side lie in one block.
  const std::int8_t* weights(std::size_t tap, std::size_t from, std::size_t output) const {
    const std::size_t first = output / kReaderBlock * kReaderBlock;
    return reader_weights(layer, first) + (tap * kReaderWidth + from) * reader_block(layer, first) +
           (output - first) * 4;
  }
  std::int32_t* sum(std::size_t word, std::size_t output) const { return sums + word * layer.outputs + output; }
};

// Of a tile of words, or of two, and of a tile of outputs, or of two. Tiles 0 to 3 are the sums, 4 and 5 the words, 6
// and 7 the weights; the instructions name them by number.
template <bool kTwoOfWords, bool kTwoOfOutputs>
ISNAD_AMX void multiply(const Block& block, std::size_t first, std::size_t second, std::size_t output) {
  // Bytes from row to row, of sums and of weights.
  const std::size_t of_sums = block.layer.outputs * 4;
  const std::size_t of_weights = reader_block(block.layer, output / kReaderBlock * kReaderBlock) * 4;
  _tile_zero(0);
  if constexpr (kTwoOfOutputs) _tile_zero(1);
  if constexpr (kTwoOfWords) _tile_zero(2);
  if constexpr (kTwoOfWords && kTwoOfOutputs) _tile_zero(3);
  for (std::size_t tap = 0; tap < block.layer.taps; ++tap) {
    for (std::size_t from = 0; from < kReaderWidth; from += kAtOnce) {
      _tile_loadd(4, block.row(first, tap, from), kReaderWidth);
      _tile_loadd(6, block.weights(tap, from, output), of_weights);
      _tile_dpbusd(0, 4, 6);
      if constexpr (kTwoOfOutputs) {
        _tile_loadd(7, block.weights(tap, from, output + kTile), of_weights);
        _tile_dpbusd(1, 4, 7);
      }
      if constexpr (kTwoOfWords) {
        _tile_loadd(5, block.row(second, tap, from), kReaderWidth);
        _tile_dpbusd(2, 5, 6);
        if constexpr (kTwoOfOutputs) _tile_dpbusd(3, 5, 7);
      }
    }
  }
  _tile_stored(0, block.sum(first, output), of_sums);
  if constexpr (kTwoOfOutputs) _tile_stored(1, block.sum(first, output + kTile), of_sums);
  if constexpr (kTwoOfWords) _tile_stored(2, block.sum(second, output), of_sums);
  if constexpr (kTwoOfWords && kTwoOfOutputs) _tile_stored(3, block.sum(second, output + kTile), of_sums);
}

// Fewer than sixteen words make smaller tiles; of more the last tile begins so early that it is whole, and some words
// are summed twice.
ISNAD_AMX void product_amx(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words, std::int32_t* sums) {
  if (words == 0) return;
  const std::size_t height = std::min(words, kTile);
  TileShapes shapes;
  for (std::size_t tile = 0; tile < 8; ++tile) {
    shapes.row_bytes[tile] = 64;
    shapes.rows[tile] = static_cast<std::uint8_t>(tile < 6 ? height : kTile);
  }
  _tile_loadconfig(&shapes);
  const Block block{layer, rows, sums};
  const auto start = [&](std::size_t word) { return std::min(word, words - height); };
  for (std::size_t word = 0; word < words; word += 2 * kTile) {
    const bool two = word + kTile < words;
    std::size_t output = 0;
    for (; output + 2 * kTile <= layer.outputs; output += 2 * kTile) {
      if (two)
        multiply<true, true>(block, start(word), start(word + kTile), output);
      else
        multiply<false, true>(block, start(word), 0, output);
    }
    if (output == layer.outputs) continue;
    if (two)
      multiply<true, false>(block, start(word), start(word + kTile), output);
    else
      multiply<false, false>(block, start(word), 0, output);
  }
  _tile_release();
}

}  // namespace

ReaderKernel amx_kernel();
ReaderKernel amx_kernel() {
  ReaderKernel out = kAvx512;
  out.name = "amx-int8";
  out.product = product_amx;
  return out;
}

}  // namespace isnad::reading::kernels
#endif
