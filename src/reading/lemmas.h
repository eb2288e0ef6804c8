// Lemmas of Arabic nouns, adjectives and verbs by the forms that texts write (data/reading/lemmas.tsv).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "reading/lookup.h"

namespace isnad::reading {

class Lemmas {
 public:
  // `tsv`: lemmas.tsv, which must outlive this.
  explicit Lemmas(std::string_view tsv);

  // Those of the table that is linked in. Read when first asked for: `analyze` alone needs them.
  static const Lemmas& get();

  // The lemma of a form without clitics, its article aside, of that part of speech (NOUN, ADJ, VERB); empty where the
  // table does not know it or knows several for the letters without hamzas. As written first, then with ا for أ, ه for
  // ة and so on; marks and tatweel do not count. Hamzas, ة and ى of the lemma are as the table writes them.
  std::string_view find(std::string_view pos, std::string_view form) const;

  // The lemma of a word of which these are the segments (their spans in code points of the same text as `word`): that
  // of its noun, adjective or verb.
  std::string_view of_word(std::string_view surface, const Span& word, const std::vector<Segment>& segments) const;

 private:
  // Forms of one class. Lemmas are counted from 1; 0 stands for a form whose lemma is not sure, and for a folded one of
  // several lemmas.
  struct Forms {
    ViewMap<std::uint32_t> written;
    StringMap<std::uint32_t> folded;
  };

  // The lemma's number; kUnknown where the form is not in the table.
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  static std::uint32_t look_up(const Forms& forms, std::string_view form);
  static std::uint32_t look_up_folded(const Forms& forms, std::string_view form);

  std::array<Forms, 3> classes_;  // nouns, adjectives, verbs
  std::vector<std::string_view> lemmas_;
};

}  // namespace isnad::reading
