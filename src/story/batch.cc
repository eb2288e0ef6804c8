#include "story/batch.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "core/hash.h"
#include "core/time.h"
#include "story/disputes.h"
#include "story/importance.h"
#include "story/similarity.h"
#include "story/story_index.h"

namespace isnad::story {
namespace {

// Which of two copies was first: by the minute where both have one, else by the day, else the one whose site the other
// names as its source, else the one that stands first in the input.
bool is_earlier(const Sketch& a, const Sketch& b) {
  const bool both = a.published != 0 && b.published != 0;
  if (both && a.published_minute && b.published_minute && a.published != b.published) return a.published < b.published;
  if (both && a.published / 86'400 != b.published / 86'400) return a.published < b.published;
  const bool a_credits = !a.credit.empty();
  const bool b_credits = !b.credit.empty();
  if (a_credits != b_credits) return b_credits;
  return false;
}

// Places every sketch; gives the story and the root of each, by position in the input.
struct Placed {
  std::vector<std::string> story;
  std::vector<std::optional<CopyOf>> copy_of;
};

Placed place_all(const std::vector<Sketch>& sketches) {
  Placed placed;
  StoryIndex index;
  std::unordered_map<std::string, std::string> merged_into;
  for (const Sketch& sketch : sketches) {
    Placement placement = index.place(sketch);
    for (const std::string& gone : placement.merged) merged_into[gone] = placement.story;
    placed.story.push_back(placement.story);
    placed.copy_of.push_back(std::move(placement.copy_of));
  }
  for (std::string& story : placed.story) {
    for (auto found = merged_into.find(story); found != merged_into.end(); found = merged_into.find(story)) {
      story = found->second;
    }
  }
  return placed;
}

// The headline nearest to all others: the one whose terms the story's articles share most.
std::size_t central(const std::vector<std::size_t>& members, const std::vector<Sketch>& sketches) {
  if (members.size() < 3) return members.front();
  Frequencies none;
  std::size_t best = members.front();
  double best_sum = -1.0;
  const std::size_t compared = std::min<std::size_t>(members.size(), 40);
  for (std::size_t i = 0; i < compared; ++i) {
    if (sketches[members[i]].title.empty()) continue;
    double sum = 0.0;
    for (std::size_t k = 0; k < compared; ++k) {
      if (k != i) sum += cosine(sketches[members[i]].terms, sketches[members[k]].terms, none);
    }
    if (sum > best_sum) {
      best_sum = sum;
      best = members[i];
    }
  }
  return best;
}

void add_reading(Story& story, std::set<std::string>& places, const Reading& reading) {
  for (const Place& place : reading.places) places.insert(place.entity);
  for (const Event& event : reading.events) {
    if (!event.when.empty() && (event.modality == "asserted" || event.modality == "background")) {
      story.timeline.push_back({event.when, event.id});
    }
  }
}

}  // namespace

std::vector<CopyGroup> find_copies(const std::vector<Sketch>& sketches) {
  const Placed placed = place_all(sketches);
  std::unordered_map<std::string, std::size_t> position;
  for (std::size_t i = 0; i < sketches.size(); ++i) position[sketches[i].article] = i;
  std::map<std::size_t, std::vector<std::size_t>> groups;  // position of the root → its copies
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    if (placed.copy_of[i]) groups[position.at(placed.copy_of[i]->article)].push_back(i);
  }
  std::vector<CopyGroup> found;
  for (auto& [root, copies] : groups) {
    std::vector<std::size_t> members = copies;
    members.insert(members.begin(), root);
    std::size_t first = root;
    for (const std::size_t member : members) {
      if (is_earlier(sketches[member], sketches[first])) first = member;
    }
    CopyGroup group;
    group.first = sketches[first].article;
    group.group = make_id("copies", group.first);
    for (const std::size_t member : members) {
      if (member == first) continue;
      const auto match = match_copies(sketches[first], sketches[member]);
      const double similarity = match ? match->similarity : estimated_jaccard(sketches[first], sketches[member]);
      group.copies.push_back({sketches[member].article, match ? match->kind : CopyKind::kNear, similarity});
    }
    found.push_back(std::move(group));
  }
  return found;
}

std::vector<Story> build_stories(const std::vector<Sketch>& sketches, const std::vector<Reading>& readings) {
  const Placed placed = place_all(sketches);
  std::vector<std::string> order;
  std::unordered_map<std::string, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    auto& list = members[placed.story[i]];
    if (list.empty()) order.push_back(placed.story[i]);
    list.push_back(i);
  }
  std::int64_t newest = 0;
  for (const Sketch& sketch : sketches) newest = std::max(newest, when_of(sketch));
  std::vector<Story> stories;
  for (const std::string& id : order) {
    std::vector<std::size_t>& list = members[id];
    std::stable_sort(list.begin(), list.end(),
                     [&](std::size_t a, std::size_t b) { return when_of(sketches[a]) < when_of(sketches[b]); });
    Story story;
    story.id = id;
    std::set<std::string> languages;
    std::set<std::string> domains;
    std::set<std::string> independent;
    std::set<std::string> places;
    std::vector<const Reading*> told;
    StoryFacts facts;
    for (const std::size_t member : list) {
      const Sketch& sketch = sketches[member];
      story.articles.push_back(sketch.article);
      if (!sketch.language.empty()) languages.insert(sketch.language);
      // An article without a site counts as a source of its own.
      const std::string source = sketch.domain.empty() ? sketch.article : sketch.domain;
      domains.insert(source);
      if (!placed.copy_of[member]) independent.insert(source);
      if (member >= readings.size()) continue;
      add_reading(story, places, readings[member]);
      // A copy repeats its original's events and disputes nothing of its own.
      if (!placed.copy_of[member]) told.push_back(&readings[member]);
    }
    story.disputes = find_disputes(told);
    std::stable_sort(story.timeline.begin(), story.timeline.end(),
                     [](const TimelineEntry& a, const TimelineEntry& b) { return a.when < b.when; });
    story.title = sketches[central(list, sketches)].title;
    story.languages.assign(languages.begin(), languages.end());
    story.places.assign(places.begin(), places.end());
    story.sources = static_cast<std::uint32_t>(domains.size());
    story.independent_sources = static_cast<std::uint32_t>(std::max<std::size_t>(1, independent.size()));
    facts.articles = static_cast<std::uint32_t>(list.size());
    facts.sources = story.sources;
    facts.independent_sources = story.independent_sources;
    facts.first_seen = when_of(sketches[list.front()]);
    facts.last_seen = when_of(sketches[list.back()]);
    if (facts.first_seen != 0) story.first_seen = epoch_to_rfc3339(facts.first_seen);
    if (facts.last_seen != 0) story.last_seen = epoch_to_rfc3339(facts.last_seen);
    story.importance = importance(facts, newest);
    stories.push_back(std::move(story));
  }
  return stories;
}

}  // namespace isnad::story
