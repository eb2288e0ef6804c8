#include "story/importance.h"

#include <cmath>

namespace isnad::story {
namespace {

// A story's weight halves in half a day: what was on top in the morning has made room by the evening.
constexpr double kHalfLifeSeconds = 12 * 3'600.0;

}  // namespace

double weight(const StoryFacts& facts) {
  // An independent source is worth ten copies: copying costs nothing and says nothing about the news.
  const double copies =
      facts.sources > facts.independent_sources ? static_cast<double>(facts.sources - facts.independent_sources) : 0.0;
  const double more_by_the_same =
      facts.articles > facts.sources ? std::log2(1.0 + static_cast<double>(facts.articles - facts.sources)) : 0.0;
  return static_cast<double>(facts.independent_sources) + 0.1 * copies + 0.25 * more_by_the_same;
}

double rank(const StoryFacts& facts) {
  return std::log2(1.0 + weight(facts)) + static_cast<double>(facts.last_seen) / kHalfLifeSeconds;
}

double importance(const StoryFacts& facts, std::int64_t now) {
  const double age = now > facts.last_seen ? static_cast<double>(now - facts.last_seen) : 0.0;
  const double decayed = weight(facts) * std::exp2(-age / kHalfLifeSeconds);
  return decayed / (decayed + 5.0);
}

}  // namespace isnad::story
