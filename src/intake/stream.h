// Bytes from a file or standard input, decompressed as they come: gzip (one member or many), zstd (frames, with a
// dictionary frame in front as the WARC zstd specification has it), or plain.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"

namespace isnad::intake {

class ByteStream {
 public:
  // "-" is standard input. The compression is found from the first bytes.
  static Result<std::unique_ptr<ByteStream>> open(const std::string& path);
  static std::unique_ptr<ByteStream> of(std::string bytes);  // for tests and for what is in memory already
  ~ByteStream();

  // What is buffered now; grows by `fill`. Empty and `fill` false: the end.
  std::string_view buffered() const;
  // Reads more behind what is buffered. False: the end, or damage (`error`); what stood before the damage is given
  // first.
  bool fill();
  void consume(std::size_t bytes);
  // All that is buffered, which is consumed with it: a whole file's bytes without a copy.
  std::string take();
  // A fault of the compression or of reading; its place is the byte of the (compressed) file.
  const std::optional<Error>& error() const;
  // Where in the file the compressed member begins that holds the first buffered byte; for plain input the byte itself.
  std::uint64_t member_offset() const;
  // Where the member begins that was decompressed last, which is the one that `error` speaks of.
  std::uint64_t last_member() const;
  // Whether the first buffered byte is the first of its member; for plain input always.
  bool at_member_start() const;
  // How many bytes of the file were taken in so far, for telling how far the work is.
  std::uint64_t bytes_taken() const;
  // Goes on at a byte of the file where a member begins (what member_offset gave); for plain input at any byte. Of a
  // file with a dictionary frame the dictionary stays. False: not a file in which one can go to a place (a pipe);
  // nothing was lost.
  bool seek(std::uint64_t offset);
  // After damage: goes on at the next gzip member or zstd frame. False: there is none.
  bool resume();

 private:
  struct Impl;
  explicit ByteStream(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::intake
