// Where a document names or describes somebody, something or some place; entities.cc makes entities of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/background.h"
#include "reading/document.h"
#include "reading/english_words.h"
#include "reading/gazetteer.h"
#include "reading/given_names.h"
#include "reading/heads.h"
#include "reading/money.h"
#include "reading/named_after.h"
#include "reading/segmenter.h"
#include "reading/speech_lexicon.h"
#include "reading/word_classes.h"

namespace isnad::reading {

class NameNet;

// Words [first, last] with `skip` code points of proclitics cut off the first.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
  std::uint32_t skip = 0;
};

struct RawMention {
  WordRange span;
  WordRange extent;
  std::string_view form = "name";
  std::string_view type;
  const std::vector<NameUse>* uses = nullptr;  // what the gazetteer offers; null: a name it does not know
  std::string cls;                             // of a head: "president", "army"
  std::string sector;
  std::string country;         // ISO 3166-1 alpha-2 where a nationality or country stands with it
  std::size_t title_last = 0;  // of a person behind a title and nationality: the title\'s last word, or 0
  const std::vector<NameUse>* at =
      nullptr;  // the place in the name of an airport («مطار بيروت») or body («حكومة ليبيا»)
  WordRange at_words;               // of a body: that place
  std::optional<WordRange> called;  // words of the entity's name where the span is a part of it: «مطار بيروت»
  bool in_context = false;          // a common word that is a name here by its neighbours or country
  std::string_view lead;            // class of the word before a place: "town", "region"
};

struct MentionKnowledge {
  const Gazetteer& gazetteer;
  const Heads& heads;
  const GivenNames& given;
  const Background& background;
  const WordClasses& classes;
  const Segmenter* segmenter = nullptr;
  const NameNet* tagger = nullptr;          // null: lists and rules alone
  const EnglishWords* english = nullptr;    // null: given_names.tsv alone
  const SpeechLexicon* speech = nullptr;    // null: nobody is known by what he says
  const Money* money = nullptr;             // null: what the tagger says
  const NamedAfter* named_after = nullptr;  // null: persons stay persons
};

// In the order of the text, none overlapping. Linear in the document, with phrases of at most seven words.
std::vector<RawMention> find_mentions(const Document& document, const MentionKnowledge& knowledge);

}  // namespace isnad::reading
