#include <benchmark/benchmark.h>

#include "reading/entities.h"
#include "reading/knowledge_impl.h"
#include "reading/mention_scan.h"
#include "reading/read.h"
#include "reading/reader_features.h"
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
    benchmark::DoNotOptimize(find_keywords(
        document, arabic().title, {},
        {known.background, known.frequencies, *known.segmenter, known.stop_words, known.english, known.parts}));
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

// Sentences a second of the reader network, by kernel: the one of that number (plain, AVX2, AVX-512 VNNI).
const ReaderKernel* kernel_of(benchmark::State& state) {
  const auto number = static_cast<std::size_t>(state.range(0));
  if (number >= reader_kernels().size()) {
    state.SkipWithError("not on this processor");
    return nullptr;
  }
  state.SetLabel(reader_kernels()[number].name);
  return &reader_kernels()[number];
}

void report_sentences(benchmark::State& state, const Document& document) {
  const auto count = [&](std::size_t each) {
    return benchmark::Counter(static_cast<double>(state.iterations()) * static_cast<double>(each),
                              benchmark::Counter::kIsRate);
  };
  state.counters["sentences"] = count(document.sentences.size());
  state.counters["words"] = count(document.words.size());
}

void BM_Syntax(benchmark::State& state) {
  const ReaderKernel* kernel = kernel_of(state);
  if (kernel == nullptr) return;
  const Document document = make_document(arabic());
  std::vector<std::vector<std::u32string>> sentences(document.sentences.size());
  for (std::size_t i = 0; i < document.words.size(); ++i)
    sentences[document.words[i].sentence].push_back(reader_letters(document.surface(i)));
  for (auto _ : state) {
    for (const auto& words : sentences) benchmark::DoNotOptimize(knowledge().impl().syntax->net().read(words, *kernel));
  }
  report_sentences(state, document);
}
BENCHMARK(BM_Syntax)->DenseRange(0, 3);

// The network of names alone: BM_Read has it with the fastest kernel.
void BM_Names(benchmark::State& state) {
  const ReaderKernel* kernel = kernel_of(state);
  if (kernel == nullptr) return;
  const Document document = make_document(arabic());
  const MentionKnowledge lists = knowledge().impl().names();
  const MentionScan scan(document, lists);
  const std::vector<WordContext> contexts = scan.contexts(scan.run());
  for (auto _ : state) {
    for (std::size_t begin = 0; begin < document.words.size();) {
      std::size_t end = begin;
      while (end < document.words.size() && document.words[end].sentence == document.words[begin].sentence) ++end;
      benchmark::DoNotOptimize(knowledge().impl().tagger->scores(document, contexts, begin, end, *kernel));
      begin = end;
    }
  }
  report_sentences(state, document);
}
BENCHMARK(BM_Names)->DenseRange(0, 3);

void BM_LoadKnowledge(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Knowledge::load());
}
BENCHMARK(BM_LoadKnowledge)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace isnad::reading
