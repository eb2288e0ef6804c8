// Work in parallel, results in the order of the input: what makes `--jobs N` give the same bytes for every N.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "pipeline/queue.h"

namespace isnad::pipeline {

// `submit` items from one thread; `work` runs on `jobs` threads; `consume` gets the results one at a time, in the order
// of submission. At most `ahead` items are under way. With one job everything runs in the submitting thread.
template <typename In, typename Out>
class OrderedWorkers {
 public:
  OrderedWorkers(int jobs, std::size_t ahead, std::function<Out(In&&)> work, std::function<void(Out&&)> consume)
      : work_(std::move(work)), consume_(std::move(consume)), ahead_(ahead), queue_(ahead) {
    for (int i = 0; jobs > 1 && i < jobs; ++i) {
      threads_.emplace_back([this] { run(); });
    }
  }
  ~OrderedWorkers() { finish(); }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  void submit(In item) {
    if (threads_.empty()) return consume_(work_(std::move(item)));
    {
      std::unique_lock lock(mutex_);
      drain(lock);
      while (submitted_ - consumed_ >= ahead_) {
        ready_.wait(lock, [&] { return done_.contains(consumed_); });
        drain(lock);
      }
    }
    std::uint64_t number = 0;
    {
      const std::lock_guard lock(mutex_);
      number = submitted_++;
    }
    queue_.push({number, std::move(item)});
  }

  // Waits until everything submitted is consumed; more may be submitted afterwards.
  void drain_all() {
    if (threads_.empty()) return;
    std::unique_lock lock(mutex_);
    drain(lock);
    while (consumed_ < submitted_) {
      ready_.wait(lock, [&] { return done_.contains(consumed_); });
      drain(lock);
    }
  }

  // Consumes what is done, without waiting for what is not.
  void drain_ready() {
    if (threads_.empty()) return;
    std::unique_lock lock(mutex_);
    drain(lock);
  }

  // How many items are under way: a submit of more than `ahead` would wait.
  std::size_t under_way() const {
    const std::lock_guard lock(mutex_);
    return static_cast<std::size_t>(submitted_ - consumed_);
  }

  // Waits until everything is consumed and ends the threads.
  void finish() {
    if (threads_.empty()) return;
    drain_all();
    queue_.close();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  void run() {
    while (auto item = queue_.pop()) {
      Out out = work_(std::move(item->second));
      const std::lock_guard lock(mutex_);
      done_.emplace(item->first, std::move(out));
      ready_.notify_one();
    }
  }

  // Consumes what is next in order; the lock is given up meanwhile, so that workers go on.
  void drain(std::unique_lock<std::mutex>& lock) {
    for (auto next = done_.find(consumed_); next != done_.end(); next = done_.find(consumed_)) {
      Out out = std::move(next->second);
      done_.erase(next);
      lock.unlock();
      consume_(std::move(out));
      lock.lock();
      ++consumed_;
    }
  }

  std::function<Out(In&&)> work_;
  std::function<void(Out&&)> consume_;
  const std::size_t ahead_;
  BoundedQueue<std::pair<std::uint64_t, In>> queue_;
  mutable std::mutex mutex_;
  std::condition_variable ready_;
  std::map<std::uint64_t, Out> done_;
  std::uint64_t submitted_ = 0;
  std::uint64_t consumed_ = 0;
  std::vector<std::thread> threads_;
};

}  // namespace isnad::pipeline
