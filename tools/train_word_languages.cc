// Trains data/text/word_languages.bin: which language of one script a word is in.
//
//   train_word_languages WORDS.tsv OUT.bin [MILLIONS]
//
// WORDS.tsv: script, language, word in lower case, weight (tools/word_languages.py writes it). MILLIONS scales how many
// samples are drawn (1 is the shipped number). Multinomial logistic regression by stochastic gradient descent over hashed
// letter n-grams: a sample is a language (by a power of its number of words, times how rarely it is written) and 1 to 6 words of
// it by weight. The same input and build give the same file; floating point differs between builds. One core, some minutes.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "text/letter_grams.h"
#include "text/utf8.h"
#include "text/utf8_inline.h"

namespace {

using isnad::text::for_each_letter_gram;

struct Recipe {
  const char* script;
  std::uint32_t number;   // word_language_model.cc
  unsigned bits;
  double samples;         // millions
  double prior;
};
// Ethiopic and Hebrew are left to the trigrams: their lists are too unlike in size.
constexpr Recipe kRecipes[] = {{"latin", 0, 16, 40, 0.2}, {"cyrillic", 1, 15, 6, 0.15}, {"arabic", 2, 17, 5, 0.2}, {"devanagari", 4, 14, 3, 0}};

// How often a language is drawn beside the others of its script: what the news at hand are written in comes first, so that a
// word that two languages share goes to the one that more is written in.
double rarity(const std::string& language) {
  static const std::map<std::string, double> kRare = {{"skr", 0.15}, {"pnb", 0.1}, {"sd", 0.3}, {"ps", 0.4}, {"ug", 0.5}, {"ur", 1.1}};
  const auto found = kRare.find(language);
  return found == kRare.end() ? 1.0 : found->second;
}

struct Language {
  std::string name;
  std::vector<std::u32string> words;
  std::vector<double> up_to;  // summed weights
};

constexpr double kMostWeight = 30;
constexpr double kRate = 0.05;
constexpr unsigned kMostWords = 6;

std::u32string letters_of(const std::string& utf8) {
  std::u32string letters;
  for (std::size_t i = 0; i < utf8.size();) letters.push_back(isnad::text::next_inline(utf8, i));
  return letters;
}

std::vector<Language> read_words(const char* path, const std::string& script) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "train_word_languages: cannot read %s\n", path);
    std::exit(1);
  }
  std::vector<Language> languages;
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t a = line.find('\t'), b = line.find('\t', a + 1), c = line.find('\t', b + 1);
    if (c == line.npos || line.compare(0, a, script) != 0) continue;
    const std::string name = line.substr(a + 1, b - a - 1);
    // The little that is known of Central Kurdish words is names of places and months: the trigrams tell it better.
    if (name == "ckb") continue;
    auto found = std::find_if(languages.begin(), languages.end(), [&](const Language& l) { return l.name == name; });
    if (found == languages.end()) found = languages.insert(languages.end(), Language{name, {}, {}});
    found->words.push_back(letters_of(line.substr(b + 1, c - b - 1)));
    const double weight = std::min(std::atof(line.c_str() + c + 1), kMostWeight);
    found->up_to.push_back((found->up_to.empty() ? 0 : found->up_to.back()) + weight);
  }
  return languages;
}

class Trainer {
 public:
  Trainer(std::vector<Language> languages, unsigned bits, double prior)
      : languages_(std::move(languages)), bits_(bits), width_((languages_.size() + 7) / 8 * 8),
        weights_((std::size_t{1} << bits) * width_), bias_(width_), odds_(width_) {
    for (const Language& language : languages_) {
      const double share = std::pow(static_cast<double>(language.words.size()), prior) * rarity(language.name);
      up_to_.push_back((up_to_.empty() ? 0 : up_to_.back()) + share);
    }
  }

  void train(std::uint64_t samples) {
    for (std::uint64_t i = 0; i < samples; ++i) {
      const double rate = kRate * (1 - static_cast<double>(i) / static_cast<double>(samples));
      const std::size_t truth = drawn(up_to_);
      const unsigned words = 1 + static_cast<unsigned>(random_() % 100 < 70 ? 0 : random_() % kMostWords);
      buckets_.clear();
      for (unsigned w = 0; w < words; ++w) {
        const Language& language = languages_[truth];
        for_each_letter_gram(language.words[drawn(language.up_to)], bits_, [this](std::uint32_t bucket) { buckets_.push_back(bucket); });
      }
      step(truth, rate / std::sqrt(static_cast<double>(words)));
    }
  }

