// Answers kept for a moment, so that many readers of one page cost one rendering. While one thread renders a page anew,
// the others are given the one before: readers do not queue behind each other.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "site/server.h"

namespace isnad::site {

// An answer with its entity tag and its compressed form; never changed once made.
struct ReadyResponse {
  Response response;
  std::string packed;  // gzip of the body; empty: not smaller
};

// Adds the entity tag and the compressed form.
std::shared_ptr<const ReadyResponse> make_ready(Response response);

class ResponseCache {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  // Answers are fresh for `fresh`; after that they may still be given for `stale` while another thread renders. What is
  // kept takes at most about `most_bytes`; what was asked for longest ago goes first.
  ResponseCache(
      std::chrono::milliseconds fresh, std::chrono::milliseconds stale, std::size_t most_bytes,
      Clock clock = [] { return std::chrono::steady_clock::now(); });

  // The answer under `key`, rendered by `render` where there is none that may be given. Only answers of status 200 are
  // kept. Thread-safe; `render` runs without a lock.
  std::shared_ptr<const ReadyResponse> get(const std::string& key, const std::function<Response()>& render);

  void clear();

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const ReadyResponse> ready;
    std::chrono::steady_clock::time_point made;
    bool is_rendering = false;
  };
  using Entries = std::list<Entry>;

  void keep(const std::string& key, const std::shared_ptr<const ReadyResponse>& ready);
  void drop_oldest();

  const std::chrono::milliseconds fresh_;
  const std::chrono::milliseconds stale_;
  const std::size_t most_bytes_;
  const Clock clock_;
  std::mutex mutex_;
  Entries entries_;  // asked for last first
  std::unordered_map<std::string, Entries::iterator> places_;
  std::size_t bytes_ = 0;
  std::uint64_t generation_ = 0;  // of clear(): what was rendered before is not kept after
};

}  // namespace isnad::site
