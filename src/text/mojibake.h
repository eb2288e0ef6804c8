// Text that was read in a wrong charset and written as UTF-8 again.
#pragma once

#include <string>

namespace isnad::text {

// Mends `utf8` in place where it is clearly in disguise, and gives whether it was:
//   UTF-8 read as windows-1252 («Ø§Ù„» for «ال») or as windows-1256 («ط§ظ„»): nearly all runs of non-ASCII characters
//   are UTF-8 windows-1256, -1251, -1253, -1255 or KOI8-R read as windows-1252 («Çá» for «ال»): letters in rows, as
//   statistics judge them
// A charset of Western letters read as another is not told: single accents say too little. Linear.
bool mend_double_encoding(std::string& utf8);

}  // namespace isnad::text
