#include "page/forest.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <limits>

#include "page/tables.h"

namespace isnad::page {
namespace {

template <typename Number>
Number number_in(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

constexpr std::size_t kLanes = 8;
// The compiler's own vectors: one register with AVX2, two with what every x86-64 has.
using Floats = float __attribute__((vector_size(4 * kLanes)));
using Bits = std::int32_t __attribute__((vector_size(4 * kLanes)));

// Read and written with memcpy: how such a vector is aligned differs between the two.
using Alive = std::array<std::uint32_t, kLanes>;

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
  index_trees(names.size());
}

void Forest::index_trees(std::size_t features) {
  leaves_.assign(roots_.size() * kMaxLeaves, 0);
  is_walked_.assign(roots_.size(), 0);
  std::vector<std::vector<Strike>> by_feature(features);
  for (std::uint32_t tree = 0; tree < roots_.size(); ++tree) index_tree(tree, by_feature);
  for (std::vector<Strike>& strikes : by_feature) {
    std::stable_sort(strikes.begin(), strikes.end(), [](const Strike& a, const Strike& b) { return a.threshold < b.threshold; });
    features_.push_back(static_cast<std::uint32_t>(strikes_.size()));
    strikes_.insert(strikes_.end(), strikes.begin(), strikes.end());
  }
  features_.push_back(static_cast<std::uint32_t>(strikes_.size()));
}

void Forest::index_tree(std::uint32_t tree, std::vector<std::vector<Strike>>& by_feature) {
  const std::size_t begin = roots_[tree];
  const std::size_t end = tree + 1 < roots_.size() ? roots_[tree + 1] : nodes_.size();
  // How many leaves stand before each node, and where the branch that it begins ends: the other branch must start there.
  std::vector<std::uint32_t> before(end - begin + 1, 0);
  for (std::size_t i = begin; i < end; ++i) before[i - begin + 1] = before[i - begin] + (nodes_[i].feature == kLeaf ? 1 : 0);
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

// Of eight rows: `alive` holds the leaves that each may still fall into, one of it a tree.
struct Forest::Struck {
  // By the features whose place in `are_shared` holds `shared`.
  template <typename Strikes, typename Places>
  [[gnu::always_inline]] static inline void out(const Strikes& strikes, const Places& features, const std::array<const float*, kLanes>& lanes,
                                                const std::vector<std::uint8_t>& are_shared, bool shared, Alive* alive) {
    for (std::size_t feature = 0; feature + 1 < features.size(); ++feature) {
      if ((are_shared[feature] != 0) != shared) continue;
      std::array<float, kLanes> value;
      float most = -std::numeric_limits<float>::infinity();
      for (std::size_t k = 0; k < kLanes; ++k) {
        // What is no number is under no threshold.
        value[k] = lanes[k][feature] == lanes[k][feature] ? lanes[k][feature] : std::numeric_limits<float>::infinity();
        most = value[k] > most ? value[k] : most;
      }
      Floats values;
      std::memcpy(&values, value.data(), sizeof values);
      for (std::uint32_t i = features[feature]; i < features[feature + 1] && most > strikes[i].threshold; ++i) {
        Bits leaves;
        std::memcpy(&leaves, &alive[strikes[i].tree], sizeof leaves);
        leaves &= (values <= strikes[i].threshold) | std::bit_cast<std::int32_t>(strikes[i].kept);
        std::memcpy(&alive[strikes[i].tree], &leaves, sizeof leaves);
      }
    }
  }

#if defined(__x86_64__)
  template <typename Strikes, typename Places>
  [[gnu::target("avx2")]] static void out_by_avx2(const Strikes& strikes, const Places& features, const std::array<const float*, kLanes>& lanes,
                                                  const std::vector<std::uint8_t>& are_shared, bool shared, Alive* alive) {
    out(strikes, features, lanes, are_shared, shared, alive);
  }

  // Adds of each tree from `first` to `end` the first leaf that is left to each lane, which is the one a walk ends at.
  [[gnu::target("avx2")]] static void add_by_avx2(const std::vector<float>& leaves, const Alive* alive, std::size_t first, std::size_t end, std::array<float, kLanes>& sums) {
    __m256 all = _mm256_loadu_ps(sums.data());
    for (std::size_t tree = first; tree < end; ++tree) {
      const __m256i sets = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&alive[tree]));
      const __m256i lowest = _mm256_and_si256(sets, _mm256_sub_epi32(_mm256_setzero_si256(), sets));
      // A power of two's number is in its exponent, be it read as negative.
      const __m256i exponents = _mm256_and_si256(_mm256_srli_epi32(_mm256_castps_si256(_mm256_cvtepi32_ps(lowest)), 23), _mm256_set1_epi32(0xFF));
      const __m256i places = _mm256_sub_epi32(exponents, _mm256_set1_epi32(127));
      all = _mm256_add_ps(all, _mm256_i32gather_ps(leaves.data() + tree * kMaxLeaves, places, sizeof(float)));
    }
    _mm256_storeu_ps(sums.data(), all);
  }
#endif

