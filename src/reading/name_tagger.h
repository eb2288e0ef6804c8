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
  explicit NameTagger(std::string_view tsv);

  bool empty() const { return slots_.empty(); }
  Tags tag(const Document& document, const std::vector<WordContext>& contexts) const;

 private:
  static constexpr std::size_t kMostLabels = 9;
  using Scores = std::array<std::int32_t, kMostLabels>;  // hundredths
  // A feature and its weights, two to a cache line: most of the tagger's time is waiting for them.
  struct alignas(32) Slot {
    std::uint32_t tag = 0;  // of the hash; two features in a thousand million share place and tag
    bool taken = false;
    std::array<std::int16_t, kMostLabels> weights{};
  };

  void add(std::uint64_t hash, const std::array<std::int16_t, kMostLabels>& weights);
  void add_scores(std::uint32_t id, std::string_view value, Scores& scores) const;
  void decode(const std::vector<Scores>& scores, std::size_t offset, std::vector<TaggedName>& out) const;

  std::vector<std::string> labels_;
  std::array<Scores, kMostLabels> transitions_{};
  static constexpr std::size_t kFilterBits = std::size_t{1} << 18;

  std::vector<std::uint64_t> filter_;  // a bit for each feature's hash: most features of a word have no weight
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

}  // namespace isnad::reading
