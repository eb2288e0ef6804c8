#include "reading/times_match.h"

#include <algorithm>
#include <charconv>

namespace isnad::reading {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TimeMatcher::TimeMatcher(const Document& document, const TimeLexicon& lexicon)
    : document_(document), hits_(lexicon.find(document)) {}

const TimeHit* TimeMatcher::hit(std::size_t word, TimeWord kind) const {
  if (word >= hits_.size()) return nullptr;
  for (const TimeHit& candidate : hits_[word]) {
    if (candidate.entry->kind == kind) return &candidate;
  }
  return nullptr;
}

bool TimeMatcher::is(std::size_t word, std::string_view folded) const {
  return word < document_.words.size() && document_.words[word].folded == folded;
}

bool TimeMatcher::is_mark(std::size_t word, std::string_view mark) const {
  return word < document_.words.size() && !document_.words[word].is_word() && document_.surface(word) == mark;
}

std::optional<int> TimeMatcher::integer(std::size_t word) const {
  if (word >= document_.words.size() || !document_.words[word].is_number()) return std::nullopt;
  const std::string& text = document_.words[word].folded;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.size() > 6) return std::nullopt;
  return value;
}

// Digits («44», «10,000») or number words («خمسة وتسعين», «ثلاثة آلاف»).
std::optional<TimeMatcher::Count> TimeMatcher::number(std::size_t word) const {
  if (word >= document_.words.size()) return std::nullopt;
  if (document_.words[word].is_number()) {
    std::string digits = document_.words[word].folded;
    std::erase(digits, ',');
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return Count{value, word, 0};
  }
  double total = 0;
  std::optional<Count> found;
  std::size_t at = word;
  for (int parts = 0; parts < 6; ++parts) {
    const TimeHit* part = hit(at, TimeWord::kNumber);
    if (part == nullptr) break;
    const double value = part->entry->number;
    if (found && part->skip == 0) {
      if (value != 100 && value != 1000) break;  // «ثلاثة آلاف» multiplies; anything else needs its و
      total *= value;
    } else {
      total += value;
    }
    if (!found) found = Count{0, at, part->skip};
    found->last = at + part->words - 1;
    at += part->words;
  }
  if (found) found->value = total;
  return found;
}

void TimeMatcher::take_year(TimeMatch& match) const {
  std::size_t at = match.last + 1;
  if (is_mark(at, ",") || is_mark(at, "،")) ++at;
  if (is(at, "من") || is(at, "of") || is(at, "لعام") || is(at, "لسنه")) ++at;
  const TimeHit* word = hit(at, TimeWord::kUnit);
  if (word != nullptr && word->entry->value == "Y" && word->entry->number == 1) ++at;
  const std::optional<int> value = integer(at);
  if (!value || *value < (match.hijri ? 1300 : 1000) || *value > (match.hijri ? 1600 : 2199)) return;
  match.year = *value;
  match.last = at;
  if (is(at + 1, "م") || is(at + 1, "ه") || is(at + 1, "هجري") || is(at + 1, "ميلادي") || is(at + 1, "هجريه"))
    match.last = at + 1;
}

void TimeMatcher::take_direction(TimeMatch& match) const {
  const std::size_t at = match.last + 1;
  for (const auto& [kind, direction] : {std::pair{TimeWord::kPast, -1}, {TimeWord::kNext, 1}, {TimeWord::kThis, 0}}) {
    const TimeHit* word = hit(at, kind);
    // «الأخير» behind a day is no direction of an English sentence; «هذا» stands before its noun.
    if (word == nullptr || word->skip != 0 || !word->entry->definite) continue;
    match.direction = direction;
    match.has_direction = true;
    match.last = at;
    return;
  }
  if (is(at, "من") && (is(at + 1, "هذا") || is(at + 1, "هذه")) && hit(at + 2, TimeWord::kUnit) != nullptr) {
    match.has_direction = true;
    match.last = at + 2;
  }
}

