#include "page/section.h"

#include <algorithm>
#include <array>
#include <vector>

#include "page/body_scope.h"
#include "page/tables.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxEntries = 6;
constexpr std::uint32_t kAbove = 12;  // blocks above the headline in which a nameless breadcrumb is looked for
constexpr std::uint32_t kOver = 3;    // blocks right over the headline in which the section's link stands
constexpr int kLevels = 3;            // around the headline that its box may be wide
constexpr std::uint32_t kBeside =
    2;  // blocks above and under the headline in which a line with the section's name stands
constexpr std::uint32_t kBar = 25;        // code points of a heading over the headline that names the section
constexpr std::size_t kBadge = 12;        // code points of a badge beside it
constexpr std::size_t kLongestName = 40;  // code points

// What the front page is called in trails.
bool is_home_word(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "الرئيسية", "الصفحة الرئيسية", "الرئيسيه", "صفحه نخست", "صفحه اصلی", "خانه", "Home", "Startseite", "Accueil"};
  return std::find(kWords.begin(), kWords.end(), text) != kWords.end();
}

struct Entry {
  std::string text;
  bool is_front_page = false;
};

class Crumbs {
 public:
  Crumbs(const Tree& tree, const Body& body, std::string_view title, std::string_view site)
      : tree_(tree), title_(squeezed(title)), site_(squeezed(site)) {
    const auto count = static_cast<std::uint32_t>(tree.blocks.size());
    std::uint32_t first = 0;
    while (first < count && body.fates[first] != Fate::kBody) ++first;
    top_ = body.title_block == kNone ? first : body.title_block;
  }

  std::string section() const {
    for (std::uint32_t e = 0; e < tree_.elements.size(); ++e) {
      const Element& element = tree_.elements[e];
      const bool is_named = (element.hints & kHintBreadcrumb) != 0 && (element.inside & (kInHidden | kInFooter)) == 0;
      if (!is_named || element.first_block > top_ || element.end_block == element.first_block) continue;
      const std::string name = last_of(entries_in(element.first_block, element.end_block), false);
      if (!name.empty()) return name;
    }
    for (std::uint32_t i = top_ > kAbove ? top_ - kAbove : 0;
         i < std::min<std::uint32_t>(top_, static_cast<std::uint32_t>(tree_.blocks.size())); ++i) {
      const Block& block = tree_.blocks[i];
      const bool is_trail = block.links >= 2 && block.links < kMaxEntries &&
                            (block.inside & (kInHidden | kInFooter)) == 0 &&
                            (block.chars - std::min(block.chars, block.link_chars) <= 4 * block.links ||
                             is_trail_to_title(tree_.text_of(block)));
      if (!is_trail) continue;
      const std::string name = last_of(entries_in(i, i + 1), true);
      if (!name.empty()) return name;
    }
    return {};
  }

 private:
  std::vector<Entry> entries_in(std::uint32_t begin, std::uint32_t end) const {
    std::vector<Entry> entries;
    for (const Anchor& anchor : tree_.anchors) {
      if (anchor.block == kNone || anchor.block < begin || anchor.block >= end || anchor.end <= anchor.begin) continue;
      std::string text =
          text::collapse_space(std::string_view(tree_.text).substr(anchor.begin, anchor.end - anchor.begin));
      const bool is_home = is_home_word(text);
      entries.push_back(
          {std::move(text), is_home || is_front_page(tree_.elements[anchor.element].node.attribute("href"))});
      if (entries.size() > kMaxEntries) break;
    }
    return entries;
  }

  // «أنت هنا: الرئيسية » محليات » الجسر الجديد يفتح»
  bool is_trail_to_title(std::string_view line) const {
    constexpr std::size_t kLabel = 24;  // bytes
    const std::string all = squeezed(line);
    return title_.size() >= 8 && all.ends_with(title_) && all.size() <= title_.size() + 4 * kLongestName + kLabel;
  }

  std::string last_of(const std::vector<Entry>& entries, bool from_front_page) const {
    if (entries.empty() || entries.size() > kMaxEntries || (from_front_page && !entries.front().is_front_page))
      return {};
    for (std::size_t i = entries.size(); i > 0; --i) {
      const Entry& entry = entries[i - 1];
      const std::string key = squeezed(entry.text);
      const std::size_t chars = text::count_code_points(entry.text);
      if (entry.is_front_page || chars < 2 || chars > kLongestName || key == site_) continue;
      if (key == title_ || (key.size() > 20 && title_.find(key) != std::string::npos)) continue;
      return entry.text;
    }
    return {};
  }

