// Blocks told to be alike by a number, and what those of one number have in common; for block_features.cc.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "page/blocks.h"

namespace isnad::page {

// log(1 + value), as a float. Most of what is asked are small counts.
inline float log_of(double value) {
  static const std::array<float, 1024> kLogs = [] {
    std::array<float, 1024> logs;
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = static_cast<float>(std::log1p(static_cast<double>(i)));
    return logs;
  }();
  if (value >= 0 && value < static_cast<double>(kLogs.size())) {
    const auto count = static_cast<std::size_t>(value);
    if (static_cast<double>(count) == value) return kLogs[count];
  }
  return static_cast<float>(std::log1p(value));
}

// What blocks of one shape or on one path of tags have in common.
struct Alike {
  std::uint32_t count = 0;
  std::uint32_t body = 0;
  double links = 0;
  double chars = 0;
  float log_chars = -1;  // of one, on the whole; asked for once

  float mean();
};

inline float Alike::mean() {
  if (log_chars < 0) log_chars = log_of(chars / count);
  return log_chars;
}

// Numbers of what has one key, in the order in which the keys came: at most as many as were announced.
class Groups {
 public:
  explicit Groups(std::size_t most) : slots_(std::bit_ceil(2 * most + 1), kNone) {}

  std::uint32_t of(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = key * 0x9E3779B97F4A7C15u >> 32 & mask;; slot = (slot + 1) & mask) {
      if (slots_[slot] == kNone) {
        slots_[slot] = static_cast<std::uint32_t>(keys_.size());
        keys_.push_back(key);
        return slots_[slot];
      }
      if (keys_[slots_[slot]] == key) return slots_[slot];
    }
  }
  std::size_t size() const { return keys_.size(); }

 private:
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace isnad::page
