// The section that a page prints over its article.
#pragma once

#include <string>
#include <string_view>

#include "page/blocks.h"
#include "page/body.h"
#include "page/html_meta.h"

namespace isnad::page {

// The last entry of the breadcrumb above the headline that is neither the front page nor the headline («الرئيسية /
// سياسة دولية»). A breadcrumb is told by its name (`breadcrumb`, `crumbs`, `path`) or by its shape: a line of 2 to 5
// links, the first to the front page, with nothing but separators between. Empty where there is none.
std::string printed_section(const Tree& tree, const Body& body, std::string_view title, std::string_view site);

// The section that markup tells beside the article: itemprop=articleSection, rel=category. Empty where none does.
std::string told_section(const PageMeta& meta, const Tree& tree, const Body& body, std::string_view title,
                         std::string_view site);

// A short line right over or under the headline that is a known name of a section or an entry of the page's menus.
// Empty where none is.
std::string section_line(const Tree& tree, std::uint32_t title_block);

// The section printed right over a headline as one short link («<p><a>Politics</a></p><h1>…»), in a box with it. Empty
// where none is.
std::string section_over(const Tree& tree, std::uint32_t title_block, std::string_view site);

// Whether an address leads to the front page: nothing but a scheme and a host, or a path of one slash.
bool is_front_page(std::string_view href);

// The section that the head or the end of the article says behind a label («القسم: محليات», "Filed under"), or in an
// element whose name says so (class="post-cat"). Empty where none does.
std::string near_section(const Tree& tree, const Body& body, std::string_view title, std::string_view site);

// What a page's menus tell: the entry whose address the page stands under, one that <title> or "more from" name (known
// names of sections too), or the only one marked as current (class="current-menu-item"). Empty where there is none.
std::string menu_section(const PageMeta& meta, const Tree& tree, const Body& body, std::string_view title,
                         std::string_view site, std::string_view url);

// The last entry of schema.org's BreadcrumbList that is neither the first nor the headline. Empty where there is none.
std::string crumb_section(const std::vector<Crumb>& crumbs, std::string_view title, std::string_view site);

}  // namespace isnad::page
