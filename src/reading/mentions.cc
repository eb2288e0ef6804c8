// One pass from left to right. At each word the readings are tried in this order: a person behind a title, a name of
// the gazetteer, a body or kind of people with its nationality, a place behind what it is, a name behind «قناة» or
// «حركة», and a person's name that no list knows. What was found is passed over.
#include "reading/mentions.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "reading/mention_scan.h"
#include "reading/name_net.h"
#include "text/utf8.h"

namespace isnad::reading {

MentionScan::MentionScan(const Document& document, const MentionKnowledge& knowledge)
    : document_(document), knowledge_(knowledge) {
  names_.resize(document.words.size());
  heads_.resize(document.words.size());
  const bool writes_taa = document.body.find("ة ") != std::string_view::npos;
  std::size_t nameless = 0;  // words before it are in a phrase that names no place
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const Word& word = document.words[i];
    if (!word.is_word()) continue;
    heads_[i] = knowledge.heads.find(document, i);
    if (const std::uint32_t words = knowledge.gazetteer.names_nothing(document, i); words > 0) nameless = i + words;
    if (i < nameless) continue;
    names_[i] = knowledge.gazetteer.longest(document, i);
    if (!names_[i] && heads_[i].empty() && is_unknown(i)) names_[i] = knowledge.gazetteer.misspelt(document, i);
    if (names_[i] && (!is_allowed(i, *names_[i]) || is_cut_from_common(i) || (writes_taa && is_spelt_otherwise(i))))
      names_[i].reset();
  }
  find_evidence();
  part_conjunctions();
  if (document.language == "en" && knowledge.speech != nullptr && knowledge.english != nullptr) find_speakers();
}

// No text of the background has the word, with its proclitics or without: it may be misspelt.
bool MentionScan::is_unknown(std::size_t word) const {
  constexpr std::size_t kShort = 16;
  const Word& here = document_.words[word];
  if (!document_.is_arabic() || here.folded.size() < kShort) return false;
  const CliticReadings readings = clitic_readings(here);
  return std::none_of(readings.begin(), readings.end(),
                      [&](const CliticReading& reading) { return knowledge_.background.knows(reading.rest); });
}

bool MentionScan::starts_upper(std::size_t word) const {
  const std::string_view surface = document_.surface(word);
  std::size_t at = 0;
  const char32_t first = text::next(surface, at);
  if (first < 0x80) return first >= U'A' && first <= U'Z';
  // Scripts with two cases begin names with a capital: not "über", "éste", «им». Others have one.
  return u_islower(static_cast<UChar32>(first)) == 0;
}

