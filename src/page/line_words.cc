#include "page/line_words.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/embedded.h"
#include "core/hash.h"
#include "page/tables.h"
#include "text/fold.h"

namespace isnad::page {
namespace {

constexpr std::size_t kSearched = 600;  // bytes

struct Words {
  std::unordered_map<std::uint64_t, std::uint8_t> kinds;  // by the word's hash, a bit each
  std::vector<std::pair<std::string, std::uint8_t>> unspaced;
};

std::uint8_t bit_of(std::string_view kind) {
  static constexpr std::array<std::string_view, kLineWordKinds> kNames = {"address", "service", "photo", "bio",
                                                                          "report"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == kind) return static_cast<std::uint8_t>(1U << i);
  }
  return 0;
}

const Words& words() {
  static const Words kWords = [] {
    Words all;
    for (const auto& row : tsv_rows(embedded("page/line_words.tsv"))) {
      if (row.size() != 3) continue;
      const std::uint8_t bit = bit_of(row[0]);
      std::string folded = text::fold(row[2]);
      if (row[1] == "ja" || row[1] == "zh") {
        all.unspaced.emplace_back(std::move(folded), bit);
      } else {
        all.kinds[hash64(folded)] |= bit;
      }
    }
    return all;
  }();
  return kWords;
}

void add(std::uint8_t bits, LineWordCounts& counts) {
  for (std::size_t i = 0; i < kLineWordKinds; ++i) {
    if ((bits >> i & 1U) != 0 && counts[i] < 0xffff) ++counts[i];
  }
}

}  // namespace

void count_line_word(std::uint64_t word, LineWordCounts& counts) {
  const auto found = words().kinds.find(word);
  if (found != words().kinds.end()) add(found->second, counts);
}

void count_unspaced_words(std::string_view folded, LineWordCounts& counts) {
  const std::string_view searched = folded.substr(0, kSearched);
  for (const auto& [phrase, bits] : words().unspaced) {
    if (searched.find(phrase) != std::string_view::npos) add(bits, counts);
  }
}

}  // namespace isnad::page
