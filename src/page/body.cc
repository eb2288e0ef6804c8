#include "page/body.h"

#include <algorithm>

#include "page/body_lead.h"
#include "page/body_repeats.h"
#include "page/body_scope.h"
#include "page/captions.h"
#include "page/dates.h"
#include "text/find.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kDateline = 120;  // code points of a line with date and writer, of a label or a caption
constexpr std::uint64_t kCard = 160;      // of a card or an information line beside a short text
constexpr std::uint32_t kHead = 6;        // blocks into the container in which such lines are looked for

Clutter clutter_of(Marker marker) {
  switch (marker) {
    case Marker::kReadAlso:
      return Clutter::kReadAlso;
    case Marker::kSimilar:
      return Clutter::kSimilar;
    case Marker::kSection:
      return Clutter::kSection;
    case Marker::kTags:
      return Clutter::kTags;
    case Marker::kCredit:
      return Clutter::kCredit;
    case Marker::kShare:
      return Clutter::kShare;
    case Marker::kComments:
      return Clutter::kComments;
    case Marker::kNewsletter:
    case Marker::kAdvert:
      return Clutter::kAdvert;
    case Marker::kCopyright:
    case Marker::kCookies:
      return Clutter::kOther;
  }
  return Clutter::kOther;
}

Clutter clutter_of(std::uint32_t hints, std::uint16_t inside) {
  if ((hints & kHintComments) != 0) return Clutter::kComments;
  if ((hints & kHintRelated) != 0) return Clutter::kSimilar;
  if ((hints & kHintShare) != 0) return Clutter::kShare;
  if ((hints & kHintTags) != 0) return Clutter::kTags;
  if ((hints & (kHintAdvert | kHintBox)) != 0) return Clutter::kAdvert;
  if ((hints & (kHintMenu | kHintBreadcrumb)) != 0 || (inside & kInNav) != 0) return Clutter::kMenu;
  return Clutter::kOther;
}

class Chooser {
 public:
  Chooser(const Tree& tree, const BodyHints& hints) : tree_(tree), view_(make_view(tree, hints)) {}

  Body run() {
    body_.fates.assign(tree_.blocks.size(), Fate::kOut);
    body_.clutter.assign(tree_.blocks.size(), Clutter::kOther);
    body_.is_sure.assign(tree_.blocks.size(), 0);
    body_.title_block = view_.title_block;
    const Scope scope = find_scope(view_);
    body_.container = scope.container;
    body_.from_main = scope.from_main;
    body_.is_stream = scope.is_stream;
    body_.is_article = view_.hints.is_article || (!scope.from_main && looks_like_article(view_, scope.container));
    name_clutter();
    mark_small_clutter(scope);
    for (const std::uint32_t e : scope.elements) choose_in(tree_.elements[e].first_block, tree_.elements[e].end_block);
    drop_link_lists(scope);
    follow_labels(scope);
    if (is_plain_article()) {
      read_head(scope);
      drop_comment_boxes();
    }
    trim_ends(scope);
    drop_lone_headings();
    if (is_plain_article()) add_lead(view_, body_);
    drop_repeats(view_, body_);
    count();
    return std::move(body_);
  }

 private:
  // Blocks in clutter by name are told by that name.
  void name_clutter() {
    std::vector<std::uint32_t> hints(tree_.elements.size(), 0);
    for (std::uint32_t e = 0; e < tree_.elements.size(); ++e) {
      const Element& element = tree_.elements[e];
      if (view_.is_clutter[e] == 0) continue;
      hints[e] = element.hints & kHintsOfClutter;
      if (element.parent != kNone && hints[element.parent] != 0) hints[e] |= hints[element.parent];
    }
    for (std::size_t i = 0; i < tree_.blocks.size(); ++i) {
      const Block& block = tree_.blocks[i];
      body_.clutter[i] = clutter_of(hints[block.element], block.inside);
    }
  }

