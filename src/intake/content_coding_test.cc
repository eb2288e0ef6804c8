#include "intake/content_coding.h"

#include <brotli/encode.h>
#include <gtest/gtest.h>

#include "intake/stream_test_support.h"

namespace isnad::intake {
namespace {

constexpr std::size_t kMost = 1u << 20;

std::string brotlied(const std::string& text) {
  std::string out(BrotliEncoderMaxCompressedSize(text.size()) + 64, '\0');
  std::size_t size = out.size();
  if (BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, text.size(),
                            reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                            reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_FALSE) {
    throw std::runtime_error("BrotliEncoderCompress");
  }
  out.resize(size);
  return out;
}

std::string page() {
  std::string text = "<html><p>أعلنت الوزارة أمس نتائجها</p>";
  for (int i = 0; i < 30'000; ++i) text += "<p>" + std::to_string(i * 7919 % 10'007) + "</p>";
  return text;
}

TEST(ContentCoding, EachCodingIsUndone) {
  EXPECT_EQ(*undo_content_coding(gzipped(page()), "gzip", kMost), page());
  EXPECT_EQ(*undo_content_coding(gzipped(page()), "X-GZIP", kMost), page());
  EXPECT_EQ(*undo_content_coding(brotlied(page()), "br", kMost), page());
  EXPECT_EQ(*undo_content_coding(zstd_frame(page()), "zstd", kMost), page());
  EXPECT_EQ(*undo_content_coding(zstd_frame(page()) + zstd_frame(page()), "zstd", kMost), page() + page());
  EXPECT_EQ(*undo_content_coding(page(), "identity", kMost), page());
  EXPECT_EQ(*undo_content_coding(page(), "", kMost), page());
}

TEST(ContentCoding, AListIsUndoneFromItsEnd) {
  EXPECT_EQ(*undo_content_coding(gzipped(brotlied(page())), "br, gzip", kMost), page());
  EXPECT_EQ(undo_content_coding(page(), "a,b,c,d,e", kMost).error().what, "the page has 5 content codings");
}

TEST(ContentCoding, BodiesStoredUnpackedStayAsTheyAre) {
  for (const char* coding : {"gzip", "deflate", "br", "zstd", "sdch"}) {
    EXPECT_EQ(*undo_content_coding(page(), coding, kMost), page()) << coding;
    EXPECT_EQ(*undo_content_coding("خبر", coding, kMost), "خبر") << coding;
  }
}

TEST(ContentCoding, AGzipBodyWithoutAHeaderIsSeen) {
  EXPECT_EQ(*undo_content_coding(gzipped(page()), "", kMost), page());
}

TEST(ContentCoding, OfACutBodyComesItsBeginning) {
  for (const auto& [coding, body] : {std::pair<const char*, std::string>{"gzip", gzipped(page())},
                                     {"br", brotlied(page())},
                                     {"zstd", zstd_frame(page())}}) {
    const auto undone = undo_content_coding(body.substr(0, body.size() - 9), coding, kMost);
    ASSERT_TRUE(undone) << coding << ": " << undone.error().what;
    EXPECT_LE(undone->size(), page().size());
    EXPECT_EQ(*undone, page().substr(0, undone->size())) << coding;
  }
}

TEST(ContentCoding, BombsEndAtTheLimit) {
  const std::string zeros(20u << 20, '\0');
  for (const auto& [coding, body] : {std::pair<const char*, std::string>{"gzip", gzipped(zeros)},
                                     {"br", brotlied(zeros)},
                                     {"zstd", zstd_frame(zeros)},
                                     {"deflate", gzipped(zeros)}}) {
    const auto undone = undo_content_coding(body, coding, kMost);
    ASSERT_FALSE(undone) << coding;
    EXPECT_EQ(undone.error().what, "the page is larger than 1048576 bytes when decompressed");
  }
}

TEST(ContentCoding, DamageAndUnknownCodingsAreSaid) {
  EXPECT_EQ(undo_content_coding("\x1f\x8b\x08garbage", "gzip", kMost).error().what,
            "the page's gzip coding is damaged");
  EXPECT_EQ(undo_content_coding(std::string("\xff\0\0\0\x01\xfe\0", 7), "br", kMost).error().what,
            "the page's br coding is damaged");
  EXPECT_EQ(undo_content_coding("\x28\xb5\x2f\xfd\xff\xff\xff", "zstd", kMost).error().what,
            "the page's zstd coding is damaged");
  EXPECT_EQ(undo_content_coding(std::string("\0\1\2\3", 4), "compress", kMost).error().what,
            "the page's content coding `compress` is not read");
}

}  // namespace
}  // namespace isnad::intake
