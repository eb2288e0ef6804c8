#include <cstdint>
#include <cstdlib>
#include <string>

#include "intake/content_coding.h"

// The first line is the Content-Encoding header, the rest a body. Nothing grows over its limit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMost = 1u << 20;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = bytes.find('\n');
  const std::string_view header = bytes.substr(0, end);
  const std::string_view body = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
  const std::string whole = isnad::intake::unchunked(body);
  if (whole.size() > body.size()) std::abort();
  const auto undone = isnad::intake::undo_content_coding(whole, header, kMost);
  if (undone && undone->size() > kMost && undone->size() != whole.size()) std::abort();
  return 0;
}
