// Reading again what an older engine or older knowledge read.
#pragma once

#include "pipeline/ingest.h"

namespace isnad::pipeline {

struct RereadReport {
  std::uint64_t queued = 0;
  std::uint64_t read = 0;
  std::uint64_t without_page = 0;  // read from the stored article, for want of the page
};

// Queues every article that this engine and knowledge did not read, and works the queue off through `ingestor`. The
// page's bytes are taken from the archive; where it keeps none (a WARC holds them), the stored article is read again
// without extracting it anew. `stopping` ends it early; the queue keeps what is left.
Result<RereadReport> reread(archive::Store& store, Ingestor& ingestor, const reading::Knowledge& knowledge,
                            const std::function<std::int64_t()>& now, const std::function<bool()>& stopping);

}  // namespace isnad::pipeline
