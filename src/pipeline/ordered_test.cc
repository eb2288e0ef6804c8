#include "pipeline/ordered.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <string>

namespace isnad::pipeline {
namespace {

std::vector<int> squares(int jobs, int count, std::size_t ahead) {
  std::vector<int> results;
  OrderedWorkers<int, int> workers(
      jobs, ahead,
      [](int&& number) {
        if (number % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
        return number * number;
      },
      [&](int&& square) { results.push_back(square); });
  for (int i = 0; i < count; ++i) workers.submit(i);
  workers.finish();
  return results;
}

TEST(OrderedWorkers, AnyNumberOfJobsGivesTheInputsOrder) {
  const std::vector<int> alone = squares(1, 500, 4);
  ASSERT_EQ(alone.size(), 500u);
  EXPECT_EQ(alone[499], 499 * 499);
  EXPECT_EQ(squares(2, 500, 4), alone);
  EXPECT_EQ(squares(5, 500, 16), alone);
}

TEST(OrderedWorkers, NeverMoreUnderWayThanAllowed) {
  std::atomic<int> under_way{0};
  std::atomic<int> most{0};
  OrderedWorkers<int, int> workers(
      3, 4,
      [&](int&& number) {
        const int now = ++under_way;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        return number;
      },
      [&](int&&) { --under_way; });
  for (int i = 0; i < 200; ++i) workers.submit(i);
  workers.finish();
  EXPECT_LE(most, 4);
  EXPECT_EQ(under_way, 0);
}

TEST(BoundedQueue, ClosedQueueGivesWhatWasPushedAndNoMore) {
  BoundedQueue<std::string> queue(2);
  EXPECT_TRUE(queue.push("a"));
  queue.close();
  EXPECT_FALSE(queue.push("b"));
  EXPECT_EQ(queue.pop(), "a");
  EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(BoundedQueue, FullQueueMakesTheProducerWait) {
  BoundedQueue<int> queue(1);
  queue.push(1);
  std::atomic<bool> pushed{false};
  std::thread producer([&] {
    queue.push(2);
    pushed = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_FALSE(pushed);
  EXPECT_EQ(queue.pop(), 1);
  producer.join();
  EXPECT_EQ(queue.pop(), 2);
}

}  // namespace
}  // namespace isnad::pipeline
