// JSON Feed 1.0 and 1.1, and the character references of HTML that feeds are full of.
#pragma once

#include <string>
#include <string_view>

#include "intake/feed.h"

namespace isnad::intake {

Result<Feed> parse_json_feed(std::string_view json, std::string_view base_url, std::size_t max_items);

// Numeric references and the named ones that occur in feeds become their characters; others stay as they are.
std::string resolve_html_entities(std::string_view text);

}  // namespace isnad::intake
