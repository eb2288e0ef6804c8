#include "reading/name_tagger.h"

#include <algorithm>

namespace isnad::reading {
namespace {

constexpr std::int32_t kNever = -1'000'000'000;  // twice it and a sentence's word still fit 32 bits

void decode(const LabelTransitions& transitions, const std::vector<LabelScores>& scores, std::size_t offset,
            std::vector<TaggedName>& out) {
  if (scores.empty()) return;
  std::vector<std::array<std::uint8_t, kNameLabels>> from(scores.size());
  LabelScores best = scores[0];
  for (std::size_t label = 0; label < best.size(); ++label)
    if (label >= kNameLabels || is_inner_label(label)) best[label] = kNever;
  for (std::size_t i = 1; i < scores.size(); ++i) {
    LabelScores next;
    LabelScores chosen{};
    for (std::size_t label = 0; label < next.size(); ++label) next[label] = best[0] + transitions[0][label];
    for (std::size_t before = 1; before < kNameLabels; ++before) {
      const std::int32_t so_far = best[before];
      const auto number = static_cast<std::int32_t>(before);
      for (std::size_t label = 0; label < next.size(); ++label) {
        const std::int32_t score = so_far + transitions[before][label];
        chosen[label] = score > next[label] ? number : chosen[label];
        next[label] = std::max(next[label], score);
      }
    }
    std::int32_t most = 2 * kNever;
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      from[i][label] = static_cast<std::uint8_t>(chosen[label]);
      next[label] += scores[i][label];
      most = std::max(most, next[label]);
    }
    for (std::size_t label = 0; label < kNameLabels; ++label) best[label] = next[label] - most;
  }
  const auto last = static_cast<std::uint8_t>(
      std::max_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kNameLabels)) - best.begin());
  std::vector<std::uint8_t> path(scores.size(), last);  // all but the last are overwritten
  for (std::size_t i = scores.size() - 1; i > 0; --i) path[i - 1] = from[i][path[i]];
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == 0) continue;
    if (is_inner_label(path[i]) && !out.empty())
      out.back().last = offset + i;
    else
      out.push_back({offset + i, offset + i, kNameTypes[(path[i] - 1) / 2]});
  }
}

}  // namespace

LabelTransitions allowed_transitions(const LabelTransitions& given) {
  LabelTransitions out = given;
  for (std::size_t label = 0; label < kNameLabels; ++label)
    for (std::size_t before = 0; before < kNameLabels; ++before)
      if (is_inner_label(label) && before != label && before != label - 1) out[before][label] = kNever;
  return out;
}

Tags tag_names(const Document& document, const LabelTransitions& transitions, const SentenceScores& scores) {
  Tags out;
  out.against.reserve(document.words.size());
  for (std::size_t begin = 0; begin < document.words.size();) {
    std::size_t end = begin + 1;
    while (end < document.words.size() && document.words[end].sentence == document.words[begin].sentence) ++end;
    const std::vector<LabelScores> sentence = scores(begin, end);
    for (const LabelScores& here : sentence) {
      std::int32_t begins = here[1];
      for (std::size_t label = 3; label < kNameLabels; label += 2) begins = std::max(begins, here[label]);
      out.against.push_back(here[0] - begins);
    }
    decode(transitions, sentence, begin, out.names);
    begin = end;
  }
  return out;
}

}  // namespace isnad::reading
