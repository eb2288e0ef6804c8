// One pass over bytes that may be a page in UTF-8: whether they are, and what their letters are. For this room's
// decoding.
#pragma once

#include <cstddef>
#include <string_view>

namespace isnad::text {

// Leading bytes of a text's letters over 0x7F.
struct Leads {
  std::size_t latin = 0;   // C2 C3: Ã Â Ø Ù Ð Ñ and their kin, of which UTF-8 read as windows-1252 is full
  std::size_t tah = 0;     // ط ظ: what windows-1256 shows for the leading bytes of Arabic letters
  std::size_t arabic = 0;  // D8–DB, ط and ظ among them
  std::size_t signs = 0;   // C5 C6 CB E2: the rest of what windows-1252 shows for bytes over 0x7F
  std::size_t others = 0;
  std::size_t all() const { return latin + arabic + signs + others; }
  bool operator==(const Leads&) const = default;
};

struct Utf8Scan {
  bool is_valid = true;  // well-formed UTF-8, as is_valid_utf8() says
  bool is_ascii = true;  // no byte over 0x7F
  bool has_nul = false;  // where it is valid; else it says nothing
  Leads leads;           // the same
  bool operator==(const Utf8Scan&) const = default;
};

// Linear, 64 bytes a step where the processor has AVX2. Malformed bytes end it.
Utf8Scan scan_utf8(std::string_view bytes);

// The same a letter at a time, for other processors and for the test.
Utf8Scan scan_utf8_by_letters(std::string_view bytes);

}  // namespace isnad::text
