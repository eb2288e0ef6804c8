// Words cut into the syntactic words of the Arabic Treebank: conjunction, preposition or future س, stem, pronoun. ال is
// no segment of its own.
#pragma once

#include <cstdint>
#include <string_view>

#include "reading/background.h"
#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

// In code points of the folded word, which are those of the word itself where it carries no marks or tatweel.
struct Cut {
  std::uint32_t conjunction = 0;  // و ف
  std::uint32_t particle = 0;     // ب ل ك, س before a verb
  std::uint32_t pronoun = 0;      // at the end

  std::uint32_t before() const { return conjunction + particle; }
};

class Segmenter {
 public:
  // `waw` and `whole`: word lists of the stemmer (data/text), words that keep their و and words that are left alone;
  // `more_whole`: whole_words.tsv.
  Segmenter(const Background& background, std::string_view waw, std::string_view whole, std::string_view more_whole);

  // Decides by how often the rest and the whole word stand in the background: «وزير» is whole, «وقال» is not. `surface`
  // tells ه from ة, which folding merges.
  Cut cut(const Word& word, std::string_view surface) const;

 private:
  bool cuts_conjunction(std::string_view folded) const;
  bool cuts_particle(std::string_view folded) const;
  std::uint32_t pronoun(std::string_view folded, std::string_view surface) const;

  const Background& background_;
  ViewMap<bool> waw_;
  ViewMap<bool> whole_;
};

}  // namespace isnad::reading
