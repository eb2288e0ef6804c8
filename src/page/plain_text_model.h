// Which lines of a text page are an article's body: a small forest over features of layout.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "page/plain_text_lines.h"

namespace isnad::page {

inline constexpr std::size_t kLineFeatures = 62;
using LineFeatures = std::array<float, kLineFeatures>;

// Names of the features, in their order; data/page/line_forest.tsv carries the same names.
std::span<const std::string_view> line_feature_names();

// One vector a line. No feature looks at which words a line holds, only at their number, marks, repetition, at labels
// of data/page and at how many of its stems the page's main run of prose has too.
std::vector<LineFeatures> line_features(const std::vector<TextLine>& lines);

// Log-odds of each line that it is an article's body: above 0, more likely than not.
std::vector<float> body_odds(const std::vector<TextLine>& lines);

}  // namespace isnad::page
