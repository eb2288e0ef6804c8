#include "reading/times_period.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/time.h"

namespace isnad::reading {

std::int64_t seconds_of(Day day) { return days_from_civil(day.year, day.month, day.day) * kDay; }

Day day_at(std::int64_t seconds) {
  const std::int64_t number = seconds >= 0 ? seconds / kDay : (seconds - kDay + 1) / kDay;
  const CivilTime civil = civil_from_days(number);
  return {civil.year, civil.month, civil.day};
}

Period day_period(Day day) { return {seconds_of(day), seconds_of(day) + kDay, 'D'}; }
Period days_period(Day first, Day end) { return {seconds_of(first), seconds_of(end), 'X'}; }

Period month_period(int year, int month) {
  const Day first{year, month, 1};
  return {seconds_of(first), seconds_of(add_months(first, 1)), 'M'};
}

Period year_period(int year) { return {seconds_of({year, 1, 1}), seconds_of({year + 1, 1, 1}), 'Y'}; }

Period week_period(Day day) {
  const std::int64_t monday = seconds_of(monday_of(day));
  return {monday, monday + 7 * kDay, 'W'};
}

Period weekend_period(Day day) {
  const Period week = week_period(day);
  return {week.begin + 5 * kDay, week.end, 'K'};
}

Period quarter_period(int year, int quarter) {
  const Day first{year, quarter * 3 - 2, 1};
  return {seconds_of(first), seconds_of(add_months(first, 3)), 'Q'};
}

Period half_period(int year, int half) {
  const Day first{year, half == 1 ? 1 : 7, 1};
  return {seconds_of(first), seconds_of(add_months(first, 6)), 'F'};
}

Period decade_period(int year) {
  const int first = year / 10 * 10;
  return {seconds_of({first, 1, 1}), seconds_of({first + 10, 1, 1}), 'E'};
}

Period century_period(int century) {
  const int first = (century - 1) * 100;
  return {seconds_of({first, 1, 1}), seconds_of({first + 100, 1, 1}), 'C'};
}

Period season_period(int year, std::string_view season) {
  const int month = season == "SP" ? 3 : season == "SU" ? 6 : season == "FA" ? 9 : 12;
  const Day first{year, month, 1};
  return {seconds_of(first), seconds_of(add_months(first, 3)), 'N'};
}

Period period_of(std::int64_t second, Unit unit) {
  const Day day = day_at(second);
  switch (unit) {
    case 'Y':
      return year_period(day.year);
    case 'M':
      return month_period(day.year, day.month);
    case 'W':
      return week_period(day);
    case 'K':
      return weekend_period(day);
    case 'Q':
      return quarter_period(day.year, (day.month + 2) / 3);
    case 'F':
      return half_period(day.year, day.month <= 6 ? 1 : 2);
    case 'E':
      return decade_period(day.year);
    case 'C':
      return century_period(day.year / 100 + 1);
    case 'H':
    case 'I':
    case 'S': {
      const std::int64_t size = unit == 'H' ? kHour : unit == 'I' ? kMinute : 1;
      const std::int64_t begin = seconds_of(day) + (second - seconds_of(day)) / size * size;
      return {begin, begin + size, unit};
    }
    default:
      return day_period(day);
  }
}

std::int64_t moved(std::int64_t second, Unit unit, double count) {
  const auto by_months = [&](double months) {
    const Day day = day_at(second);
    const double most = std::clamp(months, -20000.0, 20000.0);
    const Day there = add_months(day, static_cast<int>(std::lround(most)));
    return seconds_of(there) + (second - seconds_of(day));
  };
  const auto by_seconds = [&](std::int64_t size) {
    return second + static_cast<std::int64_t>(std::clamp(count * static_cast<double>(size), -6e11, 6e11));
  };
  switch (unit) {
    case 'Y':
      return by_months(count * 12);
    case 'Q':
      return by_months(count * 3);
    case 'F':
      return by_months(count * 6);
    case 'M':
      return by_months(count);
    case 'E':
      return by_months(count * 120);
    case 'C':
      return by_months(count * 1200);
    case 'W':
    case 'K':
      return by_seconds(7 * kDay);
    case 'H':
      return by_seconds(kHour);
    case 'I':
      return by_seconds(kMinute);
    case 'S':
      return by_seconds(1);
    default:
      return by_seconds(kDay);
  }
}

std::optional<Day> nth_weekday(const Period& within, int weekday, int nth) {
  Day day;
  if (nth < 0) {
    day = nearest_weekday(day_at(within.end - 1), weekday, true);
  } else {
    day = add_days(nearest_weekday(day_at(within.begin), weekday, false), static_cast<std::int64_t>(nth - 1) * 7);
  }
  const std::int64_t at = seconds_of(day);
  if (at < within.begin || at >= within.end) return std::nullopt;
  return day;
}

std::optional<Period> nth_week(const Period& within, int nth) {
  if (within.unit == 'Y') {
    const int year = day_at(within.begin).year;
    const Day first = monday_of({year, 1, 4});
    const Day last = monday_of({year, 12, 28});
    const Period week = week_period(nth < 0 ? last : add_days(first, static_cast<std::int64_t>(nth - 1) * 7));
    if (week.begin > seconds_of(last)) return std::nullopt;
    return week;
  }
  if (nth < 0) {
    const Day monday = monday_of(day_at(within.end - 7 * kDay));
    return seconds_of(monday) < within.begin ? std::nullopt : std::optional(week_period(monday));
  }
  const std::optional<Day> monday = nth_weekday(within, 1, nth);
  return monday ? std::optional(week_period(*monday)) : std::nullopt;
}

namespace {

// Gauss's rule in the form of Meeus, Jones and Butcher.
Day easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return {year, f / 31, f % 31 + 1};
}

int leading_number(std::string_view& key) {
  int value = 0;
  const auto end = std::from_chars(key.data(), key.data() + key.size(), value).ptr;
  key.remove_prefix(static_cast<std::size_t>(end - key.data()));
  return value;
}

}  // namespace

