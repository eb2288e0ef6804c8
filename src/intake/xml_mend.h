// XML of foreign hands made safe and readable for libxml2.
#pragma once

#include <string>
#include <string_view>

namespace isnad::intake {

// UTF-8 that libxml2 can read leniently: what stands before the first tag, the XML declaration (the text is UTF-8 now,
// whatever it says), comments and control characters are dropped; HTML's named entities become their characters, other
// ampersands that begin no reference of XML are escaped. The document type goes with all it declares, so no entity can
// be expanded and nothing external loaded: what refers to one stays the text it is. Linear in the size.
std::string mended_xml(std::string_view xml);

}  // namespace isnad::intake
