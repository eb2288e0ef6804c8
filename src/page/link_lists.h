// Which list of links an anchor stands in: "read also", "related", "more in the section", or none of these. Told by the
// label or heading over the list first, then by the names of the boxes around it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/records.h"
#include "page/body.h"

namespace isnad::page {

class LinkLists {
 public:
  // O(blocks + elements). Both must outlive this.
  LinkLists(const Tree& tree, const Body& body);

  // None for links of menus, tags, by-lines, comments and of lists of what is newest or read most. kInline is what
  // stands in the body's running text: words of a sentence, not a line that is a link as a whole, a clock time or a
  // note's number.
  std::optional<LinkKind> kind_of(const Anchor& anchor) const;

  // Whether a label says what the anchor's list is, so that short lines in it are headlines too.
  bool is_labelled(const Anchor& anchor) const;

 private:
  // What a label or a name promises of the links under it.
  enum class Offer : std::uint8_t {
    kNothing,
    kReadAlso,
    kSimilar,
    kSection,
    kUnknown,   // of a heading: words that no table knows
    kOther,     // links of another kind
    kUnlisted,  // of single links in any box: by-lines, tags, share buttons, comments
  };
  struct Label {
    Offer offer = Offer::kNothing;
    std::uint8_t level = 9;    // of a heading
    std::uint32_t behind = 0;  // byte of Tree::text where it ends
    bool has_links = false;    // behind it in its own block
  };
  struct Rule {
    Offer offer = Offer::kNothing;
    bool is_box = false;  // the label has a box of its own, which holds nothing of the article's text
    std::uint32_t scope = 0;
  };

  Label label_of(std::uint32_t block) const;
  Label marked(std::uint32_t block) const;
  void apply(std::uint32_t block);
  void apply_in_box(std::uint32_t block, std::uint32_t box);
  void apply_in_flow(std::uint32_t block, std::uint32_t around, std::uint32_t shape);
  std::uint32_t child_of(std::uint32_t around, std::uint32_t block) const;
  bool ends(std::uint32_t at, const Label& label) const;
  bool holds_article(std::uint32_t element) const;
  bool holds_headline_behind(std::uint32_t element, std::uint32_t block) const;
  Offer name_of(std::uint32_t element) const;
  static std::optional<LinkKind> kind_of(Offer offer);
  bool is_in_running_text(const Anchor& anchor) const;

  const Tree& tree_;
  const Body& body_;
  std::vector<std::uint32_t> kept_;        // prefix sums: blocks of the article, its title included
  std::vector<std::uint32_t> headlines_;   // prefix sums: blocks with a link as long as a headline
  std::vector<std::uint32_t> first_link_;  // one a block: where its first link begins, or kNone
  std::vector<Label> labels_;              // one a block
  std::vector<Rule> rules_;                // one a block
};

}  // namespace isnad::page
