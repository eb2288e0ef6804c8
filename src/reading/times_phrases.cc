// Phrases of units («الأسبوع الماضي», «منذ أكثر من عام», «44 يوما»), fixed values, and the choice among the matchers.
#include <algorithm>

#include "reading/times_match.h"

namespace isnad::reading {
namespace {

bool in(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

// «العام الماضي», «هذا الأسبوع», «الأيام الثلاثة المقبلة», "last week", "the past three days".
TimeMatcher::Maybe TimeMatcher::relative_unit(std::size_t word) const {
  std::size_t at = word;
  TimeMatch match{.first = word, .last = word};
  if (!document_.is_arabic() && is(at, "the")) ++at;
  for (const auto& [kind, direction] : {std::pair{TimeWord::kPast, -1}, {TimeWord::kNext, 1}, {TimeWord::kThis, 0}}) {
    const TimeHit* lead = hit(at, kind);
    if (lead == nullptr ||
        (document_.is_arabic() && !in(document_.words[at].folded, {"هذا", "هذه", "لهذا", "بهذا", "لهذه", "بهذه"})))
      continue;
    if (lead->entry->definite) continue;
    match.direction = direction;
    match.has_direction = true;
    match.skip = lead->skip;
    ++at;
    break;
  }
  if (const std::optional<Count> amount = match.has_direction ? number(at) : std::nullopt) {
    match.count = amount->value;
    at = amount->last + 1;
  }
  const TimeHit* unit = hit(at, TimeWord::kUnit);
  if (unit == nullptr || unit->entry->value == "S") return std::nullopt;
  if (document_.is_arabic() && !unit->entry->definite) return std::nullopt;
  if (!document_.is_arabic() && !match.has_direction) return std::nullopt;
  if (at == word) match.skip = unit->skip;
  match.unit = unit->entry->value[0];
  match.last = at;
  const bool plural = unit->entry->number == 0;
  if (unit->entry->number == 2) match.count = 2;
  if (unit->entry->number == 1 && match.count == 0) match.count = 1;
  if (match.has_direction) {
    match.duration = match.count != 1;
    return match;
  }
  std::size_t next = at + 1;
  if (const TimeHit* few = hit(next, TimeWord::kFew); few != nullptr && plural) {
    match.mod = "APPROX";
    match.last = next++;
  } else if (const std::optional<Count> amount = plural ? number(next) : std::nullopt; amount && amount->skip == 0) {
    match.count = amount->value;
    match.last = amount->last;
    next = amount->last + 1;
  }
  take_direction(match);
  if (!match.has_direction) return std::nullopt;
  match.duration = match.count != 1;
  return match;
}

// «نصف ساعة», «ربع قرن»
std::optional<TimeMatcher::Count> TimeMatcher::fraction(std::size_t word) const {
  if (word >= document_.words.size() || !document_.words[word].is_word()) return std::nullopt;
  for (const CliticReading& reading : clitic_readings(document_.words[word])) {
    const double value = reading.rest == "نصف" ? 0.5 : reading.rest == "ربع" ? 0.25 : 0;
    const TimeHit* unit = value > 0 ? hit(word + 1, TimeWord::kUnit) : nullptr;
    if (unit != nullptr && unit->entry->number == 1 && unit->skip == 0) return Count{value, word, reading.skip};
  }
  return std::nullopt;
}

// «44 يوما», «أكثر من عام», «لمدة أسبوعين», «منذ عامين», «قبل ثلاثة أيام», "three days ago".
TimeMatcher::Maybe TimeMatcher::duration(std::size_t word) const {
  std::size_t at = word;
  TimeMatch match{.first = word, .last = word, .duration = true};
  const std::string& lead = document_.words[word].folded;
  bool lead_in = false;
  if (in(lead, {"منذ", "ومنذ", "قبل", "وقبل", "بعد", "وبعد", "خلال", "لمده", "مده", "طوال", "طيله", "for", "in",
                "since", "within", "after"})) {
    match.since = in(lead, {"منذ", "ومنذ", "since"});
    if (in(lead, {"قبل", "وقبل"})) match.direction = -1;
    if (in(lead, {"بعد", "وبعد"})) match.direction = 1;
    match.point = match.direction != 0;
    lead_in = true;
    ++at;
  }
  const std::size_t start = at;
  bool quantified = false;
  if (const TimeHit* quantity = hit(at, TimeWord::kQuantity)) {
    match.mod = quantity->entry->value;
    match.skip = quantity->skip;
    at += quantity->words;
    quantified = true;
  }
  std::optional<Count> amount = number(at);
  if (!amount) amount = fraction(at);
  const std::size_t unit_at = amount ? amount->last + 1 : at;
  const TimeHit* few = amount ? nullptr : hit(at, TimeWord::kFew);
  const TimeHit* unit = hit(few != nullptr ? at + 1 : unit_at, TimeWord::kUnit);
  if (unit == nullptr || (unit->skip != 0 && (amount || few != nullptr || quantified || lead_in))) return std::nullopt;
  if (unit->entry->definite && document_.is_arabic()) return std::nullopt;
  if (at == start) match.skip = amount ? amount->skip : few != nullptr ? few->skip : unit->skip;
  if (amount) {
    match.count = amount->value;
  } else if (few != nullptr) {
    match.mod = "APPROX";
  } else if (unit->entry->number == 2) {
    match.count = 2;
  } else if (unit->entry->number == 1) {
    if (!quantified && !lead_in) return std::nullopt;  // «يوم» alone says nothing
    match.count = 1;
  } else {
    if (!lead_in) return std::nullopt;
    match.mod = "APPROX";
  }
  // «عام» and «يوم» behind a preposition may begin something else («قبل يوم الأحد»).
  if (!amount && unit->entry->number == 1 && !quantified &&
      (hit(unit_at + 1, TimeWord::kWeekday) != nullptr || integer(unit_at + 1)))
    return std::nullopt;
  match.unit = unit->entry->value[0];
  match.last = (few != nullptr ? at + 1 : unit_at) + unit->words - 1;
  match.first = match.since || match.point ? word : start;
  if (is(match.last + 1, "ونصف") || is(match.last + 1, "ونصفا")) {
    match.count += 0.5;
    ++match.last;
  }
  take_more(match);
  if (is(match.last + 1, "ago") || is(match.last + 1, "earlier")) {
    match.direction = -1;
    match.point = true;
    ++match.last;
  } else if (is(match.last + 1, "later")) {
    match.direction = 1;
    match.point = true;
    ++match.last;
  }
  return match;
}

// «عامين وشهرا», «ساعة و20 دقيقة»: a second, smaller unit.
void TimeMatcher::take_more(TimeMatch& match) const {
  static constexpr std::string_view kOrder = "YMWDHIS";
  std::size_t at = match.last + 1;
  const bool apart = is(at, "و") || is(at, "and");
  if (apart) ++at;
  const std::optional<Count> amount = number(at);
  const std::size_t unit_at = amount ? amount->last + 1 : at;
  const TimeHit* unit = hit(unit_at, TimeWord::kUnit);
  if (unit == nullptr || unit->entry->definite) return;
  const std::uint32_t joint = amount ? amount->skip : unit->skip;
  if (joint != (apart ? 0u : 1u) || (amount && unit->skip != 0)) return;
  if (!amount && unit->entry->number == 0) return;
  const std::size_t big = kOrder.find(match.unit);
  const std::size_t small = kOrder.find(unit->entry->value[0]);
  if (big == std::string_view::npos || small == std::string_view::npos || small <= big) return;
  match.more_unit = unit->entry->value[0];
  match.more_count = amount ? amount->value : unit->entry->number;
  match.last = unit_at;
}

TimeMatcher::Maybe TimeMatcher::fixed(std::size_t word) const {
  for (const TimeWord kind : {TimeWord::kSet, TimeWord::kRef}) {
    const TimeHit* found = hit(word, kind);
    if (found == nullptr) continue;
    TimeMatch match{.first = word, .last = word + found->words - 1, .skip = found->skip};
    match.value = found->entry->value;
    match.fixed_type = kind == TimeWord::kSet ? "SET" : "DATE";
    return match;
  }
  if (const TimeHit* decade = hit(word, TimeWord::kDecade); decade != nullptr) {
    TimeMatch match{.first = word, .last = word, .skip = decade->skip};
    match.fixed_type = "DATE";
    match.leading = 190 + decade->entry->number;  // of the last century, where none is named
    if (is(word + 1, "القرن") && (is(word + 2, "الماضي") || is(word + 2, "العشرين"))) match.last = word + 2;
    if (is(word + 1, "القرن") && is(word + 2, "التاسع") && is(word + 3, "عشر")) {
      match.leading = 180 + decade->entry->number;
      match.last = word + 3;
    }
    return match;
  }
  const TimeHit* century = hit(word, TimeWord::kUnit);
  if (century != nullptr && century->entry->value == "C" && century->entry->definite && century->entry->number == 1) {
    const TimeHit* ordinal = hit(word + 1, TimeWord::kOrdinal);
    if (ordinal == nullptr) return std::nullopt;
    int number = ordinal->entry->number;
    std::size_t last = word + ordinal->words;
    if (number < 10 && is(last + 1, "والعشرين")) {
      number += 20;
      ++last;
    }
    TimeMatch match{.first = word, .last = last, .skip = century->skip};
    match.fixed_type = "DATE";
    match.leading = number - 1;
    return match;
  }
  const TimeHit* season = hit(word, TimeWord::kSeason);
  if (season != nullptr) {
    TimeMatch match{.first = word, .last = word, .skip = season->skip};
    take_year(match);
    if (match.last == word) take_direction(match);
    if (match.last == word) return std::nullopt;  // «ربيع» and «صيف» are names too
    match.season = season->entry->value;
    return match;
  }
  return std::nullopt;
}

// «مطلع العام المقبل», «أواخر سبتمبر»: TIMEX3's mod.
TimeMatcher::Maybe TimeMatcher::modified(std::size_t word) const {
  const TimeHit* mod = hit(word, TimeWord::kMod);
  if (mod == nullptr) return std::nullopt;
  std::size_t at = word + mod->words;
  if (is(at, "شهر") || is(at, "of")) ++at;
  const auto within = [&](TimeMatch inner) -> Maybe {
    if (inner.skip != 0 || inner.duration) return std::nullopt;
    inner.first = word;
    inner.skip = mod->skip;
    inner.mod = mod->entry->value;
    inner.strict = false;
    return inner;
  };
  if (const Maybe inner = month(at); inner && inner->skip == 0) return within(*inner);
  if (const Maybe inner = year(at)) return within(*inner);
  if (const Maybe inner = relative_unit(at)) return within(*inner);
  if (const Maybe inner = fixed(at)) return within(*inner);
  return std::nullopt;
}

// A clock time takes the part of the day and the day beside it.
void TimeMatcher::join(TimeMatch& match) const {
  for (int i = 0; i < 3; ++i) {
    std::size_t next = match.last + 1;
    if (next >= document_.words.size() || document_.words[next].sentence != document_.words[match.first].sentence)
      return;
    if (match.hour && (is(next, "بتوقيت") || is(next, "بالتوقيت"))) {
      // The zone's name belongs to the phrase, its offset is not in the text.
      match.last = std::min(next + 1, document_.words.size() - 1);
      continue;
    }
    if (is(next, "من") || is(next, "في") || is_mark(next, "،") || is_mark(next, ",") || is(next, "on") ||
        is(next, "in") || is(next, "at"))
      ++next;
    if (is(next, "the")) ++next;
    if (match.hour) {
      if (match.part.empty()) {
        if (const TimeHit* part = hit(next, TimeWord::kPart); part != nullptr) {
          match.part = part->entry->value;
          match.last = next + part->words - 1;
          continue;
        }
      }
      const bool dated = match.day || match.weekday || match.shift;
      if (!dated) {
        Maybe named = day(next);
        if (!named) named = date(next);
        if (named && named->skip == 0) {
          match.year = named->year;
          match.month = named->month;
          match.day = named->day;
          match.weekday = named->weekday;
          match.shift = named->shift;
          match.hijri = named->hijri;
          match.direction = named->direction;
          match.has_direction = named->has_direction;
          match.last = named->last;
          continue;
        }
      }
      return;
    }
    if (!(match.day || match.weekday || match.shift)) return;
    if (const Maybe time = clock(next); time && time->skip == 0) {
      match.hour = time->hour;
      match.minute = time->minute;
      match.last = time->last;
      continue;
    }
    const TimeHit* part = hit(next, TimeWord::kPart);
    if (match.part.empty() && part != nullptr && part->skip == 0 && !part->entry->definite) {
      match.part = part->entry->value;
      match.last = next + part->words - 1;
      continue;
    }
    return;
  }
}

TimeMatcher::Maybe TimeMatcher::at(std::size_t word) const {
  const Word& here = document_.words[word];
  if (!here.is_word() && !here.is_number()) return std::nullopt;
  Maybe best;
  const auto offer = [&best](Maybe candidate) {
    if (candidate && (!best || candidate->last > best->last)) best = std::move(candidate);
  };
  const bool joins_later = here.is_number() || !hits_[word].empty();
  if (!joins_later && !document_.is_arabic() && here.folded != "the") return std::nullopt;
  if (Maybe time = clock(word)) {
    join(*time);
    // «5:0» of a match is a score: a clock time needs a day, a part of the day, or الساعة.
    const bool named = !hits_[word].empty();
    const std::string& before = word > 0 ? document_.words[word - 1].folded : here.folded;
    if (named || !time->part.empty() || time->shift || time->weekday || time->day || before == "at" || before == "عند")
      offer(std::move(time));
  }
  for (const auto matcher : {&TimeMatcher::part_of_day, &TimeMatcher::day, &TimeMatcher::date}) {
    if (Maybe found = (this->*matcher)(word)) {
      join(*found);
      offer(std::move(found));
    }
  }
  offer(portion(word));
  offer(modified(word));
  offer(relative_unit(word));
  offer(duration(word));
  offer(fixed(word));
  offer(year(word));
  if (Maybe named = month(word); named && !named->strict) {
    // A month alone is a time where a year or direction stands with it, or a word before it says so.
    const bool alone = !named->year && !named->has_direction;
    const std::string& before = word > 0 ? document_.words[word - 1].folded : here.folded;
    if (!alone ||
        in(before, {"في", "شهر", "منذ", "حتي", "خلال", "من", "الي", "بين", "شهري", "in", "since", "until", "from", "to",
                    "by"}) ||
        named->skip > 0) {
      offer(std::move(named));
    }
  }
  return best;
}

}  // namespace isnad::reading
