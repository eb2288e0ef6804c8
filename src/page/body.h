// The article's body among a page's blocks: which container holds it, which of its blocks belong, and what stands
// outside but belongs too (leads).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/blocks.h"
#include "page/markers.h"

namespace isnad::page {

enum class Fate : std::uint8_t { kOut, kBody, kCaption, kTitle };

// What a block outside of the body is, for Dropped::kind and for links.
enum class Clutter : std::uint8_t {
  kNothing,
  kMenu,
  kTags,
  kShare,
  kAdvert,
  kComments,
  kListing,
  kReadAlso,
  kSimilar,
  kSection,
  kLabel,
  kCredit,
  kOther
};

struct BodyHints {
  std::string_view title;         // of the article, or empty
  std::string_view article_body;  // JSON-LD articleBody, or empty
  std::array<std::string_view, 5>
      descriptions;           // what the metadata say of the page, for its lead; empty ones among them
  bool is_article = false;    // the page's metadata say that it is an article
  bool keep_hidden = false;   // text that styles hide counts too
  bool is_declared = false;   // JSON-LD or a time of publication say so, not og:type alone
  bool is_live = false;       // JSON-LD says that it is a live blog
  bool is_thread = false;     // a forum or question page: what people answer is the content
  std::uint32_t root = 0;     // only what stands in this element
  bool wants_main = false;    // a product, a collection: the page's main content as a whole
  std::string_view language;  // of the page's markup, for dates
};

struct Body {
  std::uint32_t container = kNone;    // element that holds most of it
  std::uint32_t title_block = kNone;  // the heading that shows the title
  std::vector<Fate> fates;            // one a block
  std::vector<Clutter> clutter;       // one a block; kNothing for the body's
  std::vector<std::uint8_t> is_sure;  // one a block: its fate is told by a label, a date or a picture, and stays
  double share = 0;                   // of the page's running text that the body holds
  std::uint32_t chars = 0;            // code points of the body
  bool is_article = false;            // metadata say so, or headline and date line stand over the container
  bool is_stream = false;             // entries of a live blog
  bool from_main = false;             // no container stood out: the page's main content as a whole
};

// Chooses the body in four steps: (1) blocks of running text, and subtrees that are clutter by name or place; (2) the
// container whose paragraphs score highest (after Readability's propagation to parents, Arc90 2009), or which holds the
// JSON-LD articleBody; (3) widening to leads and sections beside it, inside the smallest element that holds the title
// too; (4) block by block: labels, read-also lists, tag lists, by-lines and captions out. O(blocks + elements).
Body choose_body(const Tree& tree, const BodyHints& hints);

// The other articles that a page with a main article carries: further <article> elements with a headline and running
// text of their own, each with its body. Where there are some, `main_root` is the element of the main one.
struct FollowUp {
  std::uint32_t root = kNone;
  std::string title;
};
struct FollowUps {
  std::uint32_t main_root = 0;
  std::vector<FollowUp> others;
};
FollowUps find_follow_ups(const Tree& tree, const BodyHints& hints);

// An article pasted behind the body: a headline right behind a "read also" label, with at least two paragraphs of its
// own that are no links. Moves its blocks from `body` to a body of its own; a line with its date is left out of both.
struct Pasted {
  Body body;
  std::string title;
  std::uint32_t begin = 0;  // its blocks, from the headline to its last one
  std::uint32_t end = 0;
};
std::vector<Pasted> split_pasted(const Tree& tree, Body& body, std::string_view language);

// The kept blocks as text, one blank line between; rows of tables on one line.
std::string body_text(const Tree& tree, const Body& body);

}  // namespace isnad::page
