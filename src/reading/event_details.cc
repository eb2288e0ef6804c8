#include "reading/event_details.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/fold.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kFarthestPlace = 18;  // words behind a trigger
constexpr std::size_t kFarthestColour = 6;  // words before a trigger that colour it
constexpr std::size_t kFarthestCondition = 30;
constexpr std::int64_t kBackgroundDays = 30;
constexpr std::size_t kMostPlaces = 3;

// clang-format off
constexpr std::array<std::pair<std::string_view, std::int64_t>, 40> kNumbers = {
    {{"واحد", 1},    {"شخصين", 2},   {"اثنين", 2},   {"اثنان", 2},   {"اثنتين", 2}, {"جنديين", 2}, {"مدنيين", 2},
     {"ثلاثه", 3},   {"ثلاث", 3},    {"اربعه", 4},   {"اربع", 4},    {"خمسه", 5},   {"خمس", 5},    {"سته", 6},
     {"ست", 6},      {"سبعه", 7},    {"سبع", 7},     {"ثمانيه", 8},  {"ثماني", 8},  {"تسعه", 9},   {"تسع", 9},
     {"عشره", 10},   {"عشر", 10},    {"عشرين", 20},  {"عشرون", 20},  {"one", 1},    {"two", 2},    {"three", 3},
     {"four", 4},    {"five", 5},    {"six", 6},     {"seven", 7},   {"eight", 8},  {"nine", 9},   {"ten", 10},
     {"eleven", 11}, {"twelve", 12}, {"twenty", 20}, {"thirty", 30}, {"fifty", 50}}};
// clang-format on

// «مدنيين» is two civilians only where nothing else counts them, which cannot be told from its letters.
bool is_plain_plural(std::string_view word) { return word == "مدنيين"; }

std::optional<std::int64_t> number_at(const Document& document, std::size_t word) {
  const std::string_view folded = document.words[word].folded;
  if (document.words[word].is_number()) {
    std::string digits;
    for (const char c : folded) {
      if (c >= '0' && c <= '9')
        digits.push_back(c);
      else if (c != ',')
        return std::nullopt;
    }
    std::int64_t value = 0;
    if (digits.empty() || digits.size() > 7) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }
  for (const auto& [name, value] : kNumbers) {
    if (folded == name && !is_plain_plural(name)) return value;
  }
  return std::nullopt;
}

bool is_dated(const TimeMention& time) {
  return (time.type == "DATE" || time.type == "TIME") && time.value.size() >= 4 && time.value[0] >= '0' &&
         time.value[0] <= '9';
}

EventTime as_event_time(const TimeMention& time) {
  const std::string& value = time.value;
  if (value.size() >= 16 && value[10] == 'T' && value[13] == ':') return {value.substr(0, 16), "minute"};
  if (value.size() >= 13 && value[10] == 'T' && value[11] >= '0' && value[11] <= '9')
    return {value.substr(0, 13), "hour"};
  const bool letter = value.size() >= 7 && value[5] >= 'A';
  if (letter && value[5] == 'W' && value[6] <= '9') return {value.substr(0, 8), "week"};  // 2024-W34, its weekend -WE
  if (letter) return {value.substr(0, 4), "year"};                                        // a quarter, half or season
  if (value.size() >= 10) return {value.substr(0, 10), "day"};
  return {value, value.size() == 7 ? "month" : "year"};
}

// Days from publication back to the time, negative in the future; nothing where either is unknown.
std::optional<std::int64_t> days_ago(const Document& document, const std::optional<EventTime>& time) {
  if (!document.published || !time || time->value.size() < 4) return std::nullopt;
  int year = 0;
  std::from_chars(time->value.data(), time->value.data() + 4, year);
  if (time->value.size() < 10 || time->precision == "week") {
    return document.published->year > year ? std::optional<std::int64_t>(365) : std::nullopt;
  }
  const std::optional<CivilTime> told = parse_iso8601(time->value.substr(0, 10));
  if (!told) return std::nullopt;
  const auto days = [](const CivilTime& day) { return days_from_civil(day.year, day.month, day.day); };
  return days(*document.published) - days(*told);
}

}  // namespace

std::optional<EventTime> time_of(const EventMatter& matter, const Trigger& trigger, const Clause& clause) {
  const std::vector<Word>& words = matter.document.words;
  const Span place = words[trigger.first].span;
  const Span sentence = matter.document.sentences[words[trigger.first].sentence];
  const Span report{words[clause.from].span.begin, words[clause.until - 1].span.end};
  const TimeMention* best = nullptr;
  std::uint64_t best_distance = 0;
  auto time = std::partition_point(matter.times.begin(), matter.times.end(),
                                   [&](const TimeMention& one) { return one.span.begin < sentence.begin; });
  for (; time != matter.times.end() && time->span.begin < sentence.end; ++time) {
    if (!is_dated(*time)) continue;
    const bool inside = time->span.begin >= report.begin && time->span.end <= report.end;
    std::uint64_t distance =
        time->span.begin > place.begin ? time->span.begin - place.begin : place.begin - time->span.begin;
    if (!inside) distance += 1u << 20;
    // Of two at hand the finer one: «في الساعة 23:50 من مساء يوم الأحد».
    if (best == nullptr || distance < best_distance) {
      best = &*time;
      best_distance = distance;
    }
  }
  if (best == nullptr) return std::nullopt;
  return as_event_time(*best);
}

