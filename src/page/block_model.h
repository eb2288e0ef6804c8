// Which blocks of an HTML page are its content: a small forest over layout that has the rules' word among its features.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "page/body_scope.h"

namespace isnad::page {

// Features of one block, in the order of block_feature_names().
using BlockFeatures = std::vector<float>;

// Names of the features; data/page/block_forest.tsv carries the same names.
std::span<const std::string_view> block_feature_names();

// One vector a block, given what the rules chose; an empty one where that is beyond doubt. No feature looks at which
// words a block holds, but at their number and marks, at labels of data/page, at the names of elements around it and at
// blocks of the same shape. O(blocks · depth), the depth counted to 12 levels.
std::vector<BlockFeatures> block_features(const PageView& view, const Body& body);
// The same block by block, without those beyond doubt and those that `is_settled` names (one a block, or none); the row
// holds until the next one.
void each_block_features(const PageView& view, const Body& body, std::span<const std::uint8_t> is_settled,
                         const std::function<void(std::uint32_t block, std::span<const float> row)>& visit);

// The blocks whose expected word F1 is highest, given each one's log-odds and words (Lewis, SIGIR 1995): with the
// blocks in order of likelihood it is a prefix of them. A page of which much is likely content is given more of the
// doubtful than one with a short text. O(n log n).
std::vector<bool> best_expected(std::span<const float> odds, std::span<const float> words);

// Lets the forest look over the rules' choice: best_expected() decides, with a little more belief in the rules on pages
// that declare an article. Titles and what the rules are sure of stay.
void refine_body(const PageView& view, Body& body);

}  // namespace isnad::page
