#include "intake/stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <vector>

namespace isnad::intake {
namespace {

constexpr std::size_t kReadBytes = 1u << 20;  // a page of common size is read at once
constexpr std::size_t kLeastRead = 512;
constexpr std::size_t kOutBytes = 256u << 10;
constexpr std::uint32_t kZstdMagic = 0xfd2fb528u;
constexpr std::uint32_t kDictionaryMagic = 0x184d2a5du;  // a skippable frame that holds the dictionary
constexpr std::size_t kMaxDictionary = 16u << 20;
constexpr std::size_t kMostBack = 128u << 10;

enum class Coding { kPlain, kGzip, kZstd };

std::uint32_t little32(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return value;
}

}  // namespace

struct ByteStream::Impl {
  struct Member {
    std::uint64_t out;     // where its first byte stands in the decompressed stream
    std::uint64_t offset;  // where it begins in the file
  };

  int file = -1;
  bool owns_file = false;
  std::uint64_t file_size = 0;  // of a plain file, as it says; 0 where nothing says it
  Coding coding = Coding::kPlain;
  std::string in;  // read and not yet decompressed
  std::size_t in_at = 0;
  std::uint64_t in_offset = 0;  // file offset of in[0]
  bool at_end = false;
  std::string out;
  std::size_t out_at = 0;
  std::uint64_t consumed = 0;  // decompressed bytes given away
  std::uint64_t produced = 0;
  std::deque<Member> members;
  std::uint64_t last_member = 0;
  std::uint64_t gone_back = 0;
  bool in_member = false;
  std::optional<Error> error;
  z_stream gzip{};
  bool gzip_ready = false;
  ZSTD_DCtx* zstd = nullptr;
  bool has_more_inside = false;  // of zstd's output

  ~Impl() {
    if (gzip_ready) inflateEnd(&gzip);
    ZSTD_freeDCtx(zstd);
    if (owns_file) ::close(file);
  }

  std::string_view pending() const { return std::string_view(in).substr(in_at); }

  bool read_more() {
    if (at_end || file < 0) return false;
    // Something of the member stays behind what was read, for `go_back`.
    const std::size_t kept = coding == Coding::kPlain ? 0 : std::min(in_at, kMostBack);
    if (in_at > kept) {
      in_offset += in_at - kept;
      in.erase(0, in_at - kept);
      in_at = kept;
    }
    const std::size_t old = in.size();
    // A string's new bytes are written twice, once as zeros: no more of them than the file has left to give.
    const std::uint64_t place = in_offset + old;
    const std::size_t wanted =
        file_size == 0 ? kReadBytes
                       : std::clamp<std::size_t>(file_size > place ? file_size - place : 0, kLeastRead, kReadBytes);
    in.resize(old + wanted);
    ssize_t got = 0;
    do {
      got = ::read(file, in.data() + old, wanted);
    } while (got < 0 && errno == EINTR);
    in.resize(old + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0) error = Error{std::strerror(errno), "byte " + std::to_string(place), ""};
    if (got <= 0) at_end = true;
    return got > 0;
  }

  bool need(std::size_t bytes) {
    while (pending().size() < bytes) {
      if (!read_more()) return pending().size() >= bytes;
    }
    return true;
  }

  void damaged(const std::string& what) { error = Error{what, "byte " + std::to_string(in_offset + in_at), ""}; }

  void note_member() {
    last_member = in_offset + in_at;
    members.push_back({produced, last_member});
    in_member = true;
  }

  bool fill_plain() {
    if (pending().empty() && !read_more()) return false;
    const std::string_view bytes = pending();
    produced += bytes.size();
    if (out.empty() && in_at == 0) {
      in_offset += bytes.size();
      out.swap(in);
      in.clear();
      return true;
    }
    out += bytes;
    in_at = in.size();
    return true;
  }

  bool fill_gzip() {
    if (!in_member) {
      // Zero padding between members occurs.
      while (need(1) && pending().front() == '\0') ++in_at;
      if (!need(1)) return false;
      if (gzip_ready) inflateEnd(&gzip);
      gzip = {};
      gzip_ready = inflateInit2(&gzip, 15 + 16) == Z_OK;
      if (!gzip_ready) return damaged("no memory for inflate"), false;
      note_member();
    }
    while (true) {
      if (pending().empty() && !read_more()) {
        if (!error) damaged("the gzip member is cut short");
        in_member = false;
        return false;
      }
      const std::size_t old = out.size();
      out.resize(old + kOutBytes);
      gzip.next_in = reinterpret_cast<Bytef*>(in.data() + in_at);
      gzip.avail_in = static_cast<uInt>(in.size() - in_at);
      gzip.next_out = reinterpret_cast<Bytef*>(out.data() + old);
      gzip.avail_out = kOutBytes;
      const int status = inflate(&gzip, Z_NO_FLUSH);
      const std::size_t made = kOutBytes - gzip.avail_out;
      out.resize(old + made);
      produced += made;
      in_at = in.size() - gzip.avail_in;
      if (status == Z_STREAM_END) {
        in_member = false;
        return true;
      }
      if (status != Z_OK && status != Z_BUF_ERROR) {
        damaged("the gzip member is damaged");
        in_member = false;
        return made > 0;
      }
      if (made > 0) return true;
    }
  }

