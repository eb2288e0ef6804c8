// Prints in which order the reader network's activations are best kept in memory (src/reading/reader_order.h), by what
// it reads of sentences:
//
//     reader_order < SENTENCES > ORDER.txt
//
// Input: a sentence a line, words between spaces. Beginning with the order that is built in, two activations of one
// half change places as long as that makes more groups of four all zero. The shares of such groups, before and after,
// go to the standard error.
#include "reading/reader_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "reading/knowledge_impl.h"
#include "reading/reader_features.h"

namespace {

using namespace isnad::reading;

// Of each place, a bit for each row that was multiplied: whether it was zero there.
std::array<std::vector<std::uint64_t>, kReaderWidth> zeros;
std::size_t rows_seen = 0;

void watched_product(const ReaderLayer& layer, const std::uint8_t* rows, std::size_t words, std::int32_t* sums) {
  for (std::size_t word = 0; word < words; ++word, ++rows_seen) {
    for (std::size_t place = 0; place < kReaderWidth; ++place) {
      if (rows_seen % 64 == 0) zeros[place].push_back(0);
      const std::uint64_t zero = rows[word * kReaderWidth + place] == 0 ? 1 : 0;
      zeros[place].back() |= zero << (rows_seen % 64);
    }
  }
  reader_kernels().back().product(layer, rows, words, sums);
}

// How often all four of the places are zero.
std::size_t together(const std::size_t* places) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < zeros[0].size(); ++i)
    count += static_cast<std::size_t>(
        std::popcount(zeros[places[0]][i] & zeros[places[1]][i] & zeros[places[2]][i] & zeros[places[3]][i]));
  return count;
}

}  // namespace

int main() {
  const auto knowledge = Knowledge::load().value();
  ReaderKernel kernel = reader_kernels().back();
  kernel.product = watched_product;
  for (std::string line; std::getline(std::cin, line);) {
    std::vector<std::u32string> words;
    for (std::string_view rest = line; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (end > 0) words.push_back(reader_letters(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!words.empty()) knowledge->impl().syntax->net().read(words, kernel);
  }
  std::array<std::size_t, kReaderWidth> places;
  for (std::size_t i = 0; i < kReaderWidth; ++i) places[i] = i;
  std::array<std::size_t, kReaderWidth / 4> counts;
  const auto share = [&] {
    std::size_t total = 0;
    for (std::size_t group = 0; group < counts.size(); ++group) total += counts[group] = together(&places[group * 4]);
    return static_cast<double>(total) / static_cast<double>(std::max<std::size_t>(1, rows_seen * counts.size()));
  };
  std::fprintf(stderr, "before %.3f\n", share());
  std::mt19937 random(1);
  for (std::size_t failed = 0; failed < 40'000; ++failed) {
    const std::size_t first = random() % kReaderWidth;
    const std::size_t second = first / (kReaderWidth / 2) * (kReaderWidth / 2) + random() % (kReaderWidth / 2);
    if (first / 4 == second / 4) continue;
    std::swap(places[first], places[second]);
    const std::size_t one = together(&places[first / 4 * 4]);
    const std::size_t other = together(&places[second / 4 * 4]);
    if (one + other > counts[first / 4] + counts[second / 4]) {
      counts[first / 4] = one, counts[second / 4] = other, failed = 0;
    } else {
      std::swap(places[first], places[second]);
    }
  }
  std::fprintf(stderr, "after %.3f\n", share());
  for (const std::size_t place : places) std::printf("%d, ", int{kReaderOrder[place]});
  std::puts("");
  return 0;
}
