#include "reading/name_net.h"

#include <algorithm>
#include <cmath>

#include "reading/net_file.h"
#include "reading/reader_net.h"
#include "reading/word_sums.h"

namespace isnad::reading {
namespace {

constexpr float kHundredths = 100;

// O, B-PER, I-PER …
std::vector<std::string> label_names() {
  std::vector<std::string> out = {"O"};
  for (const std::string_view type : kNameTypes)
    for (const char* part : {"B-", "I-"}) out.push_back(part + std::string(type));
  return out;
}

}  // namespace

NameNumbers name_numbers(const WordContext& context) {
  const WordClass& known = context.word_class;
  return {context.list,
          context.head,
          context.given,
          context.share,
          context.rule,
          class_number(known.coarse),
          class_number(known.fine),
          known.in_names,
          known.before_names,
          known.behind_names};
}

struct NameNet::Scratch {
  NetWords words;
  std::vector<WordSums::Asked> asked;
  std::vector<std::int32_t> sums;
};

Result<NameNet> NameNet::load(std::string_view bytes, const WordTable& words) {
  const auto broken = [] {
    return fail("the weights of the network of names are cut off or of another form", "reading/names.bin",
                "build again");
  };
  NetFile file(bytes);
  if (file.take(8) != "ISNNAME1") return broken();
  NameNet net;
  net.words_ = words;
  std::vector<std::string> layers;
  std::size_t rows = 0;
  for (const auto& [name, values] : file.lines()) {
    if (name == "layers") layers = values;
    if (name == "labels" && values != label_names()) return broken();
    if (name != "numbers") continue;
    if (values.size() != kNumbers) return broken();
    for (std::size_t i = 0; i < kNumbers; ++i) {
      const std::size_t count = whole_number(values[i]);
      if (count == 0 || count > 4'096) return broken();
      net.first_[i] = static_cast<std::uint16_t>(rows);
      net.most_[i] = static_cast<std::uint16_t>(count - 1);
      rows += count;
    }
  }
  if (!file.good() || rows == 0 || layers.empty()) return broken();
  // The rows of numbers are added to those of words, whose steps they share.
  if (file.floats(1)[0] != words.step)
    return fail("the network of names was taught with another table of words", "reading/names.bin",
                "teach it anew (tools/make_names.sh)");
  net.norm_weight_ = file.activations();
  net.norm_bias_ = file.activations();
  net.numbers_ = file.rows(rows);
  auto inner = file.layers(layers);
  if (!inner) return broken();
  net.layers_ = std::move(*inner);
  net.labels_ = file.outputs(kNameLabels);
  if (!file.at_end()) return broken();
  return net;
}

void NameNet::embed(const Document& document, const std::vector<WordContext>& contexts, std::size_t begin,
                    const ReaderKernel& kernel, Scratch& scratch) const {
  const std::size_t count = scratch.words.size();
  WordSums& sums = WordSums::of_thread();
  sums.begin(words_);
  scratch.asked.resize(count);
  std::array<char32_t, kReaderMostLetters> letters;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = reader_letters(document.surface(begin + i), letters);
    scratch.asked[i] = sums.ask({letters.data(), size});
  }
  const ReaderNorm norm{norm_weight_.data(), norm_bias_.data(), words_.step};
  std::array<std::int16_t, kReaderWidth> sum;
  std::array<std::uint16_t, kNumbers> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const NameNumbers numbers = name_numbers(contexts[begin + i]);
    for (std::size_t k = 0; k < kNumbers; ++k)
      rows[k] = static_cast<std::uint16_t>(first_[k] + std::min<std::size_t>(numbers[k], most_[k]));
    const std::int16_t* of_word = sums.get(scratch.asked[i], kernel);
    kernel.gather(numbers_, rows.data(), kNumbers, sum.data());
    for (std::size_t k = 0; k < kReaderWidth; ++k) sum[k] = static_cast<std::int16_t>(sum[k] + of_word[k]);
    kernel.normalise(sum.data(), norm, layers_[0].step, scratch.words.values(i), scratch.words.row(i));
  }
}

std::vector<LabelScores> NameNet::scores(const Document& document, const std::vector<WordContext>& contexts,
                                         std::size_t begin, std::size_t end, const ReaderKernel& kernel) const {
  // Memory only. A thread keeps that of its longest sentence.
  static thread_local Scratch scratch;
  std::vector<LabelScores> out(end - begin, LabelScores{});
  const std::size_t outputs = labels_.product.outputs;
  for (std::size_t from = begin; from < end; from += kReaderMostWords) {
    const std::size_t count = std::min(kReaderMostWords, end - from);
    scratch.words.reset(count);
    embed(document, contexts, from, kernel, scratch);
    scratch.words.run(layers_, labels_.step, kernel);
    scratch.sums.resize(count * outputs);
    kernel.product(labels_.product, scratch.words.row(0), count, scratch.sums.data());
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t label = 0; label < kNameLabels; ++label) {
        const float score =
            static_cast<float>(scratch.sums[i * outputs + label]) * labels_.scale[label] + labels_.bias[label];
        out[from - begin + i][label] = static_cast<std::int32_t>(std::lrint(score * kHundredths));
      }
    }
  }
  return out;
}

Tags NameNet::tag(const Document& document, const std::vector<WordContext>& contexts) const {
  static const LabelTransitions kTransitions = allowed_transitions();
  return tag_names(document, kTransitions, [&](std::size_t begin, std::size_t end) {
    return scores(document, contexts, begin, end, reader_kernels().back());
  });
}

}  // namespace isnad::reading