  const Tree& tree_;
  const std::string title_;
  const std::string site_;
  std::uint32_t top_ = 0;  // the headline's block
};

// Whether a line stands in a menu: in an element named so, or as the third or more of a run of short links.
bool is_menu_entry(const Tree& tree, std::uint32_t i) {
  for (std::uint32_t e = tree.blocks[i].element, up = 0; up < 4 && e != kNone; ++up, e = tree.elements[e].parent) {
    if ((tree.elements[e].hints & kHintMenu) != 0 && (tree.elements[e].hints & kHintBreadcrumb) == 0) return true;
  }
  const auto is_entry = [&](std::uint32_t at) {
    return tree.blocks[at].links == 1 && tree.blocks[at].link_density() > 0.8 && tree.blocks[at].chars <= kLongestName;
  };
  const auto is_sibling = [&](std::uint32_t at) {
    const Element& one = tree.elements[tree.blocks[at].element];
    const Element& own = tree.elements[tree.blocks[i].element];
    return is_entry(at) && one.tag == own.tag && one.depth == own.depth;
  };
  return i >= 2 && is_sibling(i) && is_sibling(i - 1) && is_sibling(i - 2);
}

}  // namespace

bool is_front_page(std::string_view href) {
  std::string address = text::trim(href);
  const std::size_t scheme = address.find("://");
  if (scheme != std::string::npos) address.erase(0, std::min(address.find('/', scheme + 3), address.size()));
  if (address.starts_with("./") || address.starts_with("/")) address.erase(0, address.find('/') + 1);
  static constexpr std::array<std::string_view, 8> kNames = {"index.html", "index.htm",    "index.php",   "index.asp",
                                                             "index.aspx", "default.aspx", "default.asp", "home"};
  return address.empty() || std::find(kNames.begin(), kNames.end(), address) != kNames.end();
}

std::string printed_section(const Tree& tree, const Body& body, std::string_view title, std::string_view site) {
  return tree.elements.empty() ? std::string() : Crumbs(tree, body, title, site).section();
}

std::string told_section(const PageMeta& meta, const Tree& tree, const Body& body, std::string_view title,
                         std::string_view site) {
  const auto count = static_cast<std::uint32_t>(tree.blocks.size());
  std::uint32_t last = count;
  while (last > 0 && body.fates[last - 1] != Fate::kBody) --last;
  const std::uint32_t top = body.title_block == kNone ? 0 : body.title_block;
  for (const Evidence& evidence : meta.sections) {
    const Element& element = tree.elements[evidence.element];
    if (element.first_block + kAbove < top || element.first_block > last + kAbove || (element.inside & kInHidden) != 0)
      continue;
    if (element.first_block < count && (body.clutter[element.first_block] == Clutter::kSimilar ||
                                        body.clutter[element.first_block] == Clutter::kListing))
      continue;
    std::string name =
        text::collapse_space(evidence.value.empty() ? element_text(element.node, 120) : std::string(evidence.value));
    const std::size_t chars = text::count_code_points(name);
    if (chars >= 2 && chars <= kLongestName && squeezed(name) != squeezed(site) && squeezed(name) != squeezed(title))
      return name;
  }
  return {};
}

namespace {

// Entries of menus and badges that name no section.
bool is_badge(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kBadges = {"عاجل",     "مباشر", "الرئيسية", "من نحن",
                                                              "اتصل بنا", "Home",  "Contact"};
  return std::find(kBadges.begin(), kBadges.end(), name) != kBadges.end();
}

// The parts of a short line, without those too short or long for a name; the whole of a line without marks.
std::vector<std::string> pieces_of(std::string_view line) {
  constexpr std::size_t kLine = 160;  // bytes
  std::vector<std::string> pieces;
  if (line.size() > kLine) return pieces;
  for (std::size_t at = 0; at <= line.size();) {
    std::size_t end = line.size();
    std::size_t next = end + 1;
    for (const std::string_view mark : {"|", "\n", " - ", " – ", " • ", " · ", " / "}) {
      const std::size_t found = line.find(mark, at);
      if (found < end) end = found, next = found + mark.size();
    }
    std::string piece = text::collapse_space(line.substr(at, end - at));
    const std::size_t chars = text::count_code_points(piece);
    if (chars >= 2 && chars <= kLongestName) pieces.push_back(std::move(piece));
    at = next;
  }
  return pieces;
}

}  // namespace

