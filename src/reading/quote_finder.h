// What the parts of quotes.cc share: the document's marks, words of saying and mentions, and what is found so far.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "reading/mention_index.h"
#include "reading/quote_marks.h"
#include "reading/speakers.h"
#include "reading/speech_lexicon.h"

namespace isnad::reading {

enum class FoundKind : std::uint8_t { kDirect, kIndirect, kHeadline };

struct FoundQuote {
  std::size_t first = 0;  // words, both included
  std::size_t last = 0;
  FoundKind kind = FoundKind::kIndirect;
  std::int32_t speaker = -1;  // index of the entity
  std::optional<std::size_t> cue;
  std::size_t cue_words = 1;
};

// What a word of saying introduces.
struct Content {
  enum class Kind : std::uint8_t { kNone, kPair, kClause, kSpeech };  // kSpeech: unmarked words behind a colon
  Kind kind = Kind::kNone;
  std::size_t first = 0;  // words [first, end)
  std::size_t end = 0;
  std::int32_t pair = -1;
};

class QuoteFinder {
 public:
  QuoteFinder(const Document& document, const std::vector<Entity>& entities, const SpeechLexicon& lexicon);

  std::vector<FoundQuote> run();

 private:
  struct Last {
    std::int32_t speaker = -1;
    bool is_valid = false;
    Agreement agreement = Agreement::kAny;
    std::size_t word = 0;  // the last word of what was said
    std::uint32_t sentence = 0;
  };

  // quote_finder.cc
  void index_sentences();
  void index_pairs();
  void headline(std::size_t begin, std::size_t end);
  void loose_pairs();
  bool continues(std::size_t pair, FoundQuote& quote) const;
  std::size_t limit_of(std::size_t word) const;
  std::size_t sentence_begin(std::size_t word) const { return sentence_first_[document_.words[word].sentence]; }
  std::size_t sentence_end(std::size_t word) const { return sentence_end_[document_.words[word].sentence]; }
  bool is_colon(std::size_t word) const;
  bool is_mark(std::size_t word) const {
    return !document_.words[word].is_word() && !document_.words[word].is_number();
  }
  std::size_t count_words(std::size_t first, std::size_t end) const;
  std::int32_t pair_opening(std::size_t word) const { return word < opens_.size() ? opens_[word] : -1; }
  std::int32_t pair_closing(std::size_t word) const { return word < closes_.size() ? closes_[word] : -1; }
  // The pair that ends right before the word, a comma between them or not.
  std::int32_t pair_before(std::size_t word) const;
  bool is_name_in_marks(std::size_t pair) const;
  bool goes_on_beside(std::size_t word) const;
  bool names_a_source(std::size_t cue, std::size_t limit) const;
  std::size_t clause_end(std::size_t first, std::size_t limit) const;
  // Adds what a word of saying at `cue` introduces; false where it is empty.
  bool add(const Content& content, FoundKind kind, std::int32_t speaker, std::size_t cue);
  bool add_clause(std::size_t first, std::size_t end, FoundKind kind, std::int32_t speaker, std::size_t cue);
  bool add_pair(std::size_t pair, std::int32_t speaker, std::optional<std::size_t> cue);
  void remember(std::size_t cue, std::int32_t speaker, std::size_t last);
  // Whoever goes on speaking at a verb without a subject (with which the verb then agrees); nothing where that cannot
  // be told.
  std::optional<std::int32_t> carried(std::size_t cue, bool verb_agrees) const;
  bool someone_came_between(std::uint32_t from, std::uint32_t until) const;
  bool fits_inside(std::size_t cue, const Subject& subject);

  // quotes_arabic.cc
  void arabic_cue(std::size_t cue);
  void arabic_relay(std::size_t cue, std::size_t limit);
  bool is_what_is_said(std::size_t cue, const QuotePair& marks, std::size_t limit) const;
  // `is_named`: the subject is, and not carried on from whoever spoke last.
  Content arabic_content(std::size_t cue, std::size_t at, bool has_subject, bool is_named, std::size_t limit) const;

  // quotes_latin.cc
  void latin_cue(std::size_t cue);
  Content latin_content(std::size_t cue, std::size_t at, std::size_t limit) const;
  bool is_somebody(const Subject& subject) const;
  std::optional<std::int32_t> only_person(std::size_t cue) const;
  bool fits_pronoun(std::int32_t entity, const Subject& subject) const;
  bool latin_report_before(std::size_t cue, const Subject& subject, std::size_t behind, bool has_content);

  // quote_finder.cc; for all languages
  void source_cue(std::size_t cue);

  const Document& document_;
  const std::vector<Entity>& entities_;
  std::vector<SpeechTag> tags_;
  MentionIndex mentions_;
  std::vector<QuotePair> pairs_;
  Speakers speakers_;
  std::vector<std::size_t> sentence_first_, sentence_end_;
  std::vector<std::int32_t> opens_, closes_, around_;  // pairs by words; around: the innermost pair that holds the word
  std::vector<std::int32_t> quote_of_pair_;            // index of the quote made of it, or -1
  std::vector<FoundQuote> found_;
  Last last_;
  Last pending_;             // the subject of the last word of saying, whatever it introduced
  std::int32_t outer_ = -1;  // the report or headline that may hold the next cue: index into found_
};

}  // namespace isnad::reading
