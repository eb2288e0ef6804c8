#include "page/ask_boxes.h"

#include <algorithm>
#include <string>

namespace isnad::page {
namespace {

constexpr std::uint32_t kBox = 400;     // code points of a box at most
constexpr std::uint32_t kBlocks = 8;    // blocks of a box at most
constexpr std::size_t kAttribute = 80;  // bytes of an attribute looked at

bool names_mail(std::string_view value) {
  std::string lower(value.substr(0, kAttribute));
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower.find("mail") != std::string::npos || lower.find("بريد") != std::string::npos ||
         lower.find("ایمیل") != std::string::npos;
}

bool is_mail_field(Node node) {
  if (!node.is_element() || node.tag() != LXB_TAG_INPUT) return false;
  return node.attribute("type") == "email" || names_mail(node.attribute("placeholder")) ||
         names_mail(node.attribute("name"));
}

// A field straight in the element, or in a <form> that is.
bool holds_mail_field(Node element) {
  for (Node child = element.first_child(); child; child = child.next()) {
    if (is_mail_field(child)) return true;
    if (!child.is_element() || child.tag() != LXB_TAG_FORM) continue;
    for (Node field = child.first_child(); field; field = field.next()) {
      if (is_mail_field(field)) return true;
    }
  }
  return false;
}

bool is_named_paywall(const Element& element) {
  return element.tag != LXB_TAG_P && element.node.class_names().find("paywall") != std::string_view::npos;
}

}  // namespace

void drop_ask_boxes(const Tree& tree, Body& body) {
  for (const Element& element : tree.elements) {
    const std::uint32_t blocks = element.end_block - element.first_block;
    if (blocks == 0 || blocks > kBlocks) continue;
    const bool holds_title = body.title_block >= element.first_block && body.title_block < element.end_block;
    std::uint32_t chars = 0;
    std::uint32_t kept = 0;
    for (std::uint32_t i = element.first_block; i < element.end_block; ++i) {
      chars += tree.blocks[i].chars;
      if (body.fates[i] == Fate::kBody) kept += tree.blocks[i].chars;
    }
    if (kept == 0 || holds_title || chars > kBox || kept * 3 > body.chars) continue;
    if (!is_named_paywall(element) && !holds_mail_field(element.node)) continue;
    for (std::uint32_t i = element.first_block; i < element.end_block; ++i) {
      if (body.fates[i] != Fate::kBody) continue;
      body.fates[i] = Fate::kOut;
      body.clutter[i] = Clutter::kAdvert;
      body.chars -= std::min(body.chars, tree.blocks[i].chars);
    }
  }
}

}  // namespace isnad::page
