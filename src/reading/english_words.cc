#include "reading/english_words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/tsv.h"

namespace isnad::reading {
namespace {

constexpr std::uint8_t kGiven = 1;
constexpr std::uint8_t kFamily = 2;
constexpr std::uint8_t kGivenAlso = 4;
constexpr std::uint8_t kFamilyAlso = 8;
constexpr std::size_t kAround = 3;  // words that a rule looks at on either side

struct Name {
  std::string_view name;
  EnglishTag tag;
};
// clang-format off
constexpr Name kNames[] = {
    {"CC", EnglishTag::kCC},      {"CD", EnglishTag::kCD},     {"DT", EnglishTag::kDT},   {"EX", EnglishTag::kEX},
    {"FW", EnglishTag::kFW},      {"IN", EnglishTag::kIN},     {"JJ", EnglishTag::kJJ},   {"JJR", EnglishTag::kJJR},
    {"JJS", EnglishTag::kJJS},    {"MD", EnglishTag::kMD},     {"NN", EnglishTag::kNN},   {"NNS", EnglishTag::kNNS},
    {"NNP", EnglishTag::kNNP},    {"NNPS", EnglishTag::kNNPS}, {"PDT", EnglishTag::kPDT}, {"POS", EnglishTag::kPOS},
    {"PRP", EnglishTag::kPRP},    {"PRP$", EnglishTag::kPRPS}, {"RB", EnglishTag::kRB},   {"RBR", EnglishTag::kRBR},
    {"RBS", EnglishTag::kRBS},    {"RP", EnglishTag::kRP},     {"TO", EnglishTag::kTO},   {"UH", EnglishTag::kUH},
    {"VB", EnglishTag::kVB},      {"VBD", EnglishTag::kVBD},   {"VBG", EnglishTag::kVBG}, {"VBN", EnglishTag::kVBN},
    {"VBP", EnglishTag::kVBP},    {"VBZ", EnglishTag::kVBZ},   {"WDT", EnglishTag::kWDT}, {"WP", EnglishTag::kWP},
    {"WP$", EnglishTag::kWPS},    {"WRB", EnglishTag::kWRB},   {",", EnglishTag::kComma}, {".", EnglishTag::kStop},
    {"STAART", EnglishTag::kEdge}};
// clang-format on

EnglishTag tag_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(kNames), std::end(kNames), [&](const Name& n) { return n.name == name; });
  return found == std::end(kNames) ? EnglishTag::kNone : found->tag;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// What a word's ending says of one that the lexicon lacks.
EnglishTag tag_by_ending(std::string_view word) {
  struct Ending {
    std::string_view letters;
    EnglishTag tag;
  };
  // clang-format off
  static constexpr Ending kEndings[] = {{"ness", EnglishTag::kNN}, {"ment", EnglishTag::kNN}, {"less", EnglishTag::kJJ},
                                        {"ful", EnglishTag::kJJ},  {"ous", EnglishTag::kJJ},  {"ive", EnglishTag::kJJ},
                                        {"ble", EnglishTag::kJJ},  {"ing", EnglishTag::kVBG}, {"ish", EnglishTag::kJJ},
                                        {"ic", EnglishTag::kJJ},   {"al", EnglishTag::kJJ},   {"ly", EnglishTag::kRB},
                                        {"ed", EnglishTag::kVBN},  {"ss", EnglishTag::kNN},   {"us", EnglishTag::kNN},
                                        {"is", EnglishTag::kNN},   {"s", EnglishTag::kNNS}};
  // clang-format on
  for (const Ending& ending : kEndings)
    if (word.size() > ending.letters.size() + 2 && word.ends_with(ending.letters)) return ending.tag;
  return EnglishTag::kNN;
}

}  // namespace

// The templates of Brill's rules. In WD_TAG the rule names a word, then a tag.
enum class EnglishWords::When : std::uint8_t {
  kPrevTag,
  kNextTag,
  kPrev2Tag,
  kNext2Tag,
  kPrev1Or2Tag,
  kNext1Or2Tag,
  kPrev1Or2Or3Tag,
  kSurroundTag,
  kPrevBigram,
  kNextBigram,
  kCurWord,
  kPrevWord,
  kNextWord,
  kPrev1Or2Word,
  kLeftBigram,
  kRightBigram,
  kWordAnd2After,
  kWordAnd2TagAfter,
  kWordAnd2TagBefore,
  kWordNextTag,
  kWordPrevTag
};

