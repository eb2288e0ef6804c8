// What is read back from the disk may be damaged: frames and sketches. It is refused or read, and what was read
// is written back the same.
#include <cstdint>
#include <cstdlib>

#include "archive/compress.h"
#include "story/sketch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto plain = archive::decompress(bytes, std::size_t{1} << 24)) {
    if (archive::decompress(archive::compress(*plain)).value() != *plain) std::abort();
  }
  if (archive::decompress(archive::compress(bytes)).value() != bytes) std::abort();
  if (const auto sketch = story::sketch_from_bytes(bytes)) {
    // A truth value of any byte but 0 becomes 1.
    if (story::to_bytes(*sketch).size() != bytes.size()) std::abort();
    if (!story::sketch_from_bytes(story::to_bytes(*sketch))) std::abort();
  }
  return 0;
}
