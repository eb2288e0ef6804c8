// What `isnad ingest` and `isnad extract` read: files, folders, WARC/WET, saved feeds, article JSON Lines, standard
// input.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/error.h"
#include "core/records.h"

namespace isnad::intake {

using Input = std::variant<Page, Article>;

struct InputOptions {
  std::string url;         // the page's address, for a single page
  std::string fetched;     // RFC 3339
  std::string pages_list;  // --pages: JSON Lines {file,url,fetched}; files relative to the list's folder or as given
  std::size_t max_page_bytes = 32u << 20;
  bool articles = true;  // read article JSON Lines (false: a .jsonl is an error)
};

// Calls `use` for every page or article under the paths, in the order of the paths and, inside folders, of the sorted
// names; `-` is standard input. What cannot be read goes to `refuse` with its place, and reading goes on behind it.
// `use` returns false to stop. Formats are found by content, then by the name's ending: WARC and WET (gzip members,
// .zst with or without a dictionary frame, plain), gzip- or zstd-compressed single files, feeds (one page an item),
// article JSON Lines, HTML, plain text. Memory is bound by one record.
void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<bool(Input&&)>& use, const std::function<void(const Error&)>& refuse);

}  // namespace isnad::intake
