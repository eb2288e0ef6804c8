#include "page/blocks.h"

#include <algorithm>
#include <array>

#include "core/hash.h"
#include "page/inline_styles.h"
#include "page/tag_shapes.h"
#include "page/text_runs.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

class Builder {
 public:
  Builder(Tree& tree, bool keep_noscript) : tree_(tree), keep_noscript_(keep_noscript) {}

  void run(Node body) {
    // A stack of our own: the parser's limits bound the depth, yet no recursion on foreign input.
    open(body);
    Node node = body.first_child();
    Node at = body;
    while (true) {
      if (node) {
        if (enter(node)) {
          at = node;
          node = node.first_child();
        } else {
          node = node.next();
        }
        continue;
      }
      is_done_ = at == body;
      close(at);
      if (at == body) break;
      node = at.next();
      at = at.parent();
    }
  }

 private:
  struct Known {
    std::string_view names;  // the parser's bytes, which outlive the builder
    std::uint32_t hints = 0;
    std::uint16_t says = 0;
    std::uint32_t hash = 0;
  };

  struct Level {
    std::uint32_t element;
    Shape shape;
    std::uint32_t anchor;
  };

  // True where the node's children are to be walked.
  bool enter(Node node) {
    if (node.is_text()) {
      add_text(node.text());
      return false;
    }
    if (!node.is_element()) return false;
    switch (shape_of(node.tag())) {
      case Shape::kScript:
        tree_.scripts.push_back(node);
        return false;
      case Shape::kSkip:
        if (keep_noscript_ && node.tag() == LXB_TAG_NOSCRIPT) break;
        note_skipped(node);
        return false;
      case Shape::kBreak:
        ++breaks_;
        return false;
      case Shape::kInline:
        // Some editors write an empty <span class="br">.
        if (!node.first_child() && node.tag() == LXB_TAG_SPAN && has_word(node.class_names(), "br")) {
          ++breaks_;
          return false;
        }
        break;
      default:
        break;
    }
    is_full_ =
        is_full_ || (tree_.elements.size() >= kManyElements && tree_.text.size() < kFewBytes * tree_.elements.size());
    if (is_full_) {
      pass(node);
      return true;
    }
    open(node);
    return true;
  }

  // What stands behind very many elements of a few letters: its text is that of the elements around it.
  void pass(Node node) {
    ++passed_;
    if (shape_of(node.tag()) == Shape::kBlock) part_lines();
  }

  void part_lines() {
    if (is_writing_ && breaks_ == 0) breaks_ = 1;
  }

  // <img>, <meta itemprop>, <input> and the like hold no text, but metadata asks for their attributes.
  void note_skipped(Node node) {
    if (is_full_ || (node.tag() != LXB_TAG_META && node.tag() != LXB_TAG_IMG && node.tag() != LXB_TAG_LINK)) return;
    // A picture parts the words on its sides.
    if (node.tag() == LXB_TAG_IMG) space_ = true;
    const std::uint32_t index = push_element(node);
    tree_.elements[index].end = index + 1;
    tree_.elements[index].first_block = tree_.elements[index].end_block = block_count();
  }

  std::uint32_t block_count() const { return static_cast<std::uint32_t>(tree_.blocks.size()); }

  std::uint32_t push_element(Node node) {
    const auto index = static_cast<std::uint32_t>(tree_.elements.size());
    Element element;
    element.node = node;
    element.tag = static_cast<std::uint16_t>(std::min<std::uintptr_t>(node.tag(), 0xFFFF));
    if (!levels_.empty()) {
      element.parent = levels_.back().element;
      element.inside = static_cast<std::uint16_t>(tree_.elements[element.parent].inside & ~kInTime);
    }
    element.depth = static_cast<std::uint16_t>(levels_.size());
    tree_.elements.push_back(element);
    return index;
  }

