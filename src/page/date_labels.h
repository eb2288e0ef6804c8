// What lines with a date say that it is the date of, by the word that they open with.
#pragma once

#include <string_view>

namespace isnad::page {

// Of publication: "Published: 5 March 2024", «نشر في …».
bool opens_with_label(std::string_view line);

// Of the last change: printed beside that of publication, it is not the one asked for.
bool opens_with_update(std::string_view line);

// When a writer joined a forum or was last seen there; what the clock says.
bool opens_with_member(std::string_view line);

}  // namespace isnad::page
