// The lead: the sentences between headline and text that many pages set apart from the text's container.
#pragma once

#include "page/body_scope.h"

namespace isnad::page {

// Takes the lead into an article's body: the block behind the headline that says what the page's description says, or
// part of it, with blocks of the same shape beside it; or one that is named a lead. Its fate is sure then.
// O(blocks before the text + bytes of the descriptions).
void add_lead(const PageView& view, Body& body);

}  // namespace isnad::page
