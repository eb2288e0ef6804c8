#include <cstddef>
#include <cstdint>
#include <string_view>

#include "page/page_state.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(
      isnad::page::read_state_text({reinterpret_cast<const char*>(data), size}, "A title of some length"));
  return 0;
}
