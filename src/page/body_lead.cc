#include "page/body_lead.h"

#include <algorithm>
#include <string>

namespace isnad::page {
namespace {

constexpr std::uint32_t kHeadBlocks = 40;  // blocks behind the headline in which a lead is looked for
constexpr std::uint32_t kIntoText = 3;     // of them behind the first paragraph
constexpr std::uint32_t kLongLead = 900;   // code points
constexpr std::uint32_t kNamedLead = 40;   // code points at least of what only its name tells
constexpr std::size_t kTelling = 20;       // letters of a description that can be told from a slogan
constexpr std::size_t kCutAt = 50;         // letters of a description that may be cut short
constexpr std::size_t kPlace = 24;         // letters of a place name before the lead ("Paris.")
constexpr std::uint32_t kMoreOfIt = 3;     // further blocks of the lead's shape

class LeadFinder {
 public:
  LeadFinder(const PageView& view, Body& body) : view_(view), tree_(view.tree), body_(body) {}

  void run() {
    if (body_.container == kNone) return;
    for (const std::string_view description : view_.hints.descriptions) {
      std::string letters = squeezed(description);
      const bool is_new = std::find(told_.begin(), told_.end(), letters) == told_.end();
      if (letters.size() >= kTelling && is_new) told_.push_back(std::move(letters));
    }
    // A page that shows its headline in other words than its metadata may have it in any heading before the text.
    const bool has_title = view_.title_block != kNone;
    const std::uint32_t begin = has_title ? view_.title_block + 1 : tree_.elements[body_.container].first_block;
    const std::uint32_t first = first_paragraph(begin);
    const std::uint32_t from = has_title ? begin : first - std::min(first, kHeadBlocks);
    const std::uint32_t last =
        std::min({static_cast<std::uint32_t>(tree_.blocks.size()), from + kHeadBlocks + kIntoText, first + kIntoText});
    for (std::uint32_t i = from; i < last; ++i) {
      if (!may_be_lead(i)) continue;
      if (is_told(i)) {
        take_with_alike(i);
      } else if (has_title && i < first && is_named(i)) {
        take(i);
      }
    }
  }

 private:
  std::uint32_t first_paragraph(std::uint32_t begin) const {
    for (std::uint32_t i = begin; i < tree_.blocks.size(); ++i) {
      if (body_.fates[i] == Fate::kBody && view_.good[i] > 0) return i;
    }
    return begin;
  }

  bool may_be_lead(std::uint32_t i) const {
    const Block& block = tree_.blocks[i];
    if (body_.fates[i] == Fate::kCaption || body_.fates[i] == Fate::kTitle || block.chars > kLongLead) return false;
    if ((block.inside & (kInNav | kInHidden | kInFooter | kInButton | kInCaption | kInTime)) != 0) return false;
    return block.link_density() < 0.3;
  }

  // A lead is told by the description where it is the same, the front part of it, or goes on where it was cut off; a
  // place may stand before it.
  bool is_told(std::uint32_t i) const {
    const std::string_view text = tree_.text_of(tree_.blocks[i]);
    if (text.size() < kTelling) return false;
    std::string letters;
    for (const std::string& told : told_) {
      if (text.size() * 3 < told.size()) continue;
      if (letters.empty()) letters = squeezed(text);
      if (letters.size() < kTelling) return false;
      if (letters == told) return true;
      if (letters.size() * 2 > told.size() && told.starts_with(letters)) return true;
      if (letters.size() > told.size() && letters.size() <= told.size() + kPlace && letters.ends_with(told))
        return true;
      // What was cut off ends in "…" or within a word.
      const std::size_t whole = told.size() - std::min<std::size_t>(told.size(), 12);
      if (told.size() >= kCutAt && letters.size() * 5 < told.size() * 8 &&
          letters.starts_with(std::string_view(told).substr(0, whole)))
        return true;
    }
    return false;
  }

  bool is_named(std::uint32_t i) const {
    const Block& block = tree_.blocks[i];
    if (block.chars < kNamedLead || block.links > 0) return false;
    const Element& own = tree_.elements[block.element];
    const std::uint32_t around = own.parent == kNone ? 0 : tree_.elements[own.parent].hints;
    constexpr std::uint32_t kOther = kHintsOfClutter & ~(kHintRelated | kHintClutter);
    return ((own.hints | around) & kHintLead) != 0 &&
           ((own.hints | around) & (kOther | kHintAuthor | kHintDate | kHintCaption)) == 0;
  }

  void take(std::uint32_t i) {
    body_.fates[i] = Fate::kBody;
    body_.clutter[i] = Clutter::kNothing;
    body_.is_sure[i] = 1;
  }

  void take_with_alike(std::uint32_t i) {
    take(i);
    const Element& lead = tree_.elements[tree_.blocks[i].element];
    const std::string_view names = lead.node.class_names();
    if (names.empty()) return;
    for (std::uint32_t k = i + 1; k < tree_.blocks.size() && k <= i + kMoreOfIt; ++k) {
      const Element& next = tree_.elements[tree_.blocks[k].element];
      if (next.parent != lead.parent || next.tag != lead.tag || next.node.class_names() != names || !may_be_lead(k))
        return;
      take(k);
    }
  }

  const PageView& view_;
  const Tree& tree_;
  Body& body_;
  std::vector<std::string> told_;
};

}  // namespace

void add_lead(const PageView& view, Body& body) { LeadFinder(view, body).run(); }

}  // namespace isnad::page
