// The decoding step of utf8.h in a form that the inner loops of this room can inline. Not for other rooms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::text {

inline constexpr char32_t kReplacement = 0xFFFD;

// Length of the longest prefix at `at` that is a well-formed sequence or the beginning of one (Unicode 15, table 3-7;
// WHATWG's "maximal subpart"), with `code_point` set where it is complete and to U+FFFD where it is not.
inline std::size_t decode_sequence(std::string_view text, std::size_t at, char32_t& code_point) {
  const auto* s = reinterpret_cast<const unsigned char*>(text.data()) + at;
  const std::size_t left = text.size() - at;
  const unsigned lead = s[0];
  if (lead < 0x80) {
    code_point = lead;
    return 1;
  }
  code_point = kReplacement;
  if (lead < 0xC2 || lead > 0xF4) return 1;
  if (lead < 0xE0) {
    if (left < 2 || (s[1] & 0xC0) != 0x80) return 1;
    code_point = ((lead & 0x1Fu) << 6) | (s[1] & 0x3Fu);
    return 2;
  }
  const unsigned low = lead == 0xE0 ? 0xA0u : lead == 0xF0 ? 0x90u : 0x80u;   // no overlong forms
  const unsigned high = lead == 0xED ? 0x9Fu : lead == 0xF4 ? 0x8Fu : 0xBFu;  // no surrogates, nothing over U+10FFFF
  if (left < 2 || s[1] < low || s[1] > high) return 1;
  if (left < 3 || (s[2] & 0xC0) != 0x80) return 2;
  if (lead < 0xF0) {
    code_point = ((lead & 0x0Fu) << 12) | ((s[1] & 0x3Fu) << 6) | (s[2] & 0x3Fu);
    return 3;
  }
  if (left < 4 || (s[3] & 0xC0) != 0x80) return 3;
  code_point = ((lead & 0x07u) << 18) | ((s[1] & 0x3Fu) << 12) | ((s[2] & 0x3Fu) << 6) | (s[3] & 0x3Fu);
  return 4;
}

inline char32_t next_wide(std::string_view text, std::size_t& at) {
  char32_t code_point;
  std::size_t length = decode_sequence(text, at, code_point);
  // A broken sequence is left byte by byte; one that spells U+FFFD itself (EF BF BD) is three bytes.
  if (code_point == kReplacement && !(length == 3 && static_cast<unsigned char>(text[at]) == 0xEF)) length = 1;
  at += length;
  return code_point;
}

inline char32_t next_inline(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  // Two-byte letters are those of Arabic, Cyrillic, Greek and Hebrew.
  if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() &&
      (static_cast<unsigned char>(text[at + 1]) & 0xC0) == 0x80) {
    const char32_t letter = ((lead & 0x1Fu) << 6) | (static_cast<unsigned char>(text[at + 1]) & 0x3Fu);
    at += 2;
    return letter;
  }
  return next_wide(text, at);
}

inline void append_inline(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    const char bytes[2] = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
    out.append(bytes, 2);
  } else if (c < 0x10000) {
    if (c >= 0xD800 && c <= 0xDFFF) c = kReplacement;
    const char bytes[3] = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                           static_cast<char>(0x80 | (c & 0x3F))};
    out.append(bytes, 3);
  } else if (c <= 0x10FFFF) {
    const char bytes[4] = {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
                           static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
    out.append(bytes, 4);
  } else {
    append_inline(out, kReplacement);
  }
}

}  // namespace isnad::text
