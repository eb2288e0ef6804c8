#include <cstdint>
#include <cstdlib>
#include <string>

#include "intake/robots.h"

// The first line is a path, the rest robots.txt.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = bytes.find('\n');
  const std::string path = "/" + std::string(bytes.substr(0, end));
  const auto robots =
      isnad::intake::Robots::parse(end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1), "Isnad");
  robots.allows(path);
  if (!robots.allows("/robots.txt")) std::abort();
  if (!(robots.crawl_delay() >= 0.0 && robots.crawl_delay() <= 60.0)) std::abort();
  return 0;
}
