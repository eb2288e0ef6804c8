// From what was said to the record.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/time.h"
#include "reading/times_grammar.h"

namespace isnad::reading {
namespace {

// ISO 8601's duration of one amount; "X" where the number is not said. Decades and centuries are years.
std::string designator(const Amount& amount, bool& in_time) {
  double count = amount.count;
  Unit unit = amount.unit;
  if (unit == 'E' || unit == 'C') {
    count *= unit == 'E' ? 10 : 100;
    unit = 'Y';
  }
  if (unit == 'Q') {
    count *= 3;
    unit = 'M';
  }
  std::string out;
  if ((unit == 'H' || unit == 'I' || unit == 'S') && !in_time) {
    out = "T";
    in_time = true;
  }
  if (count <= 0)
    out += "X";
  else if (count >= 1e5)
    out += fmt::format("{:.0f}", std::min(count, 1e12));
  else
    out += fmt::format("{:g}", count);
  out += unit == 'I' ? 'M' : unit;
  return out;
}

std::string duration_value(const TimeNode& node) {
  static constexpr std::string_view kOrder = "CEYQMWDHIS";
  std::string out = "P";
  bool in_time = false;
  for (const Unit unit : kOrder) {
    for (std::size_t i = 0; i < node.amount_count; ++i) {
      if (node.amounts[i].unit == unit) out += designator(node.amounts[i], in_time);
    }
  }
  return out;
}

// The hour of a day of 24 that a clock time of 12 means beside a part of the day.
int hour_in_part(int hour, std::string_view part) {
  if (hour == 0 || hour > 12) return hour % 24;
  if (part == "EV" || part == "AF") return hour == 12 ? 12 : hour + 12;
  if (part == "NO") return hour >= 10 ? hour : hour + 12;
  if (part == "NI") return hour == 12 ? 0 : hour >= 5 ? hour + 12 : hour;
  return hour == 12 && !part.empty() ? 0 : hour;
}

}  // namespace

void TimeGrammar::write_part(const TimeNode& node, TimeMention& out) const {
  const auto [first, last] = hours_of(node.part);
  const std::int64_t middle = (first + last) / 2;
  const std::int64_t from = node.side > 0 ? middle : first;
  const std::int64_t to = node.side < 0 ? middle : last;
  out.type = "TIME";
  out.mod = node.side < 0 ? "START" : node.side > 0 ? "END" : "";
  const std::optional<std::int64_t> day = clock_day(node);
  if (day) {
    out.value = iso_day(day_at(*day)) + "T" + std::string(node.part);
    out.begin = iso_minute(*day + from);
    out.end = iso_minute(*day + to);
    return;
  }
  if (node.dated) {
    out.unanchored = (node.shape.empty() ? "XXXX-XX-XX" : node.shape) + "T" + std::string(node.part);
    return;
  }
  out.value = "T" + std::string(node.part);
  out.begin = iso_minute(from).substr(10);
  out.end = iso_minute(to).substr(10);
}

// Which day a clock time is of: the one that is said; of a text that is nothing but a time, the day of publication.
std::optional<std::int64_t> TimeGrammar::clock_day(const TimeNode& node) const {
  if (node.period && node.period->end - node.period->begin == kDay) return node.period->begin;
  if (!node.dated && fragment_ && anchored()) return seconds_of(today());
  return std::nullopt;
}

void TimeGrammar::write_clock(const TimeNode& node, TimeMention& out) const {
  int hour = hour_in_part(*node.hour, node.part);
  const std::optional<std::int64_t> day = clock_day(node);
  const int minute = std::max(node.minute, 0);
  // «الساعة الثالثة» of a text that reads ahead is the next one of the day.
  if (day && !node.dated && node.part.empty() && hour > 0 && hour <= 11 && document_.published->has_time &&
      *day + hour * kHour + minute * kMinute < now()) {
    hour += 12;
  }
  out.type = "TIME";
  const std::int64_t time = hour * kHour + minute * kMinute + std::max(node.second, 0);
  std::string clock = iso_minute(time).substr(10);
  if (node.second == 0) clock += ":00";
  if (node.until_hour) {
    const std::int64_t base = day.value_or(0);
    int until = *node.until_hour;
    if (hour >= 12 && until < hour && until + 12 > hour && until + 12 <= 24) until += 12;
    if (until * 60 + node.until_minute <= hour * 60 + minute) until += 24;
    const std::int64_t end = base + until * kHour + node.until_minute * kMinute;
    if (node.dated && !day) {
      out.unanchored = (node.shape.empty() ? "XXXX-XX-XX" : node.shape) + clock;
      return;
    }
    out.begin = day ? iso_minute(base + time) : clock;
    out.end = day ? iso_minute(end) : iso_minute(end % kDay).substr(10);
    return;
  }
  clock += node.zone;
  if (day)
    out.value = iso_day(day_at(*day)) + clock;
  else if (node.dated)
    out.unanchored = (node.shape.empty() ? "XXXX-XX-XX" : node.shape) + clock;
  else
    out.value = clock;
}

void TimeGrammar::write_period(const TimeNode& node, TimeMention& out) const {
  out.type = "DATE";
  if (!node.period) {
    out.unanchored = node.shape;
    return;
  }
  const Period& period = *node.period;
  out.value = value_of(period);
  if (period.unit == 'I' || period.unit == 'H' || period.unit == 'S') out.type = "TIME";
  if (period.unit == 'X' || period.unit == 'Q' || period.unit == 'F' || period.unit == 'N') {
    const Unit coarsest = period.unit == 'X' ? coarsest_unit(period) : 'D';
    if (coarsest == 'I') out.type = "TIME";
    out.begin = bound(period.begin, coarsest);
    out.end = bound(period.end, coarsest);
  }
}

TimeMention TimeGrammar::mention(const TimeNode& node) const {
  TimeMention out;
  out.span = document_.span(node.first, node.last);
  out.span.begin += node.skip;
  out.type = "DATE";
  const auto bounds = [&] {
    if (!node.about) return;
    const Unit coarsest = coarsest_unit(*node.about) == 'I' ? 'I' : 'D';
    if (!node.open) out.begin = bound(node.about->begin, coarsest);
    out.end = bound(node.about->end, coarsest);
  };
  if (node.type == "SET") {
    out.type = "SET";
    out.value = node.duration ? duration_value(node) : node.value;
  } else if (!node.value.empty()) {
    out.type = node.type;
    out.value = node.value;
    bounds();
  } else if (node.duration) {
    out.type = "DURATION";
    out.value = duration_value(node);
    bounds();
  } else if (node.has_clock()) {
    write_clock(node, out);
  } else if (!node.part.empty()) {
    write_part(node, out);
  } else {
    write_period(node, out);
    bounds();
  }
  // ISO 8601 has years of four digits.
  for (std::string* value : {&out.value, &out.begin, &out.end}) {
    const bool wide =
        value->size() > 4 && (*value)[0] >= '0' && (*value)[0] <= '9' && (*value)[4] >= '0' && (*value)[4] <= '9';
    if (wide || value->starts_with("-")) value->clear();
  }
  if (out.value.empty() && out.begin.empty() && out.end.empty() && out.unanchored.empty())
    out.unanchored = node.shape.empty() ? "XXXX" : node.shape;
  if (out.mod.empty()) out.mod = node.mod;
  // The month begins with the crescent that is seen: a day by the calendar of Umm al-Qura may be one off elsewhere.
  if (out.mod.empty() && node.hijri && node.day && node.period && out.type == "DATE") out.mod = "APPROX";
  return out;
}

}  // namespace isnad::reading
