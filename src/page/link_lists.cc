#include "page/link_lists.h"

#include <algorithm>

#include "page/markers.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kLabel = 80;     // code points of a label at most
constexpr std::uint32_t kHeadline = 15;  // of a linked headline at least
constexpr std::uint32_t kRunning =
    20;  // of a line's words outside of its links, at least, where these stand in running text
constexpr std::uint32_t kPause = 40;  // of a line of text that ends a run of links

}  // namespace

LinkLists::LinkLists(const Tree& tree, const Body& body) : tree_(tree), body_(body) {
  const auto count = static_cast<std::uint32_t>(tree.blocks.size());
  kept_.assign(count + 1, 0);
  headlines_.assign(count + 1, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool is_kept = body.fates[i] == Fate::kBody || body.fates[i] == Fate::kTitle;
    kept_[i + 1] = kept_[i] + (is_kept ? 1 : 0);
    headlines_[i + 1] = headlines_[i] + (tree.blocks[i].link_chars >= kHeadline ? 1 : 0);
  }
  first_link_.assign(count, kNone);
  for (const Anchor& anchor : tree.anchors) {
    if (anchor.block < count && first_link_[anchor.block] == kNone) first_link_[anchor.block] = anchor.begin;
  }
  labels_.resize(count);
  rules_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) labels_[i] = label_of(i);
  // A label's reach ends at the next one, so that all of them together are one pass.
  for (std::uint32_t i = 0; i < count; ++i) {
    if (labels_[i].offer != Offer::kNothing) apply(i);
  }
}

LinkLists::Label LinkLists::marked(std::uint32_t block) const {
  const Block& b = tree_.blocks[block];
  const auto marker = match_marker(tree_.text_of(b));
  if (!marker) return {};
  Label label;
  label.level = b.kind == BlockKind::kHeading ? b.level : 9;
  label.behind = b.begin + static_cast<std::uint32_t>(marker->length);
  label.has_links = first_link_[block] != kNone && label.behind < b.end;
  switch (marker->marker) {
    case Marker::kReadAlso:
      label.offer = Offer::kReadAlso;
      break;
    case Marker::kSimilar:
      label.offer = marker->is_listing ? Offer::kOther : Offer::kSimilar;
      break;
    case Marker::kSection:
      label.offer = Offer::kSection;
      break;
    default:
      label.offer = Offer::kOther;
      break;
  }
  return label;
}

LinkLists::Label LinkLists::label_of(std::uint32_t block) const {
  const Block& b = tree_.blocks[block];
  if (body_.fates[block] != Fate::kOut || (b.inside & (kInHidden | kInButton)) != 0) return {};
  const bool is_heading = b.kind == BlockKind::kHeading;
  const bool is_linked = b.link_density() > 0.5;
  // A line that is a link from its first letter on is an entry, unless it is a short heading that leads to the section.
  const bool begins_as_link = first_link_[block] == b.begin;
  if (begins_as_link && !(is_heading && b.chars <= 30)) return {};
  const bool is_short = b.chars <= kLabel || is_linked;
  if (!is_short) return {};
  Label label = marked(block);
  if (label.offer != Offer::kNothing) {
    if (begins_as_link) {
      label.has_links = false;
      return label.offer == Offer::kOther ? Label{} : label;
    }
    // With words of its own behind the marker and no link among them it is a line that only begins so; "more in" has
    // the section's name there.
    const bool names_section = label.offer == Offer::kSection && b.chars <= kLabel / 2;
    return is_heading || label.behind >= b.end || label.has_links || names_section ? label : Label{};
  }
  if (!is_heading || begins_as_link || is_linked) return {};
  label.offer = Offer::kUnknown;
  label.level = b.level;
  label.behind = b.end;
  return label;
}

bool LinkLists::holds_article(std::uint32_t element) const {
  const Element& e = tree_.elements[element];
  return e.parent == kNone || kept_[e.end_block] > kept_[e.first_block];
}

bool LinkLists::holds_headline_behind(std::uint32_t element, std::uint32_t block) const {
  const std::uint32_t end = tree_.elements[element].end_block;
  return end > block + 1 && headlines_[end] > headlines_[block + 1];
}

// Whether the label at `at` ends the reach of one before it: headings of entries stand lower than the list's.
bool LinkLists::ends(std::uint32_t at, const Label& label) const {
  const Label& other = labels_[at];
  return other.offer != Offer::kNothing && (other.offer != Offer::kUnknown || other.level <= label.level);
}

void LinkLists::apply(std::uint32_t block) {
  const Label& label = labels_[block];
  std::uint32_t at = tree_.blocks[block].element;
  if (label.has_links) {
    // A line of its own with its links; more such lines may follow.
    rules_[block] = {label.offer, true, at};
    const std::uint32_t around = tree_.elements[at].parent;
    if (around != kNone) apply_in_flow(block, around, at);
    return;
  }
  // The smallest element around the label that holds headlines behind it.
  while (!holds_article(at) && !holds_headline_behind(at, block)) at = tree_.elements[at].parent;
  if (holds_article(at)) {
    apply_in_flow(block, at, kNone);
  } else {
    apply_in_box(block, at);
  }
}

void LinkLists::apply_in_box(std::uint32_t block, std::uint32_t box) {
  for (std::uint32_t i = block + 1; i < tree_.elements[box].end_block && !ends(i, labels_[block]); ++i) {
    rules_[i] = {labels_[block].offer, true, box};
  }
}

