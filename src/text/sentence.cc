// Where sentences end. The text is cut at paragraph breaks first; inside a paragraph each run of stops is judged by
// what stands before and behind it. Rules were written for news in Arabic and English; each is named where it stands.
#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/token.h"
#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

// A quotation of more words than this is cut at its own full stops.
constexpr std::size_t kMaxQuotedTokens = 60;

// clang-format off
constexpr std::array<std::string_view, 54> kAbbreviations = {
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "gen", "col", "lt", "sgt", "capt", "cmdr", "maj", "gov", "sen",
    "rep", "rev", "hon", "pres", "vs", "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "fig", "vol", "pp", "ed", "al", "approx", "dept", "est", "mme", "mlle", "mm", "nr", "bzw", "ca", "cf",
    "inc", "corp", "ltd"};
// clang-format on

// Words that begin a sentence far more often than they follow an abbreviation inside one.
constexpr std::array<std::string_view, 26> kStarters = {
    "The", "A",  "An", "He",  "She", "It",      "They",      "We",    "I",   "This", "That",  "These", "Those",
    "In",  "On", "At", "But", "And", "However", "Meanwhile", "There", "His", "Her",  "Their", "As",    "If"};

constexpr std::array<std::string_view, 16> kSpeechVerbs = {"قال",  "قالت", "أضاف", "أضافت", "أكد", "أكدت",
                                                           "كتب",  "كتبت", "يقول", "تقول",  "صرح", "صرحت",
                                                           "said", "says", "told", "wrote"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_stop(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x061F:
    case 0x061B:
    case 0x2026:
    case 0x06D4:
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x3002:
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F:
    case 0x0964:
    case 0x0965:
    case 0x1362:
      return true;
    default:
      return false;
  }
}

bool is_closing(char32_t c) {
  return c == ')' || c == ']' || c == 0x00BB || c == 0x201D || c == 0x203A || c == 0x300D || c == 0x300F || c == 0xFD3E;
}

bool opens_quote(char32_t c) { return c == 0x00AB || c == 0x201C || c == 0x201E; }
bool closes_quote(char32_t c) { return c == 0x00BB || c == 0x201D; }

