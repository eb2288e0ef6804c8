#include "reading/event_roles.h"

#include <algorithm>

namespace isnad::reading {
namespace {

constexpr std::size_t kFarthestObject = 26;  // words behind a verb's subject
constexpr std::size_t kFarthestOfNoun = 9;   // words behind a noun
constexpr std::size_t kFarthestLight = 7;    // words between a light verb and its noun
constexpr std::size_t kMostSides = 4;

bool contains(const Sides& sides, std::uint32_t entity) {
  return std::any_of(sides.begin(), sides.end(), [entity](const MentionWords* side) { return side->entity == entity; });
}

}  // namespace

bool RoleFinder::is_comma(std::size_t word) const {
  const std::string_view token = document_.surface(word);
  return token == "," || token == "،";
}

const MentionWords* RoleFinder::side_at(std::size_t word) const {
  const MentionWords* mention = mentions_.starting(word);
  return mention != nullptr && (mention->is_person || mention->is_body || mention->is_adjective) ? mention : nullptr;
}

Sides RoleFinder::with_joined(const MentionWords* mention, std::size_t until) const {
  Sides sides{mention};
  while (sides.size() < kMostSides) {
    std::size_t next = sides.back()->last + 1;
    const bool has_and = next < until && (folded(next) == "and" || folded(next) == "و");
    if (has_and) ++next;
    if (next >= until) break;
    const MentionWords* other = side_at(next);
    if (other == nullptr || (other->is_adjective && !mention->is_adjective)) break;
    if (!has_and && !(other->has_clitic && folded(next).starts_with("و"))) break;
    sides.push_back(other);
  }
  return sides;
}

std::string_view RoleFinder::preposition_of(const MentionWords& mention) const {
  if (mention.has_clitic) {
    std::string_view word = folded(mention.first);
    if (word.starts_with("و") || word.starts_with("ف")) word.remove_prefix(2);
    if (word.starts_with("ل")) return "ل";
    if (word.starts_with("ب")) return "ب";
  }
  if (mention.first == 0) return {};
  const std::size_t before = mention.first - 1 - (mention.first >= 2 && folded(mention.first - 1) == "the" ? 1 : 0);
  return has(before, kCueBefore) ? folded(before) : std::string_view{};
}

// The subject that begins the clause of the verb: «ترامب يزور …», "Putin has visited".
Sides RoleFinder::before_verb(std::size_t verb, std::size_t from) const {
  std::size_t last = verb;
  const bool arabic = document_.is_arabic();
  while (last > from && (has(last - 1, kCueNegation | kCuePlan | kCuePerhaps | kCuePast) || folded(last - 1) == "قد" ||
                         folded(last - 1) == "has" || folded(last - 1) == "have" || folded(last - 1) == "also" ||
                         folded(last - 1) == "did" || folded(last - 1) == "does" || folded(last - 1) == "do" ||
                         folded(last - 1) == "were" || folded(last - 1) == "was" || folded(last - 1) == "been" ||
                         folded(last - 1) == "is" || folded(last - 1) == "are" || folded(last - 1) == "be")) {
    --last;
  }
  if (last <= from) return {};
  const MentionWords* mention = mentions_.ending(last - 1);
  if (mention == nullptr || mention->first < from || !(mention->is_person || mention->is_body)) return {};
  Sides sides{mention};
  while (sides.size() < kMostSides && sides.back()->first > from) {
    const MentionWords& first = *sides.back();
    std::size_t before = first.first;
    const bool joined = (first.has_clitic && folded(before).starts_with("و")) || folded(before - 1) == "and";
    if (!joined) break;
    if (folded(before - 1) == "and") --before;
    const MentionWords* other = before > from ? mentions_.ending(before - 1) : nullptr;
    if (other == nullptr || !(other->is_person || other->is_body)) break;
    sides.push_back(other);
  }
  std::reverse(sides.begin(), sides.end());
  const MentionWords& first = *sides.front();
  const std::string_view preposition = preposition_of(first);
  if (!preposition.empty()) return {};
  if (!arabic) return sides;
  // Arabic: the clause must begin with it.
  if (first.first == from || is_mark(first.first - 1) || has(first.first - 1, kCueStop | kCuePast) ||
      (first.has_clitic && folded(first.first).starts_with("و"))) {
    return sides;
  }
  return {};
}

// A mention right behind, past at most `skip_nouns` common words: «قصفت مدفعية الجيش».
Sides RoleFinder::behind(std::size_t word, std::size_t until, std::size_t skip_nouns) const {
  for (std::size_t j = word; j < std::min(until, word + skip_nouns + 1); ++j) {
    if (is_mark(j) || document_.words[j].is_number() || has(j, kCueBefore | kCueStop)) return {};
    const MentionWords* mention = side_at(j);
    if (mention == nullptr) continue;
    if (mention->has_clitic || (mention->is_adjective && j == word && !mention->is_people) ||
        (mention->is_person && j > word))
      return {};
    return with_joined(mention, until);
  }
  return {};
}

// "a Reuters reporter": the name says which reporter.
bool RoleFinder::is_modifier(const MentionWords& mention, std::size_t until) const {
  const std::size_t next = mention.last + 1;
  if (document_.is_arabic() || mention.first == 0 || next >= until || is_mark(next) || has(next, kCueBefore | kCueStop))
    return false;
  const std::string_view article = folded(mention.first - 1);
  return (article == "a" || article == "an" || article == "the") && folded(next) != "and";
}

// The first mention that the row's prepositions let suffer it.
Sides RoleFinder::object(std::size_t word, std::size_t until, const TriggerRow& row, const Sides& actors,
                         std::size_t farthest) const {
  bool in_phrase = false;  // behind a preposition that the row does not take, up to the next comma
  const std::size_t end = std::min(until, word + farthest);
  for (std::size_t j = word; j < end; ++j) {
    if (has(j, kCueStop) && !row.takes(folded(j))) break;
    if (is_comma(j)) in_phrase = false;
    const MentionWords* mention = side_at(j);
    if (mention == nullptr) {
      if (has(j, kCueBefore)) in_phrase = !row.takes(folded(j));
      continue;
    }
    const std::string_view preposition = preposition_of(*mention);
    const bool fits = preposition.empty() ? row.takes("=") && !in_phrase : row.takes(preposition);
    const bool is_far_adjective = mention->is_adjective && (j == word || in_phrase || j > word + 5);
    if (fits && !is_far_adjective && !contains(actors, mention->entity) && !is_modifier(*mention, until))
      return with_joined(mention, until);
    if (!preposition.empty() && !row.takes(preposition)) in_phrase = true;
    j = mention->last;
  }
  return {};
}

// «على يد …», «برصاص …», "by …".
Sides RoleFinder::agent(std::size_t word, std::size_t until) const {
  for (std::size_t j = word; j + 1 < std::min(until, word + 12); ++j) {
    if (!has(j, kCueBy)) continue;
    if (folded(j) == "قبل" && (j == 0 || folded(j - 1) != "من")) continue;
    return behind(j + 1, until, 1);
  }
  return {};
}

// The subject of a light verb before the noun: «شنت إسرائيل غارات», "Israel launched strikes".
Sides RoleFinder::light_subject(const Trigger& trigger, std::size_t from, std::size_t until, bool& suffers) const {
  const auto behind_trigger = std::upper_bound(tags_.light.begin(), tags_.light.end(), trigger.first,
                                               [](std::size_t word, const auto& light) { return word < light.word; });
  for (auto light = behind_trigger; light != tags_.light.begin();) {
    --light;
    const std::size_t verb = light->word;
    if (verb < from || trigger.first - verb > kFarthestLight) break;
    if (light->types->find(trigger.row->type) == std::string::npos) continue;
    suffers = light->suffers;
    if (document_.is_arabic()) {
      if (Sides sides = behind(verb + 1, std::min(until, trigger.first), 1); !sides.empty()) return sides;
    }
    return before_verb(verb, from);
  }
  return {};
}

void RoleFinder::verb(const Trigger& trigger, std::size_t from, std::size_t until, Roles& roles) {
  const bool arabic = document_.is_arabic();
  const std::uint32_t sentence = document_.words[trigger.first].sentence;
  std::size_t object_from = trigger.last + 1;
  // «… الذي استهدف السفارة»: whoever did it stands farther back; what follows suffered it.
  const bool is_relative = arabic && trigger.first > from &&
                           (folded(trigger.first - 1) == "الذي" || folded(trigger.first - 1) == "التي" ||
                            folded(trigger.first - 1) == "الذين");
  if (is_relative) {
    const bool is_noun_before = last_sentence_ == sentence && last_word_ + 5 > trigger.first;
    if (is_noun_before) roles.actors = last_actors_;
    roles.recipients = object(object_from, until, *trigger.row, {}, kFarthestObject);
    return;
  }
  if (!arabic || !trigger.has_and) roles.actors = before_verb(trigger.first, from);
  if (arabic && roles.actors.empty()) {
    const bool is_body_only = trigger.row->type == "ASSAULT" || trigger.row->type == "COERCE";
    std::size_t at = trigger.last + 1;
    // «تظاهر آلاف الفلسطينيين»
    if (trigger.row->type == "PROTEST" && at < until && side_at(at) == nullptr && !is_mark(at)) at += 1;
    roles.actors = behind(at, until, is_body_only ? 1 : 0);
    if (!roles.actors.empty()) object_from = roles.actors.back()->last + 1;
  }
  if (arabic && roles.actors.empty() && trigger.has_and) {
    const MentionWords* opening = side_at(from);
    const bool agrees =
        !trigger.is_plural || last_actors_.size() > 1 || (last_actors_.size() == 1 && !last_actors_[0]->is_person);
    if (last_sentence_ == sentence && !last_actors_.empty())
      roles.actors = agrees ? last_actors_ : Sides{};
    else if (opening != nullptr && !opening->has_clitic && !opening->is_adjective && !is_mark(opening->last + 1))
      roles.actors = {opening};
    roles.is_carried = true;
  }
  const bool is_passive = !arabic && trigger.first > from &&
                          (folded(trigger.first - 1) == "was" || folded(trigger.first - 1) == "were" ||
                           folded(trigger.first - 1) == "been" || folded(trigger.first - 1) == "being" ||
                           folded(trigger.first - 1) == "is" || folded(trigger.first - 1) == "are");
  if (is_passive) {
    roles.recipients = roles.actors;
    roles.actors = agent(trigger.last + 1, until);
    return;
  }
  if (!arabic && roles.actors.empty()) return;  // "the attack", or nobody known
  roles.recipients = object(object_from, until, *trigger.row, roles.actors, kFarthestObject);
  if (trigger.row->kind == TriggerKind::kVictim && arabic && roles.recipients.empty() && !roles.is_carried) {
    const bool can_kill = !roles.actors.empty() && roles.actors[0]->is_body && !roles.actors[0]->is_person;
    if (!can_kill || object_from >= until || has(object_from, kCueBefore) || is_mark(object_from)) {
      roles.recipients = roles.actors;
      roles.actors = agent(object_from, until);
    }
  }
}

void RoleFinder::noun(const Trigger& trigger, std::size_t from, std::size_t until, Roles& roles) const {
  std::size_t next = trigger.last + 1;
  if (document_.is_arabic()) {
    for (std::size_t j = next; j < std::min(until, next + 2); ++j) {
      const MentionWords* mention = side_at(j);
      if (mention != nullptr && !mention->has_clitic && (mention->is_adjective || j == next)) {
        roles.actors = with_joined(mention, until);
        next = roles.actors.back()->last + 1;
        break;
      }
      if (mention != nullptr || is_mark(j) || has(j, kCueBefore | kCueStop)) break;
    }
    for (std::size_t j = next; roles.actors.empty() && j < std::min(until, next + 3) && !is_mark(j); ++j) {
      if (!has(j, kCueCarrier)) continue;
      roles.actors = behind(j + 1, until, 0);
      if (!roles.actors.empty()) next = roles.actors.back()->last + 1;
    }
  } else if (const MentionWords* before = trigger.first > from ? mentions_.ending(trigger.first - 1) : nullptr;
             before != nullptr && before->first >= from) {
    roles.actors = {before};  // "Israeli strikes"
  }
  bool suffers = false;
  const Sides subject = light_subject(trigger, from, until, suffers);
  if (suffers) {
    roles.suffers = true;
    roles.recipients = subject;
    if (roles.actors.empty()) roles.actors = agent(next, until);
    return;
  }
  if (roles.actors.empty()) roles.actors = subject;
  TriggerRow row = *trigger.row;
  if (!roles.actors.empty() && trigger.row->type == "ASSAULT" && document_.is_arabic()) row.prepositions.push_back("=");
  roles.recipients =
      object(next, until, row, roles.actors, document_.is_arabic() ? kFarthestOfNoun : kFarthestOfNoun / 2);
}

void RoleFinder::of(const Trigger& trigger, std::size_t until, Roles& roles) const {
  if (document_.is_arabic()) {
    const bool through = trigger.row->takes("علي") && trigger.last + 1 < until && folded(trigger.last + 1) == "علي";
    roles.recipients = behind(trigger.last + 1 + through, until, 1);
  } else if (trigger.last + 1 < until && folded(trigger.last + 1) == "of") {
    roles.recipients = behind(trigger.last + 2, until, 1);
  }
  const std::size_t next = roles.recipients.empty() ? trigger.last + 1 : roles.recipients.back()->last + 1;
  roles.actors = agent(next, until);
}

void RoleFinder::pair(const Trigger& trigger, std::size_t from, std::size_t until, Roles& roles) const {
  const std::size_t next = trigger.last + 1;
  if (trigger.is_verb) {
    Sides sides = trigger.has_and ? Sides{} : before_verb(trigger.first, from);
    if (sides.empty() && document_.is_arabic()) sides = behind(next, until, 0);
    if (sides.size() >= 2) {
      roles.actors = roles.recipients = sides;
    } else if (sides.size() == 1) {
      roles.actors = sides;
      for (std::size_t j = sides[0]->last + 1; j < std::min<std::size_t>(until, sides[0]->last + 4); ++j) {
        if (folded(j) == "مع" || folded(j) == "with") roles.recipients = behind(j + 1, until, 0);
      }
    } else if (trigger.has_and && last_sentence_ == document_.words[trigger.first].sentence &&
               last_actors_.size() >= 2) {
      roles.actors = roles.recipients = last_actors_;
    }
    return;
  }
  for (std::size_t j = next; j + 1 < std::min(until, next + 4); ++j) {
    if (folded(j) != "بين" && folded(j) != "between") continue;
    const Sides sides = behind(j + 1, until, 0);
    if (sides.size() >= 2) roles.actors = roles.recipients = sides;
    return;
  }
  bool suffers = false;
  const Sides subject = light_subject(trigger, from, until, suffers);
  if (subject.size() >= 2)
    roles.actors = roles.recipients = subject;
  else if (subject.size() == 1) {
    roles.recipients = object(next, until, *trigger.row, subject, kFarthestOfNoun);
    if (!roles.recipients.empty()) roles.actors = subject;
  }
}

Roles RoleFinder::find(const Trigger& trigger, std::size_t from, std::size_t until) {
  Roles roles;
  switch (trigger.row->kind) {
    case TriggerKind::kVerb:
    case TriggerKind::kVictim:
      verb(trigger, from, until, roles);
      break;
    case TriggerKind::kNoun:
      noun(trigger, from, until, roles);
      break;
    case TriggerKind::kOf:
      of(trigger, until, roles);
      break;
    case TriggerKind::kPair:
      pair(trigger, from, until, roles);
      break;
  }
  if (!roles.actors.empty()) {
    last_actors_ = roles.actors;
    last_sentence_ = document_.words[trigger.first].sentence;
    last_word_ = trigger.last;
  }
  return roles;
}

}  // namespace isnad::reading
