#include "page/forest.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "page/tables.h"

namespace isnad::page {
namespace {

template <typename Number>
Number number_in(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

Forest::Forest(std::string_view tsv, std::span<const std::string_view> names) {
  std::size_t begin = 0;
  bool is_sound = false;
  // The last node of a whole tree is a leaf, since each split has a branch behind it.
  const auto close = [&] {
    const bool is_whole = nodes_.size() > begin && nodes_.back().feature == kLeaf;
    bool points_inside = true;
    for (std::size_t i = begin; i < nodes_.size(); ++i) {
      if (nodes_[i].feature != kLeaf)
        points_inside = points_inside && nodes_[i].no > 0 && i + nodes_[i].no < nodes_.size();
    }
    if (is_sound && is_whole && points_inside) {
      roots_.push_back(static_cast<std::uint32_t>(begin));
    } else {
      nodes_.resize(begin);
    }
    begin = nodes_.size();
  };
  for (const auto& row : tsv_rows(tsv)) {
    if (row[0] == "param" && row.size() == 3) {
      params_.emplace_back(row[1], number_in<float>(row[2]));
    } else if (row[0] == "tree") {
      close();
      is_sound = true;
    } else if (row[0] == "leaf" && row.size() == 2) {
      nodes_.push_back({number_in<float>(row[1]), kLeaf, 0});
    } else if (row[0] == "split" && row.size() == 4) {
      const auto name = std::find(names.begin(), names.end(), row[1]);
      const std::size_t here = nodes_.size() - begin;
      const auto no = number_in<std::size_t>(row[3]);
      is_sound = is_sound && name != names.end() && no > here && no - here < kLeaf;
      nodes_.push_back({number_in<float>(row[2]), static_cast<std::uint16_t>(name - names.begin()),
                        static_cast<std::uint16_t>(no - std::min(no, here))});
    } else {
      is_sound = false;
    }
  }
  close();
  index_trees(names.size());
}

void Forest::index_trees(std::size_t features) {
  leaves_.assign(roots_.size() * kMaxLeaves, 0);
  is_walked_.assign(roots_.size(), 0);
  std::vector<std::vector<Strike>> by_feature(features);
  for (std::uint32_t tree = 0; tree < roots_.size(); ++tree) index_tree(tree, by_feature);
  for (std::vector<Strike>& strikes : by_feature) {
    std::stable_sort(strikes.begin(), strikes.end(),
                     [](const Strike& a, const Strike& b) { return a.threshold < b.threshold; });
    features_.push_back(static_cast<std::uint32_t>(strikes_.size()));
    strikes_.insert(strikes_.end(), strikes.begin(), strikes.end());
  }
  features_.push_back(static_cast<std::uint32_t>(strikes_.size()));
}

void Forest::index_tree(std::uint32_t tree, std::vector<std::vector<Strike>>& by_feature) {
  const std::size_t begin = roots_[tree];
  const std::size_t end = tree + 1 < roots_.size() ? roots_[tree + 1] : nodes_.size();
  // How many leaves stand before each node, and where the branch that it begins ends: the other branch must start
  // there.
  std::vector<std::uint32_t> before(end - begin + 1, 0);
  for (std::size_t i = begin; i < end; ++i)
    before[i - begin + 1] = before[i - begin] + (nodes_[i].feature == kLeaf ? 1 : 0);
  std::vector<std::size_t> ends(end - begin);
  bool is_plain = before.back() <= kMaxLeaves;
  for (std::size_t i = end; i > begin && is_plain; --i) {
    const Node& node = nodes_[i - 1];
    const std::size_t here = i - 1 - begin;
    ends[here] = node.feature == kLeaf ? here + 1 : ends[here + node.no];
    is_plain = node.feature == kLeaf || ends[here + 1] == here + node.no;
  }
  if (!is_plain || ends[0] != end - begin) {
    is_walked_[tree] = 1;
    return;
  }
  for (std::size_t here = 0; here < ends.size(); ++here) {
    const Node& node = nodes_[begin + here];
    if (node.feature == kLeaf) {
      leaves_[tree * kMaxLeaves + before[here]] = node.value;
      continue;
    }
    const std::uint64_t yes = (std::uint64_t{1} << before[here + node.no]) - (std::uint64_t{1} << before[here + 1]);
    by_feature[node.feature].push_back({node.value, ~static_cast<std::uint32_t>(yes), tree});
  }
}

float Forest::walk(const float* features, std::uint32_t root) const {
  const Node* node = nodes_.data() + root;
  while (node->feature != kLeaf) node += features[node->feature] <= node->value ? 1 : node->no;
  return node->value;
}

float Forest::odds(std::span<const float> features) const {
  float sum = 0;
  for (const std::uint32_t root : roots_) sum += walk(features.data(), root);
  return sum;
}

float Forest::param(std::string_view name, float fallback) const {
  for (const auto& [key, value] : params_) {
    if (key == name) return value;
  }
  return fallback;
}

}  // namespace isnad::page
