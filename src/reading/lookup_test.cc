#include "reading/lookup.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <unordered_map>

namespace isnad::reading {
namespace {

TEST(FlatMap, HoldsWhatAnOrdinaryMapHolds) {
  FlatMap<std::string, int> by_name;
  FlatMap<std::uint64_t, int> by_number;
  EXPECT_FALSE(by_name.contains("")) << "empty";
  EXPECT_EQ(by_number.find(0), by_number.end());
  std::unordered_map<std::uint64_t, int> plain;
  std::mt19937_64 random(1);
  for (int i = 0; i < 5'000; ++i) {
    // Few numbers, many with the same low bits, as if they were bad hashes; 0 among them.
    const std::uint64_t key = (random() % 40) << 32 | (random() % 40);
    const bool is_new = plain.try_emplace(key, i).second;
    EXPECT_EQ(by_number.try_emplace(key, i).second, is_new);
    EXPECT_EQ(by_name.emplace(std::to_string(key), i).second, is_new);
    if (i % 3 == 0) ++plain[key], ++by_number[key], ++by_name[std::to_string(key)];
  }
  ASSERT_EQ(by_number.size(), plain.size());
  ASSERT_EQ(by_name.size(), plain.size());
  for (const auto& [key, value] : plain) {
    ASSERT_TRUE(by_number.contains(key));
    EXPECT_EQ(by_number.find(key)->second, value);
    ASSERT_TRUE(by_name.contains(std::to_string(key)));
    EXPECT_EQ(by_name.find(std::to_string(key))->second, value);
  }
  EXPECT_FALSE(by_number.contains(41));
  EXPECT_FALSE(by_name.contains("41"));
}

TEST(FlatMap, EntriesComeInTheirOrderAndCanBeChanged) {
  FlatMap<std::uint64_t, std::string> map;
  for (const std::uint64_t key : {9, 3, 7}) map[key] = std::to_string(key);
  map.find(3)->second = "three";
  std::string all;
  for (const auto& [key, value] : map) all += value + ' ';
  EXPECT_EQ(all, "9 three 7 ");
}

}  // namespace
}  // namespace isnad::reading
