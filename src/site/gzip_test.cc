#include "site/gzip.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

namespace isnad::site {
namespace {

TEST(Gzip, BytesComeBackAsTheyWere) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "خبر رقم " + std::to_string(i) + "\n";
  const std::string packed = gzip(text);
  ASSERT_FALSE(packed.empty());
  EXPECT_LT(packed.size(), text.size() / 3);
  std::string back(text.size(), '\0');
  std::size_t size = 0;
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  EXPECT_EQ(libdeflate_gzip_decompress(decompressor, packed.data(), packed.size(), back.data(), back.size(), &size),
            LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(decompressor);
  EXPECT_EQ(back, text);
}

TEST(Gzip, WhatDoesNotShrinkStaysAsItIs) {
  EXPECT_EQ(gzip("short"), "");
  std::string noise;
  std::uint32_t state = 1;
  for (int i = 0; i < 1000; ++i) noise.push_back(static_cast<char>((state = state * 1664525 + 1013904223) >> 24));
  EXPECT_EQ(gzip(noise), "");
}

}  // namespace
}  // namespace isnad::site
