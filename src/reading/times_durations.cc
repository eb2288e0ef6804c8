// Lengths of time («44 يوما», «عامين وشهرا», «أكثر من عام»), points that a length leads to («قبل ثلاثة أيام», "three
// days ago"), sets («كل أسبوعين», «سنويا») and references («الآن», «مؤخرا»).
#include <algorithm>
#include <utility>

#include "reading/times_grammar.h"

namespace isnad::reading {
namespace {

constexpr std::string_view kOrder = "CEYMWDHIS";

bool is_clock_unit(Unit unit) { return unit == 'H' || unit == 'I' || unit == 'S'; }

}  // namespace

// A number of units, with what stands before it («أكثر من», «نحو») and behind («ونصف», «كاملة»).
TimeGrammar::Maybe TimeGrammar::amount(std::size_t word) const {
  std::size_t at = word;
  TimeNode node{.first = word, .last = word, .duration = true};
  std::optional<std::uint32_t> skip;
  bool quantified = false;
  if (const TimeHit* quantity = hit(at, TimeWord::kQuantity)) {
    node.mod = quantity->entry->value;
    skip = quantity->skip;
    at += quantity->words;
    quantified = true;
  }
  std::optional<Number> count = fraction(at);
  if (!count) count = number(at);
  const TimeHit* few = count ? nullptr : hit(at, TimeWord::kFew);
  const std::size_t unit_at = count ? count->last + 1 : few != nullptr ? at + few->words : at;
  if (few != nullptr && is(unit_at, "من")) return std::nullopt;
  const TimeHit* unit = hit(unit_at, TimeWord::kUnit);
  // A word may be more than one unit's form («ثانية» is an ordinal too); the first with a plural or singular counts.
  if (unit == nullptr || (unit->skip != 0 && (count || few != nullptr || quantified))) return std::nullopt;
  // «نصف الساعة», «الساعتين»; any other unit with its article is one that the text knows.
  const bool definite = unit->entry->definite && document_.is_arabic();
  const bool led = word > 0 && is_any(word - 1, {"لمده", "مده"});
  const std::string_view folded = document_.words[unit_at].folded;
  if (definite &&
      !(count ? (!count->digits && count->value < 1) || (count->digits && led && unit->entry->number == 0)
              : unit->entry->number == 2 && few == nullptr && (folded.ends_with("ين") || folded.ends_with("ان"))))
    return std::nullopt;
  // «دورتها ال36 عام 2012»: the 36th.
  if (count && count->digits && at > 0 && is(at - 1, "ال") && !document_.words[at].spaced &&
      unit->entry->value == "Y" && unit->entry->number == 1 && integer(unit_at + 1))
    return std::nullopt;
  if (unit->entry->value == "V") return std::nullopt;  // «فترة» has no length
  if (!skip) skip = count ? count->skip : few != nullptr ? few->skip : unit->skip;
  node.skip = *skip;
  node.last = unit_at + unit->words - 1;
  const Unit letter = unit->entry->value[0];
  if (unit->entry->strict && !count) return std::nullopt;  // «ثانية»: again
  double value = 0;
  if (count) {
    // «واحد» before a unit, «2 عامين» are slips of writing; a number of decades («عقد» is a contract) has words.
    value = count->value;
    if (unit->entry->number == 2 && value != 2) return std::nullopt;
  } else if (few != nullptr) {
    if (unit->entry->number == 1 && document_.is_arabic() && letter != 'D') return std::nullopt;
    value = 3;
    if (node.mod.empty()) node.mod = "EQUAL_OR_MORE";
  } else if (unit->entry->number == 2) {
    value = 2;
  } else if (unit->entry->number == 1) {
    value = 1;
  }
  node.amounts[0] = {value, letter};
  if (count && letter == 'H' && value > 0.3 && value < 0.4) node.amounts[0] = {20, 'I'};  // «ثلث ساعة»
  node.amount_count = 1;
  const bool single = !count && few == nullptr && unit->entry->number == 1;
  // «يوم» alone says nothing; «شهر كامل», «يوم واحد» do.
  bool said = !single || quantified;
  if (const TimeHit* whole = hit(node.last + 1, TimeWord::kWhole); whole != nullptr && whole->skip == 0) {
    node.last += whole->words;
    said = true;
  } else if (single && is_any(node.last + 1, {"واحد", "واحده", "واحدا"})) {
    ++node.last;
    said = true;
  } else if (unit->entry->number == 2 && is_any(node.last + 1, {"اثنين", "اثنتين"})) {
    ++node.last;
  }
  if (is_any(node.last + 1, {"ونصف", "ونصفا"})) {
    node.amounts[0].count += 0.5;
    ++node.last;
    said = true;
  } else if (is_any(node.last + 1, {"وربع", "وربعا"})) {
    node.amounts[0].count += 0.25;
    ++node.last;
    said = true;
  }
  if (!document_.is_arabic() && is(node.last + 1, "and") && is(node.last + 2, "a") && is(node.last + 3, "half")) {
    node.amounts[0].count += 0.5;
    node.last += 3;
  }
  const std::size_t before = node.last;
  take_more(node);
  // A bare plural («سنوات») or one bare unit needs words around it.
  node.weak = node.last == before && (!said || value == 0);
  return node;
}

// «عامين وشهرا», «ساعة و20 دقيقة», «1 شهر, 21 أيام»: further units, each once.
void TimeGrammar::take_more(TimeNode& node) const {
  while (node.amount_count < node.amounts.size() && node.amounts[0].count > 0) {
    std::size_t at = node.last + 1;
    const bool apart = is_any(at, {"و", "and"}) || is_mark(at, ",") || is_mark(at, "،");
    if (apart) ++at;
    const bool comma = apart && !is_any(at - 1, {"و", "and"});
    const std::optional<Number> count = number(at);
    const std::size_t unit_at = count ? count->last + 1 : at;
    const TimeHit* unit = hit(unit_at, TimeWord::kUnit);
    if (unit == nullptr || (unit->entry->definite && document_.is_arabic())) return;
    if (!count && (unit->entry->number == 0 || comma)) return;
    const std::uint32_t joint = count ? count->skip : unit->skip;
    const bool waw = joint == 1 && has_waw(at) && !apart;
    // Without a conjunction only a number joins: «أسبوع واحد ثلاثة أيام».
    if (!waw && !(joint == 0 && (apart || count))) return;
    if (count && unit->skip != 0) return;
    const Unit letter = unit->entry->value[0];
    if (kOrder.find(letter) == std::string_view::npos) return;
    for (std::size_t i = 0; i < node.amount_count; ++i) {
      if (node.amounts[i].unit == letter) return;
    }
    if (comma && kOrder.find(letter) <= kOrder.find(node.amounts[node.amount_count - 1].unit)) return;
    double value = count ? count->value : unit->entry->number;
    node.last = unit_at;
    if (!count && unit->entry->number == 1 && is_any(node.last + 1, {"واحد", "واحده"})) ++node.last;
    if (is_any(node.last + 1, {"ونصف"})) {
      value += 0.5;
      ++node.last;
    }
    node.amounts[node.amount_count++] = {value, letter};
  }
}

// Too long for a date: «قبل ثلاثة آلاف سنة».
bool TimeGrammar::is_ages(const TimeNode& length) {
  constexpr double kMostYears = 1500;
  double years = 0;
  for (std::size_t i = 0; i < length.amount_count; ++i) {
    const auto [count, unit] = length.amounts[i];
    years += count * (unit == 'C'                  ? 100
                      : unit == 'E'                ? 10
                      : unit == 'Y'                ? 1
                      : unit == 'M' || unit == 'Q' ? 0.25
                                                   : 0.02);
  }
  return years > kMostYears;
}

// «44 يوما», «لمدة أسبوعين», «منذ أكثر من عام», «قبل ثلاثة أيام», «بعد 5 ساعات», "three days ago", «طوال اليوم».
TimeGrammar::Maybe TimeGrammar::duration(std::size_t word) const {
  const TimeLink lead = link(word);
  std::size_t at = word;
  bool led = false;
  // «على بعد ساعتين»: a distance.
  if (lead == TimeLink::kAfter && word > 0 && is(word - 1, "علي")) return std::nullopt;
  switch (lead) {
    case TimeLink::kBefore:
    case TimeLink::kAfter:
    case TimeLink::kSince:
    case TimeLink::kWithin:
    case TimeLink::kFor:
      led = true;
      at = past_link(word);
      break;
    case TimeLink::kFrom:
      // «من أسبوع»: a week ago, in a query.
      if (fragment_ && document_.is_arabic()) at = past_link(word);
      led = at > word;
      break;
    case TimeLink::kIn:
      // «في 5 دقائق» of a text that reads ahead.
      if (fragment_ || looks_ahead(word)) at = past_link(word);
      led = at > word;
      break;
    default:
      break;
  }
  if (led && is_any(at, {"حوالي", "نحو"}) && hit(at, TimeWord::kQuantity) == nullptr) ++at;
  Maybe node = amount(at);
  if (!node && led && document_.is_arabic()) {
    // «طوال اليوم», «طيلة العام», «طوال الليل»
    const bool throughout = is_any(word, {"طوال", "طيله"});
    if (const TimeHit* part = hit(at, TimeWord::kPart);
        throughout && part != nullptr && part->entry->definite && part->skip == 0) {
      return TimeNode{.first = at, .last = at + part->words - 1, .part = part->entry->value};
    }
    const TimeHit* unit = hit(at, TimeWord::kUnit);
    if (lead == TimeLink::kFor && unit != nullptr && unit->entry->value != "V" && unit->entry->definite &&
        unit->entry->number == 1 && unit->skip == 0 && throughout && !hit(at + 1, TimeWord::kPast) &&
        !hit(at + 1, TimeWord::kNext) && !hit(at + 1, TimeWord::kOrdinal)) {
      node = TimeNode{.first = at, .last = at, .duration = true};
      node->amounts[0] = {1, unit->entry->value[0]};
      node->amount_count = 1;
    }
  }
  if (!node) return std::nullopt;
  if (led && node->skip != 0) return std::nullopt;
  const Amount first = node->amounts[0];
  // «قبل يوم الأحد», «بعد عام 2014» begin something else; «نصف شهر مارس» is its middle.
  const std::size_t next = node->last + 1;
  if (first.unit == 'M' && first.count < 2 &&
      (hit(next, TimeWord::kMonth) != nullptr || hit(next, TimeWord::kHijri) != nullptr))
    return std::nullopt;
  if (node->weak && first.count == 1 &&
      (hit(next, TimeWord::kWeekday) != nullptr || integer(next) || hit(next, TimeWord::kMonth) != nullptr ||
       hit(next, TimeWord::kHijri) != nullptr || hit(next, TimeWord::kOrdinal) != nullptr ||
       hit(next, TimeWord::kHoliday) != nullptr || hit(next, TimeWord::kShift) != nullptr ||
       number_words(next).value_or(Number{}).value >= 100))
    return std::nullopt;
  if (node->weak && !led) return std::nullopt;
  // «خلال سنوات الحرب», «من خلال ساعات الدوام» are no lengths.
  if (node->weak && first.count == 0 &&
      (lead == TimeLink::kWithin || lead == TimeLink::kFor || lead == TimeLink::kIn) &&
      (!ends_phrase(next) || (word > 0 && is(word - 1, "من"))))
    return std::nullopt;
  // «خلال عقد اللقاء», «مدة عقد اللاعب»: holding, a contract.
  if (node->weak && first.unit == 'E' && first.count == 1 && !ends_phrase(next) && !is_any(next, {"من", "علي"}))
    return std::nullopt;
  if (first.unit == 'D' && node->weak && lead != TimeLink::kSince && lead != TimeLink::kFor && first.count == 1 &&
      !ends_phrase(next) && lead != TimeLink::kBefore && lead != TimeLink::kAfter)
    return std::nullopt;
  node->weak = false;
  const bool ago = link(next) == TimeLink::kAgo;
  const bool later = link(next) == TimeLink::kLater;
  const bool now = link(next) == TimeLink::kNow;
  if (ago || later || now) node->last = past_link(next) - 1;
  int direction = 0;
  if (lead == TimeLink::kBefore || ago) direction = -1;
  if (lead == TimeLink::kAfter || later || (now && lead != TimeLink::kBefore && lead != TimeLink::kSince))
    direction = 1;
  // «خلال العشر سنوات الماضية» is read from its number on.
  if (led && lead != TimeLink::kSince && direction == 0) {
    if (const Maybe longer = counted_units(at); longer && longer->last > node->last) return std::nullopt;
  }
  // «بعد شهر من …», «قبل يومين من …»: away from something else than today.
  const std::size_t behind = node->last + (is_any(node->last + 1, {"تماما", "فقط", "تقريبا", "العام"}) ? 2 : 1);
  bool elsewhere = direction != 0 && !now && is_any(behind, {"من", "علي", "after", "before", "of"});
  // «استقال بعد أيام»: a report tells of what came next, seldom of what is to come.
  if ((lead == TimeLink::kAfter || later) && !now && !ahead(word)) elsewhere = true;
  const bool whole_lead = lead == TimeLink::kBefore || lead == TimeLink::kAfter || lead == TimeLink::kSince ||
                          (lead == TimeLink::kFrom && led);
  if (whole_lead) {
    node->first = word;
    node->skip = hit(word, TimeWord::kLink)->skip;
  } else {
    node->first = at;
  }
  // «منذ 5 ساعات», «منذ 21 يوما» of a text that reads ahead is no state but a point.
  if ((lead == TimeLink::kSince && (fragment_ || now)) || (lead == TimeLink::kFrom && led)) direction = -1;
  if (lead == TimeLink::kIn && led && direction == 0) direction = 1;
  // «خلال أسبوعين» of what is to come: from now on.
  if (lead == TimeLink::kWithin && direction == 0 && first.count > 0 && ahead(word) && anchored() &&
      document_.published->has_time) {
    node->about = Period{this->now(), this->now(), 'X'};
    for (std::size_t i = 0; i < node->amount_count; ++i)
      node->about->end = moved(node->about->end, node->amounts[i].unit, node->amounts[i].count);
    return node;
  }
  if (direction == 0) {
    if (lead == TimeLink::kSince) {
      Maybe since = shifted(*node, -1);
      // Of «منذ سنوات» and «منذ أكثر من عام» the end alone is known.
      if (since) since->open = !since->about || first.count == 0 || !since->mod.empty();
      if (since && !since->about && anchored()) since->about = Period{0, seconds_of(today()), 'X'};
      return since;
    }
    return node;
  }
  // «قبل ثلاثة أيام من 5 مارس», «بعد يومين من الغد»
  std::optional<Day> from;
  if (elsewhere && anchored() && is(behind, "من") && !is_clock_unit(first.unit) && first.count > 0 && !is_ages(*node)) {
    if (const Maybe day = date(behind + 1);
        day && day->skip == 0 && day->period && day->period->end - day->period->begin == kDay) {
      from = day_at(day->period->begin);
      node->last = day->last;
    }
  }
  TimeNode point = *node;
  point.duration = false;
  point.directed = true;
  point.direction = direction;
  point.dated = true;
  point.shape = direction < 0 ? "PAST_REF" : "FUTURE_REF";
  if (from) {
    std::int64_t there = seconds_of(*from);
    for (std::size_t i = 0; i < node->amount_count; ++i)
      there = moved(there, node->amounts[i].unit, direction * node->amounts[i].count);
    point.period = period_of(there, 'D');
    return point;
  }
  if (!anchored() || first.count == 0 || elsewhere || is_ages(*node)) return point;
  bool fine = false;
  Unit finest = first.unit;
  for (std::size_t i = 0; i < node->amount_count; ++i) {
    fine = fine || is_clock_unit(node->amounts[i].unit);
    if (kOrder.find(node->amounts[i].unit) > kOrder.find(finest)) finest = node->amounts[i].unit;
  }
  if (fine && !document_.published->has_time) return point;
  std::int64_t there = fine ? this->now() : seconds_of(today());
  for (std::size_t i = 0; i < node->amount_count; ++i)
    there = moved(there, node->amounts[i].unit, direction * node->amounts[i].count);
  if (fine) {
    point.period = Period{there, there + kMinute, 'I'};
  } else {
    point.period = period_of(there, finest == 'W' ? 'D' : finest);
    // The day that a month or a year leads to stands beside the month or the year.
    if (fragment_ || (direction > 0 && looks_ahead(word)) || finest == 'D' || finest == 'W')
      point.period = period_of(there, 'D');
  }
  return point;
}

// «كل يوم», «كل ثلاثة أسابيع», «كل يوم جمعة», «سنويا», "every Monday".
TimeGrammar::Maybe TimeGrammar::set(std::size_t word) const {
  if (const TimeHit* found = hit(word, TimeWord::kSet)) {
    TimeNode node{.first = word, .last = word + found->words - 1, .skip = found->skip};
    node.type = "SET";
    node.value = found->entry->value;
    return node;
  }
  if (link(word) != TimeLink::kEvery) return std::nullopt;
  std::size_t at = past_link(word);
  TimeNode node{.first = word, .last = at, .skip = hit(word, TimeWord::kLink)->skip, .type = "SET"};
  if (is(at, "يوم") && hit(at + 1, TimeWord::kWeekday) != nullptr) ++at;
  if (const TimeHit* day = hit(at, TimeWord::kWeekday); day != nullptr && day->skip == 0) {
    node.last = at;
    node.value = "XXXX-WXX-";
    node.value += static_cast<char>('0' + (day->entry->number == 0 ? 7 : day->entry->number));
    return node;
  }
  if (const TimeHit* season = hit(at, TimeWord::kSeason); season != nullptr && season->skip == 0) {
    node.value = "XXXX-" + season->entry->value;
    node.last = at;
    return node;
  }
  const Maybe length = amount(at);
  if (!length || length->skip != 0 || length->amounts[0].count == 0) {
    if (const TimeHit* part = hit(at, TimeWord::kPart); part != nullptr && part->skip == 0 && !part->entry->definite) {
      node.value = "T" + part->entry->value;
      node.last = at + part->words - 1;
      return node;
    }
    return std::nullopt;
  }
  node.last = length->last;
  node.duration = true;
  node.amounts = length->amounts;
  node.amount_count = length->amount_count;
  return node;
}

// «الآن», «مؤخرا», «آنذاك».
TimeGrammar::Maybe TimeGrammar::reference(std::size_t word) const {
  const TimeHit* found = hit(word, TimeWord::kRef);
  if (found == nullptr) return std::nullopt;
  if (found->entry->strict && !ahead(word)) return std::nullopt;  // «حالا» in «أفضل حالا»
  TimeNode node{.first = word, .last = word + found->words - 1, .skip = found->skip, .type = "DATE"};
  node.value = found->entry->value;
  if (node.value == "SAME") {  // as what the text tells of
    node.value.clear();
    node.shape = "PRESENT_REF";
    node.dated = true;
    return node;
  }
  if (found->entry->number == 0 && node.value == "NOW") {
    node.value = "PRESENT_REF";
    if (anchored() && document_.published->has_time) node.about = Period{now(), now() + kMinute, 'X'};
  }
  return node;
}

}  // namespace isnad::reading
