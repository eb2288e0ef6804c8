// Dates that publishers print for people, in the languages of the pages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/records.h"

namespace isnad::page {

// The first date (with its time, where one stands beside it) in a short text such as a dateline: ISO and numeric forms,
// Arabic (both month systems, Maghrebi names, «27 أيلول/ سبتمبر 2020», Hijri beside Gregorian, Arabic-Indic digits),
// English, French, German, Spanish, Italian, Portuguese, Turkish, Persian (also Solar Hijri), Hebrew, Russian and the
// like. `from` is left empty. A bare year, a time without a day and relative words give nothing. Day and month of
// `03/04/2024` follow `language` (month first for en-US, and for "en" where a zero is left out: `3/4/2024`) and the
// page's own unambiguous dates do not matter here.
std::optional<PublishedTime> parse_visible_date(std::string_view text, std::string_view language = {});

// Whether a word is the name of a month, or its short form, in one of those languages.
bool is_month_name(std::string_view word);

// Normalises what stands in metadata (`datetime`, `content`): ISO 8601, RFC 822, epoch seconds or milliseconds, and
// visible forms; keeps the offset as written.
std::optional<PublishedTime> parse_metadata_date(std::string_view text);

// A local time ("2020-02-17T21:18:11") with its distance from UTC in whole hours; nothing where that is 0 or no
// place's.
std::optional<std::string> with_hours(std::string_view clock, std::int64_t hours);

// The same instant as `utc` ("2023-11-09T01:09:55Z") as the page's own bytes say it elsewhere with an offset of the
// place ("2023-11-08T18:09:55-07:00") or without any ("2023-11-08 18:09:55"), or nothing. For publishers whose metadata
// are in UTC, in which the day may be another one than readers are shown. O(bytes).
std::optional<std::string> local_form(std::string_view utc, std::string_view page);

}  // namespace isnad::page
