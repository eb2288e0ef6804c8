#include "reading/times_lexicon.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "text/fold.h"

namespace isnad::reading {
namespace {

const std::unordered_map<std::string_view, TimeWord>& kinds() {
  static const std::unordered_map<std::string_view, TimeWord> table = {
      {"month", TimeWord::kMonth},       {"hijri", TimeWord::kHijri},       {"persian", TimeWord::kPersian},
      {"weekday", TimeWord::kWeekday},   {"shift", TimeWord::kShift},       {"tonight", TimeWord::kTonight},
      {"ref", TimeWord::kRef},           {"set", TimeWord::kSet},           {"unit1", TimeWord::kUnit},
      {"unit2", TimeWord::kUnit},        {"unitn", TimeWord::kUnit},        {"number", TimeWord::kNumber},
      {"ordinal", TimeWord::kOrdinal},   {"fraction", TimeWord::kFraction}, {"part", TimeWord::kPart},
      {"midpart", TimeWord::kMidPart},   {"past", TimeWord::kPast},         {"next", TimeWord::kNext},
      {"this", TimeWord::kThis},         {"mod", TimeWord::kMod},           {"mod3", TimeWord::kMod},
      {"quantity", TimeWord::kQuantity}, {"few", TimeWord::kFew},           {"season", TimeWord::kSeason},
      {"decade", TimeWord::kDecade},     {"holiday", TimeWord::kHoliday},   {"weekend", TimeWord::kWeekend},
      {"rest", TimeWord::kRest},         {"whole", TimeWord::kWhole},       {"zone", TimeWord::kZone},
      {"link", TimeWord::kLink}};
  return table;
}

const std::unordered_map<std::string_view, TimeLink>& links() {
  static const std::unordered_map<std::string_view, TimeLink> table = {
      {"before", TimeLink::kBefore}, {"after", TimeLink::kAfter}, {"since", TimeLink::kSince},
      {"until", TimeLink::kUntil},   {"from", TimeLink::kFrom},   {"between", TimeLink::kBetween},
      {"within", TimeLink::kWithin}, {"for", TimeLink::kFor},     {"every", TimeLink::kEvery},
      {"of", TimeLink::kOf},         {"in", TimeLink::kIn},       {"ago", TimeLink::kAgo},
      {"later", TimeLink::kLater},   {"about", TimeLink::kAbout}, {"now", TimeLink::kNow},
      {"early", TimeLink::kEarly},   {"late", TimeLink::kLate},   {"notime", TimeLink::kNoTime},
      {"oclock", TimeLink::kOclock}};
  return table;
}

bool takes_article(TimeWord kind) {
  switch (kind) {
    case TimeWord::kUnit:
    case TimeWord::kNumber:
    case TimeWord::kOrdinal:
    case TimeWord::kFraction:
    case TimeWord::kPart:
    case TimeWord::kPast:
    case TimeWord::kNext:
    case TimeWord::kThis:
    case TimeWord::kFew:
    case TimeWord::kSeason:
    case TimeWord::kDecade:
    case TimeWord::kWhole:
      return true;
    default:
      return false;
  }
}

std::string_view cut(std::string_view& rest, char at) {
  const std::size_t end = rest.find(at);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

bool is_arabic(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word[0]) >= 0xD8 && static_cast<unsigned char>(word[0]) <= 0xDB;
}

}  // namespace

TimeLexicon::TimeLexicon(std::string_view tsv) {
  while (!tsv.empty()) {
    std::string_view line = cut(tsv, '\n');
    if (line.empty() || line[0] == '#') continue;
    std::string_view category = cut(line, '\t');
    const std::size_t colon = category.find(':');
    const std::string_view language = colon == std::string_view::npos ? std::string_view() : category.substr(0, colon);
    if (colon != std::string_view::npos) category.remove_prefix(colon + 1);
    const std::string_view value = cut(line, '\t');
    TimeEntry entry;
    entry.strict = category.ends_with('!');
    if (entry.strict) category.remove_suffix(1);
    const auto kind = kinds().find(category);
    if (kind == kinds().end()) continue;
    entry.kind = kind->second;
    entry.value = value;
    if (entry.kind == TimeWord::kUnit) {
      entry.number = category.ends_with('1') ? 1 : category.ends_with('2') ? 2 : 0;
    } else if (entry.kind == TimeWord::kMod) {
      entry.number = category.ends_with('3') ? 3 : 0;
    } else if (entry.kind == TimeWord::kLink) {
      const auto link = links().find(value);
      if (link == links().end()) continue;
      entry.link = link->second;
    } else {
      std::from_chars(value.data(), value.data() + value.size(), entry.number);
    }
    // What stands behind its noun is marked as Arabic's is by the article: «semaine dernière», «هفته گذشته». In some
    // languages it stands on either side: "scorsa settimana", "settimana scorsa".
    const bool romance = language == "fr" || language == "es" || language == "it" || language == "pt";
    const bool modifies = entry.kind == TimeWord::kPast || entry.kind == TimeWord::kNext;
    entry.definite = modifies && (romance || language == "fa" || language == "he");
    entry.either_side = (modifies || entry.kind == TimeWord::kThis) && romance;
    while (!line.empty()) add(entry, cut(line, '|'), language);
  }
}

void TimeLexicon::add(const TimeEntry& entry, std::string_view phrase, std::string_view language) {
  Slots* slots = &shared_;
  if (!language.empty()) {
    const auto known =
        std::find_if(languages_.begin(), languages_.end(), [&](const auto& one) { return one.first == language; });
    slots = known != languages_.end() ? &known->second : &languages_.emplace_back(language, Slots{}).second;
  }
  const std::string folded = text::fold(phrase);
  const std::size_t last = folded.rfind(' ');
  if (entry.kind == TimeWord::kPart && last != std::string::npos && folded.find("ال", last) == last + 1) {
    TimeEntry definite = entry;  // «بعد الظهر»
    definite.definite = true;
    put(definite, folded, *slots);
    return;
  }
  put(entry, folded, *slots);
  if (!language.empty() || !takes_article(entry.kind) || !is_arabic(folded) || folded.starts_with("ال")) return;
  TimeEntry definite = entry;
  definite.definite = true;
  put(definite, "ال" + folded, *slots);
}

void TimeLexicon::put(const TimeEntry& entry, const std::string& folded, Slots& slots) {
  std::vector<TimeEntry>& there = slots[folded].entries;
  // Two spellings of a line may fold to one.
  if (std::any_of(there.begin(), there.end(), [&](const TimeEntry& one) {
        return one.kind == entry.kind && one.value == entry.value && one.number == entry.number;
      })) {
    return;
  }
  there.push_back(entry);
  const std::size_t words = 1 + static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' '));
  Slot& first = slots[std::string_view(folded).substr(0, folded.find(' '))];
  first.longest = std::max(first.longest, words);
}

