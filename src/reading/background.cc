#include "reading/background.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

#include "core/short_hash.h"
#include "core/tsv.h"

namespace isnad::reading {

Background::Background(std::string_view tsv) {
  constexpr std::string_view kHead = "#documents\t";
  if (tsv.starts_with(kHead)) {
    std::uint32_t number = 1;
    std::from_chars(tsv.data() + kHead.size(), tsv.data() + tsv.size(), number);
    documents_ = number;
  }
  const auto rows = static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\n'));
  slots_.assign(std::bit_ceil(rows * 2 + 2), Slot{});
  mask_ = slots_.size() - 1;
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 2) return;
    std::uint32_t count = 0;
    std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), count);
    if (count == 0) return;
    const std::uint64_t hash = short_hash(cells[0]);
    std::size_t at = hash & mask_;
    while (slots_[at].count != 0) at = (at + 1) & mask_;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32), count};
  });
}

std::uint32_t Background::count(std::string_view folded) const {
  const std::uint64_t hash = short_hash(folded);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & mask_;
  while (slots_[at].count != 0 && slots_[at].tag != tag) at = (at + 1) & mask_;
  return slots_[at].count;
}

double Background::idf(std::string_view folded) const {
  return std::log(documents_ / std::max<std::uint32_t>(1, count(folded)));
}

double Background::idf_of_most_common(std::initializer_list<std::string_view> folded) const {
  std::uint32_t most = 1;
  for (const std::string_view word : folded) most = std::max(most, count(word));
  return std::log(documents_ / most);
}

}  // namespace isnad::reading
