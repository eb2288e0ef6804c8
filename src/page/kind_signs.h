// What a page's address, headline and the names around its headline say of its kind, where its metadata call it an
// article or nothing.
#pragma once

#include <optional>
#include <string_view>

#include "page/blocks.h"
#include "page/body.h"
#include "page/metadata.h"

namespace isnad::page {

// Video: a segment of the address, a player in the metadata and a headline that says so, or the box around the headline
// named so.
bool is_told_as_video(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body);

// Three captions at least, and the address, the headline («بالصور») or the box around it says so. O(blocks).
bool is_told_as_gallery(const Metadata& metadata, const Tree& tree, const Body& body);

// Three lines at least that begin with a clock time, and the headline or a line beside it says so («لحظة بلحظة»,
// «مباشر»). O(blocks).
bool is_told_as_live(const Metadata& metadata, const Tree& tree, const Body& body);

// A news item of a sentence or two: its headline is the page's title, it says when it was published (or the page is
// declared an article), and what stands under the headline is text; or it is a flash without any («عاجل»).
bool is_news_item(const Metadata& metadata, const Tree& tree, const Body& body, bool is_declared = false);

}  // namespace isnad::page
