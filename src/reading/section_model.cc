#include "reading/section_model.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>

#include "core/tsv.h"
#include "text/fold.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

// Softens the sums of complement naive Bayes, whose words are not independent: over the root of their number. By Al
// Khaleej's weights on ANT and the other way round, a confidence is 0.015 and 0.023 from the share of right labels
// (tools/make_sections.py).
constexpr double kTemperature = 2;
constexpr std::size_t kMinWords = 5;
constexpr double kTitled = 2;  // times that a word of an English title counts
constexpr double kSoft = 2;
constexpr double kOutletWeight = 0.7;

// Sections that no text was labelled with are told by their words alone, each by itself: distinct words of its list
// over the root of the text's distinct words. From kDense on, the confidence is what reading samples of the hits gave
// (card).
constexpr double kDense = 0.3;
constexpr double kSteep = 10;
constexpr double kFewWords = 25;
constexpr std::array<std::pair<std::string_view, double>, 3> kHalfway = {
    {{"security", 0.22}, {"science", 0.30}, {"environment", 0.18}}};

// What only one outlet was read for takes in whatever is written as that outlet writes: essays were religion, accidents
// health. Such a label holds as far as the text has words that can't do without it: half at a density of kNeeded, next
// to nothing at none. A part of what it loses goes to no label.
constexpr double kNeeded = 0.3;
constexpr double kNeededSteep = 20;
constexpr double kUnneeded = 0.02;
constexpr double kNoLabel = 0.3;

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
    if (cells[0] == "word") {
      const std::string_view label = cells[1];
      for_each_part(cells[2], [&](std::string_view word) {
        std::vector<std::string_view>& labels = english_[text::stem(text::fold(word), "en")];
        if (labels.empty() || labels.back() != label) labels.push_back(label);
      });
      return;
    }
    auto& table = cells[0] == "outlet" ? outlet_ : cells[0] == "needed" ? needed_ : arabic_;
    if (cells[0] == "needed") doubted_.emplace_back(cells[1]);
    for_each_part(cells[2], [&](std::string_view word) {
      const std::string folded = text::fold(word);
      table.emplace(cells[0] == "outlet" ? folded : section_feature(folded), std::string(cells[1]));
    });
  });
}

// What the words of the lists say, each by how often it stands there: the second and third time tell less than the
// first, and a word of two lists tells each half. Few words speak softly: one in a text is no topic.
std::map<std::string, double> SectionModel::english(const Document& document, std::string_view title) const {
  StringMap<double> counts;
  const std::string folded_title = text::fold(title);
  for (const text::TextToken& token : text::tokenize(folded_title))
    if (token.kind == text::TokenKind::kWord) counts[text::stem(token.in(folded_title), "en")] += kTitled;
  for (const Word& word : document.words)
    if (word.is_word()) counts[text::stem(word.folded, "en")] += 1;
  std::map<std::string, double> mass;
  double total = 0;
  for (const auto& [stem, count] : counts) {
    const auto labels = english_.find(stem);
    if (labels == english_.end()) continue;
    const double weight = (1 + std::log(count)) / static_cast<double>(labels->second.size());
    for (const std::string_view label : labels->second) mass[std::string(label)] += weight, total += weight;
  }
  for (auto& [label, value] : mass) value /= total + kSoft;
  return mass;
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

SectionModel::Scores SectionModel::scores(const Document& document, std::string_view title) const {
  Scores out;
  out.sums.resize(labels_.size(), 0.0);
  ViewMap<bool> seen;
  seen.reserve(document.words.size());
  const auto count = [&](std::string_view folded, double weight) {
    const std::string_view feature = section_feature(folded);
    if (folded.size() <= 4 || !seen.emplace(feature, true).second) return;
    if (const auto listed = arabic_.find(feature); listed != arabic_.end()) ++out.listed[listed->second];
    if (const auto needed = needed_.find(feature); needed != needed_.end()) ++out.needed[needed->second];
    const auto row = rows_.find(feature);
    if (row == rows_.end()) return;
    ++out.known;
    for (std::size_t i = 0; i < out.sums.size(); ++i) out.sums[i] += weight * row->second[i];
  };
  const std::string folded_title = text::fold(title);
  for (const text::TextToken& token : text::tokenize(folded_title)) {
    if (token.kind == text::TokenKind::kWord) count(token.in(folded_title), 2.0);
  }
  for (const Word& word : document.words) {
    if (word.is_word()) count(word.folded, 1.0);
  }
  out.words = seen.size();
  return out;
}

double SectionModel::Scores::density(const std::map<std::string, std::size_t, std::less<>>& lists,
                                     std::string_view label) const {
  const auto found = lists.find(label);
  if (found == lists.end()) return 0;
  return static_cast<double>(found->second) / std::sqrt(std::max(static_cast<double>(words), kFewWords));
}

std::map<std::string, double> SectionModel::arabic(const Document& document, std::string_view title) const {
  std::map<std::string, double> mass;
  const Scores found = scores(document, title);
  if (found.known >= kMinWords) {
    const double temperature = kTemperature / std::sqrt(static_cast<double>(found.known));
    const double best = *std::max_element(found.sums.begin(), found.sums.end());
    double total = 0;
    for (const double sum : found.sums) total += std::exp((sum - best) * temperature);
    for (std::size_t i = 0; i < found.sums.size(); ++i)
      mass[labels_[i]] = std::exp((found.sums[i] - best) * temperature) / total;
    double lost = 0;
    for (const std::string& label : doubted_) {
      const auto doubted = mass.find(label);
      if (doubted == mass.end()) continue;
      const double needed = 1 / (1 + std::exp(-kNeededSteep * (found.density(found.needed, label) - kNeeded)));
      const double loss = doubted->second * (1 - kUnneeded) * (1 - needed);
      doubted->second -= loss;
      lost += loss;
    }
    for (auto& [label, value] : mass) value /= 1 - lost + kNoLabel * lost;
  }
  for (const auto& [label, halfway] : kHalfway) {
    const double density = found.density(found.listed, label);
    if (density >= kDense) mass[std::string(label)] = 1 / (1 + std::exp(-kSteep * (density - halfway)));
  }
  return mass;
}

std::vector<LabelScore> SectionModel::judge(const Document& document, std::string_view title,
                                            std::string_view outlet_section,
                                            const std::vector<std::string>& tags) const {
  std::map<std::string, double> mass;
  if (document.is_arabic()) {
    mass = arabic(document, title);
  } else if (document.language == "en") {
    // English words are others' words, too: "war", "die" and "rate" say nothing in German.
    mass = english(document, title);
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
  if (out.size() > 4) out.resize(4);
  return out;
}

}  // namespace isnad::reading
