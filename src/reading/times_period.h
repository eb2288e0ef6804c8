// Periods of local time: arithmetic of calendar units on them, the days of feasts, and their TIMEX3 values. A period is
// a half-open interval of seconds since 1970-01-01 in the article's own zone, with the unit that it was said in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reading/calendar.h"

namespace isnad::reading {

inline constexpr std::int64_t kMinute = 60;
inline constexpr std::int64_t kHour = 3600;
inline constexpr std::int64_t kDay = 86400;

// A calendar unit by the letter of data/reading/times.tsv: Y M W D H I S, E decade, C century, Q quarter; and of
// periods alone: F half a year, N season, K weekend, X an interval of no unit (its grain is then a day or finer).
using Unit = char;

struct Period {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  Unit unit = 'D';
  bool operator==(const Period&) const = default;
};

std::int64_t seconds_of(Day day);  // its midnight
Day day_at(std::int64_t seconds);  // the day that holds the second
Period day_period(Day day);
Period days_period(Day first, Day end);  // unit X
Period month_period(int year, int month);
Period year_period(int year);
Period week_period(Day day);     // Monday to Monday
Period weekend_period(Day day);  // Saturday and Sunday of the day's week (ISO 8601)
Period quarter_period(int year, int quarter);
Period half_period(int year, int half);
Period decade_period(int year);      // the ten years from the year's decade on
Period century_period(int century);  // 19: 1801–1900 as news counts it, the years 1800–1899
// Spring begins in March; winter at the end of the year. Months as the press speaks: three whole months each.
Period season_period(int year, std::string_view season);

// The unit's period that holds the second.
Period period_of(std::int64_t second, Unit unit);
// Moved by so many units; fractions of years as months, of anything else as seconds.
std::int64_t moved(std::int64_t second, Unit unit, double count);

// The nth (1–5, -1 the last) weekday of a period; nothing where it has none.
std::optional<Day> nth_weekday(const Period& within, int weekday, int nth);
// Weeks of a month begin on its Mondays, weeks of a year are ISO 8601's.
std::optional<Period> nth_week(const Period& within, int nth);

// The day of a feast in a Gregorian year; keys are those of times.tsv («easter», «12-25», «h10-1», «11-thu4»).
std::optional<Day> feast(std::string_view key, int year);
// The first day of a Hijri month that begins in the Gregorian year, with the Hijri year; day 1–30.
std::optional<Day> hijri_in(int gregorian_year, int month, int day);

// Hours of TIMEX3's parts of the day, seconds from midnight; a convention (Recognizers-Text's): the words are vague.
struct Hours {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};
Hours hours_of(std::string_view part);

// ISO 8601 or TIMEX3 value of a period of a unit; empty for an interval of none.
std::string value_of(const Period& period);
// The bounds of an interval as coarse as both allow: years, months, days or minutes.
std::string bound(std::int64_t second, Unit coarsest);
Unit coarsest_unit(const Period& period);
std::string iso_minute(std::int64_t second);  // 2024-08-18T23:50, with seconds where there are any

}  // namespace isnad::reading
