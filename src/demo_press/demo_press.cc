#include "demo_press/demo_press.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>

#include "demo_press/outlet.h"
#include "demo_press/press_file.h"

namespace isnad::demo_press {
namespace {

constexpr unsigned kConnections = 64;  // of one outlet
constexpr unsigned kIdleSeconds = 20;

// Delayed answers wait here, so that the end of the press does not wait for them.
class Waiting {
 public:
  void wait(std::chrono::milliseconds delay) {
    std::unique_lock lock(mutex_);
    ended_.wait_for(lock, delay, [this] { return is_over_; });
  }
  void end() {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
    ended_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  bool is_over_ = false;
};

struct Stand {
  std::unique_ptr<Outlet> outlet;
  Waiting* waiting = nullptr;
  MHD_Daemon* daemon = nullptr;
  std::uint16_t port = 0;
  std::string base;  // http://127.0.0.2:8471
};

std::string header(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? std::string() : std::string(value);
}

// The whole target, query included, escaped as it came. Freed in `completed`.
void* remember_target(void*, const char* target, MHD_Connection*) { return new std::string(target); }

void completed(void*, MHD_Connection*, void** state, MHD_RequestTerminationCode) {
  delete static_cast<std::string*>(*state);
  *state = nullptr;
}

MHD_Result send(MHD_Connection* connection, const Answer& answer) {
  MHD_Response* response =
      MHD_create_response_from_buffer(answer.body.size(), const_cast<char*>(answer.body.data()), MHD_RESPMEM_MUST_COPY);
  if (response == nullptr) return MHD_NO;
  for (const auto& [name, value] : answer.headers) MHD_add_response_header(response, name.c_str(), value.c_str());
  const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(answer.status), response);
  MHD_destroy_response(response);
  return queued;
}

MHD_Result handle(void* user, MHD_Connection* connection, const char*, const char* method, const char*, const char*,
                  std::size_t* upload_size, void** state) {
  auto* stand = static_cast<Stand*>(user);
  const auto* target = static_cast<std::string*>(*state);
  if (target == nullptr) return MHD_NO;
  if (*upload_size != 0) {
    *upload_size = 0;
    return MHD_YES;
  }
  if (std::strcmp(method, "GET") != 0 && std::strcmp(method, "HEAD") != 0) {
    Answer answer;
    answer.status = 405;
    answer.headers.emplace_back("Allow", "GET, HEAD");
    return send(connection, answer);
  }
  const Answer answer =
      stand->outlet->answer({*target, header(connection, "If-None-Match"), header(connection, "If-Modified-Since"),
                             header(connection, "Accept-Encoding")});
  // Each connection has a thread of its own: only this answer waits.
  if (answer.delay.count() > 0) stand->waiting->wait(answer.delay);
  return send(connection, answer);
}

MHD_Daemon* listen(Stand& stand, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  inet_pton(AF_INET, stand.outlet->file().address.c_str(), &address.sin_addr);
  return MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL, port, nullptr,
                          nullptr, &handle, &stand, MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_CONNECTION_LIMIT,
                          kConnections, MHD_OPTION_CONNECTION_TIMEOUT, kIdleSeconds, MHD_OPTION_URI_LOG_CALLBACK,
                          &remember_target, nullptr, MHD_OPTION_NOTIFY_COMPLETED, &completed, nullptr, MHD_OPTION_END);
}

class Press final : public DemoPress {
 public:
  ~Press() override {
    waiting_.end();
    for (const auto& stand : stands_) {
      if (stand->daemon != nullptr) MHD_stop_daemon(stand->daemon);
    }
  }

  Result<void> add(OutletFile file, std::uint16_t port) {
    auto outlet = Outlet::open(std::move(file));
    if (!outlet) return tl::unexpected(outlet.error());
    auto& stand = *stands_.emplace_back(std::make_unique<Stand>());
    stand.outlet = std::move(*outlet);
    stand.waiting = &waiting_;
    stand.daemon = listen(stand, port == 0 ? kUsualPort : port);
    if (stand.daemon == nullptr && port == 0) stand.daemon = listen(stand, 0);
    const OutletFile& made = stand.outlet->file();
    if (stand.daemon == nullptr) {
      return fail(fmt::format("cannot listen: {}", std::strerror(errno)), made.address,
                  "another demo press may be running, or the system has no such loopback address");
    }
    const MHD_DaemonInfo* info = MHD_get_daemon_info(stand.daemon, MHD_DAEMON_INFO_BIND_PORT);
    stand.port = info != nullptr && info->port != 0 ? info->port : port == 0 ? kUsualPort : port;
    stand.base = fmt::format("http://{}:{}", made.address, stand.port);
    for (const std::string& feed : made.feeds) {
      feeds_.push_back({stand.base + feed, made.name, made.language, stand.base + made.site});
    }
    return {};
  }

  // The ports are known when all outlets stand.
  void tell_bases() {
    Bases bases;
    for (const auto& stand : stands_) bases.emplace_back(stand->outlet->file().key, stand->base);
    for (const auto& stand : stands_) stand->outlet->set_bases(bases);
  }

  const std::vector<DemoFeed>& feeds() const override { return feeds_; }
  std::size_t outlets() const override { return stands_.size(); }

  std::vector<std::string> allow() const override {
    std::vector<std::string> addresses;
    for (const auto& stand : stands_)
      addresses.push_back(fmt::format("{}:{}", stand->outlet->file().address, stand->port));
    return addresses;
  }

  std::string outlet_of(std::string_view url) const override {
    for (const auto& stand : stands_) {
      const bool is_here = url.substr(0, stand->base.size()) == stand->base;
      if (is_here && (url.size() == stand->base.size() || url[stand->base.size()] == '/'))
        return stand->outlet->file().name;
    }
    return {};
  }

 private:
  Waiting waiting_;
  std::vector<std::unique_ptr<Stand>> stands_;
  std::vector<DemoFeed> feeds_;
};

}  // namespace

std::vector<std::string> DemoPress::feed_urls() const {
  std::vector<std::string> urls;
  for (const DemoFeed& feed : feeds()) urls.push_back(feed.url);
  return urls;
}

Result<std::unique_ptr<DemoPress>> DemoPress::start(const std::string& folder, std::uint16_t port) {
  auto files = read_press_file(folder);
  if (!files) return tl::unexpected(files.error());
  auto press = std::make_unique<Press>();
  for (OutletFile& file : *files) {
    if (auto added = press->add(std::move(file), port); !added) return tl::unexpected(added.error());
  }
  press->tell_bases();
  return press;
}

}  // namespace isnad::demo_press
