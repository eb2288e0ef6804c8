// Sections told by a label, by an element's name or by the menu's marked entry: the weaker signs of section.h.
#include <algorithm>
#include <array>
#include <vector>

#include "page/body_scope.h"
#include "page/dates.h"
#include "page/headline.h"
#include "page/markers.h"
#include "page/metadata.h"
#include "page/section.h"
#include "page/tables.h"
#include "text/fold.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kAbove = 4;       // blocks above the headline
constexpr std::uint32_t kUnder = 6;       // blocks under it, in its head
constexpr std::uint32_t kBehind = 8;      // blocks behind the text
constexpr std::size_t kLongest = 30;      // code points of a name
constexpr std::uint32_t kShortLine = 90;  // of a line that begins with a label

// A name of one to five words without numbers, no date and no label.
bool is_name(std::string_view text) {
  const std::size_t chars = text::count_code_points(text);
  if (chars < 2 || chars > kLongest || std::count(text.begin(), text.end(), ' ') > 4) return false;
  const auto is_odd = [](char c) {
    return (c >= '0' && c <= '9') || c == ':' || c == '@' || c == '|' || c == '?' || c == '!' || c == '.' || c == '\n';
  };
  return std::none_of(text.begin(), text.end(), is_odd) && !is_marker_alone(text) && !opens_byline(text) &&
         !parse_visible_date(text);
}

// Whether a list of class names has a word for the section: "post-cat", "section-name", "rubrique". "section" alone is
// layout.
bool names_section(std::string_view classes) {
  static constexpr std::array<std::string_view, 17> kWords = {
      "cat",    "cats",     "category", "categories", "qism",       "tasnif",  "channel",     "kicker", "rubric",
      "rubrik", "rubrique", "rubrica",  "topline",    "department", "ressort", "sectionname", "catname"};
  std::string word;
  std::string before;
  for (std::size_t i = 0; i <= classes.size() && i < 200; ++i) {
    const char c = i < classes.size() ? classes[i] : ' ';
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool is_letter = (c >= 'a' && c <= 'z') || is_capital;
    if (!is_letter || (is_capital && !word.empty() && word.back() >= 'a')) {
      if (std::find(kWords.begin(), kWords.end(), word) != kWords.end()) return true;
      const bool is_part = word == "name" || word == "link" || word == "label" || word == "title" || word == "badge" ||
                           word == "tag" || word == "chip" || word == "pill";
      if ((before == "section" && is_part) ||
          ((before == "field" || before == "article" || before == "post" || before == "news" || before == "item" ||
            before == "story" || before == "m") &&
           (word == "section" || word == "sec" || word == "service")))
        return true;
      if (!word.empty()) before = word;
      word.clear();
    }
    if (is_letter) word.push_back(is_capital ? static_cast<char>(c + 32) : c);
  }
  return false;
}

bool is_sections_address(std::string_view href) {
  for (const std::string_view folder : {"/category/", "/categories/", "/section/", "/sections/", "?cat=", "&cat="}) {
    if (href.find(folder) != std::string_view::npos) return true;
  }
  return false;
}

bool is_outside(const Block& block) { return (block.inside & (kInNav | kInFooter | kInHidden | kInButton)) != 0; }

// Where the name under a label may end: at a further label, or at the sign before it.
std::string_view cut(std::string_view rest) {
  for (const std::string_view mark : {"|", "\n", " - ", " – ", "التاريخ", "تاريخ", "نشر", "الكاتب", "بقلم", "كتب"})
    rest = rest.substr(0, rest.find(mark));
  return rest;
}

