#include "text/mojibake.h"

#include <algorithm>
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

constexpr std::size_t kStep = 16;
using Bytes = unsigned char __attribute__((vector_size(kStep)));
using Words = std::uint64_t __attribute__((vector_size(kStep)));

// Where the ASCII from `at` on ends. Pages are mostly markup: sixteen bytes at a step.
std::size_t ascii_end(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  Words step;
  while (at + sizeof step <= text.size()) {
    std::memcpy(&step, text.data() + at, sizeof step);
    if (((step[0] | step[1]) & kHighBits) != 0) break;
    at += sizeof step;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// Double encoding leaves Ã Â Ø Ù Ð Ñ and their kin by the hundred: sequences that begin with C2 or C3.
bool is_suspect(std::string_view text) {
  std::size_t disguised = 0;
  std::size_t leads = 0;
  std::size_t at = 0;
  while (at + kStep <= text.size()) {
    Bytes suspects{}, all{};
    // A lane holds up to 255.
    const std::size_t steps = std::min<std::size_t>(255, (text.size() - at) / kStep);
    for (std::size_t step = 0; step < steps; ++step, at += kStep) {
      Bytes here;
      std::memcpy(&here, text.data() + at, sizeof here);
      all -= reinterpret_cast<Bytes>(here >= 0xC0);
      suspects -= reinterpret_cast<Bytes>((here | 1) == 0xC3);
    }
    for (std::size_t lane = 0; lane < kStep; ++lane) {
      disguised += suspects[lane];
      leads += all[lane];
    }
  }
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    leads += byte >= 0xC0 ? 1 : 0;
    disguised += byte == 0xC2 || byte == 0xC3 ? 1 : 0;
  }
  return disguised > kLeastRuns && disguised > leads - disguised;
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

// Visits each run of non-ASCII characters with the ASCII before it; `bytes` holds the run read as windows-1252, which
// `is_mended` says to be UTF-8. Gives where the last run ends.
template <typename Visit>
std::size_t each_run(std::string_view text, std::string& bytes, Visit visit) {
  std::size_t kept = 0;
  for (std::size_t at = ascii_end(text, 0); at < text.size(); at = ascii_end(text, kept)) {
    const std::size_t end = read_run(text, at, bytes);
    visit(text.substr(kept, at - kept), text.substr(at, end - at), bytes.size() >= 2 && is_valid_utf8(bytes));
    kept = end;
  }
  return kept;
}

}  // namespace

bool mend_double_encoding(std::string& utf8) {
  if (!is_suspect(utf8)) return false;
  // Counted before anything is written: nearly every page that looks suspect is plain French, German or Spanish.
  std::string bytes;
  std::size_t runs = 0;
  std::size_t mended_runs = 0;
  each_run(utf8, bytes, [&](std::string_view, std::string_view, bool is_mended) {
    ++runs;
    mended_runs += is_mended ? 1 : 0;
  });
  // Nine in ten: a page may have a proper copyright sign or no-break space of its own.
  if (mended_runs < kLeastRuns || mended_runs * 10 < runs * 9) return false;
  std::string mended;
  mended.reserve(utf8.size());
  const std::size_t tail = each_run(utf8, bytes, [&](std::string_view before, std::string_view run, bool is_mended) {
    mended += before;
    mended += is_mended ? std::string_view(bytes) : run;
  });
  mended.append(utf8, tail);
  utf8 = std::move(mended);
  return true;
}

}  // namespace isnad::text
