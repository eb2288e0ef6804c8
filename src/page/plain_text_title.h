// Which line of a text page is the headline of the text that it holds: a small forest over the lines around its
// beginning.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "page/plain_text_lines.h"

namespace isnad::page {

inline constexpr std::size_t kTitleFeatures = 40;

struct TitleCandidate {
  std::size_t line = 0;
  std::array<float, kTitleFeatures> features{};
};

// Names of the features, in their order; data/page/line_title_forest.tsv carries the same names.
std::span<const std::string_view> title_feature_names();

// The lines that may be the headline of the text whose body is `is_body` from line `first` on: those of 2 to 40 words
// from 80 lines above it to 3 below, and of the page's first five. O(lines).
std::vector<TitleCandidate> title_candidates(const std::vector<TextLine>& lines, const std::vector<bool>& is_body,
                                             std::size_t first);

// The likeliest of them, unless none is likely.
std::optional<std::size_t> find_title(const std::vector<TextLine>& lines, const std::vector<bool>& is_body,
                                      std::size_t first);

}  // namespace isnad::page
