#include <cstdint>
#include <cstdlib>
#include <string>

#include "intake/warc.h"

// Plain, gzip and zstd by the first bytes. The reader comes to an end whatever is in the file, and no page is too
// large.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMost = 1u << 20;
  isnad::intake::WarcReader reader(isnad::intake::ByteStream::of({reinterpret_cast<const char*>(data), size}), kMost);
  // Each call takes at least a byte of the file or of what a member of it became; small inputs have few of either.
  for (std::size_t calls = 0;; ++calls) {
    const auto record = reader.next();
    if (!record) continue;
    if (!*record) return 0;
    const auto page = isnad::intake::page_of_record(**record, kMost);
    if (page && *page && (*page)->bytes.size() > kMost) std::abort();
    if (calls > (64u << 20)) std::abort();
  }
}
