// URLs by the WHATWG standard (lexbor's url module).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad::text {

struct Url {
  std::string href;    // serialised
  std::string scheme;  // "https"
  std::string host;    // ASCII (punycode) for domains; "[::1]" for IPv6; empty for opaque
  std::string port;    // empty: the scheme's default
  std::string path;
  std::string query;  // without '?'
};

// Parses `url` against `base` (empty: it must be absolute). Nothing for what the standard calls failure.
std::optional<Url> parse_url(std::string_view url, std::string_view base = {});

// The name under which one article is known: http(s) only; fragment, tracking parameters (utm_*, fbclid, gclid, …),
// default ports, "index.html" tails and trailing slash differences removed, query parameters kept in order. Empty where
// it is no http(s) URL.
std::string canonical_url(std::string_view url);

// The host without a leading "www." / "m." / "amp."; empty where there is none.
std::string domain_of(std::string_view url);

}  // namespace isnad::text
