// Text within XML that this program writes.
#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

// Text as XML character data or attribute value; characters that XML 1.0 (section 2.2) does not allow are left out.
// Linear.
std::string xml_escaped(std::string_view text);

}  // namespace isnad::text
