#include <cstdint>
#include <cstdlib>

#include "intake/opml.h"

// What was read and written again is read as the same feeds in the same folders, up to their order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = isnad::intake::parse_opml({reinterpret_cast<const char*>(data), size});
  if (!read) return 0;
  const auto again = isnad::intake::parse_opml(isnad::intake::write_opml(*read, "list"));
  if (!again || again->size() != read->size()) std::abort();
  return 0;
}
