#include "page/markers.h"

#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/embedded.h"
#include "core/hash.h"
#include "page/blocks.h"
#include "page/tables.h"
#include "text/find.h"
#include "text/fold.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxMarkerWords = 6;
constexpr std::size_t kLookedAt = 160;  // bytes of a text in which a marker can stand

struct Phrase {
  std::vector<std::string> words;  // folded
  Marker marker = Marker::kSimilar;
  bool is_listing = false;
};

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return hash64(word); }
};
using Phrases = std::unordered_map<std::string, std::vector<Phrase>, WordHash, std::equal_to<>>;  // by their first word

const Phrases& phrases() {
  static const Phrases kPhrases = [] {
    static constexpr std::array<std::string_view, 11> kKinds = {"read_also", "similar",   "section",  "tags",
                                                                "credit",    "share",     "comments", "newsletter",
                                                                "advert",    "copyright", "cookies"};
    Phrases table;
    for (const auto& row : tsv_rows(embedded("page/markers.tsv"))) {
      if (row.size() != 3) continue;
      Phrase phrase;
      phrase.is_listing = row[1] == "listing";
      for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (row[1] == kKinds[i]) phrase.marker = static_cast<Marker>(i);
      }
      for (const text::TextToken& token : text::tokenize(row[2])) {
        const std::string folded = text::fold(token.in(row[2]));
        if (!folded.empty()) phrase.words.push_back(folded);
      }
      if (!phrase.words.empty()) table[phrase.words.front()].push_back(std::move(phrase));
    }
    return table;
  }();
  return kPhrases;
}

bool is_opening(std::string_view word) {
  return word == "|" || word == "•" || word == "-" || word == "*" || word == "#" || word == "»" || word == "«" ||
         word == "[" || word == "(" || word == ">" || word == "+" || word == "–" || word == "—" || word == "/";
}

struct Found {
  Marker marker;
  std::size_t end;  // byte behind the marker and its colon, dots and spaces
  bool has_colon;
  bool glued;  // letters of another word follow directly
  bool is_listing;
  std::size_t words;
};

// A label glued to what follows («اقرأ أيضاًمصادر»): the last word of the phrase begins the token.
bool begins_with(const std::string& folded, const std::string& word) {
  return folded.size() > word.size() && folded.compare(0, word.size(), word) == 0;
}

// The first word in small case where it is one of plain Latin letters with a space, comma or colon behind it, which is
// what tokenize() and fold() would make of it; empty elsewhere.
std::string_view plain_first_word(std::string_view text, std::array<char, 24>& small) {
  std::size_t size = 0;
  while (size < text.size() && size < small.size()) {
    const char c = text[size];
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (!is_capital && !(c >= 'a' && c <= 'z')) break;
    small[size++] = is_capital ? static_cast<char>(c + 32) : c;
  }
  if (size == small.size()) return {};
  // What ends a word and stands in no address.
  constexpr std::string_view kEnds = " \n,:;!?)]|\"";
  const bool is_whole = size == text.size() || kEnds.find(text[size]) != std::string_view::npos;
  return is_whole ? std::string_view(small.data(), size) : std::string_view();
}

// The same of a word in the Arabic alphabet, not yet folded.
std::string_view plain_arabic_word(std::string_view text) {
  std::size_t size = 0;
  while (size + 1 < text.size()) {
    const unsigned c =
        static_cast<unsigned>(static_cast<unsigned char>(text[size])) << 8 | static_cast<unsigned char>(text[size + 1]);
    if (c < 0xD8A1 || c > 0xD98A || (c > 0xD8BA && c < 0xD981)) break;  // U+0621–063A, 0641–064A
    size += 2;
  }
  return size > 0 && (size == text.size() || text[size] == ' ' || text[size] == '\n') ? text.substr(0, size)
                                                                                      : std::string_view();
}

// What the phrases' first words begin with.
struct Beginnings {
  // By a text's first code point: false where no word that begins with it opens a phrase, and it is no sign before one.
  std::array<bool, 0x700> letters{};
  // Two small Latin letters.
  std::array<std::array<bool, 26>, 26> pairs{};
};

