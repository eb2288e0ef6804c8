// Days that content systems wrote as the instant at which they begin: 7 November in Berlin is "2022-11-06T23:00:00Z".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad::page {

// The day that begins at `value`, if that is midnight where the page is from: by the country's code that ends `domain`,
// where it is no code of a country with one clock by `language`. Nothing for other times and places. Summer's clock
// counts from March to October.
std::optional<std::string> local_midnight(std::string_view value, std::string_view domain, std::string_view language);

}  // namespace isnad::page
