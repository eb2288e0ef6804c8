// Boxes in an article that ask the reader for something: a mail address, a subscription.
#pragma once

#include "page/body.h"

namespace isnad::page {

// Takes out of the body small boxes (400 code points, a third of the body at most) that hold a field for a mail address
// or are named a paywall. What is so named and holds the text is left alone. O(elements + their direct children).
void drop_ask_boxes(const Tree& tree, Body& body);

}  // namespace isnad::page
