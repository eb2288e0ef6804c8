#include "reading/named_after.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/tsv.h"
#include "reading/mention_scan.h"
#include "text/fold.h"

namespace isnad::reading {
namespace {

constexpr std::uint8_t kPerson = 1;  // of rule_class()
constexpr std::size_t kMostTails = 3;
constexpr std::size_t kMostOfPurpose = 5;  // words of «للإغاثة والأعمال الإنسانية»

bool is_definite(std::string_view folded) { return folded.starts_with("ال") || folded.starts_with("وال"); }

}  // namespace

NamedAfter::NamedAfter(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() != 4) return;
    for_each_part(cells[3], [&](std::string_view word) {
      if (cells[0] == "title")
        titles_.emplace(text::fold(word), true);
      else if (cells[0] == "tail")
        tails_.emplace(text::fold(word), true);
      else
        nouns_.emplace(text::fold(word), Noun{cells[1], cells[2], cells[0] == "titled"});
    });
  });
}

NamedAfter::Hit NamedAfter::noun(const Word& word) const {
  if (const auto whole = nouns_.find(word.folded); whole != nouns_.end()) return {&whole->second, 0};
  for (const CliticReading& reading : clitic_readings(word)) {
    if (const auto rest = nouns_.find(reading.rest); rest != nouns_.end()) return {&rest->second, reading.skip};
  }
  return {};
}

// The mention that the noun at the word begins, over the names [next, …) that stand there, or nothing.
std::optional<RawMention> MentionScan::named_after(std::size_t word, const std::vector<RawMention>& mentions,
                                                   std::size_t next) const {
  const NamedAfter& lexicon = *knowledge_.named_after;
  if (!document_.words[word].is_word() || !follows(word + 1)) return std::nullopt;
  const NamedAfter::Hit hit = lexicon.noun(document_.words[word]);
  if (hit.noun == nullptr) return std::nullopt;
  std::size_t at = word + 1;
  const bool titled = lexicon.is_title(document_.words[at].folded) && follows(at + 1);
  if (titled) ++at;
  // The name: a person's, or what was taken for a body's with the title in it («الملك فيصل الجوية»).
  while (next < mentions.size() && mentions[next].span.last < at) ++next;
  if (next == mentions.size() || mentions[next].form != "name" || mentions[next].span.skip != 0) return std::nullopt;
  const RawMention& name = mentions[next];
  const bool at_title = titled && name.span.first == word + 1;
  if (name.span.first != at && !at_title) return std::nullopt;
  // «حي الشيخ جراح» is a place that the lists have.
  const bool person = rule_class(name) == kPerson || given(at) == GivenName::kPlain;
  if (!person && !at_title) return std::nullopt;
  if (rule_class(name) != kPerson && name.uses != nullptr) return std::nullopt;
  std::size_t last = at;
  // «مستشفى الملك فهد بالهفوف»: where it stands is no part of the name.
  while (last < name.span.last && !is_in_a_place(last + 1)) ++last;
  // «عبد العزيز الدولي» was read as one name.
  bool tailed = false;
  for (std::size_t i = at + 1; i <= last; ++i) tailed = tailed || lexicon.is_tail(document_.words[i].folded);
  for (std::size_t tails = 0; tails < kMostTails && follows(last + 1); ++tails, ++last) {
    if (!lexicon.is_tail(document_.words[last + 1].folded)) break;
    tailed = true;
  }
  const std::size_t purpose = purpose_end(last);
  if (hit.noun->titled && !titled && !tailed && purpose == last) return std::nullopt;
  if (hit.noun->type != "FAC") last = purpose;
  RawMention mention;
  mention.type = hit.noun->type;
  mention.sector = std::string(hit.noun->sector);
  mention.span = mention.extent = {word, last, hit.skip};
  if (names_[word] && names_[word]->words == last - word + 1) mention.uses = names_[word]->uses;
  return mention;
}

bool MentionScan::is_in_a_place(std::size_t word) const {
  if (!document_.words[word].folded.starts_with("ب")) return false;
  return (names_[word] && names_[word]->skip > 0) || document_.words[word].folded.starts_with("بال");
}

bool MentionScan::is_called_after(const RawMention& person) const {
  const std::size_t first = person.span.first;
  if (person.type != "PER" || person.extent.first != first || first == 0 || knowledge_.named_after == nullptr)
    return false;
  const NamedAfter::Hit hit = knowledge_.named_after->noun(document_.words[first - 1]);
  return hit.noun != nullptr && !hit.noun->titled && follows(first);
}

// «للإغاثة والأعمال الإنسانية» behind the word: its last word, or the word itself.
std::size_t MentionScan::purpose_end(std::size_t word) const {
  if (!follows(word + 1) || !document_.words[word + 1].folded.starts_with("لل")) return word;
  std::size_t last = word + 1;
  while (last - word < kMostOfPurpose && follows(last + 1) && is_definite(document_.words[last + 1].folded) &&
         !names_[last + 1] && heads_[last + 1].empty())
    ++last;
  return last;
}

std::vector<RawMention> MentionScan::join_named_after(std::vector<RawMention> mentions) const {
  if (knowledge_.named_after == nullptr) return mentions;
  std::vector<RawMention> out;
  out.reserve(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    // The noun stands a word before the name, or two where a title is between.
    const std::size_t first = mentions[i].span.first;
    std::optional<RawMention> joined;
    for (std::size_t back = 1; back <= 2 && back <= first && !joined; ++back) {
      const std::size_t word = first - back;
      if (!out.empty() && out.back().span.last >= word) break;
      joined = named_after(word, mentions, i);
    }
    if (!joined) {
      out.push_back(std::move(mentions[i]));
      continue;
    }
    const std::size_t last = joined->span.last;
    out.push_back(std::move(*joined));
    const std::size_t covered = mentions[i].span.last;
    while (i + 1 < mentions.size() && mentions[i + 1].span.first <= last) ++i;
    if (covered > last && is_in_a_place(last + 1))
      if (std::optional<RawMention> place = known(last + 1)) out.push_back(std::move(*place));
  }
  return out;
}

}  // namespace isnad::reading
