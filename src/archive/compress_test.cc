#include "archive/compress.h"

#include <gtest/gtest.h>
#include <zstd.h>

#include <random>

namespace isnad::archive {
namespace {

TEST(Compress, WhatWasPackedComesBack) {
  std::mt19937 random(5);
  for (const std::size_t size : {0u, 1u, 100u, 70'000u, 3'000'000u}) {
    std::string repeated;
    std::string noise;
    while (repeated.size() < size) repeated += "خبر عاجل ";
    repeated.resize(size);
    while (noise.size() < size) noise.push_back(static_cast<char>(random()));
    EXPECT_EQ(decompress(compress(repeated)).value(), repeated);
    EXPECT_EQ(decompress(compress(noise, 1)).value(), noise);
  }
}

TEST(Compress, OneRepeatedByteIsNoBomb) {
  // The densest that an honest frame can be.
  const std::string zeros(std::size_t{64} << 20, '\0');
  const std::string packed = compress(zeros);
  EXPECT_LT(packed.size(), 10'000u);
  EXPECT_EQ(decompress(packed).value().size(), zeros.size());
}

TEST(Compress, MoreThanIsAllowedIsRefused) {
  const std::string packed = compress(std::string(5'000, 'x'));
  EXPECT_TRUE(decompress(packed, 5'000));
  const auto refused = decompress(packed, 4'999);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what, "a zstd frame of 5000 bytes is too large");
}

TEST(Compress, ASizeThatNoFrameOfThisLengthCanHoldIsRefusedBeforeMemoryIsTaken) {
  // Magic number, a single segment with eight bytes of size: 1 GiB - 1 (RFC 8878, section 3.1.1.1).
  std::string frame = {'\x28', '\xb5', '\x2f', '\xfd', '\xe0', '\xff', '\xff', '\xff', '\x3f', 0, 0, 0, 0};
  frame += std::string(20, '\0');
  const auto refused = decompress(frame);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what, "a zstd frame of 33 bytes says that it holds 1073741823");
}

TEST(Compress, AFrameCutAnywhereIsRefused) {
  const std::string packed = compress("نص قصير يكفي لهذا الاختبار، نص قصير يكفي لهذا الاختبار");
  for (std::size_t size = 0; size < packed.size(); ++size) {
    EXPECT_FALSE(decompress(std::string_view(packed).substr(0, size))) << size;
  }
}

TEST(Compress, WhatIsNoFrameIsRefused) {
  EXPECT_FALSE(decompress("plain text, never packed"));
  EXPECT_FALSE(decompress(std::string(100, '\xff')));
}

TEST(Compress, AFrameOfUnknownSizeIsRefused) {
  // As streaming writers make them.
  ZSTD_CStream* stream = ZSTD_createCStream();
  std::string packed(1'000, '\0');
  ZSTD_inBuffer in{"abc", 3, 0};
  ZSTD_outBuffer out{packed.data(), packed.size(), 0};
  ZSTD_initCStream(stream, 3);
  ZSTD_compressStream(stream, &out, &in);
  ZSTD_endStream(stream, &out);
  ZSTD_freeCStream(stream);
  packed.resize(out.pos);
  const auto refused = decompress(packed);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what, "not a zstd frame of known size");
}

TEST(Compress, ASecondFrameBehindTheFirstIsRefused) { EXPECT_FALSE(decompress(compress("one") + compress("two"))); }

}  // namespace
}  // namespace isnad::archive
