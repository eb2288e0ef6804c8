#include "core/hash.h"

#include <openssl/sha.h>
#include <xxhash.h>

#include <array>

namespace isnad {
namespace {

std::string hex(const unsigned char* bytes, std::size_t size) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text(size * 2, '0');
  for (std::size_t i = 0; i < size; ++i) {
    text[2 * i] = kDigits[bytes[i] >> 4];
    text[2 * i + 1] = kDigits[bytes[i] & 15];
  }
  return text;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return hex(digest.data(), digest.size());
}

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string make_id(std::string_view kind, std::string_view key) {
  std::string text;
  text.reserve(kind.size() + key.size() + 1);
  text.append(kind).push_back('\0');
  text.append(key);
  return sha256_hex(text).substr(0, 20);
}

}  // namespace isnad
