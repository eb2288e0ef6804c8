// What every page knows while it is written.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "archive/store.h"
#include "site/query.h"
#include "site/server.h"
#include "site/strings.h"

namespace isnad::site {

// Titles of the sources by their ids: what an article's outlet is called where its page names none.
using SourceTitles = std::map<std::string, std::string, std::less<>>;

struct Context {
  Ui ui = Ui::kArabic;
  std::int64_t now = 0;
  std::string title;     // of the site, in the interface's language
  std::string base_url;  // "https://news.example", without a slash at its end
  std::string path;      // percent-encoded
  Params params;         // without `ui`
  std::vector<archive::SectionCount> sections;
  std::string status;    // a line for the front page, or empty
  std::shared_ptr<const SourceTitles> source_titles;  // never null while a page is written
};

// Fills all but `sections`, `status` and `source_titles` (none) from the request.
Context context_of(const Request& request, const SiteOptions& options);

// Encodes the decoded path of a request segment by segment.
std::string encode_path(std::string_view path);

}  // namespace isnad::site
