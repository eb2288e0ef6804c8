// Which sections an article belongs to: a linear model over its words, the outlet's own section word, an English
// lexicon.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

class SectionModel {
 public:
  // `weights`: sections.tsv (card: data/reading/README.md). `words`: section_words.tsv, rows of
  // `outlet|word  label  words`: what outlets call their sections, and English words that speak for one.
  SectionModel(std::string_view weights, std::string_view words);

  // At most three labels with a confidence of at least 0.2, best first. Nothing where nothing speaks.
  std::vector<LabelScore> judge(const Document& document, std::string_view title, std::string_view outlet_section,
                                const std::vector<std::string>& tags) const;

  // The section that an outlet's own word means, or empty.
  std::string_view outlet_label(std::string_view section) const;

 private:
  static constexpr std::size_t kMaxClasses = 13;
  using Row = std::array<float, kMaxClasses>;

  std::vector<double> scores(const Document& document, std::string_view title, std::size_t& known) const;

  std::vector<std::string> labels_;
  ViewMap<Row> rows_;
  StringMap<std::string> outlet_;
  StringMap<std::string> english_;
};

// The word without its article and the particle before it, as tools/make_sections.py cuts it.
std::string_view section_feature(std::string_view folded);

}  // namespace isnad::reading
