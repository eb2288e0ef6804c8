#include <benchmark/benchmark.h>

#include "reading/entities.h"
#include "reading/knowledge_impl.h"
#include "reading/read.h"
#include "reading/times.h"

namespace isnad::reading {
namespace {

const Knowledge& knowledge() {
  static const std::shared_ptr<const Knowledge> loaded = Knowledge::load().value();
  return *loaded;
}

// An article of about 3,000 characters.
const Article& arabic() {
  static const Article article = [] {
    Article out;
    out.id = "bench";
    out.title = "محادثات في باكو بعد قصف في قره باغ";
    out.published = PublishedTime{"2024-08-19", "day", "text"};
    const char* paragraphs[] = {
        "قال وزير الخارجية الأذربيجاني جيحون بيراموف إن المحادثات التي جرت في العاصمة باكو يوم 19 آب/ أغسطس 2024 كانت "
        "مفيدة، وإن "
        "الوفدين اتفقا على اللقاء مرة أخرى خلال الأسابيع المقبلة.\n\n",
        "وأضافت الوكالة أن القوات الأرمنية قصفت قرية في إقليم قره باغ في الساعة 23:50 من مساء الأحد، وأن القوات "
        "الأذربيجانية ردت على "
        "مصادر النيران.\n\n",
        "وارتفعت أسعار النفط في الأسواق العالمية بنسبة ثلاثة في المئة، بعد أن أعلنت منظمة أوبك خفض الإنتاج منذ بداية "
        "العام الجاري.\n\n",
        "ويرى مراقبون أن الطريق إلى السلام طويل، لأن العقبات التي تحول دون توقيع الاتفاق كثيرة، وأهمها الحدود والممرات "
        "والسكان "
        "النازحون الذين ينتظرون العودة إلى بيوتهم.\n\n"};
    for (int i = 0; out.body.size() < 5400; ++i) out.body += paragraphs[i % 4];
    return out;
  }();
  return article;
}

void report(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(arabic().body.size()));
}

void BM_Read(benchmark::State& state) {
  std::size_t sentences = 0;
  for (auto _ : state) benchmark::DoNotOptimize(read(arabic(), knowledge()));
  sentences = make_document(arabic()).sentences.size();
  state.counters["sentences"] = benchmark::Counter(
      static_cast<double>(state.iterations()) * static_cast<double>(sentences), benchmark::Counter::kIsRate);
  report(state);
}
BENCHMARK(BM_Read);

void BM_Document(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(make_document(arabic()));
  report(state);
}
BENCHMARK(BM_Document);

void BM_Entities(benchmark::State& state) {
  const Knowledge::Impl& known = knowledge().impl();
  const Document document = make_document(arabic());
  for (auto _ : state) {
    benchmark::DoNotOptimize(find_entities(document, known.names(), "bench"));
  }
  report(state);
}
BENCHMARK(BM_Entities);

void BM_Times(benchmark::State& state) {
  const Document document = make_document(arabic());
  for (auto _ : state) benchmark::DoNotOptimize(find_times(document, knowledge().impl().times));
  report(state);
}
BENCHMARK(BM_Times);

void BM_Keywords(benchmark::State& state) {
  const Knowledge::Impl& known = knowledge().impl();
  const Document document = make_document(arabic());
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        find_keywords(document, arabic().title, {}, {known.background, *known.segmenter, known.stop_words}));
  }
  report(state);
}
BENCHMARK(BM_Keywords);

void BM_Sections(benchmark::State& state) {
  const Document document = make_document(arabic());
  for (auto _ : state) benchmark::DoNotOptimize(knowledge().impl().sections.judge(document, arabic().title, "", {}));
  report(state);
}
BENCHMARK(BM_Sections);

void BM_Analyze(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(analyze(arabic(), knowledge()));
  report(state);
}
BENCHMARK(BM_Analyze);

void BM_LoadKnowledge(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Knowledge::load());
}
BENCHMARK(BM_LoadKnowledge)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace isnad::reading