bool is_lower(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || (c >= 0x0430 && c <= 0x045F) ||
         (c >= 0x03AC && c <= 0x03CE);
}
bool is_upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x0400 && c <= 0x042F); }
bool is_arabic(char32_t c) { return c >= 0x0600 && c <= 0x06FF; }

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<TextToken>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<Span> run() {
    std::size_t begin = 0;
    while (begin < tokens_.size()) {
      std::size_t end = begin + 1;
      while (end < tokens_.size() && !has_newline(end)) ++end;
      split_paragraph(begin, end);
      begin = end;
    }
    return std::move(sentences_);
  }

 private:
  char32_t first_of(std::size_t token) const {
    std::size_t at = tokens_[token].byte_begin;
    return next_inline(text_, at);
  }

  std::string_view word(std::size_t token) const { return tokens_[token].in(text_); }

  bool is_word(std::size_t token) const { return tokens_[token].kind == TokenKind::kWord; }
  bool is_mark(std::size_t token) const { return tokens_[token].kind == TokenKind::kPunctuation; }

  // A line break between this token and the one before it.
  bool has_newline(std::size_t token) const {
    const std::size_t from = tokens_[token - 1].byte_end;
    const std::string_view gap = text_.substr(from, tokens_[token].byte_begin - from);
    return gap.find('\n') != gap.npos || gap.find("\u2029") != gap.npos || gap.find('\r') != gap.npos;
  }

  bool touches(std::size_t token) const { return tokens_[token].byte_begin == tokens_[token - 1].byte_end; }

  void emit(std::size_t begin, std::size_t end) {
    if (begin < end) sentences_.push_back({tokens_[begin].span.begin, tokens_[end - 1].span.end});
  }

  // For each token of the paragraph, whether it stands inside a quotation that the paragraph also closes.
  void mark_quotes(std::size_t begin, std::size_t end) {
    quoted_.assign(end - begin, 0);
    std::size_t open = end;
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_mark(i)) continue;
      const char32_t c = first_of(i);
      if (open == end) {
        if (opens_quote(c) || c == '"') open = i;
      } else if (closes_quote(c) || c == '"') {
        std::fill(quoted_.begin() + static_cast<std::ptrdiff_t>(open - begin),
                  quoted_.begin() + static_cast<std::ptrdiff_t>(i - begin), 1);
        open = end;
      }
    }
  }

  void split_paragraph(std::size_t begin, std::size_t end) {
    mark_quotes(begin, end);
    std::size_t start = begin;
    std::size_t i = begin;
    while (i < end) {
      if (!is_mark(i) || !is_stop(first_of(i))) {
        ++i;
        continue;
      }
      std::size_t behind = i + 1;
      while (behind < end && is_mark(behind) && touches(behind) && is_stop(first_of(behind))) ++behind;
      const std::size_t after_stops = behind;
      while (behind < end && is_mark(behind) && closes_here(behind, begin)) ++behind;
      const bool inside_quote = quoted_[i - begin] && after_stops == behind && i - start < kMaxQuotedTokens;
      if (!inside_quote && ends(start, i, after_stops, behind, end)) {
        emit(start, behind);
        start = behind;
      }
      i = behind;
    }
    emit(start, end);
  }

  bool closes_here(std::size_t token, std::size_t paragraph) const {
    const char32_t c = first_of(token);
    // A straight quote closes where the token before it is still inside.
    return is_closing(c) ||
           (c == '"' && token > paragraph && quoted_[token - 1 - paragraph] && !quoted_[token - paragraph]);
  }

  // Judges the stops [stop, after) with the closing marks up to `behind`, in a sentence that began at `start`.
  bool ends(std::size_t start, std::size_t stop, std::size_t after, std::size_t behind, std::size_t end) const {
    if (behind == end) return true;
    const char32_t following = first_of(behind);
    if (is_mark(behind) && (following == ',' || following == 0x060C || following == ':' || following == ';'))
      return false;
    if (is_word(behind) && is_lower(following)) return false;
    const bool closed_quote = behind > after;
    if (closed_quote && is_word(behind) && contains(kSpeechVerbs, word(behind))) return false;
    bool strong = false;
    std::size_t dots = 0;
    for (std::size_t i = stop; i < after; ++i) {
      const char32_t c = first_of(i);
      if (c == 0x2026)
        dots += 3;
      else if (c == '.')
        ++dots;
      else
        strong = true;
    }
    if (strong) return true;
    if (dots > 1) return false;  // an ellipsis goes on, in headlines above all
    return closed_quote || full_stop_ends(start, stop, behind);
  }

  bool full_stop_ends(std::size_t start, std::size_t stop, std::size_t following) const {
    if (stop == start || !touches(stop)) return true;
    const std::size_t before = stop - 1;
    const bool glued = touches(following);
    if (tokens_[before].kind == TokenKind::kNumber) return before != start && !glued;  // "1. …" heads a list item
    if (!is_word(before)) return true;
    const std::size_t letters = letters_in(word(before));
    const char32_t first = first_of(before);
    if (is_arabic(first)) {
      if (letters == 1) return false;  // د. أ. م. ق.م: titles and abbreviations
      return !glued || (is_word(following) && is_arabic(first_of(following)));
    }
    if (is_upper(first) && letters == 1) return !glued && is_word(following) && contains(kStarters, word(following));
    if (glued) return is_word(following) && is_upper(first_of(following)) && letters > 1 && !is_upper(first);
    std::string lower(word(before));
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (contains(kAbbreviations, lower))
      return is_word(following) && contains(kStarters, word(following)) && lower != "no";
    // The last part of "a.m.", "i.e.", "U.N.": letters and stops by turns.
    if (letters == 1 && before >= 2 && is_mark(before - 1) && touches(before)) return is_upper(first_of(following));
    return true;
  }

  static std::size_t letters_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_inline(text, at);
      count += c != kTatweel && !is_tashkeel(c) && !is_joiner(c);
    }
    return count;
  }

  std::string_view text_;
  const std::vector<TextToken>& tokens_;
  std::vector<Span> sentences_;
  std::vector<char> quoted_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view utf8, const std::vector<TextToken>& tokens) {
  return Splitter(utf8, tokens).run();
}

}  // namespace isnad::text
