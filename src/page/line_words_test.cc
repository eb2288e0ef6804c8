#include "page/line_words.h"

#include <gtest/gtest.h>

#include "core/hash.h"
#include "text/fold.h"

namespace isnad::page {
namespace {

std::uint16_t count_of(LineWord kind, std::string_view word) {
  LineWordCounts counts{};
  count_line_word(hash64(text::fold(word)), counts);
  return counts[static_cast<std::size_t>(kind)];
}

TEST(LineWords, WordsAreKnownForWhatTheyDoInSeveralLanguages) {
  EXPECT_EQ(count_of(LineWord::kService, "Newsletter"), 1);
  EXPECT_EQ(count_of(LineWord::kService, "الخصوصية"), 1);
  EXPECT_EQ(count_of(LineWord::kAddress, "Your"), 1);
  EXPECT_EQ(count_of(LineWord::kPhoto, "أرشيفية"), 1);
  EXPECT_EQ(count_of(LineWord::kBio, "مراسل"), 1);
  EXPECT_EQ(count_of(LineWord::kReport, "وأضاف"), 1);
}

TEST(LineWords, WordsOfTheStoryCountForNothing) {
  LineWordCounts counts{};
  for (const char* word : {"bridge", "river", "ميناء", "السفن", ""}) count_line_word(hash64(text::fold(word)), counts);
  EXPECT_EQ(counts, LineWordCounts{});
}

TEST(LineWords, ScriptsWithoutSpacesAreSearched) {
  LineWordCounts counts{};
  count_unspaced_words(text::fold("橋の写真（市提供）"), counts);
  EXPECT_EQ(counts[static_cast<std::size_t>(LineWord::kPhoto)], 2);
  EXPECT_EQ(counts[static_cast<std::size_t>(LineWord::kService)], 0);
}

}  // namespace
}  // namespace isnad::page
