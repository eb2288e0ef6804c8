#include <benchmark/benchmark.h>

#include "text/charset.h"
#include "text/decode.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/search_stem.h"
#include "text/stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

const std::string& arabic() {
  static const std::string text = [] {
    std::string out;
    while (out.size() < 20000)
      out +=
          "قال وزير الخارجية الأذربيجاني إن المحادثات التي جرت في العاصمة باكو يوم 19 آب/ أغسطس 2024 كانت «مفيدة»، "
          "وإنّ الوفدين اتفقا على اللقاء مرة أخرى. وأضافت الوكالة أن القوات الأرمنية قصفت قرية في إقليم قره باغ.\n\n";
    return out;
  }();
  return text;
}

const std::string& page() {
  static const std::string text = [] {
    std::string out = "<html><head><meta charset=utf-8></head><body>";
    for (int i = 0; i < 60; ++i)
      out += "<div class=\"item\" data-id=\"" + std::to_string(i) + "\"><a href=\"https://example.com/news/" +
             std::to_string(i) + "\"><img src=\"/images/thumbnail.jpg\" alt=\"\"><h3>" +
             std::string(slice(arabic(), 0, 60)) + "</h3></a></div>\n";
    return out;
  }();
  return text;
}

void report(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

void BM_Fold(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(fold(arabic()));
  report(state, arabic().size());
}
BENCHMARK(BM_Fold);

void BM_Tokenize(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(tokenize(arabic()));
  report(state, arabic().size());
}
BENCHMARK(BM_Tokenize);

void BM_FoldAndTokenize(benchmark::State& state) {
  for (auto _ : state) {
    const std::string folded = fold(arabic());
    benchmark::DoNotOptimize(tokenize(folded));
  }
  report(state, arabic().size());
}
BENCHMARK(BM_FoldAndTokenize);

void BM_Sentences(benchmark::State& state) {
  const auto tokens = tokenize(arabic());
  for (auto _ : state) benchmark::DoNotOptimize(split_sentences(arabic(), tokens));
  report(state, arabic().size());
}
BENCHMARK(BM_Sentences);

void BM_IndexTerms(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(index_terms(arabic(), "ar"));
  report(state, arabic().size());
}
BENCHMARK(BM_IndexTerms);

void BM_ValidUtf8(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(is_valid_utf8(state.range(0) ? page() : arabic()));
  report(state, state.range(0) ? page().size() : arabic().size());
}
BENCHMARK(BM_ValidUtf8)->Arg(0)->Arg(1);

void BM_DecodeUtf8Page(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(decode(page(), "text/html; charset=utf-8"));
  report(state, page().size());
}
BENCHMARK(BM_DecodeUtf8Page);

void BM_DecodeWindows1256(benchmark::State& state) {
  // «قال وزير الخارجية» in windows-1256.
  std::string bytes;
  while (bytes.size() < 20000) bytes += "\xDE\xC7\xE1 \xE6\xD2\xED\xD1 \xC7\xE1\xCE\xC7\xD1\xCC\xED\xC9 ";
  const char* header = state.range(0) ? "text/html; charset=windows-1256" : "";
  for (auto _ : state) benchmark::DoNotOptimize(decode(bytes, header));
  report(state, bytes.size());
}
BENCHMARK(BM_DecodeWindows1256)->Arg(0)->Arg(1);

void BM_IdentifyHeadline(benchmark::State& state) {
  const std::string headline = state.range(0) ? "Foreign minister says the talks in the capital were useful"
                                              : "وزير الخارجية: المحادثات التي جرت في العاصمة كانت مفيدة";
  for (auto _ : state) benchmark::DoNotOptimize(identify_language(headline));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_IdentifyHeadline)->Arg(0)->Arg(1);

}  // namespace
}  // namespace isnad::text
