// The section that a page prints over its article.
#pragma once

#include <string>
#include <string_view>

#include "page/blocks.h"
#include "page/body.h"

namespace isnad::page {

// The last entry of the breadcrumb above the headline that is neither the front page nor the headline («الرئيسية / سياسة
// دولية»). A breadcrumb is told by its name (`breadcrumb`, `crumbs`, `path`) or by its shape: a line of 2 to 5 links,
// the first to the front page, with nothing but separators between. Empty where there is none.
std::string printed_section(const Tree& tree, const Body& body, std::string_view title, std::string_view site);

// The section printed right over a headline as one short link («<p><a>Politics</a></p><h1>…»), in a box with it. Empty
// where none is.
std::string section_over(const Tree& tree, std::uint32_t title_block, std::string_view site);

}  // namespace isnad::page