EnglishWords::EnglishWords(std::string_view words, std::string_view names) : words_(words), names_(names) {}

const EnglishWords::Known& EnglishWords::known() const {
  // clang-format off
  static constexpr std::string_view kWhen[] = {
      "PREVTAG",     "NEXTTAG",    "PREV2TAG",   "NEXT2TAG",     "PREV1OR2TAG",  "NEXT1OR2TAG", "PREV1OR2OR3TAG",
      "SURROUNDTAG", "PREVBIGRAM", "NEXTBIGRAM", "CURWD",        "PREVWD",       "NEXTWD",      "PREV1OR2WD",
      "LBIGRAM",     "RBIGRAM",    "WDAND2AFT",  "WDAND2TAGAFT", "WDAND2TAGBFR", "WDNEXTTAG",   "WDPREVTAG"};
  // clang-format on
  std::call_once(once_, [this] {
    const auto in_part = [](std::string_view list) {
      return static_cast<std::size_t>(std::count(list.begin(), list.end(), '|')) + 1;
    };
    known_.tags.reserve(in_part(words_));
    for_each_row(words_, [this](const std::vector<std::string_view>& cells) {
      if (cells.size() < 3) return;
      const EnglishTag tag = tag_named(cells[1]);
      if (tag == EnglishTag::kNone) return;
      if (cells[0] == "tag") {
        for_each_part(cells[2], [&](std::string_view word) { known_.tags.try_emplace(word, tag); });
      } else if (cells[0] == "rule" && cells.size() >= 5) {
        const auto* when = std::find(std::begin(kWhen), std::end(kWhen), cells[3]);
        const EnglishTag to = tag_named(cells[2]);
        if (when == std::end(kWhen) || to == EnglishTag::kNone) return;
        const std::string_view second = cells.size() > 5 ? cells[5] : std::string_view();
        known_.rules.push_back({tag,
                                to,
                                static_cast<When>(when - std::begin(kWhen)),
                                {cells[4], second},
                                {tag_named(cells[4]), tag_named(second)}});
      }
    });
    known_.names.reserve(in_part(names_));
    for_each_row(names_, [this](const std::vector<std::string_view>& cells) {
      if (cells.size() < 2) return;
      const std::uint8_t bit = cells[0] == "given"        ? kGiven
                               : cells[0] == "family"     ? kFamily
                               : cells[0] == "given_also" ? kGivenAlso
                                                          : kFamilyAlso;
      for_each_part(cells[1], [&](std::string_view name) { known_.names[name] |= bit; });
    });
  });
  return known_;
}

bool EnglishWords::is_word(std::string_view folded) const { return known().tags.contains(folded); }

bool EnglishWords::is_name(std::string_view folded, std::uint8_t bit) const {
  const auto* found = known().names.find(folded);
  return found != known().names.end() && (found->second & bit) != 0;
}

bool EnglishWords::is_given_name(std::string_view folded) const { return is_name(folded, kGiven); }
bool EnglishWords::may_be_given_name(std::string_view folded) const { return is_name(folded, kGivenAlso); }
bool EnglishWords::is_family_name(std::string_view folded) const { return is_name(folded, kFamily); }
bool EnglishWords::may_be_family_name(std::string_view folded) const { return is_name(folded, kFamilyAlso); }

EnglishTag EnglishWords::first_tag(const Document& document, std::size_t word, bool may_be_common) const {
  const Word& here = document.words[word];
  const std::string_view surface = document.surface(word);
  if (here.is_number()) return EnglishTag::kCD;
  if (!here.is_word()) {
    if (surface == "," || surface == ";") return EnglishTag::kComma;
    return surface == "." || surface == "!" || surface == "?" ? EnglishTag::kStop : EnglishTag::kMark;
  }
  const auto* found = known().tags.find(here.folded);
  const bool in_lexicon = found != known().tags.end();
  if (is_upper(surface[0]) && (!may_be_common || !in_lexicon)) return EnglishTag::kNNP;
  if (in_lexicon) return found->second;
  const std::size_t dash = here.folded.rfind('-');
  if (dash != std::string::npos) return EnglishTag::kJJ;
  return tag_by_ending(here.folded);
}

