// Charsets by their WHATWG names, over lexbor's encoding module, and the guess that letters allow where no label can be
// trusted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::text {

// The WHATWG name (lower case) of a label, by its "get an encoding"; empty where it knows none. `replacement` counts as
// unknown.
std::string charset_of_label(std::string_view label);

struct DecodedBytes {
  std::string utf8;
  std::size_t errors = 0;  // U+FFFD written for bytes that mean nothing in the charset
};

// `charset` is a name that charset_of_label gave. NULs are dropped.
DecodedBytes decode_as(std::string_view bytes, std::string_view charset);

// The label in a Content-Type header's value; in a `<meta>` or `<?xml … encoding=…?>` of the first 64 KiB: the first
// that names a charset, as written. Empty where there is none.
std::string_view label_in_header(std::string_view content_type);
std::string_view label_in_markup(std::string_view bytes);

// The charset that the markup names, by WHATWG HTML's prescan (13.2.3.2) over the first 64 KiB: UTF-16 there means
// UTF-8, and x-user-defined windows-1252. Empty where it names none that is known.
std::string charset_in_markup(std::string_view bytes);

// How well bytes fit a charset: mean logarithm (natural) of the probability of their non-ASCII letters in the languages
// written with it, with what letters stand beside them. `evidence` counts the bytes over 0x7F that were judged.
struct Fit {
  std::string charset;
  double score = 0;
  std::size_t evidence = 0;
};

// A score that texts in the right charset reach and texts in a wrong one do not.
inline constexpr double kGoodFit = -3.8;

// The best of the legacy charsets for these bytes (at most the first 256 KiB are read); charset is empty where there
// is no byte over 0x7F.
Fit guess_charset(std::string_view bytes);
// The same measure for one charset; charset empty where the measure does not cover it.
Fit fit_of(std::string_view bytes, std::string_view charset);

// "utf-16le" or "utf-16be" where the bytes are evidently that without a byte order mark; else empty.
std::string_view guess_utf16(std::string_view bytes);

}  // namespace isnad::text
