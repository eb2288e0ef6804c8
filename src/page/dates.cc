#include "page/dates.h"

#include <unicode/ucal.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/time.h"
#include "page/date_pieces.h"
#include "text/find.h"
#include "text/fold.h"
#include "text/utf8.h"

// A short text is cut into numbers, words and marks (folded, digits made ASCII); each place where a date can begin is
// tried: ISO, year month day with their signs, day month year, month day year, numeric. A clock time beside the date
// completes it.
namespace isnad::page {
namespace {

class Scanner {
 public:
  Scanner(const std::vector<Piece>& pieces, std::string_view language)
      : pieces_(pieces),
        month_first_(language == "en-US" || language == "en-us" || language == "en_US"),
        is_english_(language == "en") {}

  // The date that begins at piece `at`, and how many pieces it takes.
  std::optional<std::pair<CivilTime, std::size_t>> date_at(std::size_t at) const {
    if (const auto found = year_first(at)) return found;
    if (const auto found = year_with_signs(at)) return found;
    if (const auto found = year_month_day(at)) return found;
    if (const auto found = day_month_year(at)) return found;
    if (const auto found = month_day_year(at)) return found;
    return numeric(at);
  }

  // A clock time at most `reach` pieces behind `from` (or before it), into `time`.
  void clock_near(std::size_t from, std::size_t to, CivilTime& time) const {
    const std::size_t end = std::min(pieces_.size(), to + 8);
    for (std::size_t i = to; i < end; ++i) {
      if (clock_at(i, time)) return;
    }
    const std::size_t begin = from > 8 ? from - 8 : 0;
    for (std::size_t i = begin; i < from; ++i) {
      if (clock_at(i, time)) return;
    }
  }

 private:
  bool is_mark(std::size_t at, std::string_view marks) const {
    return at < pieces_.size() && pieces_[at].kind == Piece::kMark && pieces_[at].text.size() == 1 &&
           marks.find(pieces_[at].text[0]) != std::string_view::npos;
  }
  bool is_number(std::size_t at, int least, int most) const {
    return at < pieces_.size() && pieces_[at].kind == Piece::kNumber && pieces_[at].number >= least &&
           pieces_[at].number <= most;
  }
  bool is_year(std::size_t at) const { return is_number(at, 1300, 2100) && pieces_[at].digits == 4; }
  bool is_word(std::size_t at, std::string_view word) const {
    return at < pieces_.size() && pieces_[at].kind == Piece::kWord && pieces_[at].text == word;
  }

  // A month's name of one word or two, with a clitic or the article «de» before it.
  std::optional<std::pair<Month, std::size_t>> month_at(std::size_t at) const {
    std::size_t skipped = 0;
    constexpr std::size_t kLongestSkipped = 4;  // bytes of «من»
    while (at < pieces_.size() && pieces_[at].text.size() <= kLongestSkipped &&
           (is_word(at, "de") || is_word(at, "من") || is_word(at, "di") || is_word(at, "of") || is_word(at, "del") ||
            is_mark(at, ".-/,") || is_word(at, "st") || is_word(at, "nd") || is_word(at, "rd") || is_word(at, "th") ||
            is_word(at, "של") || is_word(at, "'"))) {
      ++at;
      if (++skipped > 3) return std::nullopt;
    }
    if (at >= pieces_.size() || pieces_[at].kind != Piece::kWord) return std::nullopt;
    if (at + 1 < pieces_.size() && pieces_[at + 1].kind == Piece::kWord && begins_month(pieces_[at].text)) {
      const auto two = months().find(pieces_[at].text + " " + pieces_[at + 1].text);
      if (two != months().end()) return std::pair{two->second, skipped + 2};
    }
    const std::string& word = pieces_[at].text;
    auto one = begins_month(word) ? months().find(word) : months().end();
    // Hebrew writes the month with ב in front of it.
    if (one == months().end() && word.size() > 4 && word.compare(0, 2, "ב") == 0) one = months().find(word.substr(2));
    if (one == months().end()) return std::nullopt;
    return std::pair{one->second, skipped + 1};
  }

