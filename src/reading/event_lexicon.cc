#include "reading/event_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/tsv.h"
#include "text/fold.h"

namespace isnad::reading {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 11> kCues = {{{"negation", kCueNegation},
                                                                               {"plan", kCuePlan},
                                                                               {"perhaps", kCuePerhaps},
                                                                               {"condition", kCueCondition},
                                                                               {"past", kCuePast},
                                                                               {"stop", kCueStop},
                                                                               {"before", kCueBefore},
                                                                               {"by", kCueBy},
                                                                               {"killed", kCueKilled},
                                                                               {"injured", kCueInjured},
                                                                               {"carrier", kCueCarrier}}};

std::uint32_t cue_of(std::string_view name) {
  for (const auto& [known, bit] : kCues) {
    if (known == name) return bit;
  }
  return 0;
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(at);
    if (end != 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

}  // namespace

bool TriggerRow::takes(std::string_view preposition) const {
  return std::find(prepositions.begin(), prepositions.end(), preposition) != prepositions.end();
}

EventLexicon::EventLexicon(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 7) return;
    Language& language = languages_[std::string(cells[0])];
    const bool arabic = cells[0] == "ar";
    std::string_view kind = cells[4];
    if (const std::uint32_t cue = cue_of(kind); cue != 0) {
      for_each_part(cells[6], [&](std::string_view word) { language.cues[text::fold(word)] |= cue; });
      return;
    }
    if (kind == "light" || kind == "suffer") {
      light_.emplace_back(cells[1]);
      add_words(language, arabic, cells[6],
                {.row = static_cast<std::uint32_t>(light_.size() - 1), .is_light = true, .suffers = kind == "suffer"});
      return;
    }
    TriggerRow row{std::string(cells[1]), std::string(cells[2]), std::string(cells[3])};
    row.needs_both = kind.ends_with(":both");
    if (row.needs_both) kind.remove_suffix(5);
    row.kind = kind == "victim" ? TriggerKind::kVictim
               : kind == "noun" ? TriggerKind::kNoun
               : kind == "of"   ? TriggerKind::kOf
               : kind == "pair" ? TriggerKind::kPair
                                : TriggerKind::kVerb;
    for (const std::string& preposition : split(cells[5], '|')) row.prepositions.push_back(text::fold(preposition));
    rows_.push_back(std::move(row));
    add_words(language, arabic, cells[6], {.row = static_cast<std::uint32_t>(rows_.size() - 1)});
  });
}

void EventLexicon::add_form(Language& language, std::string word, Form form) {
  std::vector<std::string> words = split(text::fold(word), '_');
  if (words.empty()) return;
  form.rest.assign(words.begin() + 1, words.end());
  std::vector<Form>& forms = language.forms[words[0]];
  forms.push_back(std::move(form));
  std::stable_sort(forms.begin(), forms.end(),
                   [](const Form& a, const Form& b) { return a.rest.size() > b.rest.size(); });
}

void EventLexicon::add_words(Language& language, bool arabic, std::string_view words, Form form) {
  for_each_part(words, [&](std::string_view entry) {
    const std::size_t space = entry.find(' ');
    form.is_verb = form.is_light || space != std::string_view::npos ||
                   (!arabic && rows_[form.row].kind != TriggerKind::kNoun && rows_[form.row].kind != TriggerKind::kOf &&
                    rows_[form.row].kind != TriggerKind::kPair);
    if (space == std::string_view::npos) return add_form(language, std::string(entry), form);
    const auto parts = [](std::string_view verb) {
      const std::size_t at = verb.find('_');
      return std::pair(std::string(verb.substr(0, at)),
                       at == std::string_view::npos ? std::string() : std::string(verb.substr(at)));
    };
    const auto [perfect, rest] = parts(entry.substr(0, space));
    const std::string imperfect = parts(entry.substr(space + 1)).first;
    const auto base = [](const std::string& verb) {
      return verb.ends_with("ى") || verb.ends_with("ي") ? verb.substr(0, verb.size() - 2) : verb;
    };
    Form plural = form;
    plural.is_plural = true;
    for (const auto& [suffix, one] :
         {std::pair("ت", &form), std::pair("وا", &plural), std::pair("ا", &plural), std::pair("تا", &plural)}) {
      add_form(language, base(perfect) + suffix + rest, *one);
    }
    add_form(language, perfect + rest, form);
    const std::string stem = imperfect.substr(2);
    for (const bool future : {false, true}) {
      Form one = form;
      one.is_future = future;
      const std::string prefix = future ? "س" : "";
      for (const std::string_view person : {"ي", "ت", "ن", "أ"}) {
        if (!future && (person == "ن" || person == "أ"))
          continue;  // «نقصف» is also a noun's form; «أ» the fourth measure
        add_form(language, prefix + std::string(person) + stem + rest, one);
      }
      one.is_plural = true;
      add_form(language, prefix + "ي" + base(stem) + "ون" + rest, one);
    }
  });
}

