#include "story/disputes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace isnad::story {
namespace {

constexpr std::size_t kMaxDisputes = 50;
constexpr std::size_t kMaxEventsADay = 60;  // of one type; a story that has more is no single story

using Names = std::set<std::string_view>;

Names participants(const std::vector<Participant>& list) {
  Names names;
  for (const Participant& participant : list)
    if (!participant.entity.empty()) names.insert(participant.entity);
  return names;
}

Names places(const Event& event) {
  Names names;
  for (const EventPlace& place : event.where)
    if (!place.entity.empty()) names.insert(place.entity);
  return names;
}

bool overlap(const Names& a, const Names& b) {
  return std::any_of(a.begin(), a.end(), [&b](std::string_view name) { return b.count(name) != 0; });
}

bool differ(const Names& a, const Names& b) { return !a.empty() && !b.empty() && !overlap(a, b); }

bool differ(const std::optional<std::int64_t>& a, const std::optional<std::int64_t>& b) { return a && b && *a != *b; }

bool is_told_as_fact(const Event& event) { return event.modality == "asserted" || event.modality == "background"; }

// What two events of one type and day disagree about; empty where they agree or have nothing to do with each other.
std::string_view disagreement(const Event& a, const Event& b) {
  const bool same_place = overlap(places(a), places(b));
  const bool same_recipient = overlap(participants(a.recipients), participants(b.recipients));
  const Names actors_a = participants(a.actors);
  const Names actors_b = participants(b.actors);
  const bool negated =
      (a.modality == "negated" && is_told_as_fact(b)) || (b.modality == "negated" && is_told_as_fact(a));
  if (negated) return same_place || same_recipient || overlap(actors_a, actors_b) ? "happened" : "";
  if (!is_told_as_fact(a) || !is_told_as_fact(b)) return "";
  if (same_place || same_recipient) {
    if (differ(actors_a, actors_b)) return "actor";
    if (differ(a.killed, b.killed) || differ(a.injured, b.injured)) return "count";
  }
  if (same_recipient && overlap(actors_a, actors_b) && differ(places(a), places(b))) return "place";
  return "";
}

}  // namespace

std::vector<Dispute> find_disputes(const std::vector<const Reading*>& readings) {
  struct Told {
    const Event* event;
    std::size_t reading;
  };
  std::map<std::pair<std::string, std::string>, std::vector<Told>> by_type_and_day;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    for (const Event& event : readings[i]->events) {
      if (event.type.empty() || event.when.size() < 10 || event.id.empty()) continue;
      auto& list = by_type_and_day[{event.type, event.when.substr(0, 10)}];
      if (list.size() < kMaxEventsADay) list.push_back({&event, i});
    }
  }
  std::vector<Dispute> disputes;
  for (const auto& [key, events] : by_type_and_day) {
    for (std::size_t i = 0; i < events.size(); ++i) {
      for (std::size_t k = i + 1; k < events.size() && disputes.size() < kMaxDisputes; ++k) {
        // Within one article several attacks of a day are several events, not several versions of one.
        if (events[i].reading == events[k].reading) continue;
        const std::string_view about = disagreement(*events[i].event, *events[k].event);
        if (!about.empty()) disputes.push_back({{events[i].event->id, events[k].event->id}, std::string(about)});
      }
    }
  }
  return disputes;
}

}  // namespace isnad::story
