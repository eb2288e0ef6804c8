#include "reading/word_sums.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace isnad::reading {
namespace {

using Sums = std::vector<std::int16_t>;

// A table of any numbers, and what its rows add up to.
struct Table {
  explicit Table(unsigned seed, std::uint64_t number) : values(kReaderRows * kReaderWidth) {
    std::mt19937 random(seed);
    for (std::int8_t& value : values) value = static_cast<std::int8_t>(random() % 255 - 127);
    table.values = values.data();
    table.number = number;
  }
  Sums sums_of(std::u32string_view letters) const {
    Sums out(kReaderWidth);
    const ReaderRows rows = reader_rows(letters);
    reader_kernels().front().gather(values.data(), rows.data(), kReaderFeatures, out.data());
    return out;
  }

  std::vector<std::int8_t> values;
  WordTable table;
};

void expect_sums(WordSums& sums, const Table& table, const std::vector<std::u32string>& sentence) {
  sums.begin(table.table);
  std::vector<WordSums::Asked> asked;
  for (const std::u32string& word : sentence) asked.push_back(sums.ask(word));
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const std::int16_t* got = sums.get(asked[i], reader_kernels().back());
    EXPECT_EQ(Sums(got, got + kReaderWidth), table.sums_of(sentence[i])) << i;
  }
}

TEST(WordSums, AreThoseOfTheRowsWhateverWasAskedBefore) {
  const Table table(1, 1);
  WordSums sums;
  std::mt19937 random(2);
  // More forms than there are slots, common ones again and again, and sentences in which slots are wanted twice.
  for (int sentence = 0; sentence < 300; ++sentence) {
    std::vector<std::u32string> words;
    for (std::size_t i = 0; i < 1 + random() % 160; ++i) {
      std::u32string word;
      const bool is_common = random() % 2 == 0;
      for (std::size_t k = 0; k < (is_common ? 1 : 1 + random() % 5); ++k)
        word += static_cast<char32_t>(U'ا' + random() % 30);
      words.push_back(word);
    }
    expect_sums(sums, table, words);
  }
}

TEST(WordSums, LongWordsAndOnesBeyondTheFirstPlaneAreNotMistaken) {
  const Table table(3, 1);
  WordSums sums;
  const std::u32string longest(23, U'س');
  const std::u32string longer(24, U'س');
  // U+10633 has the lower 16 bits of «س».
  for (int turn = 0; turn < 2; ++turn)
    expect_sums(sums, table, {longest, longer, U"", U"س", std::u32string(1, 0x10633), U"س", longer, longest, U""});
}

TEST(WordSums, AnotherTableIsAnother) {
  const Table first(4, 1);
  const Table second(5, 2);
  WordSums sums;
  expect_sums(sums, first, {U"باكو", U"باكو"});
  expect_sums(sums, second, {U"باكو"});
  expect_sums(sums, first, {U"باكو"});
  // Tables without a number are not told apart, so that nothing is kept of them.
  const Table third(7, 0);
  const Table fourth(8, 0);
  expect_sums(sums, third, {U"باكو"});
  expect_sums(sums, fourth, {U"باكو"});
}

TEST(WordSums, ASentenceLeftInTheMiddleLeavesNothingHalfMade) {
  const Table table(6, 1);
  WordSums sums;
  sums.begin(table.table);
  EXPECT_FALSE(sums.ask(U"باكو").is_held);
  EXPECT_TRUE(sums.ask(U"باكو").is_held) << "the first of the sentence makes it";
  expect_sums(sums, table, {U"باكو"});
  sums.begin(table.table);
  EXPECT_TRUE(sums.ask(U"باكو").is_held);
}

}  // namespace
}  // namespace isnad::reading
