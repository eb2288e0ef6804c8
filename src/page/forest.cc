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
      if (nodes_[i].feature != kLeaf) points_inside = points_inside && nodes_[i].no > 0 && i + nodes_[i].no < nodes_.size();
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
      nodes_.push_back({number_in<float>(row[2]), static_cast<std::uint16_t>(name - names.begin()), static_cast<std::uint16_t>(no - std::min(no, here))});
    } else {
      is_sound = false;
    }
  }
  close();
}

float Forest::odds(std::span<const float> features) const {
  float sum = 0;
  for (const std::uint32_t root : roots_) {
    const Node* node = nodes_.data() + root;
    while (node->feature != kLeaf) node += features[node->feature] <= node->value ? 1 : node->no;
    sum += node->value;
  }
  return sum;
}

float Forest::param(std::string_view name, float fallback) const {
  for (const auto& [key, value] : params_) {
    if (key == name) return value;
  }
  return fallback;
}

}  // namespace isnad::page
