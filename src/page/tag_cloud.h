// A tag cloud that the site's menus were printed into: which entries are the article's tags.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::page {

struct TagCloud {
  std::vector<std::string> tags;
  std::string section;  // the breadcrumb that stands before the tags, or empty
};

// Entries separated by commas, bars, hashes or line ends are taken as they stand; in a run of words without separators,
// names of sections (the longest of data/page/sections.tsv) are menu entries, and of the other words those are tags
// that occur in the article (compared as stems), the longest phrases first. The section is the entry right before the
// first tag, or what a listing behind ("more in …") names where the same words stand there. What stands behind "more in
// …" is a listing's.
TagCloud read_tag_cloud(std::string_view cloud, std::string_view article_text);

// How many of `phrases` occur in a text, compared as stems; ones of more than four words by their first four. The text
// is read until `enough` of them are found, in whole lines.
std::size_t count_told(const std::vector<std::string>& phrases, std::string_view article_text,
                       std::size_t enough = SIZE_MAX);

}  // namespace isnad::page
