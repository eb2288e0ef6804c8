// Lines of a TSV of data/page, without comments.
#pragma once

#include <string_view>
#include <vector>

namespace isnad::page {

// The lines of `tsv` split at tabs; empty lines and ones that begin with '#' are left out.
std::vector<std::vector<std::string_view>> tsv_rows(std::string_view tsv);

// Whether a text is the name of a section or menu entry (data/page/sections.tsv), compared folded.
bool is_section_name(std::string_view text);

// Whether a text of one to four words is built as Arabic names of sections are («أمن ودفاع», «شؤون سياسية»): each word
// is one of those that such names are made of, one at least a topic.
bool is_section_phrase(std::string_view text);

}  // namespace isnad::page
