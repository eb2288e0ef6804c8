#include "reading/section_model.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <unordered_set>

#include "core/tsv.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

// Softens the sums of complement naive Bayes, whose words are not independent: fitted so that a text of one topic gives
// about 0.9 and one between two topics stays between them.
constexpr double kTemperature = 0.25;
constexpr std::size_t kMinWords = 5;
constexpr double kOutletWeight = 0.7;

}  // namespace

std::string_view section_feature(std::string_view folded) {
  for (const std::string_view prefix : {"وال", "بال", "كال", "فال", "ولل", "ال", "لل"}) {
    if (folded.starts_with(prefix) && folded.size() >= prefix.size() + 6) return folded.substr(prefix.size());
  }
  return folded;
}

SectionModel::SectionModel(std::string_view weights, std::string_view words) {
  const std::size_t head = weights.find('\n');
  std::string_view names = weights.substr(0, head);
  std::size_t tab;
  while ((tab = names.find('\t')) != std::string_view::npos) {
    names.remove_prefix(tab + 1);
    labels_.emplace_back(names.substr(0, names.find('\t')));
  }
  labels_.resize(std::min(labels_.size(), kMaxClasses));
  rows_.reserve(25'000);
  for_each_row(weights, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() != labels_.size() + 1) return;
    Row row{};
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      std::from_chars(cells[i + 1].data(), cells[i + 1].data() + cells[i + 1].size(), row[i]);
    }
    rows_.emplace(cells[0], row);
  });
  for_each_row(words, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() != 3) return;
    auto& table = cells[0] == "outlet" ? outlet_ : english_;
    for_each_part(cells[2], [&](std::string_view word) { table.emplace(text::fold(word), std::string(cells[1])); });
  });
}

std::string_view SectionModel::outlet_label(std::string_view section) const {
  const std::string folded = text::collapse_space(text::fold(section));
  if (const auto whole = outlet_.find(folded); whole != outlet_.end()) return whole->second;
  // «أخبار الرياضة», "World News": the first word that is known.
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t end = std::min(folded.find_first_of(" /,>|&-", at), folded.size());
    if (end > at) {
      if (const auto word = outlet_.find(folded.substr(at, end - at)); word != outlet_.end()) return word->second;
    }
    at = end + 1;
  }
  return {};
}

std::vector<double> SectionModel::scores(const Document& document, std::string_view title, std::size_t& known) const {
  std::vector<double> sums(labels_.size(), 0.0);
  std::unordered_set<std::string_view> seen;
  const auto count = [&](std::string_view folded, double weight) {
    if (folded.size() <= 4 || !seen.insert(section_feature(folded)).second) return;
    const auto row = rows_.find(section_feature(folded));
    if (row == rows_.end()) return;
    ++known;
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += weight * row->second[i];
  };
  const std::string folded_title = text::fold(title);
  for (const text::TextToken& token : text::tokenize(folded_title)) {
    if (token.kind == text::TokenKind::kWord) count(token.in(folded_title), 2.0);
  }
  for (const Word& word : document.words) {
    if (word.is_word()) count(word.folded, 1.0);
  }
  return sums;
}

std::vector<LabelScore> SectionModel::judge(const Document& document, std::string_view title,
                                            std::string_view outlet_section,
                                            const std::vector<std::string>& tags) const {
  std::map<std::string, double> mass;
  std::size_t known = 0;
  if (document.is_arabic()) {
    const std::vector<double> sums = scores(document, title, known);
    if (known >= kMinWords) {
      const double best = *std::max_element(sums.begin(), sums.end());
      double total = 0;
      for (const double sum : sums) total += std::exp((sum - best) * kTemperature);
      for (std::size_t i = 0; i < sums.size(); ++i)
        mass[labels_[i]] = std::exp((sums[i] - best) * kTemperature) / total;
    }
  } else {
    double total = 0;
    const std::string folded_title = text::fold(title);
    for (const text::TextToken& token : text::tokenize(folded_title)) {
      if (const auto word = english_.find(token.in(folded_title)); word != english_.end())
        mass[word->second] += 2, total += 2;
    }
    for (const Word& word : document.words) {
      if (const auto found = english_.find(word.folded); found != english_.end()) mass[found->second] += 1, total += 1;
    }
    // Few words speak softly: one in a text is no topic.
    for (auto& [label, value] : mass) value /= total + 4;
  }
  std::string_view said = outlet_label(outlet_section);
  for (const std::string& tag : tags) {
    if (said.empty()) said = outlet_label(tag);
  }
  if (!said.empty()) {
    for (auto& [label, value] : mass) value *= 1 - kOutletWeight;
    mass[std::string(said)] += kOutletWeight;
  }
  std::vector<LabelScore> out;
  for (const auto& [label, value] : mass) {
    if (value >= 0.2) out.push_back({label, std::round(value * 1000) / 1000});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const LabelScore& a, const LabelScore& b) { return a.confidence > b.confidence; });
  if (out.size() > 3) out.resize(3);
  return out;
}

}  // namespace isnad::reading
