// Plain text pages: the same record from lines alone.
#pragma once

#include <string_view>
#include <vector>

#include "core/records.h"
#include "page/extract.h"

namespace isnad::page {

// The articles in the lines of a text page (already UTF-8). Fields of `page.ref` are copied; ids and versions are set
// by extract(). `span` gives each article's place in `utf8`, in code points.
std::vector<Article> extract_plain_text(std::string_view utf8, const Page& page, const ExtractOptions& options);

}  // namespace isnad::page
