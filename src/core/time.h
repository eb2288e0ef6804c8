// Times as the records keep them: RFC 3339 text with the publisher's own offset, and seconds of the Unix epoch where
// they are compared or sorted. No clock here: the time of reading is passed in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

struct CivilTime {
  int year = 1970;
  int month = 1;  // 1–12
  int day = 1;    // 1–31
  int hour = 0;   // 0–23
  int minute = 0;
  int second = 0;                     // 0–60
  std::optional<int> offset_minutes;  // east of UTC; absent: none was said
  bool has_time = false;              // false: a day only
};

// Days since 1970-01-01 of a proleptic Gregorian date (Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days_from_civil(int year, int month, int day);
CivilTime civil_from_days(std::int64_t days);

bool is_valid_date(int year, int month, int day);

// 0 = Sunday … 6 = Saturday.
int weekday_of(int year, int month, int day);

// Reads RFC 3339 / ISO 8601 dates and times as publishers write them: `2024-08-19`, `2024-08-19T14:05`, with seconds
// and fractions, `Z`, `+03:00`, `+0300`, `+03`, a space for the `T`. Surrounding white space is skipped; anything else
// behind gives nothing.
std::optional<CivilTime> parse_iso8601(std::string_view text);

// RFC 822/1123, RFC 850 and asctime dates as HTTP and RSS use them, with the zone names of RFC 822.
std::optional<CivilTime> parse_rfc822(std::string_view text);

// `2024-08-19` or `2024-08-19T14:05:00+03:00`; without an offset nothing stands behind the seconds.
std::string to_rfc3339(const CivilTime& time);

// Seconds since the epoch; a time without an offset counts as UTC, a day as its midnight.
std::int64_t to_epoch(const CivilTime& time);
std::string epoch_to_rfc3339(std::int64_t seconds);  // `2024-08-19T11:05:00Z`

// Seconds since the epoch of an RFC 3339 text, or nothing.
std::optional<std::int64_t> epoch_of(std::string_view rfc3339);

}  // namespace isnad
