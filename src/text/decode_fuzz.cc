#include <cstdint>
#include <cstdlib>

#include "text/decode.h"
#include "text/utf8.h"

// The first byte says how many of the following are the header's value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string_view header;
  if (!bytes.empty()) {
    const auto length = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    header = bytes.substr(0, length);
    bytes.remove_prefix(header.size());
  }
  const isnad::text::Decoded decoded = isnad::text::decode(bytes, header);
  if (!isnad::text::is_valid_utf8(decoded.utf8) || decoded.utf8.find('\0') != std::string::npos) std::abort();
  return 0;
}
