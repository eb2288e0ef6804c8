// Names that no list has: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the words of
// a sentence, what the lists say of them and what the rules found. Weights: data/reading/names.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/word_classes.h"

namespace isnad::reading {

// What is known of one word beside its letters. Small numbers, part of the features as they are.
struct WordContext {
  std::string_view rest;   // behind its proclitics
  std::uint8_t list = 0;   // what the gazetteer says: see list_class in name_features.cc
  std::uint8_t head = 0;   // kind of the head that stands here, inner words of one too
  std::uint8_t given = 0;  // GivenName
  std::uint8_t share = 0;  // how common the word is, logarithmic
  std::uint8_t rule = 0;   // what the rules found here
  WordClass word_class;    // of `rest`
};

// Calls `emit` with each feature of the word: a number and a value.
using Feature = std::function<void(std::uint32_t id, std::string_view value)>;
void word_features(const Document& document, const std::vector<WordContext>& contexts, std::size_t word,
                   const Feature& emit);

// The first or last letters of a folded word.
std::string_view word_edge(std::string_view folded, std::size_t letters, bool front);

// What stands before a sentence and behind it.
WordContext outside_context();

struct TaggedName {
  std::size_t first = 0;  // words
  std::size_t last = 0;
  std::string_view type;  // PER LOC ORG MISC
};

struct Tags {
  std::vector<TaggedName> names;
  // Of each word: by how many hundredths (of a natural logarithm) what it looks like speaks against a name that begins
  // there, the words' labels around it left aside; negative where it speaks for one.
  std::vector<std::int32_t> against;
};

class NameTagger {
 public:
  static constexpr std::size_t kMostLabels = 9;
  // What speaks for each label, in hundredths; behind the last label zeros, so that they are whole vectors.
  using Scores = std::array<std::int32_t, 12>;

  explicit NameTagger(std::string_view tsv);

  bool empty() const { return rows_.size() < 2; }
  // Asks the memory for the text with this short_hash().
  void prefetch(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & mask_]);
  }
  Tags tag(const Document& document, const std::vector<WordContext>& contexts) const;

  // For each word of [begin, end), a sentence of the document: the sum of the weights of its word_features(). Texts
  // are looked up once for all features that they are values of, small numbers are indexes.
  std::vector<Scores> scores(const Document& document, const std::vector<WordContext>& contexts, std::size_t begin,
                             std::size_t end) const;

 private:
  using Row = Scores;
  using Indexes = std::vector<std::uint32_t>;  // into rows_; 0: no weights
  static constexpr std::uint32_t kTexts = 10;  // features 1 to 10 have texts as values,
  static constexpr std::uint32_t kFirstNumber = 11, kFirstPair = 24, kFirstClass = 29, kFirstClassPair = 33,
                                 kFirstNameNumber = 35, kFirstNamePair = 42, kFeatures = 46;
  static constexpr std::size_t kNumbers = 64;      // values of the features with small numbers are below this,
  static constexpr std::size_t kMostCoarse = 128;  // those of the coarse classes in pairs below this

  // The features that have weights for a text, a bit each, and where their rows begin.
  struct Text {
    std::uint32_t features = 0;
    std::uint32_t first = 0;
  };
  struct Slot {
    std::uint32_t tag = 0;  // of the hash; two texts in a thousand million share place and tag
    Text text;
  };
  struct Weight;
  struct Seen;

  void place_texts(const std::vector<Weight>& weights);
  void place_number(std::uint32_t feature, std::string_view value, const Row& row);
  Text find(std::string_view value) const;
  Seen see(std::string_view folded, const WordContext& context) const;
  void decode(const std::vector<Scores>& scores, std::size_t offset, std::vector<TaggedName>& out) const;

  std::vector<std::string> labels_;
  std::array<Scores, kMostLabels> transitions_{};  // from each label to each; far below all others where it cannot be
  std::vector<Row> rows_;                          // the first has no weights
  static constexpr std::size_t kFilterBits = std::size_t{1} << 18;

  std::vector<std::uint64_t> filter_;  // a bit for each text's hash: most texts have no weights
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::array<Indexes, kFeatures> numbers_;  // of the features from kFirstNumber on, by value
  std::size_t classes_ = 0;                 // numbers of classes, with the unknown's
};

}  // namespace isnad::reading