  void write(std::FILE* out, std::uint32_t number) const {
    // Only the very largest weights are clipped: they are those of the commonest n-grams, and the most is said by them.
    std::vector<float> sizes;
    for (std::size_t row = 0; row < std::size_t{1} << bits_; ++row)
      for (std::size_t k = 0; k < languages_.size(); ++k) sizes.push_back(std::fabs(weights_[row * width_ + k]));
    const std::size_t cut = sizes.size() - 1 - sizes.size() / 100000;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(cut), sizes.end());
    const float scale = sizes[cut] / 127.0f;
    const std::uint32_t header[] = {number, bits_, static_cast<std::uint32_t>(languages_.size())};
    std::fwrite(header, sizeof header, 1, out);
    std::fwrite(&scale, sizeof scale, 1, out);
    for (std::size_t k = 0; k < languages_.size(); ++k) {
      char tag[8] = {};
      std::memcpy(tag, languages_[k].name.data(), std::min<std::size_t>(8, languages_[k].name.size()));
      std::fwrite(tag, sizeof tag, 1, out);
      std::fwrite(&bias_[k], sizeof(float), 1, out);
    }
    for (std::size_t row = 0; row < std::size_t{1} << bits_; ++row)
      for (std::size_t k = 0; k < languages_.size(); ++k) {
        const float value = std::round(weights_[row * width_ + k] / scale);
        std::fputc(static_cast<std::int8_t>(std::clamp(value, -127.0f, 127.0f)), out);
      }
  }

 private:
  std::size_t drawn(const std::vector<double>& up_to) {
    const double at = std::uniform_real_distribution<double>(0, up_to.back())(random_);
    return static_cast<std::size_t>(std::lower_bound(up_to.begin(), up_to.end(), at) - up_to.begin());
  }

  // One step against the gradient of the sample's negative log-likelihood.
  void step(std::size_t truth, double rate) {
    const std::size_t count = languages_.size();
    odds_ = bias_;
    for (std::uint32_t bucket : buckets_) {
      const float* row = &weights_[std::size_t{bucket} * width_];
      for (std::size_t k = 0; k < width_; ++k) odds_[k] += row[k];
    }
    const float most = *std::max_element(odds_.begin(), odds_.begin() + static_cast<std::ptrdiff_t>(count));
    float sum = 0;
    for (std::size_t k = 0; k < count; ++k) sum += odds_[k] = std::exp(odds_[k] - most);
    for (std::size_t k = 0; k < width_; ++k)
      odds_[k] = k < count ? static_cast<float>(rate) * ((k == truth ? 1.0f : 0.0f) - odds_[k] / sum) : 0.0f;
    for (std::size_t k = 0; k < count; ++k) bias_[k] += 0.1f * odds_[k];
    for (std::uint32_t bucket : buckets_) {
      float* row = &weights_[std::size_t{bucket} * width_];
      for (std::size_t k = 0; k < width_; ++k) row[k] += odds_[k];
    }
  }

  std::vector<Language> languages_;
  unsigned bits_;
  std::size_t width_;
  std::vector<float> weights_, bias_, odds_;
  std::vector<double> up_to_;
  std::vector<std::uint32_t> buckets_;
  std::mt19937_64 random_{7};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::fprintf(stderr, "usage: train_word_languages WORDS.tsv OUT.bin [MILLIONS]\n");
    return 2;
  }
  const double share = argc == 4 ? std::atof(argv[3]) : 1;
  std::FILE* out = std::fopen(argv[2], "wb");
  if (!out) {
    std::fprintf(stderr, "train_word_languages: cannot write %s\n", argv[2]);
    return 1;
  }
  std::fwrite("ISNADWL1", 8, 1, out);
  const std::uint32_t scripts = std::size(kRecipes);
  std::fwrite(&scripts, sizeof scripts, 1, out);
  for (const Recipe& recipe : kRecipes) {
    std::vector<Language> languages = read_words(argv[1], recipe.script);
    if (languages.empty()) {
      std::fprintf(stderr, "train_word_languages: no words of script %s in %s\n", recipe.script, argv[1]);
      return 1;
    }
    std::fprintf(stderr, "%s: %zu languages\n", recipe.script, languages.size());
    Trainer trainer(std::move(languages), recipe.bits, recipe.prior);
    trainer.train(static_cast<std::uint64_t>(recipe.samples * share * 1e6));
    trainer.write(out, recipe.number);
  }
  std::fclose(out);
  return 0;
}
