// What every page knows while it is written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/store.h"
#include "site/query.h"
#include "site/server.h"
#include "site/strings.h"

namespace isnad::site {

struct Context {
  Ui ui = Ui::kArabic;
  std::int64_t now = 0;
  std::string title;     // of the site, in the interface's language
  std::string base_url;  // "https://news.example", without a slash at its end
  std::string path;      // percent-encoded
  Params params;         // without `ui`
  std::vector<archive::SectionCount> sections;
  std::string status;  // a line for the front page, or empty
};

// Fills all but `sections` and `status` from the request.
Context context_of(const Request& request, const SiteOptions& options);

// Encodes the decoded path of a request segment by segment.
std::string encode_path(std::string_view path);

}  // namespace isnad::site
