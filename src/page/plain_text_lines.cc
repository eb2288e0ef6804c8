#include "page/plain_text_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "core/hash.h"
#include "page/dates.h"
#include "page/tables.h"
#include "text/char_class.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxLines = 200'000;
constexpr std::size_t kMaxStems = 400;  // of one line; a longer one tells no more
constexpr std::size_t kHangulStem = 6;  // bytes: two syllables, since particles stand behind them

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_stop(char32_t c) { return is_one_of(c, U".؟?!۔。！？।"); }
bool is_closing(char32_t c) { return is_one_of(c, U"\"»”’')]“"); }
bool is_bullet(char32_t c) { return is_one_of(c, U"•▪●◦·*–-■►▶◄◀→←>‣⁃"); }
bool is_blank(char32_t c) {
  return c <= U' ' || c == 0x85 || c == 0xa0 || c == 0xad || (c >= 0x2000 && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202f) || (c >= 0x2060 && c <= 0x206f) || c == 0x3000 || c == 0xfeff;
}
bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) || (c >= 0x391 && c <= 0x3ab) ||
         (c >= 0x400 && c <= 0x42f) || c == 0x130 || c == 0x15e || c == 0x160 || c == 0x11e || c == 0x17d || c == 0x10c;
}
bool is_small(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xdf && c <= 0xff && c != 0xf7) || (c >= 0x3ac && c <= 0x3ce) ||
         (c >= 0x430 && c <= 0x45f);
}
bool is_hangul(char32_t c) { return c >= 0xac00 && c <= 0xd7a3; }
// German speaks to its reader by a capital that folding takes away: "Sie", "Ihnen", "Ihr" and its cases.
bool is_polite_german(std::string_view text) {
  std::size_t length = 0;
  if (text.starts_with("Sie")) length = 3;
  if (text.starts_with("Ih")) {
    for (const std::string_view word : {"Ihnen", "Ihrem", "Ihren", "Ihrer", "Ihres", "Ihre", "Ihr"}) {
      if (length == 0 && text.starts_with(word)) length = word.size();
    }
  }
  if (length == 0) return false;
  const unsigned char behind = length < text.size() ? static_cast<unsigned char>(text[length]) : ' ';
  return behind < 'A' || (behind > 'Z' && behind < 'a') || (behind > 'z' && behind < 0x80);
}
bool is_letter_or_digit(char32_t c) {
  return is_capital(c) || is_small(c) || (c >= '0' && c <= '9') ||
         (c >= 0x100 && c < 0x2000 && c != 0x60c && c != 0x61b && c != 0x61f);
}

enum CharFlag : std::uint16_t {
  kStopChar = 1U << 0,
  kClosingChar = 1U << 1,
  kBlankChar = 1U << 2,
  kWordChar = 1U << 3,
  kCapitalChar = 1U << 4,
  kSmallChar = 1U << 5,
  kDigitChar = 1U << 6,
  kCommaChar = 1U << 7,
  kSymbolChar = 1U << 8,
  kQuoteChar = 1U << 9,
  kInsideWordChar = 1U << 10,  // stands within words
  kUnspacedStopChar = 1U << 11,
};

std::uint16_t flags_by_rule(char32_t c) {
  const auto flag = [](bool is_set, CharFlag which) { return static_cast<unsigned>(is_set ? which : 0); };
  const bool is_digit = (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9);
  return static_cast<std::uint16_t>(
      flag(is_stop(c), kStopChar) | flag(is_closing(c), kClosingChar) | flag(is_blank(c), kBlankChar) |
      flag(is_letter_or_digit(c), kWordChar) | flag(is_capital(c), kCapitalChar) | flag(is_small(c), kSmallChar) |
      flag(is_digit, kDigitChar) | flag(is_one_of(c, U",،、，;؛"), kCommaChar) |
      flag(is_one_of(c, U"|/>©@#→›‹{}=_"), kSymbolChar) | flag(is_one_of(c, U"\"«»“”„"), kQuoteChar) |
      flag(is_one_of(c, U"'’-_"), kInsideWordChar) | flag(is_one_of(c, U"。！？"), kUnspacedStopChar));
}

// The same by a table for the basic plane, where nearly all text is.
std::uint16_t flags_of(char32_t c) {
  static const std::vector<std::uint16_t> kTable = [] {
    std::vector<std::uint16_t> table(0x10000);
    // Between them stand ideographs and Hangul, of which no rule says anything.
    for (char32_t point = 0; point < 0x3100; ++point) table[point] = flags_by_rule(point);
    for (char32_t point = 0xfe00; point < 0x10000; ++point) table[point] = flags_by_rule(point);
    return table;
  }();
  return c < 0x10000 ? kTable[c] : flags_by_rule(c);
}

