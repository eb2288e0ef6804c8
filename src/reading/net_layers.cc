#include "reading/net_layers.h"

#include <algorithm>

namespace isnad::reading {

void NetWords::reset(std::size_t words) {
  constexpr std::size_t kPadding = kReaderMostDilation * kReaderWidth;
  values_.resize(words * kReaderWidth);
  rows_.resize(words * kReaderWidth + 2 * kPadding);
  std::fill_n(rows_.begin(), kPadding, std::uint8_t{0});
  std::fill_n(rows_.rbegin(), kPadding, std::uint8_t{0});
}

void NetWords::run(const std::vector<NetLayer>& layers, float last_step, const ReaderKernel& kernel) {
  const std::size_t words = size();
  sums_.resize(words * 2 * kReaderWidth);
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const NetLayer& layer = layers[l];
    kernel.product(layer.product, row(0), words, sums_.data());
    const float step = l + 1 < layers.size() ? layers[l + 1].step : last_step;
    if (layer.is_scan) {
      kernel.scan(sums_.data(), layer.scale.data(), layer.bias.data(), words, step, values_.data(), row(0));
      continue;
    }
    for (std::size_t word = 0; word < words; ++word)
      kernel.finish(&sums_[word * kReaderWidth], layer.scale.data(), layer.bias.data(), step, values(word), row(word));
  }
}

}  // namespace isnad::reading
