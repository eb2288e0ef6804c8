// What class names, ids, roles and labels say of an element, word by word.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad::page {

enum Hint : std::uint32_t {
  kHintContent = 1u << 0,  // article, body, entry, story, text …
  kHintClutter = 1u << 1,  // share, sidebar, footer, promo, widget …
  kHintRelated = 1u << 2,  // related, recommended, read more
  kHintComments = 1u << 3,
  kHintTags = 1u << 4,  // tags, keywords, topics
  kHintShare = 1u << 5,
  kHintMenu = 1u << 6,  // nav, menu, breadcrumb
  kHintAdvert = 1u << 7,
  kHintAuthor = 1u << 8,  // byline, author, bio
  kHintDate = 1u << 9,
  kHintCaption = 1u << 10,
  kHintLead = 1u << 11,  // lead, standfirst, summary, chapo
  kHintHidden = 1u << 12,
  kHintTitle = 1u << 13,
  kHintFooter = 1u << 14,
  kHintSidebar = 1u << 15,
  kHintBox = 1u << 16,  // newsletter, cookie, login, paywall boxes
  kHintBreadcrumb = 1u << 17,
  kHintLive = 1u << 18,
  kHintMeta = 1u << 19,         // meta, info, credits
  kHintPost = 1u << 20,         // a post of a thread: post, message, reply, answer
  kHintArticleBody = 1u << 21,  // two words of content in one name: article-body, entry-content
  kHintMain = 1u << 25,         // <main> or role=main; set by make_tree(), no word of a name
  kHintQuote = 1u << 26,        // a sentence of the text set large, or a quotation
  // Parts of shops, collections and listings.
  kHintReview = 1u << 27,    // what buyers say, ratings
  kHintAbout = 1u << 28,     // description, details, overview
  kHintCards = 1u << 29,     // cards, tiles, sliders
  kHintReadAlso = 1u << 22,  // of lists of links: "read more", "see also"
  kHintMoreIn = 1u << 23,    // more of the section
  kHintListing = 1u << 24,   // latest, most read: beside any article, similar to none
};

inline constexpr std::uint32_t kHintsOfClutter = kHintClutter | kHintRelated | kHintComments | kHintTags | kHintShare |
                                                 kHintMenu | kHintAdvert | kHintFooter | kHintSidebar | kHintBox |
                                                 kHintBreadcrumb;
inline constexpr std::uint32_t kHintsOfLinks = kHintReadAlso | kHintMoreIn | kHintListing;

// Hints of the words in a `class`, `id`, `role` or `data-testid` value. Words are cut at what is no letter and where a
// capital follows a small letter; names that speak of something else on the page ("has-sidebar", "no-comments",
// "tag-politics" of WordPress) give nothing. O(bytes).
std::uint32_t hints_of(std::string_view names);

}  // namespace isnad::page
