// What a page's <head> and its attributes say, gathered as evidence before anything is weighed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/blocks.h"
#include "page/dom.h"
#include "page/json_ld.h"

namespace isnad::page {

// One `itemprop`, `rel`, `<time>` or by-line found in the page's body, with its place among the elements.
struct Evidence {
  std::string_view value;  // attribute's value; empty: the element's text counts
  std::uint32_t element = kNone;
  std::uint32_t hints = 0;
};

struct PageMeta {
  std::vector<std::pair<std::string, std::string_view>> metas;  // name or property in small case → content
  std::string title;                                            // <title>
  std::string_view canonical;
  std::string_view amp;
  std::string_view language;  // <html lang>
  std::string_view base;
  JsonLd json;
  std::vector<Evidence> times;       // <time datetime>, itemprop=datePublished
  std::vector<Evidence> created;     // itemprop=dateCreated
  std::vector<Evidence> item_dates;  // itemprop=datePublished only
  std::vector<Evidence> authors;     // rel=author, itemprop=author, by-lines
  std::vector<Evidence> tags;        // rel=tag
  std::vector<Evidence> sources;     // itemprop=sourceOrganization, hNews' source-org
  std::vector<Evidence> sections;    // itemprop=articleSection or genre, rel=category
  std::string_view item_headline;    // itemprop=headline of the first
  bool has_item_article = false;     // an item of schema.org's type of article that holds its articleBody

  // The first non-empty content among those names, in the order of the names; empty where none is there.
  std::string_view first_of(std::initializer_list<std::string_view> names) const;
  std::vector<std::string_view> all_of(std::string_view name) const;
};

PageMeta gather_meta(const Document& document, const Tree& tree);

// Text of an element's own blocks and inline text, white space collapsed, up to `limit` bytes.
std::string element_text(Node node, std::size_t limit = 400);

}  // namespace isnad::page
