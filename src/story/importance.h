// How much a story matters, and the order of the front page.
#pragma once

#include <cstdint>

namespace isnad::story {

struct StoryFacts {
  std::uint32_t articles = 0;
  std::uint32_t sources = 0;
  std::uint32_t independent_sources = 0;
  std::int64_t first_seen = 0;  // seconds of the epoch
  std::int64_t last_seen = 0;
};

// Weight without time: grows with independent sources, slower with copies; ≥ 0.
double weight(const StoryFacts& facts);

// log2(1 + weight) + last_seen / half-life: orders stories as weight · 2^(-age / half-life) would at any moment, so
// that the order can be kept in an index and need not be recomputed as time passes.
double rank(const StoryFacts& facts);

// weight(facts) decayed to `now`, squeezed into [0, 1): what the record's `importance` says.
double importance(const StoryFacts& facts, std::int64_t now);

}  // namespace isnad::story