// The bytes of "Section:" at a line's beginning; 0 where it begins otherwise.
std::size_t label_length(std::string_view line) {
  static constexpr std::array<std::string_view, 26> kLabels = {"القسم",
                                                               "قسم",
                                                               "التصنيف",
                                                               "تصنيف",
                                                               "الفئة",
                                                               "الباب",
                                                               "نشر في قسم",
                                                               "نشر في",
                                                               "منشور في",
                                                               "في قسم",
                                                               "سرویس",
                                                               "گروه",
                                                               "دسته‌بندی",
                                                               "دسته بندی",
                                                               "بخش",
                                                               "حوزه",
                                                               "Section",
                                                               "Category",
                                                               "Filed under",
                                                               "Posted in",
                                                               "Rubrik",
                                                               "Kategorie",
                                                               "Rubrique",
                                                               "Catégorie",
                                                               "Sección",
                                                               "Categoría"};
  // These may do without a colon.
  static constexpr std::array<std::string_view, 6> kBare = {"نشر في قسم", "نشر في",      "منشور في",
                                                            "في قسم",     "Filed under", "Posted in"};
  for (const std::string_view label : kLabels) {
    if (!line.starts_with(label)) continue;
    std::size_t at = label.size();
    bool has_colon = false;
    while (at < line.size() && (line[at] == ' ' || line[at] == ':' || line[at] == '\n')) has_colon |= line[at++] == ':';
    if (at == label.size() || (!has_colon && std::find(kBare.begin(), kBare.end(), label) == kBare.end())) continue;
    return at;
  }
  return 0;
}

// The short links of a page's menus, asked by name or by address.
class MenuEntries {
 public:
  explicit MenuEntries(const Tree& tree) : tree_(tree) {
    for (const Anchor& anchor : tree.anchors) {
      if (anchor.block >= tree.blocks.size() || anchor.end <= anchor.begin || anchor.end - anchor.begin > 4 * kLongest)
        continue;
      bool in_menu = (tree.blocks[anchor.block].inside & (kInNav | kInHeader)) != 0;
      for (std::uint32_t e = tree.elements[anchor.element].parent, up = 0; !in_menu && up < 4 && e != kNone;
           ++up, e = tree.elements[e].parent)
        in_menu = (tree.elements[e].hints & kHintMenu) != 0;
      if (!in_menu) continue;
      entries_.push_back(&anchor);
    }
  }

  bool holds(std::string_view name) const {
    const std::string key = squeezed(name);
    return std::any_of(entries_.begin(), entries_.end(), [&](const Anchor* entry) {
      return squeezes_to(text_of(*entry), key) && is_name(text::collapse_space(text_of(*entry)));
    });
  }

  // The entry whose address is the longest folder that the page stands in: «محليات» at /local/ for /local/2024/bridge.
  std::string over(std::string_view url) const {
    const auto page = text::parse_url(url);
    if (!page) return {};
    std::string best;
    std::size_t longest = 3;  // "/ar" is a language's front page
    for (const Anchor* entry : entries_) {
      const std::string_view href = tree_.elements[entry->element].node.attribute("href");
      if (!may_be_over(href, page->path)) continue;
      const auto parsed = text::parse_url(href, url);
      if (!parsed || parsed->host != page->host || !parsed->query.empty()) continue;
      std::string_view folder(parsed->path);
      while (folder.ends_with('/')) folder.remove_suffix(1);
      const bool is_over = folder.size() > longest && page->path.size() > folder.size() + 1 &&
                           std::string_view(page->path).starts_with(folder) && page->path[folder.size()] == '/';
      if (!is_over) continue;
      std::string name = text::collapse_space(text_of(*entry));
      if (!is_name(name)) continue;
      longest = folder.size();
      best = std::move(name);
    }
    return best;
  }

 private:
  std::string_view text_of(const Anchor& anchor) const {
    return std::string_view(tree_.text).substr(anchor.begin, anchor.end - anchor.begin);
  }

  // Whether an address can name a folder that `path` lies in, by the bytes at its end: those from "/" and a letter on,
  // which the parser leaves as they are unless something in them is escaped or climbs. Only then is it worth parsing.
  static bool may_be_over(std::string_view href, std::string_view path) {
    const auto is_plain = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
             c == '/';
    };
    if (!href.starts_with('/') || href.starts_with("//") || !std::all_of(href.begin(), href.end(), is_plain))
      return true;
    while (href.ends_with('/')) href.remove_suffix(1);
    return path.starts_with(href);
  }

  const Tree& tree_;
  std::vector<const Anchor*> entries_;
};

class Near {
 public:
  Near(const Tree& tree, const Body& body, std::string_view title, std::string_view site)
      : tree_(tree), title_(squeezed(title)), site_(squeezed(site)) {
    count_ = static_cast<std::uint32_t>(tree.blocks.size());
    while (first_ < count_ && body.fates[first_] != Fate::kBody) ++first_;
    last_ = count_;
    while (last_ > 0 && body.fates[last_ - 1] != Fate::kBody) --last_;
    top_ = body.title_block == kNone ? first_ : body.title_block;
    from_ = top_ > kAbove ? top_ - kAbove : 0;
    to_ = std::min({count_, std::max(top_, first_) + 1, top_ + kUnder});
  }

