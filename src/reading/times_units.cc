// Periods by their unit: «الأسبوع الماضي», «الأيام الثلاثة المقبلة», "last week", and by their place in the calendar:
// decades, centuries, seasons, weekends, feasts. Parts of them are in times_parts.cc.
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "reading/times_grammar.h"

namespace isnad::reading {
namespace {

bool is_clock_unit(Unit unit) { return unit == 'H' || unit == 'I' || unit == 'S'; }

}  // namespace

// The unit's period so many after the one of publication.
void TimeGrammar::set_unit(TimeNode& node, Unit unit, int shift) const {
  node.dated = true;
  node.direction = shift;
  node.directed = true;
  node.shape = shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF";
  if (!anchored() || unit == 'V') return;
  // A month is moved from its first day on: «الشهر المقبل» of 31 January is February.
  const Period here = period_of(unit == 'E' || unit == 'C' || !is_clock_unit(unit) ? seconds_of(today()) : now(), unit);
  if (is_clock_unit(unit)) {
    // «الساعة الماضية» is the hour up to now.
    if (!document_.published->has_time) return;
    const std::int64_t a = shift < 0 ? moved(now(), unit, shift) : now();
    node.period = Period{a, moved(a, unit, 1), 'X'};
    return;
  }
  node.period = period_of(moved(here.begin, unit, shift), unit);
  if (unit == 'Y' || unit == 'M') {
    node.year = day_at(node.period->begin).year;
    if (unit == 'M') node.month = day_at(node.period->begin).month;
  }
}

// «العام الماضي», «هذا الأسبوع», «الأيام الثلاثة المقبلة», "last week", "the past three days".
TimeGrammar::Maybe TimeGrammar::relative_unit(std::size_t word) const {
  std::size_t at = word;
  TimeNode node{.first = word, .last = word};
  if (!document_.is_arabic() && is(at, "the")) ++at;
  const TimeHit* lead = nullptr;
  for (const auto& [kind, direction] : {std::pair{TimeWord::kPast, -1}, {TimeWord::kNext, 1}, {TimeWord::kThis, 0}}) {
    lead = hit(at, kind);
    if (lead == nullptr || (lead->entry->definite && !lead->entry->either_side) ||
        (document_.is_arabic() && !is_any(at, {"هذا", "هذه", "لهذا", "بهذا", "لهذه", "بهذه", "نفس", "ذات"}))) {
      lead = nullptr;
      continue;
    }
    node.direction = direction;
    node.directed = true;
    node.skip = lead->skip;
    ++at;
    break;
  }
  std::optional<Number> count;
  if (lead != nullptr || is_any(at, {"ال"})) {
    count = number(at);
    if (count) at = count->last + 1;
  }
  const TimeHit* few_lead = lead != nullptr ? hit(at, TimeWord::kFew) : nullptr;
  if (few_lead != nullptr) at += few_lead->words;
  const TimeHit* unit = hit(at, TimeWord::kUnit);
  if (unit == nullptr || (unit->entry->value == "S" && unit->entry->number == 1)) return std::nullopt;
  if (document_.is_arabic() && !unit->entry->definite) return std::nullopt;
  // French, Persian and Hebrew have the direction behind the unit; in English none stands there.
  if (!document_.is_arabic() && lead == nullptr && unit->entry->number == 0) return std::nullopt;
  if (at == word) node.skip = unit->skip;
  if (at > word && unit->skip != 0) return std::nullopt;
  // "la dernière semaine de mai" is not the one before this.
  if (lead != nullptr && lead->entry->either_side && is_any(at + 1, {"de", "di", "del"})) return std::nullopt;
  const Unit letter = unit->entry->value[0];
  const bool plural = unit->entry->number == 0;
  node.last = at;
  bool few = few_lead != nullptr;
  double amount = unit->entry->number;
  if (count) amount = count->value;
  if (!node.directed || lead->entry->value == "same") {
    std::size_t next = at + 1;
    // «العام نفسه»: the one that the text tells of.
    if (!plural && is_any(next, {"نفسه", "نفسها", "ذاته", "ذاتها"})) {
      node.last = next;
      node.dated = true;
      node.shape = "PRESENT_REF";
      return node;
    }
    if (const TimeHit* some = hit(next, TimeWord::kFew); some != nullptr && plural && some->skip == 0) {
      few = true;
      node.last = next++;
    } else if (const std::optional<Number> said = plural ? number(next) : std::nullopt; said && said->skip == 0) {
      amount = said->value;
      node.last = said->last;
    }
    const std::size_t before = node.last;
    take_direction(node);
    if (!node.directed && fragment_ && document_.words.size() == 1 && unit->entry->number == 1) {
      node.directed = true;  // «الأسبوع» alone: this one
    }
    if (!node.directed && node.last > at && amount > 0 && amount < 1000 && !few) {
      // «السنوات الخمس»: so many, of what the text knows.
      node.duration = true;
      node.amounts[0] = {amount, letter};
      node.amount_count = 1;
      return node;
    }
    if (!node.directed) return std::nullopt;
    // «الشهر القليلة الماضية» stands behind too.
    if (const TimeHit* some = hit(node.last + 1, TimeWord::kFew);
        some != nullptr && plural && some->skip == 0 && some->entry->definite && before == at) {
      few = true;
      ++node.last;
    } else if (const std::optional<Number> said = plural && amount == 0 ? number(node.last + 1) : std::nullopt;
               said && said->skip == 0 && said->definite) {
      amount = said->value;
      node.last = said->last;
    }
  }
  if (node.weak) {  // relative to what the text tells of
    node.weak = false;
    node.dated = true;
    node.shape = node.direction < 0 ? "PAST_REF" : "FUTURE_REF";
    return node;
  }
  if (letter == 'V') {  // «الفترة الماضية»: no calendar has it
    node.type = "DATE";
    node.value = node.direction < 0 ? "PAST_REF" : node.direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
    return node;
  }
  // "at the last minute"
  if (!document_.is_arabic() && is_clock_unit(letter) && amount == 1) return std::nullopt;
  if (amount == 1 && !plural) {
    set_unit(node, letter, node.direction);
    return node;
  }
  node.duration = true;
  node.amounts[0] = {few ? 3 : amount, letter};
  node.amount_count = 1;
  Maybe out = shifted(node, node.direction);
  // «القليلة» says no number; three are the fewest that a plural can mean.
  if (out && few) {
    out->mod = "EQUAL_OR_MORE";
    out->amounts[0].count = 0;
  }
  return out;
}

// «3 أيام القادمة», «بضع ساعات المقبلة», «آخر 3 سنوات», «2 العقود الماضية»: a length and where it lies.
TimeGrammar::Maybe TimeGrammar::counted_units(std::size_t word) const {
  std::size_t at = word;
  int direction = 0;
  std::uint32_t skip = 0;
  if (const TimeHit* last = hit(at, TimeWord::kOrdinal);
      last != nullptr && last->entry->number < 0 && !last->entry->definite && document_.is_arabic()) {
    direction = -1;
    skip = last->skip;
    ++at;
    // «آخر أسبوع» at the end of a phrase: the last one; «آخر يوم من المهرجان» is of something else.
    const TimeHit* unit = hit(at, TimeWord::kUnit);
    if (unit != nullptr && unit->entry->number == 1 && !unit->entry->definite && ends_phrase(at + 1)) {
      TimeNode node{.first = word, .last = at, .skip = skip};
      set_unit(node, unit->entry->value[0], -1);
      return node;
    }
  }
  Maybe length = amount(at);
  if (!length) {
    const std::optional<Number> count = number(at);
    const TimeHit* unit = count ? hit(count->last + 1, TimeWord::kUnit) : nullptr;
    if (unit == nullptr || unit->skip != 0 || !unit->entry->definite) return std::nullopt;
    length = TimeNode{.first = at, .last = count->last + 1, .skip = count->skip, .duration = true};
    length->amounts[0] = {count->value, unit->entry->value[0]};
    length->amount_count = 1;
  }
  if (direction == 0) {
    take_direction(*length);
    if (!length->directed) return std::nullopt;
    direction = length->direction;
    if (direction == 0) return std::nullopt;
    if (length->weak) {  // «الأيام الثلاثة التالية»: no one knows from when
      length->weak = false;
      length->first = word;
      return length;
    }
  }
  length->first = word;
  if (at > word) length->skip = skip;
  if (length->amounts[0].count == 0) return std::nullopt;
  return shifted(*length, direction);
}

// A length up to publication or from it on. Days, weeks and more end with today's midnight or begin with the next one;
// decades are those of the calendar.
TimeGrammar::Maybe TimeGrammar::shifted(TimeNode length, int direction) const {
  length.directed = true;
  length.direction = direction;
  length.type = "DURATION";
  length.shape = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
  const Amount first = length.amounts[0];
  if (!anchored() || direction == 0 || is_ages(length)) return length;
  if (first.unit == 'E' || first.unit == 'C') {
    const Period here = period_of(seconds_of(today()), first.unit);
    const double count = std::max(first.count, 1.0);
    if (direction < 0) length.about = Period{moved(here.begin, first.unit, -count), here.begin, 'X'};
    if (direction > 0) length.about = Period{here.end, moved(here.end, first.unit, count), 'X'};
    return length;
  }
  bool fine = false;
  for (std::size_t i = 0; i < length.amount_count; ++i) fine = fine || is_clock_unit(length.amounts[i].unit);
  if (fine && !document_.published->has_time) return length;
  const std::int64_t edge = fine ? now() : seconds_of(today()) + (direction > 0 ? kDay : 0);
  std::int64_t other = edge;
  for (std::size_t i = 0; i < length.amount_count; ++i)
    other = moved(other, length.amounts[i].unit, direction * length.amounts[i].count);
  if (first.count == 0) return length;
  length.about = direction < 0 ? Period{other, edge, 'X'} : Period{edge, other, 'X'};
  return length;
}

// «ثمانينيات القرن الماضي», «التسعينيات», "the 1990s".
TimeGrammar::Maybe TimeGrammar::decade(std::size_t word) const {
  TimeNode node{.first = word, .last = word, .dated = true};
  if (!document_.is_arabic()) {
    const std::optional<int> value = integer(word);  // "1990s" is two tokens
    const bool glued = is(word + 1, "s") && !document_.words[word + 1].spaced;
    if (!value || *value < 1000 || *value > 2099 || *value % 10 != 0 || !glued) return std::nullopt;
    node.period = decade_period(*value);
    node.last = word + 1;
    return node;
  }
  const TimeHit* found = hit(word, TimeWord::kDecade);
  if (found == nullptr) return std::nullopt;
  node.skip = found->skip;
  node.last = word + found->words - 1;
  int century = 19;  // of the last century, where none is named
  std::size_t next = node.last + 1;
  if (is(next, "من")) ++next;
  if (const Maybe named = this->century(next); named && named->period && named->skip <= 1) {
    century = day_at(named->period->begin).year / 100;
    node.last = named->last;
  } else if (found->entry->strict && !found->entry->definite) {
    return std::nullopt;
  }
  node.period = decade_period(century * 100 + found->entry->number * 10);
  return node;
}

// «القرن التاسع عشر», «القرن الماضي», "the 19th century".
TimeGrammar::Maybe TimeGrammar::century(std::size_t word) const {
  TimeNode node{.first = word, .last = word, .dated = true};
  if (document_.is_arabic()) {
    const TimeHit* named = hit(word, TimeWord::kUnit);
    if (named == nullptr || named->entry->value != "C" || named->entry->number != 1) return std::nullopt;
    node.skip = named->skip;
    if (is(word + 1, "العشرين")) {
      node.last = word + 1;
      node.period = century_period(20);
      return node;
    }
    const std::optional<Number> number = ordinal(word + 1);
    if (!number || number->value < 1 || number->value > 30 || number->skip != 0)
      return named->entry->definite ? relative_unit(word) : std::nullopt;
    node.period = century_period(static_cast<int>(number->value));
    node.last = number->last;
    if (is_any(node.last + 1, {"الميلادي"})) ++node.last;
    take_era(node);
    if (is_any(node.last + 1, {"الهجري"})) return std::nullopt;
    return node;
  }
  const std::size_t at = is(word, "the") ? word + 1 : word;
  const std::optional<Number> number = ordinal(at);
  if (!number || number->value < 1 || number->value > 30 || !is(number->last + 1, "century")) return std::nullopt;
  node.period = century_period(static_cast<int>(number->value));
  node.last = number->last + 1;
  return node;
}

// «صيف 2014», «الصيف الماضي», «فصل الشتاء».
TimeGrammar::Maybe TimeGrammar::season(std::size_t word) const {
  std::size_t at = word;
  const bool named = is_any(at, {"فصل", "موسم"});
  if (named) ++at;
  const bool here = is_any(at, {"هذا", "this"});
  if (here) ++at;
  const TimeHit* found = hit(at, TimeWord::kSeason);
  if (found == nullptr || (at > word && found->skip != 0)) return std::nullopt;
  TimeNode node{.first = word, .last = at, .skip = at > word ? 0 : found->skip, .dated = true};
  const std::string_view season = found->entry->value;
  take_year(node);
  if (node.last == at) take_direction(node);
  if (here) node.directed = true;
  node.weak = false;
  if (node.last == at && anchored()) {
    const Maybe year = relative_unit(at + (is(at + 1, "من") ? 2 : 1));
    if (year && year->period && year->period->unit == 'Y' && year->skip <= 1) {
      node.year = day_at(year->period->begin).year;
      node.last = year->last;
    }
  }
  // «ربيع» and «صيف» are names too: alone they count with their article, or as a season.
  const bool bare = !node.year && !node.directed;
  const bool led = word > 0 && is_any(word - 1, {"في", "خلال", "منذ", "in", "during"});
  if (bare && !named && !(found->entry->definite && led) && !(led && !document_.is_arabic()) && !fragment_)
    return std::nullopt;
  node.shape = "XXXX-" + std::string(season);
  if (node.year) {
    node.period = season_period(*node.year, season);
    return node;
  }
  if (!anchored()) return node;
  if (bare && !fragment_) return node;  // any summer
  // The one that the direction names; a season that lasts is «هذا».
  int year = today().year;
  const std::int64_t day = seconds_of(today());
  const Period here_period = season_period(year, season);
  if (node.direction < 0 && here_period.end > day) --year;
  if (node.direction > 0 && here_period.begin <= day) ++year;
  if (node.direction == 0 && !here && here_period.end <= day) ++year;
  node.period = season_period(year, season);
  return node;
}

// «عطلة نهاية الأسبوع», «نهاية الأسبوع الماضي», "next weekend".
TimeGrammar::Maybe TimeGrammar::weekend(std::size_t word) const {
  std::size_t at = word;
  TimeNode node{.first = word, .last = word, .dated = true};
  if (!document_.is_arabic()) {
    at = behind_direction(at, node);
  } else if (is_any(at, {"هذه", "هذا"})) {
    ++at;
  }
  const TimeHit* found = hit(at, TimeWord::kWeekend);
  if (found == nullptr) return std::nullopt;
  node.last = at + found->words - 1;
  node.skip = at > word ? 0 : found->skip;
  if (!node.directed) take_direction(node);
  node.weak = false;
  const int shift = node.direction;
  set_unit(node, 'W', shift);
  if (node.period) {
    if (found->entry->value == "week") return node;
    node.period = weekend_period(day_at(node.period->begin));
  }
  return node;
}

// «العيد» of a text: the last of both feasts, or the next, within two months of publication.
std::optional<Period> TimeGrammar::eid_period(const TimeNode& node, bool next) const {
  constexpr std::int64_t kNear = 70 * kDay;
  constexpr std::int64_t kAroundNow = 5 * kDay;  // its own days
  if (!anchored() || node.year) return std::nullopt;
  const std::int64_t here = seconds_of(today());
  std::optional<Period> best;
  for (int year = today().year - 1; year <= today().year + 1; ++year) {
    for (const std::string_view key : {"h10-1", "h12-10"}) {
      const std::optional<Day> day = feast(key, year);
      if (!day) continue;
      const std::int64_t at = seconds_of(*day);
      const bool fits =
          next ? at > here - kAroundNow && at <= here + kNear : at <= here + kAroundNow && at > here - kNear;
      if (fits && (!best || std::abs(at - here) < std::abs(best->begin - here))) best = day_period(*day);
    }
  }
  return best;
}

// «عيد الميلاد 2020», «عيد الأضحى»: the last one, or the next where the text looks ahead.
TimeGrammar::Maybe TimeGrammar::holiday(std::size_t word) const {
  const TimeHit* found = hit(word, TimeWord::kHoliday);
  if (found == nullptr) return std::nullopt;
  // «العيد» counts as a day where the words before it say so; which feast is said by the calendar.
  if (found->entry->strict &&
      !(word > 0 && (is_any(word - 1, {"يوم", "ايام"}) || hit(word - 1, TimeWord::kPart) != nullptr)))
    return std::nullopt;
  TimeNode node{.first = word, .last = word + found->words - 1, .skip = found->skip, .dated = true};
  take_year(node);
  if (!node.year) take_direction(node);
  node.weak = false;
  if (!node.year && anchored()) {
    const Maybe year = relative_unit(node.last + 1);
    if (year && year->period && year->period->unit == 'Y' && year->skip == 0) {
      node.year = day_at(year->period->begin).year;
      node.last = year->last;
    }
  }
  node.shape = "XXXX-XX-XX";
  const std::string_view key = found->entry->value;
  if (key.empty() || key == "-") return node;
  if (!node.year && !anchored()) return node;
  const int year = node.year.value_or(today().year);
  std::optional<Day> day = key == "eid" ? std::nullopt : feast(key, year);
  if (key == "eid") {
    node.period = eid_period(node, ahead(word));
    return node;
  }
  if (!node.year) {
    const std::int64_t here = seconds_of(today());
    const bool next = node.direction > 0 || (!node.directed && ahead(word));
    const int step = next ? 1 : -1;
    if (!(node.directed && node.direction == 0)) {
      const auto wrong = [&](const std::optional<Day>& one) {
        if (!one) return true;
        // One that has just passed is meant also where the text looks ahead.
        if (next) return seconds_of(*one) < here - (node.directed ? 0 : 31 * kDay);
        return seconds_of(*one) > here + (node.directed ? 0 : 14 * kDay);
      };
      for (int tries = 0; tries < 2 && wrong(day); ++tries) day = feast(key, year + step * (tries + 1));
    }
  }
  if (day) node.period = day_period(*day);
  return node;
}

}  // namespace isnad::reading
