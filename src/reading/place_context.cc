// What the words around a name say of it: whether a common word is a town here, and where the name of a village ends.
#include <algorithm>
#include <array>

#include "reading/mention_scan.h"

namespace isnad::reading {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Folded, as Word::folded.
// clang-format off
constexpr std::array<std::string_view, 48> kWhere = {
    "في",    "الي",  "من",    "نحو",   "قرب",    "بين",   "عند",  "عبر",   "حول",   "قباله", "باتجاه", "شمال",
    "جنوب",  "شرق",  "غرب",   "شمالي", "جنوبي",  "شرقي",  "غربي", "وسط",   "ريف",   "مدينه", "بلده",   "اطراف",
    "ضواحي", "مطار", "ميناء", "معبر",  "محافظه", "ولايه", "سكان", "اهالي", "شوارع", "احياء", "سواحل",  "ساحل",
    "طريق",  "خارج", "داخل",  "مع",    "علي",    "صوب",   "تجاه", "منفذ",  "حدود",  "جزيره", "بلدات",  "قري"};
// clang-format on
constexpr std::array<std::string_view, 24> kBehind = {"في",   "من",   "الي", "علي",  "عن",    "مع",    "قرب",  "نحو",
                                                      "عبر",  "بعد",  "قبل", "بسبب", "منذ",   "خلال",  "حيث",  "ثم",
                                                      "شمال", "جنوب", "شرق", "غرب",  "شمالي", "جنوبي", "شرقي", "غربي"};
constexpr std::array<std::string_view, 14> kSides = {"الشرقي",  "الغربي",   "الشمالي",  "الجنوبي", "الشرقيه",
                                                     "الغربيه", "الشماليه", "الجنوبيه", "السفلي",  "العليا",
                                                     "الاوسط",  "الوسطي",   "التحتا",   "الفوقا"};
constexpr std::array<std::string_view, 24> kFirstParts = {
    "عين", "تل",  "كفر", "بيت", "ام",    "ابو",   "دير",  "وادي", "برج",  "راس",   "خربه", "جبل",
    "حوش", "باب", "قصر", "سهل", "مزرعه", "منشيه", "تيزي", "ايت",  "سيدي", "اولاد", "بني",  "قلعه"};

constexpr std::uint32_t kLarge = 500'000;
constexpr std::uint32_t kMillion = 1'000'000;

}  // namespace

void MentionScan::find_evidence() {
  for (const std::optional<NameMatch>& match : names_) {
    if (!match) continue;
    const NameUse* first = nullptr;
    bool one = true;
    for (const NameUse& use : *match->uses) {
      const KnownName& known = knowledge_.gazetteer.names()[use.known];
      // A body of one country («تونس إفريقيا للأنباء») speaks of it as a place does.
      const bool body = known.type == "ORG" && known.country.size() == 2;
      if (use.ambiguous || known.country.empty() || (known.precision.empty() && !body)) continue;
      if (first == nullptr)
        first = &use;
      else
        one = one && known.country == knowledge_.gazetteer.names()[first->known].country;
    }
    if (first == nullptr || !one) continue;
    const std::pair<std::string_view, std::uint32_t> here{knowledge_.gazetteer.names()[first->known].country,
                                                          first->known};
    // A long article names few countries; what is named again and again is looked up among the first of them only.
    constexpr std::size_t kMost = 64;
    if (evidence_.size() < kMost && std::find(evidence_.begin(), evidence_.end(), here) == evidence_.end())
      evidence_.push_back(here);
  }
}

