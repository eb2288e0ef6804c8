// How many marks of each kind a text has: what the block forest and the container's score ask of every block.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad::page {

struct TextCounts {
  std::uint32_t commas = 0;    // , ، 、 ，
  std::uint32_t digits = 0;    // 0–9
  std::uint32_t capitals = 0;  // A–Z
  std::uint32_t symbols = 0;   // | / > @ # $ % + =
  std::uint32_t breaks = 0;    // spaces and line ends
};

// Sixteen bytes at a step. O(bytes).
TextCounts count_marks(std::string_view utf8);

}  // namespace isnad::page
