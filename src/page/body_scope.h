// Steps 1–3 of choose_body(): where on the page the article stands. See body.h.
#pragma once

#include <cstdint>
#include <vector>

#include "page/body.h"
#include "page/body_words.h"

namespace isnad::page {

// What the whole page looks like, computed once.
struct ViewNumbers {
  std::vector<std::uint32_t> good;      // running text in a block: its code points, else 0
  std::vector<std::uint64_t> good_sum;  // prefix sums over blocks
  std::vector<std::uint64_t> char_sum;
  std::vector<std::uint64_t> link_sum;
  std::vector<std::uint8_t> is_clutter;  // one an element: it or one around it is clutter
  std::vector<std::uint32_t> bodies;     // elements named article-body and the like: how many before each element
  std::uint32_t title_block = kNone;
};

struct PageView : ViewNumbers {
  PageView(const Tree& of, const BodyHints& with) : tree(of), hints(with) {}
  const Tree& tree;
  BodyHints hints;

  std::uint64_t good_in(std::uint32_t element) const;
  std::uint64_t chars_in(std::uint32_t element) const;
  double link_density(std::uint32_t element) const;
  std::uint64_t all_good() const { return good_sum.back(); }
};

// What is the same for hints of the same kind is counted once a tree.
PageView make_view(const Tree& tree, const BodyHints& hints);

// The elements whose blocks may be body, in document order; the first of them that scored highest is `container`.
struct Scope {
  std::uint32_t container = kNone;
  std::vector<std::uint32_t> elements;  // disjoint subtrees
  bool from_main = false;
  bool is_stream = false;  // it holds a live blog's entries
};
Scope find_scope(const PageView& view);

// Whether a page that nothing declares an article shows one in `element`: its headline with a line that holds a date
// close behind it, and then most of the page's running text, or pictures with captions.
bool looks_like_article(const PageView& view, std::uint32_t element);

}  // namespace isnad::page
