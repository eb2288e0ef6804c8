// Names that no list has, as labels of words: what is known of each word beside its letters, what speaks for each label
// (name_net.h; in training name_crf.h), and the names that the best labels make.
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

struct TaggedName {
  std::size_t first = 0;  // words
  std::size_t last = 0;
  std::string_view type;  // PER LOC ORG MISC
};

// The labels: none, then a name's beginning and what goes on with it, of each type.
inline constexpr std::array<std::string_view, 4> kNameTypes = {"PER", "LOC", "ORG", "MISC"};
inline constexpr std::size_t kNameLabels = 1 + 2 * kNameTypes.size();
constexpr bool is_inner_label(std::size_t label) { return label > 0 && label % 2 == 0; }

// What speaks for each label, in hundredths of a natural logarithm; behind the last label zeros, so that they are whole
// vectors.
using LabelScores = std::array<std::int32_t, 12>;
// From each label to each.
using LabelTransitions = std::array<LabelScores, kNameLabels>;

// Transitions that allow a name to go on only behind a word of its type, `given` where one does.
LabelTransitions allowed_transitions(const LabelTransitions& given = {});

struct Tags {
  std::vector<TaggedName> names;
  // Of each word: by how many hundredths (of a natural logarithm) what it looks like speaks against a name that begins
  // there, the words' labels around it left aside; negative where it speaks for one.
  std::vector<std::int32_t> against;
};

// Gives the scores of the words [begin, end), which are a sentence.
using SentenceScores = std::function<std::vector<LabelScores>(std::size_t begin, std::size_t end)>;

// The names that the best way through the labels of each sentence makes (Viterbi). Linear in the words.
Tags tag_names(const Document& document, const LabelTransitions& transitions, const SentenceScores& scores);

}  // namespace isnad::reading
