// Who stands around a trigger. For events.cc alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/event_lexicon.h"
#include "reading/mention_index.h"

namespace isnad::reading {

using Sides = std::vector<const MentionWords*>;

struct Roles {
  Sides actors;
  Sides recipients;
  bool is_carried = false;  // the actors are those of the verb before
  bool suffers = false;     // «تعرضت … لقصف»
};

class RoleFinder {
 public:
  RoleFinder(const Document& document, const MentionIndex& mentions, const EventTags& tags)
      : document_(document), mentions_(mentions), tags_(tags) {}

  // The sides of a trigger inside the words [from, until), its sentence or the report that holds it.
  Roles find(const Trigger& trigger, std::size_t from, std::size_t until);
  // The proclitic ل or ب before the mention, or the preposition word before it; empty where there is none.
  std::string_view preposition_of(const MentionWords& mention) const;

 private:
  bool is_mark(std::size_t word) const {
    return !document_.words[word].is_word() && !document_.words[word].is_number();
  }
  bool is_comma(std::size_t word) const;
  bool has(std::size_t word, std::uint32_t cue) const { return (tags_.cues[word] & cue) != 0; }
  std::string_view folded(std::size_t word) const { return document_.words[word].folded; }
  const MentionWords* side_at(std::size_t word) const;
  // The mention and those joined to it by «و», "and".
  Sides with_joined(const MentionWords* mention, std::size_t until) const;
  Sides before_verb(std::size_t verb, std::size_t from) const;
  Sides behind(std::size_t word, std::size_t until, std::size_t skip_nouns) const;
  Sides object(std::size_t word, std::size_t until, const TriggerRow& row, const Sides& actors,
               std::size_t farthest) const;
  bool is_modifier(const MentionWords& mention, std::size_t until) const;
  Sides agent(std::size_t word, std::size_t until) const;
  Sides light_subject(const Trigger& trigger, std::size_t from, std::size_t until, bool& suffers) const;

  void verb(const Trigger& trigger, std::size_t from, std::size_t until, Roles& roles);
  void noun(const Trigger& trigger, std::size_t from, std::size_t until, Roles& roles) const;
  void of(const Trigger& trigger, std::size_t until, Roles& roles) const;
  void pair(const Trigger& trigger, std::size_t from, std::size_t until, Roles& roles) const;

  const Document& document_;
  const MentionIndex& mentions_;
  const EventTags& tags_;
  Sides last_actors_;  // of the verb before
  std::uint32_t last_sentence_ = 0;
  std::size_t last_word_ = 0;
};

}  // namespace isnad::reading
