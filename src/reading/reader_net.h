// The reader network: from the words of a sentence to the cut of each into segments, and each segment's tag, relation
// and scores of heads. Taught by a parser (data/reading/README.md has its card); tools/train_reader makes the weights.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "reading/net_layers.h"
#include "reading/reader_kernels.h"

namespace isnad::reading {

// Letters of a word's first and second proclitic and of its pronoun; what is left between them is the stem.
struct WordCut {
  std::uint8_t first = 0;
  std::uint8_t second = 0;
  std::uint8_t pronoun = 0;
  bool operator==(const WordCut&) const = default;
};

enum SegmentPlace : std::uint8_t { kConjunctionPlace, kParticlePlace, kStemPlace, kPronounPlace };
inline constexpr std::size_t kSegmentPlaces = 4;
inline constexpr std::size_t kReaderMostWords = 160;  // that are read at once

struct NetSegment {
  std::uint32_t word = 0;  // of the sentence
  SegmentPlace place = kStemPlace;
  std::uint8_t first_letter = 0;
  std::uint8_t letters = 0;
  std::uint8_t tag = 0;       // into ReaderNet::tags()
  std::uint8_t relation = 0;  // into ReaderNet::relations()
  std::int32_t head = -1;     // into the sentence's segments; -1: the root
};

class ReaderNet {
 public:
  // `file` must outlive the network. A file that is cut off, or of another form than this program reads, gives an
  // error.
  static Result<ReaderNet> load(std::string_view file);
  ReaderNet(ReaderNet&&) = default;
  ReaderNet& operator=(ReaderNet&&) = default;

  const std::vector<std::string>& tags() const { return tags_; }
  const std::vector<std::string>& relations() const { return relations_; }
  // Other networks build on its vectors of words.
  const WordTable& table() const { return table_; }

  // Segments of a sentence, in its order; words are given by reader_letters(). A word that is not of Arabic letters is
  // one segment. Sentences beyond 160 words are read in parts, whose roots hang on the first part's. Linear in the
  // words.
  std::vector<NetSegment> read(const std::vector<std::u32string>& words) const {
    return read(words, reader_kernels().back());
  }
  std::vector<NetSegment> read(const std::vector<std::u32string>& words, const ReaderKernel& kernel) const;

 private:
  ReaderNet() = default;
  struct Scratch;

  void read_part(const std::vector<std::u32string>& words, std::size_t begin, std::size_t end,
                 const ReaderKernel& kernel, Scratch& scratch, std::vector<NetSegment>& out) const;
  void embed(const std::vector<std::u32string>& words, std::size_t begin, const ReaderKernel& kernel,
             Scratch& scratch) const;
  WordCut choose_cut(std::u32string_view word, const float* scores) const;
  void judge_segments(const ReaderKernel& kernel, Scratch& scratch, std::vector<NetSegment>& segments) const;
  static void count_passed(Scratch& scratch);
  void relate(const Scratch& scratch, std::vector<NetSegment>& segments) const;
  void find_buckets(const std::vector<NetSegment>& segments, std::size_t from, std::uint8_t* buckets) const;
  void attach(const ReaderKernel& kernel, Scratch& scratch, std::vector<NetSegment>& segments) const;

  std::vector<std::string> tags_;
  std::vector<std::string> relations_;
  std::vector<WordCut> cuts_;
  std::vector<std::uint8_t> edges_;    // of the buckets of distance
  std::vector<std::uint8_t> farther_;  // the bucket of each distance in words
  std::size_t root_relation_ = 0;
  // Of each tag: the relations that its dependents cannot have, a bit each («amod» of a verb).
  std::vector<std::uint32_t> impossible_;
  std::size_t buckets_ = 0;
  WordTable table_;
  std::vector<float> norm_weight_;
  std::vector<float> norm_bias_;
  std::vector<NetLayer> layers_;
  NetLayer cut_;
  std::array<NetLayer, kSegmentPlaces> places_;
  std::vector<std::int16_t> distances_;  // second vectors of the buckets, kReaderHidden each
};

}  // namespace isnad::reading
