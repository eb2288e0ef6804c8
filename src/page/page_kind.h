// What a page is for: an article, a live blog, a list of teasers, a product …
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "page/body.h"
#include "page/html_meta.h"
#include "page/metadata.h"

namespace isnad::page {

struct Kind {
  ArticleKind kind;
  const char* reason;  // for --explain
};

// What its metadata say for certain first, then what the forests of kind_model.h make of its shape and of what it
// declares, then the rest of both: a page is a listing where nothing declares it an article and most of what it shows
// are teasers, boxes of one shape, each with a linked headline. O(elements + blocks).
Kind kind_of(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body);

// Code points in teasers and of running text outside of them; menus and footers count as neither.
struct Teasers {
  std::uint32_t count = 0;
  std::uint64_t chars = 0;
  std::uint64_t prose = 0;
};
Teasers find_teasers(const Tree& tree);

// One a block: whether it stands in a teaser, three or more of which stand side by side.
std::vector<std::uint8_t> teaser_blocks(const Tree& tree);

}  // namespace isnad::page
