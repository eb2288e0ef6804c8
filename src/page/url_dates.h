// Days that addresses name.
#pragma once

#include <optional>
#include <string_view>

#include "core/records.h"

namespace isnad::page {

// `/2019/10/16/`, `/2019-10-16-`, `/20191016/` in a URL's path; `from` is "url". O(bytes).
std::optional<PublishedTime> date_in_url(std::string_view url);

// `/29-10-2021`: a part of the path that ends with a day, the day first; where it could be the month, it tells nothing.
std::optional<PublishedTime> day_first_in_url(std::string_view url);

}  // namespace isnad::page
