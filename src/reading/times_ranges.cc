// Parts of years and months («الربع الثالث من العام», «الأسبوع الأول من أكتوبر») and intervals («من 13 إلى 15 تموز»).
#include <fmt/format.h>

#include <algorithm>

#include "reading/times_match.h"

namespace isnad::reading {
namespace {

bool in(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Does the match say where on the calendar or clock it lies?
bool is_calendar(const TimeMatch& match) {
  return !match.duration && match.fixed_type.empty() && match.unit == 0 && match.portion == 0 && match.season.empty() &&
         !match.hijri && (match.day || match.weekday || match.shift || match.month || match.year || match.hour);
}

// The first Monday whose week lies mostly in the span that begins there (ISO 8601's rule for the first week of a year).
Day first_monday(Day begin) {
  const Day monday = monday_of(begin);
  return days_between(begin, add_days(monday, 3)) >= 0 ? monday : add_days(monday, 7);
}

}  // namespace

// The ordinal of a part, -1 for the last; 0: none.
int TimeMatcher::nth(std::size_t word) const {
  if (word >= document_.words.size()) return 0;
  const std::string& folded = document_.words[word].folded;
  if (folded == "الاخير" || folded == "الاخيره" || folded == "last") return -1;
  const TimeHit* ordinal = hit(word, TimeWord::kOrdinal);
  return ordinal != nullptr && ordinal->skip == 0 && ordinal->words == 1 ? ordinal->entry->number : 0;
}

TimeMatcher::Maybe TimeMatcher::portion(std::size_t word) const {
  TimeMatch match{.first = word, .last = word};
  const Word& here = document_.words[word];
  if (!here.is_word()) return std::nullopt;
  if (document_.is_arabic()) {
    for (const CliticReading& reading : clitic_readings(here)) {
      match.portion = reading.rest == "الربع"     ? 'Q'
                      : reading.rest == "النصف"   ? 'H'
                      : reading.rest == "الاسبوع" ? 'W'
                                                  : 0;
      match.skip = reading.skip;
      if (match.portion != 0) break;
    }
    match.nth = nth(word + 1);
  } else {
    match.nth = nth(word);
    match.portion = is(word + 1, "quarter") ? 'Q' : is(word + 1, "half") ? 'H' : is(word + 1, "week") ? 'W' : 0;
  }
  const int most = match.portion == 'Q' ? 4 : match.portion == 'H' ? 2 : 5;
  if (match.portion == 0 || match.nth == 0 || match.nth > most) return std::nullopt;
  std::size_t at = word + 2;
  if (in(document_.words[word + 1].folded, {"last"}) && !document_.is_arabic()) return std::nullopt;
  const bool linked = is(at, "من") || is(at, "في") || is(at, "of");
  if (linked) ++at;
  if (is(at, "the") || is(at, "شهر")) ++at;
  if (const Maybe named = month(at); named && named->skip == 0 && match.portion == 'W' && !named->hijri) {
    match.month = named->month;
    match.year = named->year;
    match.direction = named->direction;
    match.has_direction = named->has_direction;
    match.last = named->last;
    return match;
  }
  if (const Maybe named = year(at); named && named->skip == 0) {
    match.year = named->year;
    match.last = named->last;
    return match;
  }
  const std::optional<int> number = integer(at);
  if (number && *number >= 1900 && *number <= 2099) {
    match.year = *number;
    match.last = at;
    return match;
  }
  const Maybe unit = relative_unit(at);
  const bool whole =
      !unit && (is(at, "العام") || is(at, "السنه") || is(at, "الشهر") || is(at, "year") || is(at, "month"));
  if (!whole && (!unit || unit->skip != 0 || unit->duration || (unit->unit != 'Y' && unit->unit != 'M')))
    return std::nullopt;
  match.unit = unit ? unit->unit : is(at, "الشهر") || is(at, "month") ? 'M' : 'Y';
  if (match.portion != 'W' && match.unit != 'Y') return std::nullopt;
  match.direction = unit ? unit->direction : 0;
  match.last = unit ? unit->last : at;
  return match;
}

void TimeMatcher::resolve_portion(const TimeMatch& match, TimeMention& out) const {
  const bool anchored = document_.published.has_value();
  if (!match.year && !anchored) {
    out.unanchored = match.portion == 'W'
                         ? "XXXX-WXX"
                         : fmt::format("XXXX-{}{}", match.portion, match.nth < 0 ? "X" : std::to_string(match.nth));
    return;
  }
  Day begin{match.year ? *match.year : anchor().year, 1, 1};
  int months = 12;
  if (match.month) {
    begin.month = *match.month;
    months = 1;
    if (!match.year && match.direction < 0 && *match.month >= anchor().month)
      --begin.year;
    else if (!match.year && *match.month > anchor().month && !looks_ahead(match.first))
      --begin.year;
  } else if (match.unit == 'M') {
    begin = add_months(Day{anchor().year, anchor().month, 1}, match.direction);
    months = 1;
  } else if (match.unit == 'Y') {
    begin.year += match.direction;
  }
  if (match.portion != 'W') {
    const int parts = match.portion == 'Q' ? 4 : 2;
    const int which = match.nth < 0 ? parts : match.nth;
    out.value = fmt::format("{:04}-{}{}", begin.year, match.portion, which);
    out.begin = iso_day(add_months(begin, (which - 1) * 12 / parts));
    out.end = iso_day(add_months(begin, which * 12 / parts));
    return;
  }
  const Day first = first_monday(begin);
  const Day monday =
      match.nth > 0 ? add_days(first, 7 * (match.nth - 1)) : add_days(first_monday(add_months(begin, months)), -7);
  out.value = iso_week(monday);
}

// Both ends of an interval, each with what only the other says.
std::optional<std::pair<TimeMatch, TimeMatch>> TimeMatcher::ends(std::size_t word) const {
  const bool between = is(word, "بين") || is(word, "between") || is(word, "وبين");
  const bool lead = between || is(word, "من") || is(word, "ومن") || is(word, "from");
  std::size_t at = lead ? word + 1 : word;
  const TimeHit* years = hit(at, TimeWord::kUnit);
  const bool years_named = years != nullptr && years->entry->value == "Y" && years->entry->number == 2;
  if (lead && years_named && integer(at + 1)) ++at;  // «بين عامي 2014 و2018»
  if (at >= document_.words.size() || (!lead && !document_.words[at].is_number() && hits_[at].empty()))
    return std::nullopt;
  Maybe from = this->at(at);
  if (!from && lead) from = month(at);  // «من مارس»: between two months it is no verb
  const std::optional<int> from_number = integer(at);
  if ((!from || !is_calendar(*from)) && from_number) from = TimeMatch{.first = at, .last = at};
  if (!from || (lead && from->skip != 0)) return std::nullopt;
  const bool from_bare = !is_calendar(*from);
  std::size_t next = from->last + 1;
  bool linked = is(next, "الي") || is(next, "حتي") || is(next, "وحتي") || is(next, "لغايه") || is(next, "to") ||
                is(next, "until") || is(next, "till") || is_mark(next, "-") || is_mark(next, "–");
  bool attached = false;
  if (between) {
    linked = is(next, "و") || is(next, "and");
    attached = !linked && next < document_.words.size() && document_.words[next].folded.starts_with("و");
  }
  if (!linked && !attached) return std::nullopt;
  if (linked) ++next;
  Maybe to = next < document_.words.size() ? this->at(next) : std::nullopt;
  if (to && (to->skip != (attached ? 1u : 0u) || !is_calendar(*to))) to.reset();
  const std::optional<int> to_number = integer(next);
  if (!to && to_number) to = TimeMatch{.first = next, .last = next};
  if (!to) return std::nullopt;
  if (!complete(*from, from_bare ? from_number : std::nullopt, *to, is_calendar(*to) ? std::nullopt : to_number))
    return std::nullopt;
  return std::pair{*from, *to};
}

// Gives each end what the other says («من 4 إلى 23 أكتوبر», «27 أغسطس إلى 29»); false where they make no interval.
bool TimeMatcher::complete(TimeMatch& from, std::optional<int> from_number, TimeMatch& to,
                           std::optional<int> to_number) const {
  const auto keep_place = [](TimeMatch copy, const TimeMatch& place) {
    copy.first = place.first;
    copy.last = place.last;
    copy.skip = place.skip;
    return copy;
  };
  const auto is_year = [](std::optional<int> number) { return number && *number >= 1900 && *number <= 2099; };
  if (from_number && to_number) {
    if (!is_year(from_number) || !is_year(to_number) || *from_number >= *to_number || *to_number - *from_number > 60)
      return false;
    from.year = *from_number;
    to.year = *to_number;
    return true;
  }
  if (from_number) {
    const bool day = to.day && !to.hour && *from_number >= 1 && *from_number < *to.day;
    const bool hour = to.hour && *from_number >= 0 && *from_number <= 24;
    const bool year = is_year(from_number) && to.year && !to.month;
    if (!day && !hour && !year) return false;
    from = keep_place(to, from);
    if (day)
      from.day = *from_number;
    else if (hour)
      from.hour = *from_number % 24, from.minute.reset();
    else
      from.year = *from_number;
    return true;
  }
  if (to_number) {
    const bool day = from.day && !from.hour && *to_number > *from.day && *to_number <= 31;
    const bool hour = from.hour && *to_number <= 24 && *to_number > 0;
    const bool year = is_year(to_number) && from.year && !from.month && *to_number > *from.year;
    if (!day && !hour && !year) return false;
    to = keep_place(from, to);
    if (day)
      to.day = *to_number;
    else if (hour)
      to.hour = *to_number % 24, to.minute.reset();
    else
      to.year = *to_number;
    return true;
  }
  if (from.month && to.month && !from.year && to.year) from.year = to.year;
  const bool from_dated = from.day || from.weekday || from.shift;
  const bool to_dated = to.day || to.weekday || to.shift;
  if (from.hour && to.hour && from_dated != to_dated) {
    TimeMatch& bare = from_dated ? to : from;
    const TimeMatch& dated = from_dated ? from : to;
    bare.year = dated.year, bare.month = dated.month, bare.day = dated.day, bare.weekday = dated.weekday,
    bare.shift = dated.shift;
    bare.direction = dated.direction, bare.has_direction = dated.has_direction;
  }
  if (from.hour && to.hour && from.part.empty()) from.part = to.part;
  return from.hour.has_value() == to.hour.has_value();
}

std::optional<TimeMatcher::Range> TimeMatcher::range(std::size_t word) const {
  const auto both = ends(word);
  if (!both) return std::nullopt;
  const auto& [from, to] = *both;
  const TimeMention one = resolve(from);
  const TimeMention two = resolve(to);
  Range out{{}, to.last};
  out.mention.span = {one.span.begin, document_.words[to.last].span.end};
  out.mention.type = from.hour ? "TIME" : "DATE";
  const auto parsed = [](const std::string& value) {
    return parse_iso8601(value.size() == 4 ? value + "-01-01" : value.size() == 7 ? value + "-01" : value);
  };
  if (from.hour) {
    if (one.value.empty() || two.value.empty()) return std::nullopt;
    out.mention.begin = one.value;
    out.mention.end = two.value;
    return out;
  }
  const auto begin = parsed(one.value);
  const auto end = parsed(two.value);
  if (!begin || !end) {
    out.mention.unanchored = one.unanchored + "/" + two.unanchored;
    return one.unanchored.empty() || two.unanchored.empty() ? std::nullopt : std::optional(out);
  }
  Day last{end->year, end->month, end->day};
  const Day first{begin->year, begin->month, begin->day};
  if (days_between(first, last) < 0 && to.weekday && !to.day) last = add_days(last, 7);
  if (days_between(first, last) < 0 && to.month && !to.year) last = add_months(last, 12);
  if (days_between(first, last) < 0) return std::nullopt;
  out.mention.begin = one.value;
  out.mention.end =
      iso_day(two.value.size() == 10 ? add_days(last, 1) : add_months(last, two.value.size() == 7 ? 1 : 12));
  if (two.value.size() != 10) out.mention.end.resize(two.value.size());
  return out;
}

}  // namespace isnad::reading
