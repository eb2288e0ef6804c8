// Small forests of decision trees, fitted outside (tools/train_page_models.py) and read from data/page.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::page {

// The sum of trees over a vector of named features: the log-odds of one question. The file's rows (tab-separated):
//   param NAME VALUE              a number that stands beside the trees
//   tree                          begins a tree; its nodes follow, each before its branches, the first branch at once
//   split FEATURE THRESHOLD NO    FEATURE <= THRESHOLD goes on with the next node, else with the tree's node number NO
//   leaf VALUE
class Forest {
 public:
  // `names` are the features in the order of the vectors that `odds` gets. A tree that names another feature, or whose
  // branches point backwards or outside of it, is left out whole: odds() neither loops nor reads past its input.
  Forest(std::string_view tsv, std::span<const std::string_view> names);

  // Log-odds of one vector of as many numbers as there were names. O(trees · depth).
  float odds(std::span<const float> features) const;

  // Which of the processor's vectors many rows are met with; one that it does not have is not taken.
  enum class Vectors : std::uint8_t { kPlain, kAvx2, kAvx512 };

  // The same for many vectors, each as long: odds[i] is what odds() gives rows[i], to the last bit. Eight or sixteen
  // rows at a time meet each feature's thresholds in rising order, and a split that is not met strikes out its branch's
  // leaves (QuickScorer: Lucchese et al., SIGIR 2015; in vectors, SIGIR 2016): no jump depends on what a tree holds,
  // where a walk mispredicts one in three.
  void odds(std::span<const float* const> rows, std::span<float> odds, Vectors widest = Vectors::kAvx512) const;

  // A `param` row's value, or `fallback`.
  float param(std::string_view name, float fallback) const;

  std::size_t trees() const { return roots_.size(); }

 private:
  struct Node {
    float value;            // threshold, or a leaf's worth
    std::uint16_t feature;  // kLeaf for a leaf
    std::uint16_t no;       // how many nodes further the other branch begins
  };
  static constexpr std::uint16_t kLeaf = 0xFFFF;
  static constexpr std::size_t kMaxLeaves = 32;  // of a tree whose leaves are struck out; a larger one is walked

  struct Strike {
    float threshold;
    std::uint32_t kept;  // the leaves that a vector over the threshold may still fall into
    std::uint32_t tree;
  };

  class Batch;

  float walk(const float* features, std::uint32_t root) const;
  void index_tree(std::uint32_t tree, std::vector<std::vector<Strike>>& by_feature);
  void index_trees(std::size_t features);

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> roots_;
  std::vector<std::pair<std::string_view, float>> params_;
  std::vector<Strike> strikes_;          // feature by feature, thresholds rising
  std::vector<std::uint32_t> features_;  // where each feature's strikes begin, and the end
  std::vector<float> leaves_;            // kMaxLeaves places a tree, in the order of its nodes
  std::vector<std::uint8_t> is_walked_;  // one a tree
};

}  // namespace isnad::page
