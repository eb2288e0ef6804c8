// The words that tell events (data/reading/events.tsv).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

enum class TriggerKind : std::uint8_t { kVerb, kVictim, kNoun, kOf, kPair };

// How a word colours a trigger near it.
enum EventCue : std::uint32_t {
  kCueNegation = 1u << 0,
  kCuePlan = 1u << 1,
  kCuePerhaps = 1u << 2,
  kCueCondition = 1u << 3,
  kCuePast = 1u << 4,
  kCueStop = 1u << 5,
  kCueBefore = 1u << 6,
  kCueBy = 1u << 7,
  kCueKilled = 1u << 8,
  kCueInjured = 1u << 9,
  kCueCarrier = 1u << 10,
};

struct TriggerRow {
  std::string type, mode, cameo;
  TriggerKind kind = TriggerKind::kVerb;
  bool needs_both = false;
  std::vector<std::string> prepositions{};  // folded
  bool takes(std::string_view preposition) const;
};

// A trigger at a word of a document.
struct Trigger {
  std::size_t first = 0, last = 0;  // words
  const TriggerRow* row = nullptr;
  bool is_verb = false;  // its form, where the kind does not say: «اتفق» and «اتفاق» are both pairs
  bool is_future = false;
  bool is_plural = false;  // a verb of which the sides stand before: «اتفقتا»
  bool has_and = false;
  bool has_purpose = false;  // ل before a noun: «لقصف»
  bool is_definite = false;  // ال before a noun
};

struct EventTags {
  std::vector<Trigger> triggers;    // in order, not overlapping
  std::vector<std::uint32_t> cues;  // EventCue bits of each word; empty where there are no triggers
  struct Light {
    std::size_t word = 0;
    const std::string* types = nullptr;  // that it goes with
    bool suffers = false;                // its subject is the recipient
  };
  std::vector<Light> light;  // in order
};

class EventLexicon {
 public:
  explicit EventLexicon(std::string_view tsv);
  EventLexicon(const EventLexicon&) = delete;
  EventLexicon(EventLexicon&&) = default;

  // Linear. Nothing for a language that the lexicon does not know.
  EventTags tag(const Document& document) const;

 private:
  struct Form {
    std::uint32_t row = 0;            // index into rows_, or into light_
    std::vector<std::string> rest{};  // further words of a phrase
    bool is_verb = false, is_future = false, is_plural = false, is_light = false, suffers = false;
  };
  struct Language {
    StringMap<std::vector<Form>> forms;
    StringMap<std::uint32_t> cues;
  };

  void add_words(Language& language, bool arabic, std::string_view words, Form form);
  static void add_form(Language& language, std::string word, Form form);
  void find_at(const Language& language, const Document& document, std::size_t word, EventTags& tags) const;
  bool take(const Language& language, const Document& document, std::size_t word, std::string_view form,
            const Trigger& found, EventTags& tags) const;

  std::vector<TriggerRow> rows_;
  std::vector<std::string> light_;  // the types of each row of light verbs
  StringMap<Language> languages_;
};

}  // namespace isnad::reading
