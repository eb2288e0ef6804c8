#include "intake/content_coding.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <vector>

namespace isnad::intake {
namespace {

constexpr std::size_t kStep = 64u << 10;
constexpr std::size_t kMostCodings = 4;

enum class End { kWhole, kCut, kDamaged, kTooLarge };

// What a decoder made of a body, and how it ended.
struct Unpacked {
  std::string bytes;
  End end = End::kDamaged;
};

// gzip, zlib and raw deflate, as HTTP's "gzip" and "deflate" are in the wild; `window` is zlib's windowBits.
Unpacked inflated(std::string_view body, std::size_t most, int window) {
  Unpacked out;
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) return out;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<uInt>(body.size());
  int status = Z_OK;
  while (status == Z_OK && out.bytes.size() <= most) {
    const std::size_t old = out.bytes.size();
    out.bytes.resize(old + kStep);
    stream.next_out = reinterpret_cast<Bytef*>(out.bytes.data() + old);
    stream.avail_out = kStep;
    status = inflate(&stream, Z_NO_FLUSH);
    out.bytes.resize(out.bytes.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  out.end = status == Z_STREAM_END                        ? End::kWhole
            : status == Z_OK                              ? End::kTooLarge
            : status == Z_BUF_ERROR && !out.bytes.empty() ? End::kCut
                                                          : End::kDamaged;
  return out;
}

Unpacked unbrotlied(std::string_view body, std::size_t most) {
  Unpacked out;
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!state) return out;
  const auto* next_in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t left_in = body.size();
  BrotliDecoderResult status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out.bytes.size() <= most) {
    const std::size_t old = out.bytes.size();
    out.bytes.resize(old + kStep);
    auto* next_out = reinterpret_cast<std::uint8_t*>(out.bytes.data() + old);
    std::size_t left_out = kStep;
    status = BrotliDecoderDecompressStream(state.get(), &left_in, &next_in, &left_out, &next_out, nullptr);
    out.bytes.resize(out.bytes.size() - left_out);
  }
  // Brotli has no mark at its beginning: text that happens to decode would leave bytes behind.
  out.end = status == BROTLI_DECODER_RESULT_SUCCESS && left_in == 0                  ? End::kWhole
            : status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT                      ? End::kTooLarge
            : status == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && !out.bytes.empty() ? End::kCut
                                                                                     : End::kDamaged;
  return out;
}

Unpacked unzstded(std::string_view body, std::size_t most) {
  Unpacked out;
  const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  if (!context) return out;
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23);  // RFC 9659: 8 MB
  ZSTD_inBuffer input{body.data(), body.size(), 0};
  std::size_t status = 1;
  bool is_full = true;
  while ((is_full || input.pos < input.size) && out.bytes.size() <= most) {
    const std::size_t old = out.bytes.size();
    out.bytes.resize(old + kStep);
    ZSTD_outBuffer output{out.bytes.data() + old, kStep, 0};
    status = ZSTD_decompressStream(context.get(), &output, &input);
    out.bytes.resize(old + (ZSTD_isError(status) != 0 ? 0 : output.pos));
    if (ZSTD_isError(status) != 0) return out;
    is_full = output.pos == output.size;
  }
  out.end = out.bytes.size() > most ? End::kTooLarge
            : status == 0           ? End::kWhole
            : out.bytes.empty()     ? End::kDamaged
                                    : End::kCut;
  return out;
}

bool begins(std::string_view body, std::string_view magic) { return body.substr(0, magic.size()) == magic; }

// Whether the body was stored unpacked under its packed head: markup or lines have no NULs and few other controls.
bool is_text(std::string_view body) {
  const std::string_view head = body.substr(0, 4'096);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1b;
  });
  return static_cast<std::size_t>(controls) * 100 < head.size() || head.empty();
}

std::vector<std::string> codings_of(std::string_view header) {
  std::vector<std::string> names;
  std::string name;
  for (const char c : header) {
    if (c == ',') {
      names.push_back(std::exchange(name, {}));
    } else if (c != ' ' && c != '\t') {
      name.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
  }
  names.push_back(std::move(name));
  std::erase_if(names, [](const std::string& one) { return one.empty() || one == "identity" || one == "none"; });
  return names;
}

Result<std::string> undone(std::string body, const std::string& coding, std::size_t most) {
  Unpacked unpacked;
  if (coding == "gzip" || coding == "x-gzip") {
    if (!begins(body, "\x1f\x8b")) return body;
    unpacked = inflated(body, most, 15 + 32);
  } else if (coding == "deflate") {
    unpacked = inflated(body, most, 15 + 32);
    if (unpacked.end == End::kDamaged) unpacked = inflated(body, most, -15);
    if (unpacked.end == End::kDamaged && is_text(body)) return body;
  } else if (coding == "br") {
    unpacked = unbrotlied(body, most);
    if (unpacked.end != End::kWhole && is_text(body)) return body;
  } else if (coding == "zstd") {
    if (!begins(body, "\x28\xb5\x2f\xfd")) return body;
    unpacked = unzstded(body, most);
  } else {
    if (is_text(body)) return body;
    return fail("the page's content coding `" + coding.substr(0, 20) + "` is not read");
  }
  if (unpacked.end == End::kTooLarge)
    return fail("the page is larger than " + std::to_string(most) + " bytes when decompressed");
  if (unpacked.end == End::kDamaged) return fail("the page's " + coding + " coding is damaged");
  if (unpacked.bytes.size() > most)
    return fail("the page is larger than " + std::to_string(most) + " bytes when decompressed");
  return std::move(unpacked.bytes);
}

}  // namespace

std::string unchunked(std::string_view bytes) {
  std::string out;
  std::string_view rest = bytes;
  while (true) {
    const std::size_t end = rest.find("\r\n");
    if (end == std::string_view::npos || end == 0 || end > 20) return out.empty() ? std::string(bytes) : out;
    std::size_t size = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + end, size, 16);
    if (read.ec != std::errc() || (read.ptr != rest.data() + end && *read.ptr != ';' && *read.ptr != ' ')) {
      return out.empty() ? std::string(bytes) : out;
    }
    rest.remove_prefix(end + 2);
    if (size == 0) return out;
    out += rest.substr(0, size);
    if (rest.size() < 2 || size > rest.size() - 2) return out;
    rest.remove_prefix(size + 2);
  }
}

Result<std::string> undo_content_coding(std::string body, std::string_view header, std::size_t most) {
  std::vector<std::string> codings = codings_of(header);
  // A gzip body whose head says nothing of it is one all the same: no page begins so.
  if (codings.empty() && begins(body, "\x1f\x8b\x08")) codings = {"gzip"};
  if (codings.size() > kMostCodings) return fail("the page has " + std::to_string(codings.size()) + " content codings");
  for (auto coding = codings.rbegin(); coding != codings.rend(); ++coding) {
    auto step = undone(std::move(body), *coding, most);
    if (!step) return step;
    body = std::move(*step);
  }
  return body;
}

}  // namespace isnad::intake
