// Bodies, facilities and areas of English by their capitals and the noun that says what they are: "Princeton
// University", "Department of Climate Change and Energy", "Beirut Airport", "Lake Tana".
#include <algorithm>
#include <array>

#include "reading/mention_scan.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kMostWords = 9;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::size_t MentionScan::behind_country(std::size_t word, RawMention& mention) const {
  if (word >= names_.size() || !names_[word] || names_[word]->skip != 0) return kNoWord;
  std::size_t next = word + names_[word]->words;
  mention.country = country_of_adjective(word);
  if (mention.country.empty() && document_.language == "en" && (is_mark(next, "'s") || is_mark(next, "’s")) &&
      is_type(word, "GPE", false)) {
    mention.country = country_of_place(word);
    mention.at = names_[word]->uses;
    mention.at_words = {word, next - 1, 0};
    ++next;
  }
  return mention.country.empty() || !follows(next) ? kNoWord : next;
}

bool MentionScan::is_capital(std::size_t word) const {
  if (word >= document_.words.size() || !document_.words[word].is_word()) return false;
  const std::string_view surface = document_.surface(word);
  // À to Þ; other scripts have no part in these rules.
  const bool accented = surface.size() > 1 && static_cast<unsigned char>(surface[0]) == 0xC3 &&
                        static_cast<unsigned char>(surface[1]) <= 0x9E;
  return is_upper(surface[0]) || accented;
}

// A capital that may belong to a name: no "The", "Monday" or "Earlier".
bool MentionScan::names_part(std::size_t word) const {
  return is_capital(word) && knowledge_.given.find(document_.words[word].folded) != GivenName::kFunction;
}

const HeadHit* MentionScan::latin_noun(std::size_t word) const {
  if (!is_capital(word)) return nullptr;
  for (const HeadKind kind : {HeadKind::kTail, HeadKind::kSite, HeadKind::kArea}) {
    const HeadHit* hit = head(word, kind, false);
    // "Crater Lake", but no name ends in "Mount".
    if (hit == nullptr || (hit->head->cls == "before" && document_.words[word].folded != "lake")) continue;
    bool capitals = true;
    for (std::size_t at = word; at < word + hit->words; ++at)
      capitals = capitals && (is_capital(at) || is_one_of(document_.words[at].folded, {"of"}));
    if (capitals) return hit;
  }
  return nullptr;
}

// The last capital of a run of at most `most` that begins at the word; a title ends it.
std::size_t MentionScan::capitals_end(std::size_t word, std::size_t most) const {
  std::size_t last = word;
  while (last - word + 1 < most && follows(last + 1) && names_part(last + 1) &&
         head(last + 1, HeadKind::kTitle, false) == nullptr)
    ++last;
  return last;
}

// What the name goes on with behind its noun: "of Climate Change and Energy", "for Budget Responsibility", "of the Red
// Sea". A ministry's "and" joins whatever follows ("of Health and Human Services").
std::size_t MentionScan::complement_end(std::size_t last, std::string_view cls) const {
  for (int steps = 0; steps < 2; ++steps) {
    std::size_t at = last + 1;
    if (!follows(at)) break;
    const std::string_view link = document_.words[at].folded;
    // "Council on Foreign Relations", "Committee to Protect Journalists", not "Highland Center on ABC".
    const bool links = is_one_of(link, {"of", "for"}) || (cls == "agency" && is_one_of(link, {"on", "to"}));
    if (!links) break;
    ++at;
    if (follows(at) && document_.surface(at) == "the") ++at;
    if (!follows(at) || !names_part(at) || head(at, HeadKind::kTitle, false) != nullptr) break;
    last = capitals_end(at, 5);
    // "Climate Change and Energy", not "Oxford and Cambridge University" or "Egypt and Sudan".
    for (int parts = 0; parts < 2; ++parts) {
      if (!follows(last + 1) || !is_one_of(document_.words[last + 1].folded, {"and"}) || names_[at]) break;
      const std::size_t next = last + 2;
      if (!follows(next) || !names_part(next) || names_[next] || head(next, HeadKind::kTitle, false) != nullptr) break;
      if (knowledge_.given.find(document_.words[next].folded) == GivenName::kPlain) break;
      const std::size_t end = capitals_end(next, 3);
      bool another = false;
      for (std::size_t i = next; i <= end; ++i) another = another || latin_noun(i) != nullptr;
      if (another && cls != "ministry") break;
      last = end;
    }
  }
  return last;
}

