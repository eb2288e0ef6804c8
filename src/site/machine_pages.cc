#include "site/machine_pages.h"

#include <fmt/format.h>

#include "intake/opml.h"

namespace isnad::site {
namespace {

Response plain(std::string body) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(body);
  response.cache_control = "no-store";
  return response;
}

}  // namespace

Response health(archive::Store& store) {
  if (store.source("none")) return plain("ok\n");  // one look-up
  Response response = plain("the archive cannot be read\n");
  response.status = 503;
  return response;
}

Response metrics(archive::Store& store, const SiteOptions& options, std::uint64_t requests) {
  const auto stats = store.stats();
  std::string text;
  const auto add = [&](const char* name, const char* type, const char* help, std::uint64_t value) {
    fmt::format_to(std::back_inserter(text), "# HELP isnad_{0} {1}\n# TYPE isnad_{0} {2}\nisnad_{0} {3}\n", name, help,
                   type, value);
  };
  add("archive_up", "gauge", "Whether the archive can be read.", stats ? 1 : 0);
  add("http_requests_total", "counter", "Requests answered.", requests);
  if (stats) {
    add("articles", "gauge", "Articles in the archive.", stats->articles);
    add("article_versions", "gauge", "Versions of articles in the archive.", stats->versions);
    add("stories", "gauge", "Stories in the archive.", stats->stories);
    add("copies", "gauge", "Articles that copy another.", stats->copies);
    add("sources", "gauge", "Sources known.", stats->sources);
    add("jobs_open", "gauge", "Jobs waiting in the queue.", stats->jobs_open);
    add("jobs_failed", "gauge", "Jobs given up.", stats->jobs_failed);
    add("archive_bytes", "gauge", "Size of the archive on disk.", stats->bytes);
    add("newest_article_timestamp_seconds", "gauge", "Time of the newest article.",
        static_cast<std::uint64_t>(std::max<std::int64_t>(stats->newest, 0)));
  }
  if (options.metrics) text += options.metrics();
  Response response = plain(std::move(text));
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  return response;
}

Response robots(const Context&) {
  // Texts stand at their publishers'; what is worth finding here are the stories.
  Response response = plain("User-agent: *\nDisallow: /search\nDisallow: /article/\nDisallow: /api/\nAllow: /\n");
  response.cache_control = "public, max-age=3600";
  return response;
}

Result<Response> opml(archive::Store& store, const Context& context) {
  const auto sources = store.sources();
  if (!sources) return tl::unexpected(sources.error());
  std::vector<intake::Outline> outlines;
  for (const archive::Source& source : *sources) {
    if (!source.enabled || source.kind != "feed" || !Url::external(source.url)) continue;
    outlines.push_back({source.title, source.url, source.site_url, source.language, source.category});
  }
  Response response;
  response.content_type = "text/x-opml; charset=utf-8";
  response.body = intake::write_opml(outlines, context.title);
  response.cache_control = "public, max-age=60";
  return response;
}

}  // namespace isnad::site
