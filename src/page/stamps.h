// Times that stand alone in the article's text, as before each entry of a live blog.
#pragma once

#include "page/body.h"

namespace isnad::page {

// Takes blocks out of the body that hold nothing but one <time> or a clock time. O(elements + bytes of the times).
void drop_stamps(const Tree& tree, Body& body);

}  // namespace isnad::page
