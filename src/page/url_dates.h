// Days that addresses name.
#pragma once

#include <optional>
#include <string_view>

#include "core/records.h"

namespace isnad::page {

// `/2019/10/16/`, `/2019-10-16-`, `/20191016/` in a URL's path; `from` is "url". O(bytes).
std::optional<PublishedTime> date_in_url(std::string_view url);

// `/status/1281836879789404160`: the time within a microblog post's number, which Snowflake (published 2010) makes of
// the milliseconds since its epoch and 22 bits more; of 18 or 19 digits, from April 2012 on. In UTC.
std::optional<PublishedTime> time_of_post(std::string_view url);

// `/29-10-2021`: a part of the path that ends with a day, the day first; where it could be the month, it tells nothing.
std::optional<PublishedTime> day_first_in_url(std::string_view url);

}  // namespace isnad::page
