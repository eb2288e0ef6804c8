// What other texts say of a word: which class of words it is of by its neighbours (data/reading/word_classes.tsv) and
// how often a tagger found it in names and beside them (data/reading/name_words.tsv). What the name tagger knows of
// words that its training text lacks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::reading {

// Part of features as they are: numbers as text, "-" where the word is not known; small numbers
// (tools/make_name_words.py says which), 0 where it is not known.
struct WordClass {
  std::string_view coarse = "-";
  std::string_view fine = "-";
  std::uint8_t in_names = 0;
  std::uint8_t before_names = 0;
  std::uint8_t behind_names = 0;
};

// The number of a class: 0 for "-", the unknown, else one more than the text says.
std::size_t class_number(std::string_view name);

class WordClasses {
 public:
  // `classes` outlives the table: a class of words a line, its coarse and fine number and the words ('|' between them).
  // `name_words`: three small numbers and the words of which they are true.
  explicit WordClasses(std::string_view classes, std::string_view name_words = {});

  // Of a folded word without proclitics.
  WordClass find(std::string_view folded) const;
  // Asks the memory for the word with this short_hash().
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask_]); }

 private:
  // As in background.h: asked for every word, a place in the table says the class beside bits of the hash. Two words in
  // a hundred million share both.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t used : 1 = 0;
    std::uint32_t number : 13 = 0;  // into classes_
    std::uint32_t in_names : 6 = 0;
    std::uint32_t before_names : 6 = 0;
    std::uint32_t behind_names : 6 = 0;
  };

  Slot& slot_of(std::string_view word);

  std::vector<WordClass> classes_;  // the first is the unknown
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

}  // namespace isnad::reading
