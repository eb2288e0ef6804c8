// How near two sketches are: as copies (MinHash) and as tellings of one story (weighted terms, entities, titles, time).
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "story/sketch.h"

namespace isnad::story {

// Share of equal MinHash values: an unbiased estimate of the Jaccard similarity of the shingle sets, with a standard
// deviation of at most 1 / (2·√64). 0 where one of the two is too short to have one.
double estimated_jaccard(const Sketch& a, const Sketch& b);

// How one text copies another, or nothing: exact (equal folded words), near (Jaccard at least 0.45), excerpt (at least
// seven tenths of the shorter lie in the longer). `similarity` is the Jaccard estimate, for an excerpt the containment.
struct CopyMatch {
  CopyKind kind;
  double similarity;
};
std::optional<CopyMatch> match_copies(const Sketch& a, const Sketch& b);

// In how many documents each term and entity was seen.
class Frequencies {
 public:
  void add(const Sketch& sketch);
  void remove(const Sketch& sketch);
  double idf(std::uint64_t hash) const;  // ln(1 + N / df), for an unseen one as if it had been seen once
  std::uint32_t count(std::uint64_t hash) const;
  std::uint32_t documents() const { return documents_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> counts_;
  std::uint32_t documents_ = 0;
};

// Cosine of the two lists (sorted by hash) with weights times idf; 0 where one is empty.
double cosine(const std::vector<std::pair<std::uint64_t, float>>& a,
              const std::vector<std::pair<std::uint64_t, float>>& b, const Frequencies& frequencies);

// Share of the part's terms, by idf, that the whole has too; 0 where fewer than three are shared.
double containment(const std::vector<std::pair<std::uint64_t, float>>& part,
                   const std::vector<std::pair<std::uint64_t, float>>& whole, const Frequencies& frequencies);

// The parts of story_similarity, which its fast twin (term_weights.h) is made of too.
inline constexpr double kHeadlineShare = 0.45;
double time_nearness(std::int64_t a, std::int64_t b);  // (0, 1]: 1 within a day, a half four days apart
bool are_of_two_languages(const std::string& a, const std::string& b);
double between_languages(double entities, std::size_t shared, std::int64_t a, std::int64_t b);
bool is_headline_alone(std::uint32_t words_a, std::uint32_t words_b);
double blend(double terms, double entities, bool has_entities);

// [0, 1]: 0.8 terms + 0.2 entities in one language; entities alone between languages, where at least three are shared
// (two, if their cosine is a half). Where one is hardly more than a headline, 0.45 of the containment of its terms
// stands for the cosine if that is more. Falls with the days between the two.
double story_similarity(const Sketch& a, const Sketch& b, const Frequencies& frequencies);

// When the story happened, as far as the sketch knows: published, else seen.
std::int64_t when_of(const Sketch& sketch);

}  // namespace isnad::story
