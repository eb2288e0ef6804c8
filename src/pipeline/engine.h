// The main job: sources fetched when they are due, their pages read and kept, for as long as the program runs.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/store.h"
#include "intake/fetcher.h"
#include "pipeline/ingest.h"
#include "reading/knowledge.h"

namespace isnad::pipeline {

struct EngineOptions {
  IngestOptions ingest;
  intake::FetchPolicy fetch;
  std::int64_t interval_seconds = 900;  // between two visits to a feed, where the feed says nothing
  std::int64_t max_backoff_seconds = 21'600;
  int page_attempts = 4;  // then the feed's own text is taken, where it has one
  std::size_t pages_under_way = 64;
  bool once = false;                            // end when every source was visited and the queue is empty
  std::function<void(const std::string&)> say;  // messages for people
};

// What the site shows of the engine's work.
struct EngineStatus {
  std::uint64_t feeds_fetched = 0, feeds_unchanged = 0, feeds_failed = 0;
  std::uint64_t pages_fetched = 0, pages_failed = 0, waiting = 0;
  IngestReport ingest;
};

// Durability: a feed's validators are stored after its new items are queued, an item leaves the queue in the
// transaction that stores its article; so whatever moment the program is killed at, the next run goes on without a gap.
class Engine {
 public:
  Engine(archive::Store& store, std::shared_ptr<const reading::Knowledge> knowledge, EngineOptions options);
  ~Engine();

  // Runs until `stop`, or until all is done with `once`. An error is the store's.
  Result<void> run();
  void stop();  // from any thread or signal-watching thread
  EngineStatus status() const;

 private:
  struct Visit;  // one request under way
  struct Trouble {
    std::string url, error;
    std::int64_t next_due = 0;
  };

  Result<void> visit_due_sources();
  Result<void> claim_pages();
  void answered(intake::FetchResponse&& response);
  Result<void> feed_answered(const archive::Source& source, intake::FetchResponse&& response);
  Result<void> queue_items(const archive::Source& source, const intake::FetchResponse& response);
  Result<void> page_answered(const archive::Job& job, intake::FetchResponse&& response);
  Result<void> page_failed(const archive::Job& job, const intake::FetchResponse& response);
  bool is_done();
  void tell_troubles();
  void say(const std::string& text) const;

  archive::Store& store_;
  std::shared_ptr<const reading::Knowledge> knowledge_;
  EngineOptions options_;
  std::unique_ptr<Ingestor> ingestor_;
  std::unique_ptr<intake::Fetcher> fetcher_;
  std::unordered_map<std::uint64_t, Visit> visits_;
  std::unordered_map<std::string, std::string> titles_;  // of the sources, by id
  std::uint64_t next_tag_ = 1;
  std::size_t pages_out_ = 0;
  std::int64_t next_look_ = 0;  // when sources are looked through again
  bool first_claim_ = true;
  std::int64_t last_checkpoint_ = 0;
  Result<void> trouble_;
  std::vector<Trouble> troubles_;  // of sources, not yet told
  std::atomic<bool> stopping_{false};
  mutable std::mutex status_mutex_;
  EngineStatus status_;
};

}  // namespace isnad::pipeline
