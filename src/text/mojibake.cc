#include "text/mojibake.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/utf8.h"
#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

// windows-1252's bytes 0x80–0x9F (WHATWG index): those without a character keep the control of their number.
constexpr std::array<char16_t, 32> kHighControls = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::size_t kLeastRuns = 8;

// The byte that windows-1252 shows as `c`, or -1.
int byte_of(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<int>(c);
  if (c >= 0x80 && c <= 0x9F) return static_cast<int>(c);
  for (std::size_t i = 0; i < kHighControls.size(); ++i)
    if (kHighControls[i] == c) return static_cast<int>(0x80 + i);
  return -1;
}

// Double encoding leaves Ã Â Ø Ù Ð Ñ and their kin by the hundred: sequences that begin with C2 or C3.
bool is_suspect(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::size_t disguised = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // Pages are mostly markup: eight ASCII bytes at a step.
    std::uint64_t eight = 0;
    while (at + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & kHighBits) != 0) break;
      at += sizeof eight;
    }
    if (at == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xC0) continue;
    (byte == 0xC2 || byte == 0xC3 ? disguised : others) += 1;
  }
  return disguised > kLeastRuns && disguised > others;
}

// The run of non-ASCII characters from `at` on, as bytes; gives where it ends. Empty where a character has no byte.
std::size_t read_run(std::string_view text, std::size_t at, std::string& bytes) {
  bytes.clear();
  bool possible = true;
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    const int byte = byte_of(next_inline(text, at));
    if (byte < 0) possible = false;
    if (possible) bytes.push_back(static_cast<char>(byte));
  }
  if (!possible) bytes.clear();
  return at;
}

}  // namespace

bool mend_double_encoding(std::string& utf8) {
  if (!is_suspect(utf8)) return false;
  std::string mended;
  mended.reserve(utf8.size());
  std::string bytes;
  std::size_t runs = 0;
  std::size_t mended_runs = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < 0x80) {
      mended.push_back(utf8[at++]);
      continue;
    }
    const std::size_t end = read_run(utf8, at, bytes);
    ++runs;
    if (bytes.size() >= 2 && is_valid_utf8(bytes)) {
      ++mended_runs;
      mended += bytes;
    } else {
      mended.append(utf8, at, end - at);
    }
    at = end;
  }
  // Nine in ten: a page may have a proper copyright sign or no-break space of its own.
  if (mended_runs < kLeastRuns || mended_runs * 10 < runs * 9) return false;
  utf8 = std::move(mended);
  return true;
}

}  // namespace isnad::text