// «[يوم] الأحد [الماضي] [، 27 أيلول 2020]», «اليوم الخميس», «أمس».
TimeMatcher::Maybe TimeMatcher::day(std::size_t word) const {
  std::size_t at = word;
  TimeMatch match{.first = word, .last = word};
  const TimeHit* unit = hit(word, TimeWord::kUnit);
  const bool day_word =
      unit != nullptr && unit->entry->value == "D" && unit->entry->number == 1 && !unit->entry->definite;
  if (day_word) {
    match.skip = unit->skip;
    ++at;
  }
  if (const TimeHit* shift = hit(at, TimeWord::kShift)) {
    // «اليوم الأول», «اليوم التالي»: a day of something else.
    const std::size_t next = at + shift->words;
    if (shift->entry->number == 0 && shift->words == 1 && document_.is_arabic() &&
        (hit(next, TimeWord::kOrdinal) != nullptr || hit(next, TimeWord::kNext) != nullptr ||
         hit(next, TimeWord::kPast) != nullptr)) {
      return std::nullopt;
    }
    match.shift = shift->entry->number;
    match.last = next - 1;
    if (at == word) match.skip = shift->skip;
    const std::size_t after = is_mark(next, "،") ? next + 1 : next;
    if (const TimeHit* named = hit(after, TimeWord::kWeekday); named != nullptr && named->skip == 0) {
      match.weekday = named->entry->number;
      match.last = after;
    }
    return match;
  }
  const TimeHit* weekday = hit(at, TimeWord::kWeekday);
  if (weekday == nullptr) {
    if (!day_word) return std::nullopt;
    Maybe found = date(at);
    if (found) {
      found->first = word;
      found->skip = match.skip;
    }
    return found;
  }
  match.weekday = weekday->entry->number;
  match.last = at;
  if (at == word) match.skip = weekday->skip;
  take_direction(match);
  take_week(match);
  std::size_t next = match.last + 1;
  if (is_mark(next, "،") || is_mark(next, ",") || is_mark(next, "(")) ++next;
  if (is(next, "الموافق") || is(next, "في") || is(next, "on")) ++next;
  if (const Maybe full = date(next); full && full->day) {
    TimeMatch joined = *full;
    joined.first = word;
    joined.skip = match.skip;
    joined.weekday = match.weekday;
    if (is_mark(joined.last + 1, ")")) ++joined.last;
    return joined;
  }
  return match;
}

// «الجمعة من الأسبوع المقبل», «ثلاثاء الأسبوع الماضي».
void TimeMatcher::take_week(TimeMatch& match) const {
  if (match.has_direction) return;
  const std::size_t at = match.last + (is(match.last + 1, "من") ? 2 : 1);
  const Maybe week = at < document_.words.size() ? relative_unit(at) : std::nullopt;
  if (!week || week->unit != 'W' || week->skip != 0 || week->duration) return;
  match.week = week->direction;
  match.last = week->last;
}

// A day with its month: «27 أيلول/ سبتمبر 2020», «الثاني من أغسطس», 2020-09-27.
TimeMatcher::Maybe TimeMatcher::date(std::size_t word) const {
  if (Maybe numeric = numeric_date(word)) return numeric;
  if (Maybe english = english_date(word)) return english;
  TimeMatch match{.first = word, .last = word};
  std::size_t at = word;
  if (const std::optional<int> value = integer(word)) {
    if (*value < 1 || *value > 31) return std::nullopt;
    match.day = *value;
    ++at;
  } else if (const TimeHit* ordinal = hit(word, TimeWord::kOrdinal)) {
    match.day = ordinal->entry->number;
    match.skip = ordinal->skip;
    at += ordinal->words;
  } else {
    return std::nullopt;
  }
  if (is(at, "من") || is(at, "of")) ++at;
  if (is(at, "شهر")) ++at;
  Maybe named = month(at);
  if (!named) return std::nullopt;
  named->first = word;
  named->skip = match.skip;
  named->day = match.day;
  const int longest = named->hijri ? 30 : days_in_month(named->year.value_or(2024), *named->month);
  if (*named->day > longest) return std::nullopt;
  return named;
}

TimeMatcher::Maybe TimeMatcher::english_date(std::size_t word) const {
  const TimeHit* named = hit(word, TimeWord::kMonth);
  if (named == nullptr || named->skip != 0) return std::nullopt;
  std::size_t at = word + named->words;
  if (is_mark(at, ".")) ++at;
  const std::optional<int> value = integer(at);
  int day = value.value_or(0);
  if (!value) {
    const TimeHit* ordinal = hit(at, TimeWord::kOrdinal);
    if (ordinal == nullptr || document_.is_arabic()) return std::nullopt;
    day = ordinal->entry->number;
  }
  if (day < 1 || day > 31 || (document_.is_arabic() && !is_mark(at + 1, "،") && !is_mark(at + 1, ",")))
    return std::nullopt;
  TimeMatch match{.first = word, .last = at, .month = named->entry->number, .day = day};
  take_year(match);
  if (document_.is_arabic() && !match.year) return std::nullopt;
  return match;
}

