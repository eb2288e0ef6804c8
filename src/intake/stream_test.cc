#include "intake/stream.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "intake/stream_test_support.h"

namespace isnad::intake {
namespace {

std::string all_of(ByteStream& stream) {
  std::string out;
  while (stream.fill()) {
    out += stream.buffered();
    stream.consume(stream.buffered().size());
  }
  return out;
}

std::string all_of(const std::string& bytes) {
  const auto stream = ByteStream::of(bytes);
  std::string out = all_of(*stream);
  EXPECT_FALSE(stream->error()) << stream->error()->message();
  return out;
}

// Text that does not compress away: a linear congruential sequence of letters.
std::string noise(std::size_t size, unsigned seed = 1) {
  std::string out(size, ' ');
  for (char& c : out) {
    seed = seed * 1'664'525u + 1'013'904'223u;
    c = static_cast<char>('a' + (seed >> 24) % 26);
  }
  return out;
}

TEST(Stream, PlainBytesComeAsTheyAre) {
  EXPECT_EQ(all_of(""), "");
  EXPECT_EQ(all_of("abc"), "abc");
  EXPECT_EQ(all_of(std::string("\x1f", 1)), "\x1f");
  EXPECT_EQ(all_of(noise(700'000)), noise(700'000));
}

TEST(Stream, GzipMembersFollowEachOther) {
  const std::string big = noise(900'000);
  EXPECT_EQ(all_of(gzipped("one ") + gzipped("two ") + gzipped(big)), "one two " + big);
  // Padding between members.
  EXPECT_EQ(all_of(gzipped("a") + std::string(512, '\0') + gzipped("b")), "ab");
  EXPECT_EQ(all_of(gzipped("")), "");
}

// Sizes around the buffers: what a full output buffer leaves inside the decoder must not be lost.
TEST(Stream, EverySizeOfContentComesBackWhole) {
  for (const std::size_t size : {1u, 131'071u, 131'072u, 131'073u, 262'143u, 262'144u, 262'145u, 300'000u, 393'216u,
                                 393'217u, 524'288u, 524'289u, 700'001u}) {
    const std::string text = noise(size);
    EXPECT_EQ(all_of(gzipped(text)), text) << size;
    EXPECT_EQ(all_of(zstd_frame(text)), text) << size;
    const std::string dull(size, 'x');
    EXPECT_EQ(all_of(gzipped(dull)), dull) << size;
    EXPECT_EQ(all_of(zstd_frame(dull)), dull) << size;
  }
}

TEST(Stream, ZstdFramesWithADictionaryInFront) {
  const std::string dictionary = noise(5'000, 7);
  const std::string text = dictionary.substr(100, 3'000) + "tail";
  const std::string frame = zstd_frame(text, dictionary);
  EXPECT_EQ(all_of(dictionary_frame(dictionary) + frame + zstd_frame("next", dictionary)), text + "next");
  EXPECT_EQ(all_of(dictionary_frame(zstd_frame(dictionary)) + frame), text);
  // Without it the frame is damage.
  const auto stream = ByteStream::of(frame);
  all_of(*stream);
  EXPECT_TRUE(stream->error());
}

TEST(Stream, ACutMemberGivesWhatIsThereAndAnError) {
  const std::string text = noise(100'000);
  for (const std::string& packed : {gzipped(text), zstd_frame(text)}) {
    const auto stream = ByteStream::of(packed.substr(0, packed.size() / 2));
    const std::string got = all_of(*stream);
    EXPECT_EQ(text.compare(0, got.size(), got), 0);
    ASSERT_TRUE(stream->error());
    EXPECT_NE(stream->error()->what.find("cut short"), std::string::npos);
    EXPECT_EQ(stream->error()->where, "byte " + std::to_string(packed.size() / 2));
    EXPECT_FALSE(stream->resume());
  }
}

TEST(Stream, ReadingGoesOnBehindADamagedMember) {
  std::string middle = gzipped(noise(50'000));
  for (std::size_t i = 200; i < 260; ++i) middle[i] = '\x55';
  const std::string first = gzipped("first ");
  const auto stream = ByteStream::of(first + middle + gzipped("last"));
  all_of(*stream);
  ASSERT_TRUE(stream->error());
  ASSERT_TRUE(stream->resume());
  EXPECT_FALSE(stream->error());
  std::string rest = all_of(*stream);
  // A false start inside the damage is damage again.
  while (stream->error() && stream->resume()) rest = all_of(*stream);
  EXPECT_EQ(rest, "last");
}

TEST(Stream, TheMemberOfTheFirstBufferedByteIsKnown) {
  const std::string first = gzipped("one");
  const auto stream = ByteStream::of(first + gzipped("two"));
  ASSERT_TRUE(stream->fill());
  EXPECT_EQ(stream->member_offset(), 0u);
  ASSERT_TRUE(stream->fill());
  EXPECT_EQ(stream->buffered(), "onetwo");
  stream->consume(2);
  EXPECT_EQ(stream->member_offset(), 0u);
  stream->consume(1);
  EXPECT_EQ(stream->member_offset(), first.size());
  const auto plain = ByteStream::of("0123456789");
  plain->fill();
  plain->consume(4);
  EXPECT_EQ(plain->member_offset(), 4u);
}

// Twenty-four megabytes of zeros in some kilobytes: one call of fill gives a bounded piece.
TEST(Stream, ABombComesInBoundedPieces) {
  const std::string zeros(24u << 20, '\0');
  for (const std::string& packed : {gzipped(zeros), zstd_frame(zeros)}) {
    EXPECT_LT(packed.size(), 200'000u);
    const auto stream = ByteStream::of(packed);
    std::size_t total = 0;
    std::size_t largest = 0;
    while (stream->fill()) {
      largest = std::max(largest, stream->buffered().size());
      total += stream->buffered().size();
      stream->consume(stream->buffered().size());
    }
    EXPECT_EQ(total, zeros.size());
    EXPECT_LE(largest, 256u << 10);
  }
}

TEST(Stream, FilesAreReadAndMissingOnesNamed) {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("isnad-stream-" + std::to_string(getpid()) + ".gz")).string();
  std::ofstream(path, std::ios::binary) << gzipped("from a file");
  const auto opened = ByteStream::open(path);
  ASSERT_TRUE(opened);
  EXPECT_EQ(all_of(**opened), "from a file");
  std::filesystem::remove(path);
  const auto missing = ByteStream::open(path);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().message(), path + ": No such file or directory");
  EXPECT_FALSE(ByteStream::open("/"));
}

}  // namespace
}  // namespace isnad::intake
