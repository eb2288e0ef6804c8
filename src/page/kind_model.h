// What a page is for, told by its shape and what it declares: a small forest for each kind.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "page/blocks.h"
#include "page/body.h"
#include "page/html_meta.h"
#include "page/metadata.h"

namespace isnad::page {

// What is known of a page as a whole: one number a name of kind_feature_names(). No words of the page and no site, but
// words that addresses are made of ("forum", "docs"). O(elements + blocks + bytes of text).
std::vector<float> kind_features(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body);

std::span<const std::string_view> kind_feature_names();

// The likeliest of article, documentation, forum, listing, product and service; an article where none of the others is
// likelier by `margin` (log-odds).
ArticleKind likeliest_kind(std::span<const float> features, float margin = 0);

}  // namespace isnad::page
