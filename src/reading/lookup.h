// Hash maps for lexicons, with strings as keys or with numbers that are hashes already: filled once, then asked far
// more often for what they lack than for what they hold. Open addressing over 32 bits of the hash and an index, so that
// a miss costs one cache line and no comparison of strings; std::unordered_map's nodes made up a third of the time of
// reading an article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/short_hash.h"

namespace isnad::reading {

// `Key`: std::string, std::string_view into what outlives the map, or std::uint64_t. Pointers to entries hold until the
// next insertion.
template <typename Key, typename Value>
class FlatMap {
 public:
  using Asked = std::conditional_t<std::is_integral_v<Key>, Key, std::string_view>;
  struct Entry {
    Key first;
    Value second;
  };

  const Entry* find(Asked key) const {
    if (slots_.empty()) return end();
    const std::uint64_t hash = hash_of(key);
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.index == 0) return end();
      if (slot.tag == tag_of(hash) && entries_[slot.index - 1].first == key) return &entries_[slot.index - 1];
    }
  }
  Entry* find(Asked key) { return const_cast<Entry*>(std::as_const(*this).find(key)); }
  // Asks the memory for where a key of that short_hash() would be.
  void prefetch(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & mask_]);
  }
  // The entries in the order they came in.
  const Entry* begin() const { return entries_.data(); }
  const Entry* end() const { return entries_.data() + entries_.size(); }
  Entry* begin() { return entries_.data(); }
  Entry* end() { return entries_.data() + entries_.size(); }
  bool contains(Asked key) const { return find(key) != end(); }
  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }

  // The entry of the key, made with `value` where there was none, and whether it was made.
  std::pair<Entry*, bool> try_emplace(Asked key, Value value) {
    if (Entry* there = find(key); there != end()) return {there, false};
    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    entries_.push_back({Key(key), std::move(value)});
    place(entries_.size());
    return {&entries_.back(), true};
  }
  std::pair<Entry*, bool> emplace(Asked key, Value value) { return try_emplace(key, std::move(value)); }
  Value& operator[](Asked key) { return try_emplace(key, Value{}).first->second; }

  void reserve(std::size_t entries) {
    entries_.reserve(entries);
    std::size_t slots = 16;
    while (slots < entries * 2) slots *= 2;
    if (slots > slots_.size()) make_slots(slots);
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t index = 0;  // into entries_, plus one; 0: free
  };

  static std::uint64_t hash_of(Asked key) {
    if constexpr (std::is_integral_v<Key>)
      return key;
    else
      return short_hash(key);
  }
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

  void place(std::size_t index) {
    const std::uint64_t hash = hash_of(entries_[index - 1].first);
    std::size_t at = hash & mask_;
    while (slots_[at].index != 0) at = (at + 1) & mask_;
    slots_[at] = {tag_of(hash), static_cast<std::uint32_t>(index)};
  }

  void grow() { make_slots(slots_.empty() ? 16 : slots_.size() * 2); }

  void make_slots(std::size_t count) {
    slots_.assign(count, Slot{});
    mask_ = slots_.size() - 1;
    for (std::size_t i = 1; i <= entries_.size(); ++i) place(i);
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

template <typename Value>
using StringMap = FlatMap<std::string, Value>;

// Keys are views into a file that is linked into the program.
template <typename Value>
using ViewMap = FlatMap<std::string_view, Value>;

}  // namespace isnad::reading
