#include "reading/times_lexicon.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "text/fold.h"

namespace isnad::reading {
namespace {

const std::unordered_map<std::string_view, TimeWord>& kinds() {
  static const std::unordered_map<std::string_view, TimeWord> table = {
      {"month", TimeWord::kMonth}, {"hijri", TimeWord::kHijri},     {"weekday", TimeWord::kWeekday},
      {"shift", TimeWord::kShift}, {"tonight", TimeWord::kTonight}, {"ref", TimeWord::kRef},
      {"set", TimeWord::kSet},     {"unit1", TimeWord::kUnit},      {"unit2", TimeWord::kUnit},
      {"unitn", TimeWord::kUnit},  {"number", TimeWord::kNumber},   {"ordinal", TimeWord::kOrdinal},
      {"part", TimeWord::kPart},   {"past", TimeWord::kPast},       {"next", TimeWord::kNext},
      {"this", TimeWord::kThis},   {"mod", TimeWord::kMod},         {"quantity", TimeWord::kQuantity},
      {"few", TimeWord::kFew},     {"season", TimeWord::kSeason},   {"decade", TimeWord::kDecade}};
  return table;
}

bool takes_article(TimeWord kind) {
  switch (kind) {
    case TimeWord::kUnit:
    case TimeWord::kNumber:
    case TimeWord::kOrdinal:
    case TimeWord::kPart:
    case TimeWord::kPast:
    case TimeWord::kNext:
    case TimeWord::kThis:
    case TimeWord::kFew:
    case TimeWord::kSeason:
    case TimeWord::kDecade:
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
    } else {
      std::from_chars(value.data(), value.data() + value.size(), entry.number);
    }
    while (!line.empty()) add(entry, cut(line, '|'));
  }
}

void TimeLexicon::add(const TimeEntry& entry, std::string_view phrase) {
  const std::string folded = text::fold(phrase);
  longest_ =
      std::max<std::size_t>(longest_, 1 + static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')));
  entries_[folded].push_back(entry);
  if (!takes_article(entry.kind) || !is_arabic(folded) || folded.starts_with("ال")) return;
  TimeEntry definite = entry;
  definite.definite = true;
  entries_["ال" + folded].push_back(definite);
}

std::vector<std::vector<TimeHit>> TimeLexicon::find(const Document& document) const {
  std::vector<std::vector<TimeHit>> hits(document.words.size());
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const Word& word = document.words[i];
    if (!word.is_word() && !word.is_number()) continue;
    for (const CliticReading& reading : clitic_readings(word)) {
      std::string phrase(reading.rest);
      for (std::size_t length = 1; length <= longest_; ++length) {
        if (length > 1) {
          const std::size_t next = i + length - 1;
          if (next >= document.words.size() || !document.words[next].is_word() || !document.words[next].spaced) break;
          phrase += ' ';
          phrase += document.words[next].folded;
        }
        const auto found = entries_.find(phrase);
        if (found == entries_.end()) continue;
        for (const TimeEntry& entry : found->second) {
          hits[i].push_back({&entry, static_cast<std::uint32_t>(length), reading.skip});
        }
      }
    }
    std::stable_sort(hits[i].begin(), hits[i].end(),
                     [](const TimeHit& a, const TimeHit& b) { return a.words > b.words; });
  }
  return hits;
}

}  // namespace isnad::reading
