#include "reading/money.h"

#include <vector>

#include "core/tsv.h"
#include "text/fold.h"

namespace isnad::reading {

Money::Money(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() != 2) return;
    const MoneyWord kind = cells[0] == "currency" ? MoneyWord::kCurrency
                           : cells[0] == "club"   ? MoneyWord::kClub
                                                  : MoneyWord::kAmount;
    for_each_part(cells[1], [&](std::string_view word) { words_.emplace(text::fold(word), kind); });
  });
}

MoneyWord Money::find(std::string_view folded) const {
  constexpr std::string_view kArticle = "ال";
  auto found = words_.find(folded);
  if (found == words_.end() && folded.starts_with(kArticle)) found = words_.find(folded.substr(kArticle.size()));
  return found == words_.end() ? MoneyWord::kNone : found->second;
}

}  // namespace isnad::reading
