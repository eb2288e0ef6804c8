// How the whole of a text is set.
#pragma once

#include <cstdint>

#include "page/dom.h"

namespace isnad::page {

enum class Emphasis : std::uint8_t { kPlain, kBold, kItalic };

// How all text under an element is set by the tags of HTML in it: <em>, <i> and <small> are italic, <b> and <strong>
// bold; of text within both the outer one counts. What is no text between them (pictures, breaks, white space) is
// passed over; kPlain where any letter is so or two pieces differ. Looks at kEmphasisNodes nodes at most.
Emphasis emphasis_of(Node element);

inline constexpr int kEmphasisNodes = 24;

}  // namespace isnad::page
