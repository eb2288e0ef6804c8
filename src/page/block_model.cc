#include "page/block_model.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/embedded.h"
#include "page/forest.h"
#include "page/text_counts.h"

namespace isnad::page {

std::vector<bool> best_expected(std::span<const float> odds, std::span<const float> words) {
  struct Likely {
    float chance;
    std::uint32_t block;
  };
  std::vector<Likely> order;
  double all = 0;
  for (std::uint32_t i = 0; i < odds.size(); ++i) {
    order.push_back({1 / (1 + std::exp(-odds[i])), i});
    all += static_cast<double>(order.back().chance) * words[i];
  }
  std::stable_sort(order.begin(), order.end(), [](const Likely& a, const Likely& b) { return a.chance > b.chance; });
  double taken = 0;
  double right = 0;
  double best = 0;
  std::size_t count = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    taken += words[order[k].block];
    right += static_cast<double>(order[k].chance) * words[order[k].block];
    const double expected = 2 * right / (taken + all);
    if (expected <= best) continue;
    best = expected;
    count = k + 1;
  }
  std::vector<bool> chosen(odds.size());
  for (std::size_t k = 0; k < count; ++k) chosen[order[k].block] = true;
  return chosen;
}

namespace {

const Forest& forest() {
  static const Forest kForest(embedded("page/block_forest.tsv"), block_feature_names());
  return kForest;
}

// The rules are right nearly always where the page declares itself an article: there the forest must be surer than
// even.
constexpr float kBelief = 0.5;
constexpr float kAdded = 0.5;           // log-odds, the rules' belief taken off, of a block that they had left out
constexpr std::uint32_t kShort = 1500;  // code points of a text of a few lines
constexpr float kNever = -20;

// What the forest says of each block; kNever where the answer is settled or beyond doubt. Few rows are held at a time:
// a page can have a block for every four bytes, a row has hundreds.
std::vector<float> odds_of(const PageView& view, const Body& body, std::span<const std::uint8_t> is_settled) {
  static constexpr std::size_t kRows = 64;
  const std::size_t width = block_feature_names().size();
  std::vector<float> table(width * std::min(kRows, view.tree.blocks.size()));
  std::array<const float*, kRows> rows{};
  std::array<std::uint32_t, kRows> blocks{};
  std::array<float, kRows> found{};
  std::vector<float> odds(view.tree.blocks.size(), kNever);
  std::size_t held = 0;
  const auto ask = [&] {
    forest().odds(std::span(rows.data(), held), std::span(found.data(), held));
    for (std::size_t k = 0; k < held; ++k) odds[blocks[k]] = found[k];
    held = 0;
  };
  each_block_features(view, body, is_settled, [&](std::uint32_t i, std::span<const float> row) {
    rows[held] = std::copy(row.begin(), row.end(), table.data() + held * width) - width;
    blocks[held++] = i;
    if (held == kRows) ask();
  });
  ask();
  return odds;
}

// Chinese and Japanese part no words by spaces: a text has at least one in eight code points.
float words_in(const TextCounts& marks, std::uint32_t chars) {
  return std::max(static_cast<float>(1 + marks.breaks), static_cast<float>(chars) / 8);
}

}  // namespace

void refine_body(const PageView& view, Body& body) {
  if (forest().trees() == 0) return;
  std::vector<float> words;
  words.reserve(view.tree.blocks.size());
  for (std::size_t i = 0; i < view.tree.blocks.size(); ++i)
    words.push_back(words_in(view.tree.marks[i], view.tree.blocks[i].chars));
  // Where headline and date line stand over the text the page is an article as surely as where its metadata say so.
  const bool is_shown = body.is_article && !body.from_main && body.container != kNone && !view.hints.is_thread &&
                        looks_like_article(view, body.container);
  const bool is_declared = view.hints.is_declared || is_shown;
  std::vector<std::uint8_t> is_settled(words.size(), 0);
  const auto is_others = [&](std::uint32_t i) {
    return !view.tree.is_within(view.tree.blocks[i].element, view.hints.root);
  };  // another article's
  for (std::uint32_t i = 0; i < words.size(); ++i)
    is_settled[i] = body.fates[i] == Fate::kTitle || body.is_sure[i] != 0 || is_others(i) ? 1 : 0;
  std::vector<float> odds = odds_of(view, body, is_settled);
  for (std::uint32_t i = 0; i < odds.size(); ++i) {
    const bool was = body.fates[i] == Fate::kBody;
    if (is_settled[i] != 0) {
      odds[i] = was && !is_others(i) ? -kNever : kNever;
    } else if (is_declared && odds[i] != kNever) {
      odds[i] += was ? kBelief : -kBelief;
    }
  }
  const std::vector<bool> chosen = best_expected(odds, words);
  const std::string title = squeezed(view.hints.title);
  const bool is_short = body.chars < kShort;
  for (std::uint32_t i = 0; i < odds.size(); ++i) {
    const bool was = body.fates[i] == Fate::kBody;
    if (is_settled[i] != 0 || chosen[i] == was) continue;
    const std::string_view text = view.tree.text_of(view.tree.blocks[i]);
    if (chosen[i] && title.size() > 8 && text.size() < 4 * title.size() + 64 && squeezes_to(text, title))
      continue;  // the headline once more
    // Beside a text of a few lines a doubtful one is worth the risk by its numbers, yet not to a reader.
    if (is_declared && !was && is_short && odds[i] < kAdded) continue;
    body.fates[i] = chosen[i] ? Fate::kBody : Fate::kOut;
    body.clutter[i] = chosen[i] ? Clutter::kNothing : Clutter::kOther;
    body.chars = chosen[i] ? body.chars + view.tree.blocks[i].chars : body.chars - view.tree.blocks[i].chars;
  }
}

}  // namespace isnad::page
