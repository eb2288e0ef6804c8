// A search for a few bytes in many.
#pragma once

#include <cstddef>
#include <string_view>

namespace isnad::text {

// text.find(wanted, from), faster where the first byte of `wanted` is a common one: sixteen places at a time are asked
// for its first and its last byte (W. Muła, "SIMD-friendly algorithms for substring searching"). O(text) unless a text
// is full of pieces that begin and end so.
std::size_t find_bytes(std::string_view text, std::string_view wanted, std::size_t from = 0);

// A text from its first byte on that is no ASCII white space (WHATWG Infra: tab, line feed, form feed, carriage return,
// space).
inline std::string_view without_blanks(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() &&
         (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r' || text[at] == '\f'))
    ++at;
  return text.substr(at);
}

inline bool is_blank(std::string_view text) { return without_blanks(text).empty(); }

}  // namespace isnad::text
