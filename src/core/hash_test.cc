#include "core/hash.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/sha256_lanes.h"
#include "core/short_hash.h"

namespace isnad {
namespace {

TEST(Hash, Sha256OfTheStandardsExamples) {
  // FIPS 180-4, examples.
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Hash, ManyTextsAtOnceGetWhatEachGetsAlone) {
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> texts(random() % 9);
    for (std::string& text : texts) {
      // Around the ends of blocks and of what padding leaves room for, and of any length.
      const std::size_t size =
          random() % 2 == 0 ? 64 * (random() % 5) + random() % 12 + 52 * (random() % 2) : random() % 5000;
      for (std::size_t i = 0; i < size; ++i) text.push_back(static_cast<char>(random()));
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const std::vector<std::string> digests = sha256_hex_of(views);
    ASSERT_EQ(digests.size(), texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(digests[i], sha256_hex(texts[i])) << texts[i].size();
  }
}

TEST(Hash, IdsDependOnKindAndKey) {
  EXPECT_EQ(make_id("article", "x").size(), 20u);
  EXPECT_NE(make_id("article", "x"), make_id("story", "x"));
  EXPECT_NE(make_id("a", "bc"), make_id("ab", "c"));
  EXPECT_EQ(make_id("article", "x"), make_id("article", "x"));
}

TEST(Hash, SeedChangesHash64) { EXPECT_NE(hash64("a"), hash64("a", 1)); }

TEST(ShortHash, ChangesWithEveryByteAndTheLength) {
  std::set<std::uint64_t> seen;
  std::size_t texts = 0;
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string text(size, 'a');
    seen.insert(short_hash(text)), ++texts;
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = 'b';
      seen.insert(short_hash(other)), ++texts;
    }
  }
  EXPECT_EQ(seen.size(), texts);
  EXPECT_EQ(short_hash(std::string(30, 'a')), hash64(std::string(30, 'a')));
  EXPECT_EQ(short_hash(std::string("القاهرة و").substr(0, 14)), short_hash("القاهرة"));
}

}  // namespace
}  // namespace isnad
