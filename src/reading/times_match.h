// The matchers of times.cc: what a time expression says, before it is resolved against the day of publication.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reading/calendar.h"
#include "reading/document.h"
#include "reading/times_lexicon.h"

namespace isnad::reading {

// What was said. Unset: not said.
struct TimeMatch {
  std::size_t first = 0;  // words
  std::size_t last = 0;
  std::uint32_t skip = 0;  // proclitics on the first word
  std::optional<int> year = {}, month = {}, day = {}, weekday = {}, hour = {}, minute = {};
  bool hijri = false;
  std::string_view part = {};     // DA MO NO AF EV NI
  std::optional<int> shift = {};  // days from today
  char unit = 0;                  // Y M W D H I S E C
  double count = 0;               // of units; 0: a number that is not said («سنوات»)
  int direction = 0;              // -1 past, +1 to come
  bool has_direction = false;     // a word says so, or says "this" (direction 0)
  char more_unit = 0;             // «عامين وشهرا»: a second, smaller unit
  double more_count = 0;
  std::optional<int> week = {};  // the weekday is one of this week (0), the last (-1), the next (1)
  bool duration = false;
  bool since = false;  // منذ, since: a duration that ends at publication
  bool point = false;  // قبل/بعد + duration: a point
  std::string_view mod = {};
  std::string_view value = {};      // a fixed value (PRESENT_REF, P1D of a set)
  std::optional<int> leading = {};  // digits of a decade (196) or century (19)
  char portion = 0;                 // a part of a year or month: Q H W
  int nth = 0;                      // which; -1: the last
  bool strict = false;              // a word that is a month only beside a day or a year
  std::string_view fixed_type = {};
  std::string_view season = {};
};

class TimeMatcher {
 public:
  TimeMatcher(const Document& document, const TimeLexicon& lexicon);

  std::optional<TimeMatch> at(std::size_t word) const;
  TimeMention resolve(const TimeMatch& match) const;

  // An interval whose two ends stand side by side, and its last word.
  struct Range {
    TimeMention mention;
    std::size_t last = 0;
  };
  std::optional<Range> range(std::size_t word) const;

 private:
  using Maybe = std::optional<TimeMatch>;
  const TimeHit* hit(std::size_t word, TimeWord kind) const;
  bool is(std::size_t word, std::string_view folded) const;
  bool is_mark(std::size_t word, std::string_view mark) const;
  bool ends_sentence(std::size_t from, std::size_t to) const;
  std::optional<int> integer(std::size_t word) const;

  struct Count {
    double value = 0;
    std::size_t last = 0;
    std::uint32_t skip = 0;
  };
  std::optional<Count> number(std::size_t word) const;
  std::optional<Count> fraction(std::size_t word) const;

  void take_year(TimeMatch& match) const;
  void take_direction(TimeMatch& match) const;
  Maybe clock(std::size_t word) const;
  Maybe bare_clock(std::size_t word) const;
  void take_minutes(TimeMatch& match) const;
  void take_week(TimeMatch& match) const;
  void take_more(TimeMatch& match) const;
  Maybe day(std::size_t word) const;
  Maybe date(std::size_t word) const;
  Maybe english_date(std::size_t word) const;
  Maybe numeric_date(std::size_t word) const;
  Maybe short_date(std::size_t word, std::size_t last, int one, int two, char mark) const;
  Maybe month(std::size_t word) const;
  Maybe year(std::size_t word) const;
  Maybe part_of_day(std::size_t word) const;
  Maybe relative_unit(std::size_t word) const;
  Maybe duration(std::size_t word) const;
  Maybe fixed(std::size_t word) const;
  Maybe modified(std::size_t word) const;
  Maybe portion(std::size_t word) const;
  int nth(std::size_t word) const;
  std::optional<std::pair<TimeMatch, TimeMatch>> ends(std::size_t word) const;
  bool complete(TimeMatch& from, std::optional<int> from_number, TimeMatch& to, std::optional<int> to_number) const;
  void join(TimeMatch& match) const;

  bool looks_ahead(std::size_t word) const;
  Day anchor() const;
  void resolve_day(const TimeMatch& match, TimeMention& out) const;
  void resolve_portion(const TimeMatch& match, TimeMention& out) const;
  void resolve_part(const std::string& day, std::string_view part, TimeMention& out) const;
  void resolve_unit(const TimeMatch& match, TimeMention& out) const;
  void resolve_clock_point(const TimeMatch& match, TimeMention& out) const;
  void resolve_duration(const TimeMatch& match, TimeMention& out) const;

  const Document& document_;
  std::vector<std::vector<TimeHit>> hits_;
};

}  // namespace isnad::reading
