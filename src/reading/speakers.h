// Who stands as subject or source beside a word of saying.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "reading/document.h"
#include "reading/mention_index.h"
#include "reading/speech_lexicon.h"

namespace isnad::reading {

struct Subject {
  enum class Kind : std::uint8_t {
    kNone,  // none stands there: Arabic leaves out a subject that is known
    kEntity,
    kUnknown,  // someone whom no mention names
    kCarried,  // whoever spoke last: "he", «البيان»
  };
  Kind kind = Kind::kNone;
  std::int32_t entity = -1;
  std::size_t begin = 0;  // the words of the subject; begin == next where there are none
  std::size_t next = 0;
  std::optional<std::size_t> pronoun{};  // "he", "they", where that carries
};

class Speakers {
 public:
  Speakers(const Document& document, const std::vector<SpeechTag>& tags, const MentionIndex& mentions)
      : document_(document), tags_(tags), mentions_(mentions) {}

  // The subject behind an Arabic verb, at `at` and before `limit`: a mention, titles before it passed over.
  Subject arabic_after(std::size_t at, std::size_t limit) const;
  // The subject right before an Arabic verb, where its clause begins with it; no earlier than `from`.
  Subject arabic_before(std::size_t verb, std::size_t from) const;
  // The subject before a verb of other languages, adverbs and an apposition passed over.
  Subject latin_before(std::size_t verb, std::size_t from) const;
  // The subject behind a verb: "said X".
  Subject latin_after(std::size_t at, std::size_t limit) const;
  // The source behind «بحسب», "according to"; `at` may be a verb of saying («حسب ما ذكرت وكالة …»).
  Subject source(std::size_t at, std::size_t limit) const;
  // Who begins the sentence that the words [from, until) begin: a person or body among its first four words.
  Subject of_sentence(std::size_t from, std::size_t until) const;

  bool is_comma(std::size_t word) const;

 private:
  bool is_mark(std::size_t word) const {
    return !document_.words[word].is_word() && !document_.words[word].is_number();
  }
  bool is_possessive(std::size_t word) const { return document_.words[word].folded == "'s"; }
  const MentionWords* speaker_at(std::size_t word) const;
  bool is_definite(std::size_t word) const;
  bool can_name_behind(std::size_t word) const;
  template <typename Predicate>
  const MentionWords* body_before(std::size_t at, Predicate is_meant) const;
  const MentionWords* antecedent(std::size_t at) const;
  const MentionWords* latin_antecedent(std::size_t at, std::size_t from) const;
  std::size_t latin_title(std::size_t name, std::size_t from) const;
  Subject noun_phrase(std::size_t at, std::size_t limit) const;
  Subject with_name_behind(const MentionWords& mention, bool has_title, std::size_t limit) const;

  const Document& document_;
  const std::vector<SpeechTag>& tags_;
  const MentionIndex& mentions_;
};

}  // namespace isnad::reading