void MentionScan::part_conjunctions() {
  constexpr std::string_view kAnd = "و";
  // How many other places speak for the likeliest of the uses.
  const auto spoken = [&](const std::vector<NameUse>& uses) {
    std::size_t most = 0;
    for (const NameUse& use : uses) {
      const KnownName& known = knowledge_.gazetteer.names()[use.known];
      if (use.form != NameForm::kName || known.precision.empty()) continue;
      std::size_t times = 0;
      while (times < evidence_.size() && speaks_of(known.country, use.known, times + 1)) ++times;
      most = std::max(most, times + 1);
    }
    return most;  // 0: no place
  };
  for (std::size_t i = 1; i < names_.size(); ++i) {
    const std::string_view folded = document_.words[i].folded;
    if (!names_[i] || names_[i]->words != 1 || names_[i]->skip != 0 || !folded.starts_with(kAnd)) continue;
    const std::vector<NameUse>* rest = knowledge_.gazetteer.named(folded.substr(kAnd.size()));
    if (rest == nullptr) continue;
    const std::size_t whole = spoken(*names_[i]->uses);
    if (whole > 0 && spoken(*rest) > whole) names_[i] = NameMatch{1, 1, rest};
  }
}

bool MentionScan::speaks_of(std::string_view country, std::uint32_t known, std::size_t times) const {
  const auto others = std::count_if(evidence_.begin(), evidence_.end(),
                                    [&](const auto& there) { return there.first == country && there.second != known; });
  return !country.empty() && static_cast<std::size_t>(others) >= times;
}

bool MentionScan::is_spoken_of(std::size_t word, std::size_t times) const {
  return names_[word] && std::any_of(names_[word]->uses->begin(), names_[word]->uses->end(), [&](const NameUse& use) {
           const KnownName& known = knowledge_.gazetteer.names()[use.known];
           return use.form == NameForm::kName && !known.precision.empty() && speaks_of(known.country, use.known, times);
         });
}

// A country, or a place of half a million.
bool MentionScan::is_large(std::size_t word) const {
  return names_[word] && std::any_of(names_[word]->uses->begin(), names_[word]->uses->end(), [&](const NameUse& use) {
           const KnownName& known = knowledge_.gazetteer.names()[use.known];
           return use.form == NameForm::kName && (known.is_country || known.population >= kLarge);
         });
}

bool MentionScan::is_where(std::size_t word) const {
  if (word == 0 || !document_.words[word].is_word()) return false;
  const Word& before = document_.words[word - 1];
  if (before.sentence != document_.words[word].sentence || !before.is_word()) return false;
  const bool joined = names_[word] && names_[word]->skip > 0;
  std::string_view folded = before.folded;
  // «وفي», «ومن»
  if (folded.starts_with("و") && folded.size() > 4 && is_one_of(folded.substr(2), kWhere)) return true;
  if (is_one_of(folded, kWhere)) return true;
  if (!joined) return false;
  const std::string_view clitic = std::string_view(document_.words[word].folded).substr(0, 2);
  if (clitic == "ب") return true;
  // «تاجوراء والزاوية»: the place before it ends where this one begins.
  for (std::size_t back = 1; back <= 4 && back <= word; ++back) {
    const auto& there = names_[word - back];
    if (!there || there->words != back) continue;
    return clitic == "و" && std::any_of(there->uses->begin(), there->uses->end(), [&](const NameUse& use) {
             return use.form == NameForm::kName && !knowledge_.gazetteer.names()[use.known].precision.empty();
           });
  }
  return false;
}

// «البلاد», «الاتحاد», «كان»: so common that no neighbour makes a town of it.
bool MentionScan::is_everyday(std::size_t word) const {
  return knowledge_.background.share(document_.words[word].folded) > 0.05;
}

// «فريدة» is no ف before a town in Yemen: a word that three articles of the background have, and more than have the
// town, is read whole.
bool MentionScan::is_cut_from_common(std::size_t word) const {
  constexpr double kKnown = 0.00025;
  if (!names_[word] || names_[word]->skip == 0 || names_[word]->words > 1) return false;
  const std::string_view folded = document_.words[word].folded;
  const double whole = knowledge_.background.share(folded);
  const std::size_t cut = std::min<std::size_t>(folded.size(), 2 * names_[word]->skip);
  // «كسرت» is no «like Sirte»: what is compared with is well known.
  const bool like = folded.substr(0, cut).ends_with("ك");
  if (!like && (whole <= kKnown || whole < knowledge_.background.share(folded.substr(cut)))) return false;
  return std::all_of(names_[word]->uses->begin(), names_[word]->uses->end(), [&](const NameUse& use) {
    const KnownName& known = knowledge_.gazetteer.names()[use.known];
    return (known.precision == "town" || known.precision == "region") && known.population < kLarge;
  });
}

