#include "core/hash.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Hash, Sha256OfTheStandardsExamples) {
  // FIPS 180-4, examples.
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Hash, IdsDependOnKindAndKey) {
  EXPECT_EQ(make_id("article", "x").size(), 20u);
  EXPECT_NE(make_id("article", "x"), make_id("story", "x"));
  EXPECT_NE(make_id("a", "bc"), make_id("ab", "c"));
  EXPECT_EQ(make_id("article", "x"), make_id("article", "x"));
}

TEST(Hash, SeedChangesHash64) { EXPECT_NE(hash64("a"), hash64("a", 1)); }

}  // namespace
}  // namespace isnad
