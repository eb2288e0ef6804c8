// Hashes and the ids made from them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

// SHA-256, 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

// XXH3, 64 bits: fast, not for anything an adversary gains from colliding.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

// A stable short id: the first 20 hex digits of the SHA-256 of `kind`, NUL, `key` (80 bits).
std::string make_id(std::string_view kind, std::string_view key);

}  // namespace isnad
