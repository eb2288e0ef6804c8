// Polite fetching over libcurl's multi interface: many hosts at once, one connection a host.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace isnad::intake {

struct FetchPolicy {
  std::string user_agent = "Isnad/0.1 (news reader; one connection a host)";
  std::size_t max_bytes = 16u << 20;  // after decompression
  int max_redirects = 5;
  std::chrono::milliseconds timeout{30'000};  // one transfer
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds host_pace{1'000};  // between two requests to one host; robots' Crawl-delay lengthens it
  std::chrono::milliseconds allowed_pace{50};  // the same for hosts that `allow` opens: the operator's own
  int max_hosts = 32;                          // transfers at once
  bool obey_robots = true;
  // Addresses that may be connected to although they are private, loopback or link-local: "127.0.0.2:8081" or CIDR
  // "127.0.0.0/8". Empty by default: none may. Checked at connect time, on every connection and redirect.
  std::vector<std::string> allow;
};

struct FetchRequest {
  std::string url;
  std::string etag;  // validators of the last answer, or empty
  std::string last_modified;
  std::uint64_t tag = 0;  // the caller's own mark, given back
};

enum class FetchOutcome : std::uint8_t {
  kOk,           // 2xx with a body
  kNotModified,  // 304
  kGone,         // 404, 410
  kRefused,      // robots, address policy, scheme, size, redirects: trying again at once will not help
  kRetry,        // network trouble, 429, 5xx: try again after `retry_after`
  kCancelled,    // the fetcher was stopped
};

struct FetchResponse {
  FetchOutcome outcome = FetchOutcome::kRetry;
  std::uint64_t tag = 0;
  std::string requested_url;
  std::string url;                 // after redirects
  bool moved_permanently = false;  // every redirect on the way was 301 or 308
  int status = 0;
  std::string body;
  std::string content_type;
  std::string etag;
  std::string last_modified;
  std::chrono::seconds retry_after{0};  // what the server asked for (Retry-After), or 0
  std::chrono::seconds max_age{0};      // Cache-Control: max-age, or 0
  std::string error;                    // for people, where outcome is not kOk
};

// Not thread-safe but for `stop`. Private, loopback, link-local, multicast, mapped and reserved addresses are refused
// after name resolution, for every connection (policy.allow opens single ones); only http and https are spoken.
class Fetcher {
 public:
  explicit Fetcher(FetchPolicy policy);
  ~Fetcher();
  Fetcher(const Fetcher&) = delete;
  Fetcher& operator=(const Fetcher&) = delete;

  void submit(FetchRequest request);
  // Runs transfers for up to `wait`, calling `done` for each that ended. Returns how many are queued or under way.
  std::size_t run(std::chrono::milliseconds wait, const std::function<void(FetchResponse&&)>& done);
  std::size_t pending() const;
  void stop();  // from any thread: what is queued or under way ends as kCancelled

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Whether an address (text form, IPv4 or IPv6) may be connected to without being allowed by name.
bool is_public_address(std::string_view address);

}  // namespace isnad::intake
