// Which language of one script a word or a short phrase is in: multinomial logistic regression over hashed letter
// n-grams (letter_grams.h), weights of one byte. Where a text has but a word or two, what telling words apart teaches
// is worth more than the shares of trigrams (language_model.h); in running text it is the other way round.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/script.h"

namespace isnad::text {

class WordLanguageModel {
 public:
  // The model of a script; null where there is none.
  static const WordLanguageModel* of(Script script);

  // Log-probabilities of languages(), one each, given `words` in lower case with a space before, between and behind
  // them. Linear in the letters: at most six look-ups each.
  std::vector<double> log_probabilities(const std::vector<char32_t>& words) const;

  const std::vector<std::string_view>& languages() const { return languages_; }

 private:
  friend class WordLanguageReader;

  unsigned bits_ = 0;
  float scale_ = 0;  // a weight's unit in log-odds
  std::vector<std::string_view> languages_;
  std::vector<float> bias_;
  const std::int8_t* weights_ = nullptr;  // 2^bits rows of as many as there are languages, in the embedded file
};

}  // namespace isnad::text