  // Inside the scope a box with a clutter name and a small part of the text is out, whatever part of the page it is.
  void mark_small_clutter(const Scope& scope) {
    std::uint64_t all = 1;
    for (const std::uint32_t e : scope.elements) all += view_.good_in(e);
    out_ = view_.is_clutter;
    if (scope.from_main) return;
    // On a page that nobody declares an article the boxes may be what it is for.
    if (view_.hints.is_article) {
      for (const std::uint32_t root : scope.elements) drop_cards(root);
    }
    for (const std::uint32_t root : scope.elements) {
      for (std::uint32_t e = root; e < tree_.elements[root].end; ++e) {
        const Element& element = tree_.elements[e];
        if (element.parent != kNone && e != root && out_[element.parent] != 0) out_[e] = 1;
        if (out_[e] != 0 || e == root || holds_title(element) || view_.bodies[element.end] > view_.bodies[e]) continue;
        const double share = static_cast<double>(view_.good_in(e)) / static_cast<double>(all);
        if ((element.hints & kHintsOfClutter) != 0 && share < ((element.hints & kHintContent) != 0 ? 0.1 : 0.25))
          out_[e] = 1;
        // Beside a text of a few lines a writer's card is no small part of it.
        const bool is_small =
            view_.hints.is_article && view_.chars_in(e) < kCard && (element.hints & kHintContent) == 0;
        const bool is_credit = (element.hints & (kHintAuthor | kHintDate)) != 0 && (element.hints & kHintLead) == 0;
        if (is_credit && (share < 0.12 || is_small) && view_.chars_in(e) < 700) out_[e] = 1;
        // Sign-up and payment forms; the form that old pages stand in holds all of the text.
        if (element.tag == LXB_TAG_FORM && view_.hints.is_article && share < 0.1) out_[e] = 1;
        if ((element.hints & kHintMeta) != 0 && (share < 0.08 || is_small) && view_.chars_in(e) < 400) out_[e] = 1;
      }
    }
  }

  // Three or more boxes of one shape side by side, each a linked headline with a few words: teasers of other articles.
  void drop_cards(std::uint32_t root) {
    for (std::uint32_t e = root; e < tree_.elements[root].end; ++e) {
      const Element& parent = tree_.elements[e];
      if (parent.end - e < 7 || view_.chars_in(e) == 0) continue;
      std::uint32_t cards = 0;
      std::uint64_t chars = 0;
      for (std::uint32_t child = e + 1; child < parent.end; child = tree_.elements[child].end) {
        if (!is_card(tree_.elements[child], child)) continue;
        ++cards;
        chars += view_.chars_in(child);
      }
      if (cards < 3 || chars * 10 < view_.chars_in(e) * 6) continue;
      for (std::uint32_t child = e + 1; child < parent.end; child = tree_.elements[child].end) {
        if (is_card(tree_.elements[child], child)) out_[child] = 1;
      }
    }
  }

  bool is_card(const Element& element, std::uint32_t index) const {
    if (element.tag != LXB_TAG_DIV && element.tag != LXB_TAG_LI && element.tag != LXB_TAG_ARTICLE &&
        element.tag != LXB_TAG_SECTION)
      return false;
    if (element.end_block - element.first_block < 2 || element.end_block - element.first_block > 8 ||
        holds_title(element))
      return false;
    if (view_.chars_in(index) > 700) return false;
    for (std::uint32_t i = element.first_block; i < element.end_block; ++i) {
      const Block& block = tree_.blocks[i];
      if (block.chars < 20) continue;
      // The first line of some length is the headline.
      return block.link_density() > 0.85 && block.links == 1;
    }
    return false;
  }

  bool holds_title(const Element& element) const {
    return view_.title_block != kNone && view_.title_block >= element.first_block &&
           view_.title_block < element.end_block;
  }