  static std::optional<CivilTime> civil(int year, const Month& month, int day) {
    CivilTime time;
    if (month.calendar == Calendar::kGregorian) {
      if (!is_valid_date(year, month.number, day) || year < 1900) return std::nullopt;
      time.year = year;
      time.month = month.number;
      time.day = day;
      return time;
    }
    if (day < 1 || day > 31 || year < 1300 || year > 1500) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    UCalendar* calendar = ucal_open(
        u"UTC", 3, month.calendar == Calendar::kSolarHijri ? "fa@calendar=persian" : "ar@calendar=islamic-umalqura",
        UCAL_TRADITIONAL, &status);
    if (U_FAILURE(status)) return std::nullopt;
    ucal_clear(calendar);
    ucal_setDate(calendar, year, month.number - 1, day, &status);
    const UDate millis = ucal_getMillis(calendar, &status);
    ucal_close(calendar);
    if (U_FAILURE(status)) return std::nullopt;
    return civil_from_days(static_cast<std::int64_t>(std::floor(millis / 86'400'000.0)));
  }

  using Found = std::optional<std::pair<CivilTime, std::size_t>>;

  bool is_sign(std::size_t at, std::string_view one, std::string_view other) const {
    return at < pieces_.size() && (pieces_[at].text == one || pieces_[at].text == other);
  }

  // The year behind a month's name. A page that lost its tags can have glued a clock or a count to it ("March 7,
  // 20249:30"): its first four digits then.
  std::optional<int> year_at(std::size_t at) const {
    if (is_year(at)) return pieces_[at].number;
    if (at >= pieces_.size() || pieces_[at].kind != Piece::kNumber || pieces_[at].digits < 5 || pieces_[at].digits > 9)
      return std::nullopt;
    int year = 0;
    for (const char digit : pieces_[at].text.substr(0, 4)) year = year * 10 + (digit - '0');
    return year >= 1995 && year <= 2050 ? std::optional<int>(year) : std::nullopt;
  }

  // 2024年8月19日, 2024년 8월 19일
  Found year_with_signs(std::size_t at) const {
    if (!is_year(at) || !is_sign(at + 1, "年", "년") || !is_number(at + 2, 1, 12) || !is_sign(at + 3, "月", "월") ||
        !is_number(at + 4, 1, 31) || !is_sign(at + 5, "日", "일")) {
      return std::nullopt;
    }
    const auto time = civil(pieces_[at].number, {pieces_[at + 2].number, Calendar::kGregorian}, pieces_[at + 4].number);
    if (!time) return std::nullopt;
    return std::pair{*time, std::size_t{6}};
  }

  // 2024-08-19, 2024/8/19, 2024.08.19
  Found year_first(std::size_t at) const {
    if (!is_year(at) || !is_mark(at + 1, "-/.") || !is_number(at + 2, 1, 12) || !is_mark(at + 3, "-/.") ||
        !is_number(at + 4, 1, 31)) {
      return std::nullopt;
    }
    Month month{pieces_[at + 2].number, pieces_[at].number < 1500 ? Calendar::kSolarHijri : Calendar::kGregorian};
    const auto time = civil(pieces_[at].number, month, pieces_[at + 4].number);
    if (!time) return std::nullopt;
    return std::pair{*time, std::size_t{5}};
  }

  // 2024. gada 19. augusts: the day behind the word for the year.
  Found gada(std::size_t year, std::size_t day) const {
    if (!is_number(day, 1, 31) || pieces_[day].digits > 2) return std::nullopt;
    const auto month = month_at(day + 1);
    if (!month) return std::nullopt;
    const auto time = civil(pieces_[year].number, month->first, pieces_[day].number);
    if (!time) return std::nullopt;
    return std::pair{*time, day + 1 + month->second - year};
  }

  // 2024. augusztus 19., 2024 m. rugpjūčio 19 d., 2024 August 19
  Found year_month_day(std::size_t at) const {
    if (!is_year(at)) return std::nullopt;
    std::size_t next = at + 1;
    if (is_word(next, "m")) ++next;
    if (is_mark(next, ".")) ++next;
    if (is_word(next, "gada")) return gada(at, next + 1);
    const auto month = month_at(next);
    if (!month) return std::nullopt;
    next += month->second;
    if (is_mark(next, ".")) ++next;
    if (!is_number(next, 1, 31) || pieces_[next].digits > 2 || is_mark(next + 1, ":")) return std::nullopt;
    const auto time = civil(pieces_[at].number, month->first, pieces_[next].number);
    if (!time) return std::nullopt;
    return std::pair{*time, next + 1 - at};
  }

