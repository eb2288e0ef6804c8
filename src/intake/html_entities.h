// Character references of HTML, which feeds are full of.
#pragma once

#include <string>
#include <string_view>

namespace isnad::intake {

// Numeric references and HTML 4's named ones become their characters, as the HTML standard reads them (numbers 128-159
// are windows-1252's: section 13.2.5.80); others, and ones without a semicolon, stay as they are.
std::string resolve_html_entities(std::string_view text);

}  // namespace isnad::intake
