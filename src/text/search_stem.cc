#include "text/search_stem.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/embedded.h"
#include "core/tsv.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/stem_words.h"
#include "text/token.h"

namespace isnad::text {
namespace {

constexpr std::size_t kLetterBytes = 2;   // of every folded Arabic letter
constexpr std::size_t kLeastLetters = 4;  // of a word that loses a particle

const std::unordered_set<std::string>& stop_words() {
  static const auto words = [] {
    std::unordered_set<std::string> folded;
    for (const std::string_view word : load_words(embedded("text/stop_words_ar.tsv"))) folded.insert(fold(word));
    return folded;
  }();
  return words;
}

const Words& radical_first_words() {
  static const Words words = load_words(embedded("text/radical_first.tsv"));
  return words;
}

using Classes = std::unordered_map<std::string_view, std::string_view>;

// Of each stem that is searched as another one: that one.
const Classes& stem_classes() {
  static const Classes classes = [] {
    Classes made;
    for_each_row(embedded("text/stem_classes.tsv"), [&](const std::vector<std::string_view>& stems) {
      for (std::size_t i = 1; i < stems.size(); ++i) made.emplace(stems[i], stems[0]);
    });
    for (const std::string_view file : {"text/name_spellings.tsv", "text/place_spellings.tsv", "text/imperfects.tsv"}) {
      for_each_row(embedded(file), [&](const std::vector<std::string_view>& pair) {
        if (pair.size() != 2) return;
        const auto found = made.find(pair[1]);
        made.emplace(pair[0], found == made.end() ? pair[1] : found->second);
      });
    }
    return made;
  }();
  return classes;
}

bool is_particle(std::string_view letter) {
  return letter == "ب" || letter == "ل" || letter == "ك" || letter == "ف" || letter == "و";
}

// Two particles at most («وبذلك»). Those before the article are left to the light stem.
std::string_view without_particles(std::string_view word) {
  for (int cut = 0; cut < 2; ++cut) {
    const std::string_view letter = word.substr(0, kLetterBytes);
    if (word.size() < kLeastLetters * kLetterBytes || !is_particle(letter) || starts_with(word, "لل")) break;
    if (letter == "و" ? waw_words().contains(word) : radical_first_words().contains(word)) break;
    if (whole_words().contains(word) || (letter != "ل" && starts_with(word.substr(kLetterBytes), "ال"))) break;
    word.remove_prefix(kLetterBytes);
  }
  return word;
}

// Letters of foreign sounds as Arabic writes them, and no hamza behind a last alef: انگليز is انجليز, شتاء is شتا.
// A step of two bytes out of tune with the letters meets none of them, since it begins inside a letter.
std::string usual_letters(std::string stem) {
  if (!stem.ends_with("اء") && stem.find('\xDA') == std::string::npos && stem.find("پ") == std::string::npos)
    return stem;
  static constexpr std::pair<std::string_view, std::string_view> kLetters[] = {
      {"پ", "ب"}, {"ڤ", "ف"}, {"گ", "ج"}, {"چ", "ج"}, {"ژ", "ج"}};
  std::string out;
  for (std::size_t i = 0; i < stem.size(); i += kLetterBytes) {
    const std::string_view letter = std::string_view(stem).substr(i, kLetterBytes);
    const auto* found = std::find_if(std::begin(kLetters), std::end(kLetters),
                                     [&](const auto& foreign) { return foreign.first == letter; });
    out += found == std::end(kLetters) ? letter : found->second;
  }
  if (out.size() >= kLeastLetters * kLetterBytes && out.ends_with("اء")) out.resize(out.size() - kLetterBytes);
  return out;
}

}  // namespace

std::string search_stem(std::string_view folded_word, std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool arabic = !folded_word.empty() && is_arabic(folded_word) && (primary.empty() || primary == "ar");
  if (!arabic) return stem(folded_word, language);
  if (stop_words().contains(std::string(folded_word))) return {};
  const std::string_view rest = without_particles(folded_word);
  if (rest.size() < folded_word.size() && stop_words().contains(std::string(rest))) return {};
  std::string light = stem(rest, "ar");
  auto found = stem_classes().find(light);
  if (found == stem_classes().end()) found = stem_classes().find(light = usual_letters(std::move(light)));
  return found == stem_classes().end() ? light : std::string(found->second);
}

std::vector<IndexTerm> index_terms(std::string_view utf8, std::string_view language) {
  // Folding first costs one pass and lets the tokenizer see words without joiners and marks.
  const std::string folded = fold(utf8);
  std::vector<IndexTerm> terms;
  std::uint32_t position = 0;
  for (const TextToken& token : tokenize(folded)) {
    if (token.kind == TokenKind::kWord) {
      std::string term = search_stem(token.in(folded), language);
      if (!term.empty()) terms.push_back({std::move(term), position});
      ++position;
    } else if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kUrl) {
      terms.push_back({std::string(token.in(folded)), position++});
    }
  }
  return terms;
}

}  // namespace isnad::text
