#include "page/plain_text_lines.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/hash.h"
#include "page/dates.h"
#include "page/tables.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxLines = 200'000;
constexpr std::size_t kMaxStems = 400;  // of one line; a longer one tells no more

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_stop(char32_t c) { return is_one_of(c, U".؟?!۔。！？।"); }
bool is_closing(char32_t c) { return is_one_of(c, U"\"»”’')]“"); }
bool is_bullet(char32_t c) { return is_one_of(c, U"•▪●◦·*–-■►▶◄◀→←>‣⁃"); }
bool is_blank(char32_t c) {
  return c <= U' ' || c == 0x85 || c == 0xa0 || c == 0xad || (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) ||
         (c >= 0x2060 && c <= 0x206f) || c == 0x3000 || c == 0xfeff;
}
bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) || (c >= 0x391 && c <= 0x3ab) || (c >= 0x400 && c <= 0x42f) ||
         c == 0x130 || c == 0x15e || c == 0x160 || c == 0x11e || c == 0x17d || c == 0x10c;
}
bool is_small(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xdf && c <= 0xff && c != 0xf7) || (c >= 0x3ac && c <= 0x3ce) || (c >= 0x430 && c <= 0x45f);
}
bool is_letter_or_digit(char32_t c) {
  return is_capital(c) || is_small(c) || (c >= '0' && c <= '9') || (c >= 0x100 && c < 0x2000 && c != 0x60c && c != 0x61b && c != 0x61f);
}

// What the characters say, in one pass over the original.
void count_characters(TextLine& line) {
  char32_t last = 0;
  char32_t before = 0;
  bool in_word = false;
  std::size_t at = 0;
  while (at < line.text.size()) {
    const char32_t c = text::next(line.text, at);
    const bool is_word = is_letter_or_digit(c);
    if (is_word && !in_word) {
      line.capitals += is_capital(c) ? 1 : 0;
      if (last == 0) line.starts_small = is_small(c);
    }
    in_word = is_word || (in_word && is_one_of(c, U"'’-_"));
    line.digits += (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9) ? 1 : 0;
    line.commas += is_one_of(c, U",،、，;؛") ? 1 : 0;
    line.symbols += is_one_of(c, U"|/>©@#→»«›‹{}=_") && !is_one_of(c, U"»«") ? 1 : 0;
    line.has_quote = line.has_quote || is_one_of(c, U"\"«»“”„");
    if (is_blank(c)) line.stops += is_stop(last) || (is_closing(last) && is_stop(before)) ? 1 : 0;
    before = last;
    last = c;
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

// What the words say, from the folded text.
void read_words(TextLine& line) {
  const std::string folded = text::fold(line.text);
  line.key = hash64(folded);
  for (const text::TextToken& token : text::tokenize(folded)) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    ++line.words;
    const std::string_view word = token.in(folded);
    if (word.size() < 3 || token.kind == text::TokenKind::kNumber || line.stems.size() >= kMaxStems) continue;
    const bool is_ascii = static_cast<unsigned char>(word.front()) < 0x80;
    const std::string stem = text::stem(word, is_ascii ? "" : "ar");
    if (stem.size() < (is_ascii ? 4u : 5u)) continue;
    line.stems.push_back(static_cast<std::uint32_t>(hash64(stem)));
  }
  std::sort(line.stems.begin(), line.stems.end());
  line.stems.erase(std::unique(line.stems.begin(), line.stems.end()), line.stems.end());
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

}  // namespace

std::vector<TextLine> read_lines(std::string_view utf8) {
  std::vector<TextLine> lines;
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
      line.begin = code_point + skipped;
      line.end = line.begin + static_cast<std::uint32_t>(text::count_code_points(line.text));
      line.blanks = blanks;
      blanks = 0;
      line.marker = match_marker(line.text);
      count_characters(line);
      read_words(line);
      line.is_section = is_section_name(line.text);
      line.has_date = line.digits > 0 && line.words <= 16 && parse_visible_date(line.text).has_value();
      lines.push_back(std::move(line));
    }
    code_point += static_cast<std::uint32_t>(text::count_code_points(raw)) + 1;
    if (end == std::string_view::npos) break;
    utf8.remove_prefix(end + 1);
  }
  std::unordered_map<std::uint64_t, std::uint32_t> copies;
  for (const TextLine& line : lines) ++copies[line.key];
  for (TextLine& line : lines) line.copies = copies[line.key];
  return lines;
}

bool is_prose(const TextLine& line) { return line.words >= 25 || (line.words >= 7 && line.ends == LineEnd::kStop); }

bool is_headline(const TextLine& line) {
  if (line.marker || line.has_date || line.is_section || line.words < 4 || line.words > 24) return false;
  return line.ends == LineEnd::kOpen || line.ends == LineEnd::kEllipsis || (line.ends == LineEnd::kStop && line.text.back() != '.');
}

double share_known(const TextLine& line, const std::unordered_set<std::uint32_t>& known) {
  if (line.stems.empty()) return 0;
  std::size_t both = 0;
  for (const std::uint32_t stem : line.stems) both += known.count(stem);
  return static_cast<double>(both) / static_cast<double>(line.stems.size());
}

}  // namespace isnad::page