// «في حديثه», «عاد له بصره»: where ة is written, ه is none, unless a noun says that a town follows («محافظة صعده»).
bool MentionScan::is_spelt_otherwise(std::size_t word) const {
  const NameMatch& match = *names_[word];
  if (match.words > 1 || !document_.surface(word).ends_with("ه")) return false;
  if (word > 0 && !heads_[word - 1].empty()) return false;
  return std::all_of(match.uses->begin(), match.uses->end(), [&](const NameUse& use) {
    const KnownName& known = knowledge_.gazetteer.names()[use.known];
    return known.name.ends_with("ة") &&
           (known.population < kMillion || !document_.words[word].folded.starts_with("ال"));
  });
}

// «في صور» beside Lebanon, and nothing behind it that makes pictures of it («صور الأقمار»).
bool MentionScan::means_place(std::size_t word, const NameMatch& match) const {
  if (!document_.is_arabic() || !is_where(word)) return false;
  // «عرفات ومنى»: joined to a place, even a common word may be one.
  const bool joined = names_[word]->skip > 0 && !document_.words[word].folded.starts_with("ب");
  if (is_everyday(word) && !joined && document_.words[word].folded.starts_with("ال")) return false;
  // «في طويلة» is one beside two other places of Sudan.
  const std::size_t needed = is_everyday(word) && !joined ? 2 : 1;
  if (!is_spoken_of(word, needed)) return false;
  const std::size_t next = word + match.words;
  if (next >= document_.words.size() || document_.words[next].sentence != document_.words[word].sentence) return true;
  const Word& behind = document_.words[next];
  return !behind.is_word() || behind.folded.starts_with("و") || is_one_of(behind.folded, kBehind) ||
         (names_[next] && names_[next]->skip > 0);
}

// No name depends on a definite noun, so that a name with the article behind one is an adjective («العائلة المالكة
// السعودية»), but for what stands beside it («العاصمة الرياض») or is listed behind another name («ليبيا السودان»).
bool MentionScan::describes(std::size_t word) const {
  if (word == 0 || !document_.is_arabic() || !follows(word) || !names_[word]) return false;
  if (names_[word]->words > 1 || names_[word]->skip > 0) return false;
  if (!document_.words[word].folded.starts_with("ال")) return false;
  const std::string_view before = document_.words[word - 1].folded;
  constexpr std::size_t kShort = 8;  // «الى», «التي»
  return before.starts_with("ال") && before.size() > kShort && heads_[word - 1].empty() && !names_[word - 1] &&
         !is_one_of(before, kWhere);
}

std::size_t MentionScan::village_end(std::size_t word) const {
  std::size_t last = word;
  const bool two_parts = is_one_of(document_.words[word].folded, kFirstParts);
  if (names_[word] && is_type(word, "PLACE", true) && !(two_parts && names_[word]->words == 1)) {
    last = word + names_[word]->words - 1;
  } else if (two_parts) {
    if (!follows(word + 1) || is_one_of(document_.words[word + 1].folded, kBehind)) return kNoWord;
    last = word + 1;
  } else if (names_[word] || !heads_[word].empty() || is_common(document_.words[word].folded)) {
    return kNoWord;
  }
  if (follows(last + 1) && is_one_of(document_.words[last + 1].folded, kSides)) return last + 1;
  return two_parts && last == word + 1 && !names_[word + 1] ? last : kNoWord;
}

}  // namespace isnad::reading