  // Loads the dictionary of a skippable frame at the file's start (WARC zstd specification, section 3).
  bool load_dictionary() {
    if (!need(8)) return false;
    const std::size_t size = little32(pending().substr(4));
    if (size > kMaxDictionary || !need(8 + size))
      return damaged("the dictionary frame is cut short or too large"), false;
    std::string dictionary(pending().substr(8, size));
    in_at += 8 + size;
    if (dictionary.size() >= 4 && little32(dictionary) == kZstdMagic) {
      // Compressed itself; its frame need not say how large it is inside.
      std::string raw;
      ZSTD_inBuffer input{dictionary.data(), dictionary.size(), 0};
      std::size_t status = 1;
      while (status != 0) {
        const std::size_t old = raw.size();
        raw.resize(old + kOutBytes);
        ZSTD_outBuffer output{raw.data() + old, kOutBytes, 0};
        status = ZSTD_decompressStream(zstd, &output, &input);
        if (ZSTD_isError(status) != 0 || (status != 0 && output.pos < output.size && input.pos == input.size) ||
            raw.size() > kMaxDictionary) {
          return damaged("the dictionary is damaged"), false;
        }
        raw.resize(old + output.pos);
      }
      dictionary = std::move(raw);
    }
    if (ZSTD_isError(ZSTD_DCtx_loadDictionary(zstd, dictionary.data(), dictionary.size())) != 0) {
      return damaged("the dictionary cannot be used"), false;
    }
    return true;
  }

  // After damage: to the byte behind the member's first, as far as it is still there. A decoder may notice damage only
  // after it has read into the next member. In all no more is gone back than was read, so that the work stays linear.
  void go_back() {
    const std::uint64_t here = in_offset + in_at;
    const std::uint64_t to = std::max(last_member + 1, in_offset);
    if (to >= here) return void(in_at += in_at < in.size() ? 1 : 0);
    if (gone_back + (here - to) > here) return;
    gone_back += here - to;
    in_at = static_cast<std::size_t>(to - in_offset);
  }

  bool make_zstd() {
    zstd = ZSTD_createDCtx();
    if (zstd == nullptr) return damaged("no memory for zstd"), false;
    ZSTD_DCtx_setParameter(zstd, ZSTD_d_windowLogMax, 27);
    return !need(4) || little32(pending()) != kDictionaryMagic || load_dictionary();
  }

  // Whatever was decompressed and not taken; the next member begins anew.
  void forget_output() {
    error.reset();
    out.clear();
    out_at = 0;
    consumed = produced;
    members.clear();
    if (zstd != nullptr) ZSTD_DCtx_reset(zstd, ZSTD_reset_session_only);
    has_more_inside = false;
    in_member = false;
  }

  bool fill_zstd() {
    if (zstd == nullptr && !make_zstd()) return false;
    if (!in_member) {
      if (!need(1)) return false;
      note_member();
    }
    while (true) {
      // What a full output buffer left inside zstd comes before more input.
      if (pending().empty() && !has_more_inside && !read_more()) {
        if (!error) damaged("the zstd frame is cut short");
        in_member = false;
        return false;
      }
      const std::size_t old = out.size();
      out.resize(old + kOutBytes);
      ZSTD_inBuffer input{in.data() + in_at, in.size() - in_at, 0};
      ZSTD_outBuffer output{out.data() + old, kOutBytes, 0};
      const std::size_t status = ZSTD_decompressStream(zstd, &output, &input);
      out.resize(old + output.pos);
      produced += output.pos;
      in_at += input.pos;
      if (ZSTD_isError(status) != 0) {
        damaged(std::string("the zstd frame is damaged: ") + ZSTD_getErrorName(status));
        in_member = false;
        return output.pos > 0;
      }
      has_more_inside = status != 0 && output.pos == output.size;
      if (status == 0) in_member = false;
      if (output.pos > 0 || status == 0) return true;
    }
  }

  bool fill() {
    if (error) return false;
    switch (coding) {
      case Coding::kGzip:
        return fill_gzip();
      case Coding::kZstd:
        return fill_zstd();
      case Coding::kPlain:
        return fill_plain();
    }
    return false;
  }