  void choose_in(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = first; i < end; ++i) {
      body_.fates[i] = fate_of(i);
      if (body_.fates[i] != Fate::kOut) body_.clutter[i] = Clutter::kNothing;
    }
  }

  Fate fate_of(std::uint32_t i) {
    const Block& block = tree_.blocks[i];
    if (i == view_.title_block) return Fate::kTitle;
    if (out_[block.element] != 0) {
      if (is_plain_article() && is_post(block.element)) body_.is_sure[i] = 1;
      return Fate::kOut;
    }
    if ((block.inside & kInHidden) != 0 && !view_.hints.keep_hidden) return Fate::kOut;
    if ((block.inside & (kInNav | kInButton)) != 0) return Fate::kOut;
    if (block.kind == BlockKind::kCaption) {
      body_.is_sure[i] = is_plain_article() ? 1 : 0;
      return Fate::kCaption;
    }
    if (is_plain_article() && (is_caption(i) || is_picture_credit(tree_.text_of(block)))) {
      body_.is_sure[i] = 1;
      return Fate::kCaption;
    }
    // Rows of signs part sections; an address that is no link is said to machines.
    const bool is_trail = is_plain_article() && block.links > 0 && block.chars <= kDateline &&
                          block.kind != BlockKind::kHeading && block.link_density() > 0.4 &&
                          opens_trail(tree_.text_of(block));
    if (is_trail) {
      body_.clutter[i] = Clutter::kMenu;
      body_.is_sure[i] = 1;
      return Fate::kOut;
    }
    const bool is_for_machines = block.kind == BlockKind::kParagraph && block.links == 0 && !view_.hints.is_thread &&
                                 is_address(tree_.text_of(block));
    if (is_for_machines || (is_plain_article() && is_all_marks(tree_.text_of(block)))) {
      body_.is_sure[i] = 1;
      return Fate::kOut;
    }
    const bool in_figure = (block.inside & kInFigure) != 0;
    if (in_figure && block.kind != BlockKind::kCell && block.kind != BlockKind::kQuote &&
        block.kind != BlockKind::kPre && block.chars < 400) {
      return Fate::kCaption;
    }
    if (block.chars <= 240 && !body_.from_main) {
      if (const auto marker = match_marker(tree_, i)) {
        const bool is_label =
            marker->length + 2 >= tree_.text_of(block).size() || block.chars < 120 || block.link_density() > 0.3;
        if (is_label && (block.chars < 120 || block.link_density() > 0.3 || marker->marker == Marker::kCopyright)) {
          body_.clutter[i] = clutter_of(marker->marker);
          body_.is_sure[i] = is_plain_article() ? 1 : 0;
          return Fate::kOut;
        }
      }
    }
    if (block.kind == BlockKind::kHeading)
      return block.link_density() > 0.8 && !body_.from_main ? Fate::kOut : Fate::kBody;
    if (block.link_density() > 0.7 && block.chars < 300 && !body_.from_main) {
      body_.clutter[i] = Clutter::kListing;
      return Fate::kOut;
    }
    return Fate::kBody;
  }

  // Lists whose items are links: read-also lists, menus, tag lists.
  void drop_link_lists(const Scope& scope) {
    for (const std::uint32_t root : scope.elements) {
      for (std::uint32_t e = root; e < tree_.elements[root].end; ++e) {
        const Element& element = tree_.elements[e];
        if (element.tag != LXB_TAG_UL && element.tag != LXB_TAG_OL && element.tag != LXB_TAG_DL &&
            element.tag != LXB_TAG_TABLE)
          continue;
        if (view_.link_density(e) < (body_.from_main ? 0.8 : 0.55)) continue;
        if (body_.from_main && element.tag == LXB_TAG_TABLE) continue;
        // In a collection the entries are links; menus have short ones before its title.
        if (body_.from_main && (view_.title_block == kNone || element.first_block > view_.title_block)) continue;
        for (std::uint32_t i = element.first_block; i < element.end_block; ++i) drop(i, Clutter::kListing);
      }
    }
  }

  void drop(std::uint32_t i, Clutter clutter) {
    if (body_.fates[i] != Fate::kBody) return;
    body_.fates[i] = Fate::kOut;
    body_.clutter[i] = clutter;
  }

  // Behind a label ("read also:") what is mostly link belongs to the label.
  void follow_labels(const Scope& scope) {
    for (const std::uint32_t root : scope.elements) {
      Clutter label = Clutter::kNothing;
      for (std::uint32_t i = tree_.elements[root].first_block; i < tree_.elements[root].end_block; ++i) {
        const Block& block = tree_.blocks[i];
        const bool is_label = body_.clutter[i] == Clutter::kReadAlso || body_.clutter[i] == Clutter::kSimilar ||
                              body_.clutter[i] == Clutter::kSection || body_.clutter[i] == Clutter::kTags;
        // The entries of a box that is clutter by its name are told by the label too.
        const bool is_entry = label != Clutter::kNothing && block.link_density() > 0.6 && block.chars < 300;
        if (is_entry) {
          if (body_.fates[i] == Fate::kOut) body_.clutter[i] = label;
          drop(i, label);
          body_.is_sure[i] = is_plain_article() ? 1 : 0;
        } else if (body_.fates[i] == Fate::kOut && is_label) {
          label = body_.clutter[i];
        } else if (block.chars > 40) {
          label = Clutter::kNothing;
        }
      }
    }
  }

  void rule_out(std::uint32_t i, Clutter clutter) {
    if (body_.fates[i] == Fate::kTitle) return;
    body_.fates[i] = Fate::kOut;
    body_.clutter[i] = clutter;
    body_.is_sure[i] = 1;
  }

  // Between the headline and the first paragraph stand the picture's caption and the line with date and writer, whether
  // in the container or beside it.
  void read_head(const Scope& scope) {
    const std::uint32_t title = view_.title_block;
    if (title == kNone || scope.container == kNone) return;
    const std::uint32_t end = std::max(tree_.elements[scope.container].first_block, title);
    std::uint32_t paragraphs = 0;
    for (std::uint32_t i = title + 1; i < tree_.blocks.size() && (i < end + kHead) && paragraphs < 2; ++i) {
      const Block& block = tree_.blocks[i];
      if (body_.fates[i] == Fate::kBody && view_.good[i] > 0 && !is_caption(i)) {
        ++paragraphs;
        continue;
      }
      if (block.chars > kDateline || (block.inside & (kInNav | kInHidden | kInFooter)) != 0) continue;
      if ((i < end || paragraphs == 0) && out_[block.element] == 0 &&
          (block.kind == BlockKind::kCaption || is_caption(i))) {
        body_.fates[i] = Fate::kCaption;
        body_.clutter[i] = Clutter::kNothing;
        body_.is_sure[i] = 1;
      } else if ((paragraphs == 0 || is_short_line(i)) && body_.fates[i] != Fate::kCaption &&
                 parse_visible_date(tree_.text_of(block), view_.hints.language)) {
        rule_out(i, Clutter::kLabel);
      }
    }
  }

  // Behind the lead too a date of a few words is no text.
  bool is_short_line(std::uint32_t i) const {
    return tree_.blocks[i].chars <= 40 && !ends_sentence(tree_.text_of(tree_.blocks[i]));
  }

  bool is_plain_article() const { return body_.is_article && !body_.from_main && !view_.hints.is_thread; }

  // <p><img><br>…</p>: a picture, alone or in a link, before any text.
  static bool opens_with_picture(Node node) {
    for (int level = 0; level < 3; ++level) {
      Node child = node.first_child();
      while (child && child.is_text() && text::is_blank(child.text())) child = child.next();
      if (!child || !child.is_element()) return false;
      if (child.tag() == LXB_TAG_IMG) return true;
      node = child;
    }
    return false;
  }

  // A post of another site with the markup that its makers give for it: a quotation whose own name says that it is
  // clutter.
  bool is_post(std::uint32_t element) const {
    constexpr int kLevels = 8;
    std::uint32_t at = element;
    for (int level = 0; level < kLevels && at != kNone; ++level, at = tree_.elements[at].parent) {
      const Element& around = tree_.elements[at];
      if (around.tag == LXB_TAG_BLOCKQUOTE && (around.hints & kHintClutter) != 0) return true;
    }
    return false;
  }

  // A line of any shape in a box with a picture and the line that says whose it is, and nothing else.
  bool stands_with_credit(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 500;
    std::uint32_t at = tree_.blocks[i].element;
    for (int level = 0; level < 5 && tree_.elements[at].parent != kNone && tree_.blocks[i].chars <= kLongest; ++level) {
      const Element& around = tree_.elements[at];
      if (around.end_block - around.first_block > 2) return false;
      if (around.end_block - around.first_block == 2) {
        bool has_picture = false;
        for (std::uint32_t e = at + 1; e < around.end && !has_picture; ++e)
          has_picture = tree_.elements[e].tag == LXB_TAG_IMG;
        if (has_picture &&
            is_picture_credit(tree_.text_of(tree_.blocks[around.first_block == i ? i + 1 : around.first_block])))
          return true;
      }
      at = around.parent;
    }
    return false;
  }

  // A line that stands alone with a picture in a box of its own.
  bool is_caption(std::uint32_t i) const {
    const Block& block = tree_.blocks[i];
    if (stands_with_credit(i)) return true;
    if (block.chars < 8 || block.chars > 160 || block.link_density() > 0.5 ||
        (block.kind == BlockKind::kHeading && block.level < 5))
      return false;
    std::uint32_t at = block.element;
    // «<div><img><span>…</span></div>»: a paragraph of text can hold its picture too, but ends as sentences do.
    const Element& own = tree_.elements[at];
    const bool is_box = own.end_block == own.first_block + 1 && (own.tag != LXB_TAG_P || opens_with_picture(own.node));
    for (std::uint32_t e = at + 1; is_box && e < own.end; ++e) {
      if (tree_.elements[e].tag == LXB_TAG_IMG) return !ends_sentence(tree_.text_of(block)) && !match_marker(tree_, i);
    }
    for (int level = 0; level < 5 && tree_.elements[at].parent != kNone; ++level) {
      at = tree_.elements[at].parent;
      const Element& around = tree_.elements[at];
      // A gallery counts its pictures beside them.
      std::uint32_t others = around.end_block - around.first_block - 1;
      if (others > 1) return false;
      if (others == 1 &&
          !without_count(tree_.text_of(tree_.blocks[around.first_block == i ? i + 1 : around.first_block])).empty())
        return false;
      for (std::uint32_t e = at + 1; e < block.element; ++e) {
        if (tree_.elements[e].tag == LXB_TAG_IMG) return true;
      }
    }
    return false;
  }

  // Behind "comments:" all that stands in the label's box is about them, where no article is in it.
  void drop_comment_boxes() {
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      const Block& block = tree_.blocks[i];
      if (block.chars > kDateline || view_.hints.is_thread ||
          (body_.fates[i] == Fate::kOut && body_.clutter[i] != Clutter::kComments))
        continue;
      const auto marker = match_marker(tree_, i);
      if (!marker || marker->marker != Marker::kComments) continue;
      std::uint32_t box = block.element;
      while (tree_.elements[box].end_block <= i + 1 && tree_.elements[box].parent != kNone)
        box = tree_.elements[box].parent;
      const Element& around = tree_.elements[box];
      if (around.first_block < i || holds_title(around) || view_.good_in(box) * 4 > view_.all_good()) continue;
      for (std::uint32_t k = i; k < around.end_block; ++k) rule_out(k, Clutter::kComments);
    }
  }

  bool is_solid(std::uint32_t i) const {
    return body_.fates[i] == Fate::kBody && view_.good[i] > 0 && tree_.blocks[i].kind != BlockKind::kHeading;
  }

  // What stands above a page's heading is the site's, unless most of the page stands there.
  void drop_before_title(const Scope& scope) {
    if (view_.title_block == kNone) return;
    const Element& root = tree_.elements[scope.container];
    if (view_.title_block < root.first_block || view_.title_block >= root.end_block) return;
    const std::uint64_t before = view_.good_sum[view_.title_block] - view_.good_sum[root.first_block];
    if (before * 3 > view_.good_in(scope.container)) return;
    for (std::uint32_t i = root.first_block; i < view_.title_block; ++i) drop(i, Clutter::kOther);
  }

  // Short pieces before the first and behind the last running text: by-lines, dates, counters, buttons.
  void trim_ends(const Scope& scope) {
    if (body_.from_main) return drop_before_title(scope);
    const std::uint32_t first = tree_.elements[scope.elements.front()].first_block;
    const std::uint32_t end = tree_.elements[scope.elements.back()].end_block;
    std::uint32_t begin_solid = first;
    while (begin_solid < end && !is_solid(begin_solid)) ++begin_solid;
    if (begin_solid == end) return;
    std::uint32_t end_solid = end;
    while (end_solid > begin_solid && !is_solid(end_solid - 1)) --end_solid;
    for (std::uint32_t i = first; i < begin_solid; ++i) {
      const Block& block = tree_.blocks[i];
      const bool is_before_title = view_.title_block != kNone && i < view_.title_block;
      const bool is_plain = block.kind == BlockKind::kHeading && !is_before_title && block.chars >= 15;
      if (!is_plain && block.chars < 80) drop(i, Clutter::kOther);
      if (is_before_title) drop(i, Clutter::kOther);
    }
    for (std::uint32_t i = end_solid; i < end; ++i) {
      const Block& block = tree_.blocks[i];
      const bool is_text = block.kind == BlockKind::kListItem || block.kind == BlockKind::kCell ||
                           block.kind == BlockKind::kPre ||
                           (tree_.elements[block.element].tag == LXB_TAG_P && block.chars >= 12 && block.links == 0);
      if (!is_text) drop(i, Clutter::kOther);
    }
  }

  // A heading with nothing of its own behind it: what it headed was dropped.
  void drop_lone_headings() {
    std::uint32_t next_level = 0;  // level of the kept block behind; 9: text
    bool has_next = false;
    for (std::uint32_t i = static_cast<std::uint32_t>(tree_.blocks.size()); i > 0; --i) {
      const std::uint32_t b = i - 1;
      if (body_.fates[b] != Fate::kBody) continue;
      const Block& block = tree_.blocks[b];
      if (block.kind == BlockKind::kHeading) {
        if (!has_next) {
          drop(b, Clutter::kLabel);
          continue;
        }
        next_level = block.level;
      } else {
        next_level = 9;
      }
      has_next = true;
    }
    static_cast<void>(next_level);
  }

  void count() {
    std::uint64_t good = 0;
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      if (body_.fates[i] != Fate::kBody) continue;
      body_.chars += tree_.blocks[i].chars;
      good += view_.good[i];
    }
    body_.share = static_cast<double>(good) / std::max<double>(1, static_cast<double>(view_.all_good()));
  }

  const Tree& tree_;
  const PageView view_;
  std::vector<std::uint8_t> out_;
  Body body_;
};

