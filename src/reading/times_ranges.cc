// Unions of a day with its clock time («الثلاثاء في الثامنة مساء»), and intervals: «من 4 إلى 22 يناير», «بين الساعة 8
// صباحا و 2 مساء». An end takes from the other what it lacks.
#include <algorithm>
#include <utility>

#include "reading/times_grammar.h"

namespace isnad::reading {

// One expression, joined to nothing.
TimeGrammar::Maybe TimeGrammar::simple(std::size_t word) const {
  Maybe best;
  const auto consider = [&](Maybe found) {
    if (!found) return;
    if (!best || found->last > best->last || (found->last == best->last && best->weak && !found->weak))
      best = std::move(found);
  };
  using enum TimeWord;
  const bool digits = word < limit_ && document_.words[word].is_number();
  if (may_be(word, time_words(kSet, kLink))) consider(set(word));
  consider(reference(word));
  if (digits || may_be(word, time_words(kLink, kQuantity, kFraction, kNumber, kFew, kUnit))) consider(duration(word));
  if (digits || may_be(word, time_words(kNumber, kOrdinal, kUnit))) {
    Maybe told = clock(word);
    // "19.00 horas" is no length of nineteen hours.
    if (told && best && told->last == best->last && link(told->last) == TimeLink::kOclock) best.reset();
    consider(std::move(told));
  }
  if (may_be(word, time_words(kTonight, kMidPart, kLink, kMod, kThis, kPart, kOrdinal))) consider(part(word));
  consider(period(word, 0));
  if (!best) consider(weak_clock(word));
  return best;
}

// A day and a clock time or part of the day make one; two days or two clock times do not.
TimeGrammar::Maybe TimeGrammar::unite(const TimeNode& a, const TimeNode& b) const {
  if (a.duration || b.duration || !a.type.empty() || !b.type.empty()) return std::nullopt;
  if (!a.timed() && !b.timed()) return std::nullopt;
  if (a.dated && b.dated) return std::nullopt;
  if (a.has_clock() && b.has_clock()) return std::nullopt;
  if ((a.bare_hour || b.bare_hour) && a.part.empty() && b.part.empty()) return std::nullopt;
  // «بعد ظهر الجمعة بين 1 مساء و 4 مساء»: an interval of hours knows its own.
  if (!a.part.empty() && !b.part.empty() && a.part != b.part && !b.until_hour) return std::nullopt;
  const TimeNode& day = a.dated ? a : b;
  // A month has no clock times. A clock time needs its minutes, its part or a day to count.
  if (day.dated && day.period && day.period->end - day.period->begin != kDay) return std::nullopt;
  const TimeNode& other = a.dated ? b : a;
  TimeNode node = a;
  if (day.dated && !day.mod.empty()) {
    // "early Friday morning"
    if (other.has_clock() || other.part.empty() || (day.mod != "START" && day.mod != "END")) return std::nullopt;
    node.side = day.mod == "START" ? -1 : 1;
    node.mod = {};
    node.about.reset();
  }
  node.last = b.last;
  node.weak = a.weak && b.weak && !(a.timed() && b.dated) && !(a.dated && b.timed()) &&
              !(a.has_clock() && !b.part.empty()) && !(b.has_clock() && !a.part.empty());
  if (b.dated) {
    node.dated = true;
    node.period = b.period;
    node.shape = b.shape;
    node.year = b.year;
    node.month = b.month;
    node.day = b.day;
    node.weekday = b.weekday;
    node.directed = b.directed;
  }
  if (b.has_clock()) {
    node.hour = b.hour;
    node.minute = b.minute;
    node.second = b.second;
    node.zone = b.zone;
    node.until_hour = b.until_hour;
    node.until_minute = b.until_minute;
  }
  if (node.part.empty() || b.until_hour) {
    node.part = b.part;
    if (b.side != 0) node.side = b.side;
  }
  if (node.has_clock() && node.part == "NI" && a.dated != b.dated && node.minute < 0 && *node.hour <= 12 &&
      *node.hour > 4) {
    node.part = "NI";
  }
  return node;
}

// Joined to all that stands behind: «الساعة 23:50 من مساء يوم الأحد», «غدا، حوالي الساعة 7».
TimeGrammar::Maybe TimeGrammar::joined(TimeNode node, int depth) const {
  for (int tries = 0; tries < 3; ++tries) {
    if (node.duration || !node.type.empty()) break;
    std::size_t at = node.last + 1;
    const bool comma = is_mark(at, "،") || is_mark(at, ",");
    if (comma) ++at;
    if (is_mark(at, "-") && !is_word(at + 1) && digital_clock(at + 1)) ++at;
    const std::size_t bare = at;
    if (is_any(at, {"في", "من", "عند", "علي", "حتي", "at", "on", "in", "of"}) && !is(at, "حتي")) ++at;
    if (is_any(at, {"تمام", "حوالي", "نحو", "حدود", "بحدود", "قرابه", "about", "around", "وقت"})) ++at;
    Maybe best;
    for (const std::size_t from : {bare, at}) {
      if (best || from >= limit_) break;
      if (gated_ && !hits_.any(from) && !document_.words[from].is_number()) continue;
      Maybe behind = depth == 0 ? range(from, 1) : std::nullopt;
      if (behind && !behind->has_clock() && !behind->timed()) behind.reset();
      if (!behind) behind = simple(from);
      // «في 7», «في 15» behind a part or a clock time.
      if (!behind && from > bare && is(bare, "في") && node.timed() && !node.dated) {
        const std::optional<int> day = integer(from);
        if (day && *day >= 1 && *day <= 31 && ends_phrase(from + 1) && node.has_clock() && anchored()) {
          behind = TimeNode{.first = from, .last = from, .dated = true};
          Day first{today().year, today().month, *day};
          behind->day = *day;
          if (*day <= days_in_month(first.year, first.month)) behind->period = day_period(first);
        }
      }
      if (!behind) continue;
      // A proclitic joins only where it is a preposition («بالأمس»), not «والأحد».
      if (behind->skip > 1 || (behind->skip == 1 && has_waw(behind->first))) continue;
      // A bare number behind a comma is an hour only beside a part of the day.
      best = unite(node, *behind);
    }
    if (!best) break;
    node = *best;
  }
  return node;
}

TimeGrammar::Maybe TimeGrammar::single(std::size_t word, int depth) const {
  Maybe node = simple(word);
  if (!node) return node;
  if (Maybe days = inside(*node)) return days;
  return joined(*node, depth);
}

// An end of an interval.
TimeGrammar::Maybe TimeGrammar::range_end(std::size_t word) const {
  Maybe node = single(word, 1);  // its own union holds no interval, or reading would branch without end
  // «الساعة 4» has digits alone behind «من»; years too.
  if (node && (node->duration || node->type == "SET")) return std::nullopt;
  return node;
}

// «من 4 إلى 22 يناير», «بين 2014 و2018», «4 - 5 مساء», «تموز 13 الى 15», «اليوم حتى الغد».
TimeGrammar::Maybe TimeGrammar::range(std::size_t word, int depth) const {
  const TimeLink lead = link(word);
  const bool since_now = lead == TimeLink::kNow && document_.is_arabic();  // «من الآن»
  const bool from = lead == TimeLink::kFrom || since_now;
  const bool among = lead == TimeLink::kBetween;
  std::size_t at = since_now ? word + 1 : from || among ? past_link(word) : word;
  if (at >= limit_) return std::nullopt;
  if (lead == TimeLink::kUntil && word == 0 && depth == 0 && fragment_ && anchored() && document_.published->has_time) {
    // «حتى الساعة 2:00»: from now on.
    const Maybe end = single(past_link(word), 1);
    if (!end || end->duration || !end->type.empty()) return std::nullopt;
    const TimeMention until = mention(*end);
    const std::optional<CivilTime> civil = parse_iso8601(until.value);
    if (!civil || to_epoch(*civil) <= now()) return std::nullopt;
    TimeNode node = *end;
    node.first = word;
    node.hour.reset();
    node.part = {};
    node.dated = true;
    node.period = Period{now(), to_epoch(*civil) + (civil->has_time ? 0 : kDay), 'X'};
    return node;
  }
  if ((from || among) && !document_.is_arabic() && is(at, "the")) ++at;
  const std::size_t start = at;
  // «بين عامي 2014 و2018»
  const TimeHit* years = hit(at, TimeWord::kUnit);
  const bool dual_years = years != nullptr && years->entry->value == "Y" &&
                          ((years->entry->number != 0 && among) || (years->entry->definite && integer(at + 1)));
  if (dual_years) ++at;
  // «يومي 10 و11 أبريل»
  const bool dual_days = is_any(at, {"يومي", "اليومين"}) && integer(at + 1);
  if (dual_days) ++at;
  std::optional<int> number = integer(at);
  std::size_t number_last = at;
  if (const std::optional<Number> spoken = number ? std::nullopt : ordinal(at);
      spoken && spoken->definite && !spoken->feminine && spoken->skip == 0) {
    number = static_cast<int>(spoken->value);
    number_last = spoken->last;
  }
  // «ال28 و29 مارس»
  if (!number && is_any(at, {"ال"}) && integer(at + 1)) {
    ++at;
    number = integer(at);
    number_last = at;
  }
  const bool both = among || dual_days;
  Maybe a = dual_years ? std::nullopt : range_end(at);
  if (!a && !number) return std::nullopt;
  // «من الآن وحتى نهاية العام»
  if (a && a->type == "DATE" && a->value == "PRESENT_REF" && from && anchored()) {
    a->type = {};
    a->value.clear();
    a->about.reset();
    set_unit(*a, 'D', 0);
  }
  const auto separator = [&](std::size_t next) -> std::size_t {
    const TimeLink until = link(next);
    if (until == TimeLink::kUntil && hit(next, TimeWord::kLink)->skip <= 1) return past_link(next);
    if (is(next, "و") && is_any(next + 1, {"حتي", "الي"})) return next + 2;
    if (is_mark(next, "-") || is_mark(next, "–") || is_mark(next, "—")) return next + 1;
    if (both && is_any(next, {"و", "and"})) return next + 1;
    if (both && has_waw(next) && is_word(next)) return next;
    return next;
  };
  // An end of more words may swallow the second («4 - 5 مساء»): the number alone is tried first.
  for (const bool plain : {true, false}) {
    if (plain && !number) continue;
    if (!plain && !a) continue;
    const std::size_t next = plain ? number_last + 1 : a->last + 1;
    const std::size_t second = separator(next);
    const bool glued = both && second == next && has_waw(next) && is_word(next);
    if (second == next && !glued) continue;
    if (second >= limit_) continue;
    // A dash between words needs a number or a date on both sides.
    const std::optional<int> to_number = integer(second);
    Maybe b = range_end(second);
    if (b && b->skip != (glued ? 1u : 0u)) b.reset();
    if (b && b->weak && b->has_clock() && !b->timed()) b.reset();
    Maybe node;
    if (plain) {
      if (b && !(to_number && b->last == second && b->weak)) {
        TimeNode left{.first = start, .last = number_last};
        const int n = *number;
        if (b->day && b->month && n >= 1 && n <= 31 && !b->has_clock()) {
          left = *b;
          left.first = start;
          left.day = n;
          left.weekday.reset();
          left.year = b->year ? b->year : b->period ? std::optional(day_at(b->period->begin).year) : std::nullopt;
          if (n <= days_in_month(left.year.value_or(2024), *left.month) || left.hijri) {
            resolve(left);
            node = between(left, *b);
          }
        } else if (b->has_clock() && n <= 24) {
          left.hour = n % 24;
          node = between_clocks(left, *b);
        } else if (b->year && (!b->month || b->dated) && n >= 1000 && n <= 2199) {
          left.dated = true;
          left.year = n;
          resolve(left);
          node = between(left, *b);
        }
      }
      if (!node && to_number) node = numbers_between(start, *number, *to_number, second);
    } else if (b || to_number) {
      if (a->skip != 0 && (from || among)) continue;
      if (to_number && (!b || (b->last == second && b->weak)) && a->day && a->month && !a->has_clock()) {
        TimeNode right = *a;
        right.day = *to_number;
        right.weekday.reset();
        right.last = second;
        if (*to_number >= 1 && *to_number <= 31 && !is_word(second + 1)) {
          take_year(right);
          resolve(right);
          if (right.year) {
            a->year = right.year;
            resolve(*a);
          }
          node = between(*a, right);
        }
      } else if (to_number && (!b || b->weak) && a->has_clock() && !a->weak && *to_number <= 24 &&
                 !is_word(second + 1)) {
        TimeNode right{.first = second, .last = second, .hour = *to_number % 24};
        node = between_clocks(*a, right);
      } else if (b && (a->has_clock() || b->has_clock()) && !(a->weak && b->weak)) {
        node = between_clocks(*a, *b);
      } else if (b && a->dated && b->dated) {
        node = between(*a, *b);
      } else if (to_number && a->year && !a->month && *to_number >= 1000 && *to_number <= 2199) {
        TimeNode right{.first = second, .last = second, .dated = true, .year = *to_number};
        resolve(right);
        node = between(*a, right);
      }
    }
    if (!node) continue;
    // Without «من» and «بين» a bare dash or «إلى» joins only what is of one kind.
    node->first = start;
    node->skip = a && !plain && !from && !among ? a->skip : 0;
    return node;
  }
  return std::nullopt;
}

// Two bare numbers: years, or days or hours of what stands behind them («من 5 إلى 6 من 22 أبريل», «4 إلى 22 هذا
// الشهر»).
TimeGrammar::Maybe TimeGrammar::numbers_between(std::size_t word, int from, int to, std::size_t last) const {
  TimeNode node{.first = word, .last = last, .dated = true};
  const auto digits_of = [&](int value) { return value >= 1000; };
  if (digits_of(from) && digits_of(to) && from < to && from >= 1000 && to <= 2199) {
    const bool led = word > 0 && (link(word - 1) != TimeLink::kNone || is_mark(word - 1, "(") ||
                                  hit(word - 1, TimeWord::kUnit) != nullptr);
    const bool named = hit(word, TimeWord::kUnit) != nullptr;
    if (from < 1800 && !led && !named) return std::nullopt;
    // «بين 1500 و2000 حبة»
    const bool open = ends_phrase(last + 1) || link(last + 1) != TimeLink::kNone;
    if (!open && (from < 1900 || to > 2099 || (from % 100 == 0 && to % 100 == 0) || (!led && !named)))
      return std::nullopt;
    node.period = Period{year_period(from).begin, year_period(to).end, 'X'};
    return node;
  }
  std::size_t at = last + 1;
  if (is_any(at, {"من", "في", "of", "in"})) ++at;
  Maybe whole = relative_unit(at);
  if (Maybe named = month(at, true); named && !named->day) whole = named;
  if (whole && whole->period && whole->period->unit == 'M' && from >= 1 && to <= 31 && from < to && whole->skip <= 1) {
    const Day first = day_at(whole->period->begin);
    if (to > days_in_month(first.year, first.month)) return std::nullopt;
    node.period = days_period({first.year, first.month, from}, add_days({first.year, first.month, to}, 1));
    node.last = whole->last;
    return node;
  }
  Maybe day = named_day(at);
  if (!day) day = month_day(at);
  if (!day) day = numeric_date(at);
  if (!day || !day->period || day->period->end - day->period->begin != kDay || from > 24 || to > 24 || day->skip > 1)
    return std::nullopt;
  node = *day;
  node.first = word;
  node.hour = from % 24;
  node.until_hour = to;
  return node;
}

// Two days, months or years.
TimeGrammar::Maybe TimeGrammar::between(TimeNode from, TimeNode to) const {
  if (from.year && !to.year && to.month) {
    to.year = from.year;
    resolve(to);
  } else if (to.year && !from.year && from.month) {
    from.year = to.year;
    resolve(from);
    if (from.period && to.period && from.period->begin >= to.period->end) {
      from.year = *to.year - 1;
      resolve(from);
    }
  }
  TimeNode node = from;
  node.last = to.last;
  node.type = {};
  node.about.reset();
  if (!from.period || !to.period) {
    if (from.shape.empty() || to.shape.empty() || anchored()) return std::nullopt;
    return node;
  }
  // «من نوفمبر إلى يناير», «من الجمعة إلى الأحد»: the later end is the next one.
  if (to.period->end <= from.period->begin) {
    if (!from.year && !from.directed && !to.year && (from.month || from.weekday)) {
      if (from.weekday && !from.month)
        from.period = Period{from.period->begin - 7 * kDay, from.period->end - 7 * kDay, 'D'};
      else
        from.period = Period{moved(from.period->begin, 'Y', -1), moved(from.period->end, 'Y', -1), from.period->unit};
    }
    if (to.period->end <= from.period->begin) return std::nullopt;
  }
  node.dated = true;
  node.mod = {};
  node.period = Period{from.period->begin, to.period->end, 'X'};
  return node;
}

// Two clock times, of one day or of two.
TimeGrammar::Maybe TimeGrammar::between_clocks(const TimeNode& from, const TimeNode& to) const {
  if (!from.has_clock() || !to.has_clock()) return std::nullopt;
  if (from.dated && to.dated && from.period && to.period) {
    TimeMention a;
    TimeMention b;
    write_clock(from, a);
    write_clock(to, b);
    const auto seconds = [](const std::string& value) -> std::optional<std::int64_t> {
      const std::optional<CivilTime> civil = parse_iso8601(value);
      return civil ? std::optional(to_epoch(*civil)) : std::nullopt;
    };
    const auto begin = seconds(a.value);
    const auto end = seconds(b.value);
    if (!begin || !end || *begin >= *end) return std::nullopt;
    TimeNode node = from;
    node.last = to.last;
    node.hour.reset();
    node.part = {};
    node.period = Period{*begin, *end, 'X'};
    return node;
  }
  TimeNode node = to.dated ? to : from;
  node.first = from.first;
  node.last = to.last;
  node.weak = from.weak && to.weak && from.minute < 0 && to.minute < 0 && from.part.empty() && to.part.empty();
  // Both as hours of 24: the part of one is the other's.
  const auto hour_of = [](const TimeNode& one, std::string_view part) {
    const int hour = *one.hour;
    if (hour == 0 || hour > 12) return hour;
    if (part == "EV" || part == "AF" || (part == "NO" && hour < 10) || (part == "NI" && hour >= 5 && hour < 12))
      return hour == 12 ? 12 : hour + 12;
    return hour == 12 && !part.empty() && part != "NO" ? 0 : hour;
  };
  int begin = hour_of(from, from.part);
  int end = hour_of(to, to.part);
  const int begin_minute = std::max(from.minute, 0);
  const int end_minute = std::max(to.minute, 0);
  if (from.part.empty() && !to.part.empty() && *from.hour <= 12) {
    const int same = hour_of(from, to.part);
    begin = same * 60 + begin_minute < end * 60 + end_minute ? same : *from.hour;
  } else if (to.part.empty() && !from.part.empty() && *to.hour <= 12) {
    if (end * 60 + end_minute <= begin * 60 + begin_minute && end + 12 <= 24) end += 12;
  }
  node.part = {};
  node.hour = begin;
  node.minute = begin_minute;
  node.second = -1;
  // An interval of 24 hours is known: no part is to be added later.
  if (!from.part.empty() || !to.part.empty()) node.part = begin >= 12 ? "EV" : "MO";
  if (begin >= 12 && node.part == "EV" && begin > 12) node.hour = begin;
  node.until_hour = end;
  node.until_minute = end_minute;
  return node;
}

}  // namespace isnad::reading
