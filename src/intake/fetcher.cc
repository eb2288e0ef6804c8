#include "intake/fetcher.h"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "core/time.h"
#include "intake/net_guard.h"
#include "intake/robots.h"
#include "text/url.h"

// One transfer a host at a time; a host is scheme, name and port. Work waits in its host's queue; a host is ready when
// it has no transfer, its pace allows one, and its robots.txt is known (or is what is fetched next). Redirects are
// followed here and not by libcurl, so that every hop goes through the same queue, the same robots.txt and the same
// address check.
namespace isnad::intake {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::hours kRobotsKept{24};
constexpr std::chrono::minutes kRobotsRefusedKept{10};      // the server answers, but not with its rules
constexpr std::chrono::seconds kRobotsUnreachableKept{20};  // no network, or no server: soon worth another try
constexpr std::size_t kRobotsBytes = 512u << 10;
constexpr std::size_t kMaxHosts = 4'096;
constexpr std::chrono::seconds kLongestHostWait{600};
constexpr std::size_t kMaxHeader = 8'192;

struct Work {
  FetchRequest request;
  text::Url url;
  int hops = 0;
  bool only_permanent = true;
};

struct Host {
  std::deque<Work> queue;
  bool busy = false;
  Clock::time_point next{};
  int refusals = 0;         // 429 and 503 in a row
  bool is_allowed = false;  // opened by name
  enum class RobotsState { kUnknown, kKnown, kUnreachable } robots_state = RobotsState::kUnknown;
  Robots robots;
  Clock::time_point robots_until{};
  std::string robots_error;     // where it cannot be reached
  bool robots_answers = false;  // the server is there, its robots.txt fails
};

struct Headers {
  std::string content_type, etag, last_modified, retry_after, cache_control, location;
};

struct Transfer {
  CURL* easy = nullptr;
  curl_slist* request_headers = nullptr;
  std::string host;
  Work work;
  bool is_robots = false;
  const NetGuard* guard = nullptr;
  std::size_t max_bytes = 0;
  std::string body;
  Headers headers;
  bool too_large = false;
  bool blocked = false;
  char error[CURL_ERROR_SIZE] = {};

  ~Transfer() {
    curl_slist_free_all(request_headers);
    curl_easy_cleanup(easy);
  }
};

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto* transfer = static_cast<Transfer*>(user);
  if (!transfer->guard->may_connect(&address->addr)) {
    transfer->blocked = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* user) {
  auto* transfer = static_cast<Transfer*>(user);
  const std::size_t bytes = size * count;
  if (transfer->body.size() + bytes > transfer->max_bytes) {
    // The beginning of robots.txt is enough (RFC 9309 section 2.5).
    if (transfer->is_robots) return bytes;
    transfer->too_large = true;
    return 0;
  }
  transfer->body.append(data, bytes);
  return bytes;
}

std::size_t take_header(char* data, std::size_t size, std::size_t count, void* user) {
  auto* transfer = static_cast<Transfer*>(user);
  std::string_view line(data, size * count);
  if (line.substr(0, 5) == "HTTP/") transfer->headers = {};  // a new response: interim ones leave nothing
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || line.size() > kMaxHeader) return size * count;
  std::string name(line.substr(0, colon));
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  std::string_view value = line.substr(colon + 1);
  while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
  while (!value.empty() && static_cast<unsigned char>(value.back()) <= ' ') value.remove_suffix(1);
  Headers& headers = transfer->headers;
  if (name == "content-type") headers.content_type = value;
  if (name == "etag") headers.etag = value;
  if (name == "last-modified") headers.last_modified = value;
  if (name == "retry-after") headers.retry_after = value;
  if (name == "cache-control") headers.cache_control = value;
  if (name == "location") headers.location = value;
  return size * count;
}

