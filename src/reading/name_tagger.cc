#include "reading/name_tagger.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "core/hash.h"
#include "core/tsv.h"

namespace isnad::reading {
namespace {

template <typename Number>
Number number(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Numbers a few apart as seeds give short values of different features the same hash, since XXH3 adds a seed to them.
std::uint64_t feature_hash(std::uint32_t id, std::string_view value) {
  return hash64(value, (std::uint64_t{id} + 1) * 0x9E3779B97F4A7C15);
}

}  // namespace

// Lines: `#labels  O  B-PER …`, then `T  label  weights`, then `feature  value  label:weight …`; weights are
// hundredths.
NameTagger::NameTagger(std::string_view tsv) {
  constexpr std::string_view kHead = "#labels\t";
  if (!tsv.starts_with(kHead)) return;
  std::string_view names = tsv.substr(kHead.size(), tsv.find('\n') - kHead.size());
  for_each_part(names, [this](std::string_view name) { labels_.emplace_back(name); });
  labels_.resize(std::min(labels_.size(), kMostLabels));
  const auto rows = static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\n'));
  slots_.assign(std::bit_ceil(rows * 3 / 2 + 2), Slot{});
  mask_ = slots_.size() - 1;
  filter_.assign(kFilterBits / 64, 0);
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() != 3) return;
    const bool transition = cells[0] == "T";
    std::array<std::int16_t, kMostLabels> weights{};
    for_each_part(cells[2], [&](std::string_view part) {
      const std::size_t colon = part.find(':');
      const auto label = number<std::uint32_t>(part.substr(0, colon));
      if (colon == std::string_view::npos || label >= labels_.size()) return;
      const auto weight = static_cast<std::int16_t>(std::clamp(number<int>(part.substr(colon + 1)), -30'000, 30'000));
      if (transition)
        transitions_[std::min<std::size_t>(number<std::uint32_t>(cells[1]), kMostLabels - 1)][label] = weight;
      else
        weights[label] = weight;
    });
    if (!transition) add(feature_hash(number<std::uint32_t>(cells[0]), cells[1]), weights);
  });
}

void NameTagger::add(std::uint64_t hash, const std::array<std::int16_t, kMostLabels>& weights) {
  std::size_t at = hash & mask_;
  while (slots_[at].taken) at = (at + 1) & mask_;
  slots_[at] = {static_cast<std::uint32_t>(hash >> 32), true, weights};
  const std::size_t bit = (hash >> 32) % kFilterBits;
  filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

void NameTagger::add_scores(std::uint32_t id, std::string_view value, Scores& scores) const {
  const std::uint64_t hash = feature_hash(id, value);
  const std::size_t bit = (hash >> 32) % kFilterBits;
  if ((filter_[bit / 64] >> (bit % 64) & 1) == 0) return;
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  for (std::size_t at = hash & mask_; slots_[at].taken; at = (at + 1) & mask_) {
    if (slots_[at].tag != tag) continue;
    for (std::size_t label = 0; label < kMostLabels; ++label) scores[label] += slots_[at].weights[label];
    return;
  }
}

Tags NameTagger::tag(const Document& document, const std::vector<WordContext>& contexts) const {
  Tags out;
  if (empty() || labels_.empty()) return out;
  std::vector<Scores> scores;
  for (std::size_t begin = 0; begin < document.words.size();) {
    scores.clear();
    std::size_t at = begin;
    for (; at < document.words.size() && document.words[at].sentence == document.words[begin].sentence; ++at) {
      Scores here{};
      word_features(document, contexts, at,
                    [&](std::uint32_t id, std::string_view value) { add_scores(id, value, here); });
      scores.push_back(here);
      std::int32_t begins = here[1];
      for (std::size_t label = 3; label < labels_.size(); label += 2) begins = std::max(begins, here[label]);
      out.against.push_back(here[0] - begins);
    }
    decode(scores, begin, out.names);
    begin = at;
  }
  return out;
}

// Viterbi. A name goes on only behind a beginning of its type: the labels stand as O, B-X, I-X, B-Y, I-Y …
void NameTagger::decode(const std::vector<Scores>& scores, std::size_t offset, std::vector<TaggedName>& out) const {
  if (scores.empty()) return;
  using Totals = std::array<std::int64_t, kMostLabels>;  // a sentence may be as long as the text
  constexpr std::int64_t kNever = -1'000'000'000'000;
  const std::size_t labels = labels_.size();
  const auto is_inside = [](std::size_t label) { return label > 0 && label % 2 == 0; };
  std::vector<std::array<std::uint8_t, kMostLabels>> from(scores.size());
  Totals best{};
  for (std::size_t label = 0; label < labels; ++label) best[label] = is_inside(label) ? kNever : scores[0][label];
  for (std::size_t i = 1; i < scores.size(); ++i) {
    Totals next{};
    for (std::size_t label = 0; label < labels; ++label) {
      std::int64_t most = 2 * kNever;
      for (std::size_t before = 0; before < labels; ++before) {
        if (is_inside(label) && before != label && before != label - 1) continue;
        const std::int64_t score = best[before] + transitions_[before][label];
        if (score > most) most = score, from[i][label] = static_cast<std::uint8_t>(before);
      }
      next[label] = most + scores[i][label];
    }
    best = next;
  }
  const auto last = static_cast<std::uint8_t>(
      std::max_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(labels)) - best.begin());
  std::vector<std::uint8_t> path(scores.size(), last);  // all but the last are overwritten
  for (std::size_t i = scores.size() - 1; i > 0; --i) path[i - 1] = from[i][path[i]];
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == 0) continue;
    if (is_inside(path[i]) && !out.empty())
      out.back().last = offset + i;
    else
      out.push_back({offset + i, offset + i, std::string_view(labels_[path[i]]).substr(2)});
  }
}

}  // namespace isnad::reading
