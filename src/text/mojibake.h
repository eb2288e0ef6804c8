// Text that was UTF-8, was read as windows-1252 and written as UTF-8 again («Ø§Ù„» for «ال»).
#pragma once

#include <string>

namespace isnad::text {

// Mends `utf8` in place where it is clearly double-encoded: nearly all of its runs of non-ASCII characters are bytes of
// UTF-8 in windows-1252's disguise. Gives whether it did. Linear.
bool mend_double_encoding(std::string& utf8);

}  // namespace isnad::text
