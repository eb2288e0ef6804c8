// Several articles on one page: those that follow the main one, and those pasted into it. See body.h.
#include <algorithm>

#include "page/body.h"
#include "page/body_scope.h"
#include "page/dates.h"

namespace isnad::page {
namespace {

constexpr std::uint64_t kOwnText = 500;    // code points of running text that make an <article> more than a teaser
constexpr std::uint64_t kMainText = 80;    // of the one that holds the page's headline
constexpr std::uint64_t kAlikeText = 150;  // of one that is built as the main one is, in two paragraphs at least
constexpr int kLevels = 8;                 // around the headline in which the main one's box is looked for
constexpr std::uint32_t kHeadline = 15;    // code points of a headline at least
constexpr std::uint32_t kParagraph = 80;   // code points of a paragraph rather than a line
constexpr std::size_t kMaxFollowUps = 20;

// The first heading of an element, before most of its text.
std::uint32_t headline_of(const PageView& view, std::uint32_t element) {
  const Element& e = view.tree.elements[element];
  std::uint64_t passed = 0;
  for (std::uint32_t i = e.first_block; i < e.end_block && passed < 600; ++i) {
    const Block& block = view.tree.blocks[i];
    if (block.kind == BlockKind::kHeading && block.level <= 2 && block.chars >= kHeadline) return i;
    passed += view.good[i];
  }
  return kNone;
}

// Short lines with a date between a headline and its first paragraph.
void drop_datelines(const Tree& tree, Body& body, std::uint32_t begin, std::uint32_t end, std::string_view language) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const Block& block = tree.blocks[i];
    if (body.fates[i] != Fate::kBody) continue;
    if (block.chars >= kParagraph) return;
    if (!parse_visible_date(tree.text_of(block), language)) continue;
    body.fates[i] = Fate::kOut;
    body.clutter[i] = Clutter::kLabel;
    body.chars -= block.chars;
  }
}

// Whether an element is built as the main article's box and holds an article too: its tag and class, a headline of the
// same level, paragraphs of its own.
bool is_built_alike(const PageView& view, std::uint32_t element, std::uint32_t box, std::uint32_t* headline) {
  const Tree& tree = view.tree;
  const Element& e = tree.elements[element];
  const Block& title = tree.blocks[view.title_block];
  if (e.tag != tree.elements[box].tag || e.node.class_names() != tree.elements[box].node.class_names()) return false;
  if (view.is_clutter[element] != 0 || view.good_in(element) < kAlikeText || view.link_density(element) > 0.4)
    return false;
  std::uint32_t paragraphs = 0;
  *headline = kNone;
  for (std::uint32_t i = e.first_block; i < e.end_block; ++i) {
    const Block& block = tree.blocks[i];
    const bool is_headline =
        block.kind == BlockKind::kHeading && block.level == title.level && block.chars >= kHeadline;
    if (is_headline && *headline == kNone && paragraphs == 0) *headline = i;
    if (view.good[i] > 0) ++paragraphs;
  }
  return *headline != kNone && paragraphs >= 2;
}

// Boxes behind the main article's that are built as it is, whatever their tag: pages that go on as the reader scrolls.
FollowUps follow_ups_alike(const PageView& view) {
  FollowUps found;
  const Tree& tree = view.tree;
  if (tree.blocks[view.title_block].kind != BlockKind::kHeading) return found;
  std::uint32_t box = tree.blocks[view.title_block].element;
  for (int level = 0; level < kLevels; ++level) {
    box = tree.elements[box].parent;
    if (box == kNone || tree.elements[box].parent == kNone) return found;
    const Element& main = tree.elements[box];
    if (main.node.class_names().empty() || view.good_in(box) < kMainText) continue;
    const std::uint32_t end = tree.elements[main.parent].end;
    for (std::uint32_t next = main.end; next < end && found.others.size() < kMaxFollowUps;
         next = tree.elements[next].end) {
      std::uint32_t headline = kNone;
      if (is_built_alike(view, next, box, &headline))
        found.others.push_back({next, std::string(tree.text_of(tree.blocks[headline]))});
    }
    if (!found.others.empty()) {
      found.main_root = box;
      return found;
    }
  }
  return found;
}

}  // namespace

