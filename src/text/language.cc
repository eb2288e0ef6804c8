// Scripts first: most of them name their language. A script that several languages share goes to its LanguageModel.
#include "text/language.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

#include "text/chars.h"
#include "text/language_model.h"
#include "text/script.h"
#include "text/utf8_inline.h"
#include "text/word_language_model.h"

namespace isnad::text {
namespace {

constexpr std::size_t kMaxLetters = 2000;

using Counts = std::array<std::uint32_t, kScripts>;

std::uint32_t& at(Counts& counts, Script script) { return counts[static_cast<std::size_t>(script)]; }

// Letters of each script; `end` is set behind the last byte looked at.
Counts count_scripts(std::string_view text, std::size_t& end) {
  const ScriptTable& scripts = ScriptTable::get();
  Counts counts{};
  std::size_t letters = 0;
  end = 0;
  while (end < text.size() && letters < kMaxLetters) {
    const Script script = scripts[next_inline(text, end)];
    if (script == Script::kNone) continue;
    ++letters;
    ++counts[static_cast<std::size_t>(script)];
  }
  return counts;
}

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0x0600 && c < 0x0780) return c;
  if (c == 0x0130) return 'i';  // Turkish capital dotted i; ICU's simple mapping agrees, its full one adds a mark
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

// The letters of one script in lower case, words set apart by one space.
std::vector<char32_t> words_in(std::string_view text, Script script) {
  const ScriptTable& scripts = ScriptTable::get();
  std::vector<char32_t> words(1, U' ');
  words.reserve(text.size() / 2 + 2);
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_inline(text, i);
    if (is_tashkeel(c) || c == kTatweel || is_joiner(c) || (c >= 0x0300 && c <= 0x036F)) continue;
    if (scripts[c] == script)
      words.push_back(lower(c));
    else if (words.back() != U' ')
      words.push_back(U' ');
  }
  if (words.back() != U' ') words.push_back(U' ');
  return words;
}

// What single words teach is heard in texts of a few words, and fades against the trigrams of running text.
constexpr double kWordsHeard = 4;
constexpr double kTrigramWeight = 0.1;
// What a letter costs, as a logarithm, that a language of Arabic script is not written with: words alike in two
// languages do not outweigh it. In other scripts it says little, since foreign names keep their letters there.
constexpr double kForeignLetter = 3.0;

struct Guess {
  std::string_view language;
  double confidence = 0;
};

// Where the trigram model's languages stand among the word model's, for each script; -1 where one is missing.
const std::vector<int>& places_in_words(Script script, const LanguageModel& model, const WordLanguageModel& words) {
  static std::array<std::vector<int>, kScripts> places;
  static std::array<std::once_flag, kScripts> once;
  const auto number = static_cast<std::size_t>(script);
  std::call_once(once[number], [&] {
    for (std::string_view language : model.languages()) {
      const auto found = std::find(words.languages().begin(), words.languages().end(), language);
      places[number].push_back(found == words.languages().end() ? -1
                                                                : static_cast<int>(found - words.languages().begin()));
    }
  });
  return places[number];
}

Guess guess(const LanguageModel& model, Script script, const std::vector<char32_t>& words) {
  std::vector<double> logs = model.log_probabilities(words);
  const auto count = static_cast<double>(std::count(words.begin(), words.end(), U' ') - 1);
  const WordLanguageModel* word_model = WordLanguageModel::of(script);
  if (word_model && count <= 4 * kWordsHeard) {
    const double heard = 1 / (1 + std::pow(count / kWordsHeard, 2));
    const std::vector<double> by_words = word_model->log_probabilities(words);
    const std::vector<int>& places = places_in_words(script, model, *word_model);
    for (std::size_t i = 0; i < logs.size(); ++i) {
      // A language whose words are not known well enough to be told by them is left to the trigrams.
      const double word_log = places[i] < 0 ? logs[i] : by_words[static_cast<std::size_t>(places[i])];
      logs[i] = heard * word_log + (1 - heard + kTrigramWeight) * logs[i];
    }
    if (script == Script::kArabic) {
      const std::vector<std::uint32_t> foreign = model.foreign_letters(words);
      for (std::size_t i = 0; i < logs.size(); ++i) logs[i] -= kForeignLetter * foreign[i];
    }
  }
  const std::size_t best = static_cast<std::size_t>(std::max_element(logs.begin(), logs.end()) - logs.begin());
  double sum = 0;
  for (double value : logs) sum += std::exp(value - logs[best]);
  return {model.languages()[best], 1 / sum};
}

