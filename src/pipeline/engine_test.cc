#include "pipeline/engine.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <thread>

#include "core/hash.h"
#include "intake/test_server.h"

namespace isnad::pipeline {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using intake::TestAnswer;
using intake::TestRequest;
using intake::TestServer;

TestAnswer answer(int status, std::string body = "", std::vector<std::string> headers = {}) {
  return {status, std::move(body), std::move(headers), 0ms, false};
}

std::string article(const std::string& title) {
  std::string html = "<html lang=ar><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>";
  for (int i = 0; i < 4; ++i) {
    html += "<p>اجتمع مجلس المدينة يوم الاثنين لمناقشة " + title +
            "، وقال رئيس المجلس إن العمل يبدأ في الأسبوع المقبل بعد موافقة الأعضاء جميعاً على الخطة.</p>";
  }
  return html + "</article></body></html>";
}

std::string feed(const TestServer& server, const std::vector<std::string>& paths, const std::string& text = "") {
  std::string xml = "<rss version='2.0'><channel><title>جريدة</title>";
  for (const std::string& path : paths) {
    xml += "<item><title>خبر " + path + "</title><link>" + server.url(path) + "</link>";
    if (!text.empty()) xml += "<description><![CDATA[" + text + "]]></description>";
    xml += "</item>";
  }
  return xml + "</channel></rss>";
}

// An archive in a folder of its own and one outlet that answers by path; `answers_` may be changed before the engine
// runs.
class EngineTest : public ::testing::Test {
 protected:
  EngineTest()
      : server_([this](const TestRequest& request) {
          const std::lock_guard lock(mutex_);
          ++asked_[request.target];
          const auto found = answers_.find(request.target);
          return found == answers_.end() ? answer(404) : found->second(request);
        }) {
    folder_ = fs::temp_directory_path() / ("isnad-engine-test-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    store_ = std::move(*archive::open_sqlite(folder_.string()));
    knowledge_ = *reading::Knowledge::load();
  }
  ~EngineTest() override {
    store_.reset();
    fs::remove_all(folder_);
  }

  void serve(const std::string& path, TestAnswer what) {
    serve(path, [what](const TestRequest&) { return what; });
  }
  void serve(const std::string& path, TestServer::Handler handler) {
    const std::lock_guard lock(mutex_);
    answers_[path] = std::move(handler);
  }
  int asked(const std::string& path) {
    const std::lock_guard lock(mutex_);
    return asked_[path];
  }

  std::string add_source(const std::string& url, bool enabled = true) {
    archive::Source source;
    source.id = make_id("source", url);
    source.url = url;
    source.enabled = enabled;
    EXPECT_TRUE(store_->put_source(source));
    return source.id;
  }
  archive::Source source(const std::string& id) { return store_->source(id).value().value(); }
  std::uint64_t articles() { return store_->stats()->articles; }

  EngineOptions options() {
    EngineOptions options;
    options.ingest.now = [this] { return now_.load(); };
    options.ingest.jobs = 1;
    options.fetch.allow = {server_.allow()};
    options.fetch.host_pace = options.fetch.allowed_pace = 0ms;
    options.fetch.timeout = 5s;
    options.once = true;
    options.say = [this](const std::string& text) { said_.push_back(text); };
    return options;
  }

  EngineStatus run(EngineOptions given) {
    said_.clear();
    Engine engine(*store_, knowledge_, std::move(given));
    std::thread watchdog;
    std::atomic<bool> ended{false};
    watchdog = std::thread([&] {
      for (int i = 0; i < 300 && !ended; ++i) std::this_thread::sleep_for(100ms);
      if (!ended) ADD_FAILURE() << "the engine does not end";
      engine.stop();
    });
    const auto done = engine.run();
    EXPECT_TRUE(done) << done.error().message();
    ended = true;
    watchdog.join();
    return engine.status();
  }
  EngineStatus run() { return run(options()); }

  fs::path folder_;
  std::mutex mutex_;
  std::map<std::string, TestServer::Handler> answers_;
  std::map<std::string, int> asked_;
  TestServer server_;
  std::unique_ptr<archive::Store> store_;
  std::shared_ptr<const reading::Knowledge> knowledge_;
  std::atomic<std::int64_t> now_{1'732'000'000};
  std::vector<std::string> said_;
};

TEST_F(EngineTest, FeedsBecomePagesBecomeArticlesAndASecondRunFetchesNothingTwice) {
  serve("/feed", [&](const TestRequest& request) {
    return request.has("If-None-Match: \"v1\"") ? answer(304)
                                                : answer(200, feed(server_, {"/a", "/b", "/c"}), {"ETag: \"v1\""});
  });
  for (const char* path : {"/a", "/b", "/c"})
    serve(path,
          answer(200, article(std::string("بناء الجسر رقم ") + path), {"Content-Type: text/html; charset=utf-8"}));
  const std::string id = add_source(server_.url("/feed"));
  const EngineStatus first = run();
  EXPECT_EQ(first.feeds_fetched, 1u);
  EXPECT_EQ(first.pages_fetched, 3u);
  EXPECT_EQ(articles(), 3u);
  EXPECT_EQ(source(id).etag, "\"v1\"");
  EXPECT_EQ(source(id).last_success, now_);
  EXPECT_EQ(source(id).next_due, now_ + 900);
  EXPECT_EQ(asked("/robots.txt"), 1);

  // Not due: nothing is asked at all.
  run();
  EXPECT_EQ(asked("/feed"), 1);
  now_ += 900;
  const EngineStatus second = run();
  EXPECT_EQ(second.feeds_unchanged, 1u);
  EXPECT_EQ(second.pages_fetched, 0u);
  EXPECT_EQ(asked("/feed"), 2);
  for (const char* path : {"/a", "/b", "/c"}) EXPECT_EQ(asked(path), 1) << path;

  // A new item among known ones is fetched alone.
  serve("/feed", answer(200, feed(server_, {"/d", "/a", "/b"})));
  serve("/d", answer(200, article("حديقة جديدة"), {"Content-Type: text/html; charset=utf-8"}));
  now_ += 900;
  EXPECT_EQ(run().pages_fetched, 1u);
  EXPECT_EQ(articles(), 4u);
  EXPECT_EQ(asked("/a"), 1);
}

TEST_F(EngineTest, ABusyServerIsAskedAgainWhenItSaid) {
  // Time passes a second for each look at the clock's tenth, so that the test need not wait.
  std::atomic<int> looks{0};
  serve("/feed", answer(200, feed(server_, {"/busy"})));
  serve("/busy", [this](const TestRequest&) {
    return asked_["/busy"] == 1 ? answer(429, "", {"Retry-After: 1"})
                                : answer(200, article("سوق المدينة"), {"Content-Type: text/html; charset=utf-8"});
  });
  add_source(server_.url("/feed"));
  EngineOptions given = options();
  given.ingest.now = [&] { return now_ + ++looks / 10; };
  const EngineStatus status = run(given);
  EXPECT_EQ(asked("/busy"), 2);
  EXPECT_EQ(status.pages_fetched, 1u);
  EXPECT_EQ(status.pages_failed, 0u);
  EXPECT_EQ(articles(), 1u);
}

TEST_F(EngineTest, WhereAPageIsMissingTheFeedsOwnTextIsKeptButNotWhatWasTakenBack) {
  const std::string text =
      "<p>قال رئيس المجلس يوم الاثنين إن العمل في الجسر يبدأ في الأسبوع المقبل بعد موافقة الأعضاء جميعاً على الخطة "
      "الجديدة.</p>";
  serve("/feed", answer(200, feed(server_, {"/missing", "/gone"}, text)));
  serve("/gone", answer(410));
  add_source(server_.url("/feed"));
  const EngineStatus status = run();
  EXPECT_EQ(status.pages_failed, 2u);
  EXPECT_EQ(articles(), 1u);
  EXPECT_EQ(store_->stats()->jobs_failed, 1u);
  EXPECT_TRUE(store_->has_url(server_.url("/missing")).value());
  EXPECT_FALSE(store_->has_url(server_.url("/gone")).value());
}

TEST_F(EngineTest, AFailingFeedIsTriedAgainAfterGrowingWaits) {
  serve("/feed", answer(500));
  const std::string id = add_source(server_.url("/feed"));
  for (const std::int64_t wait : {60, 120, 240}) {
    run();
    EXPECT_EQ(source(id).next_due - now_, wait);
    now_ = source(id).next_due;
  }
  EXPECT_EQ(source(id).failures, 3);
  EXPECT_EQ(source(id).last_error, "HTTP status 500");
  serve("/feed", answer(503, "", {"Retry-After: 7200"}));
  run();
  EXPECT_EQ(source(id).next_due - now_, 7'200);
  ASSERT_EQ(said_.size(), 1u);
  EXPECT_EQ(said_[0].substr(0, server_.url("/feed").size()), server_.url("/feed"));
  EXPECT_NE(said_[0].find("next try at 2024-11-19T"), std::string::npos) << said_[0];
  now_ = source(id).next_due;
  serve("/feed", answer(200, feed(server_, {}), {"Cache-Control: max-age=3600"}));
  run();
  EXPECT_EQ(source(id).failures, 0);
  EXPECT_EQ(source(id).last_error, "");
  EXPECT_EQ(source(id).next_due - now_, 3'600);
}

TEST_F(EngineTest, WhatIsNoFeedStopsNobodyElse) {
  serve("/html", answer(200, "<html>moved to our app</html>"));
  serve("/feed", answer(200, feed(server_, {"/a"})));
  serve("/a", answer(200, article("مدرسة القرية"), {"Content-Type: text/html; charset=utf-8"}));
  const std::string bad = add_source(server_.url("/html"));
  add_source(server_.url("/feed"));
  add_source(server_.url("/off"), false);
  const EngineStatus status = run();
  EXPECT_EQ(status.feeds_failed, 1u);
  EXPECT_EQ(status.feeds_fetched, 1u);
  EXPECT_EQ(articles(), 1u);
  EXPECT_EQ(source(bad).last_error, "not a feed: the root element is <html>");
  EXPECT_EQ(asked("/off"), 0);
}

TEST_F(EngineTest, ManyFailuresOfOneKindAreOneLine) {
  for (int i = 0; i < 12; ++i) add_source(fmt::format("http://127.0.1.{}:9/feed", i + 1));
  serve("/feed", answer(500));
  add_source(server_.url("/feed"));
  EXPECT_EQ(run().feeds_failed, 13u);
  ASSERT_EQ(said_.size(), 2u);
  EXPECT_EQ(said_[0].find(server_.url("/feed") + ": HTTP status 500; next try at "), 0u) << said_[0];
  EXPECT_EQ(said_[1],
            "12 sources could not be read: its address is private or reserved (127.0.1.1, 127.0.1.10, 127.0.1.11 and 9 "
            "more hosts); next try from "
            "2024-11-19T07:07:40Z");
}

TEST_F(EngineTest, AFeedThatMovedForGoodIsKnownByItsNewAddress) {
  serve("/old", answer(301, "", {"Location: /new"}));
  serve("/new", answer(200, feed(server_, {})));
  const std::string id = add_source(server_.url("/old"));
  run();
  EXPECT_EQ(source(id).url, server_.url("/new"));
  now_ += 900;
  run();
  EXPECT_EQ(asked("/old"), 1);
  EXPECT_EQ(asked("/new"), 2);
}

TEST_F(EngineTest, AStoppedEngineLeavesItsWorkToTheNext) {
  serve("/feed", answer(200, feed(server_, {"/slow"}), {"ETag: \"v1\""}));
  serve("/slow", {200, article("محطة القطار"), {"Content-Type: text/html; charset=utf-8"}, 20'000ms, false});
  add_source(server_.url("/feed"));
  EngineOptions given = options();
  given.fetch.timeout = 30s;
  Engine engine(*store_, knowledge_, given);
  std::thread stopper([&] {
    for (int i = 0; i < 100 && asked("/slow") == 0; ++i) std::this_thread::sleep_for(50ms);
    engine.stop();
  });
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(engine.run());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 8s);
  stopper.join();
  EXPECT_EQ(articles(), 0u);
  EXPECT_EQ(store_->stats()->jobs_open, 1u);
  serve("/slow", answer(200, article("محطة القطار"), {"Content-Type: text/html; charset=utf-8"}));
  run();
  EXPECT_EQ(articles(), 1u);
  EXPECT_EQ(asked("/feed"), 1);
}

}  // namespace
}  // namespace isnad::pipeline