  void open(Node node) {
    const Shape shape = levels_.empty() || node.tag() == LXB_TAG_NOSCRIPT ? Shape::kBlock : shape_of(node.tag());
    if (shape == Shape::kBlock) flush();
    const std::uint32_t index = push_element(node);
    Element& element = tree_.elements[index];
    element.inside |= inside_of(node.tag());
    read_names(element);
    element.first_block = block_count();
    std::uint32_t anchor = kNone;
    if (node.tag() == LXB_TAG_A && node.has("href")) {
      anchor = static_cast<std::uint32_t>(tree_.anchors.size());
      // Text may still wait to be written; the place is set when the first letter comes.
      tree_.anchors.push_back(Anchor{index, kNone, 0, 0});
      open_anchor_ = anchor;
    }
    levels_.push_back(Level{index, shape, anchor});
    if (shape == Shape::kBlock) container_ = index;
  }

  static void read_role(Element& element, std::string_view role) {
    if (role == "main") element.hints |= kHintMain;
    if (role == "navigation" || role == "menu" || role == "menubar") element.inside |= kInNav;
    if (role == "complementary") element.inside |= kInAside;
    if (role == "contentinfo") element.inside |= kInFooter;
    if (role == "dialog" || role == "alertdialog") element.inside |= kInHidden;
  }

  void read_names(Element& element) {
    // By their length first: most attributes of a page are none of these.
    element.node.each_attribute([&](std::string_view name, std::string_view value) {
      switch (name.size()) {
        case 2:
          // A heading's is made of its words: "share-your-story", "5-see-reviews".
          if (name == "id" && !is_heading(element.tag)) element.hints |= known(value).hints;
          break;
        case 3:
          if (name == "rel") element.says |= kSaysLink;
          break;
        case 4:
          if (name == "href") element.says |= kSaysLink;
          if (name == "role") read_role(element, value);
          break;
        case 5:
          if (name == "class") {
            const Known& all = known(value);
            element.hints |= all.hints;
            element.says |= all.says;
            element.classes = all.hash;
          }
          if (name == "style" && (hides(value) || clips(value))) element.inside |= kInHidden;
          if (name == "title") element.says |= kSaysTitle;
          break;
        case 6:
          if (name == "hidden" && value != "until-found") element.inside |= kInHidden;
          if (name == "typeof") element.says |= kSaysItem;
          break;
        case 8:
          if (name == "datetime") element.says |= kSaysTime;
          if (name == "property" || name == "itemtype") element.says |= kSaysItem;
          if (name != "itemprop") break;
          element.says |= kSaysItem;
          if (value == "articleBody") element.hints |= kHintContent | kHintArticleBody;
          if (value == "caption") element.hints |= kHintCaption;
          if (value == "publisher") element.hints |= kHintMeta;  // for machines: the site's name and logo
          break;
        case 7:
        case 10:
        case 11:
        case 14:
          if (name == "aria-hidden" && value == "true" && !is_drop_cap(element.node) && !is_running(element.node))
            element.inside |= kInHidden;
          if ((name == "data-testid" || name == "data-component" || name == "aria-label" || name == "data-qa") &&
              value.size() < 64) {
            element.hints |= hints_of(value) & (kHintsOfClutter | kHintsOfLinks | kHintCaption | kHintLead);
          }
          break;
        default:
          break;
      }
    });
    if (element.tag == LXB_TAG_MAIN) element.hints |= kHintMain;
    if ((element.hints & kHintHidden) != 0 && levels_.size() > 2) element.inside |= kInHidden;
  }

  // A first letter set large is kept from screen readers, which get the whole word.
  static bool is_drop_cap(Node node) {
    const Node text = node.first_child();
    return node.tag() == LXB_TAG_SPAN && text && text.is_text() && !text.next() && text.text().size() <= 2;
  }

  // A paragraph behind a paywall's line is kept from screen readers and yet shown.
  static bool is_running(Node node) {
    constexpr std::size_t kParagraph = 80;
    if (node.tag() != LXB_TAG_P) return false;
    std::size_t size = 0;
    for (Node child = node.first_child(); child && size < kParagraph; child = child.next())
      size += child.is_text() ? child.text().size() : 0;
    return size >= kParagraph;
  }

  // A page says the same class names over and over: the last ones seen are kept, each in the place of its hash.
  const Known& known(std::string_view names) {
    const std::uint64_t hash = hash64(names);
    Known& one = known_[hash % kKnown];
    if (one.names != names) one = {names, hints_of(names), said_by(names), static_cast<std::uint32_t>(hash >> 32)};
    return one;
  }

