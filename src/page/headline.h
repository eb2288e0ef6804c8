// An article's own headline among what a page calls itself: headings, JSON-LD, the shared title, <title>.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/extract.h"
#include "page/html_meta.h"

namespace isnad::page {

// The headline: the heading, the JSON-LD headline and the shared title vote for each other; <title> votes for what it
// holds. A line of the page that <title> holds as one of its parts is a headline too, whatever element it stands in.
std::string weigh_title(const PageMeta& meta, const Tree& tree, const Page& page, std::string_view site);

// A title without the site's name before or behind a separator ("Title - Site", "Site | Title"). `headings` are texts
// that the page shows large: where one of them is a part of the title, that part is the title.
std::string cut_site_name(std::string_view title, std::string_view site, const std::vector<std::string>& headings);

// The parts of a <title> between separators (`::`, `|`, `-`, `»` …), and all runs of neighbouring parts, the longest
// first; the whole of it is the first. At most 6 separators are looked at.
std::vector<std::string> title_parts(std::string_view title);

// The block that shows `title` word for word though it is no heading (a table's cell, a bold line); kNone where none
// does. Blocks of links, menus and footers do not count.
std::uint32_t plain_title_block(const Tree& tree, std::string_view title, std::uint32_t root = 0);

}  // namespace isnad::page
