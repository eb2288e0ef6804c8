// The grammar of time expressions: what was said, read bottom up. Each rule looks at a bounded number of words from its
// first one on and gives the longest reading that it knows, so that the whole is linear in the document.
//
//   numbers and ordinals   times_numbers.cc    «ثلاثة وعشرون», «الثانية والعشرين», 10 آلاف
//   clock times            times_clock.cc      «الساعة الثامنة إلا ربعا مساء», «بعد الظهر», 23:50
//   days                   times_days.cc       «أمس», «الأحد الماضي», «السبت السادس عشر»
//   dates, months, years   times_dates.cc      «27 أيلول/ سبتمبر 2020», 2020-09-27, «عام 1949»
//   periods                times_units.cc      «الأسبوع المقبل», «صيف 2014», «عيد الفطر»
//   parts of periods       times_parts.cc      «ثالث ثلاثاء من أيلول», «الأسبوع المقبل يوم الجمعة»
//   edges of periods       times_edges.cc      «أواخر العام الماضي», «بقية الأسبوع»
//   lengths                times_durations.cc  «عامين وشهرا», «قبل ثلاثة أيام», «كل أسبوعين»
//   intervals, unions      times_ranges.cc     «من 4 إلى 22 يناير», a day with its clock time
//   which day that is      times_resolve.cc
//   records                times_output.cc
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/records.h"
#include "reading/document.h"
#include "reading/times_lexicon.h"
#include "reading/times_period.h"

namespace isnad::reading {

// So many of a unit; 0 of it: a number that is not said («سنوات»).
struct Amount {
  double count = 0;
  Unit unit = 0;
};

// What an expression says. A period is resolved as soon as its words are read, against the day of publication; where
// that is not known, `shape` keeps the TIMEX3 form.
struct TimeNode {
  std::size_t first = 0;  // words
  std::size_t last = 0;
  std::uint32_t skip = 0;  // proclitics on the first
  bool weak = false;       // counts only joined to another expression («في السابعة», «مساء»)

  bool dated = false;  // names a day or a longer period
  std::optional<Period> period = {};
  std::string shape = {};
  std::optional<int> year = {}, month = {}, day = {}, weekday = {};  // as said, for what an interval's end lacks
  bool hijri = false;
  bool persian = false;   // the solar calendar
  bool directed = false;  // a word says past, to come or this
  int direction = 0;
  std::string_view mod = {};

  std::optional<int> hour = {};
  bool bare_hour = false;  // a number that is an hour only beside a part of the day
  int minute = -1;
  int second = -1;
  std::string_view zone = {};          // "Z", "+03:00"; empty: the article's own
  std::optional<int> until_hour = {};  // an interval of clock times; 24 is midnight, more the next day
  int until_minute = 0;
  std::string_view part = {};  // DA MO NO AF EV NI DT
  int side = 0;                // of the part: -1 its first half, 1 its second

  bool duration = false;
  std::array<Amount, 4> amounts = {};
  std::size_t amount_count = 0;

  std::string_view type = {};  // a fixed one, with its value (SET P1D, DATE PRESENT_REF)
  std::string value = {};
  std::optional<Period> about = {};  // bounds beside a value
  bool open = false;                 // … whose begin is not known

  bool has_clock() const { return hour.has_value(); }
  bool timed() const { return hour.has_value() || !part.empty(); }
};

class TimeGrammar {
 public:
  using Maybe = std::optional<TimeNode>;

  // `gated`: rules are asked only where the first word can begin them. Without, all are, at every word: the same
  // result, three times as slow; for tests.
  TimeGrammar(const Document& document, const TimeLexicon& lexicon, bool gated = true);

  // The longest expression at a word; nothing where none begins.
  Maybe at(std::size_t word);
  TimeMention mention(const TimeNode& node) const;

 private:
  struct Number {
    double value = 0;
    std::size_t last = 0;
    std::uint32_t skip = 0;
    bool digits = false;
    bool definite = false;
    bool feminine = false;
    bool whole() const { return value == static_cast<double>(static_cast<std::int64_t>(value)); }
  };

  // Words
  const TimeHit* hit(std::size_t word, TimeWord kind) const;
  TimeLink link(std::size_t word) const;
  std::size_t past_link(std::size_t word) const;  // the word behind a link
  bool is(std::size_t word, std::string_view folded) const;
  bool is_any(std::size_t word, std::initializer_list<std::string_view> folded) const;
  bool is_mark(std::size_t word, std::string_view mark) const;
  bool is_word(std::size_t word) const { return word < limit_ && document_.words[word].is_word(); }
  bool has_waw(std::size_t word) const;
  bool ends_phrase(std::size_t word) const;  // no word or number stands there

  bool may_be(std::size_t word, std::uint32_t kinds) const { return !gated_ || hits_.has(word, kinds); }

