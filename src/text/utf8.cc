#include "text/utf8.h"

#include <algorithm>
#include <cstring>

#include "text/ascii.h"
#include "text/chars.h"
#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

std::uint64_t load8(const char* p) {
  std::uint64_t word;
  std::memcpy(&word, p, sizeof word);
  return word;
}

constexpr std::uint64_t kHighBits = 0x8080808080808080ull;

bool trimmed_away(char32_t c) { return is_space(c) || is_bidi_control(c); }

}  // namespace

char32_t next(std::string_view text, std::size_t& at) { return next_inline(text, at); }

void append(std::string& out, char32_t code_point) { append_inline(out, code_point); }

bool is_valid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    // Pages are mostly markup, so mostly ASCII.
    if (static_cast<unsigned char>(text[at]) < 0x80) at = ascii_end(text, at);
    if (at >= text.size()) break;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xC2 && lead < 0xE0) {
      // Two-byte letters (Arabic, Cyrillic, Hebrew, Greek) come in runs.
      if (at + 1 >= text.size() || (static_cast<unsigned char>(text[at + 1]) & 0xC0) != 0x80) return false;
      at += 2;
    } else {
      char32_t c;
      const std::size_t length = decode_sequence(text, at, c);
      if (c == kReplacement && !(length == 3 && lead == 0xEF)) return false;
      at += length;
    }
  }
  return true;
}

std::string to_valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  std::size_t kept_from = 0;  // bytes from here on are good and not yet copied
  while (at < text.size()) {
    if (at + 8 <= text.size()) {
      const std::uint64_t word = load8(text.data() + at);
      // No byte over 0x7F and none that is zero.
      if ((word & kHighBits) == 0 && ((word - 0x0101010101010101ull) & ~word & kHighBits) == 0) {
        at += 8;
        continue;
      }
    }
    char32_t c;
    const std::size_t length = decode_sequence(text, at, c);
    const bool bad = c == kReplacement && !(length == 3 && static_cast<unsigned char>(text[at]) == 0xEF);
    if (bad || c == 0) {
      out.append(text, kept_from, at - kept_from);
      if (bad) append_inline(out, kReplacement);
      kept_from = at + length;
    }
    at += length;
  }
  out.append(text, kept_from, at - kept_from);
  return out;
}

std::size_t count_code_points(std::string_view text) {
  using Lanes = signed char __attribute__((vector_size(16)));
  std::size_t continuations = 0;
  std::size_t at = 0;
  while (at + sizeof(Lanes) <= text.size()) {
    Lanes counts{};
    // A lane holds up to 127.
    const std::size_t steps = std::min<std::size_t>(127, (text.size() - at) / sizeof(Lanes));
    for (std::size_t step = 0; step < steps; ++step, at += sizeof(Lanes)) {
      Lanes here;
      std::memcpy(&here, text.data() + at, sizeof here);
      counts -= here < -64;  // 10xxxxxx
    }
    for (std::size_t lane = 0; lane < sizeof(Lanes); ++lane) continuations += static_cast<std::size_t>(counts[lane]);
  }
  for (; at < text.size(); ++at) continuations += (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80 ? 1 : 0;
  return text.size() - continuations;
}

std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  offsets.reserve(count_code_points(text) + 1);
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) offsets.push_back(static_cast<std::uint32_t>(at));
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

std::string_view slice(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::size_t from = text.size();
  std::size_t to = text.size();
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if (count == begin) from = at;
    if (count >= end) {
      to = at;
      break;
    }
    ++count;
  }
  return from < to ? text.substr(from, to - from) : std::string_view{};
}

namespace {

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t behind = begin;
    if (!trimmed_away(next_inline(text, behind))) break;
    begin = behind;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::size_t at = last;
    if (!trimmed_away(next_inline(text, at))) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

}  // namespace

std::string trim(std::string_view text) { return std::string(trimmed(text)); }

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  std::size_t at = 0;
  while (at < text.size()) {
    // What holds no white space is copied at once.
    const std::size_t from = at;
    std::size_t end = from;
    while (at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      const bool is_white = byte < 0x80 ? (++at, is_space(byte)) : is_space(next_inline(text, at));
      if (is_white) break;
      end = at;
    }
    if (end > from) {
      if (pending && !out.empty()) out.push_back(' ');
      out.append(text, from, end - from);
    }
    pending = true;
  }
  const std::string_view kept = trimmed(out);
  return kept.size() == out.size() ? out : std::string(kept);
}

}  // namespace isnad::text
