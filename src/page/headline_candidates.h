// What a page could mean by its title: each heading, each declared title and their parts, with where each stands.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/html_meta.h"

namespace isnad::page {

// Titles that a page declares for other machines, one of each at most.
enum class Declared : std::uint8_t { kTag, kShared, kTwitter, kJson, kJsonOther, kOther };
inline constexpr std::size_t kDeclared = 6;

struct HeadlineCandidate {
  std::string text;
  std::string key;               // squeezed
  std::uint32_t whole = 0;       // bits of the declared titles that say just this
  std::uint32_t part = 0;        // bits of those that hold it between separators
  bool is_piece = false;         // a kicker, or what stands behind it, in a heading
  std::uint32_t block = kNone;   // the best of the blocks that show it alone; of a piece, its heading
  std::uint32_t shown = 0;       // how many do
  std::uint32_t holder = kNone;  // of a piece: its heading's block
};

// Headings outside of menus and footers, lines whose class says "title", the parts of headings that stand in elements
// or lines of their own, and the declared titles with what stands between their separators. In this order, each once;
// at most 64. O(blocks + bytes of short lines).
std::vector<HeadlineCandidate> headline_candidates(const PageMeta& meta, const Tree& tree);

// The declared title of that kind, white space collapsed; empty where there is none.
std::string declared_title(const PageMeta& meta, Declared which);

}  // namespace isnad::page
