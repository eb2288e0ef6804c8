// Sketches with their terms as numbers, and their similarity: the fast twin of similarity.h, to the last digits the
// same.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "story/flat_lists.h"
#include "story/sketch.h"

namespace isnad::story {

// A term or entity of an article that is kept, by its number.
struct KeptTerm {
  std::uint32_t number;
  float weight;
};

// Numbers for the hashes of terms and entities, and how many of the kept articles have each.
class TermNumbers {
 public:
  // Counts an article's terms, numbering those that are new; sorted by number.
  std::vector<KeptTerm> add(const std::vector<std::pair<std::uint64_t, float>>& terms);
  void remove(const std::vector<KeptTerm>& terms);
  void add_document() { ++documents_; }
  void remove_document() { --documents_; }

  std::uint32_t find(std::uint64_t hash) const { return numbers_.find(hash); }
  std::uint64_t hash(std::uint32_t number) const { return hashes_[number]; }
  std::uint32_t count(std::uint32_t number) const { return counts_[number]; }
  std::uint32_t documents() const { return documents_; }
  double idf(std::uint32_t number) const { return idf_of_count(counts_[number]); }
  double idf_of_count(std::uint32_t count) const;  // as Frequencies::idf

 private:
  FlatTable numbers_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> counts_;
  std::uint32_t documents_ = 0;
  // Logarithms for small counts, each good for one number of documents. Makes const calls unsafe from two threads.
  struct Logarithm {
    std::uint32_t documents = kNone;
    double value = 0.0;
  };
  mutable std::vector<Logarithm> logarithms_ = std::vector<Logarithm>(1'024);
};

// An article that is asked about: its terms with their idf at this moment.
struct AskedTerms {
  struct Term {
    std::uint64_t hash;
    std::uint32_t number;  // kNone: no kept article has it
    float weight;
    double idf;
  };
  std::vector<Term> terms;  // sorted by number
  double squares = 0.0;     // sum of (weight · idf)²
};

AskedTerms ask(const std::vector<std::pair<std::uint64_t, float>>& terms, const TermNumbers& numbers);

// What the similarity needs of a kept article.
struct KeptArticle {
  std::string language;
  std::int64_t when = 0;
  std::uint32_t words = 0;
  std::vector<KeptTerm> terms;
  std::vector<KeptTerm> entities;
};

struct AskedArticle {
  std::string language;
  std::int64_t when = 0;
  std::uint32_t words = 0;
  AskedTerms terms;
  AskedTerms entities;
};

AskedArticle ask(const Sketch& sketch, const TermNumbers& numbers);

// As story_similarity over the sketches and the frequencies of the kept articles.
double story_similarity(const AskedArticle& asked, const KeptArticle& kept, const TermNumbers& numbers);

}  // namespace isnad::story
