// Hash maps with string keys that are looked up by view.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/hash.h"

namespace isnad::reading {

struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hash64(text); }
};

template <typename Value>
using StringMap = std::unordered_map<std::string, Value, ViewHash, std::equal_to<>>;

// Keys are views into a file that is linked into the program.
template <typename Value>
using ViewMap = std::unordered_map<std::string_view, Value, ViewHash, std::equal_to<>>;

}  // namespace isnad::reading
