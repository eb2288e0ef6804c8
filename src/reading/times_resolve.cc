// Which day is meant: days, months and weekdays that no year is said of, against the day of publication and the
// direction of the text.
#include <fmt/format.h>

#include <algorithm>

#include "core/time.h"
#include "reading/times_grammar.h"

namespace isnad::reading {
namespace {

// سيعقد، وستبدأ، سأعود: a verb with the س of the future has at least six letters with its prefix; of the nouns and past
// verbs that look like one, most end in ه or ات, and the others are named here. An alef behind the prefix is one only
// where the text writes its hamza: «سيأتي», not «سيارة»; «سأعود», not «سافر».
bool is_future_verb(std::string_view folded, std::string_view surface) {
  if (folded.starts_with("و")) {
    folded.remove_prefix(2);
    surface.remove_prefix(std::min<std::size_t>(2, surface.size()));
  }
  if (folded.size() < 8 || !folded.starts_with("س") || folded.ends_with("ه") || folded.ends_with("ات")) return false;
  // «سألت», «سأله»: asked.
  if (folded.starts_with("سال") && !folded.starts_with("سالتق")) return false;
  if (folded.starts_with("سا")) return surface.starts_with("سأ");
  const bool prefixed = folded.starts_with("سي") || folded.starts_with("ست") || folded.starts_with("سن");
  if (!prefixed) return false;
  if (folded.substr(4).starts_with("ا")) return surface.size() > 6 && surface.substr(4).starts_with("أ");
  // clang-format off
  static constexpr std::string_view kOthers[] = {
      "سيطر",  "سيما",  "سينما", "سينار", "سيناء", "سيدي", "سيدنا", "سيدها", "سيدني", "سيول",  "سيري", "سيرت",
      "سيتي",  "سنوي",  "سنغال", "سنغاف", "سنتر",  "سنتي", "سنتا",  "ستوكه", "ستودي", "ستراس", "ستري", "ستيف",
      "ستيوا", "ستيشن", "ستين",  "ستون",  "سنين",  "سيوف", "سيرجي", "سيلفا", "سيباس", "سيغن"};
  // clang-format on
  return std::none_of(std::begin(kOthers), std::end(kOthers),
                      [&](std::string_view other) { return folded.starts_with(other); });
}

}  // namespace

Day TimeGrammar::today() const {
  if (!anchored()) return {2000, 1, 1};
  return {document_.published->year, document_.published->month, document_.published->day};
}

std::int64_t TimeGrammar::now() const {
  const CivilTime& time = *document_.published;
  return seconds_of(today()) + time.hour * kHour + time.minute * kMinute + time.second;
}

bool TimeGrammar::ahead(std::size_t word) const { return fragment_ || looks_ahead(word); }

// Does the sentence speak of what is to come, before the word?
bool TimeGrammar::looks_ahead(std::size_t word) const {
  constexpr std::size_t kVerbReach = 8;
  constexpr std::size_t kRequestReach = 16;
  const std::uint32_t sentence = document_.words[word].sentence;
  for (std::size_t back = 1; back <= kRequestReach && back <= word; ++back) {
    const Word& before = document_.words[word - back];
    if (before.sentence != sentence) break;
    const std::string& w = before.folded;
    static constexpr std::string_view kRequests[] = {"يرجي", "موعد", "موعدا", "احتاج", "اريد", "نريد", "اود"};
    if (std::find(std::begin(kRequests), std::end(kRequests), w) != std::end(kRequests)) return true;
    if (back > kVerbReach) continue;
    // «العقود الآجلة تسليم سبتمبر»: goods are delivered in a month to come.
    if (back == 1 && (w == "تسليم" || w == "لتسليم")) return true;
    static constexpr std::string_view kCues[] = {"سوف",    "مقرر",    "المقرر",    "مقرره",   "المقرره",  "المقررين",
                                                 "المزمع", "المزمعه", "المتوقع",   "المرتقب", "المرتقبه", "يعتزم",
                                                 "تعتزم",  "will",    "scheduled", "due",     "plans",    "upcoming"};
    if (std::find(std::begin(kCues), std::end(kCues), w) != std::end(kCues)) return true;
    // «تنطلق الأحد»: what has a day set and is told in the present is to come. «كان يعقد» and «لم يصل» are past.
    static constexpr std::string_view kSet[] = {"تنطلق",  "ينطلق",  "تبدا",  "يبدا",  "يفتتح",  "تفتتح",
                                                "تستضيف", "يستضيف", "تقام",  "يقام",  "يحتضن",  "تحتضن",
                                                "يلتقي",  "تلتقي",  "يواجه", "تواجه", "تستانف", "يستانف"};
    if (back <= 4 && std::find(std::begin(kSet), std::end(kSet), w) != std::end(kSet)) {
      const bool past =
          back < word && is_any(word - back - 1, {"كان", "كانت", "لم", "قبل", "بعد", "ان", "الذي", "التي"});
      if (!past) return true;
    }
    if (!hits_.any(word - back) && is_future_verb(w, document_.surface(word - back))) return true;
  }
  return false;
}

Day TimeGrammar::resolve_month_day(const TimeNode& node) const {
  const bool forth = node.direction > 0 || (!node.directed && ahead(node.first));
  if (node.persian) {
    const int here = today().year - 621;
    std::optional<Day> best;
    for (int year = here - 2; year <= here + 1; ++year) {
      const std::optional<Day> one = from_persian(year, *node.month, node.day.value_or(1));
      if (!one) continue;
      const std::int64_t distance = days_between(today(), *one);
      if (node.direction < 0 ? distance >= 0 : forth ? distance < 0 : distance > 61) continue;
      if (!best || !forth) best = one;
    }
    return best.value_or(today());
  }
  if (node.hijri) {
    // The occurrence nearest to publication in the direction of the text.
    const std::int64_t here = seconds_of(today());
    std::optional<Day> best;
    for (int year = today().year - 1; year <= today().year + 1; ++year) {
      const std::optional<Day> one = hijri_in(year, *node.month, node.day.value_or(1));
      if (!one) continue;
      const std::int64_t at = seconds_of(*one);
      const std::int64_t end = at + (node.day ? 1 : 30) * kDay;
      // One that has just passed is meant also where the text looks ahead.
      const std::int64_t since = here - (node.directed ? 0 : 31 * kDay);
      const bool fits = forth ? end > since : at <= here + (node.directed ? 0 : 31 * kDay);
      if (node.direction < 0 && end > here) continue;
      if (fits && (!best || (forth ? at < seconds_of(*best) : at > seconds_of(*best)))) best = one;
    }
    return best.value_or(today());
  }
  Day found{today().year, *node.month, *node.day};
  if (node.weekday) {
    // The weekday tells the year where it fits one of those at hand.
    const int order[] = {0, forth ? 1 : -1, forth ? -1 : 1};
    for (const int shift : order) {
      const Day candidate{found.year + shift, found.month, found.day};
      if (candidate.day <= days_in_month(candidate.year, candidate.month) && weekday_of(candidate) == *node.weekday)
        return candidate;
    }
  }
  const std::int64_t distance = days_between(today(), found);
  if (!(node.directed && node.direction == 0)) {
    // A report of January that names 20 December means the last one, one of July that names 30 August the next: who
    // means a day of last year says so. One that looks ahead means the next; what is nothing but a date may still be of
    // the last weeks.
    if (!forth && distance > (node.weekday ? 180 : 61)) --found.year;
    if (node.direction < 0 && distance >= 0) found.year = today().year - 1;
    if (forth && distance < (fragment_ && !node.directed ? -31 : 0)) ++found.year;
  }
  found.day = std::min(found.day, days_in_month(found.year, found.month));
  return found;
}

Period TimeGrammar::resolve_month(const TimeNode& node) const {
  const bool forth = node.direction > 0 || (!node.directed && ahead(node.first));
  if (node.persian) {
    const Day first = resolve_month_day(node);
    // The six first months have 31 days, the others 30, the last 29 but in leap years.
    const int days = *node.month <= 6 ? 31 : *node.month < 12 ? 30 : 29;
    return days_period(first, add_days(first, days));
  }
  if (node.hijri) {
    const Day first = resolve_month_day(node);
    // The first of the next month is 29 or 30 days on.
    const std::optional<Day> next = hijri_in(add_days(first, 30).year, *node.month % 12 + 1, 1);
    return days_period(first, next && days_between(first, *next) == 29 ? *next : add_days(first, 30));
  }
  int year = today().year;
  if (!(node.directed && node.direction == 0)) {
    if (node.direction < 0 && *node.month >= today().month)
      --year;
    else if (forth && (node.directed ? *node.month <= today().month : *node.month < today().month))
      ++year;
    else if (!forth && *node.month > today().month)
      --year;
  }
  return month_period(year, *node.month);
}

// The period of the day, month, weekday and year that were said.
void TimeGrammar::resolve(TimeNode& node) const {
  node.period.reset();
  node.shape.clear();
  if (node.month && node.day) {
    node.shape = node.hijri || node.persian ? "XXXX-XX-XX" : fmt::format("XXXX-{:02}-{:02}", *node.month, *node.day);
    if (node.year) {
      std::optional<Day> day;
      if (node.persian)
        day = from_persian(*node.year, *node.month, *node.day);
      else if (node.hijri)
        day = from_hijri(*node.year, *node.month, *node.day);
      else if (is_valid_date(*node.year, *node.month, *node.day))
        day = Day{*node.year, *node.month, *node.day};
      if (day) node.period = day_period(*day);
    } else if (anchored()) {
      node.period = day_period(resolve_month_day(node));
    }
  } else if (node.month) {
    node.shape = node.hijri || node.persian ? "XXXX-XX" : fmt::format("XXXX-{:02}", *node.month);
    if (node.persian && node.year) {
      const std::optional<Day> first = from_persian(*node.year, *node.month, 1);
      const std::optional<Day> next =
          *node.month == 12 ? from_persian(*node.year + 1, 1, 1) : from_persian(*node.year, *node.month + 1, 1);
      if (first && next) node.period = days_period(*first, *next);
    } else if (node.hijri && node.year) {
      const std::optional<Day> first = from_hijri(*node.year, *node.month, 1);
      const std::optional<Day> next =
          *node.month == 12 ? from_hijri(*node.year + 1, 1, 1) : from_hijri(*node.year, *node.month + 1, 1);
      if (first && next) node.period = days_period(*first, *next);
    } else if (node.year) {
      node.period = month_period(*node.year, *node.month);
    } else if (anchored()) {
      node.period = resolve_month(node);
    }
  } else if (node.year) {
    if (node.hijri) {
      const std::optional<Day> first = from_hijri(*node.year, 1, 1);
      const std::optional<Day> next = from_hijri(*node.year + 1, 1, 1);
      if (first && next) node.period = days_period(*first, *next);
    } else {
      node.period = year_period(*node.year);
    }
  } else if (node.weekday) {
    node.shape = fmt::format("XXXX-WXX-{}", *node.weekday == 0 ? 7 : *node.weekday);
    if (!anchored()) return;
    // «الأحد الماضي» on a Sunday is a week ago; «الأحد» is today; «هذا الأحد» is the one to come.
    const Day here = today();
    if (node.direction < 0)
      node.period =
          day_period(add_days(nearest_weekday(add_days(here, -1), *node.weekday, true), 7 * (node.direction + 1)));
    else if (node.direction > 0)
      node.period =
          day_period(add_days(nearest_weekday(add_days(here, 1), *node.weekday, false), 7 * (node.direction - 1)));
    else if (node.directed)
      node.period = day_period(nearest_weekday(here, *node.weekday, false));
    else if (fragment_)
      node.period = day_period(nearest_weekday(add_days(here, 1), *node.weekday, false));
    else
      node.period = day_period(nearest_weekday(here, *node.weekday, !looks_ahead(node.first)));
  }
}

}  // namespace isnad::reading
