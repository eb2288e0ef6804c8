// A text as the numbers that sketches are made of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::story {

struct Word {
  std::uint64_t folded;  // hash of the folded word
  std::uint64_t stem;    // hash of its light stem
  bool is_content;       // no function word, longer than two letters or a number
};

// The words and numbers of a text in order; punctuation and symbols are left out.
std::vector<Word> words_of(std::string_view utf8, std::string_view language);

}  // namespace isnad::story
