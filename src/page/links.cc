#include "page/links.h"

#include <algorithm>
#include <optional>
#include <set>

#include "page/body_scope.h"
#include "page/link_lists.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxLinks = 200;
constexpr std::uint32_t kMinLabelled =
    8;  // code points of a headline of two words under a label that says what its list is
constexpr std::uint32_t kMinHeadline = 15;  // code points; shorter ones outside the body are menu words

// The headline of a card that is one link; else all of the link's text.
std::string title_of(const Tree& tree, const Anchor& anchor) {
  const auto count = static_cast<std::uint32_t>(tree.blocks.size());
  std::uint32_t end = anchor.block + 1;
  while (end < count && tree.blocks[end].begin < anchor.end) ++end;
  if (end > anchor.block + 1) {
    std::uint32_t best = anchor.block;
    for (std::uint32_t i = anchor.block; i < end; ++i) {
      const Block& block = tree.blocks[i];
      if (block.kind == BlockKind::kHeading) return text::collapse_space(tree.text_of(block));
      if (tree.blocks[best].chars < kMinHeadline && block.chars > tree.blocks[best].chars) best = i;
    }
    return text::collapse_space(tree.text_of(tree.blocks[best]));
  }
  return text::collapse_space(std::string_view(tree.text).substr(anchor.begin, anchor.end - anchor.begin));
}

std::string address(std::string_view href, std::string_view base) {
  const std::string trimmed = text::trim(href);
  for (const std::string_view bad : {"javascript:", "mailto:", "tel:", "data:", "#", "whatsapp:"}) {
    if (trimmed.compare(0, bad.size(), bad) == 0) return {};
  }
  const auto parsed = text::parse_url(trimmed, base);
  return parsed ? parsed->href : trimmed;
}

const char* name_of(Clutter clutter) {
  switch (clutter) {
    case Clutter::kMenu:
      return "menu";
    case Clutter::kTags:
      return "tags";
    case Clutter::kShare:
      return "share";
    case Clutter::kAdvert:
      return "advert";
    case Clutter::kComments:
      return "comments";
    case Clutter::kListing:
    case Clutter::kReadAlso:
    case Clutter::kSimilar:
    case Clutter::kSection:
      return "listing";
    case Clutter::kLabel:
    case Clutter::kCredit:
      return "label";
    default:
      return "other";
  }
}

}  // namespace

std::vector<Link> find_links(const Tree& tree, const Body& body, std::string_view base, const BlockOwners& owners,
                             std::uint32_t article) {
  std::vector<Link> links;
  std::set<std::pair<LinkKind, std::string>> seen;
  const LinkLists lists(tree, body);
  for (const Anchor& anchor : tree.anchors) {
    if (links.size() >= kMaxLinks) break;
    if (anchor.block == kNone || anchor.block >= tree.blocks.size() || anchor.end <= anchor.begin) continue;
    if (!owners.empty() && owners[anchor.block] != article) continue;
    const auto kind = lists.kind_of(anchor);
    if (!kind) continue;
    std::string title = title_of(tree, anchor);
    const bool is_inline = *kind == LinkKind::kInline;
    const std::size_t least =
        lists.is_labelled(anchor) && title.find(' ') != std::string::npos ? kMinLabelled : kMinHeadline;
    if (title.empty() || (!is_inline && (text::count_code_points(title) < least || is_marker_alone(title)))) continue;
    const std::string url = address(tree.elements[anchor.element].node.attribute("href"), base);
    if (url.empty()) continue;
    // A card links its picture, its headline and its summary: the first of them that reads as a headline stands.
    const bool is_new_title = seen.emplace(*kind, squeezed(title)).second;
    if (!is_new_title || (!is_inline && !seen.emplace(*kind, url).second)) continue;
    links.push_back(Link{*kind, std::move(title), url});
  }
  return links;
}

std::vector<Dropped> find_dropped(const Tree& tree, const Body& body) {
  std::vector<Dropped> dropped;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kOut)
      dropped.push_back(Dropped{name_of(body.clutter[i]), std::string(tree.text_of(tree.blocks[i]))});
  }
  return dropped;
}

}  // namespace isnad::page
