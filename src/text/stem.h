// Light stemming, and the terms that the search index and its queries share.
#pragma once

#include <string>
#include <string_view>
#include <cstdint>
#include <vector>

namespace isnad::text {

// The light stem of a folded word (kSearchFold): for Arabic the light10 family (Larkey, Ballesteros, Connell 2007) with
// guards on length; for English a plural and -ing/-ed stripper; other languages give the word back. `language` is a
// BCP 47 primary tag; an Arabic-script word is stemmed as Arabic under "ar" or an empty tag alone.
std::string stem(std::string_view folded_word, std::string_view language);

struct IndexTerm {
  std::string term;       // stem of the folded word; numbers as folded
  std::uint32_t position; // counts words from 0
};

// The terms of a text for the index. The same function reads a query's words, so both sides meet.
std::vector<IndexTerm> index_terms(std::string_view utf8, std::string_view language);

}  // namespace isnad::text
