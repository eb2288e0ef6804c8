// What `isnad extract --output FILE --state STATE` keeps of a run, so that the same command goes on after a kill with
// no line lost and none twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/error.h"
#include "intake/inputs.h"

namespace isnad::cli {

// Counts of a run, over all its starts.
struct ExtractCounts {
  std::uint64_t records = 0;  // of WARC files
  std::uint64_t pages = 0;
  std::uint64_t articles = 0;
  std::uint64_t refused = 0;
};

struct ExtractState {
  std::string run;           // names the inputs and options; another run's state is not gone on from
  intake::InputPlace place;  // behind which to go on
  std::uint64_t output = 0;  // bytes of the output that are of what lies up to `place`
  ExtractCounts counts;
  bool is_done = false;
};

// One line of JSON. Reading gives nothing where there is no such file; an error where it holds something else.
Result<std::optional<ExtractState>> load_state(const std::string& path);
// Written beside and moved into its place, so that a kill leaves the old state or the new one.
Result<void> save_state(const ExtractState& state, const std::string& path);

// An output file that can be cut back: everything behind the last state is written again.
class OutputFile {
 public:
  OutputFile() = default;
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  // Opens or makes `path`, cut to its first `size` bytes; an error where it has fewer or another program writes it.
  Result<void> open(const std::string& path, std::uint64_t size);
  int file() const { return file_; }
  // How many bytes it has, once they are on the disk.
  Result<std::uint64_t> sync() const;

 private:
  int file_ = -1;
  std::string path_;
};

// "crawl.warc.gz:1234" → a place for InputOptions::from.
Result<intake::InputPlace> place_of_words(const std::string& words);

}  // namespace isnad::cli
