// The teacher's helper: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the words of a
// sentence, what the lists say of them and what the rules found. It labels the text that name_net.h is taught by
// (tools/make_names.sh); reading does without it.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/name_tagger.h"

namespace isnad::reading {

// Calls `emit` with each feature of the word: a number and a value.
using Feature = std::function<void(std::uint32_t id, std::string_view value)>;
void word_features(const Document& document, const std::vector<WordContext>& contexts, std::size_t word,
                   const Feature& emit);

// The first or last letters of a folded word.
std::string_view word_edge(std::string_view folded, std::size_t letters, bool front);

// What stands before a sentence and behind it.
WordContext outside_context();

class NameCrf {
 public:
  // The weights as tools/make_names.py writes them; its labels are those of name_tagger.h.
  explicit NameCrf(std::string_view tsv);

  Tags tag(const Document& document, const std::vector<WordContext>& contexts) const;

  // For each word of [begin, end), a sentence of the document: the sum of the weights of its word_features(). Texts
  // are looked up once for all features that they are values of, small numbers are indexes.
  std::vector<LabelScores> scores(const Document& document, const std::vector<WordContext>& contexts, std::size_t begin,
                                  std::size_t end) const;

 private:
  using Row = LabelScores;
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

  LabelTransitions transitions_;
  std::vector<Row> rows_;  // the first has no weights
  static constexpr std::size_t kFilterBits = std::size_t{1} << 18;

  std::vector<std::uint64_t> filter_;  // a bit for each text's hash: most texts have no weights
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::array<Indexes, kFeatures> numbers_;  // of the features from kFirstNumber on, by value
  std::size_t classes_ = 0;                 // numbers of classes, with the unknown's
};

}  // namespace isnad::reading
