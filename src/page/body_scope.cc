#include "page/body_scope.h"

#include <algorithm>
#include <cmath>

#include "page/dates.h"
#include "page/headline.h"
#include "page/live_stream.h"
#include "page/page_kind.h"

namespace isnad::page {
namespace {

// A block of running text is long, or ends like a sentence.
constexpr std::uint32_t kLongBlock = 80;
constexpr std::uint32_t kSentenceBlock = 25;
constexpr double kMaxLinkDensity = 0.45;
// An article that its head alone tells: code points of running text, of a line with a date; blocks from
// headline to text, and to the date.
constexpr std::uint64_t kShortest = 120;
constexpr std::uint32_t kDateline = 120;
constexpr std::uint64_t kFlash = 40;  // the same where og:type says so too
constexpr std::uint32_t kHeadBlocks = 12;
constexpr std::uint32_t kDateBehind = 4;
constexpr std::uint32_t kDateBefore = 2;

std::uint32_t good_chars(const Tree& tree, const Block& block, bool keep_hidden) {
  if ((block.inside & (kInNav | kInFooter | kInButton)) != 0) return 0;
  if ((block.inside & kInHidden) != 0 && !keep_hidden) return 0;
  if (block.kind == BlockKind::kHeading || block.kind == BlockKind::kCaption) return 0;
  if (block.link_density() > kMaxLinkDensity) return 0;
  // A time with its words in brackets ends as sentences may.
  if ((block.inside & kInTime) != 0 && block.chars < kLongBlock) return 0;
  // A Chinese or Japanese sign says as much as two letters, an Arabic letter a little more than a Latin one.
  const std::uint32_t units = std::max(block.chars, (block.end - block.begin) * 2 / 3);
  if (units < kLongBlock && (units < kSentenceBlock || !ends_sentence(tree.text_of(block)))) return 0;
  return static_cast<std::uint32_t>(units * (1 - block.link_density()));
}

// Whether the element's own names and place say that it is no part of the article, given how much of the page's
// running text it holds.
bool is_clutter_element(const PageView& view, std::uint32_t index, double share) {
  const Element& element = view.tree.elements[index];
  const std::uint16_t own =
      element.parent == kNone ? 0
                              : static_cast<std::uint16_t>(element.inside & ~view.tree.elements[element.parent].inside);
  const bool holds_title =
      view.title_block != kNone && view.title_block >= element.first_block && view.title_block < element.end_block;
  if ((own & kInNav) != 0) return share < 0.5;
  if ((own & kInHidden) != 0 && !view.hints.keep_hidden) return true;
  if (element.tag == LXB_TAG_BODY || element.tag == LXB_TAG_MAIN) return false;
  if ((own & kInFooter) != 0) return share < 0.4;
  if (holds_title) return false;
  if ((own & kInAside) != 0) return share < 0.5;
  const std::uint32_t hints = element.hints;
  std::uint32_t bad = hints & kHintsOfClutter;
  if (view.hints.is_thread) bad &= ~(kHintComments | kHintTags | kHintRelated | kHintAuthor);
  if (view.hints.wants_main) bad &= kHintMenu | kHintFooter | kHintBox | kHintShare | kHintBreadcrumb | kHintComments;
  if (bad == 0) return false;
  if ((bad & kHintComments) != 0) return share < 0.9;
  // What is named the article's body, or holds such, is no sidebar.
  const bool holds_body = view.bodies[element.end] > view.bodies[index];
  if (holds_body && share >= 0.05 &&
      (bad & ~(kHintSidebar | kHintClutter | kHintBox | kHintFooter | kHintMenu | kHintShare | kHintAdvert)) == 0)
    return false;
  // `article-body` in one name and a clutter word in another: the larger the part of the text, the less is the name
  // believed.
  const bool is_mixed = (hints & kHintContent) != 0;
  return share < (is_mixed ? 0.15 : 0.35);
}

std::uint32_t find_title_block(const Tree& tree, std::string_view title, std::uint32_t root) {
  const std::string wanted = squeezed(title);
  std::uint32_t h1 = kNone;
  std::uint32_t best = kNone;
  for (std::uint32_t i = tree.elements[root].first_block; i < tree.elements[root].end_block; ++i) {
    const Block& block = tree.blocks[i];
    if (block.kind != BlockKind::kHeading || (block.inside & (kInNav | kInHidden | kInFooter)) != 0) continue;
    if (block.level == 1 && h1 == kNone) h1 = i;
    if (wanted.size() < 8 || best != kNone || block.chars > 400) continue;
    const std::string here = squeezed(tree.text_of(block));
    if (here == wanted || (here.size() > 20 && wanted.find(here) != std::string::npos)) best = i;
  }
  if (best != kNone) return best;
  // Old layouts show the headline in a table's cell or a bold line; an <h1> that says something else is the logo then.
  const std::uint32_t plain = plain_title_block(tree, title, root);
  if (plain != kNone && (h1 == kNone || tree.blocks[h1].chars < std::min(30u, tree.blocks[plain].chars))) return plain;
  return h1;
}

struct Scores {
  std::vector<float> of;  // one an element
};

// Readability's propagation: a paragraph's worth goes to its parent in full, to the grandparent by half, and on.
std::vector<float> score_elements(const PageView& view, const std::vector<std::uint8_t>* covered) {
  const Tree& tree = view.tree;
  std::vector<float> scores(tree.elements.size(), 0);
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (view.good[i] == 0) continue;
    const Block& block = tree.blocks[i];
    if (view.is_clutter[block.element] != 0) continue;
    float worth =
        1 + static_cast<float>(tree.marks[i].commas) + std::min(static_cast<float>(view.good[i]) / 100.0f, 3.0f);
    if (covered != nullptr) worth = (*covered)[i] != 0 ? worth * 3 : worth * 0.3f;
    std::uint32_t at = block.element;
    // Text straight in a <div> scores for the <div> itself.
    const Tag tag = static_cast<Tag>(tree.elements[at].tag);
    if (tag != LXB_TAG_DIV && tag != LXB_TAG_SECTION && tag != LXB_TAG_ARTICLE && tag != LXB_TAG_TD &&
        tag != LXB_TAG_BODY) {
      at = tree.elements[at].parent;
    }
    for (int level = 0; level < 6 && at != kNone; ++level) {
      scores[at] += level == 0 ? worth : level == 1 ? worth / 2 : worth / static_cast<float>(level * 3);
      at = tree.elements[at].parent;
    }
  }
  for (std::uint32_t e = 0; e < tree.elements.size(); ++e) {
    if (scores[e] == 0) continue;
    const Element& element = tree.elements[e];
    if ((element.hints & kHintContent) != 0) scores[e] *= 1.15f;
    if ((element.hints & kHintAuthor) != 0 && (element.hints & kHintArticleBody) == 0) scores[e] *= 0.4f;
    if ((element.inside & kInHeader) != 0) scores[e] *= 0.6f;
    if (element.tag == LXB_TAG_ARTICLE) scores[e] *= 1.1f;
    if (element.tag == LXB_TAG_UL || element.tag == LXB_TAG_OL || element.tag == LXB_TAG_LI ||
        element.tag == LXB_TAG_FORM || element.tag == LXB_TAG_BLOCKQUOTE) {
      scores[e] *= 0.8f;
    }
    scores[e] *= static_cast<float>(1 - view.link_density(e));
  }
  return scores;
}

// The smallest element around `element` that holds the title's block too, not beyond a holder of much more text.
std::uint32_t upper_bound_of(const PageView& view, std::uint32_t element) {
  const Tree& tree = view.tree;
  std::uint32_t at = element;
  while (tree.elements[at].parent != kNone) {
    const Element& here = tree.elements[at];
    if (here.tag == LXB_TAG_BODY || here.tag == LXB_TAG_MAIN || at == view.hints.root) break;
    if (view.title_block != kNone) {
      if (view.title_block >= here.first_block && view.title_block < here.end_block) break;
    } else if (here.tag == LXB_TAG_ARTICLE) {
      break;
    }
    at = here.parent;
  }
  return at;
}

bool is_text_element(std::uint16_t tag) {
  return tag == LXB_TAG_P || tag == LXB_TAG_BLOCKQUOTE || tag == LXB_TAG_PRE || tag == LXB_TAG_UL ||
         tag == LXB_TAG_OL || tag == LXB_TAG_SPAN || tag == LXB_TAG_STRONG || tag == LXB_TAG_B || tag == LXB_TAG_EM;
}

struct Candidate {
  std::uint32_t element;
  std::uint64_t good;
  std::uint32_t hints;
  std::uint16_t tag;
};

// Whether a subtree beside the container is part of the article.
bool joins(const PageView& view, const Candidate& top, std::uint32_t sibling, bool is_before, bool same_parent) {
  const Element& element = view.tree.elements[sibling];
  if (view.is_clutter[sibling] != 0) return false;
  const std::uint64_t good = view.good_in(sibling);
  if (good < 40) return false;
  const double density = view.link_density(sibling);
  if (density > 0.35) return false;
  const std::uint64_t chars = view.chars_in(sibling);
  if (is_before) {
    const bool is_after_title = view.title_block == kNone || element.first_block > view.title_block;
    const bool holds_title =
        view.title_block != kNone && view.title_block >= element.first_block && view.title_block < element.end_block;
    if (!is_after_title && !holds_title) return false;
    if ((element.hints & kHintLead) != 0) return true;
    if (good * 2 < chars && !holds_title) return false;
    return density < 0.2;
  }
  if ((element.hints & (kHintAuthor | kHintMeta)) != 0 || ((element.hints & kHintDate) != 0 && chars < kDateline))
    return false;
  if (is_text_element(element.tag)) return good >= 60 && same_parent;
  if (element.tag == LXB_TAG_ARTICLE && top.tag != LXB_TAG_ARTICLE) return false;
  if (good * 2 < chars) return false;
  const bool is_alike = element.tag == top.tag && element.hints == top.hints;
  return good * (is_alike ? 12 : 5) >= top.good && (same_parent || is_alike || good * 3 >= top.good);
}

std::uint32_t best_within(const std::vector<float>& scores, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t best = kNone;
  for (std::uint32_t e = begin; e < end; ++e) {
    if (scores[e] > 0 && (best == kNone || scores[e] > scores[best])) best = e;
  }
  return best;
}

// The <article> that holds the title.
std::uint32_t titled_article(const PageView& view) {
  if (view.title_block == kNone) return kNone;
  std::uint32_t at = view.tree.blocks[view.title_block].element;
  while (at != kNone && view.tree.elements[at].tag != LXB_TAG_ARTICLE) at = view.tree.elements[at].parent;
  return at;
}

std::uint32_t best_container(const PageView& view, const std::vector<float>& scores) {
  std::uint32_t best = best_within(scores, 0, static_cast<std::uint32_t>(scores.size()));
  if (best == kNone) return kNone;
  // Where several articles follow one another the longest is not the main one: that one has the title.
  const std::uint32_t titled = titled_article(view);
  if (titled != kNone && !view.tree.is_within(best, titled) && view.good_in(titled) >= 400 &&
      view.good_in(titled) * 8 >= view.good_in(best)) {
    const std::uint32_t own = best_within(scores, titled, view.tree.elements[titled].end);
    if (own != kNone) best = own;
  }
  const Tree& tree = view.tree;
  // Up to what is named the article's body where the text stands in many small sections of it.
  for (std::uint32_t at = tree.elements[best].parent; at != kNone && at != view.hints.root;
       at = tree.elements[at].parent) {
    const Element& around = tree.elements[at];
    const std::uint64_t more = view.good_in(at);
    const bool is_body = (around.hints & kHintArticleBody) != 0 && (around.hints & kHintsOfClutter) == 0;
    if (is_body && more * 10 >= view.good_in(best) * 13 && view.link_density(at) < 0.3) best = at;
    if (around.tag == LXB_TAG_ARTICLE && more >= view.good_in(best) * 2 && view.link_density(at) < 0.25) best = at;
    if (around.tag == LXB_TAG_ARTICLE || around.tag == LXB_TAG_MAIN) break;
  }
  // Up as long as the parent holds nothing but the same text.
  while (is_text_element(tree.elements[best].tag) && tree.elements[best].parent != kNone)
    best = tree.elements[best].parent;
  return best;
}

// The page's main content: <main> or what stands for it, without clutter, from the title on.
Scope whole_main(const PageView& view) {
  Scope scope;
  scope.from_main = true;
  const Tree& tree = view.tree;
  std::uint32_t main = view.hints.root;
  for (std::uint32_t e = 0; e < tree.elements.size() && main == 0; ++e) {
    const Element& element = tree.elements[e];
    if (view.is_clutter[e] != 0) continue;
    const bool is_main = element.tag == LXB_TAG_MAIN || element.node.attribute("role") == "main";
    const bool is_named =
        !is_main && element.tag != LXB_TAG_BODY && (element.node.id() == "main" || element.node.id() == "content");
    if ((is_main && view.chars_in(e) * 4 > view.chars_in(0)) || (is_named && view.chars_in(e) * 2 > view.chars_in(0))) {
      main = e;
      break;
    }
  }
  scope.container = main;
  scope.elements = {main};
  return scope;
}

// Text outside of clutter that is no link, of blocks of any length: what a page holds that is no running text too.
std::uint64_t plain_chars(const PageView& view, std::uint32_t element) {
  std::uint64_t chars = 0;
  const Element& e = view.tree.elements[element];
  for (std::uint32_t i = e.first_block; i < e.end_block; ++i) {
    const Block& block = view.tree.blocks[i];
    if (view.is_clutter[block.element] == 0) chars += block.chars - std::min(block.chars, block.link_chars);
  }
  return chars;
}

std::uint64_t shown_chars(const PageView& view, std::uint32_t element) {
  std::uint64_t chars = 0;
  const Element& e = view.tree.elements[element];
  for (std::uint32_t i = e.first_block; i < e.end_block; ++i) {
    const Block& block = view.tree.blocks[i];
    if (view.is_clutter[block.element] == 0 && (block.inside & (kInNav | kInFooter)) == 0) chars += block.chars;
  }
  return chars;
}

// Whether the container is too little of a page that nobody declared an article.
bool is_too_little(const PageView& view, const Candidate& top) {
  if (view.hints.is_declared || looks_like_article(view, top.element)) return false;
  const std::uint64_t all = plain_chars(view, 0);
  const std::uint64_t here = plain_chars(view, top.element);
  if (view.hints.is_article) return here * 5 < all && top.good < 1500;
  if (top.good < 1500 && view.chars_in(top.element) * 4 < shown_chars(view, 0)) return true;
  return top.good * 2 < view.all_good() || here * 3 < all;
}

// Whether an element tells its story in pictures: three captions at least, of more letters than half its running text.
bool is_gallery(const PageView& view, std::uint32_t element) {
  std::uint64_t chars = 0;
  std::uint32_t captions = 0;
  const Element& e = view.tree.elements[element];
  for (std::uint32_t i = e.first_block; i < e.end_block; ++i) {
    const Block& block = view.tree.blocks[i];
    if (block.kind != BlockKind::kCaption || block.link_density() > 0.3 || view.is_clutter[block.element] != 0)
      continue;
    ++captions;
    chars += block.chars;
  }
  return captions >= 3 && chars * 2 > view.good_in(element);
}

// Whether the page prints its headline, a line with a date close behind it, and then the text of `element`.
bool is_headed(const PageView& view, std::uint32_t element) {
  const Tree& tree = view.tree;
  const std::uint32_t title = view.title_block;
  if (title == kNone || squeezed(tree.text_of(tree.blocks[title])) != squeezed(view.hints.title)) return false;
  std::uint32_t first = tree.elements[element].first_block;
  while (first < tree.elements[element].end_block && (first <= title || view.good[first] == 0)) ++first;
  if (first > title + kHeadBlocks) return false;
  for (std::uint32_t i = title - std::min(title, kDateBefore); i < std::min(first, title + 1 + kDateBehind); ++i) {
    if (i == title) continue;
    const Block& block = tree.blocks[i];
    if (block.chars <= kDateline && block.link_density() < 0.5 &&
        parse_visible_date(tree.text_of(block), view.hints.language))
      return true;
  }
  return false;
}

}  // namespace

