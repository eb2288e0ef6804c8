#include "core/time.h"

#include <fmt/format.h>

#include <array>
#include <cctype>

namespace isnad {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Reads between `least` and `most` digits; moves `text` behind them.
std::optional<int> digits(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t count = 0;
  int value = 0;
  while (count < most && count < text.size() && text[count] >= '0' && text[count] <= '9') {
    value = value * 10 + (text[count] - '0');
    ++count;
  }
  if (count < least) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

bool is_valid_clock(const CivilTime& time) { return time.hour <= 23 && time.minute <= 59 && time.second <= 60; }

// `Z`, `+03:00`, `+0300`, `+03`, or nothing (no offset). False: something else stands there.
bool read_offset(std::string_view& text, CivilTime& time) {
  if (text.empty()) return true;
  if (take(text, 'Z') || take(text, 'z')) {
    time.offset_minutes = 0;
    return true;
  }
  const bool negative = text.front() == '-';
  if (!negative && text.front() != '+') return false;
  text.remove_prefix(1);
  const auto hours = digits(text, 2, 2);
  if (!hours || *hours > 18) return false;
  take(text, ':');
  int minutes = 0;
  if (!text.empty()) {
    const auto read = digits(text, 2, 2);
    if (!read || *read > 59) return false;
    minutes = *read;
  }
  time.offset_minutes = (negative ? -1 : 1) * (*hours * 60 + minutes);
  return true;
}

// `14:05`, `14:05:00`, `14:05:00.123`.
bool read_clock(std::string_view& text, CivilTime& time) {
  const auto hour = digits(text, 1, 2);
  if (!hour || !take(text, ':')) return false;
  const auto minute = digits(text, 2, 2);
  if (!minute) return false;
  time.hour = *hour;
  time.minute = *minute;
  if (take(text, ':')) {
    const auto second = digits(text, 2, 2);
    if (!second) return false;
    time.second = *second;
    if (take(text, '.') || take(text, ',')) {
      if (!digits(text, 1, 9)) return false;
    }
  }
  time.has_time = true;
  return is_valid_clock(time);
}

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    bool same = true;
    for (std::size_t k = 0; k < 3; ++k) {
      same = same && std::tolower(static_cast<unsigned char>(word[k])) == kMonths[i][k];
    }
    if (same) return static_cast<int>(i) + 1;
  }
  return 0;
}

// RFC 822 section 5.1 names and the single letters that matter; others count as UTC, as RFC 2822 section 4.3 says.
std::optional<int> zone_minutes(std::string_view zone) {
  struct Zone {
    std::string_view name;
    int hours;
  };
  static constexpr std::array<Zone, 12> kZones = {{{"UT", 0},
                                                   {"GMT", 0},
                                                   {"UTC", 0},
                                                   {"Z", 0},
                                                   {"EST", -5},
                                                   {"EDT", -4},
                                                   {"CST", -6},
                                                   {"CDT", -5},
                                                   {"MST", -7},
                                                   {"MDT", -6},
                                                   {"PST", -8},
                                                   {"PDT", -7}}};
  for (const Zone& known : kZones) {
    if (zone == known.name) return known.hours * 60;
  }
  return std::nullopt;
}

std::string_view word(std::string_view& text) {
  text = trim(text);
  std::size_t end = 0;
  while (end < text.size() && !is_space(text[end])) ++end;
  const std::string_view found = text.substr(0, end);
  text.remove_prefix(end);
  return found;
}

int full_year(int year, std::size_t digit_count) {
  if (digit_count > 2) return year;
  return year + (year < 70 ? 2000 : 1900);  // RFC 2822 section 4.3 draws the line at 50; feeds do not reach back so far
}

// `Sun Nov  6 08:49:37 1994`, RFC 9110 section 5.6.7.
std::optional<CivilTime> parse_asctime(std::string_view text, int month) {
  CivilTime time;
  time.month = month;
  text = trim(text);
  const auto day = digits(text, 1, 2);
  if (!day) return std::nullopt;
  time.day = *day;
  text = trim(text);
  if (!read_clock(text, time)) return std::nullopt;
  text = trim(text);
  const auto year = digits(text, 4, 4);
  if (!year || !text.empty() || !is_valid_date(*year, time.month, time.day)) return std::nullopt;
  time.year = *year;
  time.offset_minutes = 0;
  return time;
}

}  // namespace

