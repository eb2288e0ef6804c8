// What stands around an article's headline on a page of bare lines: its date, by-line, section.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/records.h"
#include "page/plain_text_lines.h"

namespace isnad::page {

// Fills date, authors and section from the lines around the headline `title` and the first line of body, `first`. What is
// filled already stays.
void read_head(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::optional<std::size_t> title, std::size_t first,
               Article& article);

}  // namespace isnad::page
