#include "core/time.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

std::string iso(std::string_view text) {
  const auto time = parse_iso8601(text);
  return time ? to_rfc3339(*time) : "";
}

std::string rfc822(std::string_view text) {
  const auto time = parse_rfc822(text);
  return time ? to_rfc3339(*time) : "";
}

TEST(Time, IsoKeepsThePublishersOffset) {
  EXPECT_EQ(iso("2024-08-19T14:05:00+03:00"), "2024-08-19T14:05:00+03:00");
  EXPECT_EQ(iso("2024-08-19 14:05+0330"), "2024-08-19T14:05:00+03:30");
  EXPECT_EQ(iso("2024-08-19T14:05:09.123Z"), "2024-08-19T14:05:09Z");
  EXPECT_EQ(iso("2024-08-19T14:05"), "2024-08-19T14:05:00");
  EXPECT_EQ(iso(" 2024-8-9\n"), "2024-08-09");
}

TEST(Time, IsoRefusesWhatIsNoTime) {
  for (const char* bad : {"", "2024", "2024-13-01", "2023-02-29", "2024-02-30", "2024-08-19T25:00", "2024-08-19T14:60",
                          "2024-08-19x", "2024-08-19T14:05+99:00", "yesterday"}) {
    EXPECT_EQ(iso(bad), "") << bad;
  }
  EXPECT_EQ(iso("2024-02-29"), "2024-02-29");
}

TEST(Time, Rfc822AsFeedsWriteIt) {
  EXPECT_EQ(rfc822("Mon, 19 Aug 2024 14:05:00 +0300"), "2024-08-19T14:05:00+03:00");
  EXPECT_EQ(rfc822("Mon, 19 Aug 2024 14:05:00 GMT"), "2024-08-19T14:05:00Z");
  EXPECT_EQ(rfc822("19 Aug 24 14:05 EDT"), "2024-08-19T14:05:00-04:00");
  EXPECT_EQ(rfc822("Sunday, 06-Nov-94 08:49:37 GMT"), "1994-11-06T08:49:37Z");
  EXPECT_EQ(rfc822("Sun Nov  6 08:49:37 1994"), "1994-11-06T08:49:37Z");
  EXPECT_EQ(rfc822("Mon, 32 Aug 2024 14:05:00 GMT"), "");
  EXPECT_EQ(rfc822("not a date"), "");
}

TEST(Time, EpochAgreesWithKnownInstants) {
  EXPECT_EQ(epoch_of("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(epoch_of("2024-08-19T14:05:00+03:00"), 1'724'065'500);
  EXPECT_EQ(epoch_to_rfc3339(1'724'065'500), "2024-08-19T11:05:00Z");
  EXPECT_EQ(epoch_to_rfc3339(-1), "1969-12-31T23:59:59Z");
  EXPECT_FALSE(epoch_of("soon").has_value());
}

TEST(Time, EveryDayOfFourCenturiesComesBack) {
  for (std::int64_t day = days_from_civil(1700, 1, 1); day < days_from_civil(2100, 1, 1); ++day) {
    const CivilTime civil = civil_from_days(day);
    ASSERT_TRUE(is_valid_date(civil.year, civil.month, civil.day));
    ASSERT_EQ(days_from_civil(civil.year, civil.month, civil.day), day);
  }
}

TEST(Time, WeekdaysCountFromSunday) {
  EXPECT_EQ(weekday_of(2024, 8, 19), 1);  // a Monday
  EXPECT_EQ(weekday_of(1969, 12, 31), 3);
  EXPECT_EQ(weekday_of(2000, 1, 1), 6);
}

}  // namespace
}  // namespace isnad