// Seconds, or an HTTP date (RFC 9110 section 10.2.3).
std::chrono::seconds retry_after(const std::string& value) {
  if (value.empty()) return std::chrono::seconds{0};
  if (value.find_first_not_of("0123456789") == std::string::npos) {
    return std::chrono::seconds{std::min(86'400l, std::strtol(value.substr(0, 9).c_str(), nullptr, 10))};
  }
  const auto date = parse_rfc822(value);
  if (!date) return std::chrono::seconds{0};
  const std::int64_t wait = to_epoch(*date) - static_cast<std::int64_t>(std::time(nullptr));
  return std::chrono::seconds{std::clamp<std::int64_t>(wait, 0, 86'400)};
}

std::chrono::seconds max_age(const std::string& value) {
  const std::size_t found = value.find("max-age=");
  if (found == std::string::npos) return std::chrono::seconds{0};
  return std::chrono::seconds{std::clamp(std::strtol(value.c_str() + found + 8, nullptr, 10), 0l, 604'800l)};
}

std::string host_key(const text::Url& url) { return url.scheme + "://" + url.host + ":" + url.port; }

int port_of(const text::Url& url) {
  return url.port.empty() ? (url.scheme == "https" ? 443 : 80)
                          : static_cast<int>(std::strtol(url.port.c_str(), nullptr, 10));
}

std::string path_of(const text::Url& url) {
  const std::string path = url.path.empty() ? "/" : url.path;
  return url.query.empty() ? path : path + "?" + url.query;
}

}  // namespace

struct Fetcher::Impl {
  FetchPolicy policy;
  NetGuard guard;
  CURLM* multi;
  std::map<std::string, Host> hosts;
  std::unordered_map<CURL*, std::unique_ptr<Transfer>> transfers;
  std::vector<FetchResponse> answers;  // known without a transfer
  std::size_t waiting = 0;
  std::atomic<bool> stopped{false};
  std::string next_host;  // the round goes on behind it, so that no host starves another

  explicit Impl(FetchPolicy given) : policy(std::move(given)), guard(policy.allow) {
    static const bool kInitialised = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    multi = kInitialised ? curl_multi_init() : nullptr;
    if (multi == nullptr) throw std::runtime_error("libcurl cannot be set up");
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 1l);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, static_cast<long>(policy.max_hosts));
  }

  ~Impl() {
    for (auto& [easy, transfer] : transfers) curl_multi_remove_handle(multi, easy);
    transfers.clear();
    curl_multi_cleanup(multi);
  }

  static FetchResponse answer_to(const Work& work, FetchOutcome outcome, std::string error) {
    FetchResponse response;
    response.outcome = outcome;
    response.tag = work.request.tag;
    response.requested_url = work.request.url;
    response.url = work.url.href;
    response.moved_permanently = work.hops > 0 && work.only_permanent;
    response.error = std::move(error);
    return response;
  }

  void submit(FetchRequest request) {
    Work work;
    work.request = std::move(request);
    const auto url = text::parse_url(work.request.url);
    if (stopped) return answers.push_back(answer_to(work, FetchOutcome::kCancelled, "stopped"));
    if (!url || (url->scheme != "http" && url->scheme != "https") || url->host.empty()) {
      return answers.push_back(answer_to(work, FetchOutcome::kRefused, "not an http or https address"));
    }
    work.url = *url;
    queue(std::move(work), false);
  }

  void queue(Work work, bool in_front) {
    if (hosts.size() > kMaxHosts) forget_hosts();
    const auto [entry, is_new] = hosts.try_emplace(host_key(work.url));
    Host& host = entry->second;
    if (is_new) host.is_allowed = guard.opens(work.url.host, port_of(work.url));
    ++waiting;
    in_front ? host.queue.push_front(std::move(work)) : host.queue.push_back(std::move(work));
  }

  void forget_hosts() {
    const auto now = Clock::now();
    std::erase_if(hosts, [&](const auto& entry) {
      return !entry.second.busy && entry.second.queue.empty() && entry.second.next < now;
    });
  }

  // Starts what may start now; gives how long nothing more can.
  Clock::time_point start_ready() {
    const auto now = Clock::now();
    auto earliest = now + std::chrono::hours{1};
    auto at = hosts.upper_bound(next_host);
    for (std::size_t seen = 0; seen < hosts.size(); ++seen, ++at) {
      if (at == hosts.end()) at = hosts.begin();
      Host& host = at->second;
      if (host.busy || host.queue.empty()) continue;
      if (host.next > now) {
        earliest = std::min(earliest, host.next);
        continue;
      }
      if (transfers.size() >= static_cast<std::size_t>(policy.max_hosts)) break;
      next_host = at->first;
      start_next(at->first, host, now);
    }
    return earliest;
  }

  void start_next(const std::string& name, Host& host, Clock::time_point now) {
    if (policy.obey_robots) {
      if (host.robots_state != Host::RobotsState::kUnknown && host.robots_until <= now)
        host.robots_state = Host::RobotsState::kUnknown;
      if (host.robots_state == Host::RobotsState::kUnknown) return start_robots(name, host);
    }
    Work work = std::move(host.queue.front());
    host.queue.pop_front();
    --waiting;
    if (policy.obey_robots && host.robots_state == Host::RobotsState::kUnreachable) {
      FetchResponse response = answer_to(work, FetchOutcome::kRetry, host.robots_error);
      if (host.robots_answers)
        response.retry_after = std::chrono::duration_cast<std::chrono::seconds>(host.robots_until - now);
      return answers.push_back(std::move(response));
    }
    if (policy.obey_robots && !host.robots.allows(path_of(work.url))) {
      return answers.push_back(answer_to(work, FetchOutcome::kRefused, "robots.txt does not allow it"));
    }
    auto transfer = std::make_unique<Transfer>();
    transfer->max_bytes = policy.max_bytes;
    transfer->work = std::move(work);
    launch(name, host, std::move(transfer));
  }

  void start_robots(const std::string& name, Host& host) {
    auto transfer = std::make_unique<Transfer>();
    transfer->is_robots = true;
    transfer->max_bytes = kRobotsBytes;
    const auto url = text::parse_url("/robots.txt", host.queue.front().url.href);
    if (!url) return;
    transfer->work.url = *url;
    launch(name, host, std::move(transfer));
  }

  void launch(const std::string& name, Host& host, std::unique_ptr<Transfer> transfer) {
    CURL* easy = curl_easy_init();
    if (easy == nullptr) throw std::runtime_error("libcurl: no memory for a transfer");
    transfer->easy = easy;
    transfer->host = name;
    transfer->guard = &guard;
    const FetchRequest& request = transfer->work.request;
    auto add_header = [&](const std::string& header) {
      transfer->request_headers = curl_slist_append(transfer->request_headers, header.c_str());
    };
    add_header(
        "Accept: "
        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/"
        "xml;q=0.9,*/*;q=0.5");
    // Validators name what was at the first address; behind a redirect they are asked again all the same.
    if (!request.etag.empty() && request.etag.find_first_of("\r\n") == std::string::npos)
      add_header("If-None-Match: " + request.etag);
    if (!request.last_modified.empty() && request.last_modified.find_first_of("\r\n") == std::string::npos) {
      add_header("If-Modified-Since: " + request.last_modified);
    }
    curl_easy_setopt(easy, CURLOPT_URL, transfer->work.url.href.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0l);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, policy.user_agent.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->request_headers);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1l);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(policy.timeout.count()));
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(policy.connect_timeout.count()));
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer.get());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer.get());
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer.get());
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->error);
    host.busy = true;
    curl_multi_add_handle(multi, easy);
    transfers.emplace(easy, std::move(transfer));
  }

  void take_finished(const std::function<void(FetchResponse&&)>& done) {
    int left = 0;
    while (CURLMsg* message = curl_multi_info_read(multi, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* easy = message->easy_handle;
      const CURLcode code = message->data.result;
      curl_multi_remove_handle(multi, easy);
      const auto found = transfers.find(easy);
      std::unique_ptr<Transfer> transfer = std::move(found->second);
      transfers.erase(found);
      Host& host = hosts[transfer->host];
      host.busy = false;
      host.next = Clock::now() + pace(host);
      if (transfer->is_robots) {
        robots_answered(*transfer, code, host);
      } else {
        page_answered(*transfer, code, host);
      }
    }
    // `done` may submit more.
    std::vector<FetchResponse> ready;
    ready.swap(answers);
    for (FetchResponse& response : ready) done(std::move(response));
  }

  static std::string reason(const Transfer& transfer, CURLcode code) {
    return transfer.error[0] != '\0' ? transfer.error : curl_easy_strerror(code);
  }

  std::chrono::milliseconds pace(const Host& host) const {
    const auto asked = std::chrono::milliseconds{static_cast<long>(host.robots.crawl_delay() * 1'000)};
    return std::max(host.is_allowed ? policy.allowed_pace : policy.host_pace, asked);
  }

  void robots_answered(Transfer& transfer, CURLcode code, Host& host) {
    long status = 0;
    curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &status);
    const auto now = Clock::now();
    host.next = now;  // the page itself need not wait for a pace of its own
    host.robots_until = now + kRobotsKept;
    host.robots_state = Host::RobotsState::kKnown;
    if (transfer.blocked) {
      host.robots = Robots::allow_all();  // the page's own request says what is refused
    } else if (code == CURLE_OK && status >= 200 && status < 300) {
      host.robots = Robots::parse(transfer.body, "Isnad");
    } else if (code == CURLE_OK && status >= 300 && status < 400 && transfer.work.hops < policy.max_redirects) {
      robots_moved(transfer, host);
    } else if (code == CURLE_OK && status >= 400 && status < 500) {
      host.robots = Robots::allow_all();  // section 2.3.1.3
    } else {
      host.robots_state = Host::RobotsState::kUnreachable;  // section 2.3.1.4
      host.robots_answers = code == CURLE_OK;
      host.robots_until = host.robots_answers ? now + kRobotsRefusedKept : now + kRobotsUnreachableKept;
      host.robots_error =
          code == CURLE_OK ? "robots.txt: HTTP status " + std::to_string(status) : reason(transfer, code);
    }
  }

  // A redirect within the host is followed; one to elsewhere counts as none there (RFC 9309 section 2.3.1.2 asks for
  // five hops; across hosts the address check of a page would be passed by).
  void robots_moved(const Transfer& transfer, Host& host) {
    const auto next = text::parse_url(transfer.headers.location, transfer.work.url.href);
    if (!next || host_key(*next) != transfer.host) {
      host.robots = Robots::allow_all();
      return;
    }
    host.robots_state = Host::RobotsState::kUnknown;
    auto again = std::make_unique<Transfer>();
    again->is_robots = true;
    again->max_bytes = kRobotsBytes;
    again->work.url = *next;
    again->work.hops = transfer.work.hops + 1;
    launch(transfer.host, host, std::move(again));
  }

  void page_answered(Transfer& transfer, CURLcode code, Host& host) {
    Work& work = transfer.work;
    long status = 0;
    curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &status);
    if (transfer.blocked && code != CURLE_OK) {
      return answers.push_back(answer_to(work, FetchOutcome::kRefused, "its address is private or reserved"));
    }
    if (transfer.too_large) {
      return answers.push_back(
          answer_to(work, FetchOutcome::kRefused, "larger than " + std::to_string(policy.max_bytes) + " bytes"));
    }
    if (code != CURLE_OK) {
      const std::string why = reason(transfer, code);
      const bool is_final = code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_BAD_CONTENT_ENCODING;
      return answers.push_back(answer_to(work, is_final ? FetchOutcome::kRefused : FetchOutcome::kRetry, why));
    }
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
      return follow(transfer, status);
    FetchResponse response = answer_to(work, FetchOutcome::kOk, {});
    response.status = static_cast<int>(status);
    response.content_type = std::move(transfer.headers.content_type);
    response.etag = std::move(transfer.headers.etag);
    response.last_modified = std::move(transfer.headers.last_modified);
    response.retry_after = retry_after(transfer.headers.retry_after);
    response.max_age = max_age(transfer.headers.cache_control);
    if (status == 429 || status == 503) {
      ++host.refusals;
      const auto doubled = std::chrono::seconds{1ll << std::min(host.refusals, 9)};
      const auto wait = std::min<std::chrono::seconds>(std::max(doubled, response.retry_after), kLongestHostWait);
      host.next = std::max(
          host.next,
          Clock::now() + (response.retry_after.count() > 0 ? std::min(response.retry_after, kLongestHostWait) : wait));
    } else {
      host.refusals = 0;
    }
    if (status >= 200 && status < 300) {
      response.body = std::move(transfer.body);
    } else if (status == 304) {
      response.outcome = FetchOutcome::kNotModified;
    } else {
      response.error = "HTTP status " + std::to_string(status);
      const bool may_come = status == 408 || status == 425 || status == 429 || status >= 500;
      response.outcome = status == 404 || status == 410 ? FetchOutcome::kGone
                         : may_come                     ? FetchOutcome::kRetry
                                                        : FetchOutcome::kRefused;
    }
    answers.push_back(std::move(response));
  }

  void follow(Transfer& transfer, long status) {
    Work work = std::move(transfer.work);
    const auto next = text::parse_url(transfer.headers.location, work.url.href);
    if (transfer.headers.location.empty() || !next || (next->scheme != "http" && next->scheme != "https") ||
        next->host.empty()) {
      return answers.push_back(answer_to(work, FetchOutcome::kRefused, "a redirect to no http or https address"));
    }
    if (++work.hops > policy.max_redirects) {
      return answers.push_back(
          answer_to(work, FetchOutcome::kRefused, "more than " + std::to_string(policy.max_redirects) + " redirects"));
    }
    work.only_permanent = work.only_permanent && (status == 301 || status == 308);
    work.url = *next;
    queue(std::move(work), true);
  }

  void cancel_all() {
    for (auto& [easy, transfer] : transfers) {
      curl_multi_remove_handle(multi, easy);
      if (!transfer->is_robots) answers.push_back(answer_to(transfer->work, FetchOutcome::kCancelled, "stopped"));
    }
    transfers.clear();
    for (auto& [name, host] : hosts) {
      for (const Work& work : host.queue) answers.push_back(answer_to(work, FetchOutcome::kCancelled, "stopped"));
      host.queue.clear();
      host.busy = false;
    }
    waiting = 0;
  }
};

