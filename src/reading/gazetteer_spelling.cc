// Misspelt names of the gazetteer, by symmetric deletion (Garbe 2012, SymSpell): two words one edit apart have a form
// in common once a letter is left out of each.
#include <algorithm>
#include <utility>

#include "reading/gazetteer.h"

namespace isnad::reading {
namespace {

constexpr std::string_view kArticle = "ال";
constexpr std::size_t kLeastBytes = 16;  // eight Arabic letters of two bytes
constexpr std::size_t kMostBytes = 40;
constexpr std::size_t kFirst = 2;  // bytes in front and at the end that are not doubted: the end is inflection
constexpr std::size_t kLast = 4;
constexpr std::uint32_t kLarge = 1'000'000;

std::string_view without_article(std::string_view word) {
  return word.starts_with(kArticle) ? word.substr(kArticle.size()) : word;
}

bool is_arabic_only(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); i += 2) {
    const auto lead = static_cast<unsigned char>(word[i]);
    if (lead < 0xD8 || lead > 0xDB || i + 1 == word.size()) return false;
  }
  return true;
}

bool is_long(std::string_view word) {
  const std::string_view bare = without_article(word);
  return bare.size() >= kLeastBytes && word.size() <= kMostBytes && is_arabic_only(word);
}

// Calls `each` with the word less one of its letters, the first and the last two kept.
template <typename Each>
void without_a_letter(std::string_view word, const Each& each) {
  std::string less;
  const std::size_t begin = word.size() - without_article(word).size() + kFirst;
  for (std::size_t at = begin; at + kLast < word.size(); at += 2) {
    less.assign(word.substr(0, at));
    less += word.substr(at + 2);
    each(less);
  }
}

// Are two words of two-byte letters one insertion, deletion, substitution or exchange of neighbours apart?
bool is_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 2) return false;
  std::size_t same = 0;
  while (same < a.size() && a.compare(same, 2, b, same, 2) == 0) same += 2;
  if (a.size() < b.size()) return a.substr(same) == b.substr(same + 2);
  if (same == a.size()) return false;
  if (a.substr(same + 2) == b.substr(same + 2)) return true;
  return same + 4 <= a.size() && a.substr(same, 2) == b.substr(same + 2, 2) &&
         a.substr(same + 2, 2) == b.substr(same, 2) && a.substr(same + 4) == b.substr(same + 4);
}

}  // namespace

void Gazetteer::index_spellings() {
  std::uint32_t number = 0;
  for (const auto& entry : phrases_) {
    const std::uint32_t here = number++;
    if (!is_long(entry.first)) continue;
    const bool wanted = std::any_of(entry.second.begin(), entry.second.end(), [&](const NameUse& use) {
      const KnownName& known = names_[use.known];
      return !use.ambiguous && !known.precision.empty() && (known.is_country || known.population >= kLarge);
    });
    if (!wanted) continue;
    spellings_[entry.first].push_back(here);
    without_a_letter(entry.first, [&](const std::string& less) { spellings_[less].push_back(here); });
  }
}

std::optional<NameMatch> Gazetteer::misspelt(const Document& document, std::size_t word) const {
  for (const CliticReading& reading : clitic_readings(document.words[word])) {
    // A preposition cut off a word that nobody knows leaves anything: «برلمانيين» is no ب before Germans.
    const bool cut = reading.skip > 0 && !reading.rest.starts_with(kArticle);
    if (cut && !std::string_view(document.words[word].folded).starts_with("و")) continue;
    if (reading.skip > 1 && cut) continue;
    if (!is_long(reading.rest)) continue;
    const StringMap<std::vector<NameUse>>::Entry* best = nullptr;
    bool one = true;
    const auto look = [&](std::string_view form) {
      const auto found = spellings_.find(form);
      if (found == spellings_.end()) return;
      for (const std::uint32_t at : found->second) {
        const auto* candidate = phrases_.begin() + at;
        if (!is_one_edit(reading.rest, candidate->first)) continue;
        if (best != nullptr && names_[best->second[0].known].country != names_[candidate->second[0].known].country)
          one = false;
        if (best == nullptr) best = candidate;
      }
    };
    look(reading.rest);
    without_a_letter(reading.rest, look);
    if (best != nullptr && one) return NameMatch{1, reading.skip, &best->second};
  }
  return std::nullopt;
}

}  // namespace isnad::reading
