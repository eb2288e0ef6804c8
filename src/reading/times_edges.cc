// Edges of periods and what is left of them: «أواخر العام الماضي», «منتصف أيلول», «بقية الأسبوع».
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "reading/times_grammar.h"

namespace isnad::reading {

// «أواخر العام الماضي», «مطلع الأسبوع المقبل», «في وقت لاحق من هذا الشهر», «نهاية الغد», "early 2020".
TimeGrammar::Maybe TimeGrammar::modified(std::size_t word, int depth) const {
  const TimeHit* mod = hit(word, TimeWord::kMod);
  std::size_t at = word;
  std::string_view side;
  std::uint32_t skip = 0;
  bool edge = false;
  if (mod != nullptr) {
    side = mod->entry->value;
    skip = mod->skip;
    at += mod->words;
  } else if (link(word) == TimeLink::kEarly || link(word) == TimeLink::kLate) {
    side = link(word) == TimeLink::kEarly ? "START" : "END";
    at = past_link(word);
  } else if (const TimeHit* end = hit(word, TimeWord::kOrdinal);
             end != nullptr && !end->entry->definite && document_.is_arabic() && std::abs(end->entry->number) == 1 &&
             end->words == 1 && hit(word + 1, TimeWord::kUnit) != nullptr) {
    // «أول الشهر», «آخر العام»
    const TimeHit* unit = hit(word + 1, TimeWord::kUnit);
    if (!unit->entry->definite || unit->entry->number != 1 || unit->skip != 0 ||
        std::string_view("YMW").find(unit->entry->value[0]) == std::string_view::npos)
      return std::nullopt;
    side = end->entry->number > 0 ? "START" : "END";
    skip = end->skip;
    ++at;
  } else {
    return std::nullopt;
  }
  edge = is_any(word, {"اول", "بدايه"});
  if (mod != nullptr && edge && is(at, "من")) return std::nullopt;  // «بداية من غد»: from tomorrow on
  const bool half = is_any(word, {"نصف", "نص"});  // «نصف شهر مارس» is its middle, «نصف شهر» two weeks
  if (is_any(at, {"من", "في", "of", "the"}) || is_mark(at, "-")) ++at;
  if (is_any(at, {"فتره", "عقد", "حقبه"}) && !half) ++at;
  Maybe whole = month(at, true);
  if (half && (!whole || !whole->month)) return std::nullopt;
  if (Maybe other = period(at, depth); other && (!whole || other->last > whole->last)) whole = other;
  if (!whole && document_.is_arabic()) {
    // «نهاية العام», «مطلع الشهر», «نهاية أسبوعي»: of the one at hand.
    const TimeHit* unit = hit(at, TimeWord::kUnit);
    if (unit != nullptr && unit->skip == 0 && unit->entry->definite && unit->entry->number == 1 &&
        std::string_view("YMWD").find(unit->entry->value[0]) != std::string_view::npos &&
        hit(at + 1, TimeWord::kOrdinal) == nullptr && !is_any(at + 1, {"نفسه", "نفسها", "ذاته", "ذاتها"})) {
      whole = TimeNode{.first = at, .last = at};
      set_unit(*whole, unit->entry->value[0], 0);
    }
  }
  if (!whole || whole->skip > 1 || whole->timed() || (whole->skip == 1 && has_waw(at))) return std::nullopt;
  TimeNode node = *whole;
  node.first = word;
  node.skip = skip;
  node.mod = side;
  node.weak = false;
  node.day.reset();
  if (node.duration || !node.period) return node;
  const Period within = *node.period;
  const std::int64_t days = (within.end - within.begin) / kDay;
  if (days == 1) {
    // «نهاية الغد» is the last minute of the day, "late Friday" its later half.
    const bool half_day = !document_.is_arabic() || (mod != nullptr && mod->entry->number == 3);
    const std::int64_t noon = within.begin + 12 * kHour;
    if (half_day && side != "MID")
      node.about = side == "START" ? Period{within.begin, noon, 'X'} : Period{noon, within.end, 'X'};
    else if (side == "END")
      node.about = Period{within.end - kMinute, within.end, 'X'};
    return node;
  }
  if (days == 7) {
    if (side == "END") {
      if (mod != nullptr && mod->entry->number != 3) {
        node.period = weekend_period(day_at(within.begin));
        node.mod = {};
      } else {
        node.about = Period{within.begin + 3 * kDay, within.end, 'X'};
      }
    } else {
      node.about = side == "START" ? Period{within.begin, within.begin + 3 * kDay, 'X'}
                                   : Period{within.begin + kDay, within.begin + 5 * kDay, 'X'};
    }
    return node;
  }
  if (within.unit == 'M') {
    // The Arabic month has three decades of days, «العشر الأوائل» and so on.
    const Day first = day_at(within.begin);
    const bool plural = mod != nullptr && mod->entry->number == 3;
    if (side == "MID") {
      node.about = plural ? days_period({first.year, first.month, 11}, {first.year, first.month, 21})
                          : day_period({first.year, first.month, 15});
    } else if (plural) {
      node.about = side == "START" ? days_period(first, {first.year, first.month, 11})
                                   : Period{seconds_of({first.year, first.month, 21}), within.end, 'X'};
    } else if (edge) {
      node.about = Period{within.begin, within.begin + kDay, 'X'};
    } else {
      const std::int64_t middle = seconds_of({first.year, first.month, 16});
      node.about = side == "START" ? Period{within.begin, middle, 'X'} : Period{middle, within.end, 'X'};
    }
    return node;
  }
  const auto at_share = [&](std::int64_t part, std::int64_t of) {
    if (within.unit == 'Y') return moved(within.begin, 'M', static_cast<double>(12 * part / of));
    return within.begin + days * part / of * kDay;
  };
  if (side == "MID")
    node.about = Period{at_share(1, 4), at_share(3, 4), 'X'};
  else
    node.about = side == "START" ? Period{within.begin, at_share(1, 2), 'X'} : Period{at_share(1, 2), within.end, 'X'};
  return node;
}

// «بقية الأسبوع», «باقي الشهر», «بقية هذا اليوم».
TimeGrammar::Maybe TimeGrammar::rest_of(std::size_t word) const {
  const TimeHit* rest = hit(word, TimeWord::kRest);
  if (rest == nullptr) return std::nullopt;
  std::size_t at = word + rest->words;
  if (is_any(at, {"من", "of", "the"})) ++at;
  if (is(at, "the")) ++at;
  TimeNode node{.first = word, .last = at, .skip = rest->skip};
  // «بقية أسبوعي»: my week, which is also the adjective.
  const TimeHit* mine = hit(at, TimeWord::kSet);
  if (mine != nullptr && mine->words == 1 && mine->skip == 0 && mine->entry->value.size() == 3 &&
      std::string_view(document_.words[at].folded).ends_with("ي")) {
    set_unit(node, mine->entry->value[2], 0);
  } else if (Maybe whole = relative_unit(at); whole && whole->period && whole->direction == 0 && whole->skip == 0) {
    node.last = whole->last;
    node.period = whole->period;
  } else {
    const TimeHit* unit = hit(at, TimeWord::kUnit);
    if (unit == nullptr || unit->skip != 0 || unit->entry->number != 1 || unit->entry->value == "V" ||
        (document_.is_arabic() && !unit->entry->definite && unit->entry->value != "D") ||
        (is_word(at + 1) && link(at + 1) == TimeLink::kNone))
      return std::nullopt;
    set_unit(node, unit->entry->value[0], 0);
  }
  node.dated = true;
  if (!node.period) return node;
  const bool fine = node.period->unit == 'D' && document_.published->has_time;
  node.mod = "END";
  node.about = Period{fine ? now() : std::max(node.period->begin, seconds_of(today())), node.period->end, 'X'};
  return node;
}

}  // namespace isnad::reading
