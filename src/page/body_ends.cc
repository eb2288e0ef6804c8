#include "page/body_ends.h"

#include <algorithm>
#include <array>
#include <vector>

#include "page/body_words.h"
#include "page/dates.h"
#include "page/emphasis.h"
#include "page/markers.h"
#include "page/metadata.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kLine = 80;       // code points of a by-line or a line of tools
constexpr std::uint32_t kParagraph = 60;  // of a block that is no such line
constexpr std::uint32_t kBox = 300;       // of a box with a label or a writer's card
constexpr int kItalics = 3;               // last paragraphs in italics
constexpr std::uint32_t kSigns = 4;       // code points around each link of a line of links

void drop(const Tree& tree, Body& body, std::uint32_t i, Clutter clutter) {
  body.fates[i] = Fate::kOut;
  body.clutter[i] = clutter;
  body.chars -= std::min(body.chars, tree.blocks[i].chars);
}

// Breadcrumbs, dates and kickers above the headline.
void drop_above_title(const Tree& tree, Body& body) {
  if (body.title_block == kNone) return;
  std::uint64_t above = 0;
  for (std::uint32_t i = 0; i < body.title_block; ++i) above += body.fates[i] == Fate::kBody ? tree.blocks[i].chars : 0;
  if (above * 3 > body.chars) return;
  for (std::uint32_t i = 0; i < body.title_block; ++i) {
    const Block& block = tree.blocks[i];
    if (body.fates[i] == Fate::kBody && (block.chars < kParagraph || block.link_density() > 0.3))
      drop(tree, body, i, Clutter::kMenu);
  }
}

// An Arabic or Persian by-line may stand behind the lead; openings of other scripts are everyday words there.
void drop_bylines(const Tree& tree, Body& body) {
  bool is_behind_lead = false;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    const Block& block = tree.blocks[i];
    if (block.kind == BlockKind::kHeading || (block.chars >= kLine && is_behind_lead)) return;
    if (block.chars >= kLine) {
      is_behind_lead = true;
      continue;
    }
    const auto first = static_cast<unsigned char>(tree.text_of(block).front());
    if (is_behind_lead && (first < 0xD8 || first > 0xDB)) return;
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
  if (block.links < 2 || block.chars > kLine) return false;
  const std::string_view text = tree.text_of(block);
  if (text.find('[') == std::string_view::npos && text.find('|') == std::string_view::npos) return false;
  return block.kind != BlockKind::kCell && !ends_sentence(text) &&
         block.chars - std::min(block.chars, block.link_chars) <= kSigns * block.links + 2;
}

// Whether what is left of the body holds lines with a name and a date, as above readers' words.
bool are_comments(const Tree& tree, const Body& body, std::uint32_t from) {
  std::uint32_t lines = 0;
  for (std::uint32_t i = from; i < tree.blocks.size() && lines < 2; ++i) {
    if (body.fates[i] == Fate::kBody && tree.blocks[i].chars < kParagraph &&
        parse_visible_date(tree.text_of(tree.blocks[i]), {}))
      ++lines;
  }
  return lines >= 2;
}

// "Comments", with or without their number: "3 comments", «التعليقات (3)».
bool is_comments_label(std::string_view line) {
  const auto is_around = [](char c) {
    return (c >= '0' && c <= '9') || c == ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == ':';
  };
  while (!line.empty() && is_around(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_around(line.back())) line.remove_suffix(1);
  const auto marker = match_marker(line);
  return marker && marker->marker == Marker::kComments && marker->length >= line.size();
}

void drop_comments_behind(const Tree& tree, Body& body) {
  std::uint64_t before = 0;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const bool is_named =
        body.fates[i] == Fate::kOut && body.clutter[i] == Clutter::kComments && tree.blocks[i].chars <= kLine;
    // The label may be left out and what it stands over not.
    const bool is_plain =
        body.fates[i] == Fate::kBody || (body.fates[i] == Fate::kOut && body.clutter[i] == Clutter::kOther);
    const bool is_label =
        is_named || (is_plain && tree.blocks[i].chars <= kLine && is_comments_label(tree.text_of(tree.blocks[i])));
    if (body.fates[i] == Fate::kBody && !is_label) before += tree.blocks[i].chars;
    if (!is_label || before < kParagraph || (before * 10 < 6ull * body.chars && !are_comments(tree, body, i + 1)))
      continue;
    for (std::uint32_t k = i; k < tree.blocks.size(); ++k) {
      if (body.fates[k] == Fate::kBody) drop(tree, body, k, Clutter::kComments);
    }
    return;
  }
}

