// The files of data/ that are linked into the program (cmake/embed.cmake), found by name.
#pragma once

#include <cstddef>
#include <string_view>

namespace isnad {

struct EmbeddedFile {
  const char* name;
  const char* begin;
  const char* end;
};

// One link unit's table of embedded files; registers itself before main.
struct EmbeddedFiles {
  EmbeddedFiles(const EmbeddedFile* files, std::size_t count);
  const EmbeddedFile* files;
  std::size_t count;
  const EmbeddedFiles* next;
};

// The bytes of the embedded file of that name (`reading/places.tsv`); aborts where the program was built without it,
// which is a fault of the build, never of the input. The bytes are followed by a NUL that is not counted.
std::string_view embedded(std::string_view name);

}  // namespace isnad
