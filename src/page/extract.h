// Page to articles: the room's one entrance.
#pragma once

#include <vector>

#include "core/error.h"
#include "core/records.h"

namespace isnad::page {

struct ExtractOptions {
  bool explain = false;  // fill `dropped` and `reason`
  std::size_t max_bytes = 32u << 20;
  std::size_t max_depth = 2'000;  // of open elements; see ParseLimits
};

// The articles of a page, the main one first, then embedded ones in page order; always at least one where the page can
// be read at all. Pure: the same page gives the same articles. An error names what was refused (size, depth, binary).
Result<std::vector<Article>> extract(const Page& page, const ExtractOptions& options = {});

}  // namespace isnad::page
