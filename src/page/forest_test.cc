#include "page/forest.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace isnad::page {
namespace {

constexpr std::array<std::string_view, 2> kNames = {"words", "links"};

constexpr std::string_view kTwoTrees =
    "# a comment\n"
    "param\tenter\t1.5\n"
    "tree\nsplit\twords\t10\t2\nleaf\t-1\nsplit\tlinks\t0.5\t4\nleaf\t2\nleaf\t0.25\n"
    "tree\nleaf\t0.5\n";

// The same two trees by hand.
float naive(float words, float links) { return (words <= 10 ? -1.0F : links <= 0.5F ? 2.0F : 0.25F) + 0.5F; }

TEST(Forest, SumsTheLeavesThatAVectorFallsInto) {
  const Forest forest(kTwoTrees, kNames);
  EXPECT_EQ(forest.trees(), 2u);
  for (const float words : {0.0F, 10.0F, 10.5F, 90.0F}) {
    for (const float links : {0.0F, 0.5F, 0.75F, 1.0F}) {
      EXPECT_FLOAT_EQ(forest.odds(std::array{words, links}), naive(words, links)) << words << " " << links;
    }
  }
}

TEST(Forest, ParamsStandBesideTheTrees) {
  const Forest forest(kTwoTrees, kNames);
  EXPECT_FLOAT_EQ(forest.param("enter", 0), 1.5F);
  EXPECT_FLOAT_EQ(forest.param("leave", 7), 7.0F);
}

TEST(Forest, TreesThatCannotBeWalkedAreLeftOut) {
  for (const std::string_view broken : {
           "tree\nsplit\tshape\t1\t2\nleaf\t1\nleaf\t2\n",    // no such feature
           "tree\nsplit\twords\t1\t0\nleaf\t1\nleaf\t2\n",    // points back
           "tree\nsplit\twords\t1\t9\nleaf\t1\nleaf\t2\n",    // points outside
           "tree\nsplit\twords\t1\t2\nleaf\t1\nsplit\twords\t1\t3\n",  // ends in mid-tree
           "tree\nbranch\t1\n", "tree\n", "leaf\t1\n"}) {
    const Forest forest(broken, kNames);
    EXPECT_EQ(forest.trees(), 0u) << broken;
    EXPECT_FLOAT_EQ(forest.odds(std::array{0.0F, 0.0F}), 0.0F);
  }
}

}  // namespace
}  // namespace isnad::page
