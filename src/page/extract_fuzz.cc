// Any bytes through the room's one entrance: as a page of unknown kind, as HTML and as text.
#include <cstddef>
#include <cstdint>

#include "page/extract.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  isnad::Page page;
  page.format = static_cast<isnad::PageFormat>(data[0] % 4);
  page.bytes.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  page.ref.url = "https://paper.example/a/b?c=d";
  isnad::page::ExtractOptions options;
  options.explain = (data[0] & 4) != 0;
  const auto articles = isnad::page::extract(page, options);
  if (articles && articles->empty()) __builtin_trap();
  return 0;
}
