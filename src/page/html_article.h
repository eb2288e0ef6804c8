// An HTML page to its articles: joins the tree, the body, the metadata and the links.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/records.h"
#include "page/extract.h"

namespace isnad::page {

// Ids, versions, `page` and what identify_language() says are set by extract().
Result<std::vector<Article>> extract_html(std::string_view utf8, const Page& page, const ExtractOptions& options);

// The blocks that the forest of block_model.h is asked about, with what it sees of each; for fitting it. The same
// precondition.
struct BlockSample {
  std::vector<float> features;
  std::string text;
};
std::vector<BlockSample> block_samples(std::string_view utf8, const Page& page);
// What the page could mean by its title, with what the forest of headline_model.h sees of each. The same precondition.
std::vector<BlockSample> headline_samples(std::string_view utf8, const Page& page);
// What the forests of kind_model.h see of the page. The same precondition.
std::vector<float> kind_sample(std::string_view utf8, const Page& page);

}  // namespace isnad::page