std::optional<RawMention> MentionScan::latin_body(std::size_t word) const {
  if (document_.language != "en" || !names_part(word) || is_headline(word)) return std::nullopt;
  // "Lake Tana", "Mount Ararat"
  if (const HeadHit* area = head(word, HeadKind::kArea, false);
      area != nullptr && area->head->cls == "before" && follows(word + 1) && names_part(word + 1)) {
    if (names_[word]) return std::nullopt;  // "Cape Town"
    RawMention mention;
    mention.span = mention.extent = {word, word + 1, 0};
    mention.type = "LOC";
    return mention;
  }
  const HeadHit* noun = nullptr;
  std::size_t last = word;
  for (std::size_t at = word; at - word < kMostWords;) {
    const HeadHit* title = head(at, HeadKind::kTitle, false);
    const HeadHit* here = latin_noun(at);
    // "General Motors Company" begins with what is a title elsewhere, "President Biden" with one.
    if (title != nullptr && here == nullptr && !(at == word && latin_noun(at + 1) != nullptr)) break;
    if (here != nullptr && !(at == word && here->words == 1 && here->head->kind != HeadKind::kTail)) {
      noun = here;
      last = at + here->words - 1;
      at += here->words;
    } else {
      ++at;
    }
    // "Food and Drug Administration", "Johnson & Johnson Group", but "RBC and National Bank"
    const std::string_view begins = document_.surface(word);
    const bool acronym = begins.size() > 1 && std::all_of(begins.begin(), begins.end(), is_upper);
    const bool joins = is_mark(at, "&") || (follows(at) && document_.words[at].folded == "and" && at == word + 1 &&
                                            !names_[word] && !acronym);
    if (!joins && !follows(at)) break;
    if (joins && noun == nullptr && names_part(at + 1) &&
        document_.words[at + 1].sentence == document_.words[word].sentence &&
        (latin_noun(at + 2) != nullptr || latin_noun(at + 3) != nullptr))
      ++at;
    else if (!names_part(at))
      break;
  }
  if (noun == nullptr) return std::nullopt;
  const std::size_t bare = last;
  if (noun->head->kind != HeadKind::kArea) last = complement_end(last, noun->head->cls);
  if (last == word || (bare - word + 1 == noun->words && last == bare)) return std::nullopt;
  // The lists know it, or more of it, or it without its noun ("Mediterranean Sea").
  const std::size_t known_end = names_[word] ? word + names_[word]->words : word;
  const bool is_area = noun->head->kind == HeadKind::kArea;
  if (known_end > last || (is_area && known_end + noun->words == last + 1 && is_type(word, "LOC", true)))
    return std::nullopt;
  // "Ivy Bridge Processors": what follows says what it is.
  if (noun->head->kind == HeadKind::kSite && follows(last + 1) && names_part(last + 1)) return std::nullopt;
  RawMention mention;
  mention.span = mention.extent = {word, last, 0};
  mention.type = noun->head->kind == HeadKind::kTail ? "ORG" : noun->head->kind == HeadKind::kSite ? "FAC" : "LOC";
  mention.sector = noun->head->sector;
  const bool lies_there = noun->head->kind == HeadKind::kSite && noun->head->cls == "town";
  if (lies_there && is_type(word, "GPE", true)) mention.at = names_[word]->uses;
  return mention;
}

// "(OBR)" behind "Office for Budget Responsibility": the word of the acronym, or kNoWord.
std::size_t MentionScan::acronym_of(const RawMention& body) const {
  const std::size_t at = body.span.last + 2;
  if (!is_mark(at - 1, "(") || !is_mark(at + 1, ")") || !document_.words[at].is_word()) return kNoWord;
  const std::string_view surface = document_.surface(at);
  if (surface.size() < 2 || surface.size() > 8) return kNoWord;
  // Its letters in the order of the name's initials; small words may be left out on either side.
  std::size_t letter = 0;
  for (std::size_t word = body.span.first; word <= body.span.last && letter < surface.size(); ++word) {
    const char initial = document_.surface(word)[0];
    if (initial == surface[letter] || (initial >= 'a' && initial - 'a' + 'A' == surface[letter])) ++letter;
  }
  const bool capitals = std::all_of(surface.begin(), surface.end(), is_upper);
  return capitals && letter + 1 >= surface.size() ? at : kNoWord;
}

// "rights group Amnesty", "the newspaper Haaretz": the noun is small, the name a run of capitals.
std::optional<RawMention> MentionScan::latin_named_body(std::size_t word) const {
  for (const HeadKind kind : {HeadKind::kMedia, HeadKind::kGroup}) {
    const HeadHit* hit = head(word, kind, false);
    if (hit == nullptr || is_capital(word)) continue;
    const std::size_t next = word + hit->words;
    if (!follows(next) || !names_part(next) || head(next, HeadKind::kTitle, false) != nullptr) continue;
    RawMention mention;
    mention.type = "ORG";
    mention.sector = hit->head->sector;
    mention.span = {next, capitals_end(next, 4), 0};
    if (is_type(next, "ORG", true)) {
      mention.span.last = next + names_[next]->words - 1;
      mention.uses = names_[next]->uses;
    } else if (names_[next] || knowledge_.given.find(document_.words[next].folded) == GivenName::kPlain) {
      continue;
    }
    mention.extent = {word, mention.span.last, 0};
    return mention;
  }
  return std::nullopt;
}

}  // namespace isnad::reading
