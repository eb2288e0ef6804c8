#include "page/forest.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

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

// A tree of `leaves` leaves with thresholds and worths at random.
std::string random_tree(std::mt19937& random, int leaves, int& nodes) {
  ++nodes;
  if (leaves == 1) return "leaf\t" + std::to_string(static_cast<int>(random() % 2001) - 1000) + "e-3\n";
  const int left = 1 + static_cast<int>(random() % static_cast<unsigned>(leaves - 1));
  std::string yes = random_tree(random, left, nodes);
  const int no = nodes;
  yes += random_tree(random, leaves - left, nodes);
  return "split\t" + std::string(kNames[random() % 2]) + "\t" + std::to_string(random() % 8) + "\t" +
         std::to_string(no) + "\n" + yes;
}

TEST(Forest, ManyRowsAtOnceGetWhatEachGetsAlone) {
  std::mt19937 random(7);
  for (const int most : {1, 2, 15, 32, 33, 90}) {  // beyond 32 leaves a tree is walked
    std::string tsv = "tree\nsplit\twords\t3\t2\nleaf\t1\nsplit\tlinks\t1\t4\nleaf\t2\nleaf\t3\n";
    for (int tree = 0; tree < 40; ++tree) {
      int nodes = 0;
      tsv += "tree\n" + random_tree(random, 1 + static_cast<int>(random() % static_cast<unsigned>(most)), nodes);
    }
    const Forest forest(tsv, kNames);
    ASSERT_EQ(forest.trees(), 41u);
    for (const std::size_t count : {0u, 1u, 7u, 8u, 9u, 16u, 17u, 40u, 64u, 65u, 150u}) {
      std::vector<std::array<float, 2>> vectors(count);
      std::vector<const float*> rows;
      for (auto& vector : vectors) {
        for (float& value : vector) value = static_cast<float>(random() % 10) - (random() % 2 == 0 ? 0.5F : 0.0F);
        if (random() % 8 == 0) vector[0] = std::numeric_limits<float>::quiet_NaN();
        if (random() % 8 == 0) vector[1] = std::numeric_limits<float>::infinity();
        if (count % 2 == 1) vector[1] = 2;  // what all rows say alike
        rows.push_back(vector.data());
      }
      for (const auto widest : {Forest::Vectors::kPlain, Forest::Vectors::kAvx2, Forest::Vectors::kAvx512}) {
        std::vector<float> odds(count);
        forest.odds(rows, odds, widest);
        for (std::size_t i = 0; i < count; ++i)
          EXPECT_EQ(odds[i], forest.odds(vectors[i])) << most << " " << i << " " << static_cast<int>(widest);
      }
    }
  }
}

TEST(Forest, RowsOfManyFeaturesAreTurnedWhole) {
  constexpr std::array<std::string_view, 11> kMany = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};
  std::string tsv;
  for (std::size_t i = 0; i < kMany.size(); ++i)
    tsv += "tree\nsplit\t" + std::string(kMany[i]) + "\t5\t2\nleaf\t" + std::to_string(1U << i) + "\nleaf\t0\n";
  const Forest forest(tsv, kMany);
  std::mt19937 random(9);
  std::vector<std::array<float, kMany.size()>> vectors(70);
  std::vector<const float*> rows;
  for (auto& vector : vectors) {
    for (float& value : vector) value = static_cast<float>(random() % 10);
    rows.push_back(vector.data());
  }
  for (const auto widest : {Forest::Vectors::kPlain, Forest::Vectors::kAvx2, Forest::Vectors::kAvx512}) {
    std::vector<float> odds(rows.size());
    forest.odds(rows, odds, widest);
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(odds[i], forest.odds(vectors[i])) << i;
  }
}

TEST(Forest, BranchesThatOverlapAreWalked) {
  // The second split's branch is shared: no tree, but it can be walked.
  const Forest forest("tree\nsplit\twords\t1\t3\nsplit\tlinks\t1\t4\nleaf\t1\nleaf\t2\nleaf\t3\n", kNames);
  ASSERT_EQ(forest.trees(), 1u);
  const std::array vector{0.0F, 2.0F};
  const float* row = vector.data();
  float odds = 0;
  forest.odds(std::span(&row, 1), std::span(&odds, 1));
  EXPECT_EQ(odds, 3.0F);
  EXPECT_EQ(forest.odds(vector), 3.0F);
}

TEST(Forest, ParamsStandBesideTheTrees) {
  const Forest forest(kTwoTrees, kNames);
  EXPECT_FLOAT_EQ(forest.param("enter", 0), 1.5F);
  EXPECT_FLOAT_EQ(forest.param("leave", 7), 7.0F);
}

TEST(Forest, TreesThatCannotBeWalkedAreLeftOut) {
  for (const std::string_view broken : {"tree\nsplit\tshape\t1\t2\nleaf\t1\nleaf\t2\n",             // no such feature
                                        "tree\nsplit\twords\t1\t0\nleaf\t1\nleaf\t2\n",             // points back
                                        "tree\nsplit\twords\t1\t9\nleaf\t1\nleaf\t2\n",             // points outside
                                        "tree\nsplit\twords\t1\t2\nleaf\t1\nsplit\twords\t1\t3\n",  // ends in mid-tree
                                        "tree\nbranch\t1\n", "tree\n", "leaf\t1\n"}) {
    const Forest forest(broken, kNames);
    EXPECT_EQ(forest.trees(), 0u) << broken;
    EXPECT_FLOAT_EQ(forest.odds(std::array{0.0F, 0.0F}), 0.0F);
  }
}

}  // namespace
}  // namespace isnad::page
