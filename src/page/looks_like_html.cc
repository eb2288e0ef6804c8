#include "page/looks_like_html.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace isnad::page {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

bool looks_like_html(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t tags = 0;
  for (std::size_t at = 0; at + 1 < head.size(); ++at) {
    if (head[at] != '<') continue;
    std::string name;
    std::size_t i = at + 1;
    if (head[i] == '/' || head[i] == '!') ++i;
    while (i < head.size() && name.size() < 12 && (is_letter(head[i]) || (head[i] >= '0' && head[i] <= '9'))) {
      name.push_back(lower(head[i++]));
    }
    if (name == "doctype" || name == "html" || name == "head" || name == "body") return true;
    // Some pages have much of their style before all else.
    const bool is_first = std::all_of(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(at), is_white);
    if (is_first &&
        (name == "style" || name == "script" || name == "meta" || name == "link" || name == "title" || name == "base"))
      return true;
    static constexpr std::array<std::string_view, 22> kKnown = {
        "div", "p",   "a",  "br", "span", "meta",   "script", "link", "title", "table",   "ul",
        "li",  "img", "h1", "h2", "h3",   "strong", "em",     "b",    "i",     "article", "section"};
    if (std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end() && i < head.size() &&
        (head[i] == '>' || is_white(head[i]) || head[i] == '/')) {
      ++tags;
    }
  }
  return tags > 0 && tags * 2000 >= head.size();
}

}  // namespace isnad::page
