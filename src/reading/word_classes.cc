#include "reading/word_classes.h"

#include <algorithm>
#include <vector>

#include "core/tsv.h"

namespace isnad::reading {

WordClasses::WordClasses(std::string_view tsv) {
  classes_.reserve(static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '|')));
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 3) return;
    for_each_part(cells[2], [&](std::string_view word) { classes_.emplace(word, {cells[0], cells[1]}); });
  });
}

WordClass WordClasses::find(std::string_view folded) const {
  const auto found = classes_.find(folded);
  return found == classes_.end() ? WordClass{} : found->second;
}

}  // namespace isnad::reading
