// The embedded store at the size of a big archive: rows written a second, and what one call of each kind costs.
//   ISNAD_BENCH_ARTICLES  how many articles (100,000)
//   ISNAD_BENCH_ARCHIVE   an archive to read in place of one made here, as `isnad ingest` makes it
// Words follow Zipf's law over a vocabulary of 60,000: "w0" stands in nearly every article, "w59999" in hardly any.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>

#include "archive/archive_test_support.h"
#include "archive/store.h"

namespace isnad::archive {
namespace {

constexpr std::size_t kVocabulary = 60'000;
constexpr std::size_t kBatch = 64;
constexpr int kAsked = 500;

class Words {
 public:
  explicit Words(std::uint32_t seed) : random_(seed) {}
  // A rank drawn with probability falling as 1 / rank.
  std::size_t rank() {
    return static_cast<std::size_t>(std::pow(static_cast<double>(kVocabulary), uniform_(random_))) - 1;
  }
  std::string text(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += (i == 0 ? "w" : " w") + std::to_string(rank());
    return text;
  }
  std::size_t below(std::size_t count) { return random_() % count; }

 private:
  std::mt19937 random_;
  std::uniform_real_distribution<double> uniform_{0.0, 1.0};
};

Ingested made(Words& words, std::size_t number) {
  testing::Draft draft;
  draft.id = "a" + std::to_string(number);
  draft.title = words.text(9);
  draft.body = words.text(150) + "\n\n" + words.text(100);
  draft.domain = "outlet" + std::to_string(words.below(240)) + ".example";
  draft.source = draft.domain;
  draft.language = words.below(4) == 0 ? "en" : "ar";
  draft.published = epoch_to_rfc3339(testing::kNoon + static_cast<std::int64_t>(number) * 150);
  draft.seen = testing::kNoon + static_cast<std::int64_t>(number) * 150 + 60;
  draft.sections = {words.below(3) == 0 ? "politics" : "sport"};
  draft.keywords = {words.text(1), words.text(2), words.text(1)};
  draft.page = "";
  Ingested item = testing::ingested(draft);
  // Two of three begin a story, the others join one of the last hundred articles'.
  if (number > 100 && words.below(3) == 0) {
    item.placement.story = "story of a" + std::to_string(number - words.below(100));
    item.placement.is_new = false;
  }
  return item;
}

struct Archive {
  std::unique_ptr<testing::TemporaryFolder> folder;
  std::unique_ptr<Store> store;
  std::size_t articles = 0;
  double rows_a_second = 0;
  bool is_given = false;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void write(Archive& archive, std::size_t articles) {
  Words words(7);
  double spent = 0;
  for (std::size_t done = 0; done < articles;) {
    std::vector<Ingested> batch;
    while (batch.size() < kBatch && done < articles) batch.push_back(made(words, done++));
    const auto start = std::chrono::steady_clock::now();
    if (const auto stored = archive.store->commit(batch); !stored) std::abort();
    spent += seconds_since(start);
  }
  archive.articles = articles;
  archive.rows_a_second = static_cast<double>(articles) / spent;
}

Archive& archive() {
  static Archive archive = [] {
    Archive made;
    const char* given = std::getenv("ISNAD_BENCH_ARCHIVE");
    const char* count = std::getenv("ISNAD_BENCH_ARTICLES");
    made.is_given = given != nullptr;
    if (!made.is_given) made.folder = std::make_unique<testing::TemporaryFolder>();
    auto store = open_sqlite(made.is_given ? given : made.folder->path());
    if (!store) std::abort();
    made.store = std::move(*store);
    if (!made.is_given) write(made, count != nullptr ? std::strtoul(count, nullptr, 10) : 100'000);
    return made;
  }();
  return archive;
}

double thread_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Calls `ask(turn)` kAsked times and says the median and the 99th of 100 in milliseconds; `cpu` of this thread's time,
// which what else runs on the machine moves less.
template <typename Ask>
void measure(benchmark::State& state, Ask ask) {
  archive();
  std::vector<double> took;
  std::vector<double> spent;
  for (auto unused : state) {
    for (int turn = 0; turn < kAsked; ++turn) {
      const double before = thread_seconds();
      const auto start = std::chrono::steady_clock::now();
      const std::size_t found = ask(turn);
      took.push_back(seconds_since(start) * 1e3);
      spent.push_back((thread_seconds() - before) * 1e3);
      state.counters["found"] = static_cast<double>(found);
    }
  }
  std::sort(took.begin(), took.end());
  std::sort(spent.begin(), spent.end());
  state.counters["cpu50_ms"] = spent[spent.size() / 2];
  state.counters["cpu99_ms"] = spent[spent.size() * 99 / 100];
  state.counters["p50_ms"] = took[took.size() / 2];
  state.counters["p99_ms"] = took[took.size() * 99 / 100];
}

std::size_t found_by(SearchQuery query) {
  const auto result = archive().store->search(query);
  if (!result) std::abort();
  return static_cast<std::size_t>(result->total);
}

SearchQuery words_query(std::string text, bool by_relevance = false) {
  SearchQuery query;
  query.text = archive().is_given && std::getenv("ISNAD_BENCH_WORD") != nullptr ? std::getenv("ISNAD_BENCH_WORD")
                                                                                : std::move(text);
  query.by_relevance = by_relevance;
  return query;
}

void Commit(benchmark::State& state) {
  for (auto unused : state) archive();
  state.counters["articles"] = static_cast<double>(archive().articles);
  state.counters["rows/s"] = archive().rows_a_second;
}
BENCHMARK(Commit)->Iterations(1)->Unit(benchmark::kSecond);

void SearchRare(benchmark::State& state) {
  measure(state, [](int turn) { return found_by(words_query("w" + std::to_string(50'000 + turn))); });
}
void SearchCommon(benchmark::State& state) {
  measure(state, [](int turn) { return found_by(words_query("w" + std::to_string(turn % 3))); });
}
void SearchCommonAndCommon(benchmark::State& state) {
  measure(state, [](int turn) { return found_by(words_query("w0 w" + std::to_string(1 + turn % 5))); });
}
void SearchCommonAndRare(benchmark::State& state) {
  measure(state, [](int turn) { return found_by(words_query("w0 w" + std::to_string(50'000 + turn))); });
}
void SearchCommonPhrase(benchmark::State& state) {
  measure(state, [](int) { return found_by(words_query("\"w1 w0\"")); });
}
void SearchCommonByRelevance(benchmark::State& state) {
  measure(state, [](int turn) { return found_by(words_query("w" + std::to_string(turn % 3), true)); });
}
void SearchTwoCommonByRelevance(benchmark::State& state) {
  measure(state, [](int) { return found_by(words_query("w0 w2", true)); });
}
void SearchCommonInDomain(benchmark::State& state) {
  measure(state, [](int turn) {
    SearchQuery query = words_query("w0");
    query.domain = "outlet" + std::to_string(turn % 240) + ".example";
    return found_by(query);
  });
}
void SearchCommonInLanguage(benchmark::State& state) {
  measure(state, [](int) {
    SearchQuery query = words_query("w0");
    query.language = "en";
    return found_by(query);
  });
}
void SearchCommonExcludingCommon(benchmark::State& state) {
  measure(state, [](int) { return found_by(words_query("w0 -w1")); });
}
BENCHMARK(SearchRare)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommon)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommonAndCommon)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommonAndRare)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommonPhrase)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommonByRelevance)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchTwoCommonByRelevance)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommonInDomain)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommonInLanguage)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchCommonExcludingCommon)->Iterations(1)->Unit(benchmark::kMillisecond);

void FrontPage(benchmark::State& state) {
  measure(state, [](int) { return archive().store->stories({})->size(); });
}
void FrontPageOfASectionAndLanguage(benchmark::State& state) {
  measure(state, [](int) {
    StoryQuery query;
    query.section = "politics";
    query.language = "en";
    return archive().store->stories(query)->size();
  });
}
void StoryPage(benchmark::State& state) {
  StoryQuery query;
  query.limit = 500;
  std::vector<std::string> ids;
  const auto stories = archive().store->stories(query);
  for (const StorySummary& one : *stories) ids.push_back(one.story.id);
  measure(state, [&](int turn) {
    const auto story = archive().store->story(ids[static_cast<std::size_t>(turn) % ids.size()], "ar");
    return (*story)->story.articles.size();
  });
}
std::vector<std::string> newest_ids() {
  const auto newest = archive().store->newest("", 500, 0);
  std::vector<std::string> ids;
  for (const ArticleSummary& one : *newest) ids.push_back(one.id);
  return ids;
}
void ArticlePage(benchmark::State& state) {
  const std::vector<std::string> ids = newest_ids();
  measure(state, [&](int turn) {
    return (*archive().store->article(ids[static_cast<std::size_t>(turn) % ids.size()]))->versions.size();
  });
}
void Similar(benchmark::State& state) {
  const std::vector<std::string> ids = newest_ids();
  measure(state, [&](int turn) {
    return archive().store->similar(ids[static_cast<std::size_t>(turn) % ids.size()], 8)->size();
  });
}
void Sections(benchmark::State& state) {
  measure(state, [](int) { return archive().store->sections()->size(); });
}
void Sources(benchmark::State& state) {
  measure(state, [](int) { return archive().store->sources()->size(); });
}
void Stats(benchmark::State& state) {
  measure(state, [](int) { return archive().store->stats()->articles; });
}
BENCHMARK(FrontPage)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(FrontPageOfASectionAndLanguage)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(StoryPage)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(ArticlePage)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(Similar)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(Sections)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(Sources)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(Stats)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace isnad::archive
