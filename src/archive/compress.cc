#include "archive/compress.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace isnad::archive {
namespace {

// A block of a frame takes at least four bytes and holds at most 128 KiB (RFC 8878, section 3.1.1.2).
constexpr unsigned long long kMostBytesAByte = (128u << 10) / 4;

// Contexts are costly to make and cheap to keep: one a thread.
ZSTD_CCtx* compressor() {
  thread_local const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  if (!context) throw std::bad_alloc();
  return context.get();
}

ZSTD_DCtx* decompressor() {
  thread_local const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  return context.get();
}

}  // namespace

std::string compress(std::string_view bytes, int level) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compressCCtx(compressor(), out.data(), out.size(), bytes.data(), bytes.size(), level);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // a bound-sized buffer fails for want of memory alone
  out.resize(size);
  return out;
}

Result<std::string> decompress(std::string_view bytes, std::size_t most) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) return fail("not a zstd frame of known size");
  if (size > most) return fail("a zstd frame of " + std::to_string(size) + " bytes is too large");
  // Memory is taken for what a frame can hold, not for what it says.
  if (size / kMostBytesAByte > bytes.size()) {
    return fail("a zstd frame of " + std::to_string(bytes.size()) + " bytes says that it holds " +
                std::to_string(size));
  }
  std::string out(static_cast<std::size_t>(size), '\0');
  const std::size_t done = ZSTD_decompressDCtx(decompressor(), out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(done) != 0) return fail(std::string("damaged zstd frame: ") + ZSTD_getErrorName(done));
  return out;
}

}  // namespace isnad::archive
