// The article that a page keeps in a script and shows only with scripts on: the JSON state of Next, Nuxt and of
// frameworks of a site's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/dom.h"

namespace isnad::page {

// What the object with the article says beside its text.
struct StateFacts {
  std::string section;
  std::vector<std::string> tags;
  std::vector<std::string> authors;
  std::string credit;
  std::vector<std::string> captions;  // of its main picture
};

// HTML of the article's paragraphs, or empty. The article is told by shape: the longest run of paragraphs (one string
// of HTML or text, or a list of such) in an object that also holds the page's title; without the title only what is
// long and stands under a name like "body" or "content". No name of one site or framework counts. Lists of captions,
// links and adverts inside the run are left out. At most 8 MB of scripts are read.
std::string read_page_state(const std::vector<Node>& scripts, std::string_view title, StateFacts* facts = nullptr);

// The same of one script's text: JSON, or an assignment of JSON or JSON.parse("…") in JavaScript.
std::string read_state_text(std::string_view script, std::string_view title, StateFacts* facts = nullptr);

}  // namespace isnad::page
