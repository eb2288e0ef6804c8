// The page as a list: one pass over the tree gives its elements in document order, each with the range of its subtree,
// and its text cut into blocks (paragraph, heading, list item, …). Everything behind works on these flat arrays.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "page/dom.h"
#include "page/html_hints.h"
#include "page/text_counts.h"

namespace isnad::page {

inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

// What an element inherits from those around it.
enum Inside : std::uint16_t {
  kInLink = 1u << 0,
  kInHidden = 1u << 1,  // display:none, hidden, aria-hidden (no running paragraph), dialog
  kInNav = 1u << 2,     // <nav>, role=navigation, <menu>
  kInAside = 1u << 3,
  kInFooter = 1u << 4,
  kInHeader = 1u << 5,
  kInFigure = 1u << 6,
  kInCaption = 1u << 7,
  kInQuote = 1u << 8,
  kInItem = 1u << 9,  // li, dd, dt
  kInCell = 1u << 10,
  kInPre = 1u << 11,
  kInForm = 1u << 12,
  kInButton = 1u << 13,
  kInHeading = 1u << 14,
  kInTime = 1u << 15,
};

// What of an element metadata ask for: attributes that stand on it, and microformats' classes.
enum Says : std::uint16_t {
  kSaysItem = 1u << 0,          // itemprop, property, itemtype, typeof
  kSaysLink = 1u << 1,          // rel, href
  kSaysTime = 1u << 2,          // datetime
  kSaysTitle = 1u << 3,         // title
  kSaysPublished = 1u << 4,     // classes: published, dt-published
  kSaysEntry = 1u << 5,         // hentry, h-entry
  kSaysEntryContent = 1u << 6,  // entry-content, e-content
  kSaysSource = 1u << 7,        // source-org
};

struct Element {
  Node node;
  std::uint32_t parent = kNone;
  std::uint32_t end = 0;          // one behind the last element of the subtree
  std::uint32_t hints = 0;        // of its own names
  std::uint32_t classes = 0;      // a number that other classes hardly ever have; 0 for none
  std::uint32_t first_block = 0;  // blocks that begin inside: [first_block, end_block)
  std::uint32_t end_block = 0;
  std::uint16_t tag = 0;
  std::uint16_t inside = 0;  // its own and inherited
  std::uint16_t depth = 0;
  std::uint16_t says = 0;
};

enum class BlockKind : std::uint8_t { kParagraph, kHeading, kListItem, kQuote, kCell, kPre, kCaption };

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level = 0;     // of a heading
  std::uint16_t inside = 0;   // of the element it stands in
  std::uint32_t element = 0;  // innermost block-level element around it
  std::uint32_t begin = 0;    // bytes of Tree::text
  std::uint32_t end = 0;
  std::uint32_t chars = 0;  // code points
  std::uint32_t link_chars = 0;
  std::uint32_t links = 0;

  double link_density() const { return chars == 0 ? 0 : static_cast<double>(link_chars) / chars; }
};

struct Anchor {
  std::uint32_t element = 0;
  std::uint32_t block = 0;  // the block its text begins in
  std::uint32_t begin = 0;  // bytes of Tree::text
  std::uint32_t end = 0;
};

struct ViewNumbers;

struct Tree {
  std::vector<Element> elements;  // <body> first; scripts, styles and form controls are left out
  std::vector<Block> blocks;
  std::vector<TextCounts> marks;                    // of each block's text
  std::vector<Anchor> anchors;                      // <a href> that hold text
  std::vector<Node> scripts;                        // <script> of <body>, for JSON-LD and page state
  std::string text;                                 // of all blocks; white space collapsed, one "\n" for a <br>
  mutable std::shared_ptr<const ViewNumbers> view;  // of the last make_view()
  mutable std::vector<bool> has_no_marker;          // one a block: where match_marker() was asked and found none

  std::string_view text_of(const Block& block) const {
    return std::string_view(text).substr(block.begin, block.end - block.begin);
  }
  bool is_within(std::uint32_t element, std::uint32_t ancestor) const {
    return element >= ancestor && element < elements[ancestor].end;
  }
};

// O(nodes + bytes). Two <br> in a row end a paragraph; text outside of any <p> makes blocks of its own.
// With `keep_noscript` what <noscript> holds is text too: some sites give readers without scripts all of it there.
Tree make_tree(Node body, bool keep_noscript = false);

}  // namespace isnad::page
