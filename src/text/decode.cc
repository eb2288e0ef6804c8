#include "text/decode.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

#include "text/ascii.h"
#include "text/charset.h"
#include "text/mojibake.h"
#include "text/utf8.h"
#include "text/utf8_inline.h"
#include "text/utf8_scan.h"

namespace isnad::text {
namespace {

// Letters a byte over 0x7F must be on the whole more likely (natural logarithm) in the guessed charset than in the
// labelled one before the label is overruled, and bytes that must speak for it; with many bytes a smaller margin is as
// sure (ISO-8859-6 read as windows-1256 loses 1.4 to 1.9: half of the letters are the same).
constexpr double kOverruleMargin = 1.5;
constexpr std::size_t kOverruleEvidence = 20;
constexpr double kMarginOfMany = 0.9;
constexpr std::size_t kMany = 50;
// A label that fits so well is not doubted.
constexpr double kSureFit = -3.4;

struct Utf8Count {
  std::size_t good = 0;  // sequences of two bytes and more
  std::size_t bad = 0;
};

Utf8Count count_sequences(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    char32_t c;
    const std::size_t length = decode_sequence(bytes, at, c);
    (c == kReplacement ? count.bad : count.good) += 1;
    // A sequence cut short by the end of the input is no sign of another charset.
    if (c == kReplacement && at + length == bytes.size() && length > 1) --count.bad;
    at += length;
  }
  return count;
}

Decoded as_utf8(std::string_view bytes, std::string from) {
  Decoded out{to_valid_utf8(bytes), "utf-8", std::move(from), 0};
  if (!is_valid_utf8(bytes)) out.errors = count_sequences(bytes).bad;
  return out;
}

Decoded as_charset(std::string_view bytes, std::string charset, std::string from) {
  if (charset == "utf-8") return as_utf8(bytes, std::move(from));
  DecodedBytes decoded = decode_as(bytes, charset);
  return {std::move(decoded.utf8), std::move(charset), std::move(from), decoded.errors};
}

std::optional<Decoded> by_mark(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return as_utf8(bytes.substr(3), "bom");
  if (bytes.substr(0, 2) == "\xFF\xFE") return as_charset(bytes.substr(2), "utf-16le", "bom");
  if (bytes.substr(0, 2) == "\xFE\xFF") return as_charset(bytes.substr(2), "utf-16be", "bom");
  return std::nullopt;
}

struct Label {
  std::string charset;
  std::string from;
};

Label label_of(std::string_view bytes, std::string_view content_type) {
  std::string charset = charset_of_label(label_in_header(content_type));
  if (!charset.empty()) return {std::move(charset), "http"};
  charset = charset_in_markup(bytes);
  if (!charset.empty()) return {std::move(charset), "meta"};
  return {};
}

// Bytes over 0x7F that are no valid UTF-8.
Decoded legacy(std::string_view bytes, const Label& label) {
  const Utf8Count sequences = count_sequences(bytes);
  const bool says_utf8 = label.charset == "utf-8";
  // A UTF-8 page with a few foreign bytes in it (a cut-off sequence, a pasted advertisement). Other charsets' texts
  // hardly ever have as many valid sequences as broken ones.
  if (sequences.good > 0 && sequences.good >= sequences.bad)
    return as_utf8(bytes, says_utf8 ? label.from : "statistics");
  const Fit labelled = says_utf8 || label.charset.empty() ? Fit{} : fit_of(bytes, label.charset);
  if (!labelled.charset.empty() && labelled.score >= kSureFit) return as_charset(bytes, label.charset, label.from);
  Fit best = guess_charset(bytes);
  if (!label.charset.empty() && !says_utf8) {
    const bool same = best.charset == label.charset;
    const bool measured = !labelled.charset.empty();
    const double margin = best.evidence >= kMany ? kMarginOfMany : kOverruleMargin;
    if (same || !measured || best.evidence < kOverruleEvidence || best.score < labelled.score + margin) {
      Decoded by_label = as_charset(bytes, label.charset, label.from);
      // An unmeasured charset (East Asian, mostly) is overruled by what it cannot decode.
      if (measured || same || by_label.errors * 20 < best.evidence) return by_label;
    }
  }
  if (best.charset.empty()) best.charset = "windows-1252";
  return as_charset(bytes, std::move(best.charset), "statistics");
}

}  // namespace

std::optional<Decoded> decode_unless_utf8(std::string_view bytes, std::string_view content_type) {
  if (std::optional<Decoded> marked = by_mark(bytes)) return marked;
  const std::string_view wide = guess_utf16(bytes);
  if (!wide.empty()) return as_charset(bytes, std::string(wide), "statistics");
  const Utf8Scan scan = scan_utf8(bytes);
  if (!scan.is_ascii && scan.is_valid) {
    if (scan.has_nul) {
      std::string utf8 = to_valid_utf8(bytes);
      std::optional<std::string> mended = mend_double_encoding(utf8, scan_utf8(utf8).leads);
      return Decoded{mended ? *std::move(mended) : std::move(utf8), "utf-8", "utf-8", 0};
    }
    std::optional<std::string> mended = mend_double_encoding(bytes, scan.leads);
    if (!mended) return std::nullopt;
    return Decoded{*std::move(mended), "utf-8", "utf-8", 0};
  }
  Label label = label_of(bytes, content_type);
  // The markup of a page in UTF-16 is full of NULs: without them a label that says so is wrong.
  if (label.charset.starts_with("utf-16")) {
    const std::string_view head = bytes.substr(0, 2'048);
    if (static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0')) * 50 < head.size()) label = {};
  }
  if (!scan.is_ascii) return legacy(bytes, label);
  // ISO-2022-JP hides behind ASCII bytes; elsewhere the label changes nothing.
  if (label.charset.empty()) return Decoded{to_valid_utf8(bytes), "windows-1252", "statistics", 0};
  if (label.charset.starts_with("windows-") || label.charset.starts_with("iso-8859-"))
    return Decoded{to_valid_utf8(bytes), label.charset, label.from, 0};
  return as_charset(bytes, label.charset, label.from);
}

Decoded decode(std::string_view bytes, std::string_view content_type) {
  if (std::optional<Decoded> decoded = decode_unless_utf8(bytes, content_type)) return *std::move(decoded);
  return {std::string(bytes), "utf-8", "utf-8", 0};
}

}  // namespace isnad::text
