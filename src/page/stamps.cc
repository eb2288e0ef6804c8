#include "page/stamps.h"

#include <algorithm>

#include "page/live_stream.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kStamp = 60;  // code points of a time at most

}  // namespace

void drop_stamps(const Tree& tree, Body& body) {
  for (const Element& element : tree.elements) {
    if (element.tag != LXB_TAG_TIME || element.first_block >= tree.blocks.size()) continue;
    const std::uint32_t i = element.first_block;
    const Block& block = tree.blocks[i];
    if (body.fates[i] != Fate::kBody || block.chars > kStamp || block.kind == BlockKind::kCell) continue;
    if (text::collapse_space(element.node.all_text(400)) != tree.text_of(block)) continue;
    body.fates[i] = Fate::kOut;
    body.clutter[i] = Clutter::kLabel;
    body.chars -= std::min(body.chars, block.chars);
  }
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    if (body.fates[i] != Fate::kBody || block.chars > 5 || block.kind == BlockKind::kCell ||
        !is_clock(tree.text_of(block)))
      continue;
    body.fates[i] = Fate::kOut;
    body.clutter[i] = Clutter::kLabel;
    body.chars -= std::min(body.chars, block.chars);
  }
}

}  // namespace isnad::page
