#include "text/find.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace isnad::text {
namespace {

TEST(Find, GivesWhatStringsGive) {
  std::uint32_t seed = 7;
  const auto next = [&](std::size_t below) { return (seed = seed * 1664525u + 1013904223u) / 65536 % below; };
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t left = next(300); left > 0; --left) text.push_back("ab:5"[next(4)]);
    std::string wanted;
    for (std::size_t left = next(6); left > 0; --left) wanted.push_back("ab:5"[next(4)]);
    const std::size_t from = next(8);
    EXPECT_EQ(find_bytes(text, wanted, from), text.find(wanted, from)) << text << " " << wanted << " " << from;
  }
  EXPECT_EQ(find_bytes("", "x"), std::string::npos);
  EXPECT_EQ(find_bytes("x", "xyz"), std::string::npos);
}

}  // namespace
}  // namespace isnad::text
