#include "reading/events.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include "core/hash.h"
#include "reading/event_details.h"
#include "reading/lookup.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kMostEvents = 60;    // of one article
constexpr std::size_t kFarthestLoss = 20;  // words between a count and the event that it belongs to

std::set<std::string_view> ids_of(const std::vector<Participant>& side) {
  std::set<std::string_view> ids;
  for (const Participant& one : side) ids.insert(one.entity);
  return ids;
}

std::set<std::string_view> countries_of(const std::vector<Participant>& side) {
  std::set<std::string_view> countries;
  for (const Participant& one : side) countries.insert(one.country);
  countries.erase("");
  return countries;
}

bool overlap(const std::set<std::string_view>& a, const std::set<std::string_view>& b) {
  return std::any_of(a.begin(), a.end(), [&b](std::string_view one) { return b.contains(one); });
}

class Finder {
 public:
  Finder(const EventMatter& matter, const EventTags& tags)
      : matter_(matter),
        tags_(tags),
        mentions_(matter.document, matter.found.entities),
        roles_(matter.document, mentions_, tags),
        losses_(losses_in(matter.document, tags)) {
    for (std::size_t i = 0; i < matter.found.entities.size(); ++i) by_id_.emplace(matter.found.entities[i].id, i);
  }

  std::vector<Event> run() {
    index_sentences();
    for (std::size_t i = 0; i < tags_.triggers.size() && events_.size() < kMostEvents; ++i) {
      const Trigger& trigger = tags_.triggers[i];
      // A word may be read in several ways; the first that gives an event stands.
      if (!told_.empty() && trigger.first <= told_.back()) continue;
      if (std::optional<Event> event = read(trigger)) {
        told_.push_back(trigger.last);
        keep(std::move(*event), trigger.first);
      }
    }
    add_losses();
    std::vector<Event> events;
    for (Kept& kept : events_) events.push_back(std::move(kept.event));
    return events;
  }

 private:
  struct Kept {
    Event event;
    std::size_t word = 0;
  };

  void index_sentences() {
    const std::vector<Word>& words = matter_.document.words;
    first_.assign(matter_.document.sentences.size(), 0);
    end_.assign(matter_.document.sentences.size(), 0);
    for (std::size_t i = words.size(); i-- > 0;) first_[words[i].sentence] = i;
    for (std::size_t i = 0; i < words.size(); ++i) end_[words[i].sentence] = i + 1;
  }

  std::size_t word_at(std::uint32_t code_point) const {
    const std::vector<Word>& words = matter_.document.words;
    const auto found = std::partition_point(words.begin(), words.end(),
                                            [code_point](const Word& word) { return word.span.end <= code_point; });
    return static_cast<std::size_t>(found - words.begin());
  }

  // The quotes around the trigger, outermost first. They are in order and nest, so that those that begin before it are
  // looked through from the last one on, up to one that stands by itself and ends before it.
  std::vector<const Quote*> quotes_around(const Trigger& trigger) const {
    const Span place = matter_.document.span(trigger.first, trigger.last);
    std::vector<const Quote*> around;
    auto quote = std::partition_point(matter_.quotes.begin(), matter_.quotes.end(),
                                      [&](const Quote& one) { return one.span.begin <= place.begin; });
    for (int tries = 0; quote != matter_.quotes.begin() && tries < 32; ++tries) {
      --quote;
      if (quote->span.end >= place.end) around.push_back(&*quote);
      if (quote->inside.empty()) break;
    }
    std::reverse(around.begin(), around.end());
    return around;
  }

  Clause clause_of(const Trigger& trigger, const std::vector<const Quote*>& around) const {
    const std::uint32_t sentence = matter_.document.words[trigger.first].sentence;
    Clause clause{first_[sentence], end_[sentence]};
    if (!around.empty()) {
      clause.from = std::max(clause.from, word_at(around.back()->span.begin));
      clause.until = std::min(clause.until, word_at(around.back()->span.end - 1) + 1);
    }
    clause.from = std::min(clause.from, trigger.first);
    clause.until = std::max(clause.until, trigger.last + 1);
    return clause;
  }

  std::vector<Participant> participants(const Sides& sides) const {
    std::vector<Participant> out;
    for (const MentionWords* side : sides) {
      const Entity& entity = matter_.found.entities[side->entity];
      const Mention& mention = entity.mentions[side->mention];
      const bool is_known =
          std::any_of(out.begin(), out.end(), [&](const Participant& one) { return one.entity == entity.id; });
      if (is_known) continue;
      const EntityFacts& facts = matter_.found.facts[side->entity];
      out.push_back({entity.id, mention.extent.end > mention.extent.begin ? mention.extent : mention.span,
                     facts.country, facts.sectors});
    }
    return out;
  }

