// UTF-8 and code-point arithmetic. All text inside Isnad is valid UTF-8; spans are code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::text {

// The code point that starts at byte `at` (which must be < text.size()); moves `at` behind it. A byte that starts no
// valid sequence gives U+FFFD and one byte.
char32_t next(std::string_view text, std::size_t& at);
void append(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);
// Replaces every invalid sequence by U+FFFD (WHATWG's maximal-subpart practice) and drops NUL.
std::string to_valid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);
// Byte offset of each code point, and text.size() behind the last: size is count_code_points(text) + 1.
std::vector<std::uint32_t> code_point_offsets(std::string_view text);
// The bytes of code points [begin, end), clamped to the text.
std::string_view slice(std::string_view text, std::uint32_t begin, std::uint32_t end);

std::string trim(std::string_view text);            // Unicode white space and bidi controls at both ends
std::string collapse_space(std::string_view text);  // runs of Unicode white space become one U+0020; trimmed

}  // namespace isnad::text
