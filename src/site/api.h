// The JSON API under /api/v1/ (data/site/openapi.json). Reading is open; what writes needs the token.
#pragma once

#include <string_view>

#include "site/context.h"

namespace isnad::site {

// `path` begins with "/api/v1/". Never an HTML page: what goes wrong is application/problem+json (RFC 9457).
Response api_response(archive::Store& store, const SiteOptions& options, const Context& context,
                      const Request& request);

Response problem(int status, std::string_view title, std::string_view detail);

// Whether an Authorization header carries the token (RFC 6750); takes as long for a wrong as for a right one.
bool carries_token(std::string_view authorization, std::string_view token);

// The article as JSON with the rights of its source: the excerpt or nothing in the place of its body; the paths of
// files on the server's disk left out.
std::string article_json(const archive::ArticleView& view);

}  // namespace isnad::site
