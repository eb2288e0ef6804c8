// How common a word is outside the article at hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reading/lookup.h"

namespace isnad::reading {

class Background {
 public:
  // `tsv`: background_ar.tsv, a folded word and its document count a line, `#documents N` first.
  explicit Background(std::string_view tsv);

  // ln(N / df) of a folded Arabic word, at most that of a word seen once.
  double idf(std::string_view folded) const;
  // Share of documents with the word, in [0, 1].
  double share(std::string_view folded) const;
  bool knows(std::string_view folded) const { return counts_.contains(folded); }

 private:
  ViewMap<std::uint32_t> counts_;  // views into the linked file
  double documents_ = 1;
};

}  // namespace isnad::reading
