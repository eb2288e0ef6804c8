// Light stemming.
#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

// The light stem of a folded word (kSearchFold): for Arabic the light10 family (Larkey, Ballesteros, Connell 2007) with
// guards on length; for English a plural and -ing/-ed stripper; other languages give the word back. `language` is a
// BCP 47 primary tag; an Arabic-script word is stemmed as Arabic under "ar" or an empty tag alone.
std::string stem(std::string_view folded_word, std::string_view language);

}  // namespace isnad::text
