// Words and sentences with their places in the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace isnad::text {

enum class TokenKind : std::uint8_t { kWord, kNumber, kPunctuation, kSymbol, kUrl };

struct TextToken {
  Span span;                 // code points
  std::uint32_t byte_begin;  // the same place in bytes
  std::uint32_t byte_end;
  TokenKind kind;

  std::string_view in(std::string_view text) const { return text.substr(byte_begin, byte_end - byte_begin); }
};

// Splits into words (letters with their marks, inner apostrophes, tatweel and zero-width non-joiners kept inside),
// numbers (`10,000`, `23:50`, `٣٫٥`, `50%` gives number and symbol), punctuation marks one by one, URLs and addresses.
// Arabic, Hebrew, Latin, Cyrillic, Greek scripts; Han, Kana, Thai code points are words of one each. White space and
// bidi controls belong to no token. Linear.
std::vector<TextToken> tokenize(std::string_view utf8);

// The first of tokenize()'s tokens, `most` of them; no more of the text is read.
std::vector<TextToken> first_tokens(std::string_view utf8, std::size_t most);
std::optional<TextToken> first_token(std::string_view utf8);

// Spans of sentences; paragraph breaks (a newline) always end one. Full stops in abbreviations, initials, numbers,
// and quoted speech inside a sentence do not. Sentences cover all tokens, in order, and do not overlap.
std::vector<Span> split_sentences(std::string_view utf8, const std::vector<TextToken>& tokens);

}  // namespace isnad::text