  static void add(const std::vector<float>& leaves, const Alive* alive, std::size_t first, std::size_t end, std::array<float, kLanes>& sums) {
    for (std::size_t tree = first; tree < end; ++tree) {
      for (std::size_t k = 0; k < kLanes; ++k) sums[k] += leaves[tree * kMaxLeaves + static_cast<std::size_t>(std::countr_zero(alive[tree][k]))];
    }
  }
};

void Forest::odds(std::span<const float* const> rows, std::span<float> odds) const {
  if (rows.empty()) return;
#if defined(__x86_64__)
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
#else
  constexpr bool kHasAvx2 = false;
#endif
  const auto strike = [&](const std::array<const float*, kLanes>& lanes, const std::vector<std::uint8_t>& are_shared, bool shared, Alive* alive) {
#if defined(__x86_64__)
    if (kHasAvx2) return Struck::out_by_avx2(strikes_, features_, lanes, are_shared, shared, alive);
#endif
    Struck::out(strikes_, features_, lanes, are_shared, shared, alive);
  };
  const auto add = [&](const Alive* alive, std::size_t first, std::size_t end, std::array<float, kLanes>& sums) {
#if defined(__x86_64__)
    if (kHasAvx2) return Struck::add_by_avx2(leaves_, alive, first, end, sums);
#endif
    Struck::add(leaves_, alive, first, end, sums);
  };
  // Where all rows say the same (what a page is, asked of each of its blocks) it strikes once for all.
  const std::size_t features = features_.size() - 1;
  std::vector<std::uint8_t> are_shared(features, 1);
  for (const float* row : rows) {
    for (std::size_t i = 0; i < features; ++i) are_shared[i] = static_cast<std::uint8_t>(are_shared[i] & (row[i] == rows[0][i] ? 1 : 0));
  }
  std::vector<Alive> common(roots_.size());
  for (Alive& sets : common) sets.fill(~std::uint32_t{0});
  std::array<const float*, kLanes> lanes;
  lanes.fill(rows[0]);
  strike(lanes, are_shared, true, common.data());
  std::vector<Alive> alive(roots_.size());
  for (std::size_t first = 0; first < rows.size(); first += kLanes) {
    // The last rows are fewer than the lanes: one of them stands in those left over.
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] = rows[std::min(first + k, rows.size() - 1)];
    alive = common;
    strike(lanes, are_shared, false, alive.data());
    std::array<float, kLanes> sums{};
    // In the trees' order: sums of floats depend on it.
    for (std::size_t tree = 0; tree < roots_.size();) {
      std::size_t end = tree;
      while (end < roots_.size() && is_walked_[end] == 0) ++end;
      add(alive.data(), tree, end, sums);
      if (end < roots_.size()) {
        for (std::size_t k = 0; k < kLanes; ++k) sums[k] += walk(lanes[k], roots_[end]);
        ++end;
      }
      tree = end;
    }
    for (std::size_t k = 0; k < std::min(kLanes, rows.size() - first); ++k) odds[first + k] = sums[k];
  }
}

float Forest::param(std::string_view name, float fallback) const {
  for (const auto& [key, value] : params_) {
    if (key == name) return value;
  }
  return fallback;
}

}  // namespace isnad::page
