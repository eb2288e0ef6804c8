// Live blogs: entries of one shape, each with a clock time, one under the other.
#pragma once

#include <cstdint>
#include <string_view>

#include "page/body_scope.h"

namespace isnad::page {

// Whether a line is a time of day and nothing else ("14:05", «١٤:٠٥», "9.30").
bool is_clock(std::string_view line);

// Whether a line begins with a clock time.
bool begins_with_clock(std::string_view line);

// The element around `element` whose children are the entries of a live blog, of which it is (in) one: three or more
// siblings of one tag and one class, each with running words and with a clock time or a <time> among its first lines,
// below the page's headline. `element` itself where there is none. O(elements of the children) a level, four levels.
std::uint32_t stream_around(const PageView& view, std::uint32_t element);

// Whether an element's children are such entries; two do where the page says that it is a live blog.
bool holds_stream(const PageView& view, std::uint32_t element);

}  // namespace isnad::page
