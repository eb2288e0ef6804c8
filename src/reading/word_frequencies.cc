#include "reading/word_frequencies.h"

#include <charconv>
#include <cmath>

#include "core/tsv.h"
#include "text/fold.h"

namespace isnad::reading {

WordFrequencies::WordFrequencies(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 3) return;
    const auto [list, added] = lists_.emplace(std::string(cells[0]), nullptr);
    if (added) list->second = std::make_unique<List>();
    list->second->rows.push_back({cells[1], cells[2]});
  });
}

std::optional<double> WordFrequencies::share(std::string_view folded, std::string_view language) const {
  constexpr double kArticle = 400;
  const auto found = lists_.find(language);
  if (found == lists_.end()) return std::nullopt;
  List& list = *found->second;
  std::call_once(list.once, [&list] {
    for (const auto& [tenths, words] : list.rows) {
      int tenth = 0;
      std::from_chars(tenths.data(), tenths.data() + tenths.size(), tenth);
      const auto share = static_cast<float>(1 - std::exp(-kArticle * std::pow(10.0, -tenth / 10.0)));
      // Most frequent first: of spellings that are one when folded, the first one's share stands.
      for_each_part(words, [&](std::string_view word) { list.shares.emplace(text::fold(word), share); });
    }
    list.rows.clear();
  });
  const auto share = list.shares.find(folded);
  return share == list.shares.end() ? 0 : share->second;
}

}  // namespace isnad::reading
