// What html_tokens.cc has to know of the parser: its names, the tags whose attributes it looks at, and states that it
// keeps to itself.
#pragma once

#include "page/html_token_bytes.h"

namespace isnad::page {

using Tags = KnownNames<lxb_tag_id_t, 10>;
using Attributes = KnownNames<const lxb_dom_attr_data_t*, 9>;

// The names that the parser knows from the start.
const Tags& known_tags();
const Attributes& known_attributes();

// Whether tree construction looks at a tag's attributes, or compares elements by them (WHATWG HTML 13.2.4.3, "Noah's
// Ark clause"; of <a> no two are ever in its list).
bool needs_all(lxb_tag_id_t tag);

// States that the parser keeps to itself: asked of a tokenizer that has read as far.
struct States {
  lxb_html_tokenizer_state_f data = nullptr;
  lxb_html_tokenizer_state_f double_quoted = nullptr;
  lxb_html_tokenizer_state_f single_quoted = nullptr;
  lxb_html_tokenizer_state_f unquoted = nullptr;
  lxb_html_tokenizer_state_f after_quoted = nullptr;
  lxb_html_tokenizer_state_f rcdata = nullptr;
};

const States& states();

}  // namespace isnad::page
