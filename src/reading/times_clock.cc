// Clock times and parts of the day.
#include <algorithm>
#include <charconv>

#include "reading/times_grammar.h"

namespace isnad::reading {

// "a.m.", "p. m.": the last word of one that begins at a word, 0 where none does; letters and stops are tokens.
std::size_t TimeGrammar::meridiem(std::size_t word) const {
  if (document_.is_arabic() || !is_any(word, {"a", "p"}) || !is_mark(word + 1, ".") || !is(word + 2, "m")) return 0;
  return is_mark(word + 3, ".") ? word + 3 : word + 2;
}

// Digits with a colon (23:50, 8:00:31), «8 صباحا», "8 p.m.", «1140 صباحا».
TimeGrammar::Maybe TimeGrammar::digital_clock(std::size_t word) const {
  if (word >= limit_ || !document_.words[word].is_number()) return std::nullopt;
  const std::string& text = document_.words[word].folded;
  const bool oclock = link(word + 1) == TimeLink::kOclock;
  const char* at = text.data();
  const char* end = at + text.size();
  int fields[3] = {0, 0, 0};
  int count = 0;
  while (count < 3) {
    const auto field = std::from_chars(at, end, fields[count]);
    if (field.ec != std::errc{} || field.ptr - at > 2) break;
    ++count;
    at = field.ptr;
    if (at == end || (*at != ':' && !(*at == '.' && oclock))) break;
    ++at;
  }
  TimeNode node{.first = word, .last = oclock ? word + 1 : word};
  if (at == end && count >= 2) {
    if (fields[0] > 24 || fields[1] > 59 || fields[2] > 59 || fields[0] < 0 || fields[1] < 0) return std::nullopt;
    node.hour = fields[0] % 24;
    node.minute = fields[1];
    if (count == 3) node.second = fields[2];
    return node;
  }
  const std::optional<int> value = integer(word);
  // "19 Uhr"; «19 horas» is how long something takes.
  if (value && *value >= 0 && *value <= 24 && oclock && hit(word + 1, TimeWord::kUnit) == nullptr) {
    node.hour = *value % 24;
    return node;
  }
  node.last = word;
  if (!value || *value <= 0) return std::nullopt;
  if (meridiem(word + 1) != 0 && *value <= 12) {
    node.hour = *value;
    return node;
  }
  // The part of the day makes the number a clock time; «8 في الليل» too.
  const bool apart = is_any(word + 1, {"في", "in", "at"});
  const TimeHit* part = hit(word + 1 + (apart ? 1 : 0), TimeWord::kPart);
  if (part == nullptr || part->skip != 0) return std::nullopt;
  if (apart ? document_.is_arabic() && !part->entry->definite
            : part->entry->definite && part->words == 1 && !part->entry->strict)
    return std::nullopt;
  if (!apart && part->entry->value == "NI" && part->words == 1 && !is(word + 1, "ليلا")) return std::nullopt;
  if (*value <= 24) {
    node.hour = *value % 24;
  } else if (text.size() >= 3 && text.size() <= 4 && *value / 100 <= 24 && *value % 100 < 60) {
    node.hour = *value / 100 % 24;
    node.minute = *value % 100;
  } else {
    return std::nullopt;
  }
  return node;
}

// «الثامنة», «الحادية عشرة»; behind «الساعة» also «ثلاثة» and 8.
TimeGrammar::Maybe TimeGrammar::spoken_clock(std::size_t word, bool after_hour) const {
  TimeNode node{.first = word, .last = word};
  if (const std::optional<Number> spoken = ordinal(word, false);
      spoken && !spoken->digits && spoken->definite && spoken->feminine + after_hour > 0 && spoken->value <= 12) {
    node.hour = static_cast<int>(spoken->value);
    node.last = spoken->last;
    node.skip = spoken->skip;
    return node;
  }
  if (!after_hour) return std::nullopt;
  // «الساعة 0608 بتوقيت غرينتش»
  if (const std::optional<int> military = integer(word);
      military && document_.words[word].folded.size() == 4 && *military / 100 <= 24 && *military % 100 < 60) {
    node.hour = *military / 100 % 24;
    node.minute = *military % 100;
    return node;
  }
  const std::optional<Number> cardinal = number(word);
  if (!cardinal || cardinal->skip != 0 || !cardinal->whole() || cardinal->value < 0 || cardinal->value > 24)
    return std::nullopt;
  node.hour = static_cast<int>(cardinal->value) % 24;
  node.last = cardinal->last;
  return node;
}

// «والنصف», «إلا ربعا», «و20 دقيقة», «وثلاثة أرباع» behind an hour. `bare`: a number needs no «دقيقة».
void TimeGrammar::take_minutes(TimeNode& node, bool bare) const {
  const std::size_t next = node.last + 1;
  const bool less = is(next, "الا");
  const std::size_t from = less || is(next, "و") ? next + 1 : next;
  const bool apart = from > next;
  if (node.minute >= 0) return;
  int minutes = -1;
  std::size_t last = from;
  if (is_any(from, {apart ? "نصف" : "ونصف", apart ? "النصف" : "والنصف"})) {
    minutes = 30;
  } else if (is(from, apart ? "نص" : "ونص") && (ends_phrase(from + 1) || hit(from + 1, TimeWord::kPart) != nullptr)) {
    minutes = 30;
  } else if (is_any(from, {apart ? "ربع" : "وربع", apart ? "الربع" : "والربع", apart ? "ربعا" : "وربعا"})) {
    minutes = 15;
  } else if (is_any(from, {apart ? "ثلث" : "وثلث", apart ? "الثلث" : "والثلث", apart ? "ثلثا" : "وثلثا"})) {
    minutes = 20;
  } else if (is_any(from, {apart ? "ثلاثه" : "وثلاثه"}) && is(from + 1, "ارباع")) {
    minutes = 45;
    last = from + 1;
  } else if (const std::optional<int> plain = !apart && !less ? integer(next) : std::nullopt;
             plain && *plain < 60 && document_.words[next].folded.size() == 2 &&
             document_.words[next - 1].is_number() && next >= 2 && is(next - 2, "الساعه")) {
    minutes = *plain;  // «الساعة 9 40»: the colon is lost in many scraped texts
    last = next;
  } else if (const std::optional<Number> count = number(from);
             count && count->whole() && count->value > 0 && count->value < 60 && !count->definite &&
             (apart ? count->skip == 0 : count->skip == 1 && has_waw(from))) {
    const TimeHit* unit = hit(count->last + 1, TimeWord::kUnit);
    const bool named = unit != nullptr && unit->entry->value == "I";
    const TimeHit* part = hit(count->last + 1, TimeWord::kPart);
    // «الثامنة وخمسة وزراء» names no minutes.
    // Digits behind a bare «و» are another hour («الساعة 5 و 6 مساء»).
    if (named ||
        (bare && !(apart && count->digits) && ((part != nullptr && part->skip == 0) || ends_phrase(count->last + 1)))) {
      minutes = static_cast<int>(count->value);
      last = count->last + (named ? 1 : 0);
    }
  } else if (less) {
    if (const TimeHit* dual = hit(from, TimeWord::kUnit);
        dual != nullptr && dual->entry->value == "I" && dual->entry->number == 2)
      minutes = 2;
  }
  if (minutes < 0) return;
  node.last = last;
  node.minute = minutes;
  if (less) {
    node.hour = (*node.hour + 23) % 24;
    node.minute = 60 - minutes;
  }
  take_fewer(node);
}

// «والنصف إلا خمس دقائق», «والنصف وخمس دقائق».
void TimeGrammar::take_fewer(TimeNode& node) const {
  const std::size_t next = node.last + 1;
  const bool less = is(next, "الا");
  const std::optional<Number> count = number(less ? next + 1 : next);
  if (!count || !count->whole() || count->value < 1 || count->value > 29) return;
  if (less ? count->skip != 0 : count->skip != 1 || !has_waw(next)) return;
  const TimeHit* unit = hit(count->last + 1, TimeWord::kUnit);
  if (unit == nullptr || unit->entry->value != "I" || unit->skip != 0) return;
  const int minutes = *node.hour * 60 + node.minute + (less ? -1 : 1) * static_cast<int>(count->value);
  node.hour = (minutes + 1440) / 60 % 24;
  node.minute = (minutes + 1440) % 60;
  node.last = count->last + 1;
}

// «صباحا», «من مساء», «في الليل», «بعد الظهر» behind a clock time.
void TimeGrammar::take_part(TimeNode& node) const {
  if (!node.part.empty()) return;
  std::size_t at = node.last + 1;
  if (const std::size_t last = meridiem(at); last != 0) {
    node.part = is(at, "a") ? "MO" : "AF";
    node.last = last;
    return;
  }
  const bool from = is_any(at, {"من", "في", "in"});
  if (from) ++at;
  if (is_any(at, {"وقت", "the"})) ++at;
  const TimeHit* part = hit(at, TimeWord::kPart);
  if (part == nullptr || part->skip != 0) return;
  // «الساعة الثامنة من مساء الأحد» is read so; «في المساء» needs its article.
  if (from && is_any(at - 1, {"في"}) && !part->entry->definite && part->words == 1) return;
  node.part = part->entry->value;
  node.last = at + part->words - 1;
}

// «بتوقيت غرينتش», «بتوقيت مكة المكرمة», «بالتوقيت المحلي», GMT. Zones that change their clocks are not in the lexicon.
void TimeGrammar::take_zone(TimeNode& node) const {
  std::size_t at = node.last + 1;
  const bool named = is_any(at, {"بتوقيت", "توقيت", "بالتوقيت", "حسب"});
  if (named) ++at;
  if (named && is_any(at, {"توقيت", "بتوقيت", "التوقيت"})) ++at;
  if (named && is_any(at, {"المحلي", "مدينه"}) && hit(at + 1, TimeWord::kZone) == nullptr) {
    if (is(at, "المحلي")) node.last = at;
    return;
  }
  if (named && is_any(at, {"مدينه"})) ++at;
  const TimeHit* zone = hit(at, TimeWord::kZone);
  // «مكة» alone is a town; GMT is nothing else.
  if (zone == nullptr || zone->skip != 0 || (!named && !zone->entry->strict)) return;
  node.zone = zone->entry->value;
  node.last = at + zone->words - 1;
}

// «عشرين دقيقة بعد الخامسة», "ten minutes to five".
TimeGrammar::Maybe TimeGrammar::minutes_from_hour(std::size_t word) const {
  const std::optional<Number> count = number(word);
  if (!count || !count->whole() || count->value >= 60 || count->value < 1) return std::nullopt;
  const TimeHit* unit = hit(count->last + 1, TimeWord::kUnit);
  if (unit == nullptr || unit->entry->value != "I" || unit->skip != 0) return std::nullopt;
  const std::size_t at = count->last + 2;
  const TimeLink side = link(at);
  if (side != TimeLink::kBefore && side != TimeLink::kAfter) return std::nullopt;
  const TimeHit* hour_word = hit(at + 1, TimeWord::kUnit);
  const bool named = hour_word != nullptr && hour_word->entry->value == "H" && hour_word->entry->definite;
  Maybe hour = spoken_clock(at + (named ? 2 : 1), named);
  if (!hour) hour = digital_clock(at + (named ? 2 : 1));
  if (!hour || hour->minute > 0) return std::nullopt;
  const int minutes = static_cast<int>(count->value);
  hour->first = word;
  hour->skip = count->skip;
  hour->minute = side == TimeLink::kAfter ? minutes : 60 - minutes;
  if (side == TimeLink::kBefore) hour->hour = (*hour->hour + 23) % 24;
  return hour;
}

// «الساعة 23:50», «تمام الساعة الثامنة والنصف مساء», «بعد الظهر الساعة 7», "at 11:50".
TimeGrammar::Maybe TimeGrammar::clock(std::size_t word) const {
  if (Maybe relative = minutes_from_hour(word)) {
    take_part(*relative);
    return relative;
  }
  std::size_t at = word;
  const TimeHit* named = hit(word, TimeWord::kUnit);
  const bool hour_word =
      named != nullptr && named->entry->value == "H" && named->entry->definite && named->entry->number == 1;
  if (hour_word) ++at;
  Maybe node = digital_clock(at);
  if (!node) node = spoken_clock(at, hour_word);
  if (!node && !hour_word && at < document_.words.size()) {
    // «ثمانية وأربعين صباحا»: hour and minutes run together, where the number can be no hour.
    const std::optional<Number> run = document_.words[at].is_number() ? number(at) : number_words(at);
    const auto part_behind = [&](std::size_t last) -> const TimeHit* {
      const bool in = is(last + 1, "في");
      const TimeHit* found = hit(last + (in ? 2 : 1), TimeWord::kPart);
      if (found == nullptr || found->skip != 0) return nullptr;
      return in == (found->entry->definite && found->words == 1) ? found : nullptr;
    };
    const TimeHit* part = run ? part_behind(run->last) : nullptr;
    const bool led = word > 0 && (is_any(word - 1, {"علي", "عند", "في"}) || looks_ahead(word));
    const std::optional<Number> second = run && !run->digits ? number_words(run->last + 1) : std::nullopt;
    if (second && second->skip == 0 && run->whole() && run->value <= 24 && run->value >= 1 && second->value < 60 &&
        second->value >= 10 && (part_behind(second->last) != nullptr || (led && ends_phrase(second->last + 1)))) {
      // «خمسة عشر خمسة عشر مساء»
      node = TimeNode{.first = at,
                      .last = second->last,
                      .skip = run->skip,
                      .hour = static_cast<int>(run->value) % 24,
                      .minute = static_cast<int>(second->value)};
    } else if (run && !run->digits && run->whole() && part != nullptr) {
      const int value = static_cast<int>(std::min(run->value, 100.0));
      if (value <= 24)
        node = TimeNode{.first = at, .last = run->last, .skip = run->skip, .hour = value % 24};
      else if (value < 100 && value % 10 > 0)
        node =
            TimeNode{.first = at, .last = run->last, .skip = run->skip, .hour = value % 10, .minute = value / 10 * 10};
    } else if (run && run->whole() && run->value <= 24 && run->value >= 1) {
      TimeNode paired{.first = at, .last = run->last, .skip = run->skip, .hour = static_cast<int>(run->value) % 24};
      take_minutes(paired, true);
      if (paired.minute >= 0 && (part_behind(paired.last) != nullptr ||
                                 ((fragment_ || (led && !run->digits)) && ends_phrase(paired.last + 1))))
        node = paired;
    }
  }
  if (!node) return std::nullopt;
  node->first = word;
  if (hour_word) node->skip = named->skip;
  take_minutes(*node, true);
  take_part(*node);
  if (!node->part.empty()) take_minutes(*node, false);
  if (is(node->last + 1, "م") && !node->part.empty()) ++node->last;
  if (node->part.empty() && (is(node->last + 1, "م") || is(node->last + 1, "ص")) && (hour_word || node->minute >= 0)) {
    node->part = is(node->last + 1, "م") ? "EV" : "MO";
    ++node->last;
  }
  take_zone(*node);
  if (is(node->last + 1, "تماما")) {
    ++node->last;
    if (node->minute < 0) node->minute = 0;
  }
  // «الخامسة» alone counts only beside what says that it is a clock time.
  const bool digits = document_.words[at].is_number();
  node->weak = !hour_word && !digits && node->part.empty() && node->minute < 0;
  // «سأعود في السابعة»
  if (node->weak && word > 0 && ends_phrase(node->last + 1) && looks_ahead(word) &&
      (is_any(word - 1, {"في", "عند", "حتي"}) || (*node->hour > 10 && node->last > word)))
    node->weak = false;
  // A score («انتهت 3:1»), a verse («2:255») is no clock time; two digits of minutes are.
  const bool oclock = digits && link(at + 1) == TimeLink::kOclock;
  if (digits && !oclock && !hour_word && node->part.empty() && node->second < 0) {
    const std::string& text = document_.words[at].folded;
    if (text.size() - text.find(':') != 3) return std::nullopt;
  }
  return node;
}

// A number that is an hour only beside a part of the day or a day: «10، الليلة».
TimeGrammar::Maybe TimeGrammar::weak_clock(std::size_t word) const {
  const std::optional<int> value = integer(word);
  if (!value || *value < 1 || *value > 12 || is_word(word + 1)) return std::nullopt;
  return TimeNode{.first = word, .last = word, .weak = true, .hour = *value, .bare_hour = true};
}

// «مساء», «هذا الصباح», «في وقت متأخر من الليل», «منتصف الليل», «الليلة الماضية».
TimeGrammar::Maybe TimeGrammar::part(std::size_t word) const {
  if (const TimeHit* tonight = hit(word, TimeWord::kTonight)) {
    TimeNode node{.first = word, .last = word + tonight->words - 1, .skip = tonight->skip, .dated = true, .part = "NI"};
    set_unit(node, 'D', tonight->entry->number);
    take_direction(node);
    if (node.directed && tonight->entry->number == 0) set_unit(node, 'D', node.direction);
    return node;
  }
  if (const TimeHit* middle = hit(word, TimeWord::kMidPart)) {
    TimeNode node{.first = word, .last = word + middle->words - 1, .skip = middle->skip};
    node.hour = middle->entry->number;
    node.minute = 0;
    return node;
  }
  if (is_any(word, {"منتصف", "mid"})) {
    const std::size_t behind = is_mark(word + 1, "-") ? word + 2 : word + 1;
    const TimeHit* named = hit(behind, TimeWord::kPart);
    if (named != nullptr && named->skip == 0 && (named->entry->definite || !document_.is_arabic())) {
      const std::string& of = named->entry->value;
      TimeNode node{.first = word, .last = behind};
      node.hour = of == "NI" ? 0 : of == "MO" ? 10 : of == "DT" ? 12 : of == "DA" ? 6 : of == "EV" ? 18 : 14;
      node.minute = 0;
      return node;
    }
  }
  std::size_t at = word;
  int side = 0;
  if (const TimeLink early = link(at); early == TimeLink::kEarly || early == TimeLink::kLate) {
    side = early == TimeLink::kEarly ? -1 : 1;
    at = past_link(at);
    if (is_any(at, {"من", "في", "the"})) ++at;
  } else if (const TimeHit* mod = hit(word, TimeWord::kMod);
             mod != nullptr && (mod->entry->value == "START" || mod->entry->value == "END")) {
    side = mod->entry->value == "START" ? -1 : 1;
    at += mod->words;
  } else if (is(at, "اول") && hit(at + 1, TimeWord::kPart) != nullptr &&
             hit(at + 1, TimeWord::kPart)->entry->definite) {
    side = -1;
    ++at;
  }
  const bool lead = at > word;
  if (is(at, "وقت") && hit(at, TimeWord::kPart) == nullptr) ++at;
  const bool here =
      is_any(at, {"هذا", "هذه", "this", "ذلك"}) || (!document_.is_arabic() && hit(at, TimeWord::kThis) != nullptr);
  if (here) ++at;
  const TimeHit* part = hit(at, TimeWord::kPart);
  if (part == nullptr || (lead && part->skip != 0)) return std::nullopt;
  if (here && is(at, "العصر")) return std::nullopt;  // this age
  TimeNode node{
      .first = word, .last = at + part->words - 1, .skip = at == word ? part->skip : 0, .part = part->entry->value};
  node.side = side;
  if (is_any(node.last + 1, {"الباكر", "مبكرا", "باكرا"})) {
    node.side = -1;
    ++node.last;
  } else if (is_any(node.last + 1, {"المتاخر", "متاخرا"})) {
    node.side = 1;
    ++node.last;
  }
  if (here && !is(at - 1, "ذلك")) {
    node.dated = true;
    set_unit(node, 'D', 0);
    return node;
  }
  if (part->entry->strict && part->words == 1) return std::nullopt;
  if (part->entry->definite && part->entry->value == "NI" && is_any(node.last + 1, {"الماضيه", "القادمه", "المقبله"})) {
    node.dated = true;
    set_unit(node, 'D', is(node.last + 1, "الماضيه") ? -1 : 1);
    ++node.last;
    return node;
  }
  // «في الصباح» of a day that the text does not name counts alone; «صباح» only before its day.
  const bool led = word > 0 && (is_any(word - 1, {"في", "عند", "خلال", "قبل", "بعد", "حتي", "منذ", "in", "at", "the"}));
  const bool adverb = document_.is_arabic() && is_any(at, {"صباحا", "مساء", "ليلا", "فجرا", "ظهرا", "عصرا"});
  const bool noon = part->entry->value == "NO" && ends_phrase(node.last + 1) && looks_ahead(word);
  node.weak =
      !(part->entry->definite && node.skip == 0 && (led || lead || fragment_ || noon)) && !(fragment_ && adverb);
  // «ليلا» and «صباحا» are nothing else; «فجرا» and «ظهرا» are also verbs.
  if (document_.is_arabic() && !lead &&
      (is_any(at, {"ليلا", "صباحا", "نهارا"}) || (is(at, "مساء") && ends_phrase(at + 1))))
    node.weak = false;
  if (lead && !part->entry->definite) node.weak = true;
  return node;
}

}  // namespace isnad::reading
