#include <cstdint>
#include <cstdlib>

#include "core/embedded.h"
#include "reading/quotes.h"
#include "text/utf8.h"

// Any body with entities wherever the bytes say: quotes stay inside the body, in order, and nest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad;
  static const reading::SpeechLexicon lexicon(embedded("reading/speech.tsv"));
  if (size < 10) return 0;
  Article article;
  article.body = text::to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data) + 9, size - 9));
  reading::Document document = reading::make_document(article);
  constexpr const char* kLanguages[] = {"ar", "en", "fr", "fa", "tr", "he"};
  document.language = kLanguages[data[0] % 6];
  std::vector<Entity> entities;
  constexpr const char* kTypes[] = {"PER", "ORG", "GPE", "NORP"};
  for (std::size_t i = 1; i < 9; i += 2) {
    const auto begin = static_cast<std::uint32_t>(data[i]);
    const Span span{begin, begin + 1 + data[i + 1] % 16};
    entities.push_back({std::to_string(i), kTypes[data[i + 1] % 4], "x", "", {{span, span, "name"}}});
  }
  const std::size_t length = text::count_code_points(article.body);
  std::uint32_t last = 0;
  for (const Quote& quote : reading::find_quotes(document, entities, lexicon, "a")) {
    if (quote.span.begin >= quote.span.end || quote.span.end > length || quote.span.begin < last) std::abort();
    if (quote.cue && (quote.cue->begin >= quote.cue->end || quote.cue->end > length)) std::abort();
    if (quote.id.empty() || quote.inside == quote.id) std::abort();
    last = quote.span.begin;
  }
  return 0;
}
