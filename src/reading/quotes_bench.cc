#include <benchmark/benchmark.h>

#include "reading/document.h"
#include "reading/entities.h"
#include "reading/knowledge_impl.h"
#include "reading/quotes.h"

namespace isnad::reading {
namespace {

// About 3,000 characters that are mostly talk.
void BM_Quotes(benchmark::State& state) {
  static const std::shared_ptr<const Knowledge> knowledge = Knowledge::load().value();
  const Knowledge::Impl& known = knowledge->impl();
  Article article;
  while (article.body.size() < 5400) {
    article.body +=
        "وقال الرئيس بوتين إن لدى البلدين مسارات عديدة للعمل المشترك، مشيرا إلى أن المحادثات كانت مفيدة.\n\n"
        "وأضاف خلال لقائه مع علييف: \"من الواضح أن الطريق طويل. لكننا سنصل إليه معا\"، مؤكدا أهمية الجسر.\n\n"
        "وبحسب بيان الكرملين، فإن الوفدين اتفقا على اللقاء مرة أخرى خلال الأسابيع المقبلة.\n\n";
  }
  article.language = "ar";
  const Document document = make_document(article);
  const FoundEntities found =
      find_entities(document, {known.gazetteer, known.heads, known.given_names, known.background}, "bench");
  for (auto _ : state) benchmark::DoNotOptimize(find_quotes(document, found.entities, known.speech, "bench"));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(article.body.size()));
}
BENCHMARK(BM_Quotes);

}  // namespace
}  // namespace isnad::reading
