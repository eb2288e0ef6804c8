// Arithmetic of days, weeks, months and Hijri dates for time expressions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace isnad::reading {

struct Day {
  int year = 1970;
  int month = 1;
  int day = 1;
  bool operator==(const Day&) const = default;
};

Day add_days(Day day, std::int64_t days);
// The same day of another month; its last day where that month is shorter.
Day add_months(Day day, int months);
int weekday_of(Day day);  // 0 = Sunday
int days_in_month(int year, int month);
std::int64_t days_between(Day from, Day to);

// The nearest such weekday not after (`back`) or not before the day.
Day nearest_weekday(Day day, int weekday, bool back);

std::string iso_day(Day day);                // 2024-08-19
std::string iso_month(int year, int month);  // 2024-08
std::string iso_year(int year);              // 2024
std::string iso_week(Day day);               // 2024-W34 (ISO 8601: weeks begin on Monday)
Day monday_of(Day day);

// The Gregorian day of a Hijri date by the Umm al-Qura calendar (ICU); nothing outside years 1300–1600 or 12 months of
// at most 30 days.
std::optional<Day> from_hijri(int year, int month, int day);
// The Gregorian day of a date of the Persian solar calendar; nothing outside years 1200–1500 or months of at most 31
// days.
std::optional<Day> from_persian(int year, int month, int day);

}  // namespace isnad::reading
