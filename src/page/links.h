// Links kept apart from the text: read-also, similar, more in the section, and those inside the body.
#pragma once

#include <string_view>
#include <vector>

#include "core/records.h"
#include "page/body.h"

namespace isnad::page {

// For each block the number of the article of the page that it belongs to; empty where there is one article alone.
using BlockOwners = std::vector<std::uint32_t>;

// The links of article number `article` (0: the main one). Each title and outside of the body each address once under
// each kind; at most 200. Addresses are resolved against `base` and left as written where there is none. Script and
// mail addresses are no links.
std::vector<Link> find_links(const Tree& tree, const Body& body, std::string_view base, const BlockOwners& owners = {},
                             std::uint32_t article = 0);

// What was left out, for --explain.
std::vector<Dropped> find_dropped(const Tree& tree, const Body& body);

}  // namespace isnad::page
