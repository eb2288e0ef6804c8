// Which lines of a text page are an article's body: two small forests, the second of which knows what the first said of
// the lines around.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "page/plain_text_features.h"

namespace isnad::page {

// The headline of the body that log-odds speak for, if any line is.
std::optional<std::size_t> guess_title(const std::vector<TextLine>& lines, const std::vector<float>& odds);

// Log-odds of each line that it is an article's body: above 0, more likely than not.
std::vector<float> body_odds(const std::vector<TextLine>& lines);

// The set of lines of the highest expected word F1, if each line is body with the likelihood that its log-odds give (a
// little less, as held-out pages showed).
std::vector<bool> likely_body(const std::vector<TextLine>& lines, std::vector<float> odds);

}  // namespace isnad::page