  bool has_loss(const Trigger& trigger) const {
    const std::uint32_t sentence = matter_.document.words[trigger.first].sentence;
    const auto loss = std::partition_point(losses_.begin(), losses_.end(), [&](const Loss& one) {
      return matter_.document.words[one.word].sentence < sentence;
    });
    return loss != losses_.end() && matter_.document.words[loss->word].sentence == sentence;
  }

  std::optional<Event> read(const Trigger& trigger) {
    const std::vector<const Quote*> around = quotes_around(trigger);
    const Clause clause = clause_of(trigger, around);
    const Roles roles = roles_.find(trigger, clause.from, clause.until);
    Event event;
    event.type = trigger.row->type;
    event.mode = trigger.row->mode;
    event.cameo = trigger.row->cameo;
    event.trigger = matter_.document.span(trigger.first, trigger.last);
    event.actors = participants(roles.actors);
    event.recipients = participants(roles.recipients);
    if (event.mode == "targeted" || event.mode == "abduct" || event.mode == "arrest") {
      std::erase_if(event.recipients,
                    [this](const Participant& one) { return type_of(one.entity) == "GPE" && !is_adjective(one); });
    }
    // «الهجوم على …» of nobody refers to what was told elsewhere.
    if (event.actors.empty() && trigger.is_definite && trigger.row->kind != TriggerKind::kPair) return std::nullopt;
    if (event.actors.empty() && trigger.row->kind == TriggerKind::kNoun) add_owner(event, trigger);
    if (event.actors.empty() && event.recipients.empty()) return std::nullopt;
    if (trigger.row->needs_both && (event.actors.empty() || event.recipients.empty())) return std::nullopt;
    const std::optional<EventTime> time = time_of(matter_, trigger, clause);
    Trigger told = trigger;
    told.has_purpose = trigger.has_purpose && !roles.suffers;
    event.modality = modality_of(matter_, tags_, told, clause, time);
    if (time) {
      event.when = time->value;
      event.when_precision = time->precision;
    }
    event.where = places_of(matter_, mentions_, roles_, trigger, clause);
    std::erase_if(event.where, [&](const EventPlace& place) {
      return place.role == "within" && ids_of(event.actors).contains(place.entity);
    });
    const int evidence = !event.actors.empty() + !event.recipients.empty() + !event.where.empty() +
                         !event.when.empty() + (event.type == "ASSAULT" && has_loss(trigger)) +
                         (event.type == "PROTEST" && trigger.is_verb);
    if (evidence < 2) return std::nullopt;
    attribute(event, around);
    return event;
  }

  // «وأضاف خلال لقائه مع …»: the meeting is the speaker's.
  void add_owner(Event& event, const Trigger& trigger) const {
    const std::string_view word = matter_.document.words[trigger.first].folded;
    if (!word.ends_with("يه") && !word.ends_with("ته") && !word.ends_with("عه") && !word.ends_with("ها") &&
        !word.ends_with("وه"))
      return;
    const std::uint32_t sentence = matter_.document.words[trigger.first].sentence;
    const Span span = matter_.document.sentences[sentence];
    auto quote = std::partition_point(matter_.quotes.begin(), matter_.quotes.end(),
                                      [&](const Quote& one) { return one.span.begin < span.begin; });
    for (int tries = 0; quote != matter_.quotes.end() && tries < 4; ++quote, ++tries) {
      if (!quote->cue || quote->speaker.empty() || quote->cue->begin < span.begin) continue;
      if (quote->cue->begin >= event.trigger.begin) return;
      if (quote->span.begin <= event.trigger.begin && quote->span.end >= event.trigger.end) continue;
      const auto speaker = by_id_.find(quote->speaker);
      if (speaker == by_id_.end()) return;
      const Entity& entity = matter_.found.entities[speaker->second];
      const EntityFacts& facts = matter_.found.facts[speaker->second];
      if (!entity.mentions.empty())
        event.actors.push_back({entity.id, entity.mentions.front().extent, facts.country, facts.sectors});
      return;
    }
  }

