#include "page/links.h"

#include <algorithm>
#include <optional>
#include <set>

#include "page/body_scope.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxLinks = 200;
constexpr std::uint32_t kMinHeadline = 15;  // code points; shorter ones outside the body are menu words

std::optional<LinkKind> kind_of(const Body& body, const Anchor& anchor) {
  if (body.fates[anchor.block] == Fate::kBody) return LinkKind::kInline;
  switch (body.clutter[anchor.block]) {
    case Clutter::kReadAlso: return LinkKind::kReadAlso;
    case Clutter::kSimilar: return LinkKind::kSimilar;
    case Clutter::kSection: return LinkKind::kSection;
    default: return std::nullopt;
  }
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
    case Clutter::kMenu: return "menu";
    case Clutter::kTags: return "tags";
    case Clutter::kShare: return "share";
    case Clutter::kAdvert: return "advert";
    case Clutter::kComments: return "comments";
    case Clutter::kListing:
    case Clutter::kReadAlso:
    case Clutter::kSimilar:
    case Clutter::kSection: return "listing";
    case Clutter::kLabel:
    case Clutter::kCredit: return "label";
    default: return "other";
  }
}

}  // namespace

std::vector<Link> find_links(const Tree& tree, const Body& body, std::string_view base) {
  std::vector<Link> links;
  std::set<std::pair<LinkKind, std::string>> seen;
  for (const Anchor& anchor : tree.anchors) {
    if (links.size() >= kMaxLinks) break;
    if (anchor.block == kNone || anchor.block >= tree.blocks.size() || anchor.end <= anchor.begin) continue;
    const auto kind = kind_of(body, anchor);
    if (!kind) continue;
    std::string title = text::collapse_space(std::string_view(tree.text).substr(anchor.begin, anchor.end - anchor.begin));
    if (title.empty() || (*kind != LinkKind::kInline && text::count_code_points(title) < kMinHeadline)) continue;
    const std::string url = address(tree.elements[anchor.element].node.attribute("href"), base);
    if (url.empty() || !seen.emplace(*kind, squeezed(title)).second) continue;
    links.push_back(Link{*kind, std::move(title), url});
  }
  return links;
}

std::vector<Dropped> find_dropped(const Tree& tree, const Body& body) {
  std::vector<Dropped> dropped;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kOut) dropped.push_back(Dropped{name_of(body.clutter[i]), std::string(tree.text_of(tree.blocks[i]))});
  }
  return dropped;
}

}  // namespace isnad::page
