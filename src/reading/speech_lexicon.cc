#include "reading/speech_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/tsv.h"
#include "text/fold.h"
#include "text/token.h"

namespace isnad::reading {
namespace {

// clang-format off
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 20> kClasses = {{{"say", kSay},
                                                                                  {"add", kGoOn},
                                                                                  {"announce", kAnnounce},
                                                                                  {"tell", kTell},
                                                                                  {"consider", kConsider},
                                                                                  {"relay", kRelay},
                                                                                  {"participle", kParticiple},
                                                                                  {"according", kAccording},
                                                                                  {"that", kThat},
                                                                                  {"notthat", kNotThat},
                                                                                  {"role", kRole},
                                                                                  {"spokesman", kSpokesman},
                                                                                  {"document", kDocument},
                                                                                  {"holder", kHolder},
                                                                                  {"adverb", kAdverb},
                                                                                  {"skip", kSkip},
                                                                                  {"pronoun", kPronoun},
                                                                                  {"auxiliary", kAuxiliary},
                                                                                  {"titled", kTitled},
                                                                                  {"bare", kBare}}};
// clang-format on

std::uint32_t class_of(std::string_view name) {
  for (const auto& [known, bit] : kClasses) {
    if (known == name) return bit;
  }
  return 0;
}

// Arabic letters are two bytes each.
bool drop(std::string_view& word, std::string_view prefix) {
  if (!word.starts_with(prefix) || word.size() < prefix.size() + 4) return false;
  word.remove_prefix(prefix.size());
  return true;
}

}  // namespace

SpeechLexicon::SpeechLexicon(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 3) return;
    const std::uint32_t bit = class_of(cells[1]);
    if (bit == 0) return;
    Language& language = languages_[std::string(cells[0])];
    const bool is_arabic_verb = cells[0] == "ar" && (bit & kSpeechVerb) != 0;
    for_each_part(cells[2], [&](std::string_view word) {
      if (is_arabic_verb)
        add_arabic_verb(language, word, bit);
      else
        add(language, word, {.classes = bit});
    });
  });
  for (auto& [name, language] : languages_) {
    for (auto& [first, phrases] : language.phrases) {
      std::stable_sort(phrases.begin(), phrases.end(),
                       [](const Phrase& a, const Phrase& b) { return a.rest.size() > b.rest.size(); });
    }
  }
}

void SpeechLexicon::add(Language& language, std::string_view phrase, Entry entry) {
  const std::string folded = text::fold(phrase);
  std::vector<std::string> words;
  for (const text::TextToken& token : text::tokenize(folded)) words.emplace_back(token.in(folded));
  if (words.empty() || words.size() > 4) return;
  if (words.size() > 1) {
    std::vector<Phrase>& phrases = language.phrases[words[0]];
    phrases.push_back({{words.begin() + 1, words.end()}, entry.classes});
    return;
  }
  Entry& there = language.words[words[0]];
  const std::uint32_t classes = there.classes | entry.classes;
  if (there.classes == 0) there = entry;
  there.classes = classes;
}

