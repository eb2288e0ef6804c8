// Persons: behind a title, or by what their names look like.
#include <algorithm>

#include "reading/mention_scan.h"

namespace isnad::reading {
namespace {

// Bodies that a person with such a title does not stand for: «الشاب المصري» describes nobody that a reader could name.
bool describes_alone(std::string_view cls) {
  return cls != "victim" && cls != "mister" && cls != "doctor" && cls != "scholar" && cls != "artist" &&
         cls != "player" && cls != "manager";
}

}  // namespace

// "John Harwood", "Ursula von der Leyen": written with a capital and no acronym, or a link in small letters between
// two.
bool MentionScan::is_latin_name(std::size_t word, bool first, GivenName given) const {
  const std::string_view surface = document_.surface(word);
  const bool small = surface[0] >= 'a' && surface[0] <= 'z';
  const bool known = names_[word].has_value() && !first;  // a town or body that the name would run into
  if (small) return !first && given == GivenName::kLink;
  if (given == GivenName::kPlain) return true;
  if (given == GivenName::kFunction || given == GivenName::kNever || given == GivenName::kThing) return false;
  if (surface.size() < 3 || static_cast<unsigned char>(surface[0]) < 'A' || !heads_[word].empty() || known ||
      !starts_upper(word))
    return false;
  return std::any_of(surface.begin() + 1, surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool MentionScan::is_name_like(std::size_t word, bool first, bool behind_title) const {
  const Word& here = document_.words[word];
  const GivenName kind = given(word);
  if (!document_.is_arabic()) return is_latin_name(word, first, kind);
  if (kind == GivenName::kPlain || kind == GivenName::kAlso) return true;
  if (kind == GivenName::kLink) return !first;
  const std::string_view folded = here.folded;
  if (folded.size() < 6 || names_[word] || !heads_[word].empty()) return false;
  if (folded.starts_with("ال")) return !first && folded.size() >= 10 && knowledge_.background.share(folded) < 0.012;
  // Verbs and words with pronouns are rare words too.
  if (folded.starts_with("ي") || folded.starts_with("ت")) return false;
  if (folded.ends_with("ها") || folded.ends_with("هم") || folded.ends_with("هما") || folded.ends_with("ات"))
    return false;
  // A title vouches for the word behind it.
  const double share = knowledge_.background.share(folded);
  if (share >= (first && behind_title ? 0.006 : 0.002)) return false;
  // A letter that may be a particle or of a verb, before what is the commoner word without it.
  constexpr std::string_view kStarts = "سوفبلنا";
  for (std::size_t at = 0; at < kStarts.size(); at += 2) {
    if (folded[0] != kStarts[at] || folded[1] != kStarts[at + 1]) continue;
    const double rest = knowledge_.background.share(folded.substr(2));
    return rest <= 0 || rest < share;
  }
  return true;
}

// A sentence in whose words of four letters and more all begin with a capital does not say where a name ends.
bool MentionScan::is_headline(std::size_t word) const {
  constexpr std::size_t kSeen = 40;
  const auto is_small = [&](std::size_t at) {
    const std::string_view surface = document_.surface(at);
    return document_.words[at].is_word() && surface.size() >= 4 && surface[0] >= 'a' && surface[0] <= 'z';
  };
  const std::uint32_t sentence = document_.words[word].sentence;
  std::size_t small = 0;
  for (std::size_t at = word; at > 0 && word - at < kSeen && document_.words[at - 1].sentence == sentence; --at)
    small += is_small(at - 1) ? 1 : 0;
  for (std::size_t at = word;
       at < document_.words.size() && at - word < kSeen && document_.words[at].sentence == sentence; ++at)
    small += is_small(at) ? 1 : 0;
  return small == 0;
}

// What the lists say of the word; in English the census's names beside our own, but for towns of their name.
GivenName MentionScan::given(std::size_t word) const {
  const std::string_view folded = document_.words[word].folded;
  const GivenName kind = knowledge_.given.find(folded);
  if (kind != GivenName::kNone || document_.language != "en" || knowledge_.english == nullptr || !is_capital(word) ||
      is_large(word))
    return kind;
  return knowledge_.english->is_given_name(folded) ? GivenName::kPlain : kind;
}

// English: "Kimani Lawson", where no list has the first and it is no word, and "Grace Lawson", where it is one that
// people are called, too. Not in headlines, whose words all have capitals.
bool MentionScan::has_family_name_behind(std::size_t word) const {
  if (document_.language != "en" || knowledge_.english == nullptr || !follows(word + 1) || !is_capital(word) ||
      !is_capital(word + 1))
    return false;
  const std::string_view first = document_.words[word].folded;
  if (!knowledge_.english->is_family_name(document_.words[word + 1].folded) || is_large(word + 1) || is_headline(word))
    return false;
  // "Englishman Robert Buckley" begins behind the first.
  if (follows(word + 2) && is_capital(word + 2) && given(word + 1) == GivenName::kPlain) return false;
  return knowledge_.english->may_be_given_name(first) || (!names_[word] && !knowledge_.english->is_word(first));
}

// English: a word of the dictionary that is nobody's name. It goes on a name in "Steve Jobs said", not in "Yvonne
// Hiller Kills Two".
bool MentionScan::is_no_surname(std::size_t word) const {
  if (document_.language != "en" || knowledge_.english == nullptr) return false;
  const std::string_view folded = document_.words[word].folded;
  return knowledge_.english->is_word(folded) && !knowledge_.english->may_be_family_name(folded) &&
         !knowledge_.english->may_be_given_name(folded) && given(word) == GivenName::kNone;
}

// Behind the last word of a personal name that begins at the word, or the word itself where none does.
std::size_t MentionScan::name_end(std::size_t word, bool behind_title) const {
  if (word >= document_.words.size() || !document_.words[word].is_word() || !is_name_like(word, true, behind_title))
    return word;
  if (speaks_in_the_name(word)) return word;
  if (given(word) != GivenName::kPlain && !behind_title && !has_family_name_behind(word)) return word;
  std::size_t last = word;
  const std::size_t most = !document_.is_arabic() && is_headline(word) ? 1 : 4;
  while (last - word < most && follows(last + 1)) {
    // "Prime Minister Yoshihiko Noda": a small town goes on a name of one word so far.
    const bool is_surname = document_.language == "en" && last == word && !is_large(last + 1) && names_part(last + 1);
    if (is_type(last + 1, "GPE", false) ? !is_surname : !is_name_like(last + 1, false, behind_title)) break;
    if (is_no_surname(last + 1) && (last > word || is_capital(last + 2) || is_headline(word))) break;
    ++last;
  }
  // A name ends in no link word («محمد بن»).
  while (last > word && knowledge_.given.find(document_.words[last].folded) == GivenName::kLink) --last;
  return last + 1;
}

// «الرئيس الروسي فلاديمير بوتين», «رئيس الوزراء الأرمني باشينيان», "Russian President Vladimir Putin"; with a
// nationality alone it is a description.
std::optional<RawMention> MentionScan::titled(std::size_t word, std::vector<RawMention>& inner) const {
  RawMention mention;
  std::size_t at = word;
  std::size_t first = word;  // of a description: behind "Albania's"
  std::uint32_t skip = 0;
  const HeadHit* title = head(word, HeadKind::kTitle, true);
  if (title == nullptr && !document_.is_arabic()) {
    at = behind_country(word, mention);
    if (at == kNoWord) return std::nullopt;
    if (mention.at != nullptr) inner.push_back(*known(word));
    mention.at = nullptr;
    first = at;
    title = head(at, HeadKind::kTitle, false);
    if (title == nullptr && head(at, HeadKind::kMod, false) != nullptr && follows(at + 1))
      title = head(++at, HeadKind::kTitle, false);
  }
  if (title == nullptr) {
    inner.clear();
    return std::nullopt;
  }
  if (at == word) skip = title->skip;
  mention.cls = title->head->cls;
  mention.sector = title->head->sector;
  mention.type = "PER";
  const bool definite = title->head->definite || title->words > 1 || !mention.country.empty();
  at += title->words;
  std::size_t end = at - 1;  // the last word that belongs to the title
  bool called = false;       // «الأمير تركي»: no Turkish prince, who would be «الأمير التركي»
  for (int steps = 0; steps < 6; ++steps) {
    const bool comma = is_mark(at, "،") || is_mark(at, ",");
    if (comma) {
      // «الرئيس الأمريكي، دونالد ترامب»
      if (at + 1 < document_.words.size() && end > word && is_type(at + 1, "PER", false)) ++at;
      break;
    }
    if (!follows(at)) break;
    if (is_type(at, "PER", false)) break;
    std::uint32_t words = 0;
    if (const std::string country = country_of_adjective(at); !country.empty()) {
      called = document_.is_arabic() && title->head->definite && !document_.words[at].folded.starts_with("ال");
      if (called) break;
      if (mention.country.empty()) mention.country = country;
      words = names_[at]->words;
    } else if (const HeadHit* mod = head(at, HeadKind::kMod, false)) {
      words = mod->words;
    } else if (const HeadHit* other = head(at, HeadKind::kTitle, false)) {
      words = other->words;
    } else if (const HeadHit* org = head(at, HeadKind::kOrg, false); org != nullptr && end + 1 == at) {
      words = org->words;
    } else if (document_.is_arabic() && is_type(at, "GPE", false) && mention.country.empty()) {
      // «وزير خارجية إيران عباس عراقجي»: the country is a mention of its own.
      const std::size_t behind = at + names_[at]->words;
      if (!follows(behind) || (!is_type(behind, "PER", false) && name_end(behind, false) == behind)) break;
      inner.push_back(*known(at));
      mention.country = country_of_place(at);
      words = names_[at]->words;
    } else {
      break;
    }
    at += words;
    end = at - 1;
  }
  if (at < document_.words.size() && document_.words[at].is_word() &&
      document_.words[at].sentence == document_.words[word].sentence) {
    std::size_t behind = at;
    if (is_type(at, "PER", false)) {
      behind = at + names_[at]->words;
      mention.uses = names_[at]->uses;
    } else if (called) {
      // What stands behind with the article the tagger tells: «تركي الفيصل» of «تركي المعرض».
      behind = at + 1;
      while (behind - at < 4 && follows(behind) && is_name_like(behind, false, true) &&
             !document_.words[behind].folded.starts_with("ال"))
        ++behind;
      while (behind > at + 1 && given(behind - 1) == GivenName::kLink) --behind;
      mention.in_context = true;
    } else if (at == end + 1 && follows(at)) {
      behind = name_end(at, true);
    }
    if (behind > at) {
      mention.span = {at, behind - 1, 0};
      mention.extent = {word, behind - 1, skip};
      if (!mention.country.empty() && describes_alone(mention.cls)) mention.title_last = end;
      return mention;
    }
  }
  const bool is_owned = !inner.empty() && inner.front().span.first == word;
  if (!is_owned || mention.country.empty() || !describes_alone(mention.cls)) inner.clear();
  if (mention.country.empty() || !describes_alone(mention.cls)) return std::nullopt;
  // «الفريق الكولومبي» plays; a general has a name.
  if (mention.cls == "officer" && title->words == 1 && document_.words[word].folded.ends_with("فريق")) {
    mention.type = "ORG";
    mention.cls = "team";
    mention.sector = "CVL";
  }
  if (document_.language == "en") {
    while (end > first && document_.words[end].folded == "of") --end;
    // "the UK's chief prosecutor" is another.
    const bool goes_on = follows(end + 1) && knowledge_.given.find(document_.words[end + 1].folded) == GivenName::kNone;
    if (document_.words[end].folded == "chief" && goes_on) {
      inner.clear();
      return std::nullopt;
    }
  }
  // «مسؤول أمريكي» is somebody, and not who holds an office.
  if (!definite) {
    if (end == word || document_.words[end].folded.starts_with("ال")) return std::nullopt;
    mention.cls = "a " + mention.cls;
  }
  mention.span = mention.extent = {word, end, skip};
  if (is_owned) mention.span.first = first;
  mention.form = "description";
  return mention;
}

// «محمد الخطيب» without a title: a given name and at least one more name-like word.
std::optional<RawMention> MentionScan::person(std::size_t word) const {
  const std::size_t behind = name_end(word, false);
  if (behind < word + 2) return std::nullopt;
  // "James Webb Space Telescope": what has four capitals in a row is a thing more often than a person.
  constexpr std::size_t kMostWords = 3;
  const auto links =
      std::count_if(document_.words.begin() + static_cast<std::ptrdiff_t>(word),
                    document_.words.begin() + static_cast<std::ptrdiff_t>(behind),
                    [&](const Word& part) { return knowledge_.given.find(part.folded) == GivenName::kLink; });
  if (!document_.is_arabic() && behind - word - static_cast<std::size_t>(links) > kMostWords) return std::nullopt;
  // "the Robert Wood Johnson Foundation", "John Hopkins University" are bodies.
  if (!document_.is_arabic() && follows(behind) && starts_upper(behind) &&
      (knowledge_.given.find(document_.words[behind].folded) == GivenName::kThing || latin_noun(behind) != nullptr))
    return std::nullopt;
  if (!document_.is_arabic() && follows(behind) && is_capital(behind) && is_no_surname(behind) && !is_headline(word))
    return std::nullopt;
  RawMention mention;
  mention.span = mention.extent = {word, behind - 1, 0};
  mention.type = "PER";
  return mention;
}

// A word with a capital that no list and no dictionary has.
bool MentionScan::is_strange(std::size_t word) const {
  if (word >= document_.words.size() || !document_.words[word].is_word() || !is_capital(word) || names_[word] ||
      !heads_[word].empty() || latin_noun(word) != nullptr)
    return false;
  const std::string_view surface = document_.surface(word);
  const GivenName kind = given(word);
  return surface.size() >= 3 &&
         std::any_of(surface.begin() + 1, surface.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         !knowledge_.english->is_word(document_.words[word].folded) && kind != GivenName::kFunction &&
         kind != GivenName::kNever && kind != GivenName::kThing;
}

std::size_t MentionScan::strange_end(std::size_t word) const {
  constexpr std::size_t kMost = 5;  // "Abdul-Rahman Al-Riyami" and its hyphens
  std::size_t last = word;
  while (last - word < kMost) {
    const bool hyphen = is_mark(last + 1, "-") && !document_.words[last + 1].spaced &&
                        last + 2 < document_.words.size() && !document_.words[last + 2].spaced && is_capital(last + 2);
    if (hyphen)
      last += 2;
    else if (follows(last + 1) && is_strange(last + 1))
      ++last;
    else
      break;
  }
  return last;
}

bool MentionScan::is_speech_verb(std::size_t word) const {
  return word < speech_.size() && speech_[word].is(kSpeechVerb) && !speech_[word].is(kSpeechNoun);
}

// Who says something, and either was named in full or has a name that people have. A body that is cited by its name
// alone ("Moody’s said") was not.
void MentionScan::find_speakers() {
  speech_ = knowledge_.speech->tag(document_);
  StringMap<bool> introduced;
  std::vector<std::string> said;
  for (std::size_t first = 0; first < document_.words.size();) {
    if (!is_strange(first)) {
      ++first;
      continue;
    }
    const std::size_t last = strange_end(first);
    const std::string& name = document_.words[last].folded;
    const bool full = last > first && document_.words[last].spaced;
    const bool behind_given =
        first > 0 && follows(first) && is_capital(first - 1) && given(first - 1) == GivenName::kPlain;
    if ((full || behind_given) && !is_headline(first)) introduced.emplace(name, true);
    const bool inverted = first > 0 && follows(first) && is_speech_verb(first - 1);
    if (inverted || (follows(last + 1) && is_speech_verb(last + 1))) said.push_back(name);
    first = last + 1;
  }
  for (const std::string& name : said) {
    if (introduced.contains(name) || knowledge_.english->is_family_name(name) ||
        knowledge_.english->is_given_name(name))
      speakers_.emplace(name, true);
  }
}

std::optional<RawMention> MentionScan::speaker(std::size_t word) const {
  if (!is_strange(word)) return std::nullopt;
  const std::size_t last = strange_end(word);
  if (!speakers_.contains(document_.words[last].folded)) return std::nullopt;
  RawMention mention;
  mention.span = mention.extent = {word, last, 0};
  mention.type = "PER";
  return mention;
}

}  // namespace isnad::reading
