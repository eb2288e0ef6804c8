// A search for a few bytes in many.
#pragma once

#include <cstddef>
#include <string_view>

namespace isnad::text {

// text.find(wanted, from), faster where the first byte of `wanted` is a common one: sixteen places at a time are asked for its
// first and its last byte (W. Muła, "SIMD-friendly algorithms for substring searching"). O(text) unless a text is full of
// pieces that begin and end so.
std::size_t find_bytes(std::string_view text, std::string_view wanted, std::size_t from = 0);

}  // namespace isnad::text