bool looks_like_article(const PageView& view, std::uint32_t element) {
  if (!is_headed(view, element)) return false;
  const std::uint64_t good = view.good_in(element);
  return (!view.hints.is_thread && good >= (view.hints.is_article ? kFlash : kShortest) &&
          good * 5 >= view.all_good() * 3) ||
         is_gallery(view, element);
}

std::uint64_t PageView::good_in(std::uint32_t element) const {
  return good_sum[tree.elements[element].end_block] - good_sum[tree.elements[element].first_block];
}
std::uint64_t PageView::chars_in(std::uint32_t element) const {
  return char_sum[tree.elements[element].end_block] - char_sum[tree.elements[element].first_block];
}
double PageView::link_density(std::uint32_t element) const {
  const std::uint64_t chars = chars_in(element);
  const Element& e = tree.elements[element];
  return chars == 0 ? 0
                    : static_cast<double>(link_sum[e.end_block] - link_sum[e.first_block]) / static_cast<double>(chars);
}

namespace {

// The hints that a view's numbers depend on.
struct KeptNumbers : ViewNumbers {
  KeptNumbers(const PageView& view, const BodyHints& of) : ViewNumbers(view), title(of.title), hints(of) {}
  bool are_for(const BodyHints& other) const {
    return title == other.title && hints.root == other.root && hints.keep_hidden == other.keep_hidden &&
           hints.is_article == other.is_article && hints.is_thread == other.is_thread &&
           hints.wants_main == other.wants_main;
  }
  std::string title;
  BodyHints hints;  // its strings may be gone
};

constexpr std::size_t kMostKept = 1u << 15;  // blocks of a tree whose numbers are kept

}  // namespace