Fetcher::Fetcher(FetchPolicy policy) : impl_(std::make_unique<Impl>(std::move(policy))) {}
Fetcher::~Fetcher() = default;

void Fetcher::submit(FetchRequest request) { impl_->submit(std::move(request)); }

std::size_t Fetcher::run(std::chrono::milliseconds wait, const std::function<void(FetchResponse&&)>& done) {
  const auto until = Clock::now() + wait;
  while (true) {
    if (impl_->stopped) impl_->cancel_all();
    const auto earliest = impl_->start_ready();
    int running = 0;
    curl_multi_perform(impl_->multi, &running);
    impl_->take_finished(done);
    const auto now = Clock::now();
    if (now >= until || impl_->stopped) break;
    // Something may have become ready in take_finished.
    const bool is_ready =
        std::any_of(impl_->hosts.begin(), impl_->hosts.end(),
                    [&](const auto& entry) {
                      return !entry.second.busy && !entry.second.queue.empty() && entry.second.next <= now;
                    }) &&
        impl_->transfers.size() < static_cast<std::size_t>(impl_->policy.max_hosts);
    if (is_ready || !impl_->answers.empty()) continue;
    const auto left = std::min(until, std::max(earliest, now + std::chrono::milliseconds{1})) - now;
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
    curl_multi_poll(impl_->multi, nullptr, 0, static_cast<int>(std::max<long>(1, milliseconds)), nullptr);
  }
  return pending();
}

std::size_t Fetcher::pending() const { return impl_->waiting + impl_->transfers.size() + impl_->answers.size(); }

void Fetcher::stop() {
  impl_->stopped = true;
  curl_multi_wakeup(impl_->multi);
}

}  // namespace isnad::intake
