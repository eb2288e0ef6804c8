// What Arabic words mostly are (data/reading/word_parts.tsv): nouns, adjectives, or neither.
#pragma once

#include <cstdint>
#include <string_view>

#include "reading/lookup.h"

namespace isnad::reading {

// kNone: not in the table, or as often one as another. kOther: verbs, adverbs, numbers.
enum class WordPart : std::uint8_t { kNone, kNoun, kAdjective, kOther };

class WordParts {
 public:
  // The table outlives this.
  explicit WordParts(std::string_view tsv);

  // Of a word without proclitics, folded, with its article or without. No verb has the article.
  WordPart find(std::string_view folded) const;

 private:
  ViewMap<WordPart> words_;
};

}  // namespace isnad::reading