  std::string labelled() const {
    for (std::uint32_t i = from_; i < to_; ++i) {
      if (std::string name = under_label(i); !name.empty()) return name;
    }
    for (std::uint32_t i = last_; i < std::min(count_, last_ + kBehind); ++i) {
      if (std::string name = under_label(i); !name.empty()) return name;
    }
    return {};
  }

  std::string named() const {
    for (const Anchor& anchor : tree_.anchors) {
      if (anchor.block < from_ || anchor.block >= to_ || anchor.block == top_ || anchor.end <= anchor.begin ||
          is_outside(tree_.blocks[anchor.block]))
        continue;
      if (!is_sections_address(tree_.elements[anchor.element].node.attribute("href"))) continue;
      if (std::string name = accepted(std::string_view(tree_.text).substr(anchor.begin, anchor.end - anchor.begin));
          !name.empty())
        return name;
    }
    for (std::uint32_t i = from_; i < to_; ++i) {
      if (i == top_ || is_outside(tree_.blocks[i]) || tree_.blocks[i].chars > 2 * kShortLine) continue;
      const std::uint32_t outer = tree_.blocks[i].element;
      // A box of its own may have the name: <div class="category"><a>…</a></div>.
      for (std::uint32_t e = outer, up = 0;
           up < 3 && e != kNone && tree_.elements[e].end_block == tree_.elements[e].first_block + 1;
           ++up, e = tree_.elements[e].parent) {
        if (std::string name = name_in(e); !name.empty()) return name;
      }
      for (std::uint32_t e = outer + 1; e < tree_.elements[outer].end; ++e) {
        if (tree_.elements[e].first_block != i) continue;
        if (std::string name = name_in(e); !name.empty()) return name;
      }
    }
    return {};
  }

 private:
  std::string accepted(std::string_view text) const {
    std::string name = text::collapse_space(text);
    const std::string key = squeezed(name);
    return is_name(name) && key != title_ && key != site_ ? name : std::string();
  }

  std::string name_in(std::uint32_t element) const {
    const Element& e = tree_.elements[element];
    if ((e.hints & (kHintAuthor | kHintDate | kHintShare | kHintMenu)) != 0 || !names_section(e.node.class_names()))
      return {};
    const std::string text = element_text(e.node, 120);
    const std::size_t label = label_length(text);
    return accepted(std::string_view(text).substr(label));
  }

  std::string under_label(std::uint32_t i) const {
    const Block& block = tree_.blocks[i];
    if (i == top_ || is_outside(block) || block.chars > kShortLine) return {};
    const std::string_view line = tree_.text_of(block);
    const std::size_t length = label_length(line);
    if (length == 0) {
      // The label in a block of its own, the name in the next.
      const bool is_alone = label_length(std::string(line) + ": ") != 0 && i + 1 < count_;
      return is_alone && tree_.blocks[i].element != tree_.blocks[i + 1].element && !is_outside(tree_.blocks[i + 1])
                 ? accepted(tree_.text_of(tree_.blocks[i + 1]))
                 : std::string();
    }
    for (const Anchor& anchor : tree_.anchors) {
      if (anchor.block == i && anchor.begin >= block.begin + length)
        return accepted(std::string_view(tree_.text).substr(anchor.begin, anchor.end - anchor.begin));
    }
    return accepted(cut(line.substr(length)));
  }

  const Tree& tree_;
  const std::string title_;
  const std::string site_;
  std::uint32_t count_ = 0;
  std::uint32_t first_ = 0;  // block of the body
  std::uint32_t last_ = 0;   // one behind its last block
  std::uint32_t top_ = 0;    // the headline's block
  std::uint32_t from_ = 0;
  std::uint32_t to_ = 0;
};

