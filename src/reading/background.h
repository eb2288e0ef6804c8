// How common a word is outside the article at hand.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace isnad::reading {

// Asked several times for every word that is read, so the table is counts beside 32 bits of the hash and nothing else:
// an answer costs one cache line. Two words in a hundred million share both place and bits; a count may then be
// another's.
class Background {
 public:
  // `tsv`: background_ar.tsv, a folded word and its document count a line, `#documents N` first.
  explicit Background(std::string_view tsv);

  // ln(N / df) of a folded Arabic word, at most that of a word seen once.
  double idf(std::string_view folded) const;
  // Share of documents with the word, in [0, 1].
  double share(std::string_view folded) const { return count(folded) / documents_; }
  // idf() of the most common of the words.
  double idf_of_most_common(std::initializer_list<std::string_view> folded) const;
  // Asks the memory for what is known of the word with this short_hash().
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask_]); }
  bool knows(std::string_view folded) const { return count(folded) > 0; }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t count = 0;  // 0: free
  };

  std::uint32_t count(std::string_view folded) const;

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  double documents_ = 1;
};

}  // namespace isnad::reading
