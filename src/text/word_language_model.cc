#include "text/word_language_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "core/embedded.h"
#include "text/letter_grams.h"

namespace isnad::text {

// data/text/word_languages.bin, little-endian: "ISNADWL1", u32 scripts; a script: u32 its number in Script's order by
// name (0 latin, 1 cyrillic, 2 arabic, 3 hebrew, 4 devanagari, 5 ethiopic), u32 bits, u32 languages, f32 scale; a
// language: its tag in 8 bytes, NUL-padded, f32 bias; then 2^bits rows of one i8 a language.
class WordLanguageReader {
 public:
  using Models = std::array<WordLanguageModel, kScripts>;

  // Aborts where the file is not what this program was built with: a fault of the build.
  static Models read(std::string_view file) {
    WordLanguageReader reader(file);
    if (reader.take(8) != "ISNADWL1") std::abort();
    Models models;
    const std::uint32_t scripts = reader.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < scripts; ++i) {
      static constexpr std::array<Script, 6> kNumbered = {Script::kLatin,  Script::kCyrillic,   Script::kArabic,
                                                          Script::kHebrew, Script::kDevanagari, Script::kEthiopic};
      const auto number = reader.number<std::uint32_t>();
      if (number >= kNumbered.size()) std::abort();
      WordLanguageModel& model = models[static_cast<std::size_t>(kNumbered[number])];
      model.bits_ = reader.number<std::uint32_t>();
      const auto languages = reader.number<std::uint32_t>();
      model.scale_ = reader.number<float>();
      for (std::uint32_t k = 0; k < languages; ++k) {
        std::string_view tag = reader.take(8);
        model.languages_.push_back(tag.substr(0, std::min(tag.find('\0'), tag.size())));
        model.bias_.push_back(reader.number<float>());
      }
      model.weights_ =
          reinterpret_cast<const std::int8_t*>(reader.take((std::size_t{1} << model.bits_) * languages).data());
    }
    return models;
  }

 private:
  explicit WordLanguageReader(std::string_view file) : rest_(file) {}

  std::string_view take(std::size_t bytes) {
    if (bytes > rest_.size()) std::abort();
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return taken;
  }
  template <typename Number>
  Number number() {
    Number value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  std::string_view rest_;
};

const WordLanguageModel* WordLanguageModel::of(Script script) {
  static const WordLanguageReader::Models models = WordLanguageReader::read(embedded("text/word_languages.bin"));
  const WordLanguageModel& model = models[static_cast<std::size_t>(script)];
  return model.languages_.empty() ? nullptr : &model;
}

std::vector<double> WordLanguageModel::log_probabilities(const std::vector<char32_t>& words) const {
  const std::size_t count = languages_.size();
  std::vector<std::int32_t> sums(count);
  for (std::size_t begin = 0; begin < words.size();) {
    if (words[begin] == U' ') {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < words.size() && words[end] != U' ') ++end;
    for_each_letter_gram({words.data() + begin, end - begin}, bits_, [&](std::uint32_t bucket) {
      const std::int8_t* row = weights_ + std::size_t{bucket} * count;
      for (std::size_t k = 0; k < count; ++k) sums[k] += row[k];
    });
    begin = end;
  }
  std::vector<double> logs(count);
  for (std::size_t k = 0; k < count; ++k)
    logs[k] = static_cast<double>(bias_[k]) + static_cast<double>(scale_) * sums[k];
  const double most = *std::max_element(logs.begin(), logs.end());
  double sum = 0;
  for (double value : logs) sum += std::exp(value - most);
  const double norm = most + std::log(sum);
  for (double& value : logs) value -= norm;
  return logs;
}

}  // namespace isnad::text
