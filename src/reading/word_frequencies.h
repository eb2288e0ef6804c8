// How common a word is in a language other than Arabic, which has a background of its own (background.h).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/lookup.h"

namespace isnad::reading {

class WordFrequencies {
 public:
  // `tsv`: word_frequencies.tsv, which must outlive this. A language's rows are read when it is first asked for (a few
  // milliseconds): a newsroom reads few of them.
  explicit WordFrequencies(std::string_view tsv);

  // Share of articles of 400 words in which a word of that share of all words stands, in [0, 1], by `folded`
  // (text::fold); 0 where it is not among the 8,000 most frequent; none where the language (primary subtag) has no
  // list. Thread-safe.
  std::optional<double> share(std::string_view folded, std::string_view language) const;

 private:
  struct List {
    std::vector<std::array<std::string_view, 2>> rows;  // tenths of the logarithm, words
    std::once_flag once;
    StringMap<float> shares;
  };
  StringMap<std::unique_ptr<List>> lists_;
};

}  // namespace isnad::reading
