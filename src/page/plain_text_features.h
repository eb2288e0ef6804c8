// What a text page's lines show of themselves and of their surroundings: the vectors that its forests look at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "page/plain_text_lines.h"

namespace isnad::page {

inline constexpr std::size_t kLineFeatures = 107;
using LineFeatures = std::array<float, kLineFeatures>;

inline constexpr std::size_t kContextFeatures = 43;
using ContextFeatures = std::array<float, kContextFeatures>;

// Names of the features, in their order; data/page/line_forest.tsv carries the same names.
std::span<const std::string_view> line_feature_names();
// Names of the features of a line's context, in their order; data/page/line_context_forest.tsv has both kinds.
std::span<const std::string_view> context_feature_names();

// One vector a line. Words are looked at as far as data/page knows them for what they do on pages of any topic (labels,
// line_words.tsv), else only at their number, marks, repetition and at how many of its stems the main run of prose has.
std::vector<LineFeatures> line_features(const std::vector<TextLine>& lines);

// The same, a line after the other and none kept: long pages have hundreds of thousands. Lines whose place in
// `are_passed_over` is not 0 are given no vector; an empty span passes over none.
void for_each_line(const std::vector<TextLine>& lines, std::span<const std::uint8_t> are_passed_over,
                   const std::function<void(std::size_t, const LineFeatures&)>& take);

// One vector a line of what a first guess says of the lines around it: `odds` are log-odds, a line each, that it is
// body, `title` the line that is the headline of such a body. Linear.
std::vector<ContextFeatures> context_features(const std::vector<TextLine>& lines, std::span<const float> odds,
                                              std::optional<std::size_t> title);

// The same, a line after the other and none kept, `are_passed_over` as above.
void for_each_context(const std::vector<TextLine>& lines, std::span<const float> odds, std::optional<std::size_t> title,
                      std::span<const std::uint8_t> are_passed_over,
                      const std::function<void(std::size_t, const ContextFeatures&)>& take);

}  // namespace isnad::page
