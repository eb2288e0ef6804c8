// What stands around an article's headline on a page of bare lines: its date, by-line, section.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/records.h"
#include "page/plain_text_lines.h"

namespace isnad::page {

// The first and last line of an article's body.
struct TextSpan {
  std::size_t first = 0;
  std::size_t last = 0;
};

// Fills date, authors and section from the lines around the headline `title` and the body's beginning, the date also
// from right behind its end. What is filled already stays.
void read_head(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::optional<std::size_t> title,
               TextSpan body, Article& article);

}  // namespace isnad::page
