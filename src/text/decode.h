// Bytes to UTF-8: which charset, and its decoding by WHATWG's rules (lexbor's encoding module).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad::text {

struct Decoded {
  std::string utf8;        // valid UTF-8, no BOM, no NUL
  std::string charset;     // WHATWG name, lower case ("windows-1256")
  std::string from;        // "bom" | "http" | "meta" | "utf-8" | "statistics"
  std::size_t errors = 0;  // sequences replaced by U+FFFD
};

// Chooses by BOM, then bytes that are valid UTF-8 with non-ASCII in them (a wrong label does not win over them), then
// the HTTP header's charset, then `<meta>` in the first 64 KiB (WHATWG HTML 13.2.3.2), each overruled where decoding
// by it gives what no text has and statistics know better, then statistics. Never fails: unknown is windows-1252.
Decoded decode(std::string_view bytes, std::string_view content_type = {});

// The same, but none where decode() would copy the bytes as they stand (charset "utf-8" from "utf-8"), as those of most
// pages are.
std::optional<Decoded> decode_unless_utf8(std::string_view bytes, std::string_view content_type = {});

}  // namespace isnad::text
