// One pass, a table look-up a code point (CharClasses). Everything that looks ahead (numbers, addresses) looks a
// bounded distance, so the whole is linear.
#include "text/token.h"

#include <algorithm>
#include <cstdint>

#include "text/char_class.h"
#include "text/chars.h"
#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

constexpr std::size_t kMaxLocalPart = 64;  // RFC 5321, 4.5.3.1.1
constexpr std::size_t kMaxDomain = 255;    // RFC 5321, 4.5.3.1.2

bool is_ascii_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_hebrew_letter(char32_t c) { return c >= 0x05D0 && c <= 0x05EA; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x05F3; }

bool is_gershayim(char32_t c) { return c == '"' || c == 0x05F4 || c == 0x201D; }

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), classes_(CharClasses::get()) {}

  // At most `most` tokens.
  std::vector<TextToken> run(std::size_t most) {
    tokens_.reserve(std::min(most, text_.size() / 7 + 4));
    while (at_ < text_.size() && tokens_.size() < most) {
      const std::size_t from = at_;
      const std::uint32_t from_point = point_;
      const char32_t c = take();
      switch (classes_[c]) {
        case CharClass::kLetter:
          if (take_address(from, from_point)) break;
          take_word(c);
          emit(from, from_point, TokenKind::kWord);
          break;
        case CharClass::kDigit:
          if (take_address(from, from_point)) break;
          take_number();
          emit(from, from_point, TokenKind::kNumber);
          break;
        case CharClass::kIdeograph:
          take_marks();
          emit(from, from_point, TokenKind::kWord);
          break;
        case CharClass::kPunctuation:
          emit(from, from_point, TokenKind::kPunctuation);
          break;
        case CharClass::kSymbol:
          take_marks();
          emit(from, from_point, TokenKind::kSymbol);
          break;
        case CharClass::kMark:
        case CharClass::kJoiner:
        case CharClass::kNone:
          break;
      }
    }
    return std::move(tokens_);
  }

 private:
  char32_t take() {
    ++point_;
    return next_inline(text_, at_);
  }

  char32_t peek(std::size_t at) const { return at < text_.size() ? next_inline(text_, at) : 0; }

  void emit(std::size_t from, std::uint32_t from_point, TokenKind kind) {
    tokens_.push_back({{from_point, point_}, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at_), kind});
  }

  void take_marks() {
    while (at_ < text_.size()) {
      std::size_t behind = at_;
      const char32_t c = next_inline(text_, behind);
      if (classes_[c] != CharClass::kMark) return;
      at_ = behind;
      ++point_;
    }
  }

  void take_word(char32_t last) {
    while (at_ < text_.size()) {
      std::size_t behind = at_;
      const char32_t c = next_inline(text_, behind);
      const CharClass kind = classes_[c];
      if (kind == CharClass::kLetter || kind == CharClass::kMark || kind == CharClass::kDigit) {
        at_ = behind;
        ++point_;
        if (kind != CharClass::kMark) last = c;
        continue;
      }
      if (!joins(c, kind, last, behind)) return;
      at_ = behind;
      ++point_;
    }
  }

  // Whether `c`, which is no letter, stands inside a word: letters on both sides.
  bool joins(char32_t c, CharClass kind, char32_t before, std::size_t behind) const {
    if (kind == CharClass::kJoiner) return classes_[peek(behind)] == CharClass::kLetter;
    if (is_apostrophe(c)) return classes_[peek(behind)] == CharClass::kLetter && classes_[before] == CharClass::kLetter;
    return is_gershayim(c) && is_hebrew_letter(before) && is_hebrew_letter(peek(behind));
  }

  // Length in code points of the run of digits that starts at byte `at`, counted up to 4.
  int digits_at(std::size_t at) const {
    int count = 0;
    while (count < 4 && at < text_.size() && classes_[next_inline(text_, at)] == CharClass::kDigit) ++count;
    return count;
  }

  void take_number() {
    while (at_ < text_.size()) {
      std::size_t behind = at_;
      const char32_t c = next_inline(text_, behind);
      bool inside = classes_[c] == CharClass::kDigit;
      if (!inside) {
        const int digits = digits_at(behind);
        if (c == '.' || c == ':' || c == 0x066B || c == 0x066C) inside = digits > 0;
        // A comma joins thousands or one decimal group, never two years in a list.
        if (c == ',') inside = digits > 0 && digits <= 3;
        if (c == 0x060C) inside = digits == 3;
      }
      if (!inside) return;
      at_ = behind;
      ++point_;
    }
  }

  bool matches(std::size_t at, std::string_view lower) const {
    if (text_.size() - at < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
      const char c = text_[at + i];
      if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != lower[i]) return false;
    }
    return true;
  }

  bool take_address(std::size_t from, std::uint32_t from_point) {
    const char first = text_[from];
    if (!is_ascii_alnum(first)) return false;
    std::size_t end = 0;
    if ((first == 'h' || first == 'H') && (matches(from, "http://") || matches(from, "https://"))) end = url_end(from);
    if ((first == 'w' || first == 'W') && matches(from, "www.")) end = url_end(from);
    if (end == 0) end = mail_end(from);
    if (end == 0) return false;
    while (at_ < end) take();
    emit(from, from_point, TokenKind::kUrl);
    return true;
  }

  // A URL in running text ends at white space, quotes, angle brackets and Arabic punctuation; the marks that close a
  // sentence around it are not its own.
  std::size_t url_end(std::size_t from) const {
    std::size_t at = from;
    std::size_t end = from;
    while (at < text_.size()) {
      std::size_t behind = at;
      const char32_t c = next_inline(text_, behind);
      const CharClass kind = classes_[c];
      if (kind == CharClass::kNone || kind == CharClass::kJoiner || c == '<' || c == '>' || c == '"' || c == '{' ||
          c == '}' || c == '|' || c == '\\' || c == '^' || c == '`')
        break;
      if (c >= 0x80 && kind != CharClass::kLetter && kind != CharClass::kMark && kind != CharClass::kDigit) break;
      at = behind;
      const bool closing =
          c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']' || c == '\'';
      if (!closing) end = at;
    }
    return end;
  }

  std::size_t mail_end(std::size_t from) {
    // Where the next '@' is, is looked up once for all words before it.
    if (sign_ < from || sign_ == 0) {
      sign_ = text_.find('@', from);
      if (sign_ == std::string_view::npos) sign_ = text_.size() + kMaxLocalPart + 1;
    }
    if (sign_ - from > kMaxLocalPart || sign_ >= text_.size()) return 0;
    for (std::size_t i = from; i < sign_; ++i) {
      const char c = text_[i];
      if (!is_ascii_alnum(c) && c != '.' && c != '_' && c != '-' && c != '+' && c != '%') return 0;
    }
    std::size_t end = sign_ + 1;
    std::size_t dot = 0;
    while (end < text_.size() && end - sign_ <= kMaxDomain &&
           (is_ascii_alnum(text_[end]) || text_[end] == '.' || text_[end] == '-')) {
      if (text_[end] == '.' && end + 1 < text_.size() && is_ascii_alnum(text_[end + 1])) dot = end;
      ++end;
    }
    while (end > sign_ && !is_ascii_alnum(text_[end - 1])) --end;
    return dot > sign_ + 1 && end > dot + 2 ? end : 0;
  }

  std::string_view text_;
  const CharClasses& classes_;
  std::vector<TextToken> tokens_;
  std::size_t at_ = 0;
  std::uint32_t point_ = 0;
  std::size_t sign_ = 0;
};

}  // namespace

std::vector<TextToken> tokenize(std::string_view utf8) { return Tokenizer(utf8).run(SIZE_MAX); }

std::vector<TextToken> first_tokens(std::string_view utf8, std::size_t most) { return Tokenizer(utf8).run(most); }

std::optional<TextToken> first_token(std::string_view utf8) {
  const std::vector<TextToken> tokens = Tokenizer(utf8).run(1);
  return tokens.empty() ? std::nullopt : std::optional(tokens.front());
}

}  // namespace isnad::text