std::string modality_of(const EventMatter& matter, const EventTags& tags, const Trigger& trigger, const Clause& clause,
                        const std::optional<EventTime>& time) {
  const Document& document = matter.document;
  const auto has = [&](std::size_t word, std::uint32_t cue) { return (tags.cues[word] & cue) != 0; };
  const auto is_mark = [&](std::size_t word) {
    return !document.words[word].is_word() && !document.words[word].is_number();
  };
  const std::size_t first =
      std::max(clause.from, trigger.first > kFarthestCondition ? trigger.first - kFarthestCondition : 0);
  for (std::size_t j = first; j < trigger.first; ++j) {
    if (has(j, kCueCondition)) return "conditional";
  }
  const std::size_t nearest = trigger.first - clause.from;
  bool planned = trigger.is_future || (trigger.has_purpose && !trigger.is_definite);
  bool perhaps = false;
  bool past = false;  // «قضية اغتيال …»
  for (std::size_t back = 1; back <= std::min(nearest, kFarthestColour); ++back) {
    const std::size_t j = trigger.first - back;
    if (is_mark(j) && document.surface(j) != "-") break;
    const std::string_view word = document.words[j].folded;
    // A verb is negated right before it; a noun also by a verb with its subject: «نفت إسرائيل قصف …».
    if (has(j, kCueNegation) && back <= (trigger.is_verb ? 2u : 4u)) return "negated";
    if (word == "to" || word == "قد") {
      planned = planned || (word == "to" && back == 1 && trigger.is_verb);
      perhaps = perhaps ||
                (word == "قد" && back == 1 && std::string_view(document.words[trigger.first].folded).starts_with("ي"));
      continue;
    }
    past = past || (has(j, kCuePast) && !trigger.is_verb);
    planned = planned || has(j, kCuePlan);
    perhaps = perhaps || has(j, kCuePerhaps);
  }
  const std::optional<std::int64_t> ago = days_ago(document, time);
  if (planned || (ago && *ago < 0)) return "planned";
  if (perhaps) return "hypothetical";
  const std::size_t begin = clause.from;
  const std::string_view opening = document.words[begin].folded;
  if (opening == "يذكر" || opening == "ويذكر" || opening == "يشار" || opening == "ويشار") return "background";
  return past || (ago && *ago > kBackgroundDays) ? "background" : "asserted";
}

std::vector<EventPlace> places_of(const EventMatter& matter, const MentionIndex& mentions, const RoleFinder& roles,
                                  const Trigger& trigger, const Clause& clause) {
  std::vector<EventPlace> places;
  const std::size_t from = std::max(clause.from, trigger.first > kFarthestColour ? trigger.first - kFarthestColour : 0);
  const std::size_t end = std::min(clause.until, trigger.last + kFarthestPlace);
  for (std::size_t j = from; j < end && places.size() < kMostPlaces; ++j) {
    const MentionWords* mention = mentions.starting(j);
    if (mention == nullptr || mention->is_adjective) continue;
    const Entity& entity = matter.found.entities[mention->entity];
    if (entity.type != "GPE" && entity.type != "LOC" && entity.type != "FAC") continue;
    const std::string_view preposition = roles.preposition_of(*mention);
    std::string role;
    if (preposition == "من" || preposition == "from")
      role = "origin";
    else if (preposition == "علي" || preposition == "on" || preposition == "against")
      role = "target";
    else if (preposition == "في" || preposition == "ب" || preposition == "in" || preposition == "at" ||
             preposition == "near" || preposition == "قرب" || preposition == "داخل" || preposition == "غرب" ||
             preposition == "شرق" || preposition == "شمال" || preposition == "جنوب" || preposition == "inside") {
      role = "within";
    }
    const bool is_known =
        std::any_of(places.begin(), places.end(), [&](const EventPlace& place) { return place.entity == entity.id; });
    if (!role.empty() && !is_known) places.push_back({role, entity.id});
    j = mention->last;
  }
  return places;
}

std::vector<Loss> losses_in(const Document& document, const EventTags& tags) {
  std::vector<Loss> losses;
  for (std::size_t i = 0; i < tags.cues.size(); ++i) {
    if ((tags.cues[i] & (kCueKilled | kCueInjured)) == 0) continue;
    const bool injured = (tags.cues[i] & kCueInjured) != 0;
    const std::uint32_t sentence = document.words[i].sentence;
    const auto count = [&](std::size_t word) {
      return word < document.words.size() && document.words[word].sentence == sentence ? number_at(document, word)
                                                                                       : std::nullopt;
    };
    std::optional<std::int64_t> number = count(i + 1);
    if (!number && i > 0) number = count(i - 1);
    if (!number && !document.is_arabic() && i > 1)
      number = count(i - 2);  // "five people killed", "killed at least five"
    if (!number && !document.is_arabic()) number = count(i + 3);
    if (number) losses.push_back({i, injured, *number});
  }
  return losses;
}

}  // namespace isnad::reading