// What the characters say, in one pass over the original.
void count_characters(TextLine& line) {
  char32_t last = 0;
  char32_t before = 0;
  std::uint16_t last_flags = 0;
  std::uint16_t before_flags = 0;
  bool in_word = false;
  std::size_t at = 0;
  while (at < line.text.size()) {
    const std::size_t start = at;
    const char32_t c = text::next(line.text, at);
    const std::uint16_t flags = flags_of(c);
    const bool is_word = (flags & kWordChar) != 0;
    if (is_word && !in_word) {
      line.capitals += (flags & kCapitalChar) != 0 ? 1 : 0;
      if (last == 0) line.starts_small = (flags & kSmallChar) != 0;
      if (last == 0) line.starts_digit = c >= '0' && c <= '9';
      // At a sentence's beginning the capital says nothing.
      const bool is_inside = (before_flags & kWordChar) != 0 || before == ',' || before == ';';
      if (is_inside && (c == 'S' || c == 'I') && is_polite_german(line.text.substr(start)))
        ++line.kinds[static_cast<std::size_t>(LineWord::kAddress)];
    }
    if (c == 0xa9) ++line.kinds[static_cast<std::size_t>(LineWord::kPhoto)];
    in_word = is_word || (in_word && (flags & kInsideWordChar) != 0);
    line.digits += (flags & kDigitChar) != 0 ? 1 : 0;
    line.commas += (flags & kCommaChar) != 0 ? 1 : 0;
    line.symbols += (flags & kSymbolChar) != 0 ? 1 : 0;
    line.has_quote = line.has_quote || (flags & kQuoteChar) != 0;
    if ((last_flags & kUnspacedStopChar) != 0) ++line.stops;
    if ((flags & kBlankChar) != 0) {
      line.stops +=
          (last_flags & kStopChar) != 0 || ((last_flags & kClosingChar) != 0 && (before_flags & kStopChar) != 0) ? 1
                                                                                                                 : 0;
    }
    before = last;
    before_flags = last_flags;
    last = c;
    last_flags = flags;
  }
  const char32_t mark = is_closing(last) && before != 0 ? before : last;
  if (last == U'…' || (last == U'.' && before == U'.')) {
    line.ends = LineEnd::kEllipsis;
  } else if (is_stop(last) || is_stop(mark)) {
    line.ends = LineEnd::kStop;
  } else if (is_one_of(last, U":：")) {
    line.ends = LineEnd::kColon;
  } else if (is_one_of(last, U",،;؛") || is_one_of(mark, U",،")) {
    line.ends = LineEnd::kComma;
  }
}

std::string stem_of(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  if (first < 0x80) {
    std::string stem = text::stem(word, "");
    return stem.size() < 4 ? std::string() : stem;
  }
  std::size_t at = 0;
  if (first >= 0xea && is_hangul(text::next(word, at))) return std::string(word.substr(0, kHangulStem));
  std::string stem = text::stem(word, "ar");
  return stem.size() < 5 ? std::string() : stem;
}

bool is_unspaced(std::string_view word) {
  std::size_t at = 0;
  return text::CharClasses::get()[text::next(word, at)] == text::CharClass::kIdeograph;
}

// What the words say, from the folded text. A script without spaces has a token a letter: two of them make a word, and
// each two neighbours a stem.
void read_words(TextLine& line) {
  const std::string folded = text::fold(line.text);
  line.key = hash64(folded);
  std::size_t unspaced = 0;
  std::uint64_t before = 0;
  std::uint32_t end_of_letter = 0;  // where the unspaced letter before ended
  for (const text::TextToken& token : text::tokenize(folded)) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    const std::string_view word = token.in(folded);
    const bool has_room = line.stems.size() < kMaxStems;
    const std::uint64_t pair = hash64(word, before);
    if (before != 0 && line.pairs.size() < kMaxStems) line.pairs.push_back(static_cast<std::uint32_t>(pair));
    const std::uint64_t hash = hash64(word);
    before = hash;
    if (token.kind == text::TokenKind::kWord && word.size() >= 3 && is_unspaced(word)) {
      ++unspaced;
      if (has_room && end_of_letter == token.byte_begin) line.stems.push_back(static_cast<std::uint32_t>(pair));
      end_of_letter = token.byte_end;
      continue;
    }
    ++line.words;
    if (token.kind == text::TokenKind::kNumber) continue;
    count_line_word(hash, line.kinds);
    if (word.size() < 3 || !has_room) continue;
    const std::string stem = stem_of(word);
    if (!stem.empty()) line.stems.push_back(static_cast<std::uint32_t>(hash64(stem)));
  }
  line.words += static_cast<std::uint32_t>((unspaced + 1) / 2);
  if (unspaced > 0) count_unspaced_words(folded, line.kinds);
  for (std::vector<std::uint32_t>* hashes : {&line.stems, &line.pairs}) {
    std::sort(hashes->begin(), hashes->end());
    hashes->erase(std::unique(hashes->begin(), hashes->end()), hashes->end());
  }
}

