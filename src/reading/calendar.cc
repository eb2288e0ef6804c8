#include "reading/calendar.h"

#include <fmt/format.h>
#include <unicode/ucal.h>

#include <algorithm>

#include "core/time.h"

namespace isnad::reading {
namespace {

std::int64_t number_of(Day day) { return days_from_civil(day.year, day.month, day.day); }

Day day_of(std::int64_t number) {
  const CivilTime civil = civil_from_days(number);
  return {civil.year, civil.month, civil.day};
}

}  // namespace

Day add_days(Day day, std::int64_t days) { return day_of(number_of(day) + days); }

int days_in_month(int year, int month) {
  return month == 12 ? 31 : static_cast<int>(days_from_civil(year, month + 1, 1) - days_from_civil(year, month, 1));
}

Day add_months(Day day, int months) {
  const int count = day.year * 12 + day.month - 1 + months;
  const int year = count >= 0 ? count / 12 : (count - 11) / 12;
  const int month = count - year * 12 + 1;
  return {year, month, std::min(day.day, days_in_month(year, month))};
}

int weekday_of(Day day) { return isnad::weekday_of(day.year, day.month, day.day); }

std::int64_t days_between(Day from, Day to) { return number_of(to) - number_of(from); }

Day nearest_weekday(Day day, int weekday, bool back) {
  const int distance = back ? (weekday_of(day) - weekday + 7) % 7 : (weekday - weekday_of(day) + 7) % 7;
  return add_days(day, back ? -distance : distance);
}

std::string iso_day(Day day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }
std::string iso_month(int year, int month) { return fmt::format("{:04}-{:02}", year, month); }
std::string iso_year(int year) { return fmt::format("{:04}", year); }

Day monday_of(Day day) { return add_days(day, -((weekday_of(day) + 6) % 7)); }

std::string iso_week(Day day) {
  const Day thursday = add_days(monday_of(day), 3);
  const std::int64_t first = days_from_civil(thursday.year, 1, 1);
  return fmt::format("{:04}-W{:02}", thursday.year, (number_of(thursday) - first) / 7 + 1);
}

std::optional<Day> from_hijri(int year, int month, int day) {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  static constexpr UChar kUtc[] = {'U', 'T', 'C', 0};
  UCalendar* calendar = ucal_open(kUtc, -1, "ar@calendar=islamic-umalqura", UCAL_TRADITIONAL, &status);
  if (U_FAILURE(status)) return std::nullopt;
  ucal_clear(calendar);
  ucal_setDate(calendar, year, month - 1, day, &status);
  const double millis = ucal_getMillis(calendar, &status);
  ucal_close(calendar);
  if (U_FAILURE(status)) return std::nullopt;
  const double days = millis / 86'400'000.0;
  return day_of(static_cast<std::int64_t>(days >= 0 ? days + 0.001 : days - 0.999));
}

}  // namespace isnad::reading
