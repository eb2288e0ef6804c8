#include "reading/read.h"

#include <utility>

#include "core/short_hash.h"
#include "reading/document.h"
#include "reading/entities.h"
#include "reading/events.h"
#include "reading/keywords.h"
#include "reading/knowledge_impl.h"
#include "reading/quotes.h"
#include "reading/times.h"

namespace isnad::reading {

namespace {

// The tables together are larger than the nearer caches, and waiting for them word by word took long: here all words'
// places are asked for at once.
void prefetch(const Document& document, const Knowledge::Impl& known) {
  for (const Word& word : document.words) {
    if (!word.is_word()) continue;
    for (const CliticReading& reading : clitic_readings(word)) {
      const std::uint64_t hash = short_hash(reading.rest);
      known.background.prefetch(hash);
      known.classes.prefetch(hash);
      known.gazetteer.prefetch(hash);
    }
    if (document.is_arabic()) known.sections.prefetch(short_hash(section_feature(word.folded)));
  }
}

}  // namespace

Reading read(const Article& article, const Knowledge& knowledge) {
  const Knowledge::Impl& known = knowledge.impl();
  const Document document = make_document(article);
  prefetch(document, known);
  Reading out;
  out.article = article.id;
  out.language = {document.language, document.language_confidence};
  FoundEntities found = find_entities(document, known.names(), article.id);
  out.keywords = find_keywords(
      document, article.title, found.entities,
      {known.background, known.frequencies, *known.segmenter, known.stop_words, known.english, known.parts});
  out.sections = known.sections.judge(document, article.title, article.section, article.tags);
  out.times = find_times(document, known.times);
  out.quotes = find_quotes(document, found.entities, known.speech, article.id);
  out.events = find_events({document, found, out.times, out.quotes}, known.events, article.id);
  out.entities = std::move(found.entities);
  out.places = std::move(found.places);
  return out;
}

}  // namespace isnad::reading