// yyyy-mm-dd, dd/mm/yyyy, dd.mm.yyyy in one token or several.
TimeMatcher::Maybe TimeMatcher::numeric_date(std::size_t word) const {
  if (word >= document_.words.size() || !document_.words[word].is_number()) return std::nullopt;
  std::string text;
  std::size_t last = word;
  for (std::size_t at = word; at < document_.words.size() && at < word + 5; ++at) {
    if (at > word && document_.words[at].spaced) break;
    const std::string_view part =
        document_.words[at].is_number() ? std::string_view(document_.words[at].folded) : document_.surface(at);
    if (!document_.words[at].is_number() && part != "/" && part != "-" && part != ".") break;
    text += part;
    last = at;
  }
  int numbers[3] = {0, 0, 0};
  std::size_t widths[3] = {0, 0, 0};
  int count = 0;
  char mark = 0;
  const char* at = text.data();
  const char* end = at + text.size();
  while (at < end && count < 3) {
    const auto part = std::from_chars(at, end, numbers[count]);
    if (part.ec != std::errc{}) return std::nullopt;
    widths[count++] = static_cast<std::size_t>(part.ptr - at);
    at = part.ptr;
    if (at == end) break;
    if (mark != 0 && *at != mark) return std::nullopt;
    mark = *at++;
  }
  if (at != end || count < 2 || (mark != '/' && mark != '-' && mark != '.')) return std::nullopt;
  if (count == 2) return short_date(word, last, numbers[0], numbers[1], mark);
  const bool year_first = widths[0] == 4;
  if (!year_first && widths[2] != 4 && (widths[2] != 2 || mark == '.')) return std::nullopt;
  int year = year_first ? numbers[0] : numbers[2];
  if (year < 100) year += year < 50 ? 2000 : 1900;
  int month = numbers[1];
  int day = year_first ? numbers[2] : numbers[0];
  if (month > 12 && day <= 12) std::swap(month, day);
  if (!is_valid_date(year, month, day)) return std::nullopt;
  return TimeMatch{.first = word, .last = last, .year = year, .month = month, .day = day};
}

// «3/2015», and «22/4» behind a word that says that it is a day.
TimeMatcher::Maybe TimeMatcher::short_date(std::size_t word, std::size_t last, int one, int two, char mark) const {
  if (mark != '/') return std::nullopt;
  if (one >= 1 && one <= 12 && two >= 1900 && two <= 2099)
    return TimeMatch{.first = word, .last = last, .year = two, .month = one};
  const std::string& before = word > 0 ? document_.words[word - 1].folded : document_.words[word].folded;
  if (!one_of(before, {"يوم", "بتاريخ", "تاريخ", "في", "الموافق", "on"})) return std::nullopt;
  if (two > 12) std::swap(one, two);
  if (!is_valid_date(2024, two, one)) return std::nullopt;
  return TimeMatch{.first = word, .last = last, .month = two, .day = one};
}

// A month with what says which: its twin name, a year, a direction.
TimeMatcher::Maybe TimeMatcher::month(std::size_t word) const {
  const TimeHit* named = hit(word, TimeWord::kMonth);
  const TimeHit* hijri = hit(word, TimeWord::kHijri);
  if (named == nullptr && hijri == nullptr) return std::nullopt;
  const TimeHit* found = named != nullptr ? named : hijri;
  TimeMatch match{.first = word,
                  .last = word + found->words - 1,
                  .skip = found->skip,
                  .month = found->entry->number,
                  .hijri = named == nullptr};
  const std::size_t next = match.last + 1;
  const bool marked = is_mark(next, "/") || is_mark(next, "(") || is_mark(next, "-");
  if (const TimeHit* twin = hit(next + (marked ? 1 : 0), TimeWord::kMonth);
      twin != nullptr && twin->entry->number == *match.month && twin->skip == 0) {
    match.last = next + (marked ? 1 : 0) + twin->words - 1;
    if (is_mark(match.last + 1, ")")) ++match.last;
  }
  const std::size_t before = match.last;
  take_year(match);
  if (match.last == before) take_direction(match);
  match.strict = found->entry->strict && match.last == before;
  return match;
}

// «عام 1949», "in 1949", «في ثمانينيات القرن الماضي».
TimeMatcher::Maybe TimeMatcher::year(std::size_t word) const {
  const TimeHit* named = hit(word, TimeWord::kUnit);
  if (named != nullptr && named->entry->value == "Y" && named->entry->number != 0) {
    const std::optional<int> value = integer(word + 1);
    if (value && *value >= 1000 && *value <= 2199) {
      TimeMatch match{.first = word, .last = word + 1, .skip = named->skip, .year = *value};
      if (is(word + 2, "م")) ++match.last;
      return match;
    }
    return std::nullopt;
  }
  const std::optional<int> value = integer(word);
  if (!value || document_.words[word].folded.size() != 4 || *value < 1800 || *value > 2099 || word == 0)
    return std::nullopt;
  const std::string& before = document_.words[word - 1].folded;
  if (!one_of(before,
              {"في", "منذ", "حتي", "قبل", "بعد", "الي", "in", "since", "until", "by", "before", "after", "from"}) &&
      !(is_mark(word - 1, "(") && is_mark(word + 1, ")")))
    return std::nullopt;
  // «في 2000 قرية»: a number of things, unless something says that the phrase is over.
  if (document_.is_arabic() && word + 1 < document_.words.size() && document_.words[word + 1].is_word() &&
      !one_of(document_.words[word + 1].folded, {"و", "الي", "حتي", "في", "من", "علي", "بعد", "قبل", "عندما", "ان",
                                                 "التي", "الذي", "م", "بين", "عن", "مع"})) {
    return std::nullopt;
  }
  return TimeMatch{.first = word, .last = word, .year = *value};
}

}  // namespace isnad::reading
