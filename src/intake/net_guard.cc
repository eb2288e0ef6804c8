#include "intake/net_guard.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "intake/fetcher.h"

namespace isnad::intake {
namespace {

struct Range4 {
  std::uint32_t base;
  int prefix;
};

constexpr std::uint32_t ip4(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

// IANA IPv4 Special-Purpose Address Registry (RFC 6890), multicast and class E.
constexpr std::array<Range4, 17> kRefused4 = {{{ip4(0, 0, 0, 0), 8},
                                               {ip4(10, 0, 0, 0), 8},
                                               {ip4(100, 64, 0, 0), 10},
                                               {ip4(127, 0, 0, 0), 8},
                                               {ip4(169, 254, 0, 0), 16},
                                               {ip4(172, 16, 0, 0), 12},
                                               {ip4(192, 0, 0, 0), 24},
                                               {ip4(192, 0, 2, 0), 24},
                                               {ip4(192, 31, 196, 0), 24},
                                               {ip4(192, 52, 193, 0), 24},
                                               {ip4(192, 88, 99, 0), 24},
                                               {ip4(192, 168, 0, 0), 16},
                                               {ip4(192, 175, 48, 0), 24},
                                               {ip4(198, 18, 0, 0), 15},
                                               {ip4(198, 51, 100, 0), 24},
                                               {ip4(203, 0, 113, 0), 24},
                                               {ip4(224, 0, 0, 0), 3}}};

bool is_public4(std::uint32_t address) {
  for (const Range4& range : kRefused4) {
    if ((address >> (32 - range.prefix)) == (range.base >> (32 - range.prefix))) return false;
  }
  return true;
}

// Only global unicast (2000::/3) is public, without what stands in the IPv6 registry inside it.
bool is_public6(const unsigned char* a) {
  if ((a[0] & 0xe0) != 0x20) return false;
  const std::uint32_t head = static_cast<std::uint32_t>(a[0]) << 24 | static_cast<std::uint32_t>(a[1]) << 16 |
                             static_cast<std::uint32_t>(a[2]) << 8 | a[3];
  if ((head & 0xfffffe00) == 0x20010000) return false;  // 2001::/23, Teredo, ORCHID, benchmarking among them
  if (head == 0x20010db8) return false;                 // documentation
  if ((head >> 16) == 0x2002) return false;             // 6to4 carries an IPv4 address
  if ((head >> 12) == 0x3fff0) return false;            // documentation, RFC 9637
  if (head == 0x2620004f) return false;                 // 2620:4f:8000::/48, AS112
  return true;
}

bool matches(const unsigned char* a, const unsigned char* b, int prefix) {
  const int whole = prefix / 8;
  if (std::memcmp(a, b, static_cast<std::size_t>(whole)) != 0) return false;
  const int rest = prefix % 8;
  return rest == 0 || (a[whole] >> (8 - rest)) == (b[whole] >> (8 - rest));
}

bool read_int(std::string_view text, int& value) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

}  // namespace

// One entry; false where it is none: then it opens nothing.
bool NetGuard::read(std::string_view entry, Opened& opened) {
  std::string_view host = entry;
  std::string_view port;
  if (entry.substr(0, 1) == "[") {
    const std::size_t close = entry.find(']');
    if (close == std::string_view::npos) return false;
    host = entry.substr(1, close - 1);
    port = entry.substr(close + 1);
  } else if (const std::size_t colon = entry.find(':');
             colon != std::string_view::npos && entry.find(':', colon + 1) == std::string_view::npos) {
    host = entry.substr(0, colon);
    port = entry.substr(colon);
  }
  if (!port.empty() &&
      (port[0] != ':' || !read_int(port.substr(1), opened.port) || opened.port < 1 || opened.port > 65'535))
    return false;
  std::string_view prefix;
  if (const std::size_t slash = host.find('/'); slash != std::string_view::npos) {
    prefix = host.substr(slash + 1);
    host = host.substr(0, slash);
    if (prefix.empty()) return false;
  }
  const std::string text(host);
  opened.family = inet_pton(AF_INET, text.c_str(), opened.bytes) == 1 ? AF_INET : AF_INET6;
  if (opened.family == AF_INET6 && inet_pton(AF_INET6, text.c_str(), opened.bytes) != 1) return false;
  const int longest = opened.family == AF_INET ? 32 : 128;
  opened.prefix = longest;
  return prefix.empty() || (read_int(prefix, opened.prefix) && opened.prefix >= 0 && opened.prefix <= longest);
}

NetGuard::NetGuard(const std::vector<std::string>& allow) {
  for (const std::string& entry : allow) {
    Opened opened;
    if (read(entry, opened)) opened_.push_back(opened);
  }
}

bool NetGuard::opens(std::string_view host, int port) const {
  if (host.size() > 2 && host.front() == '[') host = host.substr(1, host.size() - 2);
  const std::string text(host);
  unsigned char bytes[16] = {};
  for (const int family : {AF_INET, AF_INET6}) {
    if (inet_pton(family, text.c_str(), bytes) == 1) return is_opened(family, bytes, port);
  }
  return false;
}

bool NetGuard::is_opened(int family, const unsigned char* bytes, int port) const {
  return std::any_of(opened_.begin(), opened_.end(), [&](const Opened& opened) {
    return opened.family == family && (opened.port == 0 || opened.port == port) &&
           matches(bytes, opened.bytes, opened.prefix);
  });
}

bool is_public(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    return is_public4(ntohl(reinterpret_cast<const sockaddr_in*>(address)->sin_addr.s_addr));
  }
  if (address->sa_family == AF_INET6)
    return is_public6(reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr.s6_addr);
  return false;
}

bool NetGuard::may_connect(const sockaddr* address) const {
  if (is_public(address)) return true;
  const unsigned char* bytes = nullptr;
  int port = 0;
  if (address->sa_family == AF_INET) {
    const auto* in = reinterpret_cast<const sockaddr_in*>(address);
    bytes = reinterpret_cast<const unsigned char*>(&in->sin_addr);
    port = ntohs(in->sin_port);
  } else if (address->sa_family == AF_INET6) {
    const auto* in = reinterpret_cast<const sockaddr_in6*>(address);
    bytes = in->sin6_addr.s6_addr;
    port = ntohs(in->sin6_port);
  } else {
    return false;
  }
  return is_opened(address->sa_family, bytes, port);
}

bool is_public_address(std::string_view text) {
  sockaddr_in in{};
  sockaddr_in6 in6{};
  const std::string name(text);
  if (inet_pton(AF_INET, name.c_str(), &in.sin_addr) == 1) {
    in.sin_family = AF_INET;
    return is_public(reinterpret_cast<const sockaddr*>(&in));
  }
  if (inet_pton(AF_INET6, name.c_str(), &in6.sin6_addr) == 1) {
    in6.sin6_family = AF_INET6;
    return is_public(reinterpret_cast<const sockaddr*>(&in6));
  }
  return false;
}

}  // namespace isnad::intake
