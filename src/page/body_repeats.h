// What a page shows twice: paragraphs repeated, the headline again, sentences of the text set large beside it.
#pragma once

#include "page/body_scope.h"

namespace isnad::page {

// Takes out of the body what it holds once more: the headline (it becomes Fate::kTitle), paragraphs that are the same
// letter for letter, a block that holds all of the text again, and quotations in a box of their own whose sentences the
// text holds. O(bytes of the body) but for such quotations, of which 12 at most are looked at.
void drop_repeats(const PageView& view, Body& body);

// Takes out of a chosen body the blocks of five words and more whose very words a block before them holds, as where a
// page shows its text once for wide screens and once for narrow ones, and on articles what a caption says too. Table
// cells and code may repeat themselves, so may items of different lists and headings of different sections. O(bytes).
void drop_said_twice(const Tree& tree, Body& body);

}  // namespace isnad::page
