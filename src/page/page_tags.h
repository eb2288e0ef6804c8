// The tags that a page prints under its article, and whether its keywords are the article's or the site's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/body.h"
#include "page/html_meta.h"

namespace isnad::page {

// Adds the entries of a list ("a, b; c | d") that are not in `tags` yet; at most 40 in all, none longer than 60 code
// points.
void split_tags(std::string_view list, std::vector<std::string>& tags);

// Texts of links marked rel=tag, else of those behind a label («كلمات دلالية:») or in an element named tags, beside the
// article's text. Where the page's menu was printed into them, its entries are no tags.
std::vector<std::string> printed_tags(const PageMeta& meta, const Tree& tree, const Body& body);

// Whether keywords speak of this article: a third of them at least occur in its text, compared by stems. A site's own
// ("news, politics, sports") do not.
bool are_about(const std::vector<std::string>& keywords, std::string_view article_text);

}  // namespace isnad::page
