// What the stemmers know of single Arabic words; shared by stem.cc and search_stem.cc.
#pragma once

#include <string_view>
#include <unordered_set>

namespace isnad::text {

using Words = std::unordered_set<std::string_view>;

// Folded words that no step cuts.
const Words& whole_words();
// Words whose first letter is the radical waw and not the conjunction.
const Words& waw_words();

// The first column of a file's lines, those that begin with # left out.
Words load_words(std::string_view file);

inline bool starts_with(std::string_view s, std::string_view prefix) { return s.substr(0, prefix.size()) == prefix; }

// Whether a folded word, which is not empty, begins with an Arabic letter.
inline bool is_arabic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead >= 0xD8 && lead <= 0xDB;
}

}  // namespace isnad::text
