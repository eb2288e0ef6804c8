// Which class of words a word is of by its neighbours in other texts (data/reading/word_classes.tsv): cities, given
// names, family names, verbs of saying. What the name tagger knows of words that its training text lacks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::reading {

// Numbers as text, part of features as they are; "-" where the word is not known.
struct WordClass {
  std::string_view coarse = "-";
  std::string_view fine = "-";
};

class WordClasses {
 public:
  // `tsv` outlives the table: a class of words a line, its coarse and fine number and the words ('|' between them).
  explicit WordClasses(std::string_view tsv);

  // Of a folded word without proclitics.
  WordClass find(std::string_view folded) const;
  // Asks the memory for the word with this short_hash().
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask_]); }

 private:
  // As in background.h: asked for every word, a place in the table says the class beside bits of the hash. Two words in
  // a hundred million share both.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number = 0;  // into classes_; 0: free
  };

  std::vector<WordClass> classes_;  // the first is the unknown
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

}  // namespace isnad::reading
