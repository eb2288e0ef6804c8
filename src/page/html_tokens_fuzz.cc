// Any bytes through the tokenizer's shortcuts and through the parser's own states: the trees must be the same.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/html_trees.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad::page;
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  if (tree_of(html, true) != tree_of(html, false)) __builtin_trap();
  static constexpr std::array<std::string_view, 2> kNames = {"class", "id"};
  static const AttributeNames kKept(kNames);
  if (tree_of(html, true, &kKept, false) != tree_of(html, false, nullptr, false)) __builtin_trap();
  return 0;
}