std::optional<Day> hijri_in(int gregorian_year, int month, int day) {
  // The Hijri year is 354.37 days long; one of the two or three that touch the Gregorian year has the day in it.
  const int guess = static_cast<int>((gregorian_year - 622) * 33.0 / 32.0);
  for (int year = guess - 1; year <= guess + 2; ++year) {
    const std::optional<Day> found = from_hijri(year, month, day);
    if (found && found->year == gregorian_year) return found;
  }
  return std::nullopt;
}

std::optional<Day> feast(std::string_view key, int year) {
  if (year < 1 || year > 9999) return std::nullopt;
  if (key.starts_with("easter")) {
    key.remove_prefix(6);
    if (key.starts_with("+")) key.remove_prefix(1);
    return add_days(easter(year), leading_number(key));
  }
  const bool hijri = key.starts_with("h");
  if (hijri) key.remove_prefix(1);
  const int month = leading_number(key);
  if (key.empty()) return std::nullopt;
  key.remove_prefix(1);
  if (hijri) return hijri_in(year, month, leading_number(key));
  static constexpr std::string_view kDays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  for (int weekday = 0; weekday < 7; ++weekday) {
    if (!key.starts_with(kDays[weekday])) continue;
    key.remove_prefix(3);
    const int nth = leading_number(key);
    const std::optional<Day> day = nth_weekday(month_period(year, month), weekday, nth);
    if (!day || !key.starts_with("+")) return day;
    key.remove_prefix(1);
    return add_days(*day, leading_number(key));
  }
  return Day{year, month, leading_number(key)};
}

Hours hours_of(std::string_view part) {
  if (part == "DA") return {4 * kHour, 8 * kHour};
  if (part == "MO") return {8 * kHour, 12 * kHour};
  if (part == "NO" || part == "AF") return {12 * kHour, 16 * kHour};
  if (part == "EV") return {16 * kHour, 20 * kHour};
  if (part == "DT") return {8 * kHour, 18 * kHour};
  return {20 * kHour, 24 * kHour};
}

std::string iso_minute(std::int64_t second) {
  const Day day = day_at(second);
  const std::int64_t rest = second - seconds_of(day);
  std::string out = fmt::format("{}T{:02}:{:02}", iso_day(day), rest / kHour, rest / kMinute % 60);
  if (rest % kMinute != 0) out += fmt::format(":{:02}", rest % kMinute);
  return out;
}

std::string value_of(const Period& period) {
  const Day day = day_at(period.begin);
  switch (period.unit) {
    case 'Y':
      return iso_year(day.year);
    case 'M':
      return iso_month(day.year, day.month);
    case 'W':
      return iso_week(day);
    case 'K':
      return iso_week(day) + "-WE";
    case 'D':
      return iso_day(day);
    case 'E':
      return iso_year(day.year).substr(0, 3);
    case 'C':
      return iso_year(day.year).substr(0, 2);
    case 'Q':
      return fmt::format("{}-Q{}", iso_year(day.year), (day.month + 2) / 3);
    case 'F':
      return fmt::format("{}-H{}", iso_year(day.year), day.month <= 6 ? 1 : 2);
    case 'N':
      return iso_year(day.year) + (day.month == 3 ? "-SP" : day.month == 6 ? "-SU" : day.month == 9 ? "-FA" : "-WI");
    case 'H':
    case 'I':
    case 'S':
      return iso_minute(period.begin);
    default:
      return {};
  }
}

Unit coarsest_unit(const Period& period) {
  if (period.begin % kDay != 0 || period.end % kDay != 0) return 'I';
  const Day a = day_at(period.begin);
  const Day b = day_at(period.end);
  if (a.day != 1 || b.day != 1) return 'D';
  return a.month == 1 && b.month == 1 ? 'Y' : 'M';
}

std::string bound(std::int64_t second, Unit coarsest) {
  const Day day = day_at(second);
  if (coarsest == 'Y') return iso_year(day.year);
  if (coarsest == 'M') return iso_month(day.year, day.month);
  if (coarsest == 'D') return iso_day(day);
  return iso_minute(second);
}

}  // namespace isnad::reading
