// The sums of words' rows of a WordTable, kept from word to word: a few thousand forms are two thirds of a language's
// running text, and the rows of a word lie all over a table that is larger than the nearer caches.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "reading/net_layers.h"
#include "reading/reader_features.h"
#include "reading/reader_kernels.h"

namespace isnad::reading {

// Memory of one size (1.3 MB), of one thread. What it gives is what ReaderKernel::gather() gives, whatever was asked
// before.
class WordSums {
 public:
  // A word that is asked for: its sum may be had, or be still to be made.
  struct Asked {
    std::uint32_t slot = 0;  // kLoose: held nowhere
    bool is_held = false;
    ReaderRows rows{};  // where it is not held
  };

  static WordSums& of_thread();

  // Begins with the words of a sentence: forgets all where the table is another one.
  void begin(const WordTable& table);
  // `letters` as reader_letters() gives them. The rows of a word that is not held are asked for in memory.
  Asked ask(std::u32string_view letters);
  // The kReaderWidth sums of a word asked for since begin(), in the order of asking; valid until the next call.
  const std::int16_t* get(const Asked& asked, const ReaderKernel& kernel);

 private:
  static constexpr std::uint32_t kSlots = 4096;
  static constexpr std::uint32_t kLoose = kSlots;
  static constexpr std::size_t kMostLetters = 23;

  // A word with more letters, or with letters beyond the Basic Multilingual Plane, is not held.
  struct alignas(64) Slot {
    std::array<char16_t, kMostLetters> letters;
    std::uint8_t size;
    std::uint8_t is_whole;   // its sums are made
    std::uint32_t sentence;  // that asked for it last; 0: free
    alignas(64) std::array<std::int16_t, kReaderWidth> sums;
  };

  WordTable table_;
  std::uint32_t sentence_ = 0;
  std::vector<Slot> slots_;
  std::array<std::int16_t, kReaderWidth> loose_{};
};

}  // namespace isnad::reading
