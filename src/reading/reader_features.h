// What the reader network sees of a word: rows of one table of vectors, chosen by hashes of the word's form, its ends,
// its form without clitics and its pattern.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::reading {

inline constexpr std::size_t kReaderFeatures = 16;
inline constexpr std::size_t kReaderMostLetters = 32;   // of a word; its end may be missing
inline constexpr std::uint32_t kReaderRows = 1u << 16;  // of the table
using ReaderRows = std::array<std::uint16_t, kReaderFeatures>;

// The letters of a word that count: one alef, ASCII digits all one, small Latin letters, one kind of quotation mark and
// dash; no vowel signs, tatweel, joiners. ة and ى stay as they are (unlike in a search fold): grammar hangs on them. At
// most 32 letters.
std::u32string reader_letters(std::string_view word);
// The same into memory of the caller's; gives how many.
std::size_t reader_letters(std::string_view word, std::array<char32_t, kReaderMostLetters>& out);

// Rows of the word; linear in its length. A word without letters has those of the empty word.
ReaderRows reader_rows(std::u32string_view letters);

}  // namespace isnad::reading
