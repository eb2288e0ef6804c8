// The reader network over a document: syntactic words with their parts of speech, heads and relations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/records.h"
#include "reading/document.h"
#include "reading/reader_net.h"

namespace isnad::reading {

class Syntax {
 public:
  // `weights`: reader.bin, which must outlive this; `tags`: treebank_tags.tsv.
  static Result<Syntax> load(std::string_view weights, std::string_view tags);

  // The segments of each of the words [begin, end), which are one sentence of a document in Arabic. Heads count the
  // sentence's segments from 1; every segment has its part of speech, head and relation.
  std::vector<std::vector<Segment>> read(const Document& document, std::size_t begin, std::size_t end) const;

  const ReaderNet& net() const { return net_; }

 private:
  explicit Syntax(ReaderNet net) : net_(std::move(net)) {}

  ReaderNet net_;
  std::vector<std::string> parts_of_speech_;  // of each of the network's tags
};

// Where in the written word its `letters`-th letter begins, in code points: marks, tatweel and joiners go with the
// letter before them.
std::uint32_t written_offset(std::string_view surface, std::uint32_t letters);

}  // namespace isnad::reading