  void close(Node node) {
    if (passed_ > 0) {
      --passed_;
      if (shape_of(node.tag()) == Shape::kBlock) part_lines();
      return;
    }
    const Level level = levels_.back();
    if (level.shape == Shape::kBlock) flush();
    if (level.anchor != kNone && tree_.anchors[level.anchor].block != kNone) {
      tree_.anchors[level.anchor].end = static_cast<std::uint32_t>(tree_.text.size());
    }
    if (level.anchor != kNone) open_anchor_ = kNone;
    levels_.pop_back();
    Element& element = tree_.elements[level.element];
    element.end = static_cast<std::uint32_t>(tree_.elements.size());
    // An inline element may close inside the block that is still being written.
    element.end_block = block_count() + (is_writing_ ? 1 : 0);
    if (level.shape == Shape::kBlock) {
      container_ = kNone;
      for (std::size_t i = levels_.size(); i > 0; --i) {
        if (levels_[i - 1].shape != Shape::kBlock) continue;
        container_ = levels_[i - 1].element;
        break;
      }
    }
  }

  void begin_block() {
    is_writing_ = true;
    block_ = Block{};
    block_.element = container_;
    block_.inside = tree_.elements[container_].inside;
    block_.begin = static_cast<std::uint32_t>(tree_.text.size());
    space_ = false;
    breaks_ = 0;
  }

  void add_text(std::string_view data) {
    if (tree_.text.size() > kMaxText) return;
    const std::uint16_t inside = tree_.elements[levels_.back().element].inside;
    // Words within a shown line that nobody sees ("opens in a new window"); a colon between two parts of a headline
    // stays.
    if ((inside & kInHidden) != 0 && data.size() > kSeparator && (tree_.elements[container_].inside & kInHidden) == 0) {
      space_ = true;
      return;
    }
    const bool in_link = (inside & kInLink) != 0;
    const bool is_pre = (inside & kInPre) != 0;
    std::size_t i = 0;
    while (i < data.size()) {
      if (!is_pre && static_cast<unsigned char>(data[i]) <= ' ') {
        space_ = true;
        do ++i;
        while (i < data.size() && static_cast<unsigned char>(data[i]) <= ' ');
        continue;
      }
      const std::size_t white = white_at(data, i);
      if (white != 0) {
        if (is_pre && data[i] == '\n') {
          if (is_writing_) ++breaks_;
        } else {
          space_ = true;
        }
        i += white;
        continue;
      }
      if (is_writing_ && breaks_ >= 2 && !is_pre) flush();
      if (is_joining_ && data.size() - i >= kLongLine) end_block();
      if (!is_writing_) {
        begin_block();
      } else if (breaks_ > 0) {
        tree_.text.push_back('\n');
        ++block_.chars;
      } else if (space_) {
        tree_.text.push_back(' ');
        ++block_.chars;
        if (in_link) ++block_.link_chars;
      }
      breaks_ = 0;
      space_ = false;
      if (open_anchor_ != kNone && tree_.anchors[open_anchor_].block == kNone) start_anchor();
      const std::size_t end = run_end(data, i);
      const auto chars = static_cast<std::uint32_t>(text::count_code_points(data.substr(i, end - i)));
      tree_.text.append(data.substr(i, end - i));
      block_.chars += chars;
      if (in_link) block_.link_chars += chars;
      block_.inside |= static_cast<std::uint16_t>(inside & (kInCaption | kInTime));
      i = end;
    }
  }

  void start_anchor() {
    Anchor& anchor = tree_.anchors[open_anchor_];
    anchor.block = block_count();
    anchor.begin = static_cast<std::uint32_t>(tree_.text.size());
    anchor.end = anchor.begin;
    ++block_.links;
  }

  // Very many blocks of a few letters on the whole: of two or three, as cells of numbers have, or more.
  bool is_crowded() {
    const std::size_t count = tree_.blocks.size();
    are_tiny_ = are_tiny_ || (count >= kManyTinyBlocks && tree_.text.size() < kTinyBytes * count);
    return (are_tiny_ || count >= kManyBlocks) && tree_.text.size() < kFewBytes * count;
  }

