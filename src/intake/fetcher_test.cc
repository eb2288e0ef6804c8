#include "intake/fetcher.h"

#include <gtest/gtest.h>

#include <map>
#include <thread>

#include "intake/stream_test_support.h"
#include "intake/test_server.h"

namespace isnad::intake {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

FetchPolicy quick(const std::vector<std::string>& allow = {}) {
  FetchPolicy policy;
  policy.allow = allow;
  policy.host_pace = policy.allowed_pace = 0ms;
  policy.obey_robots = false;
  policy.timeout = 5s;
  policy.connect_timeout = 2s;
  return policy;
}

// Runs until everything is answered; by tag.
std::map<std::uint64_t, FetchResponse> all_of(Fetcher& fetcher, std::chrono::seconds most = 20s) {
  std::map<std::uint64_t, FetchResponse> answers;
  const auto until = Clock::now() + most;
  while (fetcher.run(50ms, [&](FetchResponse&& response) { answers.emplace(response.tag, std::move(response)); }) > 0) {
    if (Clock::now() > until) {
      ADD_FAILURE() << "the fetcher does not end";
      break;
    }
  }
  return answers;
}

FetchResponse fetch(const FetchPolicy& policy, FetchRequest request) {
  Fetcher fetcher(policy);
  request.tag = 1;
  fetcher.submit(std::move(request));
  auto answers = all_of(fetcher);
  EXPECT_EQ(answers.size(), 1u);
  return answers.empty() ? FetchResponse{} : std::move(answers.begin()->second);
}

TestAnswer text(std::string body, std::vector<std::string> headers = {}) {
  return {200, std::move(body), std::move(headers), 0ms, false};
}
TestAnswer status(int code, std::vector<std::string> headers = {}) {
  return {code, "", std::move(headers), 0ms, false};
}

TEST(Fetcher, AnAnswerCarriesItsBodyAndHeaders) {
  TestServer server([](const TestRequest&) {
    return text("<p>خبر</p>", {"Content-Type: text/html; charset=utf-8", "ETag: \"7\"",
                               "Last-Modified: Mon, 19 Aug 2024 10:00:00 GMT", "Cache-Control: public, max-age=90"});
  });
  const FetchResponse got = fetch(quick({server.allow()}), {server.url("/a?b=c#d"), "", "", 0});
  EXPECT_EQ(got.outcome, FetchOutcome::kOk);
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.body, "<p>خبر</p>");
  EXPECT_EQ(got.content_type, "text/html; charset=utf-8");
  EXPECT_EQ(got.etag, "\"7\"");
  EXPECT_EQ(got.last_modified, "Mon, 19 Aug 2024 10:00:00 GMT");
  EXPECT_EQ(got.max_age, 90s);
  EXPECT_FALSE(got.moved_permanently);
  ASSERT_EQ(server.requests().size(), 1u);
  EXPECT_EQ(server.requests()[0].target, "/a?b=c");
  EXPECT_TRUE(server.requests()[0].has("User-Agent: Isnad/0.1 (news reader; one connection a host)"));
}

TEST(Fetcher, ValidatorsAreSentAnd304IsNotModified) {
  TestServer server([](const TestRequest& request) {
    return request.has("If-None-Match: \"7\"") && request.has("If-Modified-Since: Mon, 19 Aug 2024 10:00:00 GMT")
               ? status(304, {"ETag: \"7\""})
               : text("new");
  });
  const FetchResponse got =
      fetch(quick({server.allow()}), {server.url("/"), "\"7\"", "Mon, 19 Aug 2024 10:00:00 GMT", 0});
  EXPECT_EQ(got.outcome, FetchOutcome::kNotModified);
  EXPECT_EQ(got.status, 304);
  // A validator that would add a header is not sent.
  EXPECT_EQ(fetch(quick({server.allow()}), {server.url("/"), "\"7\"\r\nX: y", "", 0}).body, "new");
  EXPECT_EQ(server.requests()[1].head.find("X: y"), std::string::npos);
}

