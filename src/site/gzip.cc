#include "site/gzip.h"

#include <libdeflate.h>

#include <memory>

namespace isnad::site {
namespace {

struct Free {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

std::string gzip(std::string_view bytes) {
  // One a thread: making it costs more than a small page. Level 5: a front page of 60 KB in about half a millisecond.
  thread_local const std::unique_ptr<libdeflate_compressor, Free> compressor(libdeflate_alloc_compressor(5));
  if (!compressor || bytes.size() < 256) return {};
  std::string packed(bytes.size() - 1, '\0');
  const std::size_t size =
      libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
  packed.resize(size);
  return packed;
}

}  // namespace isnad::site
