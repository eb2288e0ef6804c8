// An article's own headline among what a page calls itself: headings, JSON-LD, the shared title, <title>.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/extract.h"
#include "page/html_meta.h"

namespace isnad::page {

// The likeliest of headline_candidates(), by the forest of headline_model.h. `site` is the site's name, `url` the
// page's; both may be empty. Where the page declares no title the feed's stands; empty where there is nothing at all.
std::string weigh_title(const PageMeta& meta, const Tree& tree, const Page& page, std::string_view site,
                        std::string_view url);

// The parts of a <title> between separators (`::`, `|`, `-`, `»` …), and all runs of neighbouring parts, the longest
// first; the whole of it is the first. At most 6 separators are looked at.
std::vector<std::string> title_parts(std::string_view title);

// The block that shows `title` word for word though it is no heading (a table's cell, a bold line); kNone where none
// does. Blocks of links, menus and footers do not count.
std::uint32_t plain_title_block(const Tree& tree, std::string_view title, std::uint32_t root = 0);

}  // namespace isnad::page
