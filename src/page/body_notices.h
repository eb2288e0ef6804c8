// Lines at an article's ends that are the publisher's and not the writer's: notices of rights, invitations, portraits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/body.h"

namespace isnad::page {

// What the page says of itself.
struct Publisher {
  std::string_view site;    // its name
  std::string_view domain;  // news.example
  const std::vector<std::string>& authors;
  bool is_news = false;  // declared as news
};

// Takes out of an article's body, by data/page/notices.tsv:
// - a line that offers the rest of it for money ("Unlock this article", «اشترك لمتابعة القراءة») or heads its writer's
//   portrait ("About the author", «عن الكاتب»), with all behind it, where three fifths of the text stand before it;
// - what stands for a text to come (`$$AD$$`, `{{title}}`, "Lorem ipsum …", "Loading …");
// - of its last three blocks a notice of rights, a request ("follow us on", «تابعونا على», "got a news tip") and the
// publisher's name
//   alone; on declared news also invitations told by data/page/line_words.tsv and the portrait of a named author;
// - one or two headings with nothing behind them;
// - on declared news, among the first three, a date alone, the writers' names alone or a place of one word, and
//   anywhere a line that is one link behind an arrow or a bracket, or in capitals.
// Pages that show no article lose the second alone. O(blocks).
void drop_notices(const Tree& tree, Body& body, const Publisher& publisher);

}  // namespace isnad::page