FollowUps find_follow_ups(const Tree& tree, const BodyHints& hints) {
  FollowUps found;
  if (tree.elements.empty()) return found;
  const auto articles = std::count_if(tree.elements.begin(), tree.elements.end(),
                                      [](const Element& e) { return e.tag == LXB_TAG_ARTICLE; });
  const PageView view = make_view(tree, hints);
  if (view.title_block == kNone) return found;
  FollowUps alike = follow_ups_alike(view);
  if (articles < 2 || !alike.others.empty()) return alike;
  std::uint32_t main = kNone;
  std::vector<FollowUp> others;
  for (std::uint32_t e = 0; e < tree.elements.size();) {
    const Element& element = tree.elements[e];
    const bool holds_title = view.title_block >= element.first_block && view.title_block < element.end_block;
    const bool is_candidate = element.tag == LXB_TAG_ARTICLE && view.is_clutter[e] == 0 &&
                              (element.hints & kHintComments) == 0 &&
                              view.good_in(e) >= (holds_title ? kMainText : kOwnText) && view.link_density(e) < 0.4;
    const std::uint32_t headline = is_candidate ? headline_of(view, e) : kNone;
    if (headline == kNone) {
      ++e;
      continue;
    }
    if (holds_title) {
      main = e;
      // Followers may be nested in the first one's wrapper.
      ++e;
      continue;
    }
    if (others.size() < kMaxFollowUps) others.push_back({e, std::string(tree.text_of(tree.blocks[headline]))});
    e = element.end;
  }
  if (main == kNone) return found;
  // What stands inside the main one's own text is a box of it, not a follower.
  std::erase_if(others, [&](const FollowUp& other) { return tree.is_within(other.root, main) || other.root < main; });
  if (others.empty()) return found;
  found.main_root = main;
  found.others = std::move(others);
  return found;
}

std::vector<Pasted> split_pasted(const Tree& tree, Body& body, std::string_view language) {
  std::vector<Pasted> pasted;
  const auto count = static_cast<std::uint32_t>(tree.blocks.size());
  std::uint32_t before = 0;  // code points of the body before the place looked at
  for (std::uint32_t i = 1; i < count; ++i) {
    const Block& block = tree.blocks[i];
    if (body.fates[i] == Fate::kBody) before += block.chars;
    const bool is_labelled = body.fates[i - 1] == Fate::kOut &&
                             (body.clutter[i - 1] == Clutter::kReadAlso || body.clutter[i - 1] == Clutter::kSimilar) &&
                             is_marker_alone(tree.text_of(tree.blocks[i - 1]));
    const bool is_headline = body.fates[i] == Fate::kBody && block.kind == BlockKind::kHeading &&
                             block.chars >= kHeadline && block.link_density() < 0.5;
    if (!is_labelled || !is_headline || before < 300) continue;
    std::uint32_t paragraphs = 0;
    std::uint32_t end = i + 1;
    std::uint32_t last = i;
    for (; end < count; ++end) {
      const Block& next = tree.blocks[end];
      if (body.fates[end] == Fate::kBody && next.kind == BlockKind::kHeading && next.level <= block.level) break;
      if (body.fates[end] == Fate::kBody && next.chars >= kParagraph && next.link_density() < 0.3) ++paragraphs;
      if (body.fates[end] != Fate::kOut) last = end;
    }
    if (paragraphs < 2) continue;
    // "Read also" right behind its last paragraph is its own.
    while (last + 1 < end && body.fates[last + 1] == Fate::kOut && body.clutter[last + 1] == Clutter::kReadAlso) ++last;
    drop_datelines(tree, body, i + 1, end, language);
    Pasted one;
    one.title = std::string(tree.text_of(block));
    one.body.fates.assign(count, Fate::kOut);
    one.body.clutter.assign(count, Clutter::kOther);
    one.body.is_sure.assign(count, 0);
    one.body.container = body.container;
    one.body.title_block = i;
    for (std::uint32_t b = i; b < end; ++b) {
      one.body.fates[b] = b == i ? Fate::kTitle : body.fates[b];
      one.body.clutter[b] = body.clutter[b];
      if (body.fates[b] == Fate::kBody) body.chars -= tree.blocks[b].chars;
      if (b != i && body.fates[b] == Fate::kBody) one.body.chars += tree.blocks[b].chars;
      body.fates[b] = Fate::kOut;
      body.clutter[b] = Clutter::kOther;
    }
    one.begin = i;
    one.end = last + 1;
    pasted.push_back(std::move(one));
    i = end - 1;
  }
  return pasted;
}

}  // namespace isnad::page
