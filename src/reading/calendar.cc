#include "reading/calendar.h"

#include <fmt/format.h>
#include <unicode/ucal.h>

#include <algorithm>
#include <cmath>
#include <vector>

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

namespace {

// The days on which the months of a calendar of ICU begin, from a year's first month on, as days since 1970; one more
// at the end. Made once: opening a calendar takes longer than reading a sentence.
class MonthStarts {
 public:
  MonthStarts(const char* locale, int first_year, int last_year) : first_year_(first_year) {
    UErrorCode status = U_ZERO_ERROR;
    static constexpr UChar kUtc[] = {'U', 'T', 'C', 0};
    UCalendar* calendar = ucal_open(kUtc, -1, locale, UCAL_TRADITIONAL, &status);
    if (U_FAILURE(status)) return;
    const int months = (last_year - first_year + 1) * 12;
    for (int month = 0; month <= months; ++month) {
      ucal_clear(calendar);
      ucal_setDate(calendar, first_year + month / 12, month % 12, 1, &status);
      const double days = std::floor(ucal_getMillis(calendar, &status) / 86'400'000.0 + 0.001);
      starts_.push_back(static_cast<std::int64_t>(days));
    }
    ucal_close(calendar);
    if (U_FAILURE(status)) starts_.clear();
  }

  std::optional<Day> day(int year, int month, int day) const {
    if (year < first_year_ || month < 1 || month > 12 || day < 1) return std::nullopt;
    const auto at = static_cast<std::size_t>((year - first_year_) * 12 + month - 1);
    if (at + 1 >= starts_.size() || day > 31) return std::nullopt;
    return day_of(starts_[at] + day - 1);
  }

 private:
  int first_year_;
  std::vector<std::int64_t> starts_;
};

}  // namespace

std::optional<Day> from_hijri(int year, int month, int day) {
  static const MonthStarts starts("ar@calendar=islamic-umalqura", 1300, 1600);
  return day <= 30 ? starts.day(year, month, day) : std::nullopt;
}

std::optional<Day> from_persian(int year, int month, int day) {
  static const MonthStarts starts("fa@calendar=persian", 1200, 1500);
  return day <= (month <= 6 ? 31 : 30) ? starts.day(year, month, day) : std::nullopt;
}

}  // namespace isnad::reading