PageView make_view(const Tree& tree, const BodyHints& hints) {
  PageView view(tree, hints);
  if (const auto* kept = static_cast<const KeptNumbers*>(tree.view.get()); kept != nullptr && kept->are_for(hints)) {
    static_cast<ViewNumbers&>(view) = *kept;
    return view;
  }
  const std::size_t blocks = tree.blocks.size();
  view.good.resize(blocks);
  view.good_sum.assign(blocks + 1, 0);
  view.char_sum.assign(blocks + 1, 0);
  view.link_sum.assign(blocks + 1, 0);
  view.title_block = tree.elements.empty() ? kNone : find_title_block(tree, hints.title, hints.root);
  for (std::size_t i = 0; i < blocks; ++i) {
    const Block& block = tree.blocks[i];
    view.good[i] = tree.is_within(block.element, hints.root) ? good_chars(tree, block, hints.keep_hidden) : 0;
    view.good_sum[i + 1] = view.good_sum[i] + view.good[i];
    view.char_sum[i + 1] = view.char_sum[i] + block.chars;
    view.link_sum[i + 1] = view.link_sum[i] + block.link_chars;
  }
  view.bodies.assign(tree.elements.size() + 1, 0);
  for (std::uint32_t e = 0; e < tree.elements.size(); ++e) {
    const bool is_body = (tree.elements[e].hints & kHintArticleBody) != 0 && view.good_in(e) >= 150;
    view.bodies[e + 1] = view.bodies[e] + (is_body ? 1 : 0);
  }
  const double all = std::max<double>(1, static_cast<double>(view.all_good()));
  view.is_clutter.assign(tree.elements.size(), 0);
  for (std::uint32_t e = 0; e < tree.elements.size(); ++e) {
    const Element& element = tree.elements[e];
    const bool around = element.parent != kNone && view.is_clutter[element.parent] != 0;
    view.is_clutter[e] = around || is_clutter_element(view, e, static_cast<double>(view.good_in(e)) / all) ? 1 : 0;
  }
  // From here on only running text outside of clutter counts; on an article's page that of teasers does not.
  std::vector<std::uint8_t> is_teaser(blocks, 0);
  if (hints.is_article && !hints.is_thread) is_teaser = teaser_blocks(tree);
  // Linked lines in what is named the article's body may be its text.
  std::uint32_t cleared = 0;
  for (const Element& element : tree.elements) {
    if (!hints.is_article || (element.hints & kHintArticleBody) == 0 || element.end_block <= cleared) continue;
    std::fill(is_teaser.begin() + element.first_block, is_teaser.begin() + element.end_block, std::uint8_t{0});
    cleared = element.end_block;
  }
  for (std::size_t i = 0; i < blocks; ++i) {
    if (view.is_clutter[tree.blocks[i].element] != 0 || is_teaser[i] != 0) view.good[i] = 0;
    view.good_sum[i + 1] = view.good_sum[i] + view.good[i];
  }
  if (blocks <= kMostKept) tree.view = std::make_shared<const KeptNumbers>(view, hints);
  return view;
}