TEST(Fetcher, StatusesAreSortedIntoOutcomes) {
  TestServer server([](const TestRequest& request) { return status(std::stoi(request.target.substr(1))); });
  const std::map<int, FetchOutcome> expected = {
      {200, FetchOutcome::kOk},      {404, FetchOutcome::kGone},    {410, FetchOutcome::kGone},
      {400, FetchOutcome::kRefused}, {401, FetchOutcome::kRefused}, {403, FetchOutcome::kRefused},
      {408, FetchOutcome::kRetry},   {500, FetchOutcome::kRetry},   {502, FetchOutcome::kRetry}};
  Fetcher fetcher(quick({server.allow()}));
  for (const auto& [code, outcome] : expected)
    fetcher.submit({server.url("/" + std::to_string(code)), "", "", static_cast<std::uint64_t>(code)});
  const auto answers = all_of(fetcher);
  ASSERT_EQ(answers.size(), expected.size());
  for (const auto& [code, outcome] : expected) {
    EXPECT_EQ(answers.at(static_cast<std::uint64_t>(code)).outcome, outcome) << code;
    EXPECT_EQ(answers.at(static_cast<std::uint64_t>(code)).status, code);
  }
  EXPECT_EQ(answers.at(404).error, "HTTP status 404");
}

TEST(Fetcher, RedirectsAreFollowedAndTheirKindKept) {
  TestServer server([](const TestRequest& request) {
    if (request.target == "/301") return status(301, {"Location: /308"});
    if (request.target == "/308") return status(308, {"Location: end?x=1"});
    if (request.target == "/302") return status(302, {"Location: /end"});
    return text("end");
  });
  const FetchResponse permanent = fetch(quick({server.allow()}), {server.url("/301"), "", "", 0});
  EXPECT_EQ(permanent.body, "end");
  EXPECT_EQ(permanent.url, server.url("/end?x=1"));
  EXPECT_EQ(permanent.requested_url, server.url("/301"));
  EXPECT_TRUE(permanent.moved_permanently);
  EXPECT_FALSE(fetch(quick({server.allow()}), {server.url("/302"), "", "", 0}).moved_permanently);
}

TEST(Fetcher, RedirectsEnd) {
  TestServer server([](const TestRequest& request) {
    return status(302, {"Location: /" + std::to_string(std::stoi(request.target.substr(1)) + 1)});
  });
  const FetchResponse got = fetch(quick({server.allow()}), {server.url("/0"), "", "", 0});
  EXPECT_EQ(got.outcome, FetchOutcome::kRefused);
  EXPECT_EQ(got.error, "more than 5 redirects");
  EXPECT_EQ(server.targets().size(), 6u);
}

TEST(Fetcher, RedirectsToElsewhereThanHttpAreRefused) {
  TestServer server([](const TestRequest& request) {
    static const std::map<std::string, std::string> kTo = {
        {"/f", "file:///etc/passwd"}, {"/g", "gopher://127.0.0.1/"}, {"/j", "javascript:1"}, {"/n", ""}};
    const std::string& to = kTo.at(request.target);
    return status(302, to.empty() ? std::vector<std::string>{} : std::vector<std::string>{"Location: " + to});
  });
  for (const char* target : {"/f", "/g", "/j", "/n"}) {
    const FetchResponse got = fetch(quick({server.allow()}), {server.url(target), "", "", 0});
    EXPECT_EQ(got.outcome, FetchOutcome::kRefused) << target;
    EXPECT_EQ(got.error, "a redirect to no http or https address") << target;
  }
}

TEST(Fetcher, PrivateAddressesAreRefusedAtConnectTimeAlsoBehindARedirect) {
  TestServer hidden([](const TestRequest&) { return text("secret"); }, "127.0.0.9");
  TestServer server([&](const TestRequest& request) {
    return request.target == "/r" ? status(302, {"Location: " + hidden.url("/")}) : text("open");
  });
  const FetchResponse direct = fetch(quick({server.allow()}), {hidden.url("/"), "", "", 0});
  EXPECT_EQ(direct.outcome, FetchOutcome::kRefused);
  EXPECT_EQ(direct.error, "its address is private or reserved");
  const FetchResponse redirected = fetch(quick({server.allow()}), {server.url("/r"), "", "", 0});
  EXPECT_EQ(redirected.outcome, FetchOutcome::kRefused);
  EXPECT_EQ(redirected.error, "its address is private or reserved");
  // The allowed address on another port is closed too.
  EXPECT_EQ(fetch(quick({"127.0.0.9:1"}), {hidden.url("/"), "", "", 0}).outcome, FetchOutcome::kRefused);
  EXPECT_EQ(hidden.connections(), 0);
  // With robots.txt obeyed, its fetch is refused just the same.
  FetchPolicy polite = quick({server.allow()});
  polite.obey_robots = true;
  EXPECT_EQ(fetch(polite, {hidden.url("/"), "", "", 0}).error, "its address is private or reserved");
  EXPECT_EQ(hidden.connections(), 0);
}

