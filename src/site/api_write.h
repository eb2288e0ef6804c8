// The API's writes: POST sources, DELETE sources/{id}, POST articles/{id}/withdraw, POST searches.
#pragma once

#include <string_view>

#include "site/context.h"

namespace isnad::site {

// Whether something can be written at /api/v1/`kind`[/`rest`].
bool is_write_path(std::string_view kind, std::string_view rest);
// 401 without a token, 403 where it is another or the site takes none, 405 for a method the path does not know, 415 and
// 400 for bodies that are no JSON object with the fields asked for.
Response api_write(archive::Store& store, const SiteOptions& options, const Context& context, const Request& request,
                   std::string_view kind, std::string_view rest);

}  // namespace isnad::site
