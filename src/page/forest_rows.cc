// Many rows at once: Forest::odds() over spans.
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "page/forest.h"

namespace isnad::page {
namespace {

constexpr std::size_t kRows = 64;  // of a batch
constexpr std::size_t kWidest = 16;

Forest::Vectors best_vectors() {
#if defined(__x86_64__)
  const bool has_avx512 = __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512cd") != 0;
  if (has_avx512) return Forest::Vectors::kAvx512;
  if (__builtin_cpu_supports("avx2") != 0) return Forest::Vectors::kAvx2;
#endif
  return Forest::Vectors::kPlain;
}

}  // namespace

// Up to kRows rows, turned so that one feature's values stand side by side.
class Forest::Batch {
 public:
  explicit Batch(const Forest& forest)
      : forest_(forest),
        features_(forest.features_.size() - 1),
        columns_(std::make_unique_for_overwrite<float[]>(features_ * kRows)),
        common_(forest.roots_.size()),
        alive_(std::make_unique_for_overwrite<std::uint32_t[]>(forest.roots_.size() * kWidest)) {
    varying_.reserve(features_);
  }

  void run(std::span<const float* const> rows, std::span<float> odds, Vectors vectors) {
    turn(rows);
    // Where all rows say the same (what a page is, asked of each of its blocks) it strikes once for all.
    varying_.clear();
    std::fill(common_.begin(), common_.end(), ~std::uint32_t{0});
    for (std::size_t feature = 0; feature < features_; ++feature) {
      const float* const column = &columns_[feature * kRows];
      const float value = column[0];
      std::size_t row = 1;
      while (row < rows.size() && column[row] == value) ++row;
      if (row < rows.size()) {
        varying_.push_back(static_cast<std::uint32_t>(feature));
        continue;
      }
      for (std::uint32_t i = forest_.features_[feature]; i < forest_.features_[feature + 1]; ++i) {
        const Strike& strike = forest_.strikes_[i];
        // What is no number is under no threshold.
        if (value <= strike.threshold) break;
        common_[strike.tree] &= strike.kept;
      }
    }
    const std::size_t lanes = vectors == Vectors::kAvx512 ? 16 : 8;
    for (std::size_t first = 0; first < rows.size(); first += lanes) {
      std::array<float, kWidest> sums{};
      // In the trees' order: sums of floats depend on it.
      strike(first, vectors);
      for (std::size_t tree = 0; tree < common_.size();) {
        std::size_t end = tree;
        while (end < common_.size() && forest_.is_walked_[end] == 0) ++end;
        add(tree, end, sums, vectors);
        if (end < common_.size()) {
          for (std::size_t k = 0; k < std::min(lanes, rows.size() - first); ++k)
            sums[k] += forest_.walk(rows[first + k], forest_.roots_[end]);
          ++end;
        }
        tree = end;
      }
      for (std::size_t k = 0; k < std::min(lanes, rows.size() - first); ++k) odds[first + k] = sums[k];
    }
  }

 private:
  // The last rows may be fewer than the lanes: one of them stands in those left over.
  void turn(std::span<const float* const> rows) {
    const std::size_t filled = (rows.size() + kWidest - 1) / kWidest * kWidest;
    static_assert(kWidest % 4 == 0);
    for (std::size_t row = 0; row < filled; row += 4) {
      const float* from[4];
      for (std::size_t k = 0; k < 4; ++k) from[k] = rows[std::min(row + k, rows.size() - 1)];
      float* const to = &columns_[row];
      std::size_t feature = 0;
#if defined(__x86_64__)
      for (; feature + 4 <= features_; feature += 4) {
        __m128 a = _mm_loadu_ps(from[0] + feature);
        __m128 b = _mm_loadu_ps(from[1] + feature);
        __m128 c = _mm_loadu_ps(from[2] + feature);
        __m128 d = _mm_loadu_ps(from[3] + feature);
        _MM_TRANSPOSE4_PS(a, b, c, d);
        _mm_storeu_ps(to + feature * kRows, a);
        _mm_storeu_ps(to + (feature + 1) * kRows, b);
        _mm_storeu_ps(to + (feature + 2) * kRows, c);
        _mm_storeu_ps(to + (feature + 3) * kRows, d);
      }
#endif
      for (; feature < features_; ++feature) {
        for (std::size_t k = 0; k < 4; ++k) to[feature * kRows + k] = from[k][feature];
      }
    }
  }

