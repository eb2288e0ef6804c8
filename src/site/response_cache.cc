#include "site/response_cache.h"

#include <fmt/format.h>

#include "core/hash.h"
#include "site/gzip.h"

namespace isnad::site {
namespace {

std::size_t size_of(const ReadyResponse& ready) { return ready.response.body.size() + ready.packed.size() + 512; }

}  // namespace

std::shared_ptr<const ReadyResponse> make_ready(Response response) {
  auto ready = std::make_shared<ReadyResponse>();
  // Weak: the compressed and the plain form share it.
  if (response.status == 200 && response.etag.empty())
    response.etag = fmt::format("W/\"{:016x}\"", hash64(response.body));
  const std::string_view type = response.content_type;
  if (!type.starts_with("font/")) ready->packed = gzip(response.body);
  ready->response = std::move(response);
  return ready;
}

ResponseCache::ResponseCache(std::chrono::milliseconds fresh, std::chrono::milliseconds stale, std::size_t most_bytes,
                             Clock clock)
    : fresh_(fresh), stale_(stale), most_bytes_(most_bytes), clock_(std::move(clock)) {}

std::shared_ptr<const ReadyResponse> ResponseCache::get(const std::string& key,
                                                        const std::function<Response()>& render) {
  std::uint64_t generation = 0;
  {
    const std::lock_guard lock(mutex_);
    generation = generation_;
    if (const auto found = places_.find(key); found != places_.end()) {
      entries_.splice(entries_.begin(), entries_, found->second);
      Entry& entry = *found->second;
      const auto age = clock_() - entry.made;
      if (age < fresh_ || (entry.is_rendering && age < fresh_ + stale_)) return entry.ready;
      entry.is_rendering = true;
    }
  }
  std::shared_ptr<const ReadyResponse> ready;
  try {
    ready = make_ready(render());
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (const auto found = places_.find(key); found != places_.end()) found->second->is_rendering = false;
    throw;
  }
  const std::lock_guard lock(mutex_);
  if (generation == generation_) keep(key, ready);
  return ready;
}

void ResponseCache::keep(const std::string& key, const std::shared_ptr<const ReadyResponse>& ready) {
  if (const auto found = places_.find(key); found != places_.end()) {
    bytes_ -= size_of(*found->second->ready);
    entries_.erase(found->second);
    places_.erase(found);
  }
  if (ready->response.status != 200) return;
  bytes_ += size_of(*ready);
  entries_.push_front({key, ready, clock_(), false});
  places_[key] = entries_.begin();
  while (bytes_ > most_bytes_ && entries_.size() > 1) drop_oldest();
}

void ResponseCache::drop_oldest() {
  bytes_ -= size_of(*entries_.back().ready);
  places_.erase(entries_.back().key);
  entries_.pop_back();
}

void ResponseCache::clear() {
  const std::lock_guard lock(mutex_);
  entries_.clear();
  places_.clear();
  bytes_ = 0;
  ++generation_;
}

}  // namespace isnad::site
