// Rules and tagger together: the lists are right about what they name for certain, the tagger about everything else.
#include <algorithm>

#include "reading/mention_scan.h"

namespace isnad::reading {

// A name as the tagger has it, with what the gazetteer says of exactly these words.
RawMention MentionScan::from_tag(const TaggedName& name) const {
  RawMention mention;
  const Word& word = document_.words[name.first];
  std::uint32_t skip = 0;
  if (knowledge_.segmenter != nullptr) skip = knowledge_.segmenter->cut(word, document_.surface(name.first)).before();
  mention.type = name.type;
  const auto& match = names_[name.first];
  if (match && match->words == name.last - name.first + 1) {
    const bool place = name.type == "LOC";
    const bool fits = std::any_of(match->uses->begin(), match->uses->end(), [&](const NameUse& use) {
      const KnownName& known = knowledge_.gazetteer.names()[use.known];
      return use.form == NameForm::kName && (place ? !known.precision.empty() : known.type == name.type);
    });
    if (fits) {
      mention.uses = match->uses;
      skip = match->skip;
      if (place) mention.type = "";
    }
  }
  mention.span = mention.extent = {name.first, name.last, skip};
  return mention;
}

// What the tagger does not see is kept where a list is sure of it or a noun says what it is.
bool MentionScan::stands_without_tag(const RawMention& mention) const {
  const bool led = mention.extent.first != mention.span.first;
  if (mention.form != "name" || (led && mention.type != "PER")) return true;
  if (mention.uses == nullptr) return false;
  if (mention.in_context) return true;
  const bool where = is_where(mention.span.first);
  return std::any_of(mention.uses->begin(), mention.uses->end(), [&](const NameUse& use) {
    const KnownName& known = knowledge_.gazetteer.names()[use.known];
    return use.form == NameForm::kName && !use.ambiguous &&
           (known.precision.empty() || known.is_country || known.population >= 1'000'000 || where ||
            speaks_of(known.country, use.known));
  });
}

// Does what a rule found give way to a tagged name that overlaps it?
bool MentionScan::yields(const RawMention& rule, const TaggedName& name) const {
  const bool within = rule.span.first >= name.first && rule.span.last <= name.last;
  const bool equal = rule.span.first == name.first && rule.span.last == name.last;
  if (rule.form != "name") return within && !equal && name.type != "LOC";
  // «قرية تيزي الوردان» stays a village, whatever else its name could be.
  const bool village = rule.type == "LOC" && rule.extent.first < rule.span.first;
  if (rule.uses == nullptr) return within && (name.type == "LOC" || !village);
  const KnownName& known = knowledge_.gazetteer.names()[rule.uses->front().known];
  const bool place = rule.type.empty() && !known.precision.empty();
  if (equal && place && name.type == "PER" && speaks_of(known.country, rule.uses->front().known)) return false;
  if (equal) return place && !known.geonames.empty() && name.type != "LOC";  // «ليفربول», the club
  return within && known.type != "PER" && !(place && name.type == "LOC");
}

// «حركة حماس», «قطاع غزة»: a phrase of the lists of which the tagger sees the end as the name.
bool MentionScan::is_end_of(const RawMention& rule, const TaggedName& name) const {
  if (rule.form != "name" || rule.uses == nullptr || name.first <= rule.span.first || name.last != rule.span.last)
    return false;
  const std::vector<HeadHit>& heads = heads_[rule.span.first];
  if (heads.empty() || rule.span.first + heads[0].words != name.first) return false;
  const std::uint8_t type = rule_class(rule);
  return type == 1 ? name.type == "PER" : type == 2 ? name.type == "ORG" : name.type == "LOC";
}

std::vector<RawMention> MentionScan::merge(std::vector<RawMention> rules, const std::vector<TaggedName>& tagged) const {
  std::vector<RawMention> out;
  std::vector<bool> dropped(rules.size(), false);
  std::vector<bool> seen(rules.size(), false);
  for (const TaggedName& name : tagged) {
    RawMention mention = from_tag(name);
    bool free = true;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (rules[i].span.last < name.first || rules[i].span.first > name.last) continue;
      seen[i] = true;
      if (is_end_of(rules[i], name)) rules[i].span = mention.span;
      if (!yields(rules[i], name)) {
        free = false;
        continue;
      }
      dropped[i] = true;
      // The rule's title stays with the name that the tagger sees better.
      if (rules[i].extent.first < mention.extent.first) {
        mention.extent.first = rules[i].extent.first;
        mention.extent.skip = rules[i].extent.skip;
      }
      if (mention.type == rules[i].type)
        mention.cls = rules[i].cls, mention.sector = rules[i].sector, mention.country = rules[i].country;
    }
    if (free) out.push_back(std::move(mention));
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (dropped[i]) continue;
    RawMention& rule = rules[i];
    if (!seen[i] && !stands_without_tag(rule)) {
      // No name behind «جندي أوكراني», but somebody is described.
      if (rule.type != "PER" || rule.title_last == 0) continue;
      rule.form = "description";
      rule.span = {rule.extent.first, rule.title_last, rule.extent.skip};
    }
    out.push_back(std::move(rule));
  }
  std::sort(out.begin(), out.end(),
            [](const RawMention& a, const RawMention& b) { return a.span.first < b.span.first; });
  std::vector<RawMention> apart;
  for (RawMention& mention : out) {
    if (apart.empty() || apart.back().span.last < mention.span.first) apart.push_back(std::move(mention));
  }
  return apart;
}

}  // namespace isnad::reading
