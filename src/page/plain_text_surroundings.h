// Where a text page's main run of prose stands, and what passes over all lines say of each: for plain_text_features.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "page/plain_text_lines.h"

namespace isnad::page {

// The run of lines of the highest sum, where prose counts for and all else against.
struct Core {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> stems;  // how many lines of the core have each
  double words = 0;
};

Core find_core(const std::vector<TextLine>& lines);

// Share of each line's stems that other lines of the core have too.
std::vector<float> known_shares(const std::vector<TextLine>& lines, const Core& core);

// Counts of lines, at most 1,000.
struct Surroundings {
  std::vector<float> through;  // the highest sum of a run through the line, of the core's
  std::vector<std::uint16_t> short_above, short_below, headlines_above, headlines_below;
  std::vector<std::uint16_t> since_prose, until_prose, until_date, until_comments;
};

Surroundings look_around(const std::vector<TextLine>& lines);

// The headline that the core has: the line above or at its beginning that tells most of it in few words; lines.size()
// for none.
std::size_t find_headline(const std::vector<TextLine>& lines, const Core& core, const std::vector<float>& known);

}  // namespace isnad::page
