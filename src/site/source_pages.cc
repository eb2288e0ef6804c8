#include <fmt/format.h>

#include <algorithm>

#include "site/layout.h"
#include "site/pages.h"
#include "site/parts.h"

namespace isnad::site {
namespace {

constexpr std::size_t kArticlesOnPage = 40;

std::string_view rights_key(archive::Rights rights) {
  switch (rights) {
    case archive::Rights::kFull:
      return "source.rights.full";
    case archive::Rights::kExcerpt:
      return "source.rights.excerpt";
    case archive::Rights::kTitle:
      return "source.rights.title";
  }
  return "source.rights.title";
}

std::string_view state_key(const archive::Source& source) {
  if (!source.enabled) return "source.off";
  if (source.failures > 0) return "source.failing";
  return source.last_success == 0 ? "source.waiting" : "source.ok";
}

Html source_name(const archive::Source& source) {
  if (!source.title.empty()) return run(source.title, source.language);
  // The path of a folder on the server is nobody's business.
  return run(Url::external(source.url) ? source.url : source.id, "en");
}

}  // namespace

Result<Response> sources_page(archive::Store& store, const Context& context) {
  const Ui ui = context.ui;
  auto sources = store.sources();
  if (!sources) return tl::unexpected(sources.error());
  std::stable_sort(sources->begin(), sources->end(),
                   [](const archive::Source& a, const archive::Source& b) { return a.articles > b.articles; });
  PageHead head;
  head.title = tr(ui, "source.title");
  head.current = "/sources";
  Html main;
  main.add("<h1 class=\"page-title\">{}</h1><p class=\"intro\">{} <a href=\"/opml\">{}</a></p>", head.title,
           tr(ui, "source.intro"), tr(ui, "source.export"));
  if (sources->empty()) {
    main.add("<p class=\"empty\">{}</p>", tr(ui, "source.empty"));
  } else {
    main.add(
        "<table class=\"sources\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th "
        "scope=\"col\">{}</th>"
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>",
        tr(ui, "source.name"), tr(ui, "source.language"), tr(ui, "source.rights"), tr(ui, "source.articles"),
        tr(ui, "source.last"), tr(ui, "source.state"));
    for (const archive::Source& source : *sources) {
      main.add("<tr><th scope=\"row\"><a href=\"{}\">{}</a></th>", Url::local(source_path(source.id)),
               source_name(source));
      main.add(
          "<td data-label=\"{}\">{}</td><td data-label=\"{}\">{}</td><td data-label=\"{}\" class=\"number\">{}</td>",
          tr(ui, "source.language"), language_name(ui, source.language), tr(ui, "source.rights"),
          tr(ui, rights_key(source.rights)), tr(ui, "source.articles"), grouped(source.articles));
      const Html last = time_element(ui, source.last_success, context.now, DateStyle::kRecent);
      main.add("<td data-label=\"{}\">{}</td><td data-label=\"{}\"><span class=\"state {}\">{}</span></td></tr>",
               tr(ui, "source.last"), last.is_empty() ? Html("–") : last, tr(ui, "source.state"),
               std::string(state_key(source)).substr(7), tr(ui, state_key(source)));
    }
    main.add("</tbody></table>");
  }
  Response response;
  response.body = page(context, head, main);
  return response;
}

Result<Response> source_page(archive::Store& store, const Context& context, std::string_view id) {
  const Ui ui = context.ui;
  const auto found = store.source(id);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return error_page(context, 404);
  const archive::Source& source = **found;
  const std::int64_t before = context.params.number("before", 0, 0, 1LL << 40);
  const auto articles = store.newest(source.id, kArticlesOnPage + 1, before);
  if (!articles) return tl::unexpected(articles.error());

  PageHead head;
  head.title = !source.title.empty() ? source.title : Url::external(source.url) ? source.url : source.id;
  head.current = "/sources";
  Html main;
  main.add("<h1 class=\"page-title\">{}</h1><p class=\"meta\"><span>{}: {}</span> <span class=\"state {}\">{}</span>",
           source_name(source), tr(ui, "source.rights"), tr(ui, rights_key(source.rights)),
           std::string(state_key(source)).substr(7), tr(ui, state_key(source)));
  if (const Url site = Url::external(source.site_url)) {
    main.add(" <a rel=\"nofollow noopener\" href=\"{}\">{}</a>", site, tr(ui, "source.site"));
  }
  if (const Url feed = Url::external(source.url)) {
    main.add(" <a rel=\"nofollow noopener\" href=\"{}\">{}</a>", feed, tr(ui, "source.feed"));
  }
  main.add("</p><h2>{}</h2>", tr(ui, "source.newest"));
  if (articles->empty()) main.add("<p class=\"empty\">{}</p>", tr(ui, "source.none_read"));
  main.add("<ol class=\"lines\">");
  const std::size_t shown = std::min(articles->size(), kArticlesOnPage);
  for (std::size_t i = 0; i < shown; ++i) main.add("<li>{}</li>", article_line(context, (*articles)[i], true));
  main.add("</ol>");
  std::string next;
  if (articles->size() > shown && shown > 0) {
    next = fmt::format("{}?before={}", context.path, (*articles)[shown - 1].when);
  }
  main.add(pager(context, "", next));
  Response response;
  response.body = page(context, head, main);
  return response;
}

}  // namespace isnad::site