  void find_coding() {
    if (!need(4)) return;
    const std::string_view head = pending();
    if (static_cast<unsigned char>(head[0]) == 0x1f && static_cast<unsigned char>(head[1]) == 0x8b)
      coding = Coding::kGzip;
    if (little32(head) == kZstdMagic || little32(head) == kDictionaryMagic) coding = Coding::kZstd;
  }
};

ByteStream::ByteStream(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteStream::~ByteStream() = default;

Result<std::unique_ptr<ByteStream>> ByteStream::open(const std::string& path) {
  auto impl = std::make_unique<Impl>();
  if (path == "-") {
    impl->file = STDIN_FILENO;
  } else {
    impl->file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (impl->file < 0) return fail(std::strerror(errno), path);
    impl->owns_file = true;
    struct stat about {};
    if (::fstat(impl->file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0)
      impl->file_size = static_cast<std::uint64_t>(about.st_size);
  }
  impl->find_coding();
  if (impl->error) return fail(impl->error->what, path);
  return std::unique_ptr<ByteStream>(new ByteStream(std::move(impl)));
}

std::unique_ptr<ByteStream> ByteStream::of(std::string bytes) {
  auto impl = std::make_unique<Impl>();
  impl->in = std::move(bytes);
  impl->at_end = true;
  impl->find_coding();
  return std::unique_ptr<ByteStream>(new ByteStream(std::move(impl)));
}

std::string_view ByteStream::buffered() const { return std::string_view(impl_->out).substr(impl_->out_at); }

bool ByteStream::fill() { return impl_->fill(); }

std::string ByteStream::take() {
  std::string bytes;
  if (impl_->out_at == 0) {
    bytes.swap(impl_->out);
  } else {
    bytes = buffered();
  }
  impl_->out_at = 0;
  impl_->out.clear();
  impl_->consumed += bytes.size();
  while (impl_->members.size() > 1 && impl_->members[1].out <= impl_->consumed) impl_->members.pop_front();
  return bytes;
}

void ByteStream::consume(std::size_t bytes) {
  impl_->out_at += bytes;
  impl_->consumed += bytes;
  while (impl_->members.size() > 1 && impl_->members[1].out <= impl_->consumed) impl_->members.pop_front();
  if (impl_->out_at > (1u << 20) || impl_->out_at == impl_->out.size()) {
    impl_->out.erase(0, impl_->out_at);
    impl_->out_at = 0;
  }
}

const std::optional<Error>& ByteStream::error() const { return impl_->error; }

std::uint64_t ByteStream::member_offset() const {
  if (impl_->coding == Coding::kPlain) return impl_->consumed;
  // A member may begin just where the last consumed byte ended, and be noted only after that.
  std::uint64_t offset = impl_->members.empty() ? 0 : impl_->members.front().offset;
  for (const Impl::Member& member : impl_->members) {
    if (member.out > impl_->consumed) break;
    offset = member.offset;
  }
  return offset;
}

std::uint64_t ByteStream::last_member() const { return impl_->last_member; }

bool ByteStream::at_member_start() const {
  if (impl_->coding == Coding::kPlain) return true;
  for (const Impl::Member& member : impl_->members) {
    if (member.out == impl_->consumed) return true;
  }
  return false;
}

std::uint64_t ByteStream::bytes_taken() const { return impl_->in_offset + impl_->in_at; }

bool ByteStream::seek(std::uint64_t offset) {
  Impl& impl = *impl_;
  if (impl.file < 0) return false;
  // The dictionary stands at the file's beginning, which is read already.
  if (impl.coding == Coding::kZstd && impl.zstd == nullptr && !impl.make_zstd()) return false;
  if (::lseek(impl.file, static_cast<off_t>(offset), SEEK_SET) < 0) return false;
  impl.in.clear();
  impl.in_at = 0;
  impl.in_offset = offset;
  impl.at_end = false;
  impl.forget_output();
  if (impl.coding == Coding::kPlain) impl.consumed = impl.produced = offset;
  return true;
}

bool ByteStream::resume() {
  Impl& impl = *impl_;
  if (impl.coding == Coding::kPlain) return false;
  impl.forget_output();
  const std::string magic =
      impl.coding == Coding::kGzip ? std::string("\x1f\x8b\x08", 3) : std::string("\x28\xb5\x2f\xfd", 4);
  impl.go_back();
  while (true) {
    const std::size_t found = impl.in.find(magic, impl.in_at);
    if (found != std::string::npos) {
      impl.in_at = found;
      return true;
    }
    // The magic may lie across two reads.
    impl.in_at = impl.in.size() > magic.size() ? impl.in.size() - magic.size() + 1 : impl.in_at;
    if (!impl.read_more()) return false;
  }
}

}  // namespace isnad::intake
