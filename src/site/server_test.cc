#include "site/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>
#include <vector>

#include "site/sample.h"

namespace isnad::site {
namespace {

// Sends bytes over a fresh connection and reads until the other side closes it.
std::string exchange(std::uint16_t port, const std::string& bytes) {
  const int socket_handle = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  std::string answer;
  if (connect(socket_handle, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    for (std::size_t sent = 0; sent < bytes.size();) {
      const ssize_t wrote = send(socket_handle, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (wrote <= 0) break;
      sent += static_cast<std::size_t>(wrote);
    }
    char buffer[4096];
    for (ssize_t got; (got = recv(socket_handle, buffer, sizeof buffer, 0)) > 0;)
      answer.append(buffer, static_cast<std::size_t>(got));
  }
  close(socket_handle);
  return answer;
}

std::string get(const std::string& target, const std::string& headers = "", const std::string& method = "GET") {
  return method + " " + target + " HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n" + headers + "\r\n";
}

class ServerTest : public testing::Test {
 protected:
  ServerTest() {
    fill_sample(store_);
    SiteOptions options;
    options.now = [] { return kSampleNow; };
    options.token = "secret";
    site_ = std::make_unique<Site>(store_, options);
    server_ = Server::start(*site_, "127.0.0.1", 0, 2).value();
  }
  std::string ask(const std::string& bytes) { return exchange(server_->port(), bytes); }
  FakeStore store_;
  std::unique_ptr<Site> site_;
  std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, PagesComeWithStrictHeaders) {
  const std::string answer = ask(get("/"));
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200")) << answer.substr(0, 80);
  EXPECT_NE(answer.find("Content-Security-Policy: default-src 'none'"), std::string::npos);
  EXPECT_EQ(answer.find("unsafe-inline"), std::string::npos);
  EXPECT_NE(answer.find("X-Content-Type-Options: nosniff"), std::string::npos);
  EXPECT_NE(answer.find("Referrer-Policy: no-referrer"), std::string::npos);
  EXPECT_NE(answer.find("<html lang=\"ar\" dir=\"rtl\">"), std::string::npos);
}

TEST_F(ServerTest, HeadHasTheHeadersWithoutTheBody) {
  const std::string answer = ask(get("/", "", "HEAD"));
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200"));
  EXPECT_TRUE(answer.ends_with("\r\n\r\n"));
  EXPECT_EQ(answer.find("<html"), std::string::npos);
}

TEST_F(ServerTest, GzipIsSentWhereItIsTaken) {
  const std::string answer = ask(get("/", "Accept-Encoding: gzip\r\n"));
  EXPECT_NE(answer.find("Content-Encoding: gzip"), std::string::npos);
  EXPECT_NE(answer.find("\r\n\r\n\x1f\x8b"), std::string::npos);
}

TEST_F(ServerTest, KnownEntityTagGives304) {
  const std::string answer = ask(get("/sources"));
  const std::size_t at = answer.find("ETag: ") + 6;
  const std::string etag = answer.substr(at, answer.find("\r\n", at) - at);
  const std::string again = ask(get("/sources", "If-None-Match: " + etag + "\r\n"));
  EXPECT_TRUE(again.starts_with("HTTP/1.1 304")) << again;
  EXPECT_TRUE(again.ends_with("\r\n\r\n"));
}

TEST_F(ServerTest, EscapedPathsAndQueriesAreDecodedOnce) {
  EXPECT_NE(ask(get("/search?q=%D8%A7%D9%84%D8%AC%D8%B3%D8%B1%20a%2526b")).find("الجسر a%26b"), std::string::npos);
  EXPECT_TRUE(ask(get("/%73ources")).starts_with("HTTP/1.1 200"));
}

TEST_F(ServerTest, LongBodiesAreRefused) {
  EXPECT_TRUE(ask(get("/api/v1/sources", "Content-Length: 99999999\r\n", "POST")).starts_with("HTTP/1.1 413"));
  std::string chunked = get("/api/v1/sources", "Transfer-Encoding: chunked\r\n", "POST");
  const std::string chunk(65'536, 'x');
  for (int i = 0; i < 8; ++i) chunked += "10000\r\n" + chunk + "\r\n";
  EXPECT_TRUE(ask(chunked + "0\r\n\r\n").starts_with("HTTP/1.1 413"));
}

TEST_F(ServerTest, LongHeadersAreRefused) {
  const std::string answer = ask(get("/", "X: " + std::string(100'000, 'x') + "\r\n"));
  EXPECT_FALSE(answer.starts_with("HTTP/1.1 200"));
  EXPECT_TRUE(ask(get("/healthz")).starts_with("HTTP/1.1 200")) << "and the server goes on";
}

TEST_F(ServerTest, BytesThatAreNoHttpDoNoHarm) {
  ask("\x16\x03\x01\x02 not http at all\r\n\r\n");
  ask("GET\r\n\r\n");
  ask(get("/\xff\xfe%ff%00"));
  EXPECT_TRUE(ask(get("/healthz")).starts_with("HTTP/1.1 200"));
}

TEST_F(ServerTest, ManyReadersAtOnceAreAllAnswered) {
  std::vector<std::thread> readers;
  std::atomic<int> answered{0};
  for (int i = 0; i < 32; ++i) {
    readers.emplace_back([&, i] {
      if (ask(get(i % 2 == 0 ? "/" : "/story/river")).starts_with("HTTP/1.1 200")) ++answered;
    });
  }
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(answered, 32);
}

TEST(Server, AddressThatIsNoneIsAnError) {
  FakeStore store;
  Site site(store, {});
  const auto started = Server::start(site, "localhost or so", 0, 1);
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().where, "localhost or so");
}

TEST(Server, PortInUseIsAnError) {
  FakeStore store;
  Site site(store, {});
  const auto first = Server::start(site, "127.0.0.1", 0, 1);
  ASSERT_TRUE(first);
  // An address may be used again at once after a restart, but two servers never share a port.
  const auto second = Server::start(site, "127.0.0.1", (*first)->port(), 1);
  EXPECT_FALSE(second);
}

// For looking at the pages: ISNAD_SITE_SERVE=PORT build/…/site_test --gtest_filter='*ServesUntilKilled'.
TEST(Server, ServesUntilKilled) {
  const char* port = std::getenv("ISNAD_SITE_SERVE");
  if (port == nullptr) GTEST_SKIP() << "only where ISNAD_SITE_SERVE names a port";
  FakeStore store;
  fill_sample(store);
  SiteOptions options;
  options.now = [] { return kSampleNow; };
  Site site(store, options);
  const auto server = Server::start(site, "127.0.0.1", static_cast<std::uint16_t>(std::atoi(port)), 4);
  ASSERT_TRUE(server) << server.error().message();
  while (true) std::this_thread::sleep_for(std::chrono::seconds(1));
}

}  // namespace
}  // namespace isnad::site
