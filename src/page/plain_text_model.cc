#include "page/plain_text_model.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/embedded.h"
#include "page/block_model.h"
#include "page/forest.h"
#include "page/plain_text_title.h"

// Kohlschütter et al. (WSDM 2010) showed that the length of a block and of its two neighbours tell most of what is
// boilerplate; Pasternack and Roth (WWW 2009) that the article is the run of highest sum. Both are inputs of the first
// forest; the second stacks on it (Cohen and Carvalho, IJCAI 2005). They were fitted on pages rendered to bare lines
// (data/page/README.md says on which and with what result).
namespace isnad::page {
namespace {

constexpr float kBias = 0.7F;        // log-odds that held-out pages showed the forests to be too sure by
constexpr float kLeastWords = 0.3F;  // what a line of marks alone weighs

constexpr std::size_t kAllFeatures = kLineFeatures + kContextFeatures;

std::span<const std::string_view> all_names() {
  static const std::array<std::string_view, kAllFeatures> kAll = [] {
    std::array<std::string_view, kAllFeatures> names{};
    const auto behind = std::copy(line_feature_names().begin(), line_feature_names().end(), names.begin());
    std::copy(context_feature_names().begin(), context_feature_names().end(), behind);
    return names;
  }();
  return kAll;
}

const Forest& line_forest() {
  static const Forest kForest(embedded("page/line_forest.tsv"), line_feature_names());
  return kForest;
}

const Forest& context_forest() {
  static const Forest kForest(embedded("page/line_context_forest.tsv"), all_names());
  return kForest;
}

// Rows that are asked of a forest together; more of them would only take room.
constexpr std::size_t kBatch = 512;

template <typename Features>
void append_odds(const Forest& forest, std::span<const Features> features, std::vector<float>& odds) {
  std::vector<const float*> rows;
  rows.reserve(features.size());
  for (const Features& row : features) rows.push_back(row.data());
  const std::size_t before = odds.size();
  odds.resize(before + features.size());
  forest.odds(rows, std::span<float>(odds).subspan(before));
}

}  // namespace

std::optional<std::size_t> guess_title(const std::vector<TextLine>& lines, const std::vector<float>& odds) {
  const std::vector<bool> is_body = likely_body(lines, odds);
  const auto first = std::find(is_body.begin(), is_body.end(), true);
  if (first == is_body.end()) return std::nullopt;
  return find_title(lines, is_body, static_cast<std::size_t>(first - is_body.begin()));
}

std::vector<float> body_odds(const std::vector<TextLine>& lines) {
  const std::vector<LineFeatures> own = line_features(lines);
  std::vector<float> first;
  append_odds(line_forest(), std::span<const LineFeatures>(own), first);
  if (context_forest().trees() == 0) return first;
  using AllFeatures = std::array<float, kAllFeatures>;
  std::vector<AllFeatures> batch;
  batch.reserve(kBatch);
  std::vector<float> odds;
  odds.reserve(lines.size());
  for_each_context(lines, first, guess_title(lines, first), [&](std::size_t i, const ContextFeatures& context) {
    AllFeatures& row = batch.emplace_back();
    std::copy(context.begin(), context.end(), std::copy(own[i].begin(), own[i].end(), row.begin()));
    if (batch.size() < kBatch && i + 1 < lines.size()) return;
    append_odds(context_forest(), std::span<const AllFeatures>(batch), odds);
    batch.clear();
  });
  return odds;
}

std::vector<bool> likely_body(const std::vector<TextLine>& lines, std::vector<float> odds) {
  std::vector<float> words;
  words.reserve(lines.size());
  for (const TextLine& line : lines) words.push_back(static_cast<float>(line.words) + kLeastWords);
  for (float& value : odds) value -= kBias;
  return best_expected(odds, words);
}

}  // namespace isnad::page
