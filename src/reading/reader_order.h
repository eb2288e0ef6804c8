// In which order the reader network's activations lie in memory. Nothing hangs on it but speed: the kernels pass over
// groups of four that are all zero, and with this order 0.34 of the groups of news are, in the file's order 0.21.
#pragma once

#include <array>
#include <cstdint>

#include "reading/reader_kernels.h"

namespace isnad::reading {

// Which of the file's activations lies in each place; either half stays the half that it is, since scans run forth over
// the one and back over the other. Made for data/reading/reader.bin by tools/reader_order.cc.
inline constexpr std::array<std::uint8_t, kReaderWidth> kReaderOrder = {
    22, 59,  5,   26,  11,  61, 0,   18, 56,  45, 9,   49,  14,  24,  40,  17,  58, 31,  12,  52,  4,   19,
    53, 39,  27,  30,  21,  2,  57,  25, 23,  55, 13,  16,  50,  35,  36,  29,  10, 41,  48,  37,  60,  62,
    46, 33,  43,  15,  28,  3,  34,  32, 47,  63, 54,  8,   6,   7,   42,  38,  1,  51,  44,  20,  105, 119,
    64, 68,  84,  113, 104, 92, 87,  73, 93,  88, 91,  80,  100, 116, 81,  120, 82, 72,  108, 115, 122, 109,
    70, 79,  69,  90,  125, 97, 96,  95, 89,  85, 78,  121, 106, 127, 111, 99,  74, 118, 66,  101, 67,  65,
    83, 117, 112, 114, 110, 76, 107, 77, 126, 94, 103, 98,  86,  123, 102, 75,  71, 124};

}  // namespace isnad::reading
