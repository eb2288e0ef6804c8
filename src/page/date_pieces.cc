#include "page/date_pieces.h"

#include <bitset>
#include <memory>

#include "core/embedded.h"
#include "page/tables.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kLookedAt = 400;  // bytes; a dateline is short

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || c == 0x27 || (c >= 0xc0 && c <= 0x24f) || (c >= 0x370 && c <= 0x5ff) ||
         (c >= 0x620 && c <= 0x65f) || (c >= 0x66e && c <= 0x6d3) || c == 0x6d5 ||
         // Devanagari and Bengali but for their digits and marks; Latin with two accents.
         (c >= 0x900 && c <= 0x9ff && (c & 0x7f) != 0x64 && (c & 0x7f) != 0x65 &&
          ((c & 0x7f) < 0x66 || (c & 0x7f) > 0x6f)) ||
         (c >= 0x1e00 && c <= 0x1eff);
}

// The value of a digit that folding leaves as it is: Devanagari's and Bengali's.
int digit_of(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if ((c >= 0x966 && c <= 0x96f) || (c >= 0x9e6 && c <= 0x9ef)) return static_cast<int>((c & 0x7f) - 0x66);
  return -1;
}

// Spaces of any width ("4.&thinsp;2.&thinsp;2022") and marks of direction.
bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0xa0 || (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) || c == 0x205f ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x3000;
}

}  // namespace

const std::unordered_map<std::string, Month>& months() {
  static const std::unordered_map<std::string, Month> kMonths = [] {
    std::unordered_map<std::string, Month> table;
    for (const auto& row : tsv_rows(embedded("page/months.tsv"))) {
      if (row.size() != 3) continue;
      Month month;
      for (const char c : row[1]) month.number = month.number * 10 + (c - '0');
      if (row[0] == "solar") month.calendar = Calendar::kSolarHijri;
      if (row[0] == "hijri") month.calendar = Calendar::kHijri;
      std::string name;
      for (const char c : std::string(row[2]) + " ") {
        if (c != ' ') {
          name.push_back(c == '_' ? ' ' : c);
        } else if (!name.empty()) {
          table.try_emplace(text::fold(name), month);
          name.clear();
        }
      }
    }
    return table;
  }();
  return kMonths;
}

bool begins_month(std::string_view folded) {
  const auto first_two = [](std::string_view name) {
    return (static_cast<unsigned>(static_cast<unsigned char>(name[0])) << 8) | static_cast<unsigned char>(name[1]);
  };
  static const auto kFirst = [&] {
    auto first = std::make_unique<std::bitset<0x10000>>();
    for (const auto& [name, month] : months())
      if (name.size() >= 2) first->set(first_two(name));
    return first;
  }();
  return folded.size() >= 2 && kFirst->test(first_two(folded));
}

std::vector<Piece> pieces_of(std::string_view text) {
  const std::string folded = text::fold(text.substr(0, kLookedAt));
  std::vector<Piece> pieces;
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t start = at;
    const char32_t c = text::next(folded, at);
    if (const int first = digit_of(c); first >= 0) {
      Piece piece{Piece::kNumber, std::string(1, static_cast<char>('0' + first)), first, 1};
      while (at < folded.size()) {
        std::size_t behind = at;
        const int digit = digit_of(text::next(folded, behind));
        if (digit < 0) break;
        if (piece.digits < 9) piece.number = piece.number * 10 + digit;
        piece.text.push_back(static_cast<char>('0' + digit));
        ++piece.digits;
        at = behind;
      }
      pieces.push_back(std::move(piece));
    } else if (is_letter(c)) {
      while (at < folded.size()) {
        std::size_t behind = at;
        if (!is_letter(text::next(folded, behind))) break;
        at = behind;
      }
      pieces.push_back({Piece::kWord, folded.substr(start, at - start), 0, 0});
    } else if (!is_blank(c)) {
      pieces.push_back({Piece::kMark, folded.substr(start, at - start), 0, 0});
    }
  }
  return pieces;
}

}  // namespace isnad::page
