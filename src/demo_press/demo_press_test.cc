#include "demo_press/demo_press.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "demo_press/outlet.h"
#include "demo_press/press_file.h"

namespace isnad::demo_press {
namespace {

namespace fs = std::filesystem;

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "isnad-press-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Reply {
  int status = 0;
  std::string head;
  std::string body;
  std::string field(const std::string& name) const {
    const std::size_t at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t from = at + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
  }
};

// One request over a connection of its own. `base` is http://ADDRESS:PORT.
Reply ask(const std::string& base, const std::string& target, const std::string& headers = "",
          const std::string& method = "GET") {
  const std::size_t colon = base.rfind(':');
  const std::string host = base.substr(7, colon - 7);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(base.substr(colon + 1))));
  inet_pton(AF_INET, host.c_str(), &address.sin_addr);
  const int handle = socket(AF_INET, SOCK_STREAM, 0);
  std::string all;
  if (connect(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    const std::string request =
        method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers + "\r\n";
    if (send(handle, request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size())) {
      char buffer[4'096];
      for (ssize_t got; (got = recv(handle, buffer, sizeof buffer, 0)) > 0;)
        all.append(buffer, static_cast<std::size_t>(got));
    }
  }
  close(handle);
  Reply reply;
  const std::size_t end = all.find("\r\n\r\n");
  if (end == std::string::npos) return reply;
  reply.head = all.substr(0, end + 2);
  reply.body = all.substr(end + 4);
  reply.status = std::atoi(all.c_str() + 9);
  return reply;
}

std::string unpacked(const std::string& packed) {
  z_stream stream{};
  if (inflateInit2(&stream, 31) != Z_OK) return {};
  std::string out(1u << 16, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int done = inflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return done == Z_STREAM_END ? out : std::string();
}

constexpr const char* kPress = R"({"outlets":[
 {"key":"first","name":"الأول","language":"ar","address":"127.0.0.21","root":"one","feeds":["/feed.xml","/more.xml"],"charset":"windows-1256",
  "content_types":{".aspx":"text/html"},
  "routes":[{"path":"/feed/","file":"feed.xml","content_type":"application/rss+xml"},
            {"path":"/old","redirect":"http://second.example/new","status":301},
            {"path":"/busy.html","status":429,"retry_after":2,"times":1},
            {"path":"/slow.html","delay_ms":700},
            {"path":"/feed.xml","cache_control":"max-age=60"}]},
 {"key":"second","name":"Second","language":"en","address":"127.0.0.22","root":"two","site":"/home","feeds":["/feed.json"],"charset":null}]})";

