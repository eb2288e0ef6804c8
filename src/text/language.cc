// Scripts first: most of them name their language. A script that several languages share goes to its LanguageModel.
#include "text/language.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/language_model.h"
#include "text/script.h"
#include "text/utf8_inline.h"

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
    if (scripts[c] == script) words.push_back(lower(c));
    else if (words.back() != U' ') words.push_back(U' ');
  }
  if (words.back() != U' ') words.push_back(U' ');
  return words;
}

const char* only_language_of(Script script) {
  switch (script) {
    case Script::kGreek: return "el";
    case Script::kArmenian: return "hy";
    case Script::kGeorgian: return "ka";
    case Script::kHangul: return "ko";
    case Script::kKana: return "ja";
    case Script::kHan: return "zh";
    case Script::kThai: return "th";
    case Script::kLao: return "lo";
    case Script::kKhmer: return "km";
    case Script::kMyanmar: return "my";
    case Script::kBengali: return "bn";
    case Script::kGurmukhi: return "pa";
    case Script::kGujarati: return "gu";
    case Script::kOriya: return "or";
    case Script::kTamil: return "ta";
    case Script::kTelugu: return "te";
    case Script::kKannada: return "kn";
    case Script::kMalayalam: return "ml";
    case Script::kSinhala: return "si";
    case Script::kTibetan: return "bo";
    case Script::kThaana: return "dv";
    case Script::kSyriac: return "syr";
    default: return "und";
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
    const LanguageModel::Guess guess = model->identify(words_in(utf8.substr(0, end), script));
    return {std::string(guess.language), guess.confidence * share};
  }
  return {only_language_of(script), script == Script::kOther ? 0 : share};
}

const char* direction_of(std::string_view language) {
  static constexpr std::array<std::string_view, 18> kRightToLeft = {"ar", "fa", "ur", "he", "iw", "ps", "ckb", "ug", "sd",
      "pnb", "skr", "yi", "dv", "syr", "arc", "prs", "arz", "ary"};
  // A script subtag decides before the language does (RFC 5646, 2.2.3): ku-Arab, az-Latn.
  std::size_t begin = 0;
  std::string_view primary;
  while (begin <= language.size()) {
    const std::size_t stop = std::min(language.find_first_of("-_", begin), language.size());
    const std::string_view part = language.substr(begin, stop - begin);
    if (begin == 0) primary = part;
    else if (part.size() == 4) return part == "Arab" || part == "Hebr" || part == "Thaa" || part == "Syrc" || part == "arab" ? "rtl" : "ltr";
    begin = stop + 1;
  }
  std::string name(primary);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return std::find(kRightToLeft.begin(), kRightToLeft.end(), name) != kRightToLeft.end() ? "rtl" : "ltr";
}

}  // namespace isnad::text
