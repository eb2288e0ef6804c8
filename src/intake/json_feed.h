// JSON Feed 1.0 and 1.1.
#pragma once

#include <string>
#include <string_view>

#include "intake/feed.h"

namespace isnad::intake {

Result<Feed> parse_json_feed(std::string_view json, std::string_view base_url, std::size_t max_items);

}  // namespace isnad::intake