TEST(Fetcher, AProxyOfTheEnvironmentIsNotUsed) {
  TestServer proxy([](const TestRequest&) { return text("by the proxy"); }, "127.0.0.8");
  TestServer server([](const TestRequest&) { return text("direct"); });
  setenv("http_proxy", ("http://" + proxy.allow()).c_str(), 1);
  const FetchResponse got = fetch(quick({server.allow(), proxy.allow()}), {server.url("/"), "", "", 0});
  unsetenv("http_proxy");
  EXPECT_EQ(got.body, "direct");
  EXPECT_EQ(proxy.connections(), 0);
}

TEST(Fetcher, OtherSchemesAndBrokenAddressesAreRefusedWithoutATransfer) {
  for (const char* url : {"file:///etc/passwd", "ftp://a.example/", "gopher://a.example/", "data:text/html,x", "",
                          "/path", "http://", "http://a b/", "dict://127.0.0.1:11211/"}) {
    const FetchResponse got = fetch(quick(), {url, "", "", 0});
    EXPECT_EQ(got.outcome, FetchOutcome::kRefused) << url;
    EXPECT_EQ(got.error, "not an http or https address") << url;
  }
}

TEST(Fetcher, TheSizeLimitCountsDecompressedBytes) {
  TestServer server([](const TestRequest& request) {
    if (request.target == "/bomb") return text(gzipped(std::string(30u << 20, 'x')), {"Content-Encoding: gzip"});
    return request.target == "/fits" ? text(gzipped(std::string(1'000, 'y')), {"Content-Encoding: gzip"})
                                     : text(std::string(100'001, 'z'));
  });
  FetchPolicy policy = quick({server.allow()});
  policy.max_bytes = 100'000;
  EXPECT_EQ(fetch(policy, {server.url("/fits"), "", "", 0}).body, std::string(1'000, 'y'));
  for (const char* target : {"/bomb", "/plain"}) {
    const FetchResponse got = fetch(policy, {server.url(target), "", "", 0});
    EXPECT_EQ(got.outcome, FetchOutcome::kRefused) << target;
    EXPECT_EQ(got.error, "larger than 100000 bytes") << target;
    EXPECT_EQ(got.body, "") << target;
  }
}

TEST(Fetcher, RetryAfterIsSecondsOrADateAndHoldsTheHostBack) {
  std::atomic<int> asked{0};
  TestServer server([&](const TestRequest& request) {
    if (request.target == "/date") return status(503, {"Retry-After: Fri, 01 Jan 2100 00:00:00 GMT"});
    if (request.target == "/junk") return status(503, {"Retry-After: soon"});
    return ++asked == 1 ? status(429, {"Retry-After: 1"}) : text("now");
  });
  EXPECT_EQ(fetch(quick({server.allow()}), {server.url("/date"), "", "", 0}).retry_after, 86'400s);
  EXPECT_EQ(fetch(quick({server.allow()}), {server.url("/junk"), "", "", 0}).retry_after, 0s);
  Fetcher fetcher(quick({server.allow()}));
  fetcher.submit({server.url("/a"), "", "", 1});
  fetcher.submit({server.url("/b"), "", "", 2});
  const auto answers = all_of(fetcher);
  EXPECT_EQ(answers.at(1).outcome, FetchOutcome::kRetry);
  EXPECT_EQ(answers.at(1).retry_after, 1s);
  EXPECT_EQ(answers.at(2).body, "now");
  const auto requests = server.requests();
  EXPECT_GE(requests.back().at - requests[requests.size() - 2].at, 950ms);
}

TEST(Fetcher, OneConnectionAHostAndItsPace) {
  TestServer server([](const TestRequest&) { return TestAnswer{200, "x", {}, 20ms, false}; });
  TestServer other([](const TestRequest&) { return text("y"); }, "127.0.0.7");
  FetchPolicy policy = quick({server.allow(), other.allow()});
  policy.allowed_pace = 60ms;
  Fetcher fetcher(policy);
  for (std::uint64_t i = 1; i <= 4; ++i) {
    fetcher.submit({server.url("/" + std::to_string(i)), "", "", i});
    fetcher.submit({other.url("/" + std::to_string(i)), "", "", 10 + i});
  }
  EXPECT_EQ(fetcher.pending(), 8u);
  EXPECT_EQ(all_of(fetcher).size(), 8u);
  EXPECT_EQ(server.most_at_once(), 1);
  EXPECT_EQ(server.connections(), 1);
  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 4u);
  EXPECT_EQ(server.targets(), (std::vector<std::string>{"/1", "/2", "/3", "/4"}));
  for (std::size_t i = 1; i < requests.size(); ++i) EXPECT_GE(requests[i].at - requests[i - 1].at, 70ms) << i;
  // Hosts do not wait for each other.
  EXPECT_LT(other.requests()[1].at, requests[3].at);
}

TEST(Fetcher, RobotsTxtIsAskedOnceAndObeyed) {
  TestServer server([](const TestRequest& request) {
    return request.target == "/robots.txt" ? text("User-agent: *\nDisallow: /private\n") : text("open");
  });
  FetchPolicy policy = quick({server.allow()});
  policy.obey_robots = true;
  Fetcher fetcher(policy);
  fetcher.submit({server.url("/private/a"), "", "", 1});
  fetcher.submit({server.url("/a"), "", "", 2});
  fetcher.submit({server.url("/b"), "", "", 3});
  const auto answers = all_of(fetcher);
  EXPECT_EQ(answers.at(1).outcome, FetchOutcome::kRefused);
  EXPECT_EQ(answers.at(1).error, "robots.txt does not allow it");
  EXPECT_EQ(answers.at(2).body, "open");
  EXPECT_EQ(server.targets(), (std::vector<std::string>{"/robots.txt", "/a", "/b"}));
}

TEST(Fetcher, ARedirectGoesThroughTheRobotsTxtOfItsTarget) {
  TestServer target(
      [](const TestRequest& request) {
        return request.target == "/robots.txt" ? text("User-agent: isnad\nDisallow: /\n") : text("closed");
      },
      "127.0.0.6");
  TestServer server([&](const TestRequest& request) {
    return request.target == "/robots.txt" ? status(404) : status(302, {"Location: " + target.url("/x")});
  });
  FetchPolicy policy = quick({server.allow(), target.allow()});
  policy.obey_robots = true;
  EXPECT_EQ(fetch(policy, {server.url("/a"), "", "", 0}).error, "robots.txt does not allow it");
  EXPECT_EQ(target.targets(), std::vector<std::string>{"/robots.txt"});
}

TEST(Fetcher, RobotsTxtThatFailsMeansWaitAndOneThatIsMissingMeansGo) {
  TestServer failing(
      [](const TestRequest& request) { return request.target == "/robots.txt" ? status(500) : text("x"); });
  TestServer missing(
      [](const TestRequest& request) { return request.target == "/robots.txt" ? status(403) : text("x"); });
  FetchPolicy policy = quick({failing.allow(), missing.allow()});
  policy.obey_robots = true;
  const FetchResponse got = fetch(policy, {failing.url("/a"), "", "", 0});
  EXPECT_EQ(got.outcome, FetchOutcome::kRetry);
  EXPECT_EQ(got.error, "robots.txt: HTTP status 500");
  EXPECT_GT(got.retry_after, 60s);
  EXPECT_EQ(fetch(policy, {missing.url("/a"), "", "", 0}).body, "x");
}

TEST(Fetcher, RobotsTxtBehindARedirectOfTheHost) {
  TestServer server([](const TestRequest& request) {
    if (request.target == "/robots.txt") return status(301, {"Location: /r2"});
    return request.target == "/r2" ? text("User-agent: *\nDisallow: /a\n") : text("x");
  });
  FetchPolicy policy = quick({server.allow()});
  policy.obey_robots = true;
  EXPECT_EQ(fetch(policy, {server.url("/a"), "", "", 0}).outcome, FetchOutcome::kRefused);
  TestServer loop([](const TestRequest& request) {
    return request.target == "/a" ? text("x") : status(301, {"Location: /robots.txt"});
  });
  policy.allow = {loop.allow()};
  EXPECT_EQ(fetch(policy, {loop.url("/a"), "", "", 0}).outcome, FetchOutcome::kRetry);
  EXPECT_LE(loop.targets().size(), 7u);
}

TEST(Fetcher, CrawlDelayLengthensThePace) {
  TestServer server([](const TestRequest& request) {
    return request.target == "/robots.txt" ? text("User-agent: *\nCrawl-delay: 0.3\n") : text("x");
  });
  FetchPolicy policy = quick({server.allow()});
  policy.obey_robots = true;
  Fetcher fetcher(policy);
  fetcher.submit({server.url("/a"), "", "", 1});
  fetcher.submit({server.url("/b"), "", "", 2});
  all_of(fetcher);
  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 3u);
  EXPECT_GE(requests[2].at - requests[1].at, 290ms);
}

TEST(Fetcher, ASilentServerIsGivenUp) {
  TestServer server([](const TestRequest&) { return TestAnswer{200, "late", {}, 3'000ms, false}; });
  FetchPolicy policy = quick({server.allow()});
  policy.timeout = 300ms;
  const auto begin = Clock::now();
  const FetchResponse got = fetch(policy, {server.url("/"), "", "", 0});
  EXPECT_EQ(got.outcome, FetchOutcome::kRetry);
  EXPECT_NE(got.error.find("timed out"), std::string::npos) << got.error;
  EXPECT_LT(Clock::now() - begin, 2s);
  TestServer rude([](const TestRequest&) { return TestAnswer{200, "", {}, 0ms, true}; });
  EXPECT_EQ(fetch(quick({rude.allow()}), {rude.url("/"), "", "", 0}).outcome, FetchOutcome::kRetry);
}

TEST(Fetcher, NobodyListeningIsARetry) {
  int port = 0;
  {
    TestServer gone([](const TestRequest&) { return text(""); });
    port = gone.port();
  }
  const std::string host = "127.0.0.1:" + std::to_string(port);
  const FetchResponse got = fetch(quick({host}), {"http://" + host + "/", "", "", 0});
  EXPECT_EQ(got.outcome, FetchOutcome::kRetry);
  EXPECT_FALSE(got.error.empty());
  // robots.txt fares the same, and asks for no longer wait.
  FetchPolicy polite = quick({host});
  polite.obey_robots = true;
  const FetchResponse robots = fetch(polite, {"http://" + host + "/", "", "", 0});
  EXPECT_EQ(robots.outcome, FetchOutcome::kRetry);
  EXPECT_EQ(robots.retry_after, 0s);
  EXPECT_NE(robots.error.find("onnect"), std::string::npos) << robots.error;
}

TEST(Fetcher, StopFromAnotherThreadCancelsAllAtOnce) {
  TestServer server([](const TestRequest&) { return TestAnswer{200, "late", {}, 10'000ms, false}; });
  FetchPolicy policy = quick({server.allow()});
  policy.timeout = 30s;
  Fetcher fetcher(policy);
  for (std::uint64_t i = 1; i <= 5; ++i) fetcher.submit({server.url("/"), "", "", i});
  const auto begin = Clock::now();
  std::thread stopper([&] {
    std::this_thread::sleep_for(200ms);
    fetcher.stop();
  });
  std::map<std::uint64_t, FetchResponse> answers;
  while (fetcher.run(5'000ms, [&](FetchResponse&& response) { answers.emplace(response.tag, std::move(response)); }) >
         0) {
  }
  stopper.join();
  EXPECT_LT(Clock::now() - begin, 3s);
  ASSERT_EQ(answers.size(), 5u);
  for (const auto& [tag, response] : answers) EXPECT_EQ(response.outcome, FetchOutcome::kCancelled) << tag;
  fetcher.submit({server.url("/"), "", "", 9});
  EXPECT_EQ(all_of(fetcher).at(9).outcome, FetchOutcome::kCancelled);
}

TEST(Fetcher, MoreMayBeSubmittedWhileAnswersAreGiven) {
  TestServer server([](const TestRequest& request) { return text(request.target); });
  Fetcher fetcher(quick({server.allow()}));
  fetcher.submit({server.url("/1"), "", "", 1});
  std::vector<std::string> bodies;
  while (fetcher.run(50ms, [&](FetchResponse&& response) {
    bodies.push_back(response.body);
    if (response.tag < 4)
      fetcher.submit({server.url("/" + std::to_string(response.tag + 1)), "", "", response.tag + 1});
  }) > 0) {
  }
  EXPECT_EQ(bodies, (std::vector<std::string>{"/1", "/2", "/3", "/4"}));
}

}  // namespace
}  // namespace isnad::intake
