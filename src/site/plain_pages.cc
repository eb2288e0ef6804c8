#include <fmt/format.h>

#include "core/time.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/parts.h"

namespace isnad::site {

Result<Response> about_page(archive::Store& store, const Context& context) {
  const Ui ui = context.ui;
  const auto stats = store.stats();
  if (!stats) return tl::unexpected(stats.error());
  PageHead head;
  head.title = tr(ui, "about.title");
  head.current = "/about";
  Html main;
  main.add("<div class=\"prose\"><h1 class=\"page-title\">{}</h1>", tr(ui, "about.title"));
  for (const char* key : {"about.1", "about.2", "about.3", "about.4", "about.5"}) main.add("<p>{}</p>", tr(ui, key));
  main.add("<h2>{}</h2><ul class=\"numbers\"><li>{}</li><li>{}</li><li>{}</li></ul>", tr(ui, "about.numbers"),
           counted(ui, "articles", stats->articles), counted(ui, "stories", stats->stories),
           counted(ui, "sources", stats->sources));
  if (stats->newest > 0) {
    main.add("<p>{}: {}</p>", tr(ui, "about.newest"), time_element(ui, stats->newest, context.now, DateStyle::kLong));
  }
  main.add(
      "<h2>{}</h2><ul><li>{}: <a lang=\"en\" dir=\"ltr\" href=\"/api/v1/stories\">/api/v1/</a> "
      "(<a href=\"/api/v1/openapi.json\">{}</a>)</li>",
      tr(ui, "about.machines"), tr(ui, "about.api"), tr(ui, "about.openapi"));
  main.add(
      "<li>{}: <a href=\"/feed.rss\">RSS</a> <a href=\"/feed.atom\">Atom</a> <a href=\"/feed.json\">JSON Feed</a></li>",
      tr(ui, "nav.feeds"));
  main.add("<li><a href=\"/opml\">{}</a></li></ul>", tr(ui, "source.export"));
  main.add("<p class=\"note\">{} <bdi dir=\"ltr\">{}</bdi></p></div>", tr(ui, "about.version"), kEngineVersion);
  Response response;
  response.body = page(context, head, main);
  return response;
}

Response error_page(const Context& context, int status) {
  const Ui ui = context.ui;
  const std::string key = fmt::format("error.{}", status);
  PageHead head;
  head.title = tr(ui, key + ".title");
  head.is_indexed = false;
  Html main;
  main.add("<div class=\"prose\"><h1 class=\"page-title\">{}</h1><p>{}</p><p><a href=\"/\">{}</a></p></div>",
           head.title, tr(ui, key + ".text"), tr(ui, "error.home"));
  Response response;
  response.status = status;
  response.body = page(context, head, main);
  response.cache_control = "no-store";
  return response;
}

}  // namespace isnad::site
