// Which class of words a word is of by its neighbours in other texts (data/reading/word_classes.tsv): cities, given
// names, family names, verbs of saying. What the name tagger knows of words that its training text lacks.
#pragma once

#include <string_view>

#include "reading/lookup.h"

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

 private:
  ViewMap<WordClass> classes_;
};

}  // namespace isnad::reading