  // 19 August 2024, 19 أغسطس 2024, 27 أيلول/ سبتمبر 2020, 19. August 2024, 19th of August, 2024
  Found day_month_year(std::size_t at) const {
    if (!is_number(at, 1, 31) || pieces_[at].digits > 2) return std::nullopt;
    const auto month = month_at(at + 1);
    if (!month) return std::nullopt;
    std::size_t next = at + 1 + month->second;
    // The same month by its other name.
    if (is_mark(next, "/(-")) {
      if (const auto other = month_at(next + 1); other && other->first.number == month->first.number) {
        next += 1 + other->second;
        if (is_mark(next, ")")) ++next;
      }
    }
    while (is_mark(next, ",./-") || is_word(next, "de") || is_word(next, "عام") || is_word(next, "،")) ++next;
    if (next < pieces_.size() && pieces_[next].text == "،") ++next;
    const auto year = year_at(next);
    if (!year) return std::nullopt;
    const auto time = civil(*year, month->first, pieces_[at].number);
    if (!time) return std::nullopt;
    return std::pair{*time, next + 1 - at};
  }

  // August 19, 2024; أغسطس 19, 2024
  Found month_day_year(std::size_t at) const {
    if (at >= pieces_.size() || pieces_[at].kind != Piece::kWord) return std::nullopt;
    const auto month = month_at(at);
    if (!month) return std::nullopt;
    std::size_t next = at + month->second;
    if (is_mark(next, ".")) ++next;
    if (!is_number(next, 1, 31) || pieces_[next].digits > 2) return std::nullopt;
    const int day = pieces_[next].number;
    ++next;
    while (is_mark(next, ",./-") || is_word(next, "st") || is_word(next, "nd") || is_word(next, "rd") ||
           is_word(next, "th") || (next < pieces_.size() && pieces_[next].text == "،")) {
      ++next;
    }
    const auto year = year_at(next);
    if (!year) return std::nullopt;
    const auto time = civil(*year, month->first, day);
    if (!time) return std::nullopt;
    return std::pair{*time, next + 1 - at};
  }

  // A year of two digits, as in 31.10.23: both are printed with two, and nothing numeric stands around the date.
  bool is_short_year(std::size_t at) const {
    const auto has_two = [&](std::size_t i) { return pieces_[i].digits == 2; };
    return is_number(at, 0, 69) && has_two(at) && has_two(at - 2) && has_two(at - 4) &&
           pieces_[at - 1].text == pieces_[at - 3].text && !(is_mark(at + 1, ".-:%") && is_number(at + 2, 0, 9999)) &&
           (at < 5 || (pieces_[at - 5].kind != Piece::kNumber && !is_mark(at - 5, "/.-:")));
  }

  // 19/08/2024, 19.8.2024, 8/19/2024 (month first), 31.10.23
  Found numeric(std::size_t at) const {
    // "26 | 01 | 2022" is set with bars.
    const bool is_barred = is_mark(at + 1, "|") && is_mark(at + 3, "|") && pieces_[at].digits == 2 &&
                           pieces_[at + 2].digits == 2 && is_year(at + 4);
    const std::string_view marks = is_barred ? "|" : "/.-";
    if (!is_number(at, 1, 31) || !is_mark(at + 1, marks) || !is_number(at + 2, 1, 31) || !is_mark(at + 3, marks) ||
        pieces_[at].digits > 2 || pieces_[at + 2].digits > 2 || !(is_year(at + 4) || is_short_year(at + 4))) {
      return std::nullopt;
    }
    // «28.09.19» and «12:44» in elements side by side read as the year 1912.
    const bool is_glued =
        pieces_[at + 4].digits == 4 && is_mark(at + 5, ":") && is_number(at + 6, 0, 59) && pieces_[at + 6].digits == 2;
    int day = pieces_[at].number;
    int month = pieces_[at + 2].number;
    // "3/4/2025": where English pages leave the zeros out, it is by America's custom.
    const bool is_american =
        is_english_ && is_mark(at + 1, "/") && (pieces_[at].digits == 1 || pieces_[at + 2].digits == 1);
    if (month > 12 || ((month_first_ || is_american) && day <= 12)) std::swap(day, month);
    const int year = is_glued ? 2000 + pieces_[at + 4].number / 100
                              : pieces_[at + 4].number + (pieces_[at + 4].digits == 2 ? 2000 : 0);
    const auto time = civil(year, {month, year < 1500 ? Calendar::kSolarHijri : Calendar::kGregorian}, day);
    if (!time) return std::nullopt;
    return std::pair{*time, std::size_t{5}};
  }

