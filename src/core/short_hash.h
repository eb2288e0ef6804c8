// A hash for tables in memory whose keys are words.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/hash.h"

namespace isnad {

// As good as hash64() for tables, inline and without a branch on the length but one: texts of up to 16 bytes are two
// overlapping words, mixed by the folded 128-bit products of wyhash (Wang Yi 2019). Longer ones are hash64()'s. For
// this process alone: the values may change with the program.
inline std::uint64_t short_hash(std::string_view text) {
  constexpr std::uint64_t kFirst = 0x2D358DCCAA6C78A5, kSecond = 0x8BB84B93962EACC9, kThird = 0x4B33A62ED433D4A3;
  const auto mix = [](std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  };
  const auto load = [](const char* at, auto value) {
    std::memcpy(&value, at, sizeof value);
    return std::uint64_t{value};
  };
  const std::size_t size = text.size();
  const char* const bytes = text.data();
  if (size > 16) return hash64(text);
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  if (size >= 8) {
    head = load(bytes, std::uint64_t{});
    tail = load(bytes + size - 8, std::uint64_t{});
  } else if (size >= 4) {
    head = load(bytes, std::uint32_t{});
    tail = load(bytes + size - 4, std::uint32_t{});
  } else if (size > 0) {
    head = std::uint64_t{static_cast<unsigned char>(bytes[0])} << 16 |
           std::uint64_t{static_cast<unsigned char>(bytes[size / 2])} << 8 |
           static_cast<unsigned char>(bytes[size - 1]);
  }
  return mix(kFirst ^ size, mix(head ^ kSecond, tail ^ kThird));
}

}  // namespace isnad
