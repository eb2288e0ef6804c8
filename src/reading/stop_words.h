// Words that no keyword begins or ends with, by language (data/reading/stop_words.tsv).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/lookup.h"

namespace isnad::reading {

class StopWords {
 public:
  class OfLanguage {
   public:
    // `folded`: as text::fold gives it.
    bool contains(std::string_view folded) const;

   private:
    friend class StopWords;
    StringMap<bool> words_;
    std::vector<std::string> endings_;  // of finite verbs and adverbs, "-amente"
  };

  explicit StopWords(std::string_view tsv);

  // Those of a language; null where none are known.
  const OfLanguage* of(std::string_view language) const;

 private:
  StringMap<OfLanguage> languages_;
};

}  // namespace isnad::reading
