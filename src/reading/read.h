// Article to Reading, and to the layers under it: the room's entrance.
#pragma once

#include <cstdint>

#include "core/records.h"
#include "reading/knowledge.h"

namespace isnad::reading {

// Reads an article: language, keywords, sections, entities with mentions, places, times, quotes. Needs `body`; `title`,
// `published` and `language` help where they stand. Pure, thread-safe, linear in the body's length.
Reading read(const Article& article, const Knowledge& knowledge);

enum Layer : std::uint32_t {
  kSentences = 1u << 0,
  kTokens = 1u << 1,
  kSegments = 1u << 2,
  kStems = 1u << 3,
  kPos = 1u << 4,
  kParse = 1u << 5,
  kLanguage = 1u << 6,
};
inline constexpr std::uint32_t kAllLayers = (1u << 7) - 1;

// What a layer's knowledge cannot give yet stays empty (`pos`, `relation`), never guessed.
Analysis analyze(const Article& article, const Knowledge& knowledge, std::uint32_t layers = kAllLayers);

}  // namespace isnad::reading
