// From scores of arcs to a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::reading {

inline constexpr float kNeverArc = -1e9F;  // the score of an arc that cannot be

// The first of the best of `count` scores (one at least), none of them not a number.
std::size_t best_arc(const float* scores, std::size_t count);

// `scores`: a row for each of n segments, the score of each segment as its head and, last, of the root: n × (n + 1).
// Gives each segment's head, n for the root: the best one each, one root (the segment that gains most by it), cycles
// opened where it costs least. O(n²) for each cycle, which are few.
std::vector<std::uint32_t> decode_arcs(std::vector<float> scores, std::size_t n);

}  // namespace isnad::reading
