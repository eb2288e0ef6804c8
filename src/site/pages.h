// The pages. Each gives a whole response; an Error is trouble with the store.
#pragma once

#include <string_view>

#include "site/context.h"

namespace isnad::site {

Result<Response> front_page(archive::Store& store, const Context& context);
Result<Response> section_page(archive::Store& store, const Context& context, std::string_view label);
Result<Response> story_page(archive::Store& store, const Context& context, std::string_view id);
Result<Response> article_page(archive::Store& store, const Context& context, std::string_view id);
Result<Response> search_page(archive::Store& store, const Context& context);
Result<Response> sources_page(archive::Store& store, const Context& context);
Result<Response> source_page(archive::Store& store, const Context& context, std::string_view id);
Result<Response> about_page(archive::Store& store, const Context& context);
// 400, 404, 405, 500.
Response error_page(const Context& context, int status);

// What SearchQuery the parameters q, lang, section, source, domain, from, until, order, limit and cursor ask for.
// Days (`2024-08-19`) and RFC 3339 times are understood; `until` names the last day.
archive::SearchQuery search_query_of(const Params& params);

}  // namespace isnad::site
