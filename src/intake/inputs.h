// What `isnad ingest` and `isnad extract` read: files, folders, WARC/WET, saved feeds, article JSON Lines, standard
// input.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/error.h"
#include "core/records.h"

namespace isnad::intake {

using Input = std::variant<Page, Article>;

// A place in what is read: behind the `item`-th page, article or error that was handed over from the record at `offset`
// of an input. Counted from 1; item 0 is the place before the record.
struct InputPlace {
  std::uint64_t input = 0;  // number of the file, in the order of reading; 0: found by its name
  std::string file;
  std::uint64_t offset = 0;  // where a compressed member begins, or a record of a plain file; 0 for what is no WARC
  std::uint64_t item = 0;
  bool operator==(const InputPlace&) const = default;
};

// How far the reading is, kept true while an item is handed over.
struct InputProgress {
  InputPlace place;
  std::uint64_t records = 0;  // WARC records seen, those without a page too
  std::uint64_t bytes = 0;    // of the files, as they lie on the disk
};

struct InputOptions {
  std::string url;         // the page's address, for a single page
  std::string fetched;     // RFC 3339
  std::string pages_list;  // --pages: JSON Lines {file,url,fetched}; files relative to the list's folder or as given
  std::size_t max_page_bytes = 32u << 20;
  bool hashes = true;    // set a page file's ref.sha256 (false: it is left to whoever takes several pages at once)
  bool articles = true;  // read article JSON Lines (false: a .jsonl is an error)
  // Goes on behind this place: what lies before it is handed over no more. The inputs must be those of the first run;
  // where the input of that number has another name, an error says so and nothing is read.
  std::optional<InputPlace> from;
  InputProgress* progress = nullptr;  // kept up to date, where it is wanted
};

// Calls `use` for every page or article under the paths, in the order of the paths and, inside folders, of the sorted
// names; `-` is standard input. What cannot be read goes to `refuse` with its place, and reading goes on behind it.
// `use` returns false to stop. Formats are found by content, then by the name's ending: WARC and WET (gzip members,
// .zst with or without a dictionary frame, plain), gzip- or zstd-compressed single files, feeds (one page an item),
// article JSON Lines, HTML, plain text. Memory is bound by one record.
void read_inputs(const std::vector<std::string>& paths, const InputOptions& options,
                 const std::function<bool(Input&&)>& use, const std::function<void(const Error&)>& refuse);

}  // namespace isnad::intake
