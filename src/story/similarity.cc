#include "story/similarity.h"

#include <algorithm>
#include <cmath>

namespace isnad::story {
namespace {

constexpr double kNearJaccard = 0.45;
constexpr double kExcerptContainment = 0.70;
constexpr std::uint32_t kExcerptWords = 40;
constexpr std::uint32_t kHeadlineWords = 25;  // a body shorter than this is judged by its headline
constexpr double kSecondsPerDay = 86'400.0;

double days_between(std::int64_t a, std::int64_t b) { return std::abs(static_cast<double>(a - b)) / kSecondsPerDay; }

}  // namespace

std::int64_t when_of(const Sketch& sketch) { return sketch.published != 0 ? sketch.published : sketch.seen; }

double estimated_jaccard(const Sketch& a, const Sketch& b) {
  if (a.minhash.empty() || a.minhash.size() != b.minhash.size()) return 0.0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < a.minhash.size(); ++i) equal += a.minhash[i] == b.minhash[i] ? 1 : 0;
  return static_cast<double>(equal) / static_cast<double>(a.minhash.size());
}

std::optional<CopyMatch> match_copies(const Sketch& a, const Sketch& b) {
  if (a.words == 0 || b.words == 0) return std::nullopt;
  if (a.content_hash == b.content_hash && a.words == b.words) return CopyMatch{CopyKind::kExact, 1.0};
  const double jaccard = estimated_jaccard(a, b);
  if (jaccard >= kNearJaccard) return CopyMatch{CopyKind::kNear, jaccard};
  const double shorter = std::min(a.words, b.words);
  const double shared = jaccard / (1.0 + jaccard) * (static_cast<double>(a.words) + static_cast<double>(b.words));
  const double containment = std::min(1.0, shared / shorter);
  // Below a tenth the estimate is all noise.
  if (jaccard >= 0.1 && shorter >= kExcerptWords && containment >= kExcerptContainment) {
    return CopyMatch{CopyKind::kExcerpt, containment};
  }
  return std::nullopt;
}

void Frequencies::add(const Sketch& sketch) {
  ++documents_;
  for (const auto& [hash, weight] : sketch.terms) ++counts_[hash];
  for (const auto& [hash, weight] : sketch.entities) ++counts_[hash];
}

void Frequencies::remove(const Sketch& sketch) {
  if (documents_ > 0) --documents_;
  auto forget = [this](std::uint64_t hash) {
    const auto found = counts_.find(hash);
    if (found == counts_.end()) return;
    if (--found->second == 0) counts_.erase(found);
  };
  for (const auto& [hash, weight] : sketch.terms) forget(hash);
  for (const auto& [hash, weight] : sketch.entities) forget(hash);
}

std::uint32_t Frequencies::count(std::uint64_t hash) const {
  const auto found = counts_.find(hash);
  return found == counts_.end() ? 0 : found->second;
}

double Frequencies::idf(std::uint64_t hash) const {
  return std::log(1.0 + static_cast<double>(documents_ + 1) / static_cast<double>(std::max(1u, count(hash))));
}

double cosine(const std::vector<std::pair<std::uint64_t, float>>& a,
              const std::vector<std::pair<std::uint64_t, float>>& b, const Frequencies& frequencies) {
  double product = 0.0;
  double norm_a = 0.0;
  double norm_b = 0.0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool take_left = right == b.end() || (left != a.end() && left->first <= right->first);
    const bool take_right = left == a.end() || (right != b.end() && right->first <= left->first);
    const double idf = frequencies.idf(take_left ? left->first : right->first);
    const double one = take_left ? left->second * idf : 0.0;
    const double two = take_right ? right->second * idf : 0.0;
    product += one * two;
    norm_a += one * one;
    norm_b += two * two;
    if (take_left) ++left;
    if (take_right) ++right;
  }
  return norm_a > 0.0 && norm_b > 0.0 ? product / std::sqrt(norm_a * norm_b) : 0.0;
}

double containment(const std::vector<std::pair<std::uint64_t, float>>& part,
                   const std::vector<std::pair<std::uint64_t, float>>& whole, const Frequencies& frequencies) {
  double shared = 0.0;
  double all = 0.0;
  std::size_t count = 0;
  auto at = whole.begin();
  for (const auto& [hash, weight] : part) {
    const double idf = frequencies.idf(hash);
    all += idf;
    while (at != whole.end() && at->first < hash) ++at;
    if (at == whole.end() || at->first != hash) continue;
    shared += idf;
    ++count;
  }
  // One or two shared words, however rare, are no sign of one story.
  return count >= 3 ? shared / all : 0.0;
}

double time_nearness(std::int64_t a, std::int64_t b) {
  const double days = days_between(a, b);
  return days <= 1.0 ? 1.0 : std::exp(-(days - 1.0) / 5.0);
}

bool are_of_two_languages(const std::string& a, const std::string& b) { return a != b && !a.empty() && !b.empty(); }

double between_languages(double entities, std::size_t shared, std::int64_t a, std::int64_t b) {
  // Two are enough where they are most of what both speak of.
  const bool is_enough = shared >= 3 || (shared == 2 && entities >= 0.5);
  return is_enough && days_between(a, b) <= 4.0 ? 0.8 * entities * time_nearness(a, b) : 0.0;
}

bool is_headline_alone(std::uint32_t words_a, std::uint32_t words_b) {
  return std::min(words_a, words_b) < kHeadlineWords;
}

double blend(double terms, double entities, bool has_entities) {
  return has_entities ? 0.8 * terms + 0.2 * entities : terms;
}

double story_similarity(const Sketch& a, const Sketch& b, const Frequencies& frequencies) {
  const double entities = cosine(a.entities, b.entities, frequencies);
  if (are_of_two_languages(a.language, b.language)) {
    std::size_t shared = 0;
    for (const auto& [hash, weight] : a.entities) {
      shared += std::binary_search(b.entities.begin(), b.entities.end(), std::pair{hash, 0.0F},
                                   [](const auto& x, const auto& y) { return x.first < y.first; })
                    ? 1
                    : 0;
    }
    return between_languages(entities, shared, when_of(a), when_of(b));
  }
  double terms = cosine(a.terms, b.terms, frequencies);
  // A headline's few terms are a small part of an article's, so their cosine is low however well they fit.
  if (is_headline_alone(a.words, b.words)) {
    const Sketch& shorter = a.words <= b.words ? a : b;
    terms = std::max(terms, kHeadlineShare * containment(shorter.terms, (&shorter == &a ? b : a).terms, frequencies));
  }
  return blend(terms, entities, !a.entities.empty() && !b.entities.empty()) * time_nearness(when_of(a), when_of(b));
}

}  // namespace isnad::story