Beginnings make_beginnings() {
  Beginnings all;
  std::array<bool, 0x700> first{};  // folded
  for (const auto& entry : phrases()) {
    const std::string_view word = entry.first;
    std::size_t at = 0;
    const char32_t c = text::next(word, at);
    if (c < first.size()) first[c] = true;
    const auto is_small = [&](std::size_t i) { return i < word.size() && word[i] >= 'a' && word[i] <= 'z'; };
    if (!is_small(0)) continue;
    for (std::size_t second = 0; second < 26; ++second) {
      if (word.size() == 1 || (is_small(1) && word[1] == static_cast<char>('a' + second)))
        all.pairs[static_cast<std::size_t>(word[0] - 'a')][second] = true;
    }
  }
  for (char32_t c = 0; c < all.letters.size(); ++c) {
    std::string one;
    text::append(one, c);
    const auto token = text::first_token(one);
    const std::string folded = text::fold(one);
    std::size_t at = 0;
    const char32_t begin = folded.empty() ? 0 : text::next(folded, at);
    all.letters[c] = !token || folded.empty() || is_opening(one) || begin >= first.size() || first[begin];
  }
  return all;
}

const Beginnings& beginnings() {
  static const Beginnings kBeginnings = make_beginnings();
  return kBeginnings;
}

// By a text's first code point; the text is not empty.
bool may_open(std::string_view text) {
  std::size_t at = 0;
  const auto byte = static_cast<unsigned char>(text[0]);
  const char32_t first = byte < 0x80 ? byte : text::next(text, at);
  return first >= beginnings().letters.size() || beginnings().letters[first];
}

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether the text's first word opens no phrase at all, as nearly every text's: told without looking further.
bool opens_no_phrase(std::string_view text) {
  if (text.empty()) return false;
  if (!may_open(text)) return true;
  const Beginnings& known = beginnings();
  const auto letter = [&](std::size_t i) { return static_cast<std::size_t>((text[i] | 32) - 'a'); };
  const bool is_pair = text.size() >= 2 && is_latin(text[0]) && is_latin(text[1]) &&
                       (text.size() == 2 || static_cast<unsigned char>(text[2]) < 0x80);
  if (is_pair && !known.pairs[letter(0)][letter(1)]) return true;
  std::array<char, 24> small;
  const std::string_view latin = plain_first_word(text, small);
  if (!latin.empty()) {
    return !phrases().contains(latin);
  }
  const std::string_view arabic = plain_arabic_word(text.substr(0, 48));
  if (!arabic.empty()) return !phrases().contains(text::fold(arabic));
  constexpr std::size_t kFirst = 48;
  std::string_view head = text.substr(0, kFirst);
  const bool is_cut = head.size() < text.size();
  while (const auto token = text::first_token(head)) {
    const std::string_view word = token->in(head);
    if (is_opening(word)) {
      head.remove_prefix(token->byte_end);
      continue;
    }
    // A word at the cut may go on.
    return (token->byte_end < head.size() || !is_cut) && !phrases().contains(text::fold(word));
  }
  return false;
}