  // 14:05, 02:05 م, 2:05 PM, 2 pm, 14h05, 14.05 Uhr
  bool clock_at(std::size_t at, CivilTime& time) const {
    if (!is_number(at, 0, 24) || pieces_[at].digits > 2) return false;
    int hour = pieces_[at].number;
    int minute = 0;
    std::size_t next = at + 1;
    const bool has_minutes = (is_mark(next, ":") || is_word(next, "h") || is_sign(next, "時", "시")) &&
                             is_number(next + 1, 0, 59) && pieces_[next + 1].digits == 2;
    if (has_minutes) {
      minute = pieces_[next + 1].number;
      next += 2;
      if (is_mark(next, ":") && is_number(next + 1, 0, 59)) next += 2;
    }
    bool has_half = false;
    if (next < pieces_.size() && pieces_[next].kind == Piece::kWord) {
      const std::string& word = pieces_[next].text;
      const bool is_after = word == "pm" || word == "م" || word == "مساء" || word == "p";
      const bool is_before = word == "am" || word == "ص" || word == "صباحا" || word == "a";
      has_half = is_after || is_before;
      if (is_after && hour < 12) hour += 12;
      if (is_before && hour == 12) hour = 0;
    }
    if (!has_minutes && !has_half) return false;
    if (hour > 23) return false;
    time.hour = hour;
    time.minute = minute;
    time.has_time = true;
    zone_near(next, time);
    return true;
  }

  // GMT, UTC, بتوقيت غرينتش, GMT+3 behind a clock time.
  void zone_near(std::size_t at, CivilTime& time) const {
    for (std::size_t i = at; i < std::min(at + 4, pieces_.size()); ++i) {
      if (pieces_[i].kind != Piece::kWord) continue;
      const std::string& word = pieces_[i].text;
      if (word != "gmt" && word != "utc" && word != "غرينتش" && word != "جرينتش" && word != "غرينيتش") continue;
      time.offset_minutes = 0;
      if (is_mark(i + 1, "+-") && is_number(i + 2, 0, 14)) {
        time.offset_minutes = (pieces_[i + 1].text == "-" ? -60 : 60) * pieces_[i + 2].number;
      }
      return;
    }
  }

  const std::vector<Piece>& pieces_;
  const bool month_first_;
  const bool is_english_;
};

PublishedTime written(const CivilTime& time) { return {to_rfc3339(time), time.has_time ? "minute" : "day", ""}; }

}  // namespace

bool is_month_name(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return months().contains(text::fold(word));
}

std::optional<PublishedTime> parse_visible_date(std::string_view text, std::string_view language) {
  const std::vector<Piece> pieces = pieces_of(text);
  const Scanner scanner(pieces, language);
  std::optional<PublishedTime> other_calendar;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    auto found = scanner.date_at(at);
    if (!found) continue;
    CivilTime time = found->first;
    scanner.clock_near(at, at + found->second, time);
    const PublishedTime published = written(time);
    // «15 صفر 1446 - 19 أغسطس 2024»: where both calendars stand, the Gregorian date is the publisher's own conversion.
    bool is_gregorian = true;
    for (std::size_t i = at; i < at + found->second && i < pieces.size(); ++i) {
      if (pieces[i].kind == Piece::kNumber && pieces[i].digits == 4 && pieces[i].number < 1600) is_gregorian = false;
    }
    if (is_gregorian) return published;
    if (!other_calendar) other_calendar = published;
    at += found->second - 1;
  }
  return other_calendar;
}