// The <tr> that a cell's block stands straight in, or none.
std::uint32_t row_of(const Tree& tree, const Block& block) {
  if (block.kind != BlockKind::kCell) return kNone;
  const std::uint32_t row = tree.elements[block.element].parent;
  return row != kNone && tree.elements[row].tag == LXB_TAG_TR ? row : kNone;
}

}  // namespace

Body choose_body(const Tree& tree, const BodyHints& hints) {
  if (tree.elements.empty()) return Body{};
  Body body = Chooser(tree, hints).run();
  if (!body.from_main || hints.wants_main) return body;
  // Nothing stood out as an article: names that tell clutter in one (promo, related, tags) are the content of such
  // pages.
  BodyHints whole = hints;
  whole.wants_main = true;
  return Chooser(tree, whole).run();
}

std::string body_text(const Tree& tree, const Body& body) {
  std::string out;
  std::uint32_t last_row = kNone;
  std::uint32_t last_cell = kNone;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    const std::uint32_t row = row_of(tree, tree.blocks[i]);
    // Two blocks of one cell are paragraphs.
    const bool is_next_cell = row != kNone && row == last_row && tree.blocks[i].element != last_cell;
    if (!out.empty()) out += is_next_cell ? " | " : "\n\n";
    out += tree.text_of(tree.blocks[i]);
    last_row = row;
    last_cell = tree.blocks[i].element;
  }
  return out;
}

}  // namespace isnad::page