class DemoPressTest : public testing::Test {
 protected:
  DemoPressTest() {
    folder_.write("press.json", kPress);
    folder_.write("secret.txt", "secret");
    folder_.write("one/feed.xml",
                  "<rss><link>http://first.example/a.html</link><link>http://second.example/b</link></rss>");
    folder_.write("one/more.xml", "<rss/>");
    // «خبر» in windows-1256.
    folder_.write("one/a.html", "<a href=http://first.example/busy.html>\xce\xc8\xd1</a>");
    folder_.write("one/busy.html", "calm");
    folder_.write("one/slow.html", "late");
    folder_.write("one/page.aspx", "page");
    folder_.write("one/page.aspx?id=7", "seven");
    folder_.write("one/deep/index.html", "folder");
    folder_.write("one/picture.png", "http://first.example");
    folder_.write("one/خبر.html", "named in Arabic");
    folder_.write("two/b", "plain");
    folder_.write("two/feed.json", R"({"url":"http:\/\/second.example\/b"})");
    folder_.write("two/long.html", std::string(4'000, 'x'));
    fs::create_symlink(folder_.path() + "/secret.txt", folder_.path() + "/one/link.txt");
    auto started = DemoPress::start(folder_.path());
    if (!started) throw std::runtime_error(started.error().message());
    press_ = std::move(*started);
    first_ = "http://" + press_->allow().at(0);
    second_ = "http://" + press_->allow().at(1);
  }
  Folder folder_;
  std::unique_ptr<DemoPress> press_;
  std::string first_;
  std::string second_;
};

TEST_F(DemoPressTest, EachOutletStandsAtItsOwnAddress) {
  ASSERT_EQ(press_->outlets(), 2u);
  EXPECT_EQ(first_.substr(0, 18), "http://127.0.0.21:");
  EXPECT_EQ(second_.substr(0, 18), "http://127.0.0.22:");
  EXPECT_EQ(press_->feed_urls(),
            (std::vector<std::string>{first_ + "/feed.xml", first_ + "/more.xml", second_ + "/feed.json"}));
  EXPECT_EQ(press_->feeds()[0].language, "ar");
  EXPECT_EQ(press_->feeds()[2].site_url, second_ + "/home");
  EXPECT_EQ(press_->outlet_of(first_ + "/a.html"), "الأول");
  EXPECT_EQ(press_->outlet_of(second_), "Second");
  EXPECT_EQ(press_->outlet_of(second_ + "0/"), "");
  EXPECT_EQ(press_->outlet_of("http://elsewhere.example/"), "");
}

TEST_F(DemoPressTest, AddressesOfOutletsInTextBecomeTheirRealOnes) {
  EXPECT_EQ(ask(first_, "/feed.xml").body,
            "<rss><link>" + first_ + "/a.html</link><link>" + second_ + "/b</link></rss>");
  EXPECT_EQ(ask(first_, "/a.html").body, "<a href=" + first_ + "/busy.html>\xce\xc8\xd1</a>");
  std::string escaped = second_;
  for (std::size_t at = 0; (at = escaped.find('/', at)) != std::string::npos; at += 2) escaped.insert(at, "\\");
  EXPECT_EQ(ask(second_, "/feed.json").body, "{\"url\":\"" + escaped + "\\/b\"}");
  EXPECT_EQ(ask(first_, "/picture.png").body, "http://first.example");
}

TEST_F(DemoPressTest, TypesFollowTheEndingAndTheOutletsCharset) {
  EXPECT_EQ(ask(first_, "/a.html").field("Content-Type"), "text/html; charset=windows-1256");
  EXPECT_EQ(ask(first_, "/page.aspx").field("Content-Type"), "text/html; charset=windows-1256");
  EXPECT_EQ(ask(first_, "/feed/").field("Content-Type"), "application/rss+xml");
  EXPECT_EQ(ask(first_, "/picture.png").field("Content-Type"), "image/png");
  EXPECT_EQ(ask(second_, "/feed.json").field("Content-Type"), "application/json");
}

TEST_F(DemoPressTest, FilesAreFoundByPathQueryAndFolder) {
  EXPECT_EQ(ask(first_, "/page.aspx?id=7").body, "seven");
  EXPECT_EQ(ask(first_, "/page.aspx?id=8").body, "page");
  EXPECT_EQ(ask(first_, "/deep/").body, "folder");
  EXPECT_EQ(ask(first_, "/%D8%AE%D8%A8%D8%B1.html").body, "named in Arabic");
  const Reply moved = ask(first_, "/deep");
  EXPECT_EQ(moved.status, 301);
  EXPECT_EQ(moved.field("Location"), "/deep/");
  EXPECT_EQ(ask(first_, "/nothing").status, 404);
}

TEST_F(DemoPressTest, NothingOutsideOfTheRootIsServed) {
  for (const char* target : {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//../secret.txt", "/link.txt",
                             "/deep/../../secret.txt"}) {
    const Reply reply = ask(first_, target);
    EXPECT_EQ(reply.status, 404) << target;
    EXPECT_EQ(reply.body.find("secret"), std::string::npos) << target;
  }
}

TEST_F(DemoPressTest, ValidatorsGiveNotModified) {
  const Reply reply = ask(first_, "/feed.xml");
  const std::string etag = reply.field("ETag");
  const std::string modified = reply.field("Last-Modified");
  ASSERT_EQ(etag.size(), 18u);
  ASSERT_EQ(modified.size(), 29u);
  EXPECT_EQ(reply.field("Cache-Control"), "max-age=60");
  const Reply same = ask(first_, "/feed.xml", "If-None-Match: " + etag + "\r\n");
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.body, "");
  EXPECT_EQ(ask(first_, "/feed.xml", "If-None-Match: \"other\"\r\n").status, 200);
  EXPECT_EQ(ask(first_, "/feed.xml", "If-Modified-Since: " + modified + "\r\n").status, 304);
  EXPECT_EQ(ask(first_, "/feed.xml", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n").status, 200);
  // A stale tag is stronger than a fresh date.
  EXPECT_EQ(ask(first_, "/feed.xml", "If-None-Match: \"other\"\r\nIf-Modified-Since: " + modified + "\r\n").status,
            200);
}

TEST_F(DemoPressTest, HeadHasNoBodyAndOtherMethodsAreRefused) {
  const Reply head = ask(second_, "/long.html", "", "HEAD");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.field("Content-Length"), "4000");
  EXPECT_EQ(head.body, "");
  EXPECT_EQ(ask(second_, "/long.html", "Content-Length: 2\r\n", "DELETE").status, 405);
}

TEST_F(DemoPressTest, LongTextIsPackedForWhoTakesIt) {
  const Reply packed = ask(second_, "/long.html", "Accept-Encoding: deflate, gzip\r\n");
  EXPECT_EQ(packed.field("Content-Encoding"), "gzip");
  EXPECT_LT(packed.body.size(), 200u);
  EXPECT_EQ(unpacked(packed.body), std::string(4'000, 'x'));
  EXPECT_EQ(ask(second_, "/long.html").body, std::string(4'000, 'x'));
}

TEST_F(DemoPressTest, RoutesRedirectRefuseAndThenLetThrough) {
  const Reply moved = ask(first_, "/old");
  EXPECT_EQ(moved.status, 301);
  EXPECT_EQ(moved.field("Location"), second_ + "/new");
  const Reply busy = ask(first_, "/busy.html");
  EXPECT_EQ(busy.status, 429);
  EXPECT_EQ(busy.field("Retry-After"), "2");
  EXPECT_EQ(ask(first_, "/busy.html").body, "calm");
}

TEST_F(DemoPressTest, ASlowPageKeepsNobodyElseWaiting) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  Reply slow;
  std::chrono::milliseconds slow_took{};
  std::thread asking([&] {
    slow = ask(first_, "/slow.html");
    slow_took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
  });
  std::this_thread::sleep_for(std::chrono::milliseconds{50});
  EXPECT_EQ(ask(first_, "/deep/").body, "folder");
  const auto quick_took = Clock::now() - begin;
  asking.join();
  EXPECT_EQ(slow.body, "late");
  EXPECT_GE(slow_took.count(), 700);
  EXPECT_LT(quick_took, slow_took);
}

TEST_F(DemoPressTest, AddressesLastFromOneStartToTheNext) {
  const std::vector<std::string> before = press_->feed_urls();
  {
    // A second press beside the first gets other ports.
    const auto second = DemoPress::start(folder_.path());
    ASSERT_TRUE(second);
    EXPECT_NE((*second)->feed_urls()[0], before[0]);
  }
  press_.reset();
  const auto again = DemoPress::start(folder_.path());
  ASSERT_TRUE(again);
  if (before[0].find(":8471/") != std::string::npos) {
    EXPECT_EQ((*again)->feed_urls(), before);
  }
}

TEST(PressFile, FaultsNameTheFileAndTheField) {
  const auto error = [](const std::string& json) {
    const auto read = parse_press_file(json, "demo", "demo/press.json");
    return read ? std::string("no error") : read.error().message();
  };
  const auto outlet = [](const std::string& fields) {
    return R"({"outlets":[{"key":"a","name":"A",)" + fields + "}]}";
  };
  EXPECT_EQ(error(R"({"outlets":[)"), "demo/press.json byte 12: not JSON: Invalid value.");
  EXPECT_EQ(error("{}"), "demo/press.json: `outlets` is missing");
  EXPECT_EQ(error("[]"), "demo/press.json: must be an object");
  EXPECT_EQ(error(R"({"outlets":[{"name":"A"}]})"), "demo/press.json outlets[0]: `key` is missing");
  EXPECT_EQ(error(outlet(R"("address":"10.0.0.1","root":"r")")),
            "demo/press.json outlets[0]: `address` must be an IPv4 loopback address, 127.x.y.z");
  for (const char* root : {"../r", "/etc", "a/../../b"}) {
    EXPECT_EQ(error(outlet(R"("address":"127.0.0.2","root":")" + std::string(root) + "\"")),
              "demo/press.json outlets[0]: `root` must be a folder beside press.json");
  }
  EXPECT_EQ(error(outlet(R"("address":"127.0.0.2","root":"r","routes":[{"path":"/a","file":"../x"}])")),
            "demo/press.json outlets[0] routes[0]: `file` must be inside of the outlet's root");
  EXPECT_EQ(error(outlet(R"("address":"127.0.0.2","root":"r","routes":[{"path":"/a","delay_ms":"1"}])")),
            "demo/press.json outlets[0] routes[0]: `delay_ms` must be a number from 0 to 120000");
  EXPECT_EQ(
      error(
          R"({"outlets":[{"key":"a","name":"A","address":"127.0.0.2","root":"r"},{"key":"b","name":"B","address":"127.0.0.2","root":"r"}]})"),
      "demo/press.json: two outlets have the key b or the address 127.0.0.2");
}

TEST(PressFile, AMissingFolderIsAnErrorThatNamesIt) {
  const auto started = DemoPress::start("/nowhere/press");
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().where, "/nowhere/press/press.json");
}

// The demo that is shipped must start, and every feed of it must be there.
TEST(PressFile, TheShippedDemoServesItsFeeds) {
  const std::string folder = std::string(ISNAD_SOURCE_DIR) + "/demo/press";
  if (!fs::exists(folder + "/press.json")) GTEST_SKIP() << "no demo press in this tree";
  const auto started = DemoPress::start(folder);
  ASSERT_TRUE(started) << started.error().message();
  EXPECT_GE((*started)->outlets(), 2u);
  for (const std::string& url : (*started)->feed_urls()) {
    const std::size_t slash = url.find('/', 7);
    const Reply reply = ask(url.substr(0, slash), url.substr(slash));
    EXPECT_EQ(reply.status, 200) << url;
    EXPECT_EQ(reply.body.find(".example/"), std::string::npos) << url;
  }
}

}  // namespace
}  // namespace isnad::demo_press
