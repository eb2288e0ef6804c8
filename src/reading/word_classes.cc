#include "reading/word_classes.h"

#include <algorithm>
#include <bit>

#include "core/short_hash.h"
#include "core/tsv.h"

namespace isnad::reading {

WordClasses::WordClasses(std::string_view tsv) {
  classes_.emplace_back();
  const auto words =
      static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '|') + std::count(tsv.begin(), tsv.end(), '\n') + 1);
  slots_.assign(std::bit_ceil(words * 2), Slot{});
  mask_ = slots_.size() - 1;
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 3) return;
    classes_.push_back({cells[0], cells[1]});
    for_each_part(cells[2], [&](std::string_view word) {
      const std::uint64_t hash = short_hash(word);
      const auto tag = static_cast<std::uint32_t>(hash >> 32);
      std::size_t at = hash & mask_;
      while (slots_[at].number != 0 && slots_[at].tag != tag) at = (at + 1) & mask_;
      if (slots_[at].number == 0) slots_[at] = {tag, static_cast<std::uint32_t>(classes_.size() - 1)};
    });
  });
}

WordClass WordClasses::find(std::string_view folded) const {
  const std::uint64_t hash = short_hash(folded);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & mask_;
  while (slots_[at].number != 0 && slots_[at].tag != tag) at = (at + 1) & mask_;
  return classes_[slots_[at].number];
}

}  // namespace isnad::reading
