// WARC 1.0 and 1.1 (ISO 28500), and WET, record by record.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/records.h"
#include "intake/stream.h"

namespace isnad::intake {

struct WarcRecord {
  std::uint64_t offset = 0;  // of the record (its gzip member or zstd frame) in the file
  std::vector<std::pair<std::string, std::string>> fields;
  std::string block;
  std::string_view field(std::string_view name) const;  // case-insensitive; empty where it is not there
};

class WarcReader {
 public:
  WarcReader(std::unique_ptr<ByteStream> stream, std::size_t max_block);
  // The next record; nothing at the end. A damaged or too large record is an error that names its offset; the call
  // after it goes on behind it.
  Result<std::optional<WarcRecord>> next();
  // Where the record (its member) begins that `next` gave or refused last, and whether the member begins with a record,
  // so that reading can begin there.
  std::uint64_t offset() const { return offset_; }
  bool is_aligned() const { return is_aligned_; }
  std::uint64_t bytes_taken() const { return taken_ + stream_->bytes_taken(); }

 private:
  bool line(std::string& out);
  bool skip(std::uint64_t bytes);
  Result<std::optional<WarcRecord>> damaged(std::string what, std::uint64_t offset);
  std::unique_ptr<ByteStream> stream_;
  std::size_t max_block_;
  std::uint64_t offset_ = 0;
  std::optional<std::uint64_t> aligned_;  // the last member that begins with a record
  bool is_aligned_ = true;
  std::uint64_t taken_ = 0;  // of a stream that was given up
  bool lost_ = false;        // look for the next record's first line
};

bool looks_like_warc(std::string_view bytes);

// The page in a record: a response's (with its HTTP head taken off, chunks and content coding undone), a resource's or
// a WET conversion's. Nothing for records that hold no page (requests, metadata, revisits, other types, status not
// 200). An error where the page is there and cannot be read.
Result<std::optional<Page>> page_of_record(const WarcRecord& record, std::size_t max_bytes);

}  // namespace isnad::intake
