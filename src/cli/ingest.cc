#include "pipeline/ingest.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "cli/arguments.h"
#include "cli/support.h"

namespace isnad::cli {

int ingest(const Common& common, const IngestArguments& arguments) {
  const auto store = open_archive(arguments.data, true);
  const auto knowledge = load_knowledge();
  if (!store || !knowledge) return kSomeUnusable;

  std::atomic<bool> stopping{false};
  const StopSignals signals([&] { stopping = true; });
  pipeline::IngestOptions options;
  options.jobs = common.jobs;
  options.keep_pages = !arguments.drop_pages;
  options.every_kind = arguments.every_kind;
  options.now = now_seconds;
  options.refuse = complain;
  auto ingestor = pipeline::Ingestor::open(*store, knowledge, options);
  if (!ingestor) {
    complain(ingestor.error());
    return kSomeUnusable;
  }
  Progress progress(common.quiet);
  const auto start = std::chrono::steady_clock::now();
  intake::InputOptions input;
  input.url = arguments.url;
  input.fetched = arguments.fetched;
  input.pages_list = arguments.pages;
  std::uint64_t unreadable = 0;
  Result<void> trouble;
  intake::read_inputs(
      arguments.paths, input,
      [&](intake::Input&& item) {
        trouble = (*ingestor)->add({std::move(item), arguments.source, 0});
        progress.show([&] {
          const auto& now = (*ingestor)->report();
          return fmt::format("{} pages, {} articles, {} copies", now.pages, now.articles, now.copies);
        });
        return trouble.has_value() && !stopping;
      },
      [&](const Error& error) {
        ++unreadable;
        complain(error);
      });
  if (trouble) trouble = (*ingestor)->flush();
  if (trouble) trouble = store->checkpoint();
  const pipeline::IngestReport& report = (*ingestor)->report();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  message(
      fmt::format("{} pages, {} articles ({} new, {} revised, {} known, {} withdrawn before), {} copies, {} pages "
                  "without an article, "
                  "{} refused, {:.0f} pages/s",
                  report.pages, report.articles, report.added, report.revised, report.unchanged, report.withdrawn,
                  report.copies, report.without_article, report.refused + unreadable,
                  static_cast<double>(report.pages) / std::max(seconds, 1e-9)));
  for (const auto& [why, count] : report.refused_why) message(fmt::format("  refused {}: {}", count, why));
  if (stopping) message("stopped; what was read so far is kept, and the same command goes on from it");
  if (!trouble) {
    complain(trouble.error());
    return kSomeUnusable;
  }
  return report.refused + unreadable == 0 && !stopping ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