// A line beside the headline that is a section's name or holds one: one that is known, or an entry of the page's menus.
std::string section_line(const Tree& tree, std::uint32_t title_block) {
  if (title_block == kNone || title_block >= tree.blocks.size()) return {};
  for (std::uint32_t i = title_block > kBeside ? title_block - kBeside : 0;
       i <= title_block + kBeside && i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    const bool is_bar = block.kind == BlockKind::kHeading && i < title_block &&
                        (block.links == 0 ? block.chars <= kBar : block.link_density() > 0.8);
    if (i == title_block || (block.kind == BlockKind::kHeading && !is_bar) ||
        (block.inside & (kInNav | kInFooter | kInHidden | kInButton)) != 0 || block.links > 1)
      continue;
    if (is_menu_entry(tree, i)) continue;
    if ((tree.elements[block.element].hints & (kHintAuthor | kHintDate | kHintShare)) != 0) continue;
    std::string name(tree.text_of(block));
    if (block.links == 1) {
      // A badge may stand before it: «مباشر», «عاجل».
      const auto anchor =
          std::find_if(tree.anchors.begin(), tree.anchors.end(), [&](const Anchor& one) { return one.block == i; });
      if (anchor == tree.anchors.end() || is_front_page(tree.elements[anchor->element].node.attribute("href")))
        continue;
      name = text::collapse_space(std::string_view(tree.text).substr(anchor->begin, anchor->end - anchor->begin));
      if (block.chars > text::count_code_points(name) + kBadge) continue;
    }
    // «محليات | 5 مارس 2024»: with other things in one line.
    for (const std::string& piece : pieces_of(name)) {
      const std::string key = squeezed(piece);
      const auto in_menu = [&](const Anchor& anchor) {
        return anchor.block != i && anchor.end - anchor.begin <= 2 * piece.size() &&
               squeezes_to(std::string_view(tree.text).substr(anchor.begin, anchor.end - anchor.begin), key);
      };
      if (!is_badge(piece) && (is_section_name(piece) || is_section_phrase(piece) ||
                               std::any_of(tree.anchors.begin(), tree.anchors.end(), in_menu)))
        return piece;
    }
  }
  return {};
}

std::string section_over(const Tree& tree, std::uint32_t title_block, std::string_view site) {
  if (title_block == kNone || title_block >= tree.blocks.size()) return {};
  std::uint32_t box = tree.blocks[title_block].element;
  for (int level = 0; level < kLevels && tree.elements[box].parent != kNone; ++level) {
    const std::uint32_t around = tree.elements[box].parent;
    if (tree.elements[around].parent == kNone) break;
    box = around;
  }
  const std::uint32_t first = std::max(tree.elements[box].first_block, title_block > kOver ? title_block - kOver : 0);
  for (std::uint32_t i = title_block; i > first; --i) {
    const Block& block = tree.blocks[i - 1];
    const bool is_link =
        block.links == 1 && block.link_density() > 0.8 && block.chars >= 2 && block.chars <= kLongestName;
    if (!is_link || block.kind == BlockKind::kHeading ||
        (block.inside & (kInNav | kInFooter | kInHidden | kInButton)) != 0)
      continue;
    if ((tree.elements[block.element].hints & (kHintAuthor | kHintDate | kHintShare)) != 0) continue;
    if (is_menu_entry(tree, i - 1)) continue;
    const auto anchor =
        std::find_if(tree.anchors.begin(), tree.anchors.end(), [&](const Anchor& one) { return one.block == i - 1; });
    if (anchor == tree.anchors.end() || is_front_page(tree.elements[anchor->element].node.attribute("href"))) continue;
    std::string name =
        text::collapse_space(std::string_view(tree.text).substr(anchor->begin, anchor->end - anchor->begin));
    if (!name.empty() && squeezed(name) != squeezed(site)) return name;
  }
  return {};
}

}  // namespace isnad::page
