// A short text cut into numbers, words and marks, as dates are read from it; and the names of months.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isnad::page {

enum class Calendar { kGregorian, kSolarHijri, kHijri };

struct Month {
  int number = 0;
  Calendar calendar = Calendar::kGregorian;
};

// Months by their names, folded, of one word or two; from data/page/months.tsv.
const std::unordered_map<std::string, Month>& months();

// May a month's name begin with this word? By its first two bytes: most words are none of them.
bool begins_month(std::string_view folded);

struct Piece {
  enum Kind { kNumber, kWord, kMark } kind;
  std::string text;  // folded; a number's digits are ASCII's
  int number = 0;
  std::size_t digits = 0;
};

// The pieces of the first 400 bytes: a dateline is short.
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace isnad::page
