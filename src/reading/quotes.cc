#include "reading/quotes.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "core/hash.h"
#include "reading/lookup.h"
#include "reading/quote_finder.h"

namespace isnad::reading {
namespace {

const char* name_of(FoundKind kind) {
  switch (kind) {
    case FoundKind::kDirect:
      return "direct";
    case FoundKind::kIndirect:
      return "indirect";
    case FoundKind::kHeadline:
      return "headline";
  }
  return "";
}

}  // namespace

std::vector<Quote> find_quotes(const Document& document, const std::vector<Entity>& entities,
                               const SpeechLexicon& lexicon, std::string_view article) {
  std::vector<FoundQuote> found = QuoteFinder(document, entities, lexicon).run();
  std::stable_sort(found.begin(), found.end(), [](const FoundQuote& a, const FoundQuote& b) {
    return std::tuple(a.first, b.last) < std::tuple(b.first, a.last);
  });
  std::vector<Quote> quotes;
  quotes.reserve(found.size());
  std::vector<std::size_t> around;  // indices into `quotes`, outermost first
  StringMap<std::uint32_t> seen;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const FoundQuote& one = found[i];
    const Span span = document.span(one.first, one.last);
    while (!around.empty() && quotes[around.back()].span.end <= span.begin) around.pop_back();
    if (!around.empty()) {
      const Quote& outer = quotes[around.back()];
      if (outer.span == span || outer.span.end < span.end) continue;  // the same words twice, or words that cross
    }
    Quote quote;
    quote.span = span;
    quote.kind = name_of(one.kind);
    if (one.speaker >= 0) quote.speaker = entities[static_cast<std::size_t>(one.speaker)].id;
    if (one.cue) quote.cue = document.span(*one.cue, *one.cue + one.cue_words - 1);
    if (!around.empty()) {
      const Quote& outer = quotes[around.back()];
      quote.inside = outer.id;
      if (one.cue != std::nullopt || outer.kind == "direct" || outer.kind == "nested") quote.kind = "nested";
    }
    std::string key(article);
    key += '\0';
    key += document.surface(one.first, one.last);
    key += '\0' + std::to_string(seen[key]++);
    quote.id = make_id("quote", key);
    around.push_back(quotes.size());
    quotes.push_back(std::move(quote));
  }
  return quotes;
}

}  // namespace isnad::reading