std::uint32_t LinkLists::child_of(std::uint32_t around, std::uint32_t block) const {
  std::uint32_t at = tree_.blocks[block].element;
  while (at != around && tree_.elements[at].parent != around && tree_.elements[at].parent != kNone)
    at = tree_.elements[at].parent;
  return at;
}

// Between paragraphs or right behind them: the element with links that comes next, and those of its shape behind it.
void LinkLists::apply_in_flow(std::uint32_t block, std::uint32_t around, std::uint32_t shape) {
  for (std::uint32_t i = block + 1; i < tree_.elements[around].end_block; ++i) {
    const Block& next = tree_.blocks[i];
    if (kept_[i + 1] > kept_[i] || ends(i, labels_[block])) return;
    if (next.link_density() <= 0.6) {
      if (next.chars > kPause) return;
      continue;
    }
    const std::uint32_t child = child_of(around, i);
    if (shape == kNone) shape = child;
    const Element& first = tree_.elements[shape];
    const Element& here = tree_.elements[child];
    if (child != shape && (here.tag != first.tag || here.hints != first.hints)) return;
    rules_[i] = {labels_[block].offer, false, around};
  }
}

// What an element's own names and its label for screen readers say of the links in it.
LinkLists::Offer LinkLists::name_of(std::uint32_t element) const {
  const Element& e = tree_.elements[element];
  if (e.tag == LXB_TAG_ASIDE || e.tag == LXB_TAG_SECTION || e.tag == LXB_TAG_NAV || e.tag == LXB_TAG_DIV ||
      e.tag == LXB_TAG_UL) {
    const std::string_view said = e.node.attribute("aria-label");
    if (const auto marker = said.empty() || said.size() > 120 ? std::nullopt : match_marker(said)) {
      if (marker->marker == Marker::kReadAlso) return Offer::kReadAlso;
      if (marker->marker == Marker::kSection) return Offer::kSection;
      if (marker->marker == Marker::kSimilar) return marker->is_listing ? Offer::kOther : Offer::kSimilar;
    }
  }
  if ((e.hints & (kHintAuthor | kHintTags | kHintShare | kHintComments | kHintBreadcrumb)) != 0)
    return Offer::kUnlisted;
  if ((e.hints & kHintListing) != 0) return Offer::kOther;
  if ((e.hints & kHintReadAlso) != 0) return Offer::kReadAlso;
  if ((e.hints & kHintMoreIn) != 0) return Offer::kSection;
  if ((e.hints & kHintAdvert) != 0) return Offer::kOther;
  if ((e.hints & kHintRelated) != 0) return Offer::kSimilar;
  if (e.tag == LXB_TAG_NAV || e.tag == LXB_TAG_FOOTER || (e.hints & (kHintMenu | kHintFooter)) != 0)
    return Offer::kOther;
  return Offer::kNothing;
}

std::optional<LinkKind> LinkLists::kind_of(Offer offer) {
  switch (offer) {
    case Offer::kReadAlso:
      return LinkKind::kReadAlso;
    case Offer::kSimilar:
      return LinkKind::kSimilar;
    case Offer::kSection:
      return LinkKind::kSection;
    default:
      return std::nullopt;
  }
}

bool LinkLists::is_in_running_text(const Anchor& anchor) const {
  const Block& block = tree_.blocks[anchor.block];
  if (block.kind == BlockKind::kHeading || block.chars < block.link_chars + kRunning || block.link_density() > 0.6)
    return false;
  const std::string_view words = std::string_view(tree_.text).substr(anchor.begin, anchor.end - anchor.begin);
  // Clock times of a stream's entries, numbers of notes.
  return std::any_of(words.begin(), words.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 'A' && c != '[' && c != ']'; });
}

bool LinkLists::is_labelled(const Anchor& anchor) const {
  const Offer offer = rules_[anchor.block].offer;
  return offer == Offer::kReadAlso || offer == Offer::kSimilar || offer == Offer::kSection;
}

std::optional<LinkKind> LinkLists::kind_of(const Anchor& anchor) const {
  if (body_.fates[anchor.block] == Fate::kBody)
    return is_in_running_text(anchor) ? std::optional(LinkKind::kInline) : std::nullopt;
  if (body_.fates[anchor.block] == Fate::kTitle || (tree_.blocks[anchor.block].inside & kInHidden) != 0)
    return std::nullopt;
  const Rule& rule = rules_[anchor.block];
  const Label& own = labels_[anchor.block];
  if (own.offer != Offer::kNothing && anchor.begin < own.behind) return std::nullopt;
  Offer named = Offer::kNothing;
  for (std::uint32_t at = tree_.elements[anchor.element].parent; at != kNone && !holds_article(at);
       at = tree_.elements[at].parent) {
    const Offer offer = name_of(at);
    if (offer == Offer::kUnlisted) return std::nullopt;
    if (named == Offer::kNothing) named = offer;
    if (rule.is_box && at == rule.scope) break;
  }
  // A label in the open text is weaker than the name of a box that stands behind it.
  const bool is_told = rule.offer != Offer::kNothing && rule.offer != Offer::kUnknown;
  return kind_of(is_told && (rule.is_box || named == Offer::kNothing) ? rule.offer : named);
}

}  // namespace isnad::page
