// What was said, resolved against the day of publication, as TIMEX3 values.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "reading/times_match.h"

namespace isnad::reading {
namespace {

std::string amount(double value) {
  if (value <= 0) return "X";
  return value == std::floor(value) ? std::to_string(static_cast<long>(value)) : fmt::format("{:g}", value);
}

std::string period(char unit, double count) {
  switch (unit) {
    case 'H':
      return "PT" + amount(count) + "H";
    case 'I':
      return "PT" + amount(count) + "M";
    case 'S':
      return "PT" + amount(count) + "S";
    case 'E':
      return "P" + (count > 0 ? amount(count * 10) : "X") + "Y";
    case 'C':
      return "P" + (count > 0 ? amount(count * 100) : "X") + "Y";
    default:
      return "P" + amount(count) + unit;
  }
}

Day moved(Day day, char unit, double count) {
  const int whole = static_cast<int>(std::clamp(count, -20000.0, 20000.0));
  switch (unit) {
    case 'Y':
      return add_months(day, static_cast<int>(std::clamp(count * 12, -20000.0, 20000.0)));
    case 'E':
      return add_months(day, std::clamp(whole, -150, 150) * 120);
    case 'C':
      return add_months(day, std::clamp(whole, -15, 15) * 1200);
    case 'M':
      return add_months(day, whole);
    case 'W':
      return add_days(day, static_cast<std::int64_t>(whole) * 7);
    default:
      return add_days(day, whole);
  }
}

// The hours of TIMEX3's parts of the day, as Microsoft's Recognizers-Text has them: a convention, the words are vague.
std::pair<int, int> hours_of(std::string_view part) {
  if (part == "DA") return {4, 8};
  if (part == "MO") return {8, 12};
  if (part == "NO" || part == "AF") return {12, 16};
  if (part == "EV") return {16, 20};
  return {20, 24};
}

bool is_clock_unit(char unit) { return unit == 'H' || unit == 'I' || unit == 'S'; }

// TIMEX3's part of the day at which a clock time without 12/24 hours is meant.
int hour_in_part(int hour, std::string_view part) {
  if (hour == 0 || hour > 12) return hour;
  if (part == "EV" || part == "AF") return hour == 12 ? 12 : hour + 12;
  if (part == "NO") return hour >= 10 ? hour : hour + 12;
  if (part == "NI") return hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  return hour == 12 ? 0 : hour;
}

}  // namespace

Day TimeMatcher::anchor() const {
  return {document_.published->year, document_.published->month, document_.published->day};
}

// Does the sentence speak of what is to come, before or just behind the word?
bool TimeMatcher::looks_ahead(std::size_t word) const {
  const std::uint32_t sentence = document_.words[word].sentence;
  for (std::size_t back = 1; back <= 8 && back <= word; ++back) {
    const Word& before = document_.words[word - back];
    if (before.sentence != sentence) break;
    const std::string& w = before.folded;
    if (w == "سوف" || w == "المقرر" || w == "المزمع" || w == "المتوقع" || w == "المرتقب" || w == "will" ||
        w == "scheduled")
      return true;
    // سيعقد، وستبدأ، سنلتقي: a future verb has at least six letters with its س; of the nouns that look like one, most
    // end in ه or ات, and those in ي («سياسي», «سنوي») begin as few verbs do.
    const std::string_view verb = w.starts_with("و") ? std::string_view(w).substr(2) : std::string_view(w);
    const bool future =
        verb.starts_with("سي") || verb.starts_with("ست") || verb.starts_with("سن") || verb.starts_with("سا");
    const bool noun = verb.ends_with("ه") || verb.ends_with("ات") || verb.starts_with("سيا") ||
                      verb.starts_with("ساب") || verb.starts_with("سنو") || verb.starts_with("سين") ||
                      verb.starts_with("ساح") || verb.starts_with("سيري");
    if (future && !noun && verb.size() >= 8) {
      return true;
    }
  }
  return false;
}

TimeMention TimeMatcher::resolve(const TimeMatch& match) const {
  TimeMention out;
  out.span = document_.span(match.first, match.last);
  out.span.begin += match.skip;
  out.mod = match.mod;
  out.type = "DATE";
  if (!match.fixed_type.empty()) {
    out.type = match.fixed_type;
    out.value = match.leading ? fmt::format("{:02}", *match.leading) : std::string(match.value);
  } else if (match.portion != 0) {
    resolve_portion(match, out);
  } else if (match.duration) {
    resolve_duration(match, out);
  } else if (match.unit != 0) {
    resolve_unit(match, out);
  } else {
    resolve_day(match, out);
  }
  return out;
}

void TimeMatcher::resolve_day(const TimeMatch& match, TimeMention& out) const {
  std::optional<Day> day;
  std::string value;
  std::string shape = "XXXX-XX-XX";
  const bool anchored = document_.published.has_value();
  const bool ahead = match.direction > 0 || (match.direction == 0 && !match.has_direction && looks_ahead(match.first));
  if (!match.season.empty()) {
    if (match.year)
      value = iso_year(*match.year) + "-" + std::string(match.season);
    else if (anchored)
      value = iso_year(anchor().year + match.direction) + "-" + std::string(match.season);
    shape = "XXXX-" + std::string(match.season);
  } else if (match.month && match.day) {
    if (match.hijri) {
      if (match.year) day = from_hijri(*match.year, *match.month, *match.day);
      shape = "XXXX-XX-XX";
    } else if (match.year) {
      day = Day{*match.year, *match.month, *match.day};
    } else {
      shape = fmt::format("XXXX-{:02}-{:02}", *match.month, *match.day);
      if (anchored) {
        Day found{anchor().year, *match.month, *match.day};
        const std::int64_t distance = days_between(anchor(), found);
        if (!(match.has_direction && match.direction == 0)) {
          // A report of January that names 20 December means the last one; one that looks ahead, the next.
          if (!ahead && distance > (match.weekday ? 180 : 31)) --found.year;
          if (match.direction < 0 && distance >= 0) found.year = anchor().year - 1;
          if (ahead && distance < 0) ++found.year;
        }
        found.day = std::min(found.day, days_in_month(found.year, found.month));
        day = found;
      }
    }
  } else if (match.month) {
    if (match.hijri) {
      if (const auto first = match.year ? from_hijri(*match.year, *match.month, 1) : std::nullopt) {
        out.begin = iso_day(*first);
        out.end = iso_day(add_days(*first, 29));
        value.clear();
      }
    } else if (match.year) {
      value = iso_month(*match.year, *match.month);
    } else {
      shape = fmt::format("XXXX-{:02}", *match.month);
      if (anchored) {
        int year = anchor().year;
        if (!(match.has_direction && match.direction == 0)) {
          if (match.direction < 0 && *match.month >= anchor().month)
            --year;
          else if (ahead && *match.month < anchor().month)
            ++year;
          else if (!ahead && *match.month > anchor().month)
            --year;
        }
        value = iso_month(year, *match.month);
      }
    }
  } else if (match.year) {
    value = iso_year(*match.year);
  } else if (match.shift) {
    shape = *match.shift == 0 ? "PRESENT_REF" : *match.shift < 0 ? "PAST_REF" : "FUTURE_REF";
    if (anchored) day = add_days(anchor(), *match.shift);
    // «أمس الجمعة»: where the two disagree (a text of yesterday's edition), the named day nearest to it holds.
    if (anchored && match.weekday && reading::weekday_of(*day) != *match.weekday) {
      const Day back = nearest_weekday(*day, *match.weekday, true);
      const Day forth = nearest_weekday(*day, *match.weekday, false);
      day = days_between(back, *day) <= days_between(*day, forth) ? back : forth;
    }
  } else if (match.weekday) {
    shape = fmt::format("XXXX-WXX-{}", *match.weekday == 0 ? 7 : *match.weekday);
    if (anchored) {
      // «الأحد الماضي» on a Sunday is a week ago; «الأحد» is today.
      if (match.week)
        day = add_days(monday_of(add_days(anchor(), 7 * *match.week)), (*match.weekday + 6) % 7);
      else if (match.direction < 0)
        day = nearest_weekday(add_days(anchor(), -1), *match.weekday, true);
      else if (match.direction > 0)
        day = nearest_weekday(add_days(anchor(), 1), *match.weekday, false);
      else
        day = nearest_weekday(anchor(), *match.weekday, !ahead);
    }
  }
  if (day) value = iso_day(*day);
  if (match.hour) {
    const int hour = hour_in_part(*match.hour, match.part);
    const std::string time = fmt::format("T{:02}:{:02}", hour, match.minute.value_or(0));
    out.type = "TIME";
    const bool said_day = match.day || match.weekday || match.shift;
    if (!said_day) {
      // A clock time alone is of no day that the text names.
      out.value = time;
      return;
    }
    if (value.size() == 10)
      out.value = value + time;
    else
      out.unanchored = shape + time;
    return;
  }
  if (!match.part.empty()) {
    out.type = "TIME";
    resolve_part(value, match.part, out);
    if (out.value.empty()) out.unanchored = shape + "T" + std::string(match.part);
    return;
  }
  out.value = value;
  if (value.empty() && out.begin.empty()) out.unanchored = shape;
}

void TimeMatcher::resolve_part(const std::string& day, std::string_view part, TimeMention& out) const {
  const auto [from, to] = hours_of(part);
  const std::optional<CivilTime> civil = day.size() == 10 ? parse_iso8601(day) : std::nullopt;
  if (!civil) {
    if (day.empty()) out.begin = fmt::format("T{:02}:00", from), out.end = fmt::format("T{:02}:00", to % 24);
    return;
  }
  const Day here{civil->year, civil->month, civil->day};
  out.value = day + "T" + std::string(part);
  out.begin = fmt::format("{}T{:02}:00", day, from);
  out.end = fmt::format("{}T{:02}:00", to == 24 ? iso_day(add_days(here, 1)) : day, to % 24);
}

void TimeMatcher::resolve_unit(const TimeMatch& match, TimeMention& out) const {
  const bool anchored = document_.published.has_value();
  const char* reference = match.direction < 0 ? "PAST_REF" : match.direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
  if (!anchored) {
    out.unanchored = reference;
    return;
  }
  const Day there = moved(anchor(), match.unit, match.direction);
  switch (match.unit) {
    case 'Y':
      out.value = iso_year(there.year);
      return;
    case 'M': {
      const Day month = add_months(Day{anchor().year, anchor().month, 1}, match.direction);
      out.value = iso_month(month.year, month.month);
      return;
    }
    case 'W':
      out.value = iso_week(there);
      return;
    case 'D':
      out.value = iso_day(there);
      return;
    case 'E':
      out.value = iso_year(there.year).substr(0, 3);
      return;
    case 'C':
      out.value = iso_year(there.year).substr(0, 2);
      return;
    default:
      out.unanchored = reference;
      return;
  }
}

void TimeMatcher::resolve_duration(const TimeMatch& match, TimeMention& out) const {
  const bool anchored = document_.published.has_value();
  const bool known = match.count > 0;
  const auto away = [&](Day day, int direction) {
    day = moved(day, match.unit, direction * match.count);
    return match.more_unit == 0 ? day : moved(day, match.more_unit, direction * match.more_count);
  };
  if (match.point) {
    // «قبل ثلاثة أيام» said of something else than today stays a duration away from an unknown point; news says it of
    // today.
    out.unanchored = match.direction < 0 ? "PAST_REF" : "FUTURE_REF";
    if (!anchored || !known) return;
    if (is_clock_unit(match.unit)) {
      if (document_.published->has_time) resolve_clock_point(match, out);
      return;
    }
    out.unanchored.clear();
    const Day there = away(anchor(), match.direction);
    const char finest = match.more_unit != 0 ? match.more_unit : match.unit;
    if (finest == 'D' || finest == 'W')
      out.value = iso_day(there);
    else if (finest == 'M')
      out.value = iso_month(there.year, there.month);
    else
      out.value = iso_year(there.year);
    return;
  }
  out.type = "DURATION";
  out.value = period(match.unit, match.count);
  if (match.more_unit != 0) {
    std::string more = period(match.more_unit, match.more_count).substr(1);
    if (out.value.find('T') != std::string::npos && more.starts_with("T")) more.erase(0, 1);
    out.value += more;
  }
  if (!anchored) return;
  const bool whole = known && !is_clock_unit(match.unit) && match.mod.empty();
  if (match.since || match.direction < 0) {
    out.end = iso_day(anchor());
    if (whole) out.begin = iso_day(away(anchor(), -1));
  } else if (match.direction > 0) {
    const Day tomorrow = add_days(anchor(), 1);
    out.begin = iso_day(tomorrow);
    if (whole) out.end = iso_day(away(tomorrow, 1));
  }
}

// «بعد 5 ساعات» of an article whose hour of publication is known.
void TimeMatcher::resolve_clock_point(const TimeMatch& match, TimeMention& out) const {
  const auto minutes_of = [](char unit, double count) { return unit == 'H' ? count * 60 : unit == 'I' ? count : 0; };
  const double distance = minutes_of(match.unit, match.count) + minutes_of(match.more_unit, match.more_count);
  if (distance < 1 || distance > 60 * 24 * 60) return;
  const CivilTime& now = *document_.published;
  const std::int64_t minute = now.hour * 60 + now.minute + match.direction * static_cast<std::int64_t>(distance);
  const std::int64_t days = minute >= 0 ? minute / 1440 : (minute - 1439) / 1440;
  const std::int64_t rest = minute - days * 1440;
  out.type = "TIME";
  out.unanchored.clear();
  out.value = fmt::format("{}T{:02}:{:02}", iso_day(add_days(anchor(), days)), rest / 60, rest % 60);
}

}  // namespace isnad::reading
