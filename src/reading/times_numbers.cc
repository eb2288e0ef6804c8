// Numbers: digits, cardinal words and ordinals, composed of their parts.
#include <algorithm>
#include <charconv>

#include "reading/times_grammar.h"

namespace isnad::reading {

const TimeHit* TimeGrammar::hit(std::size_t word, TimeWord kind) const {
  if (word >= limit_ || !hits_.has(word, time_words(kind))) return nullptr;
  for (const TimeHit& candidate : hits_.at(word)) {
    if (candidate.entry->kind == kind && word + candidate.words <= limit_) return &candidate;
  }
  return nullptr;
}

TimeLink TimeGrammar::link(std::size_t word) const {
  const TimeHit* found = hit(word, TimeWord::kLink);
  return found == nullptr || found->skip > 1 || (found->skip == 1 && !has_waw(word)) ? TimeLink::kNone
                                                                                     : found->entry->link;
}

std::size_t TimeGrammar::past_link(std::size_t word) const {
  const TimeHit* found = hit(word, TimeWord::kLink);
  return found == nullptr ? word : word + found->words;
}

bool TimeGrammar::is(std::size_t word, std::string_view folded) const {
  return word < limit_ && document_.words[word].folded == folded;
}

bool TimeGrammar::is_any(std::size_t word, std::initializer_list<std::string_view> folded) const {
  return word < limit_ && std::find(folded.begin(), folded.end(), document_.words[word].folded) != folded.end();
}

bool TimeGrammar::is_mark(std::size_t word, std::string_view mark) const {
  return word < limit_ && !document_.words[word].is_word() && document_.surface(word) == mark;
}

// Does the word begin with و, written to it?
bool TimeGrammar::has_waw(std::size_t word) const {
  return word < limit_ && std::string_view(document_.words[word].folded).starts_with("و");
}

bool TimeGrammar::ends_phrase(std::size_t word) const {
  return word >= limit_ || (!document_.words[word].is_word() && !document_.words[word].is_number());
}

std::optional<int> TimeGrammar::integer(std::size_t word) const {
  if (word >= limit_ || !document_.words[word].is_number()) return std::nullopt;
  const std::string& text = document_.words[word].folded;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.size() > 6) return std::nullopt;
  return value;
}

// Digits («44», «10,000», «3 آلاف») or number words.
std::optional<TimeGrammar::Number> TimeGrammar::number(std::size_t word) const {
  if (word >= limit_) return std::nullopt;
  if (!document_.words[word].is_number()) return number_words(word);
  std::string digits = document_.words[word].folded;
  // "10,000" but "58,5 ans": three digits stand behind a comma that parts thousands.
  const std::size_t comma = digits.find(',');
  if (comma != std::string::npos && digits.find_first_of(",.", comma + 1) == std::string::npos &&
      digits.size() - comma != 4)
    digits[comma] = '.';
  std::erase(digits, ',');
  Number out{.last = word, .digits = true};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.value);
  if (error != std::errc{} || end != digits.data() + digits.size() || !(out.value < 1e12)) return std::nullopt;
  const TimeHit* factor = hit(word + 1, TimeWord::kNumber);
  if (factor != nullptr && factor->skip == 0 && !factor->entry->definite && factor->entry->number >= 100 &&
      out.value < 1000) {
    out.value *= factor->entry->number;
    out.last = word + factor->words;
  }
  return out;
}

// «خمسة وتسعين», «ثلاثة آلاف ومئتين», «ألفان وثمانية عشر», "twenty one". A part joins the number where it is smaller
// than what was said before, units before their tens; «عشرة وخمسة» are two numbers.
std::optional<TimeGrammar::Number> TimeGrammar::number_words(std::size_t word) const {
  if (!hits_.has(word, time_words(TimeWord::kNumber))) return std::nullopt;
  Number out;
  bool found = false;
  double total = 0;
  double group = 0;
  double below = 1e12;  // what the next part must be smaller than
  bool units = false;   // the last part was 1–9: tens may follow
  std::size_t at = word;
  for (int parts = 0; parts < 8; ++parts) {
    const TimeHit* part = hit(at, TimeWord::kNumber);
    std::size_t from = at;
    bool linked = part != nullptr && part->skip == 1 && has_waw(at);
    if (found && part == nullptr && (is(at, "و") || is(at, "and"))) {
      from = at + 1;
      part = hit(from, TimeWord::kNumber);
      linked = part != nullptr && part->skip == 0;
    }
    if (part == nullptr) break;
    const double value = part->entry->number;
    if (!found) {
      found = true;
      out.skip = part->skip;
      out.definite = part->entry->definite;
      group = value;
    } else if (!linked && part->skip == 0 && value >= 100 && !part->entry->definite && group > 0 && group < value) {
      group *= value;  // «ثلاثة آلاف»
    } else if ((linked || !document_.is_arabic()) && units && value >= 20 && value < 100) {
      group += value;
    } else if ((linked || !document_.is_arabic()) && value < below && !units) {
      group += value;
    } else {
      break;
    }
    units = value < 10 && document_.is_arabic();
    below = value >= 1000 ? 1000 : value >= 100 ? 100 : value >= 20 && !document_.is_arabic() ? 10 : 0;
    if (value >= 1000) {
      total += group;
      group = 0;
    }
    out.last = from + part->words - 1;
    at = out.last + 1;
  }
  if (!found) return std::nullopt;
  out.value = total + group;
  return out;
}

