#include "site/response_cache.h"

#include <gtest/gtest.h>

#include <thread>

namespace isnad::site {
namespace {

using std::chrono::milliseconds;

Response text(std::string body, int status = 200) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}

class ResponseCacheTest : public testing::Test {
 protected:
  std::chrono::steady_clock::time_point now_{};
  ResponseCache cache_{milliseconds(1000), milliseconds(5000), 4'000, [this] { return now_; }};
  int rendered_ = 0;
  std::string get(const std::string& key, int status = 200, std::size_t bytes = 0) {
    return cache_.get(key, [&] { return text(std::to_string(++rendered_) + std::string(bytes, 'x'), status); })
        ->response.body;
  }
};

TEST_F(ResponseCacheTest, IsRenderedOnceWhileFresh) {
  EXPECT_EQ(get("a"), "1");
  now_ += milliseconds(999);
  EXPECT_EQ(get("a"), "1");
  now_ += milliseconds(2);
  EXPECT_EQ(get("a"), "2");
}

TEST_F(ResponseCacheTest, FaultsAreNotKept) {
  EXPECT_EQ(get("a", 500), "1");
  EXPECT_EQ(get("a"), "2");
}

TEST_F(ResponseCacheTest, WhatWasAskedForLongestAgoGoesFirst) {
  get("a", 200, 1'300);
  get("b", 200, 1'300);
  get("a");
  get("c", 200, 1'300);
  EXPECT_EQ(get("a").front(), '1');
  EXPECT_EQ(get("b").front(), '4');
}

TEST_F(ResponseCacheTest, WhileOneRendersTheOthersAreGivenTheOneBefore) {
  get("a");
  now_ += milliseconds(1500);
  const auto outer = cache_.get("a", [&] {
    EXPECT_EQ(get("a"), "1");
    return text("new");
  });
  EXPECT_EQ(outer->response.body, "new");
  EXPECT_EQ(get("a"), "new");
}

TEST_F(ResponseCacheTest, WhatIsTooOldIsNotGivenEvenThen) {
  get("a");
  now_ += milliseconds(7000);
  cache_.get("a", [&] {
    EXPECT_EQ(get("a"), "2");
    return text("new");
  });
}

TEST_F(ResponseCacheTest, ClearingForgetsAlsoWhatIsBeingRendered) {
  cache_.get("a", [&] {
    cache_.clear();
    return text("before");
  });
  EXPECT_EQ(get("a"), "1");
}

TEST(MakeReady, SameBodyHasTheSameTag) {
  EXPECT_EQ(make_ready(text("a"))->response.etag, make_ready(text("a"))->response.etag);
  EXPECT_NE(make_ready(text("a"))->response.etag, make_ready(text("b"))->response.etag);
  EXPECT_EQ(make_ready(text("a", 404))->response.etag, "");
}

}  // namespace
}  // namespace isnad::site
