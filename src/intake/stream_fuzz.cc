#include <cstdint>
#include <string>

#include "intake/stream.h"

// Compressed bytes, damaged and mended: every member is left behind once.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto stream = isnad::intake::ByteStream::of({reinterpret_cast<const char*>(data), size});
  std::size_t total = 0;
  do {
    while (stream->fill() && total < (32u << 20)) {
      total += stream->buffered().size();
      stream->consume(stream->buffered().size());
      stream->member_offset();
    }
  } while (stream->error() && stream->resume());
  return 0;
}