const TimeLexicon::Slots& TimeLexicon::slots_of(std::string_view language, bool sure) const {
  for (const auto& [name, slots] : languages_) {
    if (name == language) return slots;
  }
  // Of a language without words here numbers alone are read: "am 3." is no hour, nor «كل» every, where it is not
  // English or Arabic.
  static const Slots kNone;
  return language == "ar" || language == "en" || language == "und" || !sure ? shared_ : kNone;
}

namespace {

// A word and what is left of it without what its language writes to it: proclitics in Arabic and Hebrew («בספטמבר»),
// elided particles in French and Italian (d'avril, dell'anno), case endings in Turkish (Eylül'de).
CliticReadings readings_of(const Word& word, std::string_view language) {
  if (language == "ar" || language == "en") return clitic_readings(word);
  CliticReadings out;
  const std::string_view folded = word.folded;
  out.add(0, folded);
  if (language == "he" && folded.size() >= 3 * 2 && static_cast<unsigned char>(folded[0]) == 0xD7) {
    static constexpr std::string_view kParticles = "בלמהוש";
    for (std::uint32_t skip = 1; skip <= 2 && folded.size() >= (skip + 2) * 2; ++skip) {
      if (kParticles.find(folded.substr((skip - 1) * 2, 2)) == std::string_view::npos) break;
      out.add(skip, folded.substr(skip * std::size_t{2}));
    }
  } else if (language == "fr" || language == "it" || language == "tr") {
    for (const std::string_view apostrophe : {std::string_view("'"), std::string_view("’")}) {
      const std::size_t at = folded.find(apostrophe);
      if (at == std::string_view::npos || at == 0) continue;
      if (language == "tr") out.add(0, folded.substr(0, at));
      if (language != "tr" && (at == 1 || at == 4))
        out.add(static_cast<std::uint32_t>(at) + 1, folded.substr(at + apostrophe.size()));
    }
  } else if (language != "fa" && language != "he") {
    return clitic_readings(word);
  }
  return out;
}

}  // namespace

TimeHits TimeLexicon::find(const Document& document) const {
  TimeHits out;
  out.starts_.reserve(document.words.size() + 1);
  out.kinds_.resize(document.words.size());
  // A few words in Arabic letters are taken for Arabic: «قبل شهر» could be Persian or Urdu as well.
  constexpr std::size_t kFewBytes = 60;
  const bool guessed = document.language == "fa" && document.body.size() < kFewBytes;
  // Nor is a short text's language sure where nobody said it.
  constexpr double kSure = 0.9;
  constexpr std::size_t kLongBytes = 300;
  const bool sure = document.language_confidence >= kSure || document.body.size() >= kLongBytes;
  const Slots& slots = guessed ? shared_ : slots_of(document.language, sure);
  std::string phrase;
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const std::size_t begin = out.hits_.size();
    out.starts_.push_back(static_cast<std::uint32_t>(begin));
    const Word& word = document.words[i];
    if (!word.is_word() && !word.is_number()) continue;
    for (const CliticReading& reading : readings_of(word, document.language)) {
      const auto slot = slots.find(reading.rest);
      if (slot == slots.end()) continue;
      for (const TimeEntry& entry : slot->second.entries) out.hits_.push_back({&entry, 1, reading.skip});
      phrase = reading.rest;
      std::size_t next = i + 1;
      for (std::size_t length = 2; length <= slot->second.longest && next < document.words.size(); ++length, ++next) {
        // «après-midi» is two words, as "après midi".
        const bool hyphen = !document.words[next].spaced && document.surface(next) == "-" &&
                            next + 1 < document.words.size() && !document.words[next + 1].spaced;
        if (hyphen) ++next;
        if (!document.words[next].is_word() || (!hyphen && !document.words[next].spaced)) break;
        phrase += ' ';
        phrase += document.words[next].folded;
        const auto longer = slots.find(phrase);
        if (longer == slots.end()) continue;
        for (const TimeEntry& entry : longer->second.entries) {
          out.hits_.push_back({&entry, static_cast<std::uint32_t>(next - i + 1), reading.skip});
        }
      }
    }
    for (std::size_t h = begin; h < out.hits_.size(); ++h) {
      out.kinds_[i] |= time_words(out.hits_[h].entry->kind);
    }
    if (out.hits_.size() > begin + 1) {
      std::stable_sort(out.hits_.begin() + static_cast<std::ptrdiff_t>(begin), out.hits_.end(),
                       [](const TimeHit& a, const TimeHit& b) { return a.words > b.words; });
    }
  }
  out.starts_.push_back(static_cast<std::uint32_t>(out.hits_.size()));
  return out;
}

}  // namespace isnad::reading
