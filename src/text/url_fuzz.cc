#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "text/url.h"

// A newline parts the URL from its base.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = std::min(bytes.find('\n'), bytes.size());
  const std::string_view base = cut < bytes.size() ? bytes.substr(cut + 1) : std::string_view{};
  isnad::text::parse_url(bytes.substr(0, cut), base);
  // A canonical URL is its own canonical form.
  const std::string once = isnad::text::canonical_url(bytes.substr(0, cut));
  if (!once.empty() && isnad::text::canonical_url(once) != once) std::abort();
  return 0;
}
