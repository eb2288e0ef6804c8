// Tells pages of HTML from plain text where nothing else says it.
#pragma once

#include <string_view>

namespace isnad::page {

// Whether bytes look like HTML rather than plain text: a doctype or one of the tags that open pages near the start, a
// tag of a page's head before all else, or tags at the density of a fragment (at least one closing or void tag of HTML
// in each 2,000 bytes looked at).
bool looks_like_html(std::string_view bytes);

}  // namespace isnad::page