  void flush() {
    // What stands behind such blocks are lines of the last one, which cost little; a long line ends them.
    if (is_writing_ && is_crowded() && !is_done_) {
      breaks_ = 1;
      space_ = false;
      is_joining_ = true;
      return;
    }
    if (is_writing_) end_block();
    breaks_ = 0;
    space_ = false;
  }

  void end_block() {
    block_.end = static_cast<std::uint32_t>(tree_.text.size());
    finish_kind();
    tree_.blocks.push_back(block_);
    tree_.text.push_back('\n');
    is_writing_ = false;
    is_joining_ = false;
  }

  // A line in a box that is named a caption.
  bool is_in_caption_box(const Element& element) const {
    return element.parent != kNone && (tree_.elements[element.parent].hints & kHintCaption) != 0 &&
           block_.chars <= kLongCaption;
  }

  void finish_kind() {
    const Element& element = tree_.elements[block_.element];
    const std::uint16_t tag = element.tag;
    if (is_heading(tag)) {
      block_.kind = BlockKind::kHeading;
      block_.level = static_cast<std::uint8_t>(tag - LXB_TAG_H1 + 1);
    } else if ((block_.inside & kInHeading) != 0) {
      block_.kind = BlockKind::kHeading;
      block_.level = 3;
      for (std::uint32_t at = element.parent; at != kNone; at = tree_.elements[at].parent) {
        const std::uint16_t around = tree_.elements[at].tag;
        if (!is_heading(around)) continue;
        block_.level = static_cast<std::uint8_t>(around - LXB_TAG_H1 + 1);
        break;
      }
    } else if ((block_.inside & kInCaption) != 0 || (element.hints & kHintCaption) != 0 || is_in_caption_box(element)) {
      block_.kind = BlockKind::kCaption;
    } else if ((block_.inside & kInPre) != 0) {
      block_.kind = BlockKind::kPre;
    } else if (tag == LXB_TAG_TD || tag == LXB_TAG_TH) {
      block_.kind = BlockKind::kCell;
    } else if (tag == LXB_TAG_LI || tag == LXB_TAG_DD || tag == LXB_TAG_DT) {
      block_.kind = BlockKind::kListItem;
    } else if ((block_.inside & kInQuote) != 0) {
      block_.kind = BlockKind::kQuote;
    }
  }

  static constexpr std::uint32_t kLongCaption = 500;
  static constexpr std::size_t kSeparator = 3;  // bytes of a hidden mark and its spaces
  static constexpr std::size_t kKnown = 512;
  static constexpr std::size_t kMaxText = 64u << 20;
  // Pages that people read have up to 16,000 elements; the largest texts have more, of paragraphs.
  static constexpr std::size_t kManyBlocks = 20'000;
  static constexpr std::size_t kManyTinyBlocks = 2'500;
  static constexpr std::size_t kTinyBytes = 5;  // a block's on the whole, its line's end among them
  static constexpr std::size_t kLongLine = 40;  // bytes
  static constexpr std::size_t kManyElements = 60'000;
  static constexpr std::size_t kFewBytes = 16;  // a block's or an element's, on the whole
  Tree& tree_;
  const bool keep_noscript_;
  std::vector<Level> levels_;
  Block block_;
  std::uint32_t container_ = 0;
  std::uint32_t open_anchor_ = kNone;
  unsigned breaks_ = 0;
  bool space_ = false;
  bool is_writing_ = false;
  bool are_tiny_ = false;    // the first blocks were
  bool is_joining_ = false;  // what comes next is a line of the block that is being written
  std::size_t passed_ = 0;   // elements around here that were not opened
  bool is_full_ = false;     // further elements are not opened
  bool is_done_ = false;     // the last element closes
  std::array<Known, kKnown> known_{};
};

}  // namespace

Tree make_tree(Node body, bool keep_noscript) {
  Tree tree;
  if (!body) return tree;
  tree.elements.reserve(2048);
  tree.blocks.reserve(512);
  tree.text.reserve(32u << 10);
  Builder(tree, keep_noscript).run(body);
  tree.has_no_marker.assign(tree.blocks.size(), false);
  tree.marks.reserve(tree.blocks.size());
  for (const Block& block : tree.blocks) tree.marks.push_back(count_marks(tree.text_of(block)));
  return tree;
}

}  // namespace isnad::page