// The third persons of the perfect and the imperfect, and the participle in the accusative, in which it goes on.
void SpeechLexicon::add_arabic_verb(Language& language, std::string_view forms, std::uint32_t classes) {
  const auto next = [&forms] {
    const std::size_t end = forms.find(' ');
    const std::string_view form = forms.substr(0, end);
    forms.remove_prefix(end == std::string_view::npos ? forms.size() : end + 1);
    return form;
  };
  const bool has_object = (classes & (kTell | kConsider)) != 0;
  const auto finite = [&](std::string form, Agreement agreement, bool imperfect) {
    const Entry entry{.classes = classes, .agreement = agreement, .is_imperfect = imperfect};
    add(language, form, entry);
    if (!has_object) return;
    Entry with_pronoun = entry;
    with_pronoun.has_pronoun = true;
    if (form.ends_with("وا")) form.resize(form.size() - 2);
    for (const std::string_view pronoun : {"ه", "ها", "هم", "هما", "ني", "نا"})
      add(language, form + std::string(pronoun), with_pronoun);
  };
  const auto without_yaa = [](std::string_view form) {
    return std::string(form.ends_with("ى") || form.ends_with("ي") ? form.substr(0, form.size() - 2) : form);
  };
  if (const std::string_view perfect = next(); perfect != "-") {
    finite(std::string(perfect), Agreement::kMasculine, false);
    finite(without_yaa(perfect) + "ت", Agreement::kFeminine, false);
    finite(without_yaa(perfect) + "وا", Agreement::kPlural, false);
  }
  if (const std::string_view imperfect = next(); imperfect != "-") {
    const std::string stem(imperfect.substr(2));
    finite(std::string(imperfect), Agreement::kMasculine, true);
    finite("ت" + stem, Agreement::kFeminine, true);
    finite(without_yaa(imperfect) + "ون", Agreement::kPlural, true);
  }
  if (const std::string_view participle = next(); participle != "-") {
    const std::string stem(participle.ends_with("ا") ? participle.substr(0, participle.size() - 2) : participle);
    const std::uint32_t bits = (classes & (kAnnounce | kConsider)) | kParticiple;
    add(language, stem + "ا", {.classes = bits, .agreement = Agreement::kMasculine});
    add(language, stem + "ة", {.classes = bits, .agreement = Agreement::kFeminine});
    add(language, without_yaa(stem) + "ين", {.classes = bits, .agreement = Agreement::kPlural});
  }
}

bool SpeechLexicon::match(const Language& language, const Document& document, std::size_t word, std::string_view first,
                          SpeechTag& tag) {
  if (const auto found = language.phrases.find(first); found != language.phrases.end()) {
    for (const Phrase& phrase : found->second) {
      const std::size_t size = phrase.rest.size();
      if (word + size >= document.words.size()) continue;
      const auto same = [&](std::size_t i) { return document.words[word + 1 + i].folded == phrase.rest[i]; };
      std::size_t i = 0;
      while (i < size && same(i)) ++i;
      if (i < size || document.words[word + size].sentence != document.words[word].sentence) continue;
      tag.classes = phrase.classes;
      tag.words = static_cast<std::uint8_t>(size + 1);
      return true;
    }
  }
  const auto found = language.words.find(first);
  if (found == language.words.end()) return false;
  tag.classes = found->second.classes;
  tag.agreement = found->second.agreement;
  tag.has_pronoun = found->second.has_pronoun;
  tag.is_imperfect = found->second.is_imperfect;
  return true;
}

void SpeechLexicon::tag_arabic(const Language& language, const Document& document, std::size_t word, SpeechTag& tag) {
  std::string_view rest = document.words[word].folded;
  if (match(language, document, word, rest, tag)) return;
  if (drop(rest, "و") || drop(rest, "ف")) {
    tag.has_and = true;
    if (match(language, document, word, rest, tag)) return;
  }
  // Nouns alone stand behind an article or a preposition.
  if (drop(rest, "لل"))
    tag.is_definite = tag.has_preposition = true;
  else if (drop(rest, "ال"))
    tag.is_definite = true;
  else if (drop(rest, "بال"))
    tag.is_definite = tag.has_preposition = true;
  else if (drop(rest, "ل") || drop(rest, "ب"))
    tag.has_preposition = true;
  else {
    tag = {};
    return;
  }
  if (!match(language, document, word, rest, tag) || (tag.classes & kSpeechNoun) == 0)
    tag = {};
  else
    tag.classes &= kSpeechNoun;
}

std::vector<SpeechTag> SpeechLexicon::tag(const Document& document) const {
  std::vector<SpeechTag> tags(document.words.size());
  const auto found = languages_.find(document.language);
  if (found == languages_.end()) return tags;
  const bool arabic = document.is_arabic();
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (!document.words[i].is_word()) continue;
    if (arabic)
      tag_arabic(found->second, document, i, tags[i]);
    else
      match(found->second, document, i, document.words[i].folded, tags[i]);
  }
  return tags;
}

}  // namespace isnad::reading
