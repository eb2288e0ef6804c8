// What a StoryIndex of many articles is kept in: a flat table from 64-bit keys to numbers, and lists that grow at their
// head. In an unordered_map of vectors the nodes and small blocks outweigh the numbers that they hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::story {

inline constexpr std::uint32_t kNone = 0xffffffffu;

// Keys (already hashes) to numbers below kNone: open addressing with linear probing, at most seven tenths full; 12
// bytes a slot. Keys are never taken out.
class FlatTable {
 public:
  // The number of the key, or kNone.
  std::uint32_t find(std::uint64_t key) const {
    if (keys_.empty()) return kNone;
    for (std::size_t slot = key & mask();; slot = (slot + 1) & mask()) {
      if (values_[slot] == kNone || keys_[slot] == key) return values_[slot];
    }
  }

  // The number of the key, to be read and changed; a new key begins with `value`, which is not kNone.
  std::uint32_t& at(std::uint64_t key, std::uint32_t value) {
    if (10 * (used_ + 1) > 7 * keys_.size()) grow();
    for (std::size_t slot = key & mask();; slot = (slot + 1) & mask()) {
      if (values_[slot] == kNone) {
        ++used_;
        keys_[slot] = key;
        values_[slot] = value;
        return values_[slot];
      }
      if (keys_[slot] == key) return values_[slot];
    }
  }

  std::size_t size() const { return used_; }

 private:
  std::size_t mask() const { return keys_.size() - 1; }

  void grow() {
    std::vector<std::uint64_t> keys(keys_.empty() ? 64 : 2 * keys_.size());
    std::vector<std::uint32_t> values(keys.size(), kNone);
    keys.swap(keys_);
    values.swap(values_);
    used_ = 0;
    for (std::size_t slot = 0; slot < keys.size(); ++slot) {
      if (values[slot] != kNone) at(keys[slot], values[slot]);
    }
  }

  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> values_;
  std::size_t used_ = 0;
};

// For each key the articles that have it, newest first: entries are 8 bytes, a list is its head.
class NewestFirst {
 public:
  void add(std::uint64_t key, std::uint32_t article) {
    const auto entry = static_cast<std::uint32_t>(entries_.size());
    std::uint32_t& head = heads_.at(key, entry);
    entries_.push_back({article, head == entry ? kNone : head});
    head = entry;
  }

  // Calls `use` with the newest articles of a key, at most so many.
  template <typename Use>
  void each(std::uint64_t key, std::size_t most, Use use) const {
    for (std::uint32_t entry = heads_.find(key); entry != kNone && most > 0; entry = entries_[entry].next, --most) {
      use(entries_[entry].article);
    }
  }

 private:
  struct Entry {
    std::uint32_t article;
    std::uint32_t next;
  };
  FlatTable heads_;
  std::vector<Entry> entries_;
};

}  // namespace isnad::story
