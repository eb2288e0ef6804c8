#include "intake/warc.h"

#include <gtest/gtest.h>

#include "core/hash.h"
#include "intake/stream_test_support.h"

namespace isnad::intake {
namespace {

std::string record(const std::string& type, const std::string& url, const std::string& block,
                   const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-08-19T10:00:00Z\r\n" +
         (url.empty() ? "" : "WARC-Target-URI: " + url + "\r\n") + more +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& headers, const std::string& body, const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

// What stands in a file: pages by address, and the errors' text.
struct Read {
  std::vector<std::string> pages;
  std::vector<std::string> errors;
  std::vector<std::uint64_t> offsets;
};

Read read(const std::string& bytes, std::size_t most = 1u << 20) {
  Read out;
  WarcReader reader(ByteStream::of(bytes), most);
  for (int i = 0; i < 10'000; ++i) {
    auto next = reader.next();
    if (!next) {
      out.errors.push_back(next.error().message());
      continue;
    }
    if (!*next) return out;
    out.offsets.push_back((*next)->offset);
    auto page = page_of_record(**next, most);
    if (!page) {
      out.errors.push_back(page.error().message());
    } else if (*page) {
      out.pages.push_back((*page)->ref.url + " " + (*page)->bytes);
    }
  }
  ADD_FAILURE() << "the reader finds no end";
  return out;
}

Result<std::optional<Page>> page_in(const std::string& block, std::size_t most = 1u << 20) {
  WarcReader reader(ByteStream::of(record("response", "https://a.example/", block)), 1u << 24);
  return page_of_record(**reader.next(), most);
}

TEST(Warc, ResponsesResourcesAndConversionsArePages) {
  const Read got =
      read(record("warcinfo", "", "software: x") + record("request", "https://a.example/", "GET / HTTP/1.1\r\n\r\n") +
           record("response", "https://a.example/", response("Content-Type: text/html\r\n", "<p>a</p>")) +
           record("metadata", "https://a.example/", "x: y") +
           record("resource", "https://b.example/", "<p>b</p>", "Content-Type: text/html\r\n") +
           record("resource", "https://b.example/i.png", "png", "Content-Type: image/png\r\n") +
           record("conversion", "https://c.example/", "plain c", "Content-Type: text/plain\r\n") +
           record("revisit", "https://a.example/", response("", "")));
  EXPECT_EQ(got.pages, (std::vector<std::string>{"https://a.example/ <p>a</p>", "https://b.example/ <p>b</p>",
                                                 "https://c.example/ plain c"}));
  EXPECT_TRUE(got.errors.empty());
}

TEST(Warc, APageKnowsWhereItCameFrom) {
  const std::string first = gzipped(record("warcinfo", "", "x"));
  WarcReader reader(
      ByteStream::of(first + gzipped(record("response", "<https://a.example/>",
                                            response("Content-Type: text/html; charset=utf-8\r\n", "x")))),
      1'000'000);
  ASSERT_TRUE(reader.next());
  const auto second = reader.next();
  ASSERT_TRUE(second && *second);
  const auto page = page_of_record(**second, 1'000);
  ASSERT_TRUE(page && *page);
  EXPECT_EQ((*page)->ref.url, "https://a.example/");
  EXPECT_EQ((*page)->ref.record, "<urn:uuid:1>");
  EXPECT_EQ((*page)->ref.offset, first.size());
  EXPECT_EQ((*page)->ref.sha256, sha256_hex("x"));
  EXPECT_EQ((*page)->fetched, "2024-08-19T10:00:00Z");
  EXPECT_EQ((*page)->content_type, "text/html; charset=utf-8");
}

TEST(Warc, GzipZstdAndPlainFilesGiveTheSame) {
  const std::string a = record("response", "https://a.example/", response("", "A"));
  const std::string b = record("response", "https://b.example/", response("", "B"));
  const std::vector<std::string> expected = {"https://a.example/ A", "https://b.example/ B"};
  EXPECT_EQ(read(a + b).pages, expected);
  EXPECT_EQ(read(gzipped(a) + gzipped(b)).pages, expected);
  EXPECT_EQ(read(gzipped(a + b)).pages, expected);
  EXPECT_EQ(read(zstd_frame(a) + zstd_frame(b)).pages, expected);
  const std::string dictionary = a.substr(0, 200);
  EXPECT_EQ(read(dictionary_frame(dictionary) + zstd_frame(a, dictionary) + zstd_frame(b, dictionary)).pages, expected);
}

TEST(Warc, OnlyStatus200AndPageTypesCount) {
  EXPECT_FALSE(*page_in(response("", "x", "404 Not Found")));
  EXPECT_FALSE(*page_in(response("", "x", "301 Moved")));
  EXPECT_FALSE(*page_in(response("Content-Type: image/png\r\n", "x")));
  EXPECT_TRUE(*page_in(response("content-TYPE: application/xhtml+xml\r\n", "x")));
  EXPECT_FALSE(*page_in(response("", "")));
  EXPECT_FALSE(*page_in("not HTTP"));
  EXPECT_EQ(page_in("HTTP/1.1 200 OK\r\nA: b\r\n").error().what, "the HTTP head has no end");
  EXPECT_EQ((*page_in("HTTP/1.1 200 OK\nContent-Type: text/html\n\nbody"))->bytes, "body");
}

TEST(Warc, ContentCodingsAndChunksAreUndone) {
  const std::string page = "<p>" + std::string(2'000, 'x') + "</p>";
  EXPECT_EQ((*page_in(response("Content-Encoding: gzip\r\n", gzipped(page))))->bytes, page);
  EXPECT_EQ((*page_in(response("Content-Encoding: gzip\r\n", page)))->bytes, page);  // stored decoded
  EXPECT_EQ((*page_in(response("Transfer-Encoding: chunked\r\n", "3\r\n<p>\r\n2;x=y\r\nab\r\n0\r\n\r\n")))->bytes,
            "<p>ab");
  EXPECT_EQ((*page_in(response("Transfer-Encoding: chunked\r\n", "<p>stored decoded</p>")))->bytes,
            "<p>stored decoded</p>");
  EXPECT_EQ((*page_in(response("Transfer-Encoding: chunked\r\n", "ff\r\nshort")))->bytes, "short");
  std::string cut = gzipped(page);
  cut.resize(cut.size() - 9);
  EXPECT_EQ((*page_in(response("Content-Encoding: gzip\r\n", cut)))->bytes.substr(0, 3), "<p>");
  EXPECT_FALSE(page_in(response("Content-Encoding: gzip\r\n", "\x1f\x8b\x08garbage")));
  EXPECT_FALSE(page_in(response("Content-Encoding: br\r\n", std::string("\xff\0\0\1\2", 5))));
}

// Chunk sizes near 2^64 once wrapped around and read the same bytes again and again.
TEST(Warc, HugeChunkSizesEndTheBody) {
  std::string chunks;
  for (int i = 0; i < 2'000; ++i) chunks += "fffffffffffffffe\r\n";
  EXPECT_EQ((*page_in(response("Transfer-Encoding: chunked\r\n", chunks)))->bytes.size(), chunks.size() - 18);
  EXPECT_EQ((*page_in(response("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nx")))->bytes,
            "fffffffffffffffff\r\nx");
}

TEST(Warc, LimitsHoldForRecordsAndForDecompressedPages) {
  const std::string big(200'000, 'x');
  const Read got = read(record("response", "https://a.example/", response("", big)) +
                            record("response", "https://b.example/", response("", "b")),
                        100'000);
  EXPECT_EQ(got.pages, std::vector<std::string>{"https://b.example/ b"});
  ASSERT_EQ(got.errors.size(), 1u);
  EXPECT_EQ(got.errors[0].substr(0, 7), "byte 0:");
  EXPECT_EQ(
      page_in(response("Content-Encoding: gzip\r\n", gzipped(std::string(50u << 20, '\0'))), 1u << 20).error().what,
      "the page is larger than 1048576 bytes when decompressed");
}

TEST(Warc, DamagedRecordsAreNamedAndReadingGoesOnBehindThem) {
  const std::string good = record("response", "https://b.example/", response("", "b"));
  EXPECT_EQ(read("rubbish\r\nmore rubbish\r\n" + good).pages, std::vector<std::string>{"https://b.example/ b"});
  EXPECT_EQ(read("rubbish\r\nmore rubbish\r\n" + good).errors, std::vector<std::string>{"byte 0: not a WARC record"});
  EXPECT_EQ(read("WARC/1.0\r\nWARC-Type: response\r\n\r\n" + good).errors,
            std::vector<std::string>{"byte 0: the record says no Content-Length"});
  EXPECT_EQ(read("WARC/1.0\r\nWARC-Type: response\r\n\r\n" + good).pages.size(), 1u);
  EXPECT_EQ(read(good + good.substr(0, good.size() - 20)).errors.size(), 1u);
  EXPECT_EQ(read(good + "WARC/1.0\r\nWARC-Type: resp").errors.size(), 1u);
  std::string packed = gzipped(record("response", "https://a.example/", response("", std::string(5'000, 'x'))));
  packed[packed.size() / 2] = static_cast<char>(~packed[packed.size() / 2]);
  const Read behind = read(gzipped(good) + packed + gzipped(good));
  EXPECT_EQ(behind.pages.size() + behind.errors.size(), 3u);
  EXPECT_EQ(behind.pages.front(), "https://b.example/ b");
  EXPECT_EQ(behind.pages.back(), "https://b.example/ b");
  EXPECT_EQ(behind.offsets.back(), gzipped(good).size() + packed.size());
}

TEST(Warc, ARecordThatClaimsMoreThanTheFileHasIsCutShort) {
  const Read got = read("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999\r\n\r\nx");
  EXPECT_EQ(got.errors, std::vector<std::string>{"byte 0: the record is cut short"});
  const Read inside = read("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nx");
  EXPECT_EQ(inside.errors, std::vector<std::string>{"byte 0: the record is cut short"});
}

TEST(Warc, ItsMarkIsKnown) {
  EXPECT_TRUE(looks_like_warc("WARC/1.1\r\n"));
  EXPECT_FALSE(looks_like_warc("<html>"));
}

}  // namespace
}  // namespace isnad::intake
