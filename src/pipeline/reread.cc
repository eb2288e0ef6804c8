#include "pipeline/reread.h"

#include <utility>

namespace isnad::pipeline {
namespace {

constexpr std::size_t kAtOnce = 64;
constexpr std::int64_t kLeaseSeconds = 600;

}  // namespace

Result<RereadReport> reread(archive::Store& store, Ingestor& ingestor, const reading::Knowledge& knowledge,
                            const std::function<std::int64_t()>& now, const std::function<bool()>& stopping) {
  RereadReport report;
  auto queued = store.queue_rereads(kEngineVersion, knowledge.version());
  if (!queued) return tl::unexpected(queued.error());
  report.queued = *queued;
  while (!stopping()) {
    auto jobs = store.claim("reread", kAtOnce, now() + (report.read == 0 ? kLeaseSeconds : 0), kLeaseSeconds);
    if (!jobs) return tl::unexpected(jobs.error());
    if (jobs->empty()) break;
    for (const archive::Job& job : *jobs) {
      auto view = store.article(job.key);
      if (!view) return tl::unexpected(view.error());
      if (!*view) {
        if (auto done = store.finish({job.id}); !done) return tl::unexpected(done.error());
        continue;
      }
      Article article = std::move((*view)->article);
      auto bytes = store.page_bytes(article.page.sha256);
      if (!bytes) return tl::unexpected(bytes.error());
      IngestItem item;
      item.source = (*view)->summary.source;
      item.job = job.id;
      item.again = true;
      if (*bytes) {
        Page page;
        page.ref = article.page;
        page.bytes = std::move(**bytes);
        item.input = std::move(page);
      } else {
        ++report.without_page;
        item.input = std::move(article);
      }
      if (auto added = ingestor.add(std::move(item)); !added) return tl::unexpected(added.error());
      ++report.read;
    }
    if (auto flushed = ingestor.flush(); !flushed) return tl::unexpected(flushed.error());
  }
  return report;
}

}  // namespace isnad::pipeline
