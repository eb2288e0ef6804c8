// Words of currencies and of amounts (data/reading/money.tsv).
#pragma once

#include <cstdint>
#include <string_view>

#include "reading/lookup.h"

namespace isnad::reading {

// kClub: a currency behind an amount, a club elsewhere («ريال»).
enum class MoneyWord : std::uint8_t { kNone, kCurrency, kClub, kAmount };

class Money {
 public:
  explicit Money(std::string_view tsv);

  // With or without the article.
  MoneyWord find(std::string_view folded) const;

 private:
  StringMap<MoneyWord> words_;
};

}  // namespace isnad::reading
