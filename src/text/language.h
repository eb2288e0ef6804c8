// Language identification.
#pragma once

#include <string_view>

#include "core/records.h"

namespace isnad::text {

// The language of a text with a confidence in [0, 1]; label "und" where there is nothing to tell from (no letters).
// Arabic-script languages (ar, fa, ur, ps, ckb, ug, sd, pnb), Hebrew, Cyrillic, Greek, CJK, Indic scripts by their
// letters; Latin-script languages by n-gram statistics. Linear; looks at no more than the first 4,000 letters.
LabelScore identify_language(std::string_view utf8);

// "rtl" or "ltr" for a BCP 47 tag; by the script of the tag's language.
const char* direction_of(std::string_view language);

}  // namespace isnad::text
