// The cost of an answer without the archive's part: rendering, entity tag, compression; and of one that is kept.
#include <benchmark/benchmark.h>

#include "site/ask.h"
#include "site/gzip.h"
#include "site/world.h"

namespace isnad::site {
namespace {

SampleSite& sample() {
  static SampleSite kSample;
  return kSample;
}

// Each request has an address of its own, so that nothing kept answers it.
void rendered(benchmark::State& state, const std::string& target) {
  std::size_t number = 0, bytes = 0;
  for (auto _ : state) {
    const char* joint = target.find('?') == std::string::npos ? "?n=" : "&n=";
    const Response response = ask(sample().site, target + joint + std::to_string(++number));
    bytes += response.body.size();
    benchmark::DoNotOptimize(response.body.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void kept(benchmark::State& state, const std::string& target) {
  Request request;
  request.accept_encoding = "gzip";
  for (auto _ : state) benchmark::DoNotOptimize(ask(sample().site, target, "GET", request).body.data());
}

BENCHMARK_CAPTURE(rendered, front, "/");
BENCHMARK_CAPTURE(rendered, story, "/story/river");
BENCHMARK_CAPTURE(rendered, article, "/article/river1");
BENCHMARK_CAPTURE(rendered, search, "/search?q=%D8%A7%D9%84%D8%AC%D8%B3%D8%B1");
BENCHMARK_CAPTURE(rendered, feed, "/feed.rss");
BENCHMARK_CAPTURE(kept, front, "/");
BENCHMARK_CAPTURE(kept, story, "/story/river");

void world(benchmark::State& state) {
  // From the Atlantic to the Gulf.
  const MapWindow window = {-12, 46, 6, 7, 440, 250};
  for (auto _ : state) benchmark::DoNotOptimize(land_path(window).size() + border_path(window).size());
}
BENCHMARK(world);

void compress(benchmark::State& state) {
  const std::string page = sample().body("/");
  for (auto _ : state) benchmark::DoNotOptimize(gzip(page).size());
  state.SetBytesProcessed(static_cast<std::int64_t>(page.size()) * state.iterations());
}
BENCHMARK(compress);

}  // namespace
}  // namespace isnad::site
