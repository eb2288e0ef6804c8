#include "reading/background.h"

#include <charconv>
#include <cmath>

#include "reading/tsv.h"

namespace isnad::reading {

Background::Background(std::string_view tsv) {
  constexpr std::string_view kHead = "#documents\t";
  if (tsv.starts_with(kHead)) {
    std::uint32_t number = 1;
    std::from_chars(tsv.data() + kHead.size(), tsv.data() + tsv.size(), number);
    documents_ = number;
  }
  counts_.reserve(50'000);
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 2) return;
    std::uint32_t count = 0;
    std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), count);
    if (count > 0) counts_.emplace(cells[0], count);
  });
}

double Background::idf(std::string_view folded) const {
  const auto found = counts_.find(folded);
  return std::log(documents_ / (found == counts_.end() ? 1.0 : found->second));
}

double Background::share(std::string_view folded) const {
  const auto found = counts_.find(folded);
  return found == counts_.end() ? 0.0 : found->second / documents_;
}

}  // namespace isnad::reading