bool MentionScan::is_allowed(std::size_t word, const NameMatch& match) const {
  if (!starts_upper(word)) return false;
  const std::string_view surface = document_.surface(word);
  if (static_cast<unsigned char>(surface[0]) < 0x80 && surface.size() <= 4 && match.words == 1) {
    // "US" and "Us", "WHO" and "who": an acronym is written in capitals.
    const bool capitals = std::none_of(surface.begin(), surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool acronym =
        std::any_of(match.uses->begin(), match.uses->end(), [](const NameUse& use) { return use.acronym; });
    if (acronym && !capitals) return false;
  }
  // «المبلغ المالي» with its mark: «ماليّ» is an adjective, the country has none.
  if (match.words == 1 && surface.ends_with("يّ")) return false;
  // «ركبته اليمنى» is no Yemeni: the right one of what is feminine.
  if (word > 0 && surface.ends_with("يمنى")) {
    const std::string& before = document_.words[word - 1].folded;
    constexpr std::array<std::string_view, 7> kLimbs = {"اليد", "العين", "القدم", "الساق", "الذراع", "الاذن", "الكتف"};
    if (before.ends_with("ه") || before.ends_with("ها") ||
        std::find(kLimbs.begin(), kLimbs.end(), before) != kLimbs.end())
      return false;
  }
  return true;
}

bool MentionScan::follows(std::size_t word) const {
  if (word >= document_.words.size()) return false;
  const Word& here = document_.words[word];
  return here.is_word() && here.spaced && here.sentence == document_.words[word - 1].sentence;
}

bool MentionScan::is_mark(std::size_t word, std::string_view mark) const {
  return word < document_.words.size() && !document_.words[word].is_word() && document_.surface(word) == mark;
}

const NameUse* MentionScan::use_of(std::size_t word, NameForm form, bool with_clitics) const {
  if (word >= names_.size() || !names_[word] || (!with_clitics && names_[word]->skip != 0)) return nullptr;
  for (const NameUse& use : *names_[word]->uses) {
    if (use.form == form) return &use;
  }
  return nullptr;
}

bool MentionScan::is_type(std::size_t word, std::string_view type, bool ambiguous_too) const {
  if (word >= names_.size() || !names_[word] || names_[word]->skip != 0) return false;
  return std::any_of(names_[word]->uses->begin(), names_[word]->uses->end(), [&](const NameUse& use) {
    const KnownName& known = knowledge_.gazetteer.names()[use.known];
    if (use.form != NameForm::kName || (use.ambiguous && !ambiguous_too)) return false;
    return type == "PLACE" ? !known.precision.empty() : known.type == type;
  });
}

const HeadHit* MentionScan::head(std::size_t word, HeadKind kind, bool with_clitics) const {
  if (word >= heads_.size()) return nullptr;
  for (const HeadHit& hit : heads_[word]) {
    if (hit.head->kind == kind && (with_clitics || hit.skip == 0)) return &hit;
  }
  return nullptr;
}

std::string MentionScan::country_of_adjective(std::size_t word) const {
  for (const NameForm form : {NameForm::kAdjective, NameForm::kPeople}) {
    if (const NameUse* use = use_of(word, form, false)) return knowledge_.gazetteer.names()[use->known].country;
  }
  return {};
}

// A name of the gazetteer that stands for itself.
std::optional<RawMention> MentionScan::known(std::size_t word) const {
  if (word >= names_.size() || !names_[word]) return std::nullopt;
  const NameMatch& match = *names_[word];
  auto plain = std::find_if(match.uses->begin(), match.uses->end(), [](const NameUse& use) { return !use.ambiguous; });
  const bool in_context = plain == match.uses->end() && means_place(word, match);
  if (plain == match.uses->end()) {
    if (!in_context) return std::nullopt;
    plain = match.uses->begin();
  }
  RawMention mention;
  mention.in_context = in_context;
  mention.span = mention.extent = {word, word + match.words - 1, match.skip};
  mention.uses = match.uses;
  const bool name = in_context || std::any_of(match.uses->begin(), match.uses->end(), [](const NameUse& use) {
                      return use.form == NameForm::kName && !use.ambiguous;
                    });
  // «السعودية» names the country and what is of it.
  const bool adjective =
      name && knowledge_.gazetteer.nationality(document_.words[word].folded) == plain->known && describes(word);
  if (adjective) {
    mention.form = "adjective";
    mention.type = "GPE";
    mention.country = knowledge_.gazetteer.names()[plain->known].country;
  } else if (!name) {
    mention.form = "adjective";
    mention.type = plain->form == NameForm::kAdjective ? "GPE" : "NORP";
    mention.country = knowledge_.gazetteer.names()[plain->known].country;
  }
  return mention;
}

// «القوات الأرمنية», «حكومة يريفان», «وزارة الدفاع», "Armenian forces".
std::optional<RawMention> MentionScan::body(std::size_t word) const {
  const HeadHit* hit = head(word, HeadKind::kOrg, true);
  std::size_t at = word;
  RawMention mention;
  if (hit == nullptr && !document_.is_arabic()) {
    at = behind_country(word, mention);
    if (at == kNoWord) return std::nullopt;
    hit = head(at, HeadKind::kOrg, false);
  }
  if (hit == nullptr) return std::nullopt;
  std::size_t last = at + hit->words - 1;
  const std::size_t next = last + 1;
  bool alone = hit->head->alone && (hit->head->definite || hit->words > 1);
  if (mention.country.empty() && follows(next)) {
    mention.country = country_of_adjective(next);
    const bool open = !hit->head->definite || hit->words > 1;
    if (mention.country.empty() && open && document_.is_arabic() && is_type(next, "GPE", false)) {
      mention.country = country_of_place(next);
      mention.at = names_[next]->uses;
      mention.at_words = {next, next + names_[next]->words - 1, names_[next]->skip};
    }
    if (!mention.country.empty())
      last = next + names_[next]->words - 1;
    else if (knowledge_.gazetteer.nationality(document_.words[next].folded))
      alone = false;
  }
  // "Police said": whose they are, the text does not say.
  if (document_.language == "en") alone = hit->head->alone && is_speech_verb(last + 1);
  if (mention.country.empty() && !alone) return std::nullopt;
  if (!document_.is_arabic() && document_.language != "en" && mention.country.empty()) return std::nullopt;
  // "China's Ministry of Public Security" has a name.
  if (const std::optional<RawMention> named = at > word ? latin_body(at) : std::nullopt;
      named && named->span.last > last)
    return std::nullopt;
  mention.span = mention.extent = {word, last, at == word ? hit->skip : 0};
  // "Russia's Defense Ministry": the country is a mention of its own.
  if (mention.at != nullptr && at > word) mention.span.first = at;
  mention.form = "description";
  mention.type = "ORG";
  mention.cls = hit->head->cls;
  mention.sector = hit->head->sector;
  return mention;
}

std::string MentionScan::country_of_place(std::size_t word) const {
  const KnownName* best = nullptr;
  for (const NameUse& use : *names_[word]->uses) {
    const KnownName& known = knowledge_.gazetteer.names()[use.known];
    if (use.form != NameForm::kName || known.type != "GPE") continue;
    if (best == nullptr || known.is_country || (!best->is_country && known.population > best->population))
      best = &known;
  }
  return best == nullptr ? std::string() : best->country;
}

// «المواطنين الأذربيجانيين», «المهاجرين».
std::optional<RawMention> MentionScan::people(std::size_t word) const {
  const HeadHit* hit = head(word, HeadKind::kPeople, true);
  if (hit == nullptr) return std::nullopt;
  RawMention mention;
  std::size_t last = word + hit->words - 1;
  if (follows(last + 1)) {
    mention.country = country_of_adjective(last + 1);
    if (!mention.country.empty()) last += names_[last + 1]->words;
  }
  // "the soldiers" are somebody; «جنود» or «مواطنين» alone are anybody.
  if (mention.country.empty() && !hit->head->definite) return std::nullopt;
  mention.span = mention.extent = {word, last, hit->skip};
  mention.form = "description";
  mention.type = hit->head->cls == "soldiers" ? "ORG" : "NORP";
  mention.cls = hit->head->cls;
  mention.sector = hit->head->sector;
  return mention;
}

// «منطقة كلبجر», «شمال مدينة حلب», «قرية زركند».
std::optional<RawMention> MentionScan::place(std::size_t word) const {
  if (knowledge_.gazetteer.names_nothing(document_, word) > 0) return std::nullopt;  // «قرية نائية»
  std::size_t at = word;
  const HeadHit* first = nullptr;
  const HeadHit* last = nullptr;
  for (int steps = 0; steps < 4; ++steps) {
    if (at > word && !follows(at)) return std::nullopt;
    const HeadHit* found = head(at, HeadKind::kFound, at == word);
    const HeadHit* lead = head(at, HeadKind::kLead, at == word);
    const HeadHit* hit = found != nullptr && (lead == nullptr || found->words >= lead->words) ? found : lead;
    if (hit == nullptr) break;
    if (first == nullptr) first = hit;
    last = hit;
    at += hit->words;
  }
  if (first == nullptr || !follows(at)) return std::nullopt;
  RawMention mention;
  mention.extent = {word, at, first->skip};
  mention.lead = last->head->cls;
  // «القضاء بحبسه», «المنطقة الخضراء»: no name depends on a definite noun; «العاصمة الرياض» stands beside it.
  const bool definite = document_.is_arabic() && last->head->definite;
  if (definite && document_.words[at].folded.starts_with("ال") && !is_large(at)) return std::nullopt;
  const bool found = last->head->kind == HeadKind::kFound && document_.is_arabic() && !definite;
  if (found && last->head->cls == "town") {
    if (const std::size_t end = village_end(at); end != kNoWord) {
      mention.extent.last = end;
      mention.span = {at, end, 0};
      mention.type = "LOC";
      return mention;
    }
  }
  // «شرق البلاد» is no town, «مدينة البلاد» could be; «معتمدية العيون» in Tunisia is none of the towns elsewhere of
  // that name.
  const bool elsewhere = last->head->kind == HeadKind::kFound && !evidence_.empty() && !is_spoken_of(at);
  const bool said =
      is_type(at, "PLACE", false) || (!elsewhere && !is_everyday(at)) || (last->head->cls != "-" && is_spoken_of(at));
  if (said && is_type(at, "PLACE", true)) {
    mention.extent.last = at + names_[at]->words - 1;
    mention.span = {at, mention.extent.last, 0};
    mention.uses = names_[at]->uses;
    return mention;
  }
  const Word& unknown = document_.words[at];
  if (!found || is_common(unknown.folded) || names_[at] || !heads_[at].empty()) return std::nullopt;
  // «قضاء عطلتهم» is spending, no district: names of places have no pronoun.
  constexpr std::array<std::string_view, 5> kPronouns = {"هم", "هن", "كم", "ته", "تها"};
  if (std::any_of(kPronouns.begin(), kPronouns.end(), [&](std::string_view end) {
        return unknown.folded.ends_with(end) && !document_.surface(at).ends_with("ة");
      }))
    return std::nullopt;
  mention.span = {at, at, 0};
  mention.type = "LOC";
  return mention;
}

// «قناة «القاهرة الإخبارية»», «حركة النهضة», «مطار بيروت».
std::optional<RawMention> MentionScan::named_body(std::size_t word) const {
  if (document_.language == "en") return latin_named_body(word);
  if (!document_.is_arabic()) return std::nullopt;  // "Organisation" and "club" are words of other languages, too
  for (const HeadKind kind : {HeadKind::kMedia, HeadKind::kGroup, HeadKind::kFac}) {
    const HeadHit* hit = head(word, kind, true);
    if (hit == nullptr) continue;
    const std::size_t next = word + hit->words;
    RawMention mention;
    mention.type = kind == HeadKind::kFac ? "FAC" : "ORG";
    mention.sector = hit->head->sector;
    mention.extent = {word, next, hit->skip};
    if (const std::size_t close = quoted(next); close != 0) {
      mention.span = {next + 1, close - 1, 0};
      mention.extent.last = close;
      // «صحيفة «الشرق الأوسط»» is no place.
      const bool known = is_type(next + 1, kind == HeadKind::kFac ? "FAC" : "ORG", true);
      if (known && names_[next + 1]->words == close - next - 1) mention.uses = names_[next + 1]->uses;
      return mention;
    }
    if (!follows(next)) continue;
    if (kind != HeadKind::kFac && is_type(next, "ORG", true)) {
      mention.extent.last = next + names_[next]->words - 1;
      mention.span = {next, mention.extent.last, 0};
      mention.uses = names_[next]->uses;
      return mention;
    }
    if (kind == HeadKind::kMedia) continue;
    std::size_t last = next;
    if (is_type(next, "PLACE", true)) {
      last = next + names_[next]->words - 1;
      if (hit->head->cls == "town") mention.at = names_[next]->uses;
    } else if (kind == HeadKind::kFac || is_common(document_.words[next].folded) || names_[next] ||
               hit->head->definite) {
      continue;
    }
    // «مطار بيروت الدولي», «حزب العدالة والتنمية».
    const auto is_tail = [&](std::size_t at) {
      return is_definite_tail(at) || (kind == HeadKind::kFac && knowledge_.named_after != nullptr && !names_[at] &&
                                      knowledge_.named_after->is_tail(document_.words[at].folded));
    };
    while (last - word < 5 && follows(last + 1) && is_tail(last + 1)) ++last;
    mention.span = mention.extent = {word, last, hit->skip};
    return mention;
  }
  return std::nullopt;
}

bool MentionScan::is_definite_tail(std::size_t word) const {
  const std::string& folded = document_.words[word].folded;
  return (folded == "الدولي" || folded == "الدوليه" || folded == "المركزي" || folded == "العام" || folded == "الوطني" ||
          folded == "الوطنيه" || folded == "الشعبي" || folded == "الاسلامي" || folded == "الاسلاميه" ||
          folded == "الديمقراطي") &&
         !names_[word];
}

// The place of the mark that closes a quotation of at most four words, or 0.
std::size_t MentionScan::quoted(std::size_t word) const {
  if (!is_mark(word, "«") && !is_mark(word, "\"") && !is_mark(word, "“")) return 0;
  for (std::size_t at = word + 1; at <= word + 5 && at < document_.words.size(); ++at) {
    if (is_mark(at, "»") || is_mark(at, "\"") || is_mark(at, "”")) return at > word + 1 ? at : 0;
    if (!document_.words[at].is_word() && !document_.words[at].is_number()) return 0;
  }
  return 0;
}

// A word that texts of any subject have is no name that the lists lack.
bool MentionScan::is_common(std::string_view folded) const { return knowledge_.background.share(folded) > 0.004; }

std::vector<RawMention> MentionScan::run() const {
  std::vector<RawMention> out;
  StringMap<std::size_t> acronyms;  // as written, to the body in `out` that it was given for
  for (std::size_t i = 0; i < document_.words.size();) {
    if (!document_.words[i].is_word()) {
      ++i;
      continue;
    }
    if (const auto given = acronyms.find(document_.surface(i)); given != acronyms.end()) {
      RawMention again = out[given->second];
      if (again.uses == nullptr && !again.called) again.called = again.span;
      again.span = again.extent = {i, i, 0};
      again.at = nullptr;
      out.push_back(std::move(again));
      ++i;
      continue;
    }
    const std::uint32_t known_words = names_[i] ? names_[i]->words : 0;
    std::optional<RawMention> best;
    std::vector<RawMention> inner;
    if (!heads_[i].empty() || !document_.is_arabic()) {
      if (heads_[i].empty() || heads_[i][0].words >= known_words || !is_type(i, "ORG", false)) best = titled(i, inner);
      const std::optional<RawMention> org = body(i);
      if (org && (!best || org->extent.last > best->extent.last) && org->extent.last - i + 1 > known_words)
        best = org, inner.clear();
      if (!best && known_words < 2) best = place(i);
      if (const std::optional<RawMention> named = latin_body(i);
          named && (!best || named->extent.last > best->extent.last || best->form == "adjective"))
        best = named, inner.clear();
      if (!best) best = people(i);
      if (!best && known_words < 2) best = named_body(i);
    }
    // "Mary Jones" is somebody, though Mary is a town.
    if (!best && !document_.is_arabic() && known_words < 2) best = person(i);
    if (!best) best = known(i);
    if (!best) best = person(i);
    if (!best && !speakers_.empty()) best = speaker(i);
    if (!best) {
      ++i;
      continue;
    }
    const std::size_t next = std::max(best->extent.last, best->span.last) + 1;
    if (const std::size_t acronym = best->type == "ORG" || best->uses != nullptr ? acronym_of(*best) : kNoWord;
        acronym != kNoWord && document_.language == "en" && best->form == "name" && !names_[acronym])
      acronyms.emplace(document_.surface(acronym), out.size());
    out.push_back(std::move(*best));
    for (RawMention& mention : inner) out.push_back(std::move(mention));
    i = next;
  }
  return out;
}

std::vector<RawMention> find_mentions(const Document& document, const MentionKnowledge& knowledge) {
  const MentionScan scan(document, knowledge);
  std::vector<RawMention> rules = scan.run();
  if (knowledge.tagger == nullptr || !document.is_arabic()) return rules;
  Tags tagged = knowledge.tagger->tag(document, scan.contexts(rules));
  return scan.join_named_after(scan.merge(std::move(rules), std::move(tagged)));
}

}  // namespace isnad::reading
