// The site over HTTP/1.1 with libmicrohttpd: epoll, a few threads, limits on everything a client decides.
#include "site/server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

#include "site/query.h"

namespace isnad::site {
namespace {

constexpr std::size_t kConnectionMemory = 24 * 1024;  // request line and headers of one connection
constexpr std::size_t kLongestBody = 256 * 1024;
constexpr unsigned kConnections = 2'000;
constexpr unsigned kIdleSeconds = 20;

constexpr const char* kContentSecurityPolicy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

// One request while its body comes in.
struct Exchange {
  std::string body;
  bool is_too_long = false;
};

std::string header(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? std::string() : std::string(value);
}

void free_body(void* body) { delete static_cast<std::string*>(body); }

void add_header(MHD_Response* response, const char* name, const std::string& value) {
  if (!value.empty()) MHD_add_response_header(response, name, value.c_str());
}

MHD_Result send(MHD_Connection* connection, Response answer) {
  const auto status = static_cast<unsigned>(answer.status);
  auto* body = new std::string(std::move(answer.body));
  MHD_Response* response =
      MHD_create_response_from_buffer_with_free_callback_cls(body->size(), body->data(), &free_body, body);
  if (response == nullptr) {
    delete body;
    return MHD_NO;
  }
  add_header(response, "Content-Type", answer.content_type);
  add_header(response, "Content-Encoding", answer.content_encoding);
  add_header(response, "ETag", answer.etag);
  add_header(response, "Location", answer.location);
  add_header(response, "Cache-Control", answer.cache_control);
  add_header(response, "Allow", answer.allow);
  add_header(response, "Vary", answer.vary);
  add_header(response, "Set-Cookie", answer.set_cookie);
  add_header(response, "WWW-Authenticate", answer.www_authenticate);
  add_header(response, "Content-Security-Policy", kContentSecurityPolicy);
  add_header(response, "X-Content-Type-Options", "nosniff");
  add_header(response, "Referrer-Policy", "no-referrer");
  add_header(response, "Cross-Origin-Opener-Policy", "same-origin");
  const MHD_Result queued = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return queued;
}

Response plain_answer(int status, std::string words) {
  Response answer;
  answer.status = status;
  answer.content_type = "text/plain; charset=utf-8";
  answer.body = std::move(words);
  answer.cache_control = "no-store";
  return answer;
}

// libmicrohttpd cuts the query off the path and drops it; this keeps the whole target. Freed in `completed`.
struct Target {
  std::string raw;
  Exchange exchange;
  bool has_begun = false;
};

void* remember_target(void*, const char* uri, MHD_Connection*) {
  auto* target = new Target;
  target->raw = uri;
  return target;
}

// The path and query are decoded by us, as one place knows best what may stand in them.
std::size_t leave_escaped(void*, MHD_Connection*, char* text) { return std::strlen(text); }

void completed(void*, MHD_Connection*, void** state, MHD_RequestTerminationCode) {
  delete static_cast<Target*>(*state);
  *state = nullptr;
}

Request request_of(MHD_Connection* connection, const char* method, Target& target) {
  Request request;
  request.method = method;
  const std::size_t question = target.raw.find('?');
  request.path = percent_decode(std::string_view(target.raw).substr(0, question), false);
  if (question != std::string::npos) request.query = target.raw.substr(question + 1);
  request.accept_language = header(connection, "Accept-Language");
  request.cookie = header(connection, "Cookie");
  request.authorization = header(connection, "Authorization");
  request.if_none_match = header(connection, "If-None-Match");
  request.accept_encoding = header(connection, "Accept-Encoding");
  request.host = header(connection, "Host");
  request.content_type = header(connection, "Content-Type");
  request.body = std::move(target.exchange.body);
  return request;
}

MHD_Result handle(void* site, MHD_Connection* connection, const char*, const char* method, const char*,
                  const char* upload, std::size_t* upload_size, void** state) {
  auto* target = static_cast<Target*>(*state);
  if (target == nullptr) return MHD_NO;
  if (!target->has_begun) {
    target->has_begun = true;
    const std::string length = header(connection, "Content-Length");
    if (length.size() > 9 || (!length.empty() && std::strtoul(length.c_str(), nullptr, 10) > kLongestBody)) {
      return send(connection, plain_answer(413, "the body is too long\n"));
    }
    return MHD_YES;
  }
  Exchange& exchange = target->exchange;
  if (*upload_size != 0) {
    if (exchange.body.size() + *upload_size > kLongestBody) {
      exchange.is_too_long = true;
      exchange.body.clear();
    }
    if (!exchange.is_too_long) exchange.body.append(upload, *upload_size);
    *upload_size = 0;
    return MHD_YES;
  }
  if (exchange.is_too_long) return send(connection, plain_answer(413, "the body is too long\n"));
  try {
    return send(connection, static_cast<Site*>(site)->answer(request_of(connection, method, *target)));
  } catch (const std::exception&) {
    // A broken invariant of ours: the reader is told, the server goes on.
    return send(connection, plain_answer(500, "a fault of ours\n"));
  }
}

class MicroServer final : public Server {
 public:
  MicroServer(MHD_Daemon* daemon, std::uint16_t port) : daemon_(daemon), port_(port) {}
  ~MicroServer() override { MHD_stop_daemon(daemon_); }
  std::uint16_t port() const override { return port_; }

 private:
  MHD_Daemon* daemon_;
  std::uint16_t port_;
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(Site& site, const std::string& address, std::uint16_t port, int threads) {
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  const bool is_v4 = inet_pton(AF_INET, address.c_str(), &v4.sin_addr) == 1;
  if (!is_v4 && inet_pton(AF_INET6, address.c_str(), &v6.sin6_addr) != 1) {
    return fail("this is no IP address to listen at", address, "127.0.0.1, ::1, 0.0.0.0 or ::");
  }
  v4.sin_family = AF_INET;
  v4.sin_port = htons(port);
  v6.sin6_family = AF_INET6;
  v6.sin6_port = htons(port);
  const sockaddr* bound = is_v4 ? reinterpret_cast<const sockaddr*>(&v4) : reinterpret_cast<const sockaddr*>(&v6);
  const auto pool = static_cast<unsigned>(std::clamp(threads, 1, 64));
  unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TCP_FASTOPEN;
  if (!is_v4) flags |= MHD_USE_IPv6;
  MHD_Daemon* daemon =
      MHD_start_daemon(flags, port, nullptr, nullptr, &handle, &site, MHD_OPTION_SOCK_ADDR, bound,
                       MHD_OPTION_THREAD_POOL_SIZE, pool, MHD_OPTION_CONNECTION_MEMORY_LIMIT, kConnectionMemory,
                       MHD_OPTION_CONNECTION_LIMIT, kConnections, MHD_OPTION_CONNECTION_TIMEOUT, kIdleSeconds,
                       MHD_OPTION_URI_LOG_CALLBACK, &remember_target, nullptr, MHD_OPTION_UNESCAPE_CALLBACK,
                       &leave_escaped, nullptr, MHD_OPTION_NOTIFY_COMPLETED, &completed, nullptr, MHD_OPTION_END);
  if (daemon == nullptr) {
    return fail(fmt::format("cannot listen: {}", std::strerror(errno)), fmt::format("{} port {}", address, port),
                "choose another port, or stop what listens there");
  }
  const MHD_DaemonInfo* info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return std::make_unique<MicroServer>(daemon, info != nullptr && info->port != 0 ? info->port : port);
}

}  // namespace isnad::site
