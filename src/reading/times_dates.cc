// Dates by their month and year: «27 أيلول/ سبتمبر 2020», «الثاني من أغسطس», 2020-09-27, «عام 1949».
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "core/time.h"
#include "reading/times_grammar.h"

namespace isnad::reading {

// «2020», «، 2020», «من عام 2020», «لعام 2014», «ألفين وثمانية عشر» behind a month or a feast.
void TimeGrammar::take_year(TimeNode& node) const {
  std::size_t at = node.last + 1;
  if (is_mark(at, ",") || is_mark(at, "،") || is_mark(at, ".") || is_mark(at, "/") || is_mark(at, "-")) ++at;
  const std::size_t joint = at;
  if (is_any(at, {"من", "of", "في", "ل", "in", "de"})) ++at;
  const TimeHit* word = hit(at, TimeWord::kUnit);
  const bool named = word != nullptr && word->entry->value == "Y" && word->entry->number == 1 && word->skip <= 1;
  if (named) {
    ++at;
  } else {
    if (is(joint, "في")) return;
    at = joint + (is_any(joint, {"من", "of", "de"}) ? 1 : 0);
  }
  std::optional<Number> value = year_number(at, node.hijri || node.persian, named);
  // A year of the Gregorian calendar beside a month of another: «رمضان 2024».
  if (!value && (node.hijri || node.persian)) return;
  if (!value) return;
  node.year = static_cast<int>(value->value);
  node.last = value->last;
  if (is_any(node.last + 1, {"م", "ه", "هـ", "هجري", "ميلادي", "هجريه", "ميلاديه"})) ++node.last;
}

// A direction that stands before its noun ("last Friday", "next weekend") is the node's; gives the word behind it.
std::size_t TimeGrammar::behind_direction(std::size_t word, TimeNode& node) const {
  for (const auto& [kind, direction] : {std::pair{TimeWord::kPast, -1}, {TimeWord::kNext, 1}, {TimeWord::kThis, 0}}) {
    const TimeHit* word_hit = hit(word, kind);
    if (word_hit == nullptr) continue;
    // "dijo este lunes", "a dit ce lundi": the day of the report's week that a bare «Monday» means, past or to come.
    if (kind == TimeWord::kThis && word_hit->entry->either_side) return word + 1;
    node.direction = direction;
    node.directed = true;
    return word + 1;
  }
  return word;
}

void TimeGrammar::take_direction(TimeNode& node) const {
  const std::size_t at = node.last + 1;
  // «قبل الماضي», «بعد القادم»: one further.
  const TimeLink side = link(at);
  for (const auto& [kind, direction] : {std::pair{TimeWord::kPast, -1}, {TimeWord::kNext, 1}, {TimeWord::kThis, 0}}) {
    const TimeHit* word = hit(at, kind);
    // «هذا» stands before its noun.
    if (word != nullptr && word->skip == 0 && word->entry->definite) {
      node.direction = direction;
      node.directed = true;
      node.last = at;
      // «في اليوم التالي» of a report is the day after what it tells of.
      node.weak = word->entry->value == "N" && !fragment_ && !looks_ahead(node.first);
      return;
    }
    const TimeHit* further = hit(at + 1, kind);
    if (further == nullptr || further->skip != 0 || !further->entry->definite) continue;
    if ((side == TimeLink::kBefore && direction < 0) || (side == TimeLink::kAfter && direction > 0)) {
      node.direction = 2 * direction;
      node.directed = true;
      node.last = at + 1;
      return;
    }
  }
}

// «عام 480 قبل الميلاد», «القرن الأول ق.م»: said, but no value here reaches so far back.
void TimeGrammar::take_era(TimeNode& node) const {
  const std::size_t at = node.last + 1;
  if (is(at, "قبل") && is(at + 1, "الميلاد")) {
    node.last = at + 1;
  } else if (is(at, "ق") && is_mark(at + 1, ".") && is(at + 2, "م")) {
    node.last = at + 2;
  } else if (is(at, "ق") && is(at + 1, "م")) {
    node.last = at + 1;
  } else {
    return;
  }
  node.period.reset();
  node.year.reset();
  node.shape = "XXXX";
}

// «9 شوال 1436هـ الموافق 25 يوليو 2015», «26/9/1436هـ (13/7/2015م)»: the Gregorian date is the value.
void TimeGrammar::take_other_calendar(TimeNode& node) const {
  if (!node.day || !node.month || !node.year) return;
  std::size_t at = node.last + 1;
  const bool bracket = is_mark(at, "(");
  if (bracket || is_mark(at, "،") || is_mark(at, "/") || is_mark(at, "-")) ++at;
  const bool said = is_any(at, {"الموافق", "الموافقه", "المصادف", "الموافقة"});
  if (said) ++at;
  if (at == node.last + 1) return;
  if (said && is_any(at, {"ل", "يوم"})) ++at;
  Maybe other = month_day(at);
  if (!other) other = numeric_date(at);
  if (!other || !other->year || !other->day || other->skip > 1 || other->hijri == node.hijri) return;
  if (node.hijri && other->period) {
    node.period = other->period;
    node.year = other->year;
    node.month = other->month;
    node.day = other->day;
    node.hijri = false;
  }
  node.last = other->last;
  if (bracket && is_mark(node.last + 1, ")")) ++node.last;
}

TimeGrammar::Maybe TimeGrammar::date(std::size_t word) const {
  Maybe best;
  const auto consider = [&](Maybe found) {
    if (found && (!best || found->last > best->last)) best = std::move(found);
  };
  using enum TimeWord;
  const bool digits = word < limit_ && document_.words[word].is_number();
  if (may_be(word, time_words(kThis, kUnit, kShift, kWeekday, kPast, kNext))) consider(named_day(word));
  if (digits || may_be(word, time_words(kUnit, kOrdinal))) consider(day_of_month(word));
  consider(numeric_date(word));
  if (digits || may_be(word, time_words(kOrdinal, kNumber, kMonth))) consider(month_day(word));
  if (may_be(word, time_words(kThis, kPast, kNext, kUnit, kMonth, kHijri, kPersian))) consider(month(word, false));
  if (digits || may_be(word, time_words(kUnit, kNumber))) consider(year(word));
  if (best) {
    take_other_calendar(*best);
    take_era(*best);
  }
  return best;
}

// A day with its month: «27 أيلول/ سبتمبر 2020», «الثاني من أغسطس», «أكتوبر 2», "September 27, 2020".
TimeGrammar::Maybe TimeGrammar::month_day(std::size_t word) const {
  TimeNode node{.first = word, .last = word, .dated = true};
  std::size_t at = word;
  if (const std::optional<int> value = integer(word)) {
    if (*value < 1 || *value > 31) return std::nullopt;
    node.day = *value;
    ++at;
    if (!document_.is_arabic() && is_any(at, {"st", "nd", "rd", "th", "er"}) && !document_.words[at].spaced) ++at;
  } else if (const std::optional<Number> spoken = ordinal(word)) {
    if (!spoken->whole() || spoken->value > 31 || spoken->value < 1) return std::nullopt;
    node.day = static_cast<int>(spoken->value);
    node.skip = spoken->skip;
    at = spoken->last + 1;
    if (!document_.is_arabic() && is(at, "day")) return std::nullopt;
  }
  if (const std::optional<Number> spoken = integer(word) ? std::nullopt : number_words(word);
      spoken && spoken->whole() && spoken->value >= 1 && spoken->value <= 31 && spoken->last >= at &&
      (hit(spoken->last + 1, TimeWord::kMonth) != nullptr || hit(spoken->last + 1, TimeWord::kHijri) != nullptr ||
       hit(spoken->last + 1, TimeWord::kPersian) != nullptr)) {
    node.day = static_cast<int>(spoken->value);  // «خمسة وعشرين رمضان»
    node.skip = spoken->skip;
    at = spoken->last + 1;
  }
  if (node.day) {
    if (is_any(at, {"من", "of", "de"}) || is_mark(at, "-") || is_mark(at, ".") || is_mark(at, "/")) ++at;
    const Maybe named = month(at, true);
    // «27 בספטמבר», "27 d'avril"
    if (!named || (named->skip != 0 && (document_.is_arabic() || named->skip > 2))) return std::nullopt;
    const std::optional<int> number = node.day;
    const std::uint32_t skip = node.skip;
    node = *named;
    node.first = word;
    node.skip = skip;
    node.day = number;
  } else {
    const TimeHit* named = hit(word, TimeWord::kMonth);
    if (named == nullptr) return std::nullopt;
    // "en juin un peu partout": elsewhere the day goes before its month.
    const bool others = !document_.is_arabic() && document_.language != "en" && document_.language != "und";
    if (others && !integer(word + named->words)) return std::nullopt;
    node.month = named->entry->number;
    node.skip = named->skip;
    at = word + named->words;
    const bool marked = is_mark(at, ".") || is_mark(at, "/") || is_mark(at, "-");
    if (marked) ++at;
    std::optional<Number> count = ordinal(at);
    if (!count || (document_.is_arabic() && !count->definite)) count = number(at);
    if (!count || !count->whole() || count->value < 1 || count->value > 31 || count->skip != 0) return std::nullopt;
    node.day = static_cast<int>(count->value);
    node.last = count->last;
    const bool comma = is_mark(node.last + 1, "،") || is_mark(node.last + 1, ",");
    take_year(node);
    // «في مايو 20 شخصا»: a number behind the month's name is its day where nothing is counted by it.
    if (document_.is_arabic() && !node.year && !comma && !ends_phrase(node.last + 1) &&
        link(node.last + 1) == TimeLink::kNone && !document_.words[node.last + 1].is_number())
      return std::nullopt;
  }
  const int longest = node.hijri ? 30 : node.persian ? 31 : days_in_month(node.year.value_or(2024), *node.month);
  if (*node.day > longest) return std::nullopt;
  // «3 صفر»: nil.
  if (node.hijri && *node.month == 2 && !node.year && node.last == word + 1 && integer(word)) return std::nullopt;
  node.weak = false;
  resolve(node);
  return node;
}

// yyyy-mm-dd, dd/mm/yyyy, dd.mm.yyyy, «08/12, 2015» in one token or several.
TimeGrammar::Maybe TimeGrammar::numeric_date(std::size_t word) const {
  if (word >= limit_ || !document_.words[word].is_number()) return std::nullopt;
  std::string text;
  std::size_t last = word;
  for (std::size_t at = word; at < limit_ && at < word + 5; ++at) {
    const bool number = document_.words[at].is_number();
    const std::string_view part = number ? std::string_view(document_.words[at].folded) : document_.surface(at);
    // «5 / 3 / 2015»
    if (at > word && document_.words[at].spaced && part != "/" && !is_mark(at - 1, "/")) break;
    if (!number && part != "/" && part != "-" && part != ".") break;
    text += part;
    if (number) last = at;
    if (text.size() > 12) return std::nullopt;
  }
  while (!text.empty() && (text.back() < '0' || text.back() > '9')) text.pop_back();
  int numbers[3] = {0, 0, 0};
  std::size_t widths[3] = {0, 0, 0};
  int count = 0;
  char mark = 0;
  const char* at = text.data();
  const char* end = at + text.size();
  while (at < end && count < 3) {
    const auto part = std::from_chars(at, end, numbers[count]);
    if (part.ec != std::errc{} || *at == '-') return std::nullopt;
    widths[count++] = static_cast<std::size_t>(part.ptr - at);
    at = part.ptr;
    if (at == end) break;
    if (mark != 0 && *at != mark) return std::nullopt;
    mark = *at++;
  }
  if (at != end || count < 2 || (mark != '/' && mark != '-' && mark != '.')) return std::nullopt;
  if (count == 2) return short_date(word, last, numbers, widths, mark);
  const bool year_first = widths[0] == 4;
  if (!year_first && widths[2] != 4 && (widths[2] != 2 || mark == '.')) return std::nullopt;
  int year = year_first ? numbers[0] : numbers[2];
  if (year < 100) year += year < 50 ? 2000 : 1900;
  int month = numbers[1];
  int day = year_first ? numbers[2] : numbers[0];
  // 24/08/19 of 2024: the year stands first where that is the year at hand and the other is not.
  if (!year_first && widths[0] == 2 && widths[2] == 2 && anchored() && std::abs(year - today().year) > 2 &&
      std::abs(2000 + numbers[0] - today().year) <= 1) {
    year = 2000 + numbers[0];
    day = numbers[2];
  }
  if (month > 12 && day <= 12) std::swap(month, day);
  // 26/9/1436 is a Hijri date: no newspaper has days of the Gregorian fifteenth century.
  if (year >= 1300 && year <= 1500 && month >= 1 && month <= 12 && day >= 1 && day <= 30) {
    TimeNode node{.first = word, .last = last, .dated = true, .year = year, .month = month, .day = day, .hijri = true};
    if (is_any(last + 1, {"ه", "هجري"})) ++node.last;
    resolve(node);
    return node;
  }
  if (!is_valid_date(year, month, day)) {
    // 2015-1-32: a month, and something else.
    if (!year_first || month < 1 || month > 12 || day == 0) return std::nullopt;
    TimeNode node{.first = word, .last = word + 2, .dated = true, .year = year, .month = month};
    if (node.last >= last || !document_.words[word + 2].is_number()) return std::nullopt;
    resolve(node);
    return node;
  }
  TimeNode node{.first = word, .last = last, .dated = true, .year = year, .month = month, .day = day};
  if (is_any(last + 1, {"م"})) ++node.last;
  resolve(node);
  return node;
}

// «3/2015», «2015-3», «22/04»; «5/4» behind a word that says that it is a day.
TimeGrammar::Maybe TimeGrammar::short_date(std::size_t word, std::size_t last, const int (&numbers)[3],
                                           const std::size_t (&widths)[3], char mark) const {
  TimeNode node{.first = word, .last = last, .dated = true};
  const bool plain = last == word || last == word + 2;
  if (!plain) return std::nullopt;
  for (const int y : {0, 1}) {
    const int m = numbers[1 - y];
    if (widths[y] != 4 || numbers[y] < 1900 || numbers[y] > 2099 || m < 1 || m > 12 || widths[1 - y] > 2) continue;
    if (mark == '.' && y == 1 && widths[0] < 2) continue;  // «3.2015» may be a number
    node.year = numbers[y];
    node.month = m;
    resolve(node);
    return node;
  }
  if (widths[0] > 2 || widths[1] > 2) return std::nullopt;
  // «سيصل في 4.22»: a number anywhere else
  if (mark == '.' && !(widths[1] == 2 && numbers[1] > 12 && word > 0 && ends_phrase(last + 1) && looks_ahead(word) &&
                       (is(word - 1, "في") || word == 1)))
    return std::nullopt;
  int day = numbers[0];
  int month = numbers[1];
  if (month > 12) std::swap(day, month);
  if (!is_valid_date(2024, month, day)) return std::nullopt;
  node.month = month;
  node.day = day;
  take_year(node);
  if (!node.year) {
    const bool led = word > 0 && (is_any(word - 1, {"يوم", "بتاريخ", "تاريخ", "في", "الموافق", "on"}) ||
                                  hit(word - 1, TimeWord::kWeekday) != nullptr);
    const bool dayish = widths[0] == 2 && widths[1] == 2 && (day > 12 || numbers[1] < 10);
    if (!(mark == '/' ? led || dayish || (looks_ahead(word) && day > 12 && ends_phrase(last + 1))
                      : (led || fragment_ || looks_ahead(word)) && day > 12))
      return std::nullopt;
    // «7/24», «في 1/3 من»: no date.
    if (!ends_phrase(last + 1) && document_.words[last + 1].is_word() && !led && !dayish) return std::nullopt;
  }
  resolve(node);
  return node;
}

// A month with what says which: its twin name, a year, a direction. `counted`: a day stands before it.
TimeGrammar::Maybe TimeGrammar::month(std::size_t word, bool counted) const {
  TimeNode node{.first = word, .last = word, .dated = true};
  std::size_t at = word;
  const bool here = !counted && is_any(at, {"هذا", "this"}) && hit(at + 1, TimeWord::kMonth) != nullptr;
  if (here) ++at;
  int ahead_of = 0;  // "last September"
  if (!here && !counted && !document_.is_arabic() && hit(at + 1, TimeWord::kMonth) != nullptr) {
    ahead_of = hit(at, TimeWord::kNext) != nullptr ? 1 : hit(at, TimeWord::kPast) != nullptr ? -1 : 0;
    if (ahead_of != 0) ++at;
  }
  const TimeHit* unit = hit(at, TimeWord::kUnit);
  const bool month_word = unit != nullptr && unit->entry->value == "M" && unit->entry->number == 1;
  if (month_word) ++at;
  const TimeHit* named = hit(at, TimeWord::kMonth);
  const TimeHit* hijri = hit(at, TimeWord::kHijri);
  const TimeHit* persian = hit(at, TimeWord::kPersian);
  if (named == nullptr && hijri == nullptr && persian == nullptr) {
    // «شهر 3», «الشهر التاسع سنة 2014»
    if (!month_word) return std::nullopt;
    std::optional<Number> count = unit->entry->definite ? ordinal(at) : number(at);
    if (!count || !count->whole() || count->value < 1 || count->value > 12 || count->skip != 0) return std::nullopt;
    if (unit->entry->definite && !count->definite) return std::nullopt;
    node.month = static_cast<int>(count->value);
    node.skip = unit->skip;
    node.last = count->last;
    take_year(node);
    if (!node.year && !counted && !(fragment_ && !unit->entry->definite)) return std::nullopt;
    resolve(node);
    return node;
  }
  const TimeHit* found = named != nullptr ? named : hijri != nullptr ? hijri : persian;
  // "march", "may": verbs.
  const unsigned char initial = static_cast<unsigned char>(document_.surface(at)[0]);
  if (document_.language == "en" && initial >= 'a' && initial <= 'z' && !counted) return std::nullopt;
  node.last = at + found->words - 1;
  node.skip = month_word ? unit->skip : found->skip;
  if (month_word && found->skip != 0) return std::nullopt;
  node.month = found->entry->number;
  node.hijri = named == nullptr && hijri != nullptr;
  node.persian = named == nullptr && hijri == nullptr;
  const std::size_t next = node.last + 1;
  const bool marked = is_mark(next, "/") || is_mark(next, "(") || is_mark(next, "-") || is_mark(next, "\\");
  if (const TimeHit* twin = hit(next + (marked ? 1 : 0), TimeWord::kMonth);
      twin != nullptr && twin->entry->number == *node.month && twin->skip == 0 && !node.hijri) {
    node.last = next + (marked ? 1 : 0) + twin->words - 1;
    if (is_mark(node.last + 1, ")")) ++node.last;
  }
  const std::size_t before = node.last;
  take_year(node);
  if (node.last == before) take_direction(node);
  node.weak = false;
  if ((here || ahead_of != 0) && !node.year) node.directed = true;
  if (ahead_of != 0) node.direction = ahead_of;
  if (node.last == before && !counted && anchored()) {
    // «يونيو العام المقبل», «أكتوبر من العام الماضي»
    const Maybe year = relative_unit(before + (is(before + 1, "من") ? 2 : 1));
    if (year && year->period && year->period->unit == 'Y' && year->skip <= 1) {
      node.year = day_at(year->period->begin).year;
      node.last = year->last;
    }
  }
  if (node.last == before && counted && anchored()) {
    const Maybe year = relative_unit(before + (is(before + 1, "من") ? 2 : 1));
    if (year && year->period && year->period->unit == 'Y' && year->skip == 0 && is(before + 1, "من")) {
      node.year = day_at(year->period->begin).year;
      node.last = year->last;
    }
  }
  if (found->entry->strict && node.last == before && !counted && !month_word && !here && ahead_of == 0) {
    const bool led =
        word > 0 && document_.is_arabic() && found->skip == 0 &&
        is_any(word - 1, {"في", "منذ", "حتي", "خلال", "اوائل", "اواخر", "منتصف", "مطلع", "نهايه", "بدايه"});
    if (!led && !fragment_ &&
        !(word > 0 && !document_.is_arabic() && is_any(word - 1, {"in", "since", "until", "last", "next"})))
      return std::nullopt;
  }
  resolve(node);
  return node;
}

// «عام 1949», "in 1949", (1949).
TimeGrammar::Maybe TimeGrammar::year(std::size_t word) const {
  TimeNode node{.first = word, .last = word, .dated = true};
  const TimeHit* named = hit(word, TimeWord::kUnit);
  if (named != nullptr && named->entry->value == "Y" && named->entry->number != 0) {
    std::optional<Number> value = year_number(word + 1, false);
    // «عام 247» and «عام مائتين وسبعة وستين» are years; «عامين 3» is not.
    if (!value && named->entry->number == 1) {
      value = number(word + 1);
      if (!value || value->skip != 0 || !value->whole() || value->value < 100 || value->value > 2199 ||
          !(ends_phrase(value->last + 1) || is_any(value->last + 1, {"م", "ميلادي", "هجري", "ق", "قبل"})) ||
          (value->digits && document_.words[word + 1].folded.size() > 4) ||
          hit(value->last + 1, TimeWord::kUnit) != nullptr)
        return std::nullopt;
    }
    if (!value) return std::nullopt;
    node.skip = named->skip;
    node.year = static_cast<int>(value->value);
    node.last = value->last;
    if (is_any(node.last + 1, {"م", "ميلادي", "ميلاديه"})) ++node.last;
    if (*node.year >= 1300 && *node.year <= 1500 && is_any(node.last + 1, {"ه", "هـ", "هجري", "هجريه"})) {
      node.hijri = true;
      ++node.last;
    }
    resolve(node);
    return node;
  }
  // «في ألف وسبعمائة وتسعة وثمانين»
  if (const std::optional<Number> spoken = is_word(word) ? year_number(word, false) : std::nullopt;
      spoken && spoken->last > word && spoken->skip == 0 &&
      (word > 0 ? is_any(word - 1, {"في", "منذ", "حتي"}) : fragment_) && ends_phrase(spoken->last + 1)) {
    node.year = static_cast<int>(spoken->value);
    node.last = spoken->last;
    resolve(node);
    return node;
  }
  const std::optional<int> value = integer(word);
  if (!value || document_.words[word].folded.size() != 4 || *value < 1800 || *value > 2099 || word == 0)
    return std::nullopt;
  const bool bracketed = is_mark(word - 1, "(") && is_mark(word + 1, ")");
  if (!bracketed &&
      !is_any(word - 1, {"في",    "منذ",   "حتي", "قبل",    "بعد",   "الي",  "بحلول", "عامي",   "العامين", "و",  "in",
                         "since", "until", "by",  "before", "after", "from", "en",    "depuis", "ב",       "سال"}))
    return std::nullopt;
  if (is(word - 1, "و") && !(word > 1 && document_.words[word - 2].is_number())) return std::nullopt;
  // «في 2000 قرية»: a number of things, unless something says that the phrase is over.
  if (document_.is_arabic() && is_word(word + 1) &&
      !is_any(word + 1, {"و", "الي", "حتي", "في", "من", "علي", "بعد", "قبل", "عندما", "ان", "التي", "الذي", "م", "بين",
                         "عن", "مع"}) &&
      !has_waw(word + 1)) {
    return std::nullopt;
  }
  node.year = *value;
  if (is(word + 1, "م")) ++node.last;
  resolve(node);
  return node;
}

}  // namespace isnad::reading