// `how` says what is written with the word: with an article or a preposition it is no verb.
bool EventLexicon::take(const Language& language, const Document& document, std::size_t word, std::string_view form,
                        const Trigger& how, EventTags& tags) const {
  const auto found = language.forms.find(form);
  if (found == language.forms.end()) return false;
  for (const Form& one : found->second) {
    if (one.is_verb && !how.is_verb) continue;
    std::size_t last = word;
    bool same = true;
    for (const std::string& rest : one.rest) {
      ++last;
      same =
          same && last < document.words.size() && document.words[last].sentence == document.words[word].sentence &&
          (document.words[last].folded == rest || (rest.size() == 2 && document.words[last].folded.starts_with(rest)));
    }
    if (!same) continue;
    if (one.is_light) {
      tags.light.push_back({word, &light_[one.row], one.suffers});
      continue;
    }
    if (rows_[one.row].type == "-") return true;
    Trigger trigger = how;
    trigger.first = word;
    trigger.last = last;
    trigger.row = &rows_[one.row];
    trigger.is_verb = one.is_verb;
    trigger.is_future = one.is_future;
    trigger.is_plural = one.is_plural;
    tags.triggers.push_back(trigger);
  }
  return true;
}

void EventLexicon::find_at(const Language& language, const Document& document, std::size_t word,
                           EventTags& tags) const {
  const std::string_view folded = document.words[word].folded;
  Trigger how;
  how.is_verb = true;
  if (take(language, document, word, folded, how, tags) || !document.is_arabic()) return;
  for (const CliticReading& reading : clitic_readings(document.words[word])) {
    how.has_and = reading.skip == 1 && (folded.starts_with("و") || folded.starts_with("ف"));
    how.is_verb = how.has_and;
    how.has_purpose = reading.skip == 1 && folded.starts_with("ل");
    how.is_definite = false;
    if (reading.skip > 0 && take(language, document, word, reading.rest, how, tags)) return;
    if (!reading.rest.starts_with("ال") || reading.rest.size() <= 8) continue;
    how.is_verb = false;
    how.is_definite = true;
    if (take(language, document, word, reading.rest.substr(4), how, tags)) return;
  }
}

EventTags EventLexicon::tag(const Document& document) const {
  EventTags tags;
  const auto found = languages_.find(document.language);
  if (found == languages_.end()) return tags;
  const std::size_t size = document.words.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (document.words[i].is_word()) find_at(found->second, document, i, tags);
  }
  if (tags.triggers.empty()) return tags;
  tags.cues.assign(size, 0);
  for (std::size_t i = 0; i < size; ++i) {
    const std::string_view folded = document.words[i].folded;
    auto cue = found->second.cues.find(folded);
    if (cue == found->second.cues.end() && document.is_arabic() && folded.size() > 4 &&
        (folded.starts_with("و") || folded.starts_with("ف"))) {
      cue = found->second.cues.find(folded.substr(2));
    }
    if (cue != found->second.cues.end()) tags.cues[i] = cue->second;
  }
  return tags;
}

}  // namespace isnad::reading