std::int64_t days_from_civil(int year, int month, int day) {
  year -= month <= 2;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const auto year_of_era = static_cast<std::int64_t>(year) - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

CivilTime civil_from_days(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const std::int64_t day_of_era = days - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  CivilTime time;
  time.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  time.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  time.year = static_cast<int>(year_of_era + era * 400 + (time.month <= 2 ? 1 : 0));
  return time;
}

bool is_valid_date(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return false;
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

int weekday_of(int year, int month, int day) {
  const std::int64_t days = days_from_civil(year, month, day);
  return static_cast<int>(((days + 4) % 7 + 7) % 7);
}

std::optional<CivilTime> parse_iso8601(std::string_view text) {
  text = trim(text);
  CivilTime time;
  const auto year = digits(text, 4, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = digits(text, 1, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = digits(text, 1, 2);
  if (!day || !is_valid_date(*year, *month, *day)) return std::nullopt;
  time.year = *year;
  time.month = *month;
  time.day = *day;
  if (text.empty()) return time;
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
  text = trim(text);
  if (!read_clock(text, time)) return std::nullopt;
  text = trim(text);
  if (!read_offset(text, time) || !text.empty()) return std::nullopt;
  return time;
}

std::optional<CivilTime> parse_rfc822(std::string_view text) {
  text = trim(text);
  if (text.size() > 64) return std::nullopt;
  // A weekday's name may stand in front, with a comma or (asctime) without.
  if (!text.empty() && !(text.front() >= '0' && text.front() <= '9')) {
    word(text);
    text = trim(text);
  }
  if (!text.empty() && !(text.front() >= '0' && text.front() <= '9')) {
    const int month = month_of(word(text));
    return month == 0 ? std::nullopt : parse_asctime(text, month);
  }
  CivilTime time;
  const auto day = digits(text, 1, 2);
  if (!day) return std::nullopt;
  while (!text.empty() && (is_space(text.front()) || text.front() == '-')) text.remove_prefix(1);
  std::size_t letters = 0;
  while (letters < text.size() && std::isalpha(static_cast<unsigned char>(text[letters])) != 0) ++letters;
  time.month = month_of(text.substr(0, letters));
  if (time.month == 0) return std::nullopt;
  text.remove_prefix(letters);
  while (!text.empty() && (is_space(text.front()) || text.front() == '-' || text.front() == '.')) text.remove_prefix(1);
  const std::size_t before = text.size();
  const auto year = digits(text, 2, 4);
  if (!year) return std::nullopt;
  time.year = full_year(*year, before - text.size());
  time.day = *day;
  if (!is_valid_date(time.year, time.month, time.day)) return std::nullopt;
  text = trim(text);
  if (text.empty()) return time;
  if (!read_clock(text, time)) return std::nullopt;
  text = trim(text);
  if (text.empty()) return time;
  if (text.front() == '+' || text.front() == '-') {
    std::string_view zone = word(text);
    if (!read_offset(zone, time)) return std::nullopt;
    return time;
  }
  time.offset_minutes = zone_minutes(word(text)).value_or(0);
  return time;
}

std::string to_rfc3339(const CivilTime& time) {
  std::string text = fmt::format("{:04}-{:02}-{:02}", time.year, time.month, time.day);
  if (!time.has_time) return text;
  text += fmt::format("T{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
  if (time.offset_minutes) {
    const int offset = *time.offset_minutes;
    const int size = offset < 0 ? -offset : offset;
    text += offset == 0 ? "Z" : fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', size / 60, size % 60);
  }
  return text;
}

std::int64_t to_epoch(const CivilTime& time) {
  std::int64_t seconds = days_from_civil(time.year, time.month, time.day) * kSecondsPerDay;
  if (time.has_time) seconds += time.hour * 3'600 + time.minute * 60 + time.second;
  return seconds - time.offset_minutes.value_or(0) * 60;
}

std::string epoch_to_rfc3339(std::int64_t seconds) {
  std::int64_t days = seconds / kSecondsPerDay;
  std::int64_t rest = seconds % kSecondsPerDay;
  if (rest < 0) {
    rest += kSecondsPerDay;
    --days;
  }
  CivilTime time = civil_from_days(days);
  time.hour = static_cast<int>(rest / 3'600);
  time.minute = static_cast<int>(rest / 60 % 60);
  time.second = static_cast<int>(rest % 60);
  time.has_time = true;
  time.offset_minutes = 0;
  return to_rfc3339(time);
}

std::optional<std::int64_t> epoch_of(std::string_view rfc3339) {
  const auto time = parse_iso8601(rfc3339);
  if (!time) return std::nullopt;
  return to_epoch(*time);
}

}  // namespace isnad