  // Numbers
  std::optional<int> integer(std::size_t word) const;
  std::optional<Number> number(std::size_t word) const;
  std::optional<Number> number_words(std::size_t word) const;
  std::optional<Number> ordinal(std::size_t word, bool with_tens = true) const;
  std::optional<Number> fraction(std::size_t word) const;
  std::optional<Number> year_number(std::size_t word, bool hijri, bool named = false) const;

  // Clock times
  Maybe clock(std::size_t word) const;
  Maybe digital_clock(std::size_t word) const;
  Maybe spoken_clock(std::size_t word, bool after_hour) const;
  Maybe minutes_from_hour(std::size_t word) const;
  void take_minutes(TimeNode& node, bool bare) const;
  void take_fewer(TimeNode& node) const;
  void take_part(TimeNode& node) const;
  void take_zone(TimeNode& node) const;
  std::size_t meridiem(std::size_t word) const;
  Maybe part(std::size_t word) const;
  Maybe weak_clock(std::size_t word) const;

  // Days, months, years
  Maybe date(std::size_t word) const;
  Maybe named_day(std::size_t word) const;
  Maybe weekday(std::size_t word) const;
  Maybe day_of_month(std::size_t word) const;
  Maybe month_day(std::size_t word) const;
  Maybe numeric_date(std::size_t word) const;
  Maybe short_date(std::size_t word, std::size_t last, const int (&numbers)[3], const std::size_t (&widths)[3],
                   char mark) const;
  Maybe month(std::size_t word, bool counted) const;
  Maybe year(std::size_t word) const;
  void take_year(TimeNode& node) const;
  void take_direction(TimeNode& node) const;
  std::size_t behind_direction(std::size_t word, TimeNode& node) const;
  void take_week(TimeNode& node) const;
  void take_other_calendar(TimeNode& node) const;
  void take_era(TimeNode& node) const;
  void take_month_day(TimeNode& node) const;

  // Periods
  Maybe period(std::size_t word, int depth) const;
  Maybe relative_unit(std::size_t word) const;
  Maybe counted_units(std::size_t word) const;
  Maybe nth(std::size_t word, int depth) const;
  Maybe nth_before(std::size_t word, int depth) const;
  Maybe nth_of(std::size_t word, char unit, int weekday, int n, std::size_t next, int depth) const;
  Maybe modified(std::size_t word, int depth) const;
  Maybe decade(std::size_t word) const;
  Maybe century(std::size_t word) const;
  Maybe season(std::size_t word) const;
  Maybe weekend(std::size_t word) const;
  Maybe holiday(std::size_t word) const;
  Maybe day_of_feast(std::size_t word) const;
  Maybe length_at_end(std::size_t word, int depth) const;
  std::optional<Period> eid_period(const TimeNode& node, bool next) const;
  Maybe rest_of(std::size_t word) const;
  Maybe week_of(std::size_t word, int depth) const;
  Maybe part_of_week(TimeNode week) const;
  Maybe inside(const TimeNode& whole) const;

  // Lengths
  Maybe amount(std::size_t word) const;
  void take_more(TimeNode& node) const;
  Maybe duration(std::size_t word) const;
  Maybe shifted(TimeNode length, int direction) const;
  static bool is_ages(const TimeNode& length);
  Maybe set(std::size_t word) const;
  Maybe reference(std::size_t word) const;

  // Intervals and unions
  Maybe single(std::size_t word, int depth) const;
  Maybe simple(std::size_t word) const;
  Maybe joined(TimeNode node, int depth) const;
  Maybe unite(const TimeNode& a, const TimeNode& b) const;
  Maybe range(std::size_t word, int depth) const;
  bool may_open_range(std::size_t word, const Maybe& first) const;
  Maybe range_end(std::size_t word) const;
  Maybe numbers_between(std::size_t word, int from, int to, std::size_t last) const;
  Maybe between(TimeNode from, TimeNode to) const;
  Maybe between_clocks(const TimeNode& from, const TimeNode& to) const;

  // Resolution
  bool ahead(std::size_t word) const;
  bool looks_ahead(std::size_t word) const;
  bool anchored() const { return document_.published.has_value(); }
  Day today() const;
  std::int64_t now() const;
  void resolve(TimeNode& node) const;
  Day resolve_month_day(const TimeNode& node) const;
  Period resolve_month(const TimeNode& node) const;
  void set_unit(TimeNode& node, Unit unit, int shift) const;
  std::optional<std::int64_t> clock_day(const TimeNode& node) const;
  void write_clock(const TimeNode& node, TimeMention& out) const;
  void write_part(const TimeNode& node, TimeMention& out) const;
  void write_period(const TimeNode& node, TimeMention& out) const;

  const Document& document_;
  bool gated_;
  TimeHits hits_;
  std::size_t limit_ = 0;  // the end of the sentence at hand
  bool fragment_ = false;  // the body holds nothing but a time: a schedule, a query; it reads ahead
};

}  // namespace isnad::reading
