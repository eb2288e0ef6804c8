// gzip (RFC 1952) with libdeflate.
#pragma once

#include <string>
#include <string_view>

namespace isnad::site {

// Compressed bytes; empty where that would not be smaller.
std::string gzip(std::string_view bytes);

}  // namespace isnad::site
