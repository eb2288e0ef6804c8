#include "page/inline_styles.h"

#include <cstddef>

namespace isnad::page {
namespace {

bool is_style_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; }

// Whether `text` begins with `word` (small letters and hyphens), capitals or not: old editors wrote "DISPLAY: none".
bool begins_with_style(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    if (c != word[i]) return false;
  }
  return true;
}

// "-9999px", "-999em": off the page.
bool is_far_off(std::string_view value) {
  std::size_t digits = 1;
  if (value.empty() || value[0] != '-') return false;
  while (digits < value.size() && value[digits] >= '0' && value[digits] <= '9') ++digits;
  return digits > 4 || (digits == 4 && begins_with_style(value.substr(digits), "em"));
}

}  // namespace

bool hides(std::string_view style) {
  for (std::size_t colon = style.find(':'); colon != std::string_view::npos; colon = style.find(':', colon + 1)) {
    std::size_t end = colon;
    while (end > 0 && style[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && is_style_name(style[begin - 1])) --begin;
    const std::string_view name = style.substr(begin, end - begin);
    std::size_t at = colon + 1;
    while (at < style.size() && static_cast<unsigned char>(style[at]) <= ' ') ++at;
    const std::string_view value = style.substr(at);
    switch (name.size()) {
      case 4:
        if (begins_with_style(name, "left") && is_far_off(value)) return true;
        break;
      case 7:
        if (begins_with_style(value, "none") && begins_with_style(name, "display")) return true;
        break;
      case 10:
        if (begins_with_style(value, "hidden") && begins_with_style(name, "visibility")) return true;
        break;
      case 11:
        if (begins_with_style(name, "text-indent") && is_far_off(value)) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

bool clips(std::string_view style) {
  for (const std::string_view way :
       {"clip:rect(0", "clip: rect(0", "clip:rect(1px", "clip: rect(1px", "clip-path:inset(50%", "clip-path: inset(50%",
        "clip-path:inset(100%", "clip-path: inset(100%"}) {
    if (style.find(way) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace isnad::page
