// The demo press: a folder of written outlets served as a little web on loopback, one address an outlet, so that the
// whole way from feed to site can be seen without a network.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace isnad::demo_press {

// The port of each outlet where none is asked for and it is free: addresses, and so the ids made from them, then stay
// the same from one start to the next.
constexpr std::uint16_t kUsualPort = 8471;

struct DemoFeed {
  std::string url;
  std::string outlet;    // the name readers know it by
  std::string language;  // of the outlet, may be empty
  std::string site_url;
};

class DemoPress {
 public:
  // Serves the outlets that FOLDER/press.json describes (README.md has its form). `port` 0: kUsualPort where an
  // outlet's address has it free, else any free one. Every file under an outlet's root stands at its own path; what
  // else is asked for is 404. An error names the file and what is wrong with it, or the address that cannot be listened
  // at.
  static Result<std::unique_ptr<DemoPress>> start(const std::string& folder, std::uint16_t port = 0);
  virtual ~DemoPress() = default;  // ends all servers; slow answers are cut short

  virtual const std::vector<DemoFeed>& feeds() const = 0;
  virtual std::size_t outlets() const = 0;
  // The addresses with ports, as intake::FetchPolicy::allow takes them.
  virtual std::vector<std::string> allow() const = 0;

  std::vector<std::string> feed_urls() const;
  // The name of the outlet that serves this address; empty for addresses elsewhere.
  virtual std::string outlet_of(std::string_view url) const = 0;
};

}  // namespace isnad::demo_press
