// Words that tell what a line of a page is for, whatever it is about (data/page/line_words.tsv).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace isnad::page {

enum class LineWord : std::uint8_t {
  kAddress,  // speaks to the reader: "your", «بريدك»
  kService,  // what a site offers or asks: newsletters, accounts, cookies, comments
  kPhoto,    // credits of pictures: "Photo", «أرشيفية», agencies
  kBio,      // who writes: "correspondent", «مراسل»
  kReport,   // how news tells what was said and done: "according", «وأضاف»
};
inline constexpr std::size_t kLineWordKinds = 5;
using LineWordCounts = std::array<std::uint16_t, kLineWordKinds>;

// Adds what one word counts for, given as the hash64() of its folded form; a word can be of several kinds.
void count_line_word(std::uint64_t word, LineWordCounts& counts);

// Adds the hits of phrases of scripts without spaces (Japanese, Chinese) in a folded text. O(text · phrases), so the
// text is cut to 600 bytes; meant for texts with such letters only.
void count_unspaced_words(std::string_view folded, LineWordCounts& counts);

}  // namespace isnad::page