const char* only_language_of(Script script) {
  switch (script) {
    case Script::kGreek:
      return "el";
    case Script::kArmenian:
      return "hy";
    case Script::kGeorgian:
      return "ka";
    case Script::kHangul:
      return "ko";
    case Script::kKana:
      return "ja";
    case Script::kHan:
      return "zh";
    case Script::kThai:
      return "th";
    case Script::kLao:
      return "lo";
    case Script::kKhmer:
      return "km";
    case Script::kMyanmar:
      return "my";
    case Script::kBengali:
      return "bn";
    case Script::kGurmukhi:
      return "pa";
    case Script::kGujarati:
      return "gu";
    case Script::kOriya:
      return "or";
    case Script::kTamil:
      return "ta";
    case Script::kTelugu:
      return "te";
    case Script::kKannada:
      return "kn";
    case Script::kMalayalam:
      return "ml";
    case Script::kSinhala:
      return "si";
    case Script::kTibetan:
      return "bo";
    case Script::kThaana:
      return "dv";
    case Script::kSyriac:
      return "syr";
    default:
      return "und";
  }
}

}  // namespace

LabelScore identify_language(std::string_view utf8) {
  std::size_t end = 0;
  Counts counts = count_scripts(utf8, end);
  std::uint32_t letters = 0;
  for (std::uint32_t count : counts) letters += count;
  if (letters == 0) return {"und", 0};
  // Japanese is written in Han with Kana between: a twentieth of Kana is no Chinese text.
  const std::uint32_t east = at(counts, Script::kHan) + at(counts, Script::kKana);
  if (at(counts, Script::kKana) * 20 > east) {
    at(counts, Script::kKana) = east;
    at(counts, Script::kHan) = 0;
  }
  // Texts in other scripts are full of Latin names and web addresses; English texts hold no Arabic by accident.
  at(counts, Script::kLatin) = at(counts, Script::kLatin) * 6 / 10 + (at(counts, Script::kLatin) > 0);
  // An ideograph says as much as a few letters do.
  at(counts, Script::kHan) *= 3;
  at(counts, Script::kKana) *= 2;
  const auto most = std::max_element(counts.begin(), counts.end());
  const auto script = static_cast<Script>(most - counts.begin());
  std::uint32_t weighed = 0;
  for (std::uint32_t count : counts) weighed += count;
  const double share = static_cast<double>(*most) / static_cast<double>(weighed);
  if (const LanguageModel* model = LanguageModel::of(script)) {
    const Guess guessed = guess(*model, script, words_in(utf8.substr(0, end), script));
    return {std::string(guessed.language), guessed.confidence * share};
  }
  return {only_language_of(script), script == Script::kOther ? 0 : share};
}

const char* direction_of(std::string_view language) {
  static constexpr std::array<std::string_view, 18> kRightToLeft = {"ar",  "fa",  "ur",  "he",  "iw",  "ps",
                                                                    "ckb", "ug",  "sd",  "pnb", "skr", "yi",
                                                                    "dv",  "syr", "arc", "prs", "arz", "ary"};
  // A script subtag decides before the language does (RFC 5646, 2.2.3): ku-Arab, az-Latn.
  std::size_t begin = 0;
  std::string_view primary;
  while (begin <= language.size()) {
    const std::size_t stop = std::min(language.find_first_of("-_", begin), language.size());
    const std::string_view part = language.substr(begin, stop - begin);
    if (begin == 0)
      primary = part;
    else if (part.size() == 4)
      return part == "Arab" || part == "Hebr" || part == "Thaa" || part == "Syrc" || part == "arab" ? "rtl" : "ltr";
    begin = stop + 1;
  }
  std::string name(primary);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return std::find(kRightToLeft.begin(), kRightToLeft.end(), name) != kRightToLeft.end() ? "rtl" : "ltr";
}

}  // namespace isnad::text
