// The n-grams of a word by which its language is told: one definition for the program and for the trainer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace isnad::text {

inline constexpr std::size_t kLongestLetterGram = 5;
inline constexpr std::size_t kMaxGramWord = 40;

// Calls found(bucket) for each run of 1 to 5 letters of `<word>` (the brackets mark its ends and are no n-gram alone),
// and for a longer word as a whole. `word` in lower case, without marks; what is longer than 40 letters is cut. Buckets
// lie in [0, 2^bits): hashing trick, Weinberger et al. 2009. Linear: at most 5 n-grams a letter.
template <typename Found>
void for_each_letter_gram(std::u32string_view word, unsigned bits, Found found) {
  constexpr std::uint64_t kStart = 1469598103934665603ull;
  const auto step = [](std::uint64_t hash, char32_t c) {
    hash = (hash ^ c) * 0x9E3779B97F4A7C15ull;
    return hash ^ (hash >> 29);
  };
  const auto bucket = [bits](std::uint64_t hash) {
    return static_cast<std::uint32_t>((hash * 0xD6E8FEB86659FD93ull) >> 32) & ((std::uint32_t{1} << bits) - 1);
  };
  word = word.substr(0, kMaxGramWord);
  const std::size_t length = word.size() + 2;
  const auto letter = [&](std::size_t i) { return i == 0 ? U'<' : i + 1 == length ? U'>' : word[i - 1]; };
  for (std::size_t begin = 0; begin < length; ++begin) {
    std::uint64_t hash = kStart;
    for (std::size_t n = 0; n < kLongestLetterGram && begin + n < length; ++n) {
      hash = step(hash, letter(begin + n));
      if (n == 0 && (begin == 0 || begin + 1 == length)) continue;
      found(bucket(hash));
    }
  }
  if (length <= kLongestLetterGram) return;
  std::uint64_t hash = 77;
  for (char32_t c : word) hash = step(hash, c);
  found(bucket(hash));
}

}  // namespace isnad::text
