#include <benchmark/benchmark.h>

#include "reading/document.h"
#include "reading/entities.h"
#include "reading/events.h"
#include "reading/knowledge_impl.h"
#include "reading/quotes.h"

namespace isnad::reading {
namespace {

const Knowledge::Impl& knowledge() {
  static const std::shared_ptr<const Knowledge> loaded = Knowledge::load().value();
  return loaded->impl();
}

// About 3,000 characters that are mostly talk.
Article talk() {
  Article article;
  while (article.body.size() < 5400) {
    article.body +=
        "وقال الرئيس بوتين إن لدى البلدين مسارات عديدة للعمل المشترك، مشيرا إلى أن المحادثات كانت مفيدة.\n\n"
        "وأضاف خلال لقائه مع علييف: \"من الواضح أن الطريق طويل. لكننا سنصل إليه معا\"، مؤكدا أهمية الجسر.\n\n"
        "وبحسب بيان الكرملين، فإن الوفدين اتفقا على اللقاء مرة أخرى خلال الأسابيع المقبلة.\n\n";
  }
  article.language = "ar";
  return article;
}

void BM_Quotes(benchmark::State& state) {
  const Knowledge::Impl& known = knowledge();
  const Article article = talk();
  const Document document = make_document(article);
  const FoundEntities found = find_entities(document, known.names(), "bench");
  for (auto _ : state) benchmark::DoNotOptimize(find_quotes(document, found.entities, known.speech, "bench"));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(article.body.size()));
}
BENCHMARK(BM_Quotes);

void BM_Events(benchmark::State& state) {
  const Knowledge::Impl& known = knowledge();
  const Article article = talk();
  const Document document = make_document(article);
  const FoundEntities found = find_entities(document, known.names(), "bench");
  const std::vector<Quote> quotes = find_quotes(document, found.entities, known.speech, "bench");
  for (auto _ : state) benchmark::DoNotOptimize(find_events({document, found, {}, quotes}, known.events, "bench"));
}
BENCHMARK(BM_Events);

}  // namespace
}  // namespace isnad::reading
