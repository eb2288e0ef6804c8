#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/site_options.h"
#include "cli/support.h"
#include "site/server.h"

namespace isnad::cli {

site::SiteOptions site_options(const ServeArguments& arguments) {
  site::SiteOptions options;
  if (!arguments.title.empty()) options.title = arguments.title;
  options.base_url = arguments.base_url;
  options.token = arguments.token;
  options.now = now_seconds;
  return options;
}

std::string address_of(const ServeArguments& arguments, std::uint16_t port) {
  const bool is_v6 = arguments.address.find(':') != std::string::npos;
  return fmt::format("http://{}:{}/", is_v6 ? "[" + arguments.address + "]" : arguments.address, port);
}

int serve(const Common&, const ServeArguments& arguments) {
  const auto store = open_archive(arguments.data, false);
  if (!store) return kSomeUnusable;
  StopSignals signals([] {});
  site::Site site(*store, site_options(arguments));
  auto server = site::Server::start(site, arguments.address, arguments.port, arguments.threads);
  if (!server) {
    complain(server.error());
    return kSomeUnusable;
  }
  message("isnad: serving " + address_of(arguments, (*server)->port()));
  signals.wait();
  message("isnad: stopping");
  return kDone;
}

}  // namespace isnad::cli
