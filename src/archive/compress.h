// zstd for what the archive keeps.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace isnad::archive {

std::string compress(std::string_view bytes, int level = 3);
// Refuses damaged frames and ones that say they hold more than `most` bytes, or more than bytes of their number can.
Result<std::string> decompress(std::string_view bytes, std::size_t most = std::size_t{1} << 30);

}  // namespace isnad::archive