  void attribute(Event& event, const std::vector<const Quote*>& around) const {
    for (const Quote* quote : around) {
      if (!quote->speaker.empty() && (event.according_to.empty() || event.according_to.back() != quote->speaker)) {
        event.according_to.push_back(quote->speaker);
      }
    }
    if (!around.empty()) event.quote = around.back()->id;
    const bool is_hostile = event.type == "ASSAULT" || event.type == "COERCE" || event.type == "ACCUSE";
    if (event.according_to.empty() || !is_hostile) return;
    const std::set<std::string_view> actors = ids_of(event.actors), recipients = ids_of(event.recipients);
    const std::set<std::string_view> their = countries_of(event.actors), other = countries_of(event.recipients);
    event.one_party_only =
        std::all_of(event.according_to.begin(), event.according_to.end(), [&](const std::string& claimant) {
          const std::string& country = country_of(claimant);
          return actors.contains(claimant) || recipients.contains(claimant) ||
                 (!country.empty() && (their.contains(country) || other.contains(country)));
        });
  }

  std::string_view type_of(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::string_view() : matter_.found.entities[found->second].type;
  }

  bool is_adjective(const Participant& one) const {
    const MentionWords* mention = mentions_.starting(word_at(one.span.begin));
    return mention != nullptr && mention->is_adjective;
  }

  const std::string& country_of(const std::string& id) const {
    static const std::string kNone;
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? kNone : matter_.found.facts[found->second].country;
  }

  // Is `b` the happening that `a` tells, with no more sides than it?
  static bool tells_same(const Event& a, const Event& b) {
    if (a.type != b.type || (!a.when.empty() && !b.when.empty() && a.when.substr(0, 10) != b.when.substr(0, 10)))
      return false;
    if ((a.modality == "asserted") != (b.modality == "asserted")) return false;
    const auto side = [](const std::vector<Participant>& one, const std::vector<Participant>& two) {
      return two.empty() || ids_of(one) == ids_of(two) || overlap(ids_of(one), ids_of(two)) ||
             overlap(countries_of(one), countries_of(two));
    };
    return side(a.actors, b.actors) && side(a.recipients, b.recipients) && !(b.actors.empty() && b.recipients.empty());
  }

  static int richness(const Event& event) {
    return 4 * !event.actors.empty() + 4 * !event.recipients.empty() + 2 * !event.when.empty() + !event.where.empty();
  }

  void keep(Event event, std::size_t word) {
    for (Kept& there : events_) {
      if (tells_same(there.event, event)) {
        if (richness(event) > richness(there.event)) there = {std::move(event), word};
        return;
      }
      if (tells_same(event, there.event)) {
        there = {std::move(event), word};
        return;
      }
    }
    events_.push_back({std::move(event), word});
  }

  // Counts go to the nearest attack of their sentence.
  void add_losses() {
    for (const Loss& loss : losses_) {
      Kept* best = nullptr;
      std::size_t best_distance = kFarthestLoss;
      for (Kept& kept : events_) {
        if (kept.event.type != "ASSAULT" ||
            matter_.document.words[kept.word].sentence != matter_.document.words[loss.word].sentence)
          continue;
        const std::size_t distance = kept.word > loss.word ? kept.word - loss.word : loss.word - kept.word;
        if (distance < best_distance) {
          best = &kept;
          best_distance = distance;
        }
      }
      if (best == nullptr) continue;
      std::optional<std::int64_t>& count = loss.is_injured ? best->event.injured : best->event.killed;
      if (!count) count = loss.count;
    }
  }

  const EventMatter& matter_;
  const EventTags& tags_;
  MentionIndex mentions_;
  RoleFinder roles_;
  std::vector<Loss> losses_;
  std::unordered_map<std::string_view, std::size_t> by_id_;  // entities
  std::vector<std::size_t> first_, end_;
  std::vector<std::size_t> told_;  // last words of the triggers that gave events
  std::vector<Kept> events_;
};

}  // namespace

std::vector<Event> find_events(const EventMatter& matter, const EventLexicon& lexicon, std::string_view article) {
  const EventTags tags = lexicon.tag(matter.document);
  if (tags.triggers.empty() || matter.found.entities.empty()) return {};
  std::vector<Event> events = Finder(matter, tags).run();
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.trigger.begin < b.trigger.begin; });
  StringMap<std::uint32_t> seen;
  for (Event& event : events) {
    std::string key(article);
    key += '\0' + event.type;
    for (const Participant& one : event.actors) key += '\0' + one.entity;
    key += '\1';
    for (const Participant& one : event.recipients) key += '\0' + one.entity;
    key += '\1' + event.when;
    key += '\0' + std::to_string(seen[key]++);
    event.id = make_id("event", key);
  }
  return events;
}

}  // namespace isnad::reading
