// Pages and articles into the archive: extract, read, place in a story, commit.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "archive/store.h"
#include "core/error.h"
#include "intake/inputs.h"
#include "pipeline/ordered.h"
#include "reading/knowledge.h"
#include "story/story_index.h"

namespace isnad::pipeline {

struct IngestOptions {
  int jobs = 1;
  std::size_t batch = 64;             // articles a transaction, at most
  std::size_t ahead = 0;              // inputs under way; 0: four a job
  bool keep_pages = true;             // the bytes of pages that no WARC holds
  bool every_kind = false;            // also pages that only list or serve (front pages, log-ins), not articles alone
  std::function<std::int64_t()> now;  // seconds of the epoch
  std::function<void(const Error&)> refuse;  // what could not be used, with its place
};

struct IngestReport {
  std::uint64_t pages = 0;
  std::uint64_t articles = 0;
  std::uint64_t added = 0;
  std::uint64_t revised = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t withdrawn = 0;
  std::uint64_t copies = 0;
  std::uint64_t without_article = 0;  // pages that only list or serve, left out
  std::uint64_t refused = 0;
  std::map<std::string, std::uint64_t> refused_why;  // the error's sentence → how often
};

// One input with what is to be written beside it.
struct IngestItem {
  intake::Input input;
  std::string source;
  std::int64_t job = 0;
  bool again = false;     // read again: stored even where the article's version is known
  std::string site = {};  // the source's name, for articles whose page names no site
};

// Extraction and reading run on `jobs` threads; placing and committing in the caller's, in the order of the input, so
// that the archive does not depend on `jobs`. Not thread-safe. An error from `add` or `flush` is the store's: what was
// committed before stands, and the ingestor must not be used on.
class Ingestor {
 public:
  // Restores the stories of the archive's last days.
  static Result<std::unique_ptr<Ingestor>> open(archive::Store& store,
                                                std::shared_ptr<const reading::Knowledge> knowledge,
                                                IngestOptions options);
  ~Ingestor();

  Result<void> add(IngestItem item);
  // Commits what is under way.
  Result<void> flush();
  // Takes what is ready, without waiting for what is not, and commits it.
  Result<void> tend();
  // Lets go of articles that the store has expired.
  void forget(const std::vector<std::string>& articles);
  // Inputs that are being read or wait for it.
  std::size_t under_way() const { return workers_->under_way(); }
  const IngestReport& report() const { return report_; }

 private:
  struct Read;  // one input's articles, read

  Ingestor(archive::Store& store, std::shared_ptr<const reading::Knowledge> knowledge, IngestOptions options);
  Result<void> restore_stories();
  Read read(IngestItem&& item) const;
  void take(Read&& read);
  // Whether it waits for the commit now (false: it was known already).
  bool place(archive::Ingested ingested, const story::Sketch& sketch, bool again);
  void commit();
  void refuse(const Error& error);

  archive::Store& store_;
  std::shared_ptr<const reading::Knowledge> knowledge_;
  IngestOptions options_;
  story::StoryIndex stories_;
  std::vector<archive::Ingested> batch_;
  std::map<std::string, std::string> batch_versions_;  // article → version of what waits in the batch
  std::vector<std::int64_t> finished_jobs_;
  IngestReport report_;
  Result<void> trouble_;
  std::unique_ptr<OrderedWorkers<IngestItem, Read>> workers_;
};

}  // namespace isnad::pipeline
