// Which sections an article belongs to: a linear model over its words, the outlet's own section word, an English
// lexicon.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

class SectionModel {
 public:
  // Both outlive the model. `weights`: sections.tsv (card: data/reading/README.md). `words`: section_words.tsv, rows of
  // `outlet|word|arabic|needed  label  words`: what outlets call their sections, English words that speak for one,
  // Arabic ones for sections that the weights do not know, and Arabic ones without which a section of the weights is
  // doubted.
  SectionModel(std::string_view weights, std::string_view words);

  // At most four labels with a confidence of at least 0.2, best first; several may hold. Nothing where nothing speaks.
  std::vector<LabelScore> judge(const Document& document, std::string_view title, std::string_view outlet_section,
                                const std::vector<std::string>& tags) const;

  // Asks the memory for the weights of the section_feature() with this short_hash().
  void prefetch(std::uint64_t hash) const { rows_.prefetch(hash); }

  // The section that an outlet's own word means, or empty.
  std::string_view outlet_label(std::string_view section) const;

 private:
  static constexpr std::size_t kMaxClasses = 13;
  using Row = std::array<float, kMaxClasses>;

  struct Scores {
    std::vector<double> sums;                                // of labels_
    std::size_t known = 0;                                   // distinct words with weights
    std::size_t words = 0;                                   // distinct words
    std::map<std::string, std::size_t, std::less<>> listed;  // distinct words of each list of `arabic`
    std::map<std::string, std::size_t, std::less<>> needed;  // of each list of `needed`

    // Distinct words of a list over the root of the text's distinct words.
    double density(const std::map<std::string, std::size_t, std::less<>>& lists, std::string_view label) const;
  };
  Scores scores(const Document& document, std::string_view title) const;
  std::map<std::string, double> arabic(const Document& document, std::string_view title) const;
  std::map<std::string, double> english(const Document& document, std::string_view title) const;

  std::vector<std::string> labels_;
  ViewMap<Row> rows_;
  StringMap<std::string> outlet_;
  StringMap<std::vector<std::string_view>> english_;  // by stem: the labels it speaks for
  StringMap<std::string> arabic_;
  StringMap<std::string> needed_;
  std::vector<std::string> doubted_;  // the labels of needed_
};

// The word without its article and the particle before it, as tools/make_sections.py cuts it.
std::string_view section_feature(std::string_view folded);

}  // namespace isnad::reading
