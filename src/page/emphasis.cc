#include "page/emphasis.h"

#include <optional>

#include "text/find.h"

namespace isnad::page {
namespace {

Emphasis of_tag(Tag tag) {
  switch (tag) {
    case LXB_TAG_EM:
    case LXB_TAG_I:
    case LXB_TAG_SMALL:
      return Emphasis::kItalic;
    case LXB_TAG_B:
    case LXB_TAG_STRONG:
      return Emphasis::kBold;
    default:
      return Emphasis::kPlain;
  }
}

// What the pieces under `node` have in common: nothing where there is no text, kPlain where one is plain or two differ.
std::optional<Emphasis> common(Node node, int& left) {
  std::optional<Emphasis> all;
  for (Node child = node.first_child(); child; child = child.next()) {
    if (--left < 0) return Emphasis::kPlain;
    std::optional<Emphasis> one;
    if (child.is_text()) {
      if (text::is_blank(child.text())) continue;
      one = Emphasis::kPlain;
    } else if (child.is_element()) {
      const Emphasis own = of_tag(child.tag());
      one = own != Emphasis::kPlain ? own : common(child, left);
    }
    if (!one) continue;
    if (*one == Emphasis::kPlain || (all && *all != *one)) return Emphasis::kPlain;
    all = one;
  }
  return all;
}

}  // namespace

Emphasis emphasis_of(Node element) {
  int left = kEmphasisNodes;
  return common(element, left).value_or(Emphasis::kPlain);
}

}  // namespace isnad::page