  // Of the rows from `first` on: alive_ is then the leaves that each may still fall into, tree by tree.
  void strike(std::size_t first, Vectors vectors) {
#if defined(__x86_64__)
    if (vectors == Vectors::kAvx512) return strike_by_avx512(first);
    if (vectors == Vectors::kAvx2) return strike_by_avx2(first);
#endif
    static_cast<void>(vectors);
    strike_plainly(first);
  }

  // Adds of each tree from `first` to `end` the first leaf that is left to each lane, which is the one a walk ends at.
  void add(std::size_t first, std::size_t end, std::array<float, kWidest>& sums, Vectors vectors) const {
#if defined(__x86_64__)
    if (vectors == Vectors::kAvx512) return add_by_avx512(first, end, sums);
    if (vectors == Vectors::kAvx2) return add_by_avx2(first, end, sums);
#endif
    static_cast<void>(vectors);
    for (std::size_t tree = first; tree < end; ++tree) {
      for (std::size_t k = 0; k < 8; ++k)
        sums[k] +=
            forest_.leaves_[tree * kMaxLeaves + static_cast<std::size_t>(std::countr_zero(alive_[tree * 8 + k]))];
    }
  }

  void strike_plainly(std::size_t first) {
    for (std::size_t tree = 0; tree < common_.size(); ++tree) std::fill_n(&alive_[tree * 8], 8, common_[tree]);
    for (const std::uint32_t feature : varying_) {
      const float* const values = &columns_[feature * kRows + first];
      for (std::uint32_t i = forest_.features_[feature]; i < forest_.features_[feature + 1]; ++i) {
        const Strike& strike = forest_.strikes_[i];
        std::uint32_t* const leaves = &alive_[std::size_t{strike.tree} * 8];
        std::uint32_t over = 0;
        for (std::size_t k = 0; k < 8; ++k) {
          const std::uint32_t is_over = values[k] <= strike.threshold ? 0 : ~std::uint32_t{0};
          over |= is_over;
          leaves[k] &= strike.kept | ~is_over;
        }
        if (over == 0) break;
      }
    }
  }

#if defined(__x86_64__)
  [[gnu::target("avx2")]] void strike_by_avx2(std::size_t first) {
    for (std::size_t tree = 0; tree < common_.size(); ++tree)
      store(tree * 8, _mm256_set1_epi32(static_cast<int>(common_[tree])));
    for (const std::uint32_t feature : varying_) {
      const __m256 values = _mm256_loadu_ps(&columns_[feature * kRows + first]);
      for (std::uint32_t i = forest_.features_[feature]; i < forest_.features_[feature + 1]; ++i) {
        const Strike& strike = forest_.strikes_[i];
        // Not less or equal: so is what is no number.
        const __m256i over = _mm256_castps_si256(_mm256_cmp_ps(values, _mm256_set1_ps(strike.threshold), _CMP_NLE_UQ));
        if (_mm256_testz_si256(over, over) != 0) break;
        const std::size_t place = std::size_t{strike.tree} * 8;
        const __m256i struck = _mm256_andnot_si256(_mm256_set1_epi32(static_cast<int>(strike.kept)), over);
        store(place, _mm256_andnot_si256(struck, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&alive_[place]))));
      }
    }
  }

  [[gnu::target("avx2"), gnu::always_inline]] inline void store(std::size_t place, __m256i leaves) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(&alive_[place]), leaves);
  }

  [[gnu::target("avx2")]] void add_by_avx2(std::size_t first, std::size_t end, std::array<float, kWidest>& sums) const {
    __m256 all = _mm256_loadu_ps(sums.data());
    for (std::size_t tree = first; tree < end; ++tree) {
      const __m256i sets = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&alive_[tree * 8]));
      const __m256i lowest = _mm256_and_si256(sets, _mm256_sub_epi32(_mm256_setzero_si256(), sets));
      // A power of two's number is in its exponent, be it read as negative.
      const __m256i exponents = _mm256_and_si256(_mm256_srli_epi32(_mm256_castps_si256(_mm256_cvtepi32_ps(lowest)), 23),
                                                 _mm256_set1_epi32(0xFF));
      const __m256i places = _mm256_sub_epi32(exponents, _mm256_set1_epi32(127));
      all = _mm256_add_ps(all, _mm256_i32gather_ps(forest_.leaves_.data() + tree * kMaxLeaves, places, sizeof(float)));
    }
    _mm256_storeu_ps(sums.data(), all);
  }

  [[gnu::target("avx512f,avx512cd")]] void strike_by_avx512(std::size_t first) {
    std::uint32_t* const alive = alive_.get();
    for (std::size_t tree = 0; tree < common_.size(); ++tree)
      _mm512_storeu_si512(alive + tree * 16, _mm512_set1_epi32(static_cast<int>(common_[tree])));
    for (const std::uint32_t feature : varying_) {
      const __m512 values = _mm512_loadu_ps(&columns_[feature * kRows + first]);
      const Strike* const end = forest_.strikes_.data() + forest_.features_[feature + 1];
      for (const Strike* strike = forest_.strikes_.data() + forest_.features_[feature]; strike != end; ++strike) {
        const __mmask16 over = _mm512_cmp_ps_mask(values, _mm512_set1_ps(strike->threshold), _CMP_NLE_UQ);
        if (over == 0) break;
        std::uint32_t* const place = alive + std::size_t{strike->tree} * 16;
        const __m512i leaves = _mm512_loadu_si512(place);
        _mm512_storeu_si512(
            place, _mm512_mask_and_epi32(leaves, over, leaves, _mm512_set1_epi32(static_cast<int>(strike->kept))));
      }
    }
  }

  [[gnu::target("avx512f,avx512cd")]] void add_by_avx512(std::size_t first, std::size_t end,
                                                         std::array<float, kWidest>& sums) const {
    static_assert(kMaxLeaves == 32);
    __m512 all = _mm512_loadu_ps(sums.data());
    for (std::size_t tree = first; tree < end; ++tree) {
      const __m512i sets = _mm512_loadu_si512(&alive_[tree * 16]);
      const __m512i lowest = _mm512_and_si512(sets, _mm512_sub_epi32(_mm512_setzero_si512(), sets));
      const __m512i places = _mm512_sub_epi32(_mm512_set1_epi32(31), _mm512_lzcnt_epi32(lowest));
      const float* const leaves = forest_.leaves_.data() + tree * kMaxLeaves;
      all = _mm512_add_ps(all, _mm512_permutex2var_ps(_mm512_loadu_ps(leaves), places, _mm512_loadu_ps(leaves + 16)));
    }
    _mm512_storeu_ps(sums.data(), all);
  }
#endif

  const Forest& forest_;
  const std::size_t features_;
  const std::unique_ptr<float[]> columns_;        // kRows a feature
  std::vector<std::uint32_t> varying_;            // features that rows say differently
  std::vector<std::uint32_t> common_;             // leaves that no feature alike to all strikes out, one set a tree
  const std::unique_ptr<std::uint32_t[]> alive_;  // the same of each lane
};

void Forest::odds(std::span<const float* const> rows, std::span<float> odds, Vectors widest) const {
  if (rows.empty()) return;
  static const Vectors kBest = best_vectors();
  Batch batch(*this);
  for (std::size_t first = 0; first < rows.size(); first += kRows) {
    const std::size_t count = std::min(kRows, rows.size() - first);
    batch.run(rows.subspan(first, count), odds.subspan(first, count), std::min(widest, kBest));
  }
}

}  // namespace isnad::page
