// check, backup, restore, reread, withdraw: the verbs that look after an archive.
#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/support.h"
#include "pipeline/reread.h"

namespace isnad::cli {

int check(const Common&, const MaintainArguments& arguments) {
  const auto store = open_archive(arguments.data, false);
  if (!store) return kSomeUnusable;
  const auto faults = store->check();
  const auto stats = store->stats();
  if (!faults || !stats) {
    complain(!faults ? faults.error() : stats.error());
    return kSomeUnusable;
  }
  for (const std::string& fault : *faults) message("isnad: " + fault);
  message(fmt::format("{} articles ({} versions) in {} stories, {} copies, {} sources, {} jobs open, {} failed; {}",
                      stats->articles, stats->versions, stats->stories, stats->copies, stats->sources, stats->jobs_open,
                      stats->jobs_failed, faults->empty() ? "sound" : fmt::format("{} faults", faults->size())));
  return faults->empty() ? kDone : kSomeUnusable;
}

int backup(const Common&, const MaintainArguments& arguments) {
  const auto store = open_archive(arguments.data, false);
  if (!store) return kSomeUnusable;
  if (const auto done = store->backup(arguments.file); !done) {
    complain(done.error());
    return kSomeUnusable;
  }
  message("isnad: backed up to " + arguments.file);
  return kDone;
}

int restore(const Common&, const MaintainArguments& arguments) {
  const std::string folder = data_folder(arguments.data);
  if (const auto done = archive::restore_sqlite(arguments.file, folder, arguments.force); !done) {
    complain(done.error());
    return kSomeUnusable;
  }
  message("isnad: restored to " + folder);
  return kDone;
}

int reread(const Common& common, const MaintainArguments& arguments) {
  const auto store = open_archive(arguments.data, false);
  const auto knowledge = load_knowledge();
  if (!store || !knowledge) return kSomeUnusable;
  std::atomic<bool> stopping{false};
  const StopSignals signals([&] { stopping = true; });
  pipeline::IngestOptions options;
  options.jobs = common.jobs;
  options.now = now_seconds;
  options.refuse = complain;
  auto ingestor = pipeline::Ingestor::open(*store, knowledge, options);
  if (!ingestor) {
    complain(ingestor.error());
    return kSomeUnusable;
  }
  const auto report = pipeline::reread(*store, **ingestor, *knowledge, now_seconds, [&] { return stopping.load(); });
  if (!report) {
    complain(report.error());
    return kSomeUnusable;
  }
  message(
      fmt::format("{} articles were read by an older engine or knowledge; {} read again, {} of them without their page",
                  report->queued, report->read, report->without_page));
  return stopping ? kSomeUnusable : kDone;
}

int withdraw(const Common&, const MaintainArguments& arguments) {
  const auto store = open_archive(arguments.data, false);
  if (!store) return kSomeUnusable;
  const auto done = store->withdraw(arguments.article, arguments.reason, now_seconds());
  if (!done) {
    complain(done.error());
    return kSomeUnusable;
  }
  if (!*done) {
    complain({"no such article", arguments.article, ""});
    return kSomeUnusable;
  }
  message("isnad: withdrawn " + arguments.article);
  return kDone;
}

}  // namespace isnad::cli
