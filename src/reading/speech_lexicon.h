// The words with which texts say who says what (data/reading/speech.tsv), marked on a document's words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

enum SpeechClass : std::uint32_t {
  kSay = 1u << 0,
  kGoOn = 1u << 1,
  kAnnounce = 1u << 2,
  kTell = 1u << 3,
  kConsider = 1u << 4,
  kRelay = 1u << 5,
  kParticiple = 1u << 6,
  kAccording = 1u << 7,
  kThat = 1u << 8,
  kNotThat = 1u << 9,
  kRole = 1u << 10,
  kSpokesman = 1u << 11,
  kDocument = 1u << 12,
  kHolder = 1u << 13,
  kAdverb = 1u << 14,
  kSkip = 1u << 15,
  kPronoun = 1u << 16,
  kAuxiliary = 1u << 17,
  kTitled = 1u << 18,
  kBare = 1u << 19,
};
inline constexpr std::uint32_t kSpeechVerb = kSay | kGoOn | kAnnounce | kTell | kConsider | kRelay;
inline constexpr std::uint32_t kSpeechNoun = kRole | kSpokesman | kDocument | kHolder;

// What a verb's form says of its subject.
enum class Agreement : std::uint8_t { kAny, kMasculine, kFeminine, kPlural };

struct SpeechTag {
  std::uint32_t classes = 0;  // SpeechClass bits; 0: no word of saying
  std::uint8_t words = 1;     // how many words it covers, this one first
  Agreement agreement = Agreement::kAny;
  bool has_pronoun = false;  // an object pronoun hangs on it: «أبلغه»
  bool is_imperfect = false;
  bool has_and = false;          // و or ف before it
  bool is_definite = false;      // a noun with ال
  bool has_preposition = false;  // a noun with ل or ب before it
  bool is(std::uint32_t wanted) const { return (classes & wanted) != 0; }
};

class SpeechLexicon {
 public:
  explicit SpeechLexicon(std::string_view tsv);

  // One tag a word, in the document's language; all empty where the lexicon does not know it. Linear.
  std::vector<SpeechTag> tag(const Document& document) const;

 private:
  struct Entry {
    std::uint32_t classes = 0;
    Agreement agreement = Agreement::kAny;
    bool has_pronoun = false;
    bool is_imperfect = false;
  };
  struct Phrase {
    std::vector<std::string> rest;  // the words behind the first
    std::uint32_t classes = 0;
  };
  struct Language {
    StringMap<Entry> words;
    StringMap<std::vector<Phrase>> phrases;  // by their first word, longest first
  };

  void add(Language& language, std::string_view phrase, Entry entry);
  void add_arabic_verb(Language& language, std::string_view forms, std::uint32_t classes);
  static bool match(const Language& language, const Document& document, std::size_t word, std::string_view first,
                    SpeechTag& tag);
  static void tag_arabic(const Language& language, const Document& document, std::size_t word, SpeechTag& tag);

  StringMap<Language> languages_;
};

}  // namespace isnad::reading