// Skips white space and a bullet; `points` counts what was skipped.
std::size_t skip_opening(std::string_view raw, bool& is_item, std::uint32_t& points) {
  std::size_t first = 0;
  while (first < raw.size()) {
    std::size_t behind = first;
    const char32_t c = text::next(raw, behind);
    if (!is_blank(c)) {
      if (is_item || !is_bullet(c) || behind >= raw.size()) break;
      std::size_t after = behind;
      if (!is_blank(text::next(raw, after))) break;
      is_item = true;
    }
    first = behind;
    ++points;
  }
  return first;
}

std::string_view without_trailing_blanks(std::string_view text) {
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xc0) == 0x80) --start;
    std::size_t at = start;
    if (!is_blank(text::next(text, at))) break;
    text = text.substr(0, start);
  }
  return text;
}

void find_echoes(std::vector<TextLine>& lines) {
  std::size_t all = 0;
  for (const TextLine& line : lines) all += line.pairs.size();
  std::unordered_map<std::uint32_t, std::uint32_t> seen;
  seen.reserve(all);
  for (const TextLine& line : lines) {
    for (const std::uint32_t pair : line.pairs) ++seen[pair];
  }
  for (TextLine& line : lines) {
    if (line.pairs.empty()) continue;
    const auto both =
        std::count_if(line.pairs.begin(), line.pairs.end(), [&](std::uint32_t pair) { return seen[pair] > 1; });
    line.echo = static_cast<float>(both) / static_cast<float>(line.pairs.size());
  }
}

// What the line's text alone says.
void read_text(TextLine& line) {
  line.marker = match_marker(line.text);
  count_characters(line);
  read_words(line);
  line.is_section = is_section_name(line.text);
  line.has_date = line.digits > 0 && line.words <= 16 && parse_visible_date(line.text).has_value();
}

// The short lines last read, each in the place of its hash: menus and labels stand on a page again and again.
class SeenLines {
 public:
  // The line of that text, if it was read; else the next line is taken for it.
  const TextLine* find(const std::vector<TextLine>& lines, std::string_view text) {
    if (text.size() > kLongest) return nullptr;
    std::uint32_t& place = places_[hash64(text) % places_.size()];
    if (place < lines.size() && lines[place].text == text) return &lines[place];
    place = static_cast<std::uint32_t>(lines.size());
    return nullptr;
  }

 private:
  static constexpr std::size_t kLongest = 64;  // bytes
  std::array<std::uint32_t, 512> places_{};
};

}  // namespace

std::vector<TextLine> read_lines(std::string_view utf8) {
  std::vector<TextLine> lines;
  lines.reserve(std::min(kMaxLines, 1 + static_cast<std::size_t>(std::count(utf8.begin(), utf8.end(), '\n'))));
  SeenLines seen;
  std::uint32_t code_point = 0;
  std::uint32_t blanks = 0;
  while (!utf8.empty() && lines.size() < kMaxLines) {
    const std::size_t end = utf8.find('\n');
    const std::string_view raw = utf8.substr(0, end);
    TextLine line;
    std::uint32_t skipped = 0;
    const std::size_t first = skip_opening(raw, line.is_item, skipped);
    line.text = without_trailing_blanks(raw.substr(first));
    if (line.text.empty()) {
      ++blanks;
    } else {
      const bool is_item = line.is_item;
      if (const TextLine* same = seen.find(lines, line.text)) {
        line = *same;
      } else {
        read_text(line);
      }
      line.is_item = is_item;
      line.begin = code_point + skipped;
      line.end = line.begin + static_cast<std::uint32_t>(text::count_code_points(line.text));
      line.blanks = blanks;
      blanks = 0;
      lines.push_back(std::move(line));
    }
    code_point += static_cast<std::uint32_t>(text::count_code_points(raw)) + 1;
    if (end == std::string_view::npos) break;
    utf8.remove_prefix(end + 1);
  }
  find_echoes(lines);
  std::unordered_map<std::uint64_t, std::uint32_t> copies;
  copies.reserve(lines.size());
  for (const TextLine& line : lines) ++copies[line.key];
  for (TextLine& line : lines) line.copies = copies[line.key];
  return lines;
}

bool is_prose(const TextLine& line) { return line.words >= 25 || (line.words >= 7 && line.ends == LineEnd::kStop); }

bool counts_as_prose(const TextLine& line) {
  if (line.marker && !(line.marker->marker == Marker::kCredit) && line.words < 40) return false;
  return line.words >= 14 || (line.words >= 7 && line.ends == LineEnd::kStop);
}

bool is_headline(const TextLine& line) {
  if (line.marker || line.has_date || line.is_section || line.words < 4 || line.words > 24) return false;
  return line.ends == LineEnd::kOpen || line.ends == LineEnd::kEllipsis ||
         (line.ends == LineEnd::kStop && line.text.back() != '.');
}

double share_known(const TextLine& line, const std::unordered_set<std::uint32_t>& known) {
  if (line.stems.empty()) return 0;
  std::size_t both = 0;
  for (const std::uint32_t stem : line.stems) both += known.count(stem);
  return static_cast<double>(both) / static_cast<double>(line.stems.size());
}

}  // namespace isnad::page
