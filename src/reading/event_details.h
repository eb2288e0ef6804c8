// How an event is told, when, where and with what losses. For events.cc alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reading/event_roles.h"
#include "reading/events.h"

namespace isnad::reading {

// The words of a trigger's report: [from, until).
struct Clause {
  std::size_t from = 0;
  std::size_t until = 0;
};

struct EventTime {
  std::string value;
  std::string precision;
};

// The nearest time expression with a day or better in the clause, else in the sentence; nothing where there is none.
std::optional<EventTime> time_of(const EventMatter& matter, const Trigger& trigger, const Clause& clause);

// asserted | negated | conditional | planned | hypothetical | background
std::string modality_of(const EventMatter& matter, const EventTags& tags, const Trigger& trigger, const Clause& clause,
                        const std::optional<EventTime>& time);

std::vector<EventPlace> places_of(const EventMatter& matter, const MentionIndex& mentions, const RoleFinder& roles,
                                  const Trigger& trigger, const Clause& clause);

// A number of killed or injured and the word that says so.
struct Loss {
  std::size_t word = 0;
  bool is_injured = false;
  std::int64_t count = 0;
};
std::vector<Loss> losses_in(const Document& document, const EventTags& tags);

}  // namespace isnad::reading
