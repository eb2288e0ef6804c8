#include "story/flat_lists.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace isnad::story {
namespace {

TEST(FlatTable, AgreesWithAMapOverRandomKeys) {
  std::mt19937_64 random(5);
  FlatTable table;
  std::map<std::uint64_t, std::uint32_t> twin;
  for (std::uint32_t i = 0; i < 5'000; ++i) {
    // Few distinct keys, many of them with equal low bits: long probes.
    const std::uint64_t key = (random() % 1'500) << (random() % 3 * 20);
    const auto [found, is_new] = twin.try_emplace(key, i);
    EXPECT_EQ(table.at(key, i), found->second);
    if (i % 7 == 0) table.at(key, 0) = found->second = i;
  }
  EXPECT_EQ(table.size(), twin.size());
  for (const auto& [key, value] : twin) EXPECT_EQ(table.find(key), value);
  EXPECT_EQ(table.find(0xdeadbeefdeadbeef), kNone);
  EXPECT_EQ(FlatTable().find(1), kNone);
}

TEST(NewestFirst, GivesTheNewestOfAKeyAtMostSoMany) {
  NewestFirst lists;
  for (std::uint32_t i = 0; i < 100; ++i) lists.add(i % 3, i);
  std::vector<std::uint32_t> got;
  lists.each(1, 3, [&](std::uint32_t article) { got.push_back(article); });
  EXPECT_EQ(got, (std::vector<std::uint32_t>{97, 94, 91}));
  got.clear();
  lists.each(2, 1'000, [&](std::uint32_t article) { got.push_back(article); });
  EXPECT_EQ(got.size(), 33u);
  EXPECT_EQ(got.back(), 2u);
  lists.each(7, 10, [&](std::uint32_t) { ADD_FAILURE() << "no article has the key"; });
}

}  // namespace
}  // namespace isnad::story
