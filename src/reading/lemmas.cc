#include "reading/lemmas.h"

#include "core/embedded.h"
#include "core/tsv.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kLetterBytes = 2;  // of every Arabic letter
constexpr std::size_t kNoun = 0, kAdjective = 1, kVerb = 2, kNone = 3;

std::size_t class_of(std::string_view name) {
  if (name == "NOUN" || name == "N") return kNoun;
  if (name == "ADJ" || name == "A") return kAdjective;
  return name == "VERB" || name == "V" ? kVerb : kNone;
}

// The form without what the Treebank's segments leave on it: the article, or the ل that is left of it in «للجيش»; of
// verbs the future's س. Empty where there is nothing to take off.
std::string_view without_article(std::size_t kind, std::string_view form) {
  const std::string_view prefix = kind == kVerb ? "س" : form.starts_with("ال") ? "ال" : "ل";
  const std::size_t least = prefix.size() + (kind == kVerb ? 3 : 2) * kLetterBytes;
  return form.starts_with(prefix) && form.size() >= least ? form.substr(prefix.size()) : std::string_view{};
}

}  // namespace

Lemmas::Lemmas(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    const std::size_t kind = cells.size() == 3 ? class_of(cells[0]) : kNone;
    if (kind == kNone) return;
    if (!cells[1].empty()) lemmas_.push_back(cells[1]);
    const auto number = cells[1].empty() ? 0 : static_cast<std::uint32_t>(lemmas_.size());
    std::string_view rest = cells[2];
    while (!rest.empty()) {
      const std::size_t end = rest.find(' ');
      const std::string_view form = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      classes_[kind].written.emplace(form, number);
      const auto [entry, made] = classes_[kind].folded.emplace(text::fold(form), number);
      if (!made && entry->second != number) entry->second = 0;
    }
  });
}

const Lemmas& Lemmas::get() {
  static const Lemmas lemmas(embedded("reading/lemmas.tsv"));
  return lemmas;
}

std::uint32_t Lemmas::look_up(const Forms& forms, std::string_view form) {
  const auto* found = form.empty() ? forms.written.end() : forms.written.find(form);
  return found == forms.written.end() ? kUnknown : found->second;
}

std::uint32_t Lemmas::look_up_folded(const Forms& forms, std::string_view form) {
  const auto* found = form.empty() ? forms.folded.end() : forms.folded.find(text::fold(form));
  return found == forms.folded.end() ? kUnknown : found->second;
}

std::string_view Lemmas::find(std::string_view pos, std::string_view form) const {
  const std::size_t kind = class_of(pos);
  if (kind == kNone) return {};
  constexpr std::uint32_t kMarks = text::kFoldPresentation | text::kFoldTashkeel | text::kFoldTatweel | text::kFoldBidi;
  const std::string bare = text::fold(form, kMarks);
  const std::string_view rest = without_article(kind, bare);
  const Forms& forms = classes_[kind];
  std::uint32_t number = look_up(forms, bare);
  if (number == kUnknown) number = look_up(forms, rest);
  if (number == kUnknown) number = look_up_folded(forms, bare);
  if (number == kUnknown) number = look_up_folded(forms, rest);
  return number == kUnknown || number == 0 ? std::string_view{} : lemmas_[number - 1];
}

std::string_view Lemmas::of_word(std::string_view surface, const Span& word,
                                 const std::vector<Segment>& segments) const {
  for (const Segment& segment : segments) {
    if (class_of(segment.pos) == kNone) continue;
    return find(segment.pos, text::slice(surface, segment.span.begin - word.begin, segment.span.end - word.begin));
  }
  return {};
}

}  // namespace isnad::reading
