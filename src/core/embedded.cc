#include "core/embedded.h"

#include <cstdio>
#include <cstdlib>

namespace isnad {
namespace {
const EmbeddedFiles* registered = nullptr;
}

EmbeddedFiles::EmbeddedFiles(const EmbeddedFile* table, std::size_t size)
    : files(table), count(size), next(registered) {
  registered = this;
}

std::string_view embedded(std::string_view name) {
  for (const EmbeddedFiles* table = registered; table != nullptr; table = table->next) {
    for (std::size_t i = 0; i < table->count; ++i) {
      const EmbeddedFile& file = table->files[i];
      if (name == file.name) return {file.begin, static_cast<std::size_t>(file.end - file.begin)};
    }
  }
  std::fprintf(stderr, "isnad was built without the data file %.*s\n", static_cast<int>(name.size()), name.data());
  std::abort();
}

}  // namespace isnad
