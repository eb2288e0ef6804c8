// A last look at an article's head and foot: lines that are about the text and no part of it.
#pragma once

#include "page/body.h"

namespace isnad::page {

// Captions of pictures that stand beside the body's container, in the box that holds it and the headline: kept as
// captions. O(blocks).
void keep_captions(const Tree& tree, Body& body);

// Takes out of an article's body: by-lines between its headline and its first paragraph («كتب: …»), lines that are
// links and signs alone ("[ print ] [ send ]"), small <article> elements within the text whose headline is a link, and
// all that stands behind a label of comments once most of the text has been read. Pages that show no article (a thread,
// a collection) are left as they are. O(blocks).
void drop_ends(const Tree& tree, Body& body);

// Takes out of a declared article's body teasers behind the text: three boxes and more of one class side by side, each
// with a linked headline that was left out and words that were not, less than half of all. Pages that show no article
// are left as they are. O(blocks).
void drop_teasers(const Tree& tree, Body& body);

// Takes out of a news article's body the last paragraphs that are all in italics, behind plain ones: of its writer, its
// sources, where it appeared first, what else the site has. No quotations. Pages that show no article are left as they
// are. O(blocks).
void drop_italic_end(const Tree& tree, Body& body);

}  // namespace isnad::page
