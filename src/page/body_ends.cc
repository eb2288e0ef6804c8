#include "page/body_ends.h"

#include <algorithm>
#include <unordered_set>

#include "core/hash.h"
#include "page/body_words.h"
#include "page/dates.h"
#include "page/metadata.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kLine = 80;        // code points of a by-line or a line of tools
constexpr std::uint32_t kParagraph = 60;   // of a block that is no such line
constexpr std::uint32_t kSigns = 4;        // code points around each link of a line of links

void drop(const Tree& tree, Body& body, std::uint32_t i, Clutter clutter) {
  body.fates[i] = Fate::kOut;
  body.clutter[i] = clutter;
  body.chars -= std::min(body.chars, tree.blocks[i].chars);
}

void drop_bylines(const Tree& tree, Body& body) {
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    const Block& block = tree.blocks[i];
    if (block.kind == BlockKind::kHeading || block.chars >= kLine) return;
    const bool is_byline = opens_byline(tree.text_of(block)) && !ends_sentence(tree.text_of(block));
    if (is_byline) {
      drop(tree, body, i, Clutter::kLabel);
    } else if (block.chars >= kParagraph) {
      return;
    }
  }
}

// Tools stand between brackets and bars; names in a list, which can be links too, between commas.
bool is_line_of_links(const Tree& tree, const Block& block) {
  if (tree.text_of(block).find_first_of("[|") == std::string_view::npos) return false;
  return block.links >= 2 && block.chars <= kLine && block.kind != BlockKind::kCell && !ends_sentence(tree.text_of(block)) &&
         block.chars - std::min(block.chars, block.link_chars) <= kSigns * block.links + 2;
}

// Whether what is left of the body holds lines with a name and a date, as above readers' words.
bool are_comments(const Tree& tree, const Body& body, std::uint32_t from) {
  std::uint32_t lines = 0;
  for (std::uint32_t i = from; i < tree.blocks.size() && lines < 2; ++i) {
    if (body.fates[i] == Fate::kBody && tree.blocks[i].chars < kParagraph && parse_visible_date(tree.text_of(tree.blocks[i]), {})) ++lines;
  }
  return lines >= 2;
}

// A block with the very words of one before it, as where the lead is set apart and stands in the text again.
void drop_same(const Tree& tree, Body& body) {
  std::unordered_set<std::uint64_t> seen;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const std::string_view text = tree.text_of(tree.blocks[i]);
    if (body.fates[i] == Fate::kBody && text.size() >= kLine && !seen.insert(hash64(text)).second) drop(tree, body, i, Clutter::kOther);
  }
}

void drop_comments_behind(const Tree& tree, Body& body) {
  std::uint64_t before = 0;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kBody) before += tree.blocks[i].chars;
    const bool is_label = body.fates[i] == Fate::kOut && body.clutter[i] == Clutter::kComments && tree.blocks[i].chars <= kLine;
    if (!is_label || before < kParagraph || (before * 10 < 6ull * body.chars && !are_comments(tree, body, i + 1))) continue;
    for (std::uint32_t k = i + 1; k < tree.blocks.size(); ++k) {
      if (body.fates[k] == Fate::kBody) drop(tree, body, k, Clutter::kComments);
    }
    return;
  }
}

}  // namespace

void keep_captions(const Tree& tree, Body& body) {
  if (!body.is_article || body.from_main || body.title_block == kNone) return;
  const auto count = static_cast<std::uint32_t>(tree.blocks.size());
  std::uint32_t last = count;
  while (last > 0 && body.fates[last - 1] != Fate::kBody) --last;
  if (last == 0) return;
  // The smallest element that holds the headline and the body's end.
  std::uint32_t box = tree.blocks[body.title_block].element;
  while (tree.elements[box].parent != kNone && tree.elements[box].end_block < last) box = tree.elements[box].parent;
  if (tree.elements[box].tag == LXB_TAG_BODY) return;
  for (std::uint32_t i = body.title_block + 1; i < tree.elements[box].end_block; ++i) {
    const Block& block = tree.blocks[i];
    const bool is_caption = block.kind == BlockKind::kCaption && (block.inside & (kInHidden | kInNav | kInFooter | kInAside)) == 0 && block.link_density() < 0.5;
    if (!is_caption || body.fates[i] != Fate::kOut || body.clutter[i] != Clutter::kOther || block.chars > 4 * kLine) continue;
    body.fates[i] = Fate::kCaption;
    body.clutter[i] = Clutter::kNothing;
  }
}

void drop_ends(const Tree& tree, Body& body) {
  if (!body.is_article || body.from_main) return;
  drop_bylines(tree, body);
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kBody && is_line_of_links(tree, tree.blocks[i])) drop(tree, body, i, Clutter::kShare);
  }
  drop_comments_behind(tree, body);
  drop_same(tree, body);
}

}  // namespace isnad::page
