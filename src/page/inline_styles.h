// What a style attribute says of whether its element is seen.
#pragma once

#include <string_view>

namespace isnad::page {

// `display: none`, `visibility: hidden`, or set off the page; in capitals too. "backface-visibility" is another
// property. O(bytes).
bool hides(std::string_view style);

// Text kept for screen readers alone: cut down to nothing.
bool clips(std::string_view style);

}  // namespace isnad::page
