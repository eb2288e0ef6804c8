#include "page/captions.h"

#include <initializer_list>

#include "text/utf8.h"

namespace isnad::page {

std::string_view without_count(std::string_view caption) {
  std::size_t at = 0;
  const auto is_digit_at = [&](std::size_t i) { return i < caption.size() && caption[i] >= '0' && caption[i] <= '9'; };
  const auto digits = [&] {
    int count = 0;
    for (; at < caption.size() && count < 3; ++count) {
      if (is_digit_at(at)) {
        ++at;
        continue;
      }
      std::size_t behind = at;
      const char32_t c = text::next(caption, behind);
      if (!((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9))) break;
      at = behind;
    }
    return count > 0;
  };
  const auto word = [&](std::initializer_list<std::string_view> words) {
    for (const std::string_view one : words) {
      if (!caption.substr(at).starts_with(one)) continue;
      at += one.size();
      return true;
    }
    return false;
  };
  const auto spaces = [&] {
    while (at < caption.size() && (caption[at] == ' ' || caption[at] == '\n')) ++at;
  };
  word({"الصورة ", "صورة "});
  if (!digits()) return caption;
  spaces();
  if (!word({"/", "من ", "of "})) return caption;
  spaces();
  if (!digits()) return caption;
  spaces();
  return at < caption.size() && (caption[at] == '/' || caption[at] == '.' || is_digit_at(at)) ? caption
                                                                                              : caption.substr(at);
}

std::vector<std::string> caption_texts(const Tree& tree, const Body& body) {
  std::vector<std::string> captions;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kCaption) continue;
    const std::string_view text = without_count(tree.text_of(tree.blocks[i]));
    if (!text.empty()) captions.emplace_back(text);
  }
  return captions;
}

}  // namespace isnad::page
