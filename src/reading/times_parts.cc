// Parts of periods: «الأسبوع الأول من أكتوبر», «ثالث ثلاثاء من أيلول», «الربع الثالث من العام الماضي», «أسبوع 16
// سبتمبر».
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "reading/times_grammar.h"

namespace isnad::reading {
namespace {

constexpr int kDeepest = 3;  // «أواخر الأسبوع الأول من العام الماضي»

}  // namespace

// The longest period that begins at a word.
TimeGrammar::Maybe TimeGrammar::period(std::size_t word, int depth) const {
  if (word >= limit_ || depth > kDeepest) return std::nullopt;
  if (gated_ && !hits_.any(word) && !document_.words[word].is_number() && !is(word, "the")) return std::nullopt;
  Maybe best;
  const auto consider = [&](Maybe found) {
    if (found && (!best || found->last > best->last)) best = std::move(found);
  };
  using enum TimeWord;
  const bool digits = document_.words[word].is_number();
  const bool latin = !document_.is_arabic();
  if (depth < kDeepest) {
    if (may_be(word, time_words(kWeekday, kUnit, kFraction))) consider(nth(word, depth + 1));
    if (latin || may_be(word, time_words(kOrdinal))) consider(nth_before(word, depth + 1));
    if (may_be(word, time_words(kOrdinal))) {
      consider(day_of_feast(word));
      consider(length_at_end(word, depth + 1));
    }
    if (may_be(word, time_words(kMod, kLink, kOrdinal))) consider(modified(word, depth + 1));
    if (may_be(word, time_words(kUnit))) consider(week_of(word, depth + 1));
  }
  if (may_be(word, time_words(kWeekend, kThis, kPast, kNext))) consider(weekend(word));
  if (latin || may_be(word, time_words(kThis, kUnit))) {
    if (Maybe unit = relative_unit(word)) consider(part_of_week(*unit));
  }
  if (digits || may_be(word, time_words(kOrdinal, kQuantity, kFraction, kNumber, kFew, kUnit)))
    consider(counted_units(word));
  consider(rest_of(word));
  if (latin || may_be(word, time_words(kDecade))) consider(decade(word));
  if (latin || may_be(word, time_words(kUnit))) consider(century(word));
  if (may_be(word, time_words(kSeason, kThis, kLink))) consider(season(word));
  consider(holiday(word));
  if (digits || may_be(word, time_words(kThis, kUnit, kShift, kWeekday, kPast, kNext, kOrdinal, kNumber, kMonth, kHijri,
                                        kPersian)))
    consider(date(word));
  return best;
}

// «الأسبوع الثالث من هذا الشهر», «اليوم الأخير من شهر عشرة», «الربع الأول», «الثلاثاء الأولى من اكتوبر».
TimeGrammar::Maybe TimeGrammar::nth(std::size_t word, int depth) const {
  if (!document_.is_arabic()) return nth_before(word, depth);
  const TimeHit* weekday = hit(word, TimeWord::kWeekday);
  const TimeHit* unit = hit(word, TimeWord::kUnit);
  const TimeHit* portion = hit(word, TimeWord::kFraction);
  char letter = 0;
  std::uint32_t skip = 0;
  if (weekday != nullptr && !weekday->entry->strict) {
    letter = 'D';
    skip = weekday->skip;
  } else if (unit != nullptr && unit->entry->definite && unit->entry->number == 1) {
    letter = unit->entry->value[0];
    skip = unit->skip;
    weekday = nullptr;
  } else if (portion != nullptr && portion->entry->definite) {
    letter = portion->entry->value == "0.5" ? 'F' : portion->entry->value == "0.25" ? 'Q' : 0;
    skip = portion->skip;
    weekday = nullptr;
  }
  if (letter == 0 || letter == 'H' || letter == 'I' || letter == 'S' || letter == 'V') return std::nullopt;
  const std::size_t at = word + 1;
  int n = 0;
  std::size_t last = at;
  // Of units that are masculine: «اليوم السابعة صباحا» is a day and its hour.
  const bool masculine = weekday == nullptr && (letter == 'D' || letter == 'W' || letter == 'M');
  if (const std::optional<Number> number = ordinal(at);
      number && number->definite && number->skip == 0 && !(masculine && number->feminine)) {
    n = static_cast<int>(number->value);
    last = number->last;
  } else {
    return std::nullopt;
  }
  if (n == 0 || n > 53) return std::nullopt;
  Maybe node = nth_of(word, letter, weekday != nullptr ? weekday->entry->number : -1, n, last + 1, depth);
  if (node) node->skip = skip;
  return node;
}

// «ثالث ثلاثاء من أيلول», «آخر يوم جمعة في يوليو», «أول أسبوع من العام», "third quarter of 2023".
TimeGrammar::Maybe TimeGrammar::nth_before(std::size_t word, int depth) const {
  std::size_t start = word;
  if (!document_.is_arabic() && is(start, "the")) ++start;
  std::optional<Number> number = ordinal(start);
  int n = number ? static_cast<int>(number->value) : 0;
  std::size_t at = number ? number->last + 1 : start;
  if (!number && !document_.is_arabic() && is(start, "last")) {
    n = -1;
    at = start + 1;
  }
  if (n == 0 || n > 53 || (number && number->definite && document_.is_arabic())) return std::nullopt;
  if (is(at, "يوم") && hit(at + 1, TimeWord::kWeekday) != nullptr) ++at;
  const TimeHit* weekday = hit(at, TimeWord::kWeekday);
  const TimeHit* unit = hit(at, TimeWord::kUnit);
  const TimeHit* portion = hit(at, TimeWord::kFraction);
  char letter = 0;
  if (weekday != nullptr && weekday->skip == 0) {
    letter = 'D';
  } else if (unit != nullptr && unit->entry->number == 1 && !unit->entry->definite && unit->skip == 0) {
    letter = unit->entry->value[0];
    weekday = nullptr;
  } else if (portion != nullptr && !portion->entry->definite && portion->skip == 0 && portion->words == 1) {
    letter = portion->entry->value == "0.5" ? 'F' : portion->entry->value == "0.25" ? 'Q' : 0;
    weekday = nullptr;
  }
  if (letter == 0 || letter == 'H' || letter == 'I' || letter == 'S' || letter == 'V') return std::nullopt;
  Maybe node = nth_of(word, letter, weekday != nullptr ? weekday->entry->number : -1, n, at + 1, depth);
  if (node && number) node->skip = number->skip;
  return node;
}

// «أول أسبوعين من 2018», «آخر ثلاثة أيام من الشهر الماضي»: a length at an end of a period.
TimeGrammar::Maybe TimeGrammar::length_at_end(std::size_t word, int depth) const {
  const std::optional<Number> number = ordinal(word);
  if (!number || number->definite || (number->value != 1 && number->value > 0)) return std::nullopt;
  const Maybe length = amount(number->last + 1);
  if (!length || length->skip != 0 || length->amount_count != 1 || length->amounts[0].count <= 1) return std::nullopt;
  if (!is_any(length->last + 1, {"من", "في", "of"})) return std::nullopt;
  Maybe whole = period(length->last + 2, depth);
  if (const Maybe named = month(length->last + 2, true); named && (!whole || named->last > whole->last)) whole = named;
  if (const std::optional<Number> year = whole ? std::nullopt : year_number(length->last + 2, false);
      year && year->skip == 0)
    whole = TimeNode{.first = word, .last = year->last, .period = year_period(static_cast<int>(year->value))};
  if (!whole || !whole->period || whole->skip != 0) return std::nullopt;
  const auto [count, unit] = length->amounts[0];
  TimeNode node{.first = word, .last = whole->last, .skip = number->skip, .dated = true};
  Period out{whole->period->begin, moved(whole->period->begin, unit, count), 'X'};
  if (number->value < 0) out = {moved(whole->period->end, unit, -count), whole->period->end, 'X'};
  if (out.begin < whole->period->begin || out.end > whole->period->end) return std::nullopt;
  node.period = out;
  return node;
}

// «ثاني أيام عيد الفطر», «أول أيام العيد», «ثالث أيام التشريق» apart.
TimeGrammar::Maybe TimeGrammar::day_of_feast(std::size_t word) const {
  const std::optional<Number> number = ordinal(word);
  if (!number || number->value < 1 || number->value > 10 || !is(number->last + 1, "ايام")) return std::nullopt;
  Maybe node = holiday(number->last + 2);
  if (!node || node->skip != 0) return std::nullopt;
  node->first = word;
  node->skip = number->skip;
  if (node->period) {
    const std::int64_t days = static_cast<std::int64_t>(number->value) - 1;
    node->period = day_period(add_days(day_at(node->period->begin), days));
  }
  return node;
}

// The nth unit of the period that `next` begins.
TimeGrammar::Maybe TimeGrammar::nth_of(std::size_t word, char unit, int weekday, int n, std::size_t next,
                                       int depth) const {
  TimeNode node{.first = word, .last = next - 1, .dated = true};
  const bool linked = is_any(next, {"من", "في", "of", "in", "ل"});
  std::size_t at = linked ? next + 1 : next;
  // «ثالث ثلاثاء بعد كريسماس 2014»
  if (weekday >= 0 && n > 0 && link(next) == TimeLink::kAfter) {
    const Maybe since = period(next + 1, depth);
    if (!since || !since->period || since->skip != 0) return std::nullopt;
    const Day first = nearest_weekday(day_at(since->period->end), weekday, false);
    node.period = day_period(add_days(first, static_cast<std::int64_t>(n - 1) * 7));
    node.last = since->last;
    return node;
  }
  if (!document_.is_arabic() && linked && is(at, "the")) ++at;
  Maybe whole;
  if (const Maybe named = month(at, true); named && named->skip <= 1) whole = named;
  if (Maybe other = period(at, depth); other && (!whole || other->last > whole->last)) whole = other;
  // «بشهر أكتوبر», «لعام 2014»
  if (whole && (whole->skip > 1 || (whole->skip == 1 && (linked || has_waw(at))))) whole.reset();
  if (!whole && linked && (document_.is_arabic() || is(at - 1, "the"))) {
    // «الربع الأول من العام», "the second half of the year": of the one at hand
    const TimeHit* named = hit(at, TimeWord::kUnit);
    if (named != nullptr && named->skip == 0 && named->entry->number == 1 &&
        (named->entry->definite || !document_.is_arabic()) && hit(at + 1, TimeWord::kOrdinal) == nullptr &&
        (named->entry->value == "Y" || named->entry->value == "M")) {
      whole = TimeNode{.first = at, .last = at};
      set_unit(*whole, named->entry->value[0], 0);
    }
  }
  if (const std::optional<Number> year = whole ? std::nullopt : year_number(at, false); year && year->skip == 0) {
    whole = TimeNode{.first = at, .last = year->last, .period = year_period(static_cast<int>(year->value))};
  }
  if (!whole && (unit == 'D' || unit == 'W') && weekday < 0 && n > 0 && n <= 31) {
    // «اليوم الأول» of something that is no time.
    node.shape = unit == 'D' ? "XXXX-XX-XX" : "XXXX-WXX";
    return node;
  }
  if (!whole) {
    // «الربع الثالث» alone is this year's; of anything else too much else has first and third ones.
    if (unit != 'Q' || !anchored() || n < 1 || n > 4 || !ends_phrase(next) ||
        !(word > 0 ? is_any(word - 1, {"في", "خلال"}) : fragment_))
      return std::nullopt;
    node.period = quarter_period(today().year, n);
    if (!ahead(word) && node.period->begin > seconds_of(today())) node.period = quarter_period(today().year - 1, n);
    return node;
  }
  node.last = whole->last;
  node.shape = whole->shape;
  if (!whole->period) return whole->dated ? std::optional(node) : std::nullopt;
  const Period& within = *whole->period;
  const std::int64_t size = within.end - within.begin;
  if (weekday >= 0) {
    if (size < 28 * kDay) return std::nullopt;
    const std::optional<Day> found = nth_weekday(within, weekday, n);
    if (!found) return std::nullopt;
    node.period = day_period(*found);
    return node;
  }
  const Day first = day_at(within.begin);
  const Unit grain = within.unit;
  switch (unit) {
    case 'D': {
      if (size < 7 * kDay) return std::nullopt;
      const std::int64_t begin = n < 0 ? within.end - kDay : within.begin + (n - 1) * kDay;
      if (begin >= within.end) return std::nullopt;
      node.period = Period{begin, begin + kDay, 'D'};
      return node;
    }
    case 'W':
      if (grain == 'M' || grain == 'Y') node.period = nth_week(within, n);
      break;
    case 'M':
      if (grain != 'Y' || n > 12) return std::nullopt;
      node.period = month_period(first.year, n < 0 ? 12 : n);
      break;
    case 'Q':
      if (grain != 'Y' || n > 4) return std::nullopt;
      node.period = quarter_period(first.year, n < 0 ? 4 : n);
      break;
    case 'F':
      if (n > 2) return std::nullopt;
      if (grain == 'Y') {
        node.period = half_period(first.year, n == 1 ? 1 : 2);
      } else {
        const std::int64_t middle = within.begin + (size / kDay + 1) / 2 * kDay;
        node.period = n == 1 ? Period{within.begin, middle, 'X'} : Period{middle, within.end, 'X'};
      }
      break;
    case 'Y':
      if (grain != 'E' && grain != 'C') return std::nullopt;
      node.period = year_period(n < 0 ? day_at(within.end - 1).year : first.year + n - 1);
      break;
    case 'E':
      if (grain != 'C' || n > 10) return std::nullopt;
      node.period = decade_period(n < 0 ? first.year + 90 : first.year + (n - 1) * 10);
      break;
    default:
      return std::nullopt;
  }
  if (!node.period) return std::nullopt;
  return node;
}

// «الأسبوع المقبل يوم الجمعة»: a day of a week that stands before it.
TimeGrammar::Maybe TimeGrammar::part_of_week(TimeNode week) const {
  if (!week.period || week.period->unit != 'W') return week;
  const std::size_t at = is(week.last + 1, "يوم") ? week.last + 2 : week.last + 1;
  const TimeHit* day = hit(at, TimeWord::kWeekday);
  if (day == nullptr || day->skip != 0 || day->entry->strict || hit(at + 1, TimeWord::kPast) != nullptr ||
      hit(at + 1, TimeWord::kNext) != nullptr)
    return week;
  week.period = day_period(add_days(day_at(week.period->begin), (day->entry->number + 6) % 7));
  week.weekday = day->entry->number;
  week.last = at;
  return week;
}

// «الأسبوع المقبل بين الأربعاء والجمعة», «شهر نوفمبر بين 19 و 20»: days of a period that stands before them.
TimeGrammar::Maybe TimeGrammar::inside(const TimeNode& whole) const {
  if (!whole.period || whole.timed() || (whole.period->unit != 'W' && whole.period->unit != 'M')) return std::nullopt;
  const TimeLink lead = link(whole.last + 1);
  if (lead != TimeLink::kFrom && lead != TimeLink::kBetween) return std::nullopt;
  const bool week = whole.period->unit == 'W';
  int ends[2] = {0, 0};
  std::size_t at = past_link(whole.last + 1);
  for (int& end : ends) {
    if (is(at, "يوم")) ++at;
    const TimeHit* day = hit(at, TimeWord::kWeekday);
    const std::optional<int> number = integer(at);
    if (week ? day == nullptr || day->skip > 1 : !number || *number < 1 || *number > 31) return std::nullopt;
    end = week ? (day->entry->number + 6) % 7 + 1 : *number;
    ++at;
    if (&end == ends) {
      if (link(at) == TimeLink::kUntil)
        at = past_link(at);
      else if (lead == TimeLink::kBetween && is_any(at, {"و", "and"}))
        ++at;
      else if (!(lead == TimeLink::kBetween && has_waw(at)))
        return std::nullopt;
    }
  }
  if (ends[1] <= ends[0]) return std::nullopt;
  const std::int64_t first = whole.period->begin;
  if (first + ends[1] * kDay > whole.period->end) return std::nullopt;
  TimeNode node = whole;
  node.last = at - 1;
  node.period = Period{first + (ends[0] - 1) * kDay, first + ends[1] * kDay, 'X'};
  return node;
}

// «أسبوع 16 سبتمبر»: the week that holds a day.
TimeGrammar::Maybe TimeGrammar::week_of(std::size_t word, int depth) const {
  const TimeHit* unit = hit(word, TimeWord::kUnit);
  if (unit == nullptr || unit->entry->value != "W" || unit->entry->number != 1 || depth > kDeepest) return std::nullopt;
  const std::size_t at = is_any(word + 1, {"of", "يوم"}) ? word + 2 : word + 1;
  Maybe day = month_day(at);
  if (!day) day = numeric_date(at);
  if (!day || !day->period || !day->day || day->skip != 0) return std::nullopt;
  TimeNode node{.first = word, .last = day->last, .skip = unit->skip, .dated = true};
  node.period = week_period(day_at(day->period->begin));
  return node;
}

}  // namespace isnad::reading
