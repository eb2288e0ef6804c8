// The frame around every page: head, masthead, sections, footer.
#pragma once

#include <string>

#include "site/context.h"

namespace isnad::site {

struct PageHead {
  std::string title;           // empty: the site's alone
  std::string title_language;  // where the title is foreign text
  std::string description;
  std::string feed;  // path before ".rss" with the query behind, as "/section/sport/feed"; empty: the front page's
  std::string feed_query;
  std::string section;     // the section that is open, or empty
  std::string current;     // "/" | "/sources" | "/about" | "/search"
  bool is_indexed = true;  // false: robots stay away
};

std::string page(const Context& context, const PageHead& head, const Html& content);

}  // namespace isnad::site