std::optional<PublishedTime> parse_metadata_date(std::string_view raw) {
  const std::string text = text::trim(raw);
  if (text.empty() || text.size() > 200) return std::nullopt;
  if (const auto time = parse_iso8601(text); time && time->year > 1900) return written(*time);
  if (const auto time = parse_rfc822(text); time && time->year > 1900) return written(*time);
  const bool is_number = text.find_first_not_of("0123456789") == std::string::npos;
  if (is_number && text.size() == 8) {  // 20240819
    const std::string spaced = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2);
    if (const auto time = parse_iso8601(spaced); time && time->year > 1900) return written(*time);
  }
  if (is_number && (text.size() == 10 || text.size() == 13)) {
    return PublishedTime{epoch_to_rfc3339(std::stoll(text.substr(0, 10))), "minute", ""};
  }
  // 2024-08-19T14:05:00.000+0300[Asia/…], 20240819T140500Z and the like: what stands before the odd part.
  for (const std::size_t length :
       {std::size_t{25}, std::size_t{24}, std::size_t{20}, std::size_t{19}, std::size_t{16}, std::size_t{10}}) {
    if (text.size() <= length) continue;
    if (const auto time = parse_iso8601(text.substr(0, length)); time && time->year > 1900) return written(*time);
  }
  return parse_visible_date(text);
}

namespace {

// The same second of another hour, written without an offset ("2020-02-17 21:18:11"), is the instant by the place's
// clock. Round minutes prove nothing.
std::optional<std::string> by_clock(std::string_view other, std::string_view utc, std::int64_t instant) {
  const bool is_round = utc.substr(17, 2) == "00" && (utc[15] == '0' || utc[15] == '5');
  if (is_round || (other[10] != ' ' && other[10] != 'T') || other[19] == '.' || other[19] == '-' || other[19] == '+' ||
      other[19] == 'Z')
    return std::nullopt;
  if ((other[4] != '-' && other[4] != '/') || other[7] != other[4]) return std::nullopt;
  const std::string clock = std::string(other.substr(0, 4)) + "-" + std::string(other.substr(5, 2)) + "-" +
                            std::string(other.substr(8, 2)) + "T" + std::string(other.substr(11, 8));
  const auto local = epoch_of(clock + "Z");
  if (!local || (*local - instant) % 3600 != 0) return std::nullopt;
  return with_hours(clock, static_cast<int>((*local - instant) / 3600));
}

}  // namespace

std::optional<std::string> with_hours(std::string_view clock, std::int64_t hours) {
  if (hours == 0 || hours < -12 || hours > 14) return std::nullopt;
  const std::int64_t size = hours < 0 ? -hours : hours;
  return std::string(clock) + (hours < 0 ? "-" : "+") + (size < 10 ? "0" : "") + std::to_string(size) + ":00";
}

std::optional<std::string> local_form(std::string_view utc, std::string_view page) {
  constexpr std::size_t kWhole = 25;    // 2023-11-08T18:09:55-07:00
  constexpr std::size_t kMinutes = 13;  // where ":09:55" stands in it: the same in all zones of whole hours
  if (utc.size() < 20 || (utc.substr(19) != "Z" && utc.substr(19) != "+00:00")) return std::nullopt;
  const auto instant = epoch_of(utc);
  if (!instant) return std::nullopt;
  const std::string_view minutes = utc.substr(kMinutes, 6);
  for (std::size_t at = text::find_bytes(page, minutes); at != std::string_view::npos;
       at = text::find_bytes(page, minutes, at + 1)) {
    if (at < kMinutes || at - kMinutes + kWhole > page.size()) continue;
    const std::string_view other = page.substr(at - kMinutes, kWhole);
    if (auto local = by_clock(other, utc, *instant)) return local;
    if ((other[19] != '-' && other[19] != '+') || other[10] != 'T' || other.substr(20) == "00:00") continue;
    const auto same = epoch_of(other);
    if (same && *same == *instant) return std::string(other);
  }
  return std::nullopt;
}

}  // namespace isnad::page
