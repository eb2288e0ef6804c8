// Text that was read in a wrong charset and written as UTF-8 again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/utf8_scan.h"

namespace isnad::text {

// A text that is clearly in disguise, mended; none for any other:
//   UTF-8 read as windows-1252 («Ø§Ù„» for «ال») or as windows-1256 («ط§ظ„»): nearly all runs of non-ASCII characters
//   are UTF-8 windows-1256, -1251, -1253, -1255 or KOI8-R read as windows-1252 («Çá» for «ال»): letters in rows, as
//   statistics judge them
// A charset of Western letters read as another is not told: single accents say too little. `leads` are those of `utf8`.
// Linear.
std::optional<std::string> mend_double_encoding(std::string_view utf8, const Leads& leads);

}  // namespace isnad::text
