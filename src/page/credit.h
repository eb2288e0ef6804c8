// Where a text is from: the source credit that a page prints or says in its markup («المصدر: وكالات», «(أ ف ب)»,
// "Source: …").
#pragma once

#include <string>
#include <string_view>

#include "page/body.h"
#include "page/html_meta.h"

namespace isnad::page {

// Whether a name is an agency's, or begins with a word for what publishes ("صحيفة …", «موقع …», "agency").
bool is_source_name(std::string_view name);

// Takes lines out of the end of the body that are no part of what is told: a credit of its own line, an agency's name
// in brackets, the end marks of agencies («(انتهى)», initials of the desk). What they are stays in `clutter`.
// O(blocks).
void drop_sign_offs(const Tree& tree, Body& body);

// The credit of the article: hNews' source-org and schema.org's sourceOrganization, then what is printed behind a label
// at the article's head or foot, then an agency in brackets under it. Empty where there is none. O(elements + blocks).
std::string find_credit(const PageMeta& meta, const Tree& tree, const Body& body, bool is_embedded);

// The agency in the dateline of a first paragraph («المدينة (أ ف ب) - …»); empty where it names none.
std::string dateline_credit(std::string_view paragraph);

}  // namespace isnad::page
