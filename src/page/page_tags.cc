#include "page/page_tags.h"

#include <algorithm>
#include <unordered_set>

#include "page/body_scope.h"
#include "page/markers.h"
#include "page/tag_cloud.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxTags = 40;
constexpr std::size_t kLongestTag = 60;  // code points
constexpr std::size_t kMenu = 4;         // links in a row that make a menu
constexpr std::size_t kPrintedInto = 3;
constexpr std::uint32_t kBehind = 12;  // blocks behind the text in which its tags are looked for

// Tags gathered from the links of a page, in its order.
class Gatherer {
 public:
  Gatherer(const PageMeta& meta, const Tree& tree, const Body& body) : meta_(meta), tree_(tree), body_(body) {
    const auto count = static_cast<std::uint32_t>(tree.blocks.size());
    first_ = 0;
    while (first_ < count && body.fates[first_] != Fate::kBody) ++first_;
    last_ = count;
    while (last_ > 0 && body.fates[last_ - 1] != Fate::kBody) --last_;
    top_ = std::min(body.title_block, first_);
  }

  std::vector<std::string> run() {
    for (const Evidence& tag : meta_.tags) {
      const Element& element = tree_.elements[tag.element];
      if ((element.inside & (kInNav | kInAside)) == 0 && is_of_article(tag.element))
        add(element_text(element.node, 120));
    }
    if (tags_.empty()) behind_labels();
    if (tags_.empty()) in_named_elements();
    drop_menu();
    return std::move(tags_);
  }

 private:
  std::string text_of(const Anchor& anchor) const {
    return text::collapse_space(std::string_view(tree_.text).substr(anchor.begin, anchor.end - anchor.begin));
  }

  bool is_shown(const Anchor& anchor) const {
    return anchor.block != kNone && anchor.block < tree_.blocks.size() && anchor.end > anchor.begin;
  }

  // The <article> around an element, or none.
  std::uint32_t article_around(std::uint32_t element) const {
    while (element != kNone && tree_.elements[element].tag != LXB_TAG_ARTICLE) element = tree_.elements[element].parent;
    return element;
  }

  // Not of another article's card, nor of the site's footer; a footer in the article is the article's.
  bool is_of_article(std::uint32_t element) const {
    const std::uint32_t around = article_around(element);
    if (around == kNone) return (tree_.elements[element].inside & kInFooter) == 0;
    const Element& article = tree_.elements[around];
    return top_ >= article.first_block && top_ < article.end_block;
  }

  // Runs of short links above the headline, and those of <nav> and <footer>.
  void read_menus() {
    std::vector<std::string> run;
    std::uint32_t last = kNone;
    const auto close = [&] {
      if (run.size() >= kMenu) menu_.insert(run.begin(), run.end());
      run.clear();
    };
    for (const Anchor& anchor : tree_.anchors) {
      if (!is_shown(anchor)) continue;
      const Block& block = tree_.blocks[anchor.block];
      const bool is_site_footer = (block.inside & kInFooter) != 0 && article_around(anchor.element) == kNone;
      if ((block.inside & kInNav) != 0 || is_site_footer) {
        menu_.insert(squeezed(text_of(anchor)));
      } else if (anchor.block < top_) {
        if (last == kNone || anchor.block > last + 1 || block.link_density() < 0.5) close();
        run.push_back(squeezed(text_of(anchor)));
        last = anchor.block;
      }
    }
    close();
  }

  void add(const std::string& text) {
    if (!is_marker_alone(text)) split_tags(text, tags_);
  }

  // One tag may be a section's name too; a cloud with several of the menu's entries had the menu printed into it.
  void drop_menu() {
    if (tags_.size() < kPrintedInto) return;
    read_menus();
    const auto in_menu = [&](const std::string& tag) { return menu_.contains(squeezed(tag)); };
    if (static_cast<std::size_t>(std::count_if(tags_.begin(), tags_.end(), in_menu)) >= kPrintedInto)
      std::erase_if(tags_, in_menu);
  }

  void add_links(std::uint32_t begin, std::uint32_t end, std::uint32_t behind) {
    for (const Anchor& anchor : tree_.anchors) {
      if (is_shown(anchor) && anchor.block >= begin && anchor.block < end && anchor.begin >= behind)
        add(text_of(anchor));
    }
  }

  // «كلمات دلالية:» with its entries in the same line, or in short lines right behind it.
  void behind_labels() {
    const auto count = static_cast<std::uint32_t>(tree_.blocks.size());
    for (std::uint32_t i = top_; i < std::min(count, last_ + kBehind) && tags_.empty(); ++i) {
      const Block& block = tree_.blocks[i];
      if (body_.fates[i] == Fate::kBody || (block.inside & (kInNav | kInHidden)) != 0 || !is_of_article(block.element))
        continue;
      const std::string_view text = tree_.text_of(block);
      const auto marker = match_marker(tree_, i);
      if (!marker || marker->marker != Marker::kTags) continue;
      if (block.links > 0) {
        add_links(i, i + 1, block.begin + static_cast<std::uint32_t>(std::min(marker->length, text.size())));
        continue;
      }
      const std::string_view rest = text.substr(std::min(marker->length, text.size()));
      if (!text::trim(rest).empty()) {
        split_tags(rest, tags_);
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < count && tree_.blocks[end].chars <= kLongestTag && tree_.blocks[end].link_density() > 0.8 &&
             !match_marker(tree_, end))
        ++end;
      add_links(i + 1, end, 0);
    }
  }

  void in_named_elements() {
    for (std::uint32_t e = 0; e < tree_.elements.size() && tags_.empty(); ++e) {
      const Element& element = tree_.elements[e];
      const bool is_named =
          (element.hints & kHintTags) != 0 && (element.inside & (kInNav | kInFooter | kInAside | kInHidden)) == 0;
      if (is_named && element.first_block >= top_ && element.end_block <= last_ + kBehind)
        add_links(element.first_block, element.end_block, 0);
    }
  }

  const PageMeta& meta_;
  const Tree& tree_;
  const Body& body_;
  std::uint32_t first_ = 0;               // block of the body
  std::uint32_t last_ = 0;                // one behind its last block
  std::uint32_t top_ = 0;                 // the headline's block
  std::unordered_set<std::string> menu_;  // squeezed
  std::vector<std::string> tags_;
};

}  // namespace

void split_tags(std::string_view list, std::vector<std::string>& tags) {
  std::string piece;
  auto finish = [&] {
    std::string tag = text::collapse_space(piece);
    piece.clear();
    while (!tag.empty() && tag.front() == '#') tag.erase(0, 1);
    if (tag.empty() || text::count_code_points(tag) > kLongestTag || tags.size() >= kMaxTags) return;
    const std::string key = squeezed(tag);
    const auto same = [&](const std::string& other) { return squeezes_to(other, key); };
    if (std::none_of(tags.begin(), tags.end(), same)) tags.push_back(tag);
  };
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t start = at;
    const char32_t c = text::next(list, at);
    if (c == U',' || c == U'،' || c == U';' || c == U'|') {
      finish();
    } else {
      piece += list.substr(start, at - start);
    }
  }
  finish();
}

std::vector<std::string> printed_tags(const PageMeta& meta, const Tree& tree, const Body& body) {
  return Gatherer(meta, tree, body).run();
}

bool are_about(const std::vector<std::string>& keywords, std::string_view article_text) {
  const std::size_t enough = (keywords.size() + 2) / 3;
  return !keywords.empty() && count_told(keywords, article_text, enough) >= enough;
}

}  // namespace isnad::page
