// What machines read beside the API: /healthz, /metrics, /robots.txt, /opml.
#pragma once

#include "site/context.h"

namespace isnad::site {

Response health(archive::Store& store);  // 200 "ok", or 503
Response metrics(archive::Store& store, const SiteOptions& options,
                 std::uint64_t requests);                              // Prometheus' text format 0.0.4
Response robots(const Context& context);                               // RFC 9309
Result<Response> opml(archive::Store& store, const Context& context);  // the sources that are switched on

}  // namespace isnad::site