Scope find_scope(const PageView& view) {
  const Tree& tree = view.tree;
  std::vector<std::uint8_t> covered;
  bool is_covered = false;
  if (view.hints.article_body.size() >= 400) {
    const ShingleSet told(view.hints.article_body);
    covered.assign(tree.blocks.size(), 0);
    std::uint64_t found = 0;
    for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
      if (view.good[i] == 0 || told.coverage(tree.text_of(tree.blocks[i])) < 0.5) continue;
      covered[i] = 1;
      found += tree.text_of(tree.blocks[i]).size();
    }
    is_covered = found * 2 > view.hints.article_body.size();
  }
  const std::vector<float> scores = score_elements(view, is_covered ? &covered : nullptr);
  std::uint32_t best = best_container(view, scores);
  if (best == kNone || view.hints.wants_main) return whole_main(view);
  const std::uint32_t stream = view.hints.is_article && !view.hints.is_thread ? stream_around(view, best) : best;
  const bool is_stream = stream != best;
  best = stream;
  const Candidate top{best, view.good_in(best), tree.elements[best].hints, tree.elements[best].tag};
  if (is_too_little(view, top)) return whole_main(view);
  Scope scope;
  scope.is_stream = is_stream;
  scope.container = best;
  scope.elements.push_back(best);
  const std::uint32_t bound = upper_bound_of(view, best);
  const bool is_live = view.hints.is_live && view.title_block != kNone;
  std::uint32_t path = best;
  bool same_parent = true;
  while (path != bound && tree.elements[path].parent != kNone) {
    const std::uint32_t parent = tree.elements[path].parent;
    for (std::uint32_t child = parent + 1; child < tree.elements[parent].end; child = tree.elements[child].end) {
      if (child == path) continue;
      if (joins(view, top, child, child < path, same_parent) || (is_live && child > path && holds_stream(view, child)))
        scope.elements.push_back(child);
    }
    path = parent;
    same_parent = false;
  }
  // A live blog's entries may stand beside the box with its head.
  while (is_live && tree.elements[path].parent != kNone) {
    const std::uint32_t parent = tree.elements[path].parent;
    for (std::uint32_t child = tree.elements[path].end; child < tree.elements[parent].end;
         child = tree.elements[child].end) {
      if (holds_stream(view, child)) scope.elements.push_back(child);
    }
    path = parent;
  }
  std::sort(scope.elements.begin(), scope.elements.end());
  return scope;
}

}  // namespace isnad::page