// Takes a box out if it is small beside the text and does not hold the headline.
void drop_box(const Tree& tree, Body& body, const Element& box, std::uint32_t most, Clutter clutter) {
  std::uint32_t chars = 0;
  std::uint32_t kept = 0;
  for (std::uint32_t i = box.first_block; i < box.end_block; ++i) {
    if (i == body.title_block) return;
    chars += tree.blocks[i].chars;
    if (body.fates[i] == Fate::kBody) kept += tree.blocks[i].chars;
  }
  if (chars > most || kept * 10ull > 4ull * body.chars) return;
  for (std::uint32_t i = box.first_block; i < box.end_block; ++i) {
    if (body.fates[i] == Fate::kBody) drop(tree, body, i, clutter);
  }
}

// What stands behind "newsletter", "poll" or "advert" in a box of its own.
void drop_labelled_boxes(const Tree& tree, Body& body) {
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    if (block.chars > kLine || body.fates[i] == Fate::kCaption || body.fates[i] == Fate::kTitle) continue;
    const auto marker = match_marker(tree.text_of(block));
    if (!marker || (marker->marker != Marker::kNewsletter && marker->marker != Marker::kAdvert) ||
        marker->length < tree.text_of(block).size())
      continue;
    std::uint32_t at = block.element;
    while (tree.elements[at].end_block <= i + 1 && tree.elements[at].parent != kNone) at = tree.elements[at].parent;
    if (tree.elements[at].first_block == i) drop_box(tree, body, tree.elements[at], kBox, Clutter::kAdvert);
  }
}

// A card with a picture, a name and a few words of who that is, behind the text.
void drop_writers_card(const Tree& tree, Body& body) {
  std::uint32_t last = static_cast<std::uint32_t>(tree.blocks.size());
  while (last > 0 && body.fates[last - 1] != Fate::kBody) --last;
  if (last == 0) return;
  std::uint32_t at = tree.blocks[last - 1].element;
  for (int level = 0; level < 3 && tree.elements[at].parent != kNone; ++level, at = tree.elements[at].parent) {
    const Element& box = tree.elements[at];
    const std::uint32_t blocks = box.end_block - box.first_block;
    if (blocks < 2 || blocks > 4) continue;
    const Block& name = tree.blocks[box.first_block];
    const std::string_view line = tree.text_of(name);
    const auto spaces = std::count(line.begin(), line.end(), ' ');
    const bool is_name = name.chars <= 30 && spaces >= 1 && spaces <= 3 && !ends_sentence(line) &&
                         line.find_first_of("0123456789:/|") == std::string_view::npos;
    bool has_picture = false;
    for (std::uint32_t e = at + 1; e < box.end && is_name; ++e)
      has_picture = has_picture || tree.elements[e].tag == LXB_TAG_IMG;
    if (has_picture) return drop_box(tree, body, box, kBox, Clutter::kOther);
  }
}

// The box of a teaser that a block of text stands in: the smallest of few blocks whose headline is a link and was left
// out.
std::uint32_t teaser_box(const Tree& tree, const Body& body, std::uint32_t i) {
  constexpr int kLevels = 5;
  constexpr std::uint32_t kBlocks = 8;
  std::uint32_t at = tree.blocks[i].element;
  for (int level = 0; level < kLevels && at != kNone; ++level, at = tree.elements[at].parent) {
    const Element& box = tree.elements[at];
    if (box.end_block - box.first_block > kBlocks) return kNone;
    for (std::uint32_t k = box.first_block; k < i; ++k) {
      const Block& block = tree.blocks[k];
      if (body.fates[k] == Fate::kOut && block.chars >= 15 && block.link_density() > 0.8) return at;
    }
  }
  return kNone;
}

