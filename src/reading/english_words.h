// What English words are: which part of speech a word is mostly and, by its neighbours, here; whether it is a word at
// all, and which names people have. English alone: Arabic's parts of speech come from the reader network.
#pragma once

#include <cstdint>
#include <mutex>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

// The Penn Treebank's parts of speech (Marcus, Santorini, Marcinkiewicz 1993), those that nothing tells apart here as
// one.
enum class EnglishTag : std::uint8_t {
  kNone,
  kCC,
  kCD,
  kDT,
  kEX,
  kFW,
  kIN,
  kJJ,
  kJJR,
  kJJS,
  kMD,
  kNN,
  kNNS,
  kNNP,
  kNNPS,
  kPDT,
  kPOS,
  kPRP,
  kPRPS,
  kRB,
  kRBR,
  kRBS,
  kRP,
  kTO,
  kUH,
  kVB,
  kVBD,
  kVBG,
  kVBN,
  kVBP,
  kVBZ,
  kWDT,
  kWP,
  kWPS,
  kWRB,
  kComma,
  kStop,
  kMark,
  kEdge
};

constexpr bool is_noun(EnglishTag tag) {
  return tag == EnglishTag::kNN || tag == EnglishTag::kNNS || tag == EnglishTag::kNNP || tag == EnglishTag::kNNPS;
}
constexpr bool is_proper(EnglishTag tag) { return tag == EnglishTag::kNNP || tag == EnglishTag::kNNPS; }
constexpr bool is_adjective(EnglishTag tag) {
  return tag == EnglishTag::kJJ || tag == EnglishTag::kJJR || tag == EnglishTag::kJJS;
}

class EnglishWords {
 public:
  // `words`, `names`: data/reading/english_words.tsv and english_names.tsv, which must outlive this. They are read when
  // first asked for (some milliseconds).
  EnglishWords(std::string_view words, std::string_view names);

  // Tags of the document's first `most` words: the lexicon's, or the word's ending's, then Brill's rules of what stands
  // around (Brill 1995). A capital makes a name within a sentence, and of a word that no lexicon has at its beginning
  // and in headlines. Linear.
  std::vector<EnglishTag> tags(const Document& document, std::size_t most) const;

  // By folded word; thread-safe.
  bool is_word(std::string_view folded) const;  // another than a name
  bool is_given_name(std::string_view folded) const;
  bool may_be_given_name(std::string_view folded) const;  // of another word's letters: "Grace", "Bill"
  bool is_family_name(std::string_view folded) const;
  bool may_be_family_name(std::string_view folded) const;  // "Brown", "Woods"

 private:
  enum class When : std::uint8_t;
  struct Rule {
    EnglishTag from;
    EnglishTag to;
    When when;
    std::string_view words[2];  // what the rule names, as words
    EnglishTag tags[2];         // and as tags
  };
  struct Known {
    FlatMap<std::string_view, EnglishTag> tags;
    FlatMap<std::string_view, std::uint8_t> names;  // bits: kGiven …
    std::vector<Rule> rules;                        // in order
  };

  const Known& known() const;
  bool is_name(std::string_view folded, std::uint8_t bit) const;
  EnglishTag first_tag(const Document& document, std::size_t word, bool may_be_common) const;
  static bool holds(const Rule& rule, const std::vector<EnglishTag>& tags, const std::vector<std::string_view>& words,
                    std::size_t at);

  std::string_view words_;
  std::string_view names_;
  mutable std::once_flag once_;
  mutable Known known_;
};

}  // namespace isnad::reading
