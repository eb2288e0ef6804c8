#include "reading/mention_index.h"

#include <algorithm>

namespace isnad::reading {
namespace {

// The word that holds the code point, or the first behind it.
std::size_t word_at(const Document& document, std::uint32_t code_point) {
  const auto found = std::partition_point(document.words.begin(), document.words.end(),
                                          [code_point](const Word& word) { return word.span.end <= code_point; });
  return static_cast<std::size_t>(found - document.words.begin());
}

// Of two mentions that begin or end at one word, is `a` the one to take?
bool goes_before(const MentionWords& a, const MentionWords& b) {
  if (a.is_adjective != b.is_adjective) return !a.is_adjective;
  const std::uint32_t length_a = a.last - a.first;
  const std::uint32_t length_b = b.last - b.first;
  return length_a != length_b ? length_a > length_b : a.is_person && !b.is_person;
}

}  // namespace

MentionIndex::MentionIndex(const Document& document, const std::vector<Entity>& entities)
    : starting_(document.words.size(), kNone), ending_(document.words.size(), kNone) {
  for (std::size_t e = 0; e < entities.size(); ++e) {
    const Entity& entity = entities[e];
    for (std::size_t m = 0; m < entity.mentions.size(); ++m) {
      const Mention& mention = entity.mentions[m];
      const Span extent = mention.extent.end > mention.extent.begin ? mention.extent : mention.span;
      const std::size_t first = word_at(document, extent.begin);
      if (extent.end <= extent.begin || first >= document.words.size()) continue;
      const std::size_t last = std::max(first, word_at(document, extent.end - 1));
      const std::size_t bare = word_at(document, mention.span.begin);
      if (last >= document.words.size()) continue;
      MentionWords words{.entity = static_cast<std::uint32_t>(e),
                         .mention = static_cast<std::uint32_t>(m),
                         .first = static_cast<std::uint32_t>(first),
                         .last = static_cast<std::uint32_t>(last),
                         .bare = static_cast<std::uint32_t>(std::clamp(bare, first, last))};
      const std::uint32_t word_begin = document.words[first].span.begin;
      words.has_clitic = extent.begin > word_begin || (words.bare == first && mention.span.begin > word_begin);
      words.is_person = entity.type == "PER";
      words.is_adjective = mention.form == "adjective";
      words.is_people = entity.type == "NORP";
      words.is_body = !words.is_adjective && (entity.type == "ORG" || entity.type == "GPE" || entity.type == "NORP");
      mentions_.push_back(words);
    }
  }
  std::stable_sort(mentions_.begin(), mentions_.end(), [](const MentionWords& a, const MentionWords& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const auto take = [&](std::int32_t& place) {
      if (place == kNone || goes_before(mentions_[i], mentions_[static_cast<std::size_t>(place)]))
        place = static_cast<std::int32_t>(i);
    };
    take(starting_[mentions_[i].first]);
    take(ending_[mentions_[i].last]);
  }
}

}  // namespace isnad::reading
