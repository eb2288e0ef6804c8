#include "story/term_weights.h"

#include <algorithm>
#include <cmath>

#include "story/similarity.h"

namespace isnad::story {
namespace {

double cosine(const AskedTerms& asked, const std::vector<KeptTerm>& kept, const TermNumbers& numbers) {
  double product = 0.0;
  double squares = 0.0;
  auto at = asked.terms.begin();
  for (const KeptTerm& term : kept) {
    const double weight = static_cast<double>(term.weight) * numbers.idf(term.number);
    squares += weight * weight;
    while (at != asked.terms.end() && at->number < term.number) ++at;
    if (at != asked.terms.end() && at->number == term.number)
      product += static_cast<double>(at->weight) * at->idf * weight;
  }
  return asked.squares > 0.0 && squares > 0.0 ? product / std::sqrt(asked.squares * squares) : 0.0;
}

// Calls `both` with the idf of each term that the two share.
template <typename Both>
void each_shared(const AskedTerms& asked, const std::vector<KeptTerm>& kept, Both both) {
  auto at = kept.begin();
  for (const AskedTerms::Term& term : asked.terms) {
    while (at != kept.end() && at->number < term.number) ++at;
    if (at == kept.end()) return;
    if (at->number == term.number) both(term.idf);
  }
}

// As containment() of similarity.h; the part is the asked article or the kept one.
double containment(const AskedTerms& asked, const std::vector<KeptTerm>& kept, bool asked_is_part,
                   const TermNumbers& numbers) {
  double shared = 0.0;
  std::size_t count = 0;
  each_shared(asked, kept, [&](double idf) {
    shared += idf;
    ++count;
  });
  if (count < 3) return 0.0;
  double all = 0.0;
  if (asked_is_part) {
    for (const AskedTerms::Term& term : asked.terms) all += term.idf;
  } else {
    for (const KeptTerm& term : kept) all += numbers.idf(term.number);
  }
  return shared / all;
}

}  // namespace

std::vector<KeptTerm> TermNumbers::add(const std::vector<std::pair<std::uint64_t, float>>& terms) {
  std::vector<KeptTerm> kept;
  kept.reserve(terms.size());
  for (const auto& [hash, weight] : terms) {
    const auto next = static_cast<std::uint32_t>(hashes_.size());
    const std::uint32_t number = numbers_.at(hash, next);
    if (number == next) {
      hashes_.push_back(hash);
      counts_.push_back(0);
    }
    ++counts_[number];
    kept.push_back({number, weight});
  }
  std::sort(kept.begin(), kept.end(), [](const KeptTerm& a, const KeptTerm& b) { return a.number < b.number; });
  return kept;
}

void TermNumbers::remove(const std::vector<KeptTerm>& terms) {
  for (const KeptTerm& term : terms) --counts_[term.number];
}

double TermNumbers::idf_of_count(std::uint32_t count) const {
  count = std::max(1u, count);
  const auto compute = [&] { return std::log(1.0 + static_cast<double>(documents_ + 1) / static_cast<double>(count)); };
  if (count >= logarithms_.size()) return compute();
  Logarithm& known = logarithms_[count];
  if (known.documents != documents_) known = {documents_, compute()};
  return known.value;
}

AskedTerms ask(const std::vector<std::pair<std::uint64_t, float>>& terms, const TermNumbers& numbers) {
  AskedTerms asked;
  asked.terms.reserve(terms.size());
  for (const auto& [hash, weight] : terms) {
    const std::uint32_t number = numbers.find(hash);
    const double idf = number == kNone ? numbers.idf_of_count(0) : numbers.idf(number);
    asked.terms.push_back({hash, number, weight, idf});
    asked.squares += static_cast<double>(weight) * idf * static_cast<double>(weight) * idf;
  }
  std::sort(asked.terms.begin(), asked.terms.end(), [](const AskedTerms::Term& a, const AskedTerms::Term& b) {
    return a.number != b.number ? a.number < b.number : a.hash < b.hash;
  });
  return asked;
}

AskedArticle ask(const Sketch& sketch, const TermNumbers& numbers) {
  return {sketch.language, when_of(sketch), sketch.words, ask(sketch.terms, numbers), ask(sketch.entities, numbers)};
}

double story_similarity(const AskedArticle& asked, const KeptArticle& kept, const TermNumbers& numbers) {
  const double nearness = time_nearness(asked.when, kept.when);
  const double entities = cosine(asked.entities, kept.entities, numbers);
  if (are_of_two_languages(asked.language, kept.language)) {
    std::size_t shared = 0;
    each_shared(asked.entities, kept.entities, [&](double) { ++shared; });
    return between_languages(entities, shared, asked.when, kept.when);
  }
  double terms = cosine(asked.terms, kept.terms, numbers);
  if (is_headline_alone(asked.words, kept.words)) {
    terms = std::max(terms, kHeadlineShare * containment(asked.terms, kept.terms, asked.words <= kept.words, numbers));
  }
  const bool has_entities = !asked.entities.terms.empty() && !kept.entities.empty();
  return blend(terms, entities, has_entities) * nearness;
}

}  // namespace isnad::story