// An <article> of a few lines within the text whose headline is a link: a teaser of another one. Its writer and date go
// with it.
void drop_inline_teasers(const Tree& tree, Body& body) {
  constexpr std::uint32_t kBlocks = 6;
  constexpr std::uint32_t kHeadline = 15;
  for (std::uint32_t e = 0; e < tree.elements.size(); ++e) {
    const Element& box = tree.elements[e];
    if (box.tag != LXB_TAG_ARTICLE || box.end_block - box.first_block > kBlocks || box.end_block - box.first_block < 2)
      continue;
    std::uint32_t i = box.first_block;
    while (i < box.end_block && tree.blocks[i].chars < kHeadline) ++i;
    if (i == box.end_block || body.fates[i] != Fate::kOut || tree.blocks[i].link_density() < 0.9) continue;
    drop_box(tree, body, box, kBox, Clutter::kSimilar);
  }
}

bool opens_quotation(std::string_view text) {
  for (const std::string_view mark : {"\"", "“", "„", "«", "»", "‘", "‚", "'", "「", "–", "—"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

}  // namespace

void drop_italic_end(const Tree& tree, Body& body) {
  if (!body.is_article || body.from_main) return;
  std::array<std::uint32_t, kItalics> found{};
  std::size_t count = 0;
  for (std::uint32_t i = static_cast<std::uint32_t>(tree.blocks.size()); i-- > 0;) {
    if (body.fates[i] != Fate::kBody) continue;
    const Block& block = tree.blocks[i];
    const bool is_set = block.kind == BlockKind::kParagraph && !opens_quotation(tree.text_of(block)) &&
                        emphasis_of(tree.elements[block.element].node) == Emphasis::kItalic;
    if (!is_set) break;
    if (count == found.size()) return;  // the text itself
    found[count++] = i;
  }
  for (std::size_t k = 0; k < count; ++k) drop(tree, body, found[k], Clutter::kLabel);
}

void drop_teasers(const Tree& tree, Body& body) {
  if (!body.is_article || body.from_main) return;
  constexpr std::size_t kFewest = 3;
  std::vector<std::uint32_t> found;
  std::uint32_t first_box = kNone;
  std::uint32_t last_box = kNone;
  std::size_t boxes = 0;
  std::uint64_t chars = 0;
  for (std::uint32_t i = static_cast<std::uint32_t>(tree.blocks.size()); i-- > 0;) {
    if (body.fates[i] != Fate::kBody) continue;
    const std::uint32_t box = teaser_box(tree, body, i);
    if (box == kNone) break;
    const bool is_like =
        first_box == kNone || (tree.elements[box].tag == tree.elements[first_box].tag &&
                               tree.elements[box].node.class_names() == tree.elements[first_box].node.class_names());
    if (!is_like) break;
    if (first_box == kNone) first_box = box;
    boxes += box != last_box ? 1 : 0;
    last_box = box;
    found.push_back(i);
    chars += tree.blocks[i].chars;
  }
  if (boxes < kFewest || chars * 2 > body.chars) return;
  for (const std::uint32_t i : found) drop(tree, body, i, Clutter::kSimilar);
}

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
    const bool is_caption = block.kind == BlockKind::kCaption &&
                            (block.inside & (kInHidden | kInNav | kInFooter | kInAside)) == 0 &&
                            block.link_density() < 0.5;
    if (!is_caption || body.fates[i] != Fate::kOut || body.clutter[i] != Clutter::kOther || block.chars > 4 * kLine)
      continue;
    body.fates[i] = Fate::kCaption;
    body.clutter[i] = Clutter::kNothing;
  }
}

void drop_ends(const Tree& tree, Body& body) {
  if (!body.is_article || body.from_main) return;
  drop_above_title(tree, body);
  drop_bylines(tree, body);
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kBody && is_line_of_links(tree, tree.blocks[i])) drop(tree, body, i, Clutter::kShare);
  }
  drop_comments_behind(tree, body);
  drop_labelled_boxes(tree, body);
  drop_writers_card(tree, body);
  drop_inline_teasers(tree, body);
}

}  // namespace isnad::page
