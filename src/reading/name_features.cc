// What name_net.h is told of each word beside its letters. Training reads what tools/name_features.cc prints of it, so
// that training and reading see the same.
#include <algorithm>
#include <bit>

#include "reading/mention_scan.h"

namespace isnad::reading {
namespace {

enum : std::uint8_t { kNoList, kListPer, kListOrg, kListPlace, kListAdjective, kListOther, kListAmbiguous };
constexpr std::uint8_t kInner = 16;  // added for the inner words of a phrase

}  // namespace

std::vector<WordContext> MentionScan::contexts(const std::vector<RawMention>& rules) const {
  std::vector<WordContext> out(document_.words.size());
  const auto mark = [&](std::size_t first, std::size_t words, std::uint8_t WordContext::*field, std::uint8_t value) {
    for (std::size_t i = first; i < std::min(first + words, out.size()); ++i) {
      if (out[i].*field == 0) out[i].*field = static_cast<std::uint8_t>(i == first ? value : value + kInner);
    }
  };
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Word& word = document_.words[i];
    WordContext& here = out[i];
    here.rest = word.folded;
    if (!word.is_word()) {
      here.word_class = knowledge_.classes.find(here.rest);
      continue;
    }
    const Cut cut = knowledge_.segmenter == nullptr ? Cut{} : knowledge_.segmenter->cut(word, document_.surface(i));
    if (cut.particle > 0 && !word.unassimilated.empty())
      here.rest = word.unassimilated;
    else
      here.rest.remove_prefix(std::min<std::size_t>(here.rest.size(), 2 * cut.before()));
    here.word_class = knowledge_.classes.find(here.rest);
    here.given = static_cast<std::uint8_t>(knowledge_.given.find(here.rest));
    here.share = static_cast<std::uint8_t>(
        std::bit_width(static_cast<std::uint32_t>(knowledge_.background.share(here.rest) * 10'000)));
    if (!heads_[i].empty())
      mark(i, heads_[i][0].words, &WordContext::head,
           static_cast<std::uint8_t>(1 + static_cast<int>(heads_[i][0].head->kind)));
    if (names_[i]) mark(i, names_[i]->words, &WordContext::list, list_class(*names_[i]));
  }
  for (const RawMention& mention : rules) {
    const std::uint8_t type = mention.form == "adjective" ? 7 : mention.form == "description" ? 6 : rule_class(mention);
    mark(mention.span.first, mention.span.last - mention.span.first + 1, &WordContext::rule, type);
  }
  return out;
}

std::uint8_t MentionScan::list_class(const NameMatch& match) const {
  const NameUse& use = match.uses->front();
  if (use.ambiguous) return kListAmbiguous;
  if (use.form != NameForm::kName) return kListAdjective;
  const KnownName& known = knowledge_.gazetteer.names()[use.known];
  return known.type == "PER"       ? kListPer
         : known.type == "ORG"     ? kListOrg
         : known.precision.empty() ? kListOther
                                   : kListPlace;
}

std::uint8_t MentionScan::rule_class(const RawMention& mention) const {
  const std::string_view type = mention.type.empty() && mention.uses != nullptr
                                    ? std::string_view(knowledge_.gazetteer.names()[mention.uses->front().known].type)
                                    : mention.type;
  return type == "PER" ? 1 : type == "ORG" ? 2 : type == "NORP" ? 3 : type == "FAC" ? 4 : 5;
}

}  // namespace isnad::reading
