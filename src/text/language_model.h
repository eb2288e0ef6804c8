// Which language of one script: naive Bayes over letter trigrams and letters (Cavnar and Trenkle 1994 for the
// features), with the counts of data/text/languages.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/script.h"

namespace isnad::text {

inline constexpr std::size_t kMaxLanguages = 64;

class LanguageModel {
 public:
  // The model of a script that several languages share; null for the others.
  static const LanguageModel* of(Script script);

  // Log-probabilities of languages(), one each, given `words` in lower case with a space before, between and behind
  // them.
  std::vector<double> log_probabilities(const std::vector<char32_t>& words) const;

  // How many letters of `words` each of languages() is not written with, as far as the letters of its sample tell.
  std::vector<std::uint32_t> foreign_letters(const std::vector<char32_t>& words) const;

  const std::vector<std::string_view>& languages() const { return languages_; }

 private:
  friend class ModelBuilder;
  using Row = std::array<std::uint8_t, kMaxLanguages>;

  const Row* find(std::uint64_t key) const;

  // A part of the key's hash tells it from others, so that twice as many slots stay near: what is no n-gram of any
  // language is taken for one once in billions.
  struct Slot {
    std::uint32_t part = 0;
    std::uint32_t row = 0;  // its number and one; 0 is free
  };

  std::vector<std::string_view> languages_;
  std::vector<Slot> slots_;  // open addressing
  std::vector<Row> rows_;    // -5 ln p for each language
  std::uint64_t mask_ = 0;
};

}  // namespace isnad::text
