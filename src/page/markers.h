// The words by which pages mark what is not the article: "read also", "related", "source:", "tags:", "share".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad::page {

struct Tree;

enum class Marker : std::uint8_t {
  kReadAlso,    // اقرأ أيضاً, إقرأ المزيد, Read also
  kSimilar,     // مقالات مشابهة, مواضيع ذات صلة, Related articles
  kSection,     // المزيد في سياسة, More in
  kTags,        // كلمات دلالية, الوسوم, Tags
  kCredit,      // المصدر, نقلا عن, Source
  kShare,       // شارك, Share
  kComments,    // التعليقات, Comments
  kNewsletter,  // اشترك, Newsletter
  kAdvert,      // إعلان, Advertisement
  kCopyright,   // جميع الحقوق محفوظة, All rights reserved
  kCookies,
};

struct MarkerMatch {
  Marker marker;
  std::size_t length;       // bytes of the text that the marker takes, its colon and spaces included
  bool is_listing = false;  // heads what is read most or came last: a list beside articles, similar to none of them
};

// Whether a line or a block's text begins with a marker («اقرأ أيضاًمصادر أمريكية…» too, label and headline glued).
// Compared folded; Arabic, English, French, Persian, Turkish, Hebrew and others of data/page/markers.tsv.
std::optional<MarkerMatch> match_marker(std::string_view text);

// The same of a block of a page; what opens no block is looked for once.
std::optional<MarkerMatch> match_marker(const Tree& tree, std::uint32_t block);

// Whether a text that begins as this piece of it does can begin with a marker, as far as its first letter tells.
bool may_begin_marker(std::string_view piece);

// Whether the whole text is a marker and nothing else («اقرأ أيضاً:»).
bool is_marker_alone(std::string_view text);

}  // namespace isnad::page
