#include "page/plain_text_model.h"

#include <algorithm>
#include <array>
#include <cstdint>
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

constexpr float kBias = 0.7F;             // log-odds that held-out pages showed the forests to be too sure by
constexpr float kNever = -6;              // log-odds of a line that nobody need be asked of
constexpr std::uint32_t kEntryWords = 3;  // of a list's entry, a menu's
constexpr std::size_t kEdge = 500;  // lines at a list's ends that are asked of; the longest list of 2,365 pages has 942
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

// Asks a forest of many rows, some of them at a time: more would only take room.
template <std::size_t kFeatures>
class Asker {
 public:
  Asker(const Forest& forest, std::vector<float>& odds) : forest_(forest), odds_(odds) {
    rows_.reserve(kBatch);
    lines_.reserve(kBatch);
  }
  // The row to fill for a line.
  std::array<float, kFeatures>& next(std::size_t line) {
    if (rows_.size() == kBatch) ask();
    lines_.push_back(line);
    return rows_.emplace_back();
  }
  void ask() {
    std::array<const float*, kBatch> rows;
    std::array<float, kBatch> found;
    for (std::size_t k = 0; k < rows_.size(); ++k) rows[k] = rows_[k].data();
    forest_.odds(std::span(rows.data(), rows_.size()), std::span(found.data(), rows_.size()));
    for (std::size_t k = 0; k < rows_.size(); ++k) odds_[lines_[k]] = found[k];
    rows_.clear();
    lines_.clear();
  }

 private:
  static constexpr std::size_t kBatch = 512;
  const Forest& forest_;
  std::vector<float>& odds_;
  std::vector<std::array<float, kFeatures>> rows_;
  std::vector<std::size_t> lines_;
};

// Lines deep within very long lists: no text is there, and pages of nothing else would cost most of all.
std::vector<std::uint8_t> deep_in_lists(const std::vector<TextLine>& lines) {
  std::vector<std::uint8_t> are_deep(lines.size(), 0);
  for (std::size_t begin = 0; begin < lines.size(); ++begin) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].words <= kEntryWords) ++end;
    if (end > begin + 2 * kEdge)
      std::fill(are_deep.begin() + static_cast<std::ptrdiff_t>(begin + kEdge),
                are_deep.begin() + static_cast<std::ptrdiff_t>(end - kEdge), 1);
    begin = end;
  }
  return are_deep;
}

}  // namespace

std::optional<std::size_t> guess_title(const std::vector<TextLine>& lines, const std::vector<float>& odds) {
  const std::vector<bool> is_body = likely_body(lines, odds);
  const auto first = std::find(is_body.begin(), is_body.end(), true);
  if (first == is_body.end()) return std::nullopt;
  return find_title(lines, is_body, static_cast<std::size_t>(first - is_body.begin()));
}

std::vector<float> body_odds(const std::vector<TextLine>& lines) {
  const std::vector<std::uint8_t> are_deep = deep_in_lists(lines);
  std::vector<LineFeatures> own;
  own.reserve(static_cast<std::size_t>(std::count(are_deep.begin(), are_deep.end(), 0)));
  std::vector<float> first(lines.size(), kNever);
  Asker<kLineFeatures> by_itself(line_forest(), first);
  for_each_line(lines, are_deep,
                [&](std::size_t i, const LineFeatures& features) { by_itself.next(i) = own.emplace_back(features); });
  by_itself.ask();
  if (context_forest().trees() == 0) return first;
  std::vector<float> odds(lines.size(), kNever);
  Asker<kAllFeatures> by_context(context_forest(), odds);
  auto row = own.begin();
  for_each_context(
      lines, first, guess_title(lines, first), are_deep, [&](std::size_t i, const ContextFeatures& context) {
        std::copy(context.begin(), context.end(), std::copy(row->begin(), row->end(), by_context.next(i).begin()));
        ++row;
      });
  by_context.ask();
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