// What stands behind "more from" under the text: «المزيد من محليات».
std::string named_by_more(const Tree& tree, const Body& body, const MenuEntries& menu) {
  constexpr std::uint32_t kFar = 60;
  std::uint32_t last = static_cast<std::uint32_t>(tree.blocks.size());
  while (last > 0 && body.fates[last - 1] != Fate::kBody) --last;
  for (std::uint32_t i = last; i < std::min<std::uint32_t>(static_cast<std::uint32_t>(tree.blocks.size()), last + kFar);
       ++i) {
    if (tree.blocks[i].chars > 2 * kLongest) continue;
    const auto marker = match_marker(tree, i);
    if (!marker || marker->marker != Marker::kSection) continue;
    const std::string_view line = tree.text_of(tree.blocks[i]);
    std::string rest = text::trim(line.substr(std::min(marker->length, line.size())));
    for (const std::string_view news : {"", "أخبار ", "اخبار "}) {
      if (!rest.starts_with(news)) continue;
      std::string name = rest.substr(news.size());
      if (is_name(name) && (is_section_name(name) || menu.holds(name))) return name;
    }
    if (is_name(rest) && is_section_phrase(rest)) return rest;
  }
  return {};
}

// "active", "current-menu-item", "selected".
bool marks_entry(std::string_view classes) {
  for (const std::string_view word : {"active", "current", "selected"}) {
    const std::size_t at = classes.find(word);
    if (at == std::string_view::npos || classes.substr(0, at).ends_with("in")) continue;  // "inactive"
    return true;
  }
  return false;
}

}  // namespace

std::string near_section(const Tree& tree, const Body& body, std::string_view title, std::string_view site) {
  if (tree.elements.empty()) return {};
  const Near near(tree, body, title, site);
  std::string name = near.labelled();
  return name.empty() ? near.named() : name;
}

std::string menu_section(const PageMeta& meta, const Tree& tree, const Body& body, std::string_view title,
                         std::string_view site, std::string_view url) {
  const MenuEntries menu(tree);
  if (std::string name = menu.over(url); !name.empty() && squeezed(name) != squeezed(site)) return name;
  for (const std::string& part : title_parts(meta.title)) {
    const bool is_other = squeezed(part) != squeezed(site) && squeezed(part) != squeezed(title);
    if (is_other && is_name(part) && (is_section_name(part) || is_section_phrase(part) || menu.holds(part)))
      return part;
  }
  // Dublin Core's subject may be a tag as well.
  const std::string subject = text::collapse_space(meta.first_of({"dc.subject", "dcterms.subject"}));
  if (is_name(subject) && (is_section_name(subject) || is_section_phrase(subject) || menu.holds(subject)))
    return subject;
  if (std::string name = named_by_more(tree, body, menu); !name.empty()) return name;
  std::string found;
  for (const Anchor& anchor : tree.anchors) {
    if (anchor.block >= tree.blocks.size() || anchor.end <= anchor.begin || anchor.end - anchor.begin > 4 * kLongest)
      continue;
    const Element& link = tree.elements[anchor.element];
    bool is_marked = marks_entry(link.node.class_names());
    for (std::uint32_t e = link.parent, up = 0; !is_marked && up < 2 && e != kNone; ++up, e = tree.elements[e].parent) {
      is_marked = tree.elements[e].tag == LXB_TAG_LI && marks_entry(tree.elements[e].node.class_names());
    }
    if (!is_marked) continue;
    bool in_menu = (tree.blocks[anchor.block].inside & kInNav) != 0;
    for (std::uint32_t e = link.parent, up = 0; up < 4 && e != kNone; ++up, e = tree.elements[e].parent) {
      in_menu = in_menu || (tree.elements[e].hints & kHintMenu) != 0;
    }
    if (!in_menu || is_front_page(link.node.attribute("href"))) continue;
    std::string name =
        text::collapse_space(std::string_view(tree.text).substr(anchor.begin, anchor.end - anchor.begin));
    if (!is_name(name) || squeezed(name) == squeezed(site)) continue;
    // Two marked entries mark nothing.
    if (!found.empty() && found != name) return {};
    found = std::move(name);
  }
  return found;
}

std::string crumb_section(const std::vector<Crumb>& crumbs, std::string_view title, std::string_view site) {
  const std::string headline = squeezed(title);
  for (std::size_t i = crumbs.size(); i > 0; --i) {
    const Crumb& crumb = crumbs[i - 1];
    const std::string key = squeezed(crumb.name);
    if (key.empty() || key == squeezed(site) || key == headline ||
        (key.size() > 20 && headline.find(key) != std::string::npos))
      continue;
    // The first of several is the front page.
    if (is_front_page(crumb.url) || i == 1) continue;
    if (is_name(crumb.name)) return crumb.name;
  }
  return {};
}

}  // namespace isnad::page
