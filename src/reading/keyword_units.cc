#include "reading/keyword_units.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/hash.h"
#include "text/stem.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

constexpr double kUnknownIdf = 6.0;       // of a word in a language without a background
constexpr double kUnlistedIdf = 7.0;      // of a word that a language's list lacks
constexpr double kStopShare = 0.2;        // words of more articles than that are in no phrase
constexpr std::size_t kMostWords = 3000;  // of a document that are read: keywords stand early, and live pages are long

constexpr std::array<std::string_view, 5> kParticles = {"ب", "ل", "ك", "و", "ف"};

// German writes its nouns with a capital; what stands before one and ends as adjectives do is one.
std::vector<EnglishTag> german_tags(const Document& document, std::size_t size) {
  std::vector<EnglishTag> out(size, EnglishTag::kNone);
  for (std::size_t i = size; i-- > 0;) {
    const Word& word = document.words[i];
    if (!word.is_word()) continue;
    const std::string_view surface = document.surface(i);
    std::size_t at = 0;
    const char32_t first = text::next(surface, at);
    if (u_isupper(static_cast<UChar32>(first)) != 0) {
      out[i] = EnglishTag::kNN;
    } else if (i + 1 < size && (is_noun(out[i + 1]) || out[i + 1] == EnglishTag::kJJ)) {
      for (const std::string_view ending : {"e", "en", "er", "es", "em"})
        if (word.folded.size() > ending.size() + 3 && word.folded.ends_with(ending)) out[i] = EnglishTag::kJJ;
    }
  }
  return out;
}

}  // namespace

KeywordUnits::KeywordUnits(const Document& document, const KeywordKnowledge& knowledge)
    : document_(document), knowledge_(knowledge), stop_words_(knowledge.stop_words.of(document.language)) {
  const std::size_t size = std::min(document.words.size(), kMostWords);
  if (document.language == "en") tags_ = knowledge.english.tags(document, size);
  if (document.language == "de") tags_ = german_tags(document, size);
  units_.reserve(size);
  for (std::size_t i = 0; i < size; ++i) units_.push_back(unit(i));
  dateline_ = document.is_arabic() ? 0 : dateline_end();
  for (std::size_t i = 0; i < dateline_; ++i) units_[i].breaks = true;
}

bool KeywordUnits::is_stop(std::string_view folded) const {
  return (stop_words_ != nullptr && stop_words_->contains(folded)) ||
         (document_.is_arabic() ? knowledge_.background.share(folded)
                                : knowledge_.frequencies.share(folded, document_.language).value_or(0)) > kStopShare;
}

KeywordUnit KeywordUnits::unit(std::size_t word, std::uint32_t owned) {
  const Word& here = document_.words[word];
  KeywordUnit out;
  if (!here.is_word() || is_stop(here.folded)) return out;
  std::string_view rest = here.folded;
  if (document_.is_arabic()) {
    const Cut cut = knowledge_.segmenter.cut(here, document_.surface(word));
    out.cut = std::max({cut.before(), particle_of_this_text(here.folded), owned});
    rest = out.cut > 0 && !here.unassimilated.empty() && cut.particle > 0
               ? std::string_view(here.unassimilated)
               : rest.substr(std::min(rest.size(), 2ul * out.cut));
    if (rest.size() < 6 || (out.cut > 0 && is_stop(rest))) return out;
    out.definite = rest.starts_with("ال") || here.folded.starts_with("لل");
    // Inflected forms are rarer than the word: the stem's own form says how common it is.
    const std::string stem = text::stem(rest, "ar");
    out.idf = knowledge_.background.idf_of_most_common({rest, stem, with_article(stem)});
    out.stem = hash64(stem);
    out.part = knowledge_.parts.find(rest);
    if (out.part == WordPart::kOther) return out;
    out.noun = cut.pronoun == 0 && (rest.starts_with("ال") || knowledge_.background.share(with_article(rest)) > 0);
  } else {
    // "I’d", "we’ll"
    const std::size_t mark = std::min(rest.find('\''), rest.find("’"));
    if (mark <= 4 || text::count_code_points(rest) < 3 ||
        (!tags_.empty() && !is_noun(tags_[word]) && !is_modifier(word)))
      return out;
    const std::optional<double> share = knowledge_.frequencies.share(rest, document_.language);
    out.idf = !share ? kUnknownIdf : *share > 0 ? -std::log(*share) : kUnlistedIdf;
    out.stem = hash64(text::stem(rest, document_.language));
  }
  out.breaks = false;
  return out;
}

// «ببنزرت»: no background has it, and the text has «بنزرت», too. In code points.
std::uint32_t KeywordUnits::particle_of_this_text(std::string_view folded) {
  const bool particle =
      std::any_of(kParticles.begin(), kParticles.end(), [&](std::string_view one) { return folded.starts_with(one); });
  if (!particle || knowledge_.background.share(folded) > 0) return 0;
  if (written_.empty()) {
    const std::size_t size = std::min(document_.words.size(), kMostWords);
    written_.reserve(size);
    for (std::size_t i = 0; i < size; ++i) written_.emplace(document_.words[i].folded, true);
  }
  return written_.contains(folded.substr(2)) ? 1 : 0;
}

// Valid until the next call: one memory for all words.
std::string_view KeywordUnits::with_article(std::string_view word) {
  definite_.assign("ال");
  definite_ += word;
  return definite_;
}

// An adjective, or a participle that stands like one ("the injured reserve").
bool KeywordUnits::is_modifier(std::size_t word) const {
  const auto tag = [&](std::size_t at) { return at < tags_.size() ? tags_[at] : EnglishTag::kEdge; };
  if (is_adjective(tag(word))) return true;
  if (tag(word) != EnglishTag::kVBN || !is_noun(tag(word + 1)) || word == 0) return false;
  const EnglishTag before = tag(word - 1);
  return before == EnglishTag::kDT || before == EnglishTag::kPRPS || before == EnglishTag::kPOS || is_adjective(before);
}

// "GENEVA (Reuters) -", "SAN FRANCISCO, March 14 —": the place in capitals and the agency that a report begins with
// say where it was written. The first word behind them, or 0.
std::size_t KeywordUnits::dateline_end() const {
  constexpr std::size_t kMost = 12;
  bool place = true;  // and not what stands behind it: ", March 14", "(Reuters)"
  for (std::size_t i = 0; i < std::min(units_.size(), kMost); ++i) {
    const std::string_view surface = document_.surface(i);
    const bool dash = surface == "-" || surface == "–" || surface == "—";
    if (dash && i > 0 && document_.words[i].spaced) return i + 1;
    if (surface == "," || surface == "(") place = false;
    if (!document_.words[i].is_word()) continue;
    if (place ? !is_all(i, u_isupper) : !begins_with(i, u_isupper)) return 0;
  }
  return 0;
}

// Three letters at least, all of that kind.
bool KeywordUnits::is_all(std::size_t word, UBool (*is)(UChar32)) const {
  std::size_t letters = 0;
  const std::string_view surface = document_.surface(word);
  for (std::size_t at = 0; at < surface.size(); ++letters)
    if (is(static_cast<UChar32>(text::next(surface, at))) == 0) return false;
  return letters >= 3;
}

bool KeywordUnits::begins_with(std::size_t word, UBool (*is)(UChar32)) const {
  std::size_t at = 0;
  return is(static_cast<UChar32>(text::next(document_.surface(word), at))) != 0;
}

}  // namespace isnad::reading
