// Which addresses may be connected to.
#pragma once

#include <sys/socket.h>

#include <string>
#include <string_view>
#include <vector>

namespace isnad::intake {

// Public unicast addresses, and what an operator opens by name. Refused are loopback, private, link-local, shared
// (CGNAT), multicast, documentation, benchmarking and reserved ranges of IPv4 and IPv6 (IANA's special-purpose
// registries), and IPv6 addresses that carry an IPv4 one (mapped, compatible, NAT64, 6to4, Teredo).
class NetGuard {
 public:
  // Entries are "127.0.0.2:8081", "127.0.0.2", "127.0.0.0/8", "[::1]:80"; ones that cannot be read open nothing.
  explicit NetGuard(const std::vector<std::string>& allow);
  bool may_connect(const sockaddr* address) const;
  // Whether an entry opens this host, which is an address in text form (IPv6 with or without brackets).
  bool opens(std::string_view host, int port) const;

 private:
  struct Opened {
    int family = 0;
    unsigned char bytes[16] = {};
    int prefix = 0;
    int port = 0;  // 0: any
  };
  static bool read(std::string_view entry, Opened& opened);
  bool is_opened(int family, const unsigned char* bytes, int port) const;

  std::vector<Opened> opened_;
};

bool is_public(const sockaddr* address);

}  // namespace isnad::intake
