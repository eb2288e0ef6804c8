// What `serve` and `run` share.
#pragma once

#include <cstdint>
#include <string>

#include "cli/arguments.h"
#include "site/server.h"

namespace isnad::cli {

site::SiteOptions site_options(const ServeArguments& arguments);
std::string address_of(const ServeArguments& arguments, std::uint16_t port);

}  // namespace isnad::cli
