// What stands above an article's text on a page of bare lines: its headline, date, by-line, section.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/records.h"
#include "page/plain_text_lines.h"

namespace isnad::page {

// The line above `first` (the first line of body) that reads like the headline of the text below; nothing where none
// shares enough words with it, but for a short first line set off from the text. `floor`: no line above that one is looked at.
std::optional<std::size_t> find_title(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::size_t first,
                                      std::size_t floor);

// Fills date, authors and section from the lines around the headline, [from, to), that are no body. What is filled
// already stays.
void read_head(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::size_t from, std::size_t to,
               Article& article);

}  // namespace isnad::page
