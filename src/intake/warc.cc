#include "intake/warc.h"

#include <algorithm>
#include <charconv>

#include "core/hash.h"
#include "intake/content_coding.h"

namespace isnad::intake {
namespace {

constexpr std::size_t kMaxLine = 64u << 10;
constexpr std::size_t kMaxFields = 200;

bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const char x = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + 32) : a[i];
    const char y = b[i] >= 'A' && b[i] <= 'Z' ? static_cast<char>(b[i] + 32) : b[i];
    if (x != y) return false;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string_view find(const Fields& fields, std::string_view name) {
  for (const auto& [key, value] : fields) {
    if (same_name(key, name)) return value;
  }
  return {};
}

bool is_page_type(std::string_view type) {
  return type.empty() || type.find("html") != std::string_view::npos ||
         type.find("text/plain") != std::string_view::npos || type.find("xml") != std::string_view::npos;
}

}  // namespace

std::string_view WarcRecord::field(std::string_view name) const { return find(fields, name); }

bool looks_like_warc(std::string_view bytes) { return bytes.substr(0, 5) == "WARC/"; }

WarcReader::WarcReader(std::unique_ptr<ByteStream> stream, std::size_t max_block)
    : stream_(std::move(stream)), max_block_(max_block) {}

bool WarcReader::line(std::string& out) {
  while (true) {
    const std::string_view bytes = stream_->buffered();
    const std::size_t end = bytes.substr(0, kMaxLine).find('\n');
    if (end != std::string_view::npos) {
      out = std::string(trim(bytes.substr(0, end)));
      stream_->consume(end + 1);
      return true;
    }
    if (bytes.size() >= kMaxLine) {
      out.clear();
      stream_->consume(kMaxLine);
      return true;
    }
    if (!stream_->fill()) return false;
  }
}

bool WarcReader::skip(std::uint64_t bytes) {
  while (bytes > 0) {
    if (stream_->buffered().empty() && !stream_->fill()) return false;
    const auto some = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, stream_->buffered().size()));
    stream_->consume(some);
    bytes -= some;
  }
  return true;
}

Result<std::optional<WarcRecord>> WarcReader::damaged(std::string what, std::uint64_t offset) {
  lost_ = true;
  if (stream_->error()) {
    what = stream_->error()->what;
    if (!stream_->resume()) {
      // Nothing can be read behind the damage: the next call finds the end.
      taken_ += stream_->bytes_taken();
      stream_ = ByteStream::of({});
    }
  }
  return fail(std::move(what), "byte " + std::to_string(offset));
}

Result<std::optional<WarcRecord>> WarcReader::next() {
  std::string text;
  while (true) {
    if (stream_->buffered().empty() && !stream_->fill()) {
      if (stream_->error()) {
        is_aligned_ = false;
        return damaged({}, stream_->member_offset());
      }
      return std::nullopt;
    }
    const std::uint64_t offset = stream_->member_offset();
    offset_ = offset;
    if (stream_->at_member_start()) aligned_ = offset;
    is_aligned_ = aligned_ == offset;
    if (!line(text)) {
      if (stream_->error()) return damaged({}, offset);
      if (!lost_ && stream_->buffered().find_first_not_of("\r\n\t ") != std::string_view::npos) {
        stream_->consume(stream_->buffered().size());
        return damaged("the record is cut short", offset);
      }
      return std::nullopt;
    }
    if (text.empty()) continue;
    if (!looks_like_warc(text)) {
      if (lost_) continue;
      return damaged("not a WARC record", offset);
    }
    lost_ = false;
    WarcRecord record;
    record.offset = offset;
    while (true) {
      if (!line(text)) return damaged("the record's head is cut short", offset);
      if (text.empty()) break;
      const std::size_t colon = text.find(':');
      if (colon == std::string::npos || record.fields.size() >= kMaxFields) continue;
      record.fields.emplace_back(text.substr(0, colon), std::string(trim(std::string_view(text).substr(colon + 1))));
    }
    const std::string_view length = record.field("Content-Length");
    std::uint64_t size = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), size);
    if (length.empty() || read.ec != std::errc()) return damaged("the record says no Content-Length", offset);
    if (size > max_block_) {
      if (!skip(size)) return damaged("the record is cut short", offset);
      return fail("a record of " + std::to_string(size) + " bytes is larger than the limit",
                  "byte " + std::to_string(offset));
    }
    while (stream_->buffered().size() < size) {
      if (!stream_->fill()) {
        if (!stream_->error()) stream_->consume(stream_->buffered().size());
        return damaged("the record is cut short", offset);
      }
    }
    record.block = std::string(stream_->buffered().substr(0, static_cast<std::size_t>(size)));
    stream_->consume(static_cast<std::size_t>(size));
    // The damage lies in what was decompressed last, which is this record where nothing follows it in its member (a
    // wrong checksum, say).
    if (stream_->error() && stream_->last_member() == offset &&
        stream_->buffered().find_first_not_of("\r\n") == std::string_view::npos)
      return damaged({}, offset);
    return record;
  }
}

