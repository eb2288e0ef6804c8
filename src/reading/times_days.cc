// Days by their names and numbers: «أمس», «يوم الأحد الماضي», «الجمعة من الأسبوع المقبل», «السبت السادس عشر», «يوم 15».
#include <algorithm>
#include <utility>

#include "reading/times_grammar.h"

namespace isnad::reading {

// «[يوم] الأحد [الماضي] [، 27 أيلول 2020]», «اليوم الخميس», «أمس», «يوم 15».
TimeGrammar::Maybe TimeGrammar::named_day(std::size_t word) const {
  // «غداة الأحد»: the day after it.
  if (is(word, "غداه")) {
    Maybe day = date(word + 1);
    if (!day || day->skip != 0 || !day->period || day->period->end - day->period->begin != kDay) return std::nullopt;
    day->first = word;
    day->period = day_period(add_days(day_at(day->period->begin), 1));
    day->day.reset();
    day->weekday.reset();
    return day;
  }
  std::size_t at = word;
  std::optional<std::uint32_t> skip;
  if (is_any(at, {"هذا", "هذه", "this"})) ++at;
  const bool here = at > word;
  const TimeHit* unit = hit(at, TimeWord::kUnit);
  const bool day_word = unit != nullptr && unit->entry->value == "D" && unit->entry->number == 1 &&
                        (!unit->entry->definite || !here) && document_.is_arabic();
  if (day_word && !unit->entry->definite) {
    skip = here ? 0 : unit->skip;
    ++at;
  }
  Maybe node;
  if (const TimeHit* shift = hit(at, TimeWord::kShift)) {
    const std::size_t next = at + shift->words;
    if (link(at) == TimeLink::kNoTime || (at > 0 && link(at - 1) == TimeLink::kNoTime && past_link(at - 1) >= next))
      return std::nullopt;
    // «غد أفضل»: a future; «مساء غد», «غد الخميس»: tomorrow.
    if (shift->entry->strict && !fragment_ && !skip && hit(next, TimeWord::kWeekday) == nullptr &&
        (at == 0 || hit(at - 1, TimeWord::kPart) == nullptr))
      return std::nullopt;
    // «اليوم الأول»: a day of something else. «اليوم الماضي» is read as a unit.
    if (shift->entry->number == 0 && shift->words == 1 && document_.is_arabic() &&
        ((hit(next, TimeWord::kOrdinal) != nullptr && !ordinal(next, false).value_or(Number{}).feminine) ||
         hit(next, TimeWord::kNext) != nullptr || hit(next, TimeWord::kPast) != nullptr)) {
      return std::nullopt;
    }
    node = TimeNode{.first = word, .last = next - 1, .skip = shift->skip, .dated = true};
    set_unit(*node, 'D', shift->entry->number);
    node->directed = true;
    const std::size_t after = is_mark(next, "،") ? next + 1 : next;
    if (const TimeHit* named = hit(after, TimeWord::kWeekday);
        named != nullptr && named->skip == 0 && !named->entry->strict) {
      node->weekday = named->entry->number;
      node->last = after + named->words - 1;
      // «أمس الجمعة»: where the two disagree (a text of yesterday's edition), the named day nearest to it holds.
      if (node->period && weekday_of(day_at(node->period->begin)) != *node->weekday) {
        const Day said = day_at(node->period->begin);
        const Day back = nearest_weekday(said, *node->weekday, true);
        const Day forth = nearest_weekday(said, *node->weekday, false);
        node->period = day_period(days_between(back, said) <= days_between(said, forth) ? back : forth);
      }
    }
    take_month_day(*node);
  } else if ((node = weekday(at))) {
    if (here && !node->directed) {
      node->directed = true;
      resolve(*node);
    }
    if (here && day_word) node->first = word;
  } else if (skip) {
    node = month_day(at);
    if (Maybe numeric = node ? std::nullopt : numeric_date(at)) node = numeric;
    if (!node) node = day_of_month(word);
    if (!node) return std::nullopt;
  } else {
    return std::nullopt;
  }
  if (at > word) node->skip = skip.value_or(0);
  node->first = word;
  return node;
}

// «الأحد الماضي», «الجمعة من الأسبوع المقبل», «الأربعاء الموافق 13 شباط», «السبت السادس عشر», "next Friday".
TimeGrammar::Maybe TimeGrammar::weekday(std::size_t word) const {
  std::size_t at = word;
  TimeNode node{.first = word, .last = word, .dated = true};
  if (!document_.is_arabic()) at = behind_direction(at, node);
  const TimeHit* named = hit(at, TimeWord::kWeekday);
  if (named == nullptr) return std::nullopt;
  node.weekday = named->entry->number;
  node.skip = named->skip;
  node.last = at + named->words - 1;
  if (!node.directed) take_direction(node);
  node.weak = false;
  resolve(node);
  take_week(node);
  if (named->entry->strict && !node.directed && !(word > 0 && is_any(word - 1, {"يوم", "ليله"}))) return std::nullopt;
  if (node.directed) {
    take_month_day(node);
    return node;
  }
  // A day of a month, with its name or by number alone.
  std::size_t next = node.last + 1;
  if (is_mark(next, "،") || is_mark(next, ",") || is_mark(next, "(")) ++next;
  if (is_any(next, {"الموافق", "في", "on", "المصادف"})) ++next;
  const std::size_t before = node.last;
  take_month_day(node);
  if (node.last != before) return node;
  int number = 0;
  std::size_t last = next;
  if (const std::optional<int> digits = integer(next);
      digits && (ends_phrase(next + 1) || link(next + 1) == TimeLink::kUntil) && !is_mark(next + 1, ":") &&
      !is_mark(next + 1, "/") && next == before + 1) {
    number = *digits;
  } else if (const std::optional<Number> spoken = ordinal(next); spoken && spoken->definite && spoken->skip == 0) {
    number = static_cast<int>(spoken->value);
    last = spoken->last;
    if (number <= 5 && next > before + 1) number = 0;
    // «الأحد الثاني» of a month that is not named: this one's.
    if (number > 0 && number <= 5) {
      if (!anchored() || !(fragment_ || ends_phrase(last + 1))) return node;
      const std::optional<Day> found = nth_weekday(month_period(today().year, today().month), *node.weekday, number);
      if (!found) return node;
      node.period = day_period(*found);
      node.last = last;
      return node;
    }
    if (number > 12 || ends_phrase(last + 1)) {
      if (is(last + 1, "من") && is_any(last + 2, {"هذا", "الشهر"}))
        last += is(last + 2, "هذا") && is(last + 3, "الشهر") ? 3 : 2;
    } else {
      number = 0;
    }
  }
  if (const std::optional<Number> spoken = number == 0 && is(before + 1, "في") ? number_words(next) : std::nullopt;
      spoken && spoken->skip == 0 && ends_phrase(spoken->last + 1)) {
    number = static_cast<int>(std::min(spoken->value, 32.0));
    last = spoken->last;
  }
  if (number < 1 || number > 31 || !anchored()) return node;
  // The month nearest to today's where that day has the name.
  for (const int shift : {0, -1, 1, -2, 2, -3, 3}) {
    const Day first = add_months({today().year, today().month, 1}, ahead(word) ? -shift : shift);
    if (number > days_in_month(first.year, first.month)) continue;
    const Day found{first.year, first.month, number};
    if (weekday_of(found) != *node.weekday) continue;
    node.period = day_period(found);
    node.day = number;
    node.last = last;
    break;
  }
  return node;
}

// «، 27 أيلول 2020», «الموافق 13 شباط», «(24/11)» behind a day that has another name.
void TimeGrammar::take_month_day(TimeNode& node) const {
  std::size_t next = node.last + 1;
  const bool bracket = is_mark(next, "(");
  if (is_mark(next, "،") || is_mark(next, ",") || bracket) ++next;
  if (is_any(next, {"الموافق", "المصادف", "في", "on", "بتاريخ"})) ++next;
  Maybe full = month_day(next);
  if (!full) full = numeric_date(next);
  if (!full || !full->day || full->skip > 1) return;
  const std::optional<int> weekday = node.weekday;
  node.last = full->last;
  node.year = full->year;
  node.month = full->month;
  node.day = full->day;
  node.hijri = full->hijri;
  node.persian = full->persian;
  node.directed = full->directed;
  node.direction = full->direction;
  node.weekday = weekday;
  if (bracket && is_mark(node.last + 1, ")")) ++node.last;
  resolve(node);
  take_other_calendar(node);
}

// «الجمعة من الأسبوع المقبل», «ثلاثاء الأسبوع الماضي».
void TimeGrammar::take_week(TimeNode& node) const {
  if (node.directed || !node.weekday) return;
  const std::size_t at = node.last + (is_any(node.last + 1, {"من", "of"}) ? 2 : 1);
  const Maybe week = relative_unit(at);
  if (!week || !week->period || week->period->unit != 'W' || week->skip != 0) return;
  node.period = day_period(add_days(day_at(week->period->begin), (*node.weekday + 6) % 7));
  node.directed = true;
  node.last = week->last;
}

// «يوم 15», «في الحادي والعشرين»: a day of the month at hand.
TimeGrammar::Maybe TimeGrammar::day_of_month(std::size_t word) const {
  if (!document_.is_arabic()) return std::nullopt;
  TimeNode node{.first = word, .last = word, .dated = true};
  std::size_t at = word;
  const TimeHit* unit = hit(word, TimeWord::kUnit);
  const bool day_word =
      unit != nullptr && unit->entry->value == "D" && unit->entry->number == 1 && !unit->entry->definite;
  if (day_word) {
    node.skip = unit->skip;
    ++at;
  }
  int number = 0;
  if (const std::optional<int> value = integer(at);
      value && (day_word || (is_any(at + 1, {"من", "في"}) && is_any(at + 2, {"الشهر", "هذا"})))) {
    number = *value;
    node.last = at;
  } else if (const std::optional<Number> spoken = ordinal(at);
             spoken && spoken->definite && !spoken->digits && !spoken->feminine && spoken->value > 0) {
    const bool led = day_word || (word > 0 && is_any(word - 1, {"في", "الي", "حتي"}));
    const bool hour = is_any(spoken->last + 1, {"في", "الساعه"}) && clock(spoken->last + 2).has_value();
    if (spoken->value <= 10 && !hour) return std::nullopt;
    if (!led || !(ends_phrase(spoken->last + 1) || hour)) {
      if (!(is(spoken->last + 1, "من") && is_any(spoken->last + 2, {"الشهر", "هذا"}))) return std::nullopt;
    }
    number = static_cast<int>(spoken->value);
    node.last = spoken->last;
    if (!day_word) node.skip = spoken->skip;
  }
  if (number < 1 || number > 31 || hit(node.last + 1, TimeWord::kUnit) != nullptr || is_mark(node.last + 1, "/") ||
      is_mark(node.last + 1, "-"))
    return std::nullopt;
  const std::size_t from = node.last + 1;
  const bool alone = !day_word && integer(at);
  if (is(from, "من") && is(from + 1, "هذا") && is(from + 2, "الشهر")) node.last = from + 2;
  if (is(from, "من") && is_any(from + 1, {"الشهر"})) node.last = from + 1;
  // «23 في الشهر القادم», «22 هذا الشهر»
  const Maybe month = relative_unit(from + (is_any(from, {"من", "في"}) ? 1 : 0));
  Day first{today().year, today().month, 1};
  node.shape = "XXXX-XX-";
  node.shape += static_cast<char>('0' + number / 10);
  node.shape += static_cast<char>('0' + number % 10);
  if (month && month->period && month->period->unit == 'M') {
    first = day_at(month->period->begin);
    node.last = month->last;
  } else if (alone && node.last == from - 1) {
    return std::nullopt;
  } else if (node.last < from && anchored()) {
    if (ahead(word) && number < today().day) first = add_months(first, 1);
    if (!ahead(word) && number > today().day) first = add_months(first, -1);
  }
  if (!anchored()) return node;
  if (number > days_in_month(first.year, first.month)) return std::nullopt;
  node.year = first.year;
  node.month = first.month;
  node.day = number;
  node.period = day_period({first.year, first.month, number});
  return node;
}

}  // namespace isnad::reading
