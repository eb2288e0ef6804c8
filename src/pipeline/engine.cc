#include "pipeline/engine.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/time.h"
#include "intake/feed.h"
#include "pipeline/page_job.h"
#include "text/url.h"

namespace isnad::pipeline {
namespace {

constexpr std::int64_t kLeaseSeconds = 300;
constexpr std::int64_t kCheckpointSeconds = 30;
constexpr std::size_t kExpiredAtOnce = 200;  // articles a transaction, so that ingest never waits long
constexpr std::chrono::milliseconds kTurn{100};
constexpr std::size_t kToldOneByOne = 3;

// 1, 2, 4 … times `base`, at most `most`; what the server asked for wins where it is longer.
std::int64_t backoff(std::int64_t base, int failures, std::int64_t asked, std::int64_t most) {
  const std::int64_t doubled = base << std::min(failures, 10);
  return std::max(asked, std::min(doubled, most));
}

// libcurl's message without the host that it names: "Could not resolve host: a.example", "Failed to connect to
// a.example port 443 after 3 ms: Couldn't connect to server".
std::string short_reason(const std::string& error) {
  const std::string resolve = "Could not resolve host";
  if (error.rfind(resolve, 0) == 0) return resolve;
  const std::size_t colon = error.rfind(": ");
  return error.rfind("Failed to connect", 0) == 0 && colon != std::string::npos ? error.substr(colon + 2) : error;
}

}  // namespace

struct Engine::Visit {
  bool is_feed = false;
  archive::Source source;
  archive::Job job;
};

Engine::Engine(archive::Store& store, std::shared_ptr<const reading::Knowledge> knowledge, EngineOptions options)
    : store_(store), knowledge_(std::move(knowledge)), options_(std::move(options)) {}

Engine::~Engine() = default;

void Engine::say(const std::string& text) const {
  if (options_.say) options_.say(text);
}

void Engine::stop() { stopping_ = true; }

EngineStatus Engine::status() const {
  const std::lock_guard lock(status_mutex_);
  return status_;
}

Result<void> Engine::run() {
  auto ingestor = Ingestor::open(store_, knowledge_, options_.ingest);
  if (!ingestor) return tl::unexpected(ingestor.error());
  ingestor_ = std::move(*ingestor);
  fetcher_ = std::make_unique<intake::Fetcher>(options_.fetch);
  while (!stopping_ && trouble_) {
    trouble_ = visit_due_sources();
    if (trouble_) trouble_ = claim_pages();
    if (!trouble_) break;
    fetcher_->run(kTurn, [this](intake::FetchResponse&& response) { answered(std::move(response)); });
    if (std::none_of(visits_.begin(), visits_.end(), [](const auto& visit) { return visit.second.is_feed; }))
      tell_troubles();
    if (trouble_) trouble_ = ingestor_->tend();
    {
      const std::lock_guard lock(status_mutex_);
      status_.waiting = visits_.size();
      status_.ingest = ingestor_->report();
    }
    const std::int64_t now = options_.ingest.now();
    if (now - last_checkpoint_ >= kCheckpointSeconds) {
      last_checkpoint_ = now;
      if (auto done = store_.checkpoint(); !done) say("checkpoint: " + done.error().message());
      if (auto gone = store_.expire(now, kExpiredAtOnce)) {
        ingestor_->forget(*gone);
      } else {
        say("expiry: " + gone.error().message());
      }
    }
    if (options_.once && is_done()) break;
  }
  tell_troubles();
  fetcher_->stop();
  if (trouble_) trouble_ = ingestor_->flush();
  return trouble_;
}

// A round's failures: one by one where they are few; else a line for each reason, so that a missing network is one
// line.
void Engine::tell_troubles() {
  if (troubles_.empty()) return;
  std::map<std::string, std::vector<const Trouble*>> by_reason;
  for (const Trouble& trouble : troubles_) by_reason[short_reason(trouble.error)].push_back(&trouble);
  for (const auto& [reason, group] : by_reason) {
    std::int64_t first = group.front()->next_due;
    std::set<std::string> hosts;
    for (const Trouble* trouble : group) {
      first = std::min(first, trouble->next_due);
      hosts.insert(text::domain_of(trouble->url));
    }
    if (group.size() <= kToldOneByOne) {
      for (const Trouble* trouble : group) {
        say(fmt::format("{}: {}; next try at {}", trouble->url, trouble->error, epoch_to_rfc3339(trouble->next_due)));
      }
      continue;
    }
    std::string names;
    std::size_t named = 0;
    for (const std::string& host : hosts) {
      if (named == kToldOneByOne) break;
      names += (named++ == 0 ? "" : ", ") + host;
    }
    if (hosts.size() > named) names += fmt::format(" and {} more hosts", hosts.size() - named);
    say(fmt::format("{} sources could not be read: {} ({}); next try from {}", group.size(), reason, names,
                    epoch_to_rfc3339(first)));
  }
  troubles_.clear();
}

bool Engine::is_done() {
  if (!visits_.empty() || ingestor_->under_way() != 0) return false;
  auto stats = store_.stats();
  return stats && stats->jobs_open == 0;
}

Result<void> Engine::visit_due_sources() {
  const std::int64_t now = options_.ingest.now();
  if (now < next_look_) return {};
  next_look_ = now + 5;
  auto sources = store_.sources();
  if (!sources) return tl::unexpected(sources.error());
  for (archive::Source& source : *sources) {
    titles_[source.id] = source.title;
    if (!source.enabled || source.kind != "feed" || source.next_due > now) continue;
    const bool is_out = std::any_of(visits_.begin(), visits_.end(), [&](const auto& visit) {
      return visit.second.is_feed && visit.second.source.id == source.id;
    });
    if (is_out) continue;
    const std::uint64_t tag = next_tag_++;
    fetcher_->submit({source.url, source.etag, source.last_modified, tag});
    visits_.emplace(tag, Visit{true, std::move(source), {}});
  }
  return {};
}

Result<void> Engine::claim_pages() {
  // Pages that are read wait in memory: no more are fetched while the readers are behind.
  if (pages_out_ + ingestor_->under_way() >= options_.pages_under_way) return {};
  std::int64_t now = options_.ingest.now();
  // One program works on an embedded archive: what an earlier run had claimed when it ended is free again at once.
  if (std::exchange(first_claim_, false)) now += kLeaseSeconds;
  auto jobs = store_.claim("page", options_.pages_under_way - pages_out_, now, kLeaseSeconds);
  if (!jobs) return tl::unexpected(jobs.error());
  for (archive::Job& job : *jobs) {
    const std::uint64_t tag = next_tag_++;
    fetcher_->submit({job.key, {}, {}, tag});
    ++pages_out_;
    visits_.emplace(tag, Visit{false, {}, std::move(job)});
  }
  return {};
}

void Engine::answered(intake::FetchResponse&& response) {
  const auto found = visits_.find(response.tag);
  if (found == visits_.end()) return;
  Visit visit = std::move(found->second);
  visits_.erase(found);
  if (!visit.is_feed) --pages_out_;
  // A stopped fetcher: the lease runs out, or the next run frees it.
  if (response.outcome == intake::FetchOutcome::kCancelled || !trouble_) return;
  trouble_ =
      visit.is_feed ? feed_answered(visit.source, std::move(response)) : page_answered(visit.job, std::move(response));
}

Result<void> Engine::feed_answered(const archive::Source& visited, intake::FetchResponse&& response) {
  // What an operator changed meanwhile stands; a source that was removed stays removed.
  auto current = store_.source(visited.id);
  if (!current) return tl::unexpected(current.error());
  if (!*current) return {};
  archive::Source source = std::move(**current);
  const std::int64_t now = options_.ingest.now();
  const bool good = response.outcome == intake::FetchOutcome::kOk;
  const bool unchanged = response.outcome == intake::FetchOutcome::kNotModified;
  std::string error = response.error;
  if (good) {
    if (auto queued = queue_items(source, response); !queued) {
      if (queued.error().where == "archive") return queued;
      error = queued.error().message();
    } else {
      error.clear();
    }
  } else if (unchanged) {
    error.clear();
  } else if (error.empty()) {
    error = fmt::format("HTTP status {}", response.status);
  }
  const bool failed = !error.empty();
  if (failed) {
    source.failures += 1;
    source.last_error = error;
    source.next_due =
        now + backoff(60, source.failures - 1, response.retry_after.count(), options_.max_backoff_seconds);
    troubles_.push_back({source.url, error, source.next_due});
  } else {
    source.failures = 0;
    source.last_error.clear();
    source.last_success = now;
    source.next_due = now + std::clamp<std::int64_t>(response.max_age.count(), options_.interval_seconds, 86'400);
    if (good) {
      source.etag = response.etag;
      source.last_modified = response.last_modified;
      if (response.moved_permanently && !response.url.empty()) source.url = response.url;
    }
  }
  {
    const std::lock_guard lock(status_mutex_);
    ++(failed ? status_.feeds_failed : unchanged ? status_.feeds_unchanged : status_.feeds_fetched);
  }
  return store_.put_source(source);
}

// New items of a feed as jobs. An error whose place is not "archive" is the feed's.
Result<void> Engine::queue_items(const archive::Source& source, const intake::FetchResponse& response) {
  auto feed = intake::parse_feed(response.body, response.content_type, response.url);
  if (!feed) return tl::unexpected(feed.error());
  std::vector<archive::Job> jobs;
  for (const FeedItem& item : feed->items) {
    if (item.url.empty()) continue;
    auto known = store_.has_url(text::canonical_url(item.url));
    if (!known) return fail(known.error().what, "archive");
    if (*known) continue;
    archive::Job job;
    job.kind = "page";
    job.key = item.url;
    job.payload = feed_item_to_json(item);
    job.source = source.id;
    jobs.push_back(std::move(job));
  }
  if (auto queued = store_.enqueue(jobs); !queued) return fail(queued.error().what, "archive");
  if (!jobs.empty()) say(fmt::format("{}: {} new", source.title.empty() ? source.url : source.title, jobs.size()));
  return {};
}

Result<void> Engine::page_answered(const archive::Job& job, intake::FetchResponse&& response) {
  if (response.outcome != intake::FetchOutcome::kOk) return page_failed(job, response);
  {
    const std::lock_guard lock(status_mutex_);
    ++status_.pages_fetched;
  }
  Page page;
  page.ref.url = response.url;
  page.bytes = std::move(response.body);
  page.content_type = response.content_type;
  page.fetched = epoch_to_rfc3339(options_.ingest.now());
  if (const auto modified = parse_rfc822(response.last_modified)) page.last_modified = to_rfc3339(*modified);
  if (auto item = feed_item_from_json(job.payload)) page.item = std::move(*item);
  return ingestor_->add({std::move(page), job.source, job.id, false, titles_[job.source]});
}

Result<void> Engine::page_failed(const archive::Job& job, const intake::FetchResponse& response) {
  const bool may_come_later = response.outcome == intake::FetchOutcome::kRetry;
  const int attempts = job.attempts + 1;
  const std::string error = response.error.empty() ? fmt::format("HTTP status {}", response.status) : response.error;
  if (may_come_later && attempts < options_.page_attempts) {
    const std::int64_t wait = backoff(2, attempts, response.retry_after.count(), options_.max_backoff_seconds);
    return store_.fail_job(job.id, error, options_.ingest.now() + wait, false);
  }
  {
    const std::lock_guard lock(status_mutex_);
    ++status_.pages_failed;
  }
  say(fmt::format("{}: {}", job.key, error));
  // What a publisher took back (410) is not kept by the way of its feed. Else the feed's own text is better than
  // nothing; it is marked as the feed's by where its date comes from.
  auto item = feed_item_from_json(job.payload);
  if (item && response.status != 410 && (!item->content.empty() || !item->summary.empty())) {
    return ingestor_->add({intake::page_of(*item, job.source), job.source, job.id, false, titles_[job.source]});
  }
  return store_.fail_job(job.id, error, 0, true);
}

}  // namespace isnad::pipeline
