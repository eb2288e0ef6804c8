#include "page/text_counts.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace isnad::page {
namespace {

constexpr std::size_t kStep = 16;
constexpr std::size_t kReach = 2;  // bytes behind a comma's first one
// The compiler's own vectors: SSE2 on every x86-64, whatever else there is elsewhere.
using Bytes = unsigned char __attribute__((vector_size(kStep)));

Bytes load(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

Bytes is(Bytes bytes, unsigned char byte) { return reinterpret_cast<Bytes>(bytes == byte); }
Bytes is_between(Bytes bytes, unsigned char first, unsigned char last) {
  return reinterpret_cast<Bytes>(bytes - first <= static_cast<unsigned char>(last - first));
}

std::uint32_t sum(Bytes bytes) {
  std::uint32_t all = 0;
  for (std::size_t i = 0; i < kStep; ++i) all += bytes[i];
  return all;
}

// Counters of ten bits for what is left at a text's end.
enum Field : unsigned { kComma = 0, kDigit = 10, kCapital = 20, kSymbol = 30, kBreak = 40 };

constexpr std::array<std::uint64_t, 256> kFields = [] {
  std::array<std::uint64_t, 256> table{};
  table[','] = std::uint64_t{1} << kComma;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = std::uint64_t{1} << kDigit;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = std::uint64_t{1} << kCapital;
  for (const char c : {'|', '/', '>', '@', '#', '$', '%', '+', '='})
    table[static_cast<unsigned char>(c)] = std::uint64_t{1} << kSymbol;
  for (const char c : {' ', '\n'}) table[static_cast<unsigned char>(c)] = std::uint64_t{1} << kBreak;
  return table;
}();

void count_end(std::string_view text, TextCounts& counts) {
  std::uint64_t fields = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    fields += kFields[c];
    if (c < 0xD8) continue;
    if (c == 0xD8 && text.substr(i, 2) == "،") ++counts.commas;
    if (c == 0xE3 && text.substr(i, 3) == "、") ++counts.commas;
    if (c == 0xEF && text.substr(i, 3) == "，") ++counts.commas;
  }
  const auto field = [&](Field at) { return static_cast<std::uint32_t>(fields >> at & 1023); };
  counts.commas += field(kComma);
  counts.digits += field(kDigit);
  counts.capitals += field(kCapital);
  counts.symbols += field(kSymbol);
  counts.breaks += field(kBreak);
}

}  // namespace

TextCounts count_marks(std::string_view utf8) {
  TextCounts counts;
  std::size_t at = 0;
  while (at + kStep + kReach <= utf8.size()) {
    Bytes commas{}, digits{}, capitals{}, symbols{}, breaks{};
    // A lane holds up to 255.
    const std::size_t steps = std::min<std::size_t>(255, (utf8.size() - at - kReach) / kStep);
    for (std::size_t step = 0; step < steps; ++step, at += kStep) {
      const Bytes here = load(utf8.data() + at);
      const Bytes next = load(utf8.data() + at + 1);
      const Bytes third = load(utf8.data() + at + 2);
      commas -= is(here, ',') | (is(here, 0xD8) & is(next, 0x8C)) |
                (is(here, 0xE3) & is(next, 0x80) & is(third, 0x81)) |
                (is(here, 0xEF) & is(next, 0xBC) & is(third, 0x8C));
      digits -= is_between(here, '0', '9');
      capitals -= is_between(here, 'A', 'Z');
      symbols -= is(here, '|') | is(here, '/') | is(here, '>') | is_between(here, '#', '%') | is(here, '@') |
                 is(here, '+') | is(here, '=');
      breaks -= is(here, ' ') | is(here, '\n');
    }
    counts.commas += sum(commas);
    counts.digits += sum(digits);
    counts.capitals += sum(capitals);
    counts.symbols += sum(symbols);
    counts.breaks += sum(breaks);
  }
  count_end(utf8.substr(at), counts);
  return counts;
}

}  // namespace isnad::page
