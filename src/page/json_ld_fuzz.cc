#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/json_ld.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  isnad::page::JsonLd found;
  isnad::page::read_json_ld_text({reinterpret_cast<const char*>(data), size}, found);
  return 0;
}