// «الثالث», «الثالثة عشرة», «الثاني والعشرين», "21st".
std::optional<TimeGrammar::Number> TimeGrammar::ordinal(std::size_t word, bool with_tens) const {
  if (word >= limit_) return std::nullopt;
  Number out{.last = word};
  const TimeHit* lead = hit(word, TimeWord::kOrdinal);
  if (lead == nullptr) {
    const std::optional<int> digits = integer(word);  // "19th" is two tokens
    if (!digits || word + 1 >= limit_ || document_.words[word + 1].spaced ||
        !is_any(word + 1, {"st", "nd", "rd", "th", "er"}))
      return std::nullopt;
    out.value = *digits;
    out.last = word + 1;
    out.digits = true;
    return out;
  }
  out.value = lead->entry->number;
  out.skip = lead->skip;
  out.last = word + lead->words - 1;
  out.definite = lead->entry->definite;
  out.feminine = std::string_view(document_.words[out.last].folded).ends_with("ه") || lead->entry->value == "1f";
  const std::size_t next = out.last + 1;
  bool compound = false;
  if (out.value >= 1 && out.value <= 9 && is_any(next, {"عشر", "عشره", "عشرا"})) {
    out.value += 10;
    out.last = next;
    compound = true;
  } else if (with_tens && out.value >= 1 && out.value <= 9) {
    const std::size_t tens_at = is(next, "و") ? next + 1 : next;
    const TimeHit* tens = hit(tens_at, TimeWord::kNumber);
    if (tens != nullptr && tens->entry->number >= 20 && tens->entry->number < 100 &&
        (tens_at > next ? tens->skip == 0 : tens->skip == 1 && has_waw(next))) {
      out.value += tens->entry->number;
      out.last = tens_at;
      compound = true;
    }
  }
  if (lead->entry->strict && !compound) return std::nullopt;  // «حادي» is no first
  return out;
}

// «نصف ساعة», «ربع قرن», «ثلاثة أرباع الساعة»: parts of a unit that stands behind.
std::optional<TimeGrammar::Number> TimeGrammar::fraction(std::size_t word) const {
  const TimeHit* found = hit(word, TimeWord::kFraction);
  if (found == nullptr || found->entry->definite) return std::nullopt;
  double value = 0;
  const std::string& text = found->entry->value;
  std::from_chars(text.data(), text.data() + text.size(), value);
  const TimeHit* unit = hit(word + found->words, TimeWord::kUnit);
  if (unit == nullptr || unit->entry->number != 1 || unit->skip != 0) return std::nullopt;
  return Number{.value = value, .last = word + found->words - 1, .skip = found->skip};
}

// A year in digits or words: 1949, «ألفين وثمانية عشر».
std::optional<TimeGrammar::Number> TimeGrammar::year_number(std::size_t word, bool hijri, bool named) const {
  if (word >= limit_) return std::nullopt;
  const int least = hijri ? 1300 : named ? 100 : 1000;
  const int most = hijri ? 1600 : 2199;
  if (document_.words[word].is_number()) {
    const std::optional<int> value = integer(word);
    if (!value || *value < least || *value > most) return std::nullopt;
    return Number{.value = static_cast<double>(*value), .last = word, .digits = true};
  }
  std::optional<Number> words = number_words(word);
  if (words && words->value >= 15 && words->value <= 21 && words->skip == 0) {
    // «عام تسعة عشر تسعة وتسعون», "nineteen ninety nine"
    const std::optional<Number> rest = number_words(words->last + 1);
    if (rest && rest->skip == 0 && rest->value >= 10 && rest->value < 100) {
      words->value = words->value * 100 + rest->value;
      words->last = rest->last;
    }
  }
  if (!words || words->skip > 1 || words->definite || !words->whole() || words->value < least || words->value > most)
    return std::nullopt;
  return words;
}

}  // namespace isnad::reading
