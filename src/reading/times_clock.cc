// Clock times and parts of the day.
#include <algorithm>
#include <charconv>

#include "reading/times_match.h"

namespace isnad::reading {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

// «الساعة 23:50», «الساعة الثامنة والنصف», «at 11:50», a number with ':' anywhere.
TimeMatcher::Maybe TimeMatcher::clock(std::size_t word) const {
  std::size_t at = word;
  const TimeHit* named = hit(word, TimeWord::kUnit);
  const bool hour_word =
      named != nullptr && named->entry->value == "H" && named->entry->definite && named->entry->number == 1;
  const TimeHit* spoken = hit(word, TimeWord::kOrdinal);
  const bool ordinal_hour = spoken != nullptr && spoken->entry->definite && spoken->entry->number <= 12 &&
                            document_.words[word + spoken->words - 1].folded.ends_with("ه");
  if (hour_word) ++at;
  if (!hour_word && !ordinal_hour) return bare_clock(word);
  TimeMatch match{.first = word, .last = at, .skip = hour_word ? named->skip : spoken->skip};
  if (Maybe digits = bare_clock(at)) {
    match.hour = digits->hour;
    match.minute = digits->minute;
    match.last = digits->last;
  } else if (const std::optional<int> value = integer(at); value && *value <= 24) {
    match.hour = *value % 24;
  } else if (const TimeHit* ordinal = hit(at, TimeWord::kOrdinal);
             ordinal != nullptr && ordinal->entry->definite && ordinal->entry->number <= 12) {
    match.hour = ordinal->entry->number;
    match.last = at + ordinal->words - 1;
  } else if (const TimeHit* cardinal = hit(at, TimeWord::kNumber);
             cardinal != nullptr && cardinal->skip == 0 && cardinal->entry->number <= 12) {
    match.hour = cardinal->entry->number;
    match.last = at + cardinal->words - 1;
  } else {
    return std::nullopt;
  }
  take_minutes(match);
  if (!hour_word) {
    // «الثامنة مساء», «الخامسة والنصف»: without الساعة something else must say that it is a clock time.
    const TimeHit* part = hit(match.last + 1, TimeWord::kPart);
    if (match.minute.has_value() || (part != nullptr && part->skip == 0)) return match;
    return std::nullopt;
  }
  return match;
}

// «والنصف», «إلا ربعا», «و20 دقيقة» behind an hour.
void TimeMatcher::take_minutes(TimeMatch& match) const {
  const std::size_t next = match.last + 1;
  if (is(next, "والنصف") || is(next, "ونصف")) {
    match.minute = 30;
    match.last = next;
  } else if (is(next, "والربع") || is(next, "وربع")) {
    match.minute = 15;
    match.last = next;
  } else if (is(next, "والثلث") || is(next, "وثلث")) {
    match.minute = 20;
    match.last = next;
  } else if (is(next, "الا") && (is(next + 1, "ربعا") || is(next + 1, "ربع") || is(next + 1, "الربع"))) {
    match.hour = (*match.hour + 23) % 24;
    match.minute = 45;
    match.last = next + 1;
  } else if (is(next, "الا") && (is(next + 1, "ثلثا") || is(next + 1, "ثلث") || is(next + 1, "الثلث"))) {
    match.hour = (*match.hour + 23) % 24;
    match.minute = 40;
    match.last = next + 1;
  } else if (!match.minute) {
    const std::size_t from = is(next, "و") ? next + 1 : next;
    const std::optional<Count> minutes = number(from);
    const TimeHit* unit = minutes ? hit(minutes->last + 1, TimeWord::kUnit) : nullptr;
    if (minutes && minutes->value < 60 && (from > next || minutes->skip > 0)) {
      match.minute = static_cast<int>(minutes->value);
      match.last = minutes->last + (unit != nullptr && unit->entry->value == "I" ? 1 : 0);
    }
  }
}

TimeMatcher::Maybe TimeMatcher::bare_clock(std::size_t word) const {
  if (word >= document_.words.size() || !document_.words[word].is_number()) return std::nullopt;
  const std::string& text = document_.words[word].folded;
  const std::size_t colon = text.find(':');
  int hour = 0;
  int minute = 0;
  if (colon == std::string::npos) {
    // «8 صباحا», "8 p.m.": the part of the day makes it a clock time.
    const std::optional<int> value = integer(word);
    const TimeHit* part = hit(word + 1, TimeWord::kPart);
    if (!value || *value > 24 || *value == 0 || part == nullptr || part->entry->definite || part->skip != 0)
      return std::nullopt;
    if (one_of(part->entry->value, {"NI"}) && !is(word + 1, "ليلا")) return std::nullopt;
    return TimeMatch{.first = word, .last = word, .hour = *value % 24};
  }
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data(), text.data() + colon, hour).ptr != text.data() + colon) return std::nullopt;
  const auto tail = std::from_chars(text.data() + colon + 1, end, minute);
  if (tail.ec != std::errc{} || (tail.ptr != end && *tail.ptr != ':') || hour > 24 || minute > 59) return std::nullopt;
  return TimeMatch{.first = word, .last = word, .hour = hour % 24, .minute = minute};
}

TimeMatcher::Maybe TimeMatcher::part_of_day(std::size_t word) const {
  if (const TimeHit* tonight = hit(word, TimeWord::kTonight)) {
    return TimeMatch{.first = word,
                     .last = word + tonight->words - 1,
                     .skip = tonight->skip,
                     .part = "NI",
                     .shift = tonight->entry->number};
  }
  std::size_t at = word;
  if (is(word, "هذا") || is(word, "this")) ++at;
  const TimeHit* part = hit(at, TimeWord::kPart);
  if (part == nullptr) return std::nullopt;
  TimeMatch match{
      .first = word, .last = at + part->words - 1, .skip = at == word ? part->skip : 0, .part = part->entry->value};
  if (at > word) {
    match.shift = 0;
    return match;
  }
  std::size_t next = match.last + 1;
  if (is(next, "من") || is_mark(next, "،")) ++next;
  if (const Maybe named = day(next); named && named->skip == 0) {
    TimeMatch joined = *named;
    joined.first = word;
    joined.skip = match.skip;
    joined.part = match.part;
    return joined;
  }
  // «في الصباح» of a day that the text does not name.
  const std::string& before = word > 0 ? document_.words[word - 1].folded : document_.words[word].folded;
  if (part->entry->definite && match.skip == 0 && one_of(before, {"في", "عند", "خلال", "قبل"})) return match;
  return std::nullopt;
}

}  // namespace isnad::reading
