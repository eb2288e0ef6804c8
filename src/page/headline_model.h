// Which of the things that a page could mean by its title is the article's: a small forest over where each stands and
// who else says it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "page/headline_candidates.h"

namespace isnad::page {

// One vector a candidate, in their order. `site` is the site's name, `url` the page's; both may be empty.
// O(candidates · declared titles + blocks).
std::vector<std::vector<float>> headline_features(const std::vector<HeadlineCandidate>& candidates,
                                                  const PageMeta& meta, const Tree& tree, std::string_view site,
                                                  std::string_view url);

// Names of the features, in the order of the vectors.
std::span<const std::string_view> headline_feature_names();

// The place of the likeliest candidate; 0 of one, and of none too.
std::size_t likeliest_headline(const std::vector<std::vector<float>>& features);

}  // namespace isnad::page