Result<std::optional<Page>> page_of_record(const WarcRecord& record, std::size_t max_bytes) {
  const std::string_view type = record.field("WARC-Type");
  Page page;
  page.ref.record = std::string(record.field("WARC-Record-ID"));
  page.ref.url = std::string(record.field("WARC-Target-URI"));
  if (page.ref.url.size() > 1 && page.ref.url.front() == '<')
    page.ref.url = page.ref.url.substr(1, page.ref.url.size() - 2);
  page.ref.offset = record.offset;
  page.fetched = std::string(record.field("WARC-Date"));
  if (type == "conversion") {
    page.bytes = record.block;
    page.content_type = "text/plain; charset=utf-8";
    page.format = PageFormat::kText;
  } else if (type == "resource") {
    if (!is_page_type(record.field("Content-Type"))) return std::nullopt;
    page.bytes = record.block;
    page.content_type = std::string(record.field("Content-Type"));
  } else if (type == "response" && record.block.compare(0, 5, "HTTP/") == 0) {
    const std::string_view block = record.block;
    std::size_t head_end = block.find("\r\n\r\n");
    std::size_t gap = 4;
    if (head_end == std::string_view::npos) {
      head_end = block.find("\n\n");
      gap = 2;
    }
    if (head_end == std::string_view::npos) return fail("the HTTP head has no end");
    const std::string_view head = block.substr(0, head_end);
    const std::size_t space = head.find(' ');
    if (space == std::string_view::npos || head.substr(space + 1, 3) != "200") return std::nullopt;
    Fields fields;
    std::size_t at = head.find('\n');
    while (at != std::string_view::npos && fields.size() < kMaxFields) {
      const std::size_t end = head.find('\n', at + 1);
      const std::string_view line = trim(head.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
      const std::size_t colon = line.find(':');
      if (colon != std::string_view::npos) fields.emplace_back(line.substr(0, colon), trim(line.substr(colon + 1)));
      at = end;
    }
    page.content_type = std::string(find(fields, "Content-Type"));
    if (!is_page_type(page.content_type)) return std::nullopt;
    std::string body(block.substr(head_end + gap));
    if (find(fields, "Transfer-Encoding").find("chunked") != std::string_view::npos) body = unchunked(body);
    auto plain = undo_content_coding(std::move(body), find(fields, "Content-Encoding"), max_bytes);
    if (!plain) return tl::unexpected(plain.error());
    body = std::move(*plain);
    page.bytes = std::move(body);
  } else {
    return std::nullopt;
  }
  if (page.bytes.size() > max_bytes) return fail("the page is larger than " + std::to_string(max_bytes) + " bytes");
  if (page.bytes.empty()) return std::nullopt;
  page.ref.sha256 = sha256_hex(page.bytes);
  return page;
}

}  // namespace isnad::intake
