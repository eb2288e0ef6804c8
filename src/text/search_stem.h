// The terms that the search index and its queries share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::text {

// Counts the changes of what search_stem and index_terms give: an index with terms of another version does not meet
// queries.
inline constexpr int kTermsVersion = 5;

// The term of a folded word (kSearchFold). Arabic (`language` "ar" or empty): nothing for a function word; else
// particles (و ف ب ل ك) are cut where the word without them is as common, the light stem is taken (text::stem), and
// stems of one root that texts use of one thing are the same (data/text/stem_classes.tsv): كتب meets كتاب, تأسس meets
// تأسيس. So are spellings of a foreign name or place (data/text/name_spellings.tsv, place_spellings.tsv: غوستاف meets
// جوستاف), «she does» and «he does» of a verb (imperfects.tsv), letters of foreign sounds and a hamza left out behind a
// last alef. Other languages:
// text::stem.
std::string search_stem(std::string_view folded_word, std::string_view language);

struct IndexTerm {
  std::string term;        // search_stem of the folded word; numbers as folded
  std::uint32_t position;  // counts words from 0, those without a term too
};

// The terms of a text for the index. The same function reads a query's words, so both sides meet.
std::vector<IndexTerm> index_terms(std::string_view utf8, std::string_view language);

}  // namespace isnad::text
