// What a network of the reader's kind says of names: the words of a sentence, as the reader's table has them and with
// what lists and other texts know of each, through a few layers to a score for each label. Weights:
// data/reading/names.bin, made by tools/train_reader/names.py.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/error.h"
#include "reading/name_tagger.h"
#include "reading/net_layers.h"

namespace isnad::reading {

// Small numbers that are known of a word: list, head, given name, how common, rule, both classes, how often in names,
// before and behind them.
using NameNumbers = std::array<std::size_t, 10>;
NameNumbers name_numbers(const WordContext& context);

class NameNet {
 public:
  // `file` and what `words` borrows must outlive the network. A file that is cut off, or of another form than this
  // program reads, gives an error.
  static Result<NameNet> load(std::string_view file, const WordTable& words);
  NameNet(NameNet&&) = default;
  NameNet& operator=(NameNet&&) = default;

  // Linear in the words.
  Tags tag(const Document& document, const std::vector<WordContext>& contexts) const;

  // Of the words [begin, end), a sentence of the document. Sentences beyond kReaderMostWords are read in parts. Every
  // kernel gives the same.
  std::vector<LabelScores> scores(const Document& document, const std::vector<WordContext>& contexts, std::size_t begin,
                                  std::size_t end, const ReaderKernel& kernel) const;

 private:
  static constexpr std::size_t kNumbers = std::tuple_size_v<NameNumbers>;

  NameNet() = default;
  struct Scratch;
  void embed(const Document& document, const std::vector<WordContext>& contexts, std::size_t begin,
             const ReaderKernel& kernel, Scratch& scratch) const;

  WordTable words_;
  const std::int8_t* numbers_ = nullptr;         // rows as those of the words, in their steps
  std::array<std::uint16_t, kNumbers> first_{};  // row of each kind of number
  std::array<std::uint16_t, kNumbers> most_{};   // its greatest value
  std::vector<float> norm_weight_;
  std::vector<float> norm_bias_;
  std::vector<NetLayer> layers_;
  NetLayer labels_;
};

}  // namespace isnad::reading
