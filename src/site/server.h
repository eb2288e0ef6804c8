// The site and the API over an archive.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "archive/store.h"
#include "core/error.h"

namespace isnad::site {

struct Request {
  std::string method;
  std::string path;   // decoded, without the query
  std::string query;  // raw
  std::string accept_language;
  std::string cookie;
  std::string authorization;
  std::string if_none_match;
  std::string accept_encoding;
  std::string host;
  std::string body;
  std::string content_type;  // of the body
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::string etag;
  std::string location;
  std::string cache_control;
  std::string allow;
  std::string content_encoding;  // "gzip" or empty
  std::string set_cookie;
  std::string vary;
  std::string www_authenticate;
};

struct SiteOptions {
  std::string title = "إسناد";
  std::string base_url;  // for links in feeds; empty: from the Host header
  std::string token;     // what writes must carry as `Authorization: Bearer …`; empty: nothing may be written
  std::function<std::int64_t()> now;     // seconds of the epoch
  std::function<std::string()> metrics;  // more lines for /metrics, or null
  std::function<std::string()> status;   // a line for the front page while the first fetching goes on, or null
};

// Answers requests: pages, API, feeds, assets. Thread-safe. Used directly by tests, and by Server over HTTP.
class Site {
 public:
  Site(archive::Store& store, SiteOptions options);
  ~Site();
  Response answer(const Request& request);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// An HTTP/1.1 server around a Site; TLS is left to a reverse proxy.
class Server {
 public:
  // Listens at `address` ("127.0.0.1", "::1") and `port` (0: any free one). `threads` answer requests.
  static Result<std::unique_ptr<Server>> start(Site& site, const std::string& address, std::uint16_t port, int threads);
  virtual ~Server() = default;  // stops
  virtual std::uint16_t port() const = 0;
};

}  // namespace isnad::site
