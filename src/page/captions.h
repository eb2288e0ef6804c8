// Captions as they are given: without the pictures' numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/body.h"

namespace isnad::page {

// A gallery's caption without the picture's number before it: "3 / 12 The bridge", «صورة ٣ من ١٢». Empty where it is a
// number alone.
std::string_view without_count(std::string_view caption);

// The blocks kept as captions, in reading order. O(bytes).
std::vector<std::string> caption_texts(const Tree& tree, const Body& body);

}  // namespace isnad::page