bool EnglishWords::holds(const Rule& rule, const std::vector<EnglishTag>& tags,
                         const std::vector<std::string_view>& words, std::size_t at) {
  const auto tag = [&](int away) { return tags[static_cast<std::size_t>(static_cast<int>(at) + away)]; };
  const auto word = [&](int away) { return words[static_cast<std::size_t>(static_cast<int>(at) + away)]; };
  const auto& [x, y] = rule.tags;
  const auto& [w, v] = rule.words;
  switch (rule.when) {
    case When::kPrevTag:
      return tag(-1) == x;
    case When::kNextTag:
      return tag(1) == x;
    case When::kPrev2Tag:
      return tag(-2) == x;
    case When::kNext2Tag:
      return tag(2) == x;
    case When::kPrev1Or2Tag:
      return tag(-1) == x || tag(-2) == x;
    case When::kNext1Or2Tag:
      return tag(1) == x || tag(2) == x;
    case When::kPrev1Or2Or3Tag:
      return tag(-1) == x || tag(-2) == x || tag(-3) == x;
    case When::kSurroundTag:
      return tag(-1) == x && tag(1) == y;
    case When::kPrevBigram:
      return tag(-2) == x && tag(-1) == y;
    case When::kNextBigram:
      return tag(1) == x && tag(2) == y;
    case When::kCurWord:
      return word(0) == w;
    case When::kPrevWord:
      return word(-1) == w;
    case When::kNextWord:
      return word(1) == w;
    case When::kPrev1Or2Word:
      return word(-1) == w || word(-2) == w;
    case When::kLeftBigram:
      return word(-1) == w && word(0) == v;
    case When::kRightBigram:
      return word(0) == w && word(1) == v;
    case When::kWordAnd2After:
      return word(0) == w && word(2) == v;
    case When::kWordAnd2TagAfter:
      return word(0) == w && tag(2) == y;
    case When::kWordAnd2TagBefore:
      return tag(-2) == x && word(0) == v;
    case When::kWordNextTag:
      return word(0) == w && tag(1) == y;
    case When::kWordPrevTag:
      return tag(-1) == x && word(0) == v;
  }
  return false;
}

std::vector<EnglishTag> EnglishWords::tags(const Document& document, std::size_t most) const {
  const std::size_t size = std::min(document.words.size(), most);
  // Edges on both sides, for the rules to look at.
  std::vector<EnglishTag> tags(size + 2 * kAround, EnglishTag::kEdge);
  std::vector<std::string_view> words(size + 2 * kAround);
  for (std::size_t first = 0; first < size;) {
    std::size_t last = first;
    std::size_t small = 0;
    std::size_t capital = 0;
    for (; last < size && document.words[last].sentence == document.words[first].sentence; ++last) {
      const std::string_view surface = document.surface(last);
      if (!document.words[last].is_word() || surface.size() < 4) continue;
      (is_upper(surface[0]) ? capital : small) += 1;
    }
    // "Riots Erupt Following Death of Brooklyn Teen": capitals say nothing there.
    const bool is_headline = small == 0 && capital > 2;
    bool begins = true;
    for (; first < last; ++first) {
      tags[first + kAround] = first_tag(document, first, begins || is_headline);
      words[first + kAround] = document.words[first].folded;
      if (document.words[first].is_word()) begins = false;
      const std::string_view surface = document.surface(first);
      if (surface == ":" || surface == "“" || surface == "\"" || surface == "``") begins = true;
    }
  }
  const Known& knows = known();
  // All rules once a word, from the left; a rule sees what those before it made of the word and of the words before.
  for (std::size_t at = kAround; at < size + kAround; ++at)
    for (const Rule& rule : knows.rules)
      if (rule.from == tags[at] && holds(rule, tags, words, at)) tags[at] = rule.to;
  tags.erase(tags.begin(), tags.begin() + kAround);
  tags.resize(size);
  return tags;
}

}  // namespace isnad::reading