std::optional<Found> find_marker(std::string_view text) {
  if (opens_no_phrase(text)) return std::nullopt;
  const std::string_view head = text.substr(0, kLookedAt);
  constexpr std::size_t kMostOpening = 3;
  const std::vector<text::TextToken> tokens = text::first_tokens(head, kMostOpening + kMaxMarkerWords + 1);
  std::size_t first = 0;
  while (first < tokens.size() && first < kMostOpening && is_opening(tokens[first].in(head))) ++first;
  if (first == tokens.size()) return std::nullopt;
  std::vector<std::string> words;
  const auto folded = [&](std::size_t i) -> const std::string& {
    while (words.size() <= i) words.push_back(text::fold(tokens[first + words.size()].in(head)));
    return words[i];
  };
  const std::size_t count = std::min(tokens.size() - first, kMaxMarkerWords + 1);
  std::optional<Found> best;
  std::size_t best_words = 0;
  const auto candidates = phrases().find(folded(0));
  if (candidates == phrases().end()) return std::nullopt;
  for (const Phrase& phrase : candidates->second) {
    if (phrase.words.size() > count || phrase.words.size() <= best_words) continue;
    bool same = true;
    bool glued = false;
    for (std::size_t i = 1; i < phrase.words.size() && same; ++i) {  // the first is what was looked up
      const bool is_last = i + 1 == phrase.words.size();
      glued = is_last && begins_with(folded(i), phrase.words[i]);
      same = folded(i) == phrase.words[i] || glued;
    }
    if (!same) continue;
    const text::TextToken& last = tokens[first + phrase.words.size() - 1];
    std::size_t end = last.byte_end;
    if (glued) {
      // The marker ends behind as many letters of the token as fold to its last word.
      end = last.byte_begin;
      std::string so_far;
      while (end < last.byte_end && so_far != phrase.words.back()) {
        text::next(head, end);
        so_far = text::fold(head.substr(last.byte_begin, end - last.byte_begin));
      }
      // Marks that fold to nothing belong to the letter before them.
      while (end < last.byte_end) {
        std::size_t behind = end;
        text::next(head, behind);
        if (!text::fold(head.substr(end, behind - end)).empty()) break;
        end = behind;
      }
    }
    bool has_colon = false;
    while (end < head.size()) {
      std::size_t behind = end;
      const char32_t c = text::next(head, behind);
      // «المصدر/ …».
      const bool is_colon = c == U':' || c == U'：' || (c == U'/' && phrase.marker == Marker::kCredit);
      const bool is_filler = c == U' ' || c == 0xa0 || c == U'.' || c == U'…' || c == U'-' || c == U'|' || c == U'؛' ||
                             c == U'\n' || c == U'»' || c == 0x200f || c == 0x200e;
      if (!is_colon && !is_filler) break;
      has_colon = has_colon || is_colon;
      end = behind;
    }
    best = Found{phrase.marker, end, has_colon, glued, phrase.is_listing, phrase.words.size()};
    best_words = phrase.words.size();
  }
  return best;
}

// Words that open ordinary sentences too («المصدر الأول …», "Share prices …"): a marker only with a colon or alone.
bool needs_colon(Marker marker) {
  return marker == Marker::kCredit || marker == Marker::kShare || marker == Marker::kTags ||
         marker == Marker::kNewsletter || marker == Marker::kAdvert || marker == Marker::kSection ||
         marker == Marker::kComments || marker == Marker::kSimilar;
}

}  // namespace

bool may_begin_marker(std::string_view piece) {
  piece = text::without_blanks(piece);
  return piece.empty() || may_open(piece);
}

std::optional<MarkerMatch> match_marker(std::string_view text) {
  const auto found = find_marker(text);
  if (!found) return std::nullopt;
  const bool is_alone = found->end >= text.size();
  const bool is_short = text.size() <= 120;
  const bool is_credible = is_alone || found->has_colon || !needs_colon(found->marker) ||
                           (is_short && found->marker != Marker::kCredit && found->marker != Marker::kTags);
  // «نقلا عن …» as a line of its own opens no sentence.
  const bool is_credit_line = found->marker == Marker::kCredit && found->words >= 2 && is_short && !text.ends_with('.');
  if (!is_credible && !is_credit_line) return std::nullopt;
  return MarkerMatch{found->marker, found->end, found->is_listing};
}

std::optional<MarkerMatch> match_marker(const Tree& tree, std::uint32_t block) {
  if (tree.has_no_marker[block]) return std::nullopt;
  const auto found = match_marker(tree.text_of(tree.blocks[block]));
  if (!found) tree.has_no_marker[block] = true;
  return found;
}

bool is_marker_alone(std::string_view text) {
  const auto found = match_marker(text);
  return found && text::trim(text.substr(std::min(found->length, text.size()))).empty();
}

}  // namespace isnad::page
