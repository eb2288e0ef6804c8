#include <fmt/format.h>

#include "core/time.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/parts.h"
#include "text/utf8.h"

namespace isnad::site {
namespace {

constexpr const char* kLanguages[] = {"ar", "en", "fr", "fa", "tr", "he"};

Html option(std::string_view value, std::string_view words, std::string_view chosen) {
  return html("<option value=\"{}\"{}>{}</option>", value, Attr::flag("selected", value == chosen), words);
}

Html search_form(const Context& context) {
  const Ui ui = context.ui;
  const Params& params = context.params;
  Html out;
  out.add("<form class=\"search-form\" role=\"search\" action=\"/search\" aria-label=\"{}\">", tr(ui, "search.title"));
  out.add(
      "<p class=\"wide\"><label for=\"q\">{}</label><input id=\"q\" type=\"search\" name=\"q\" dir=\"auto\" "
      "value=\"{}\" "
      "aria-describedby=\"hint\"></p>",
      tr(ui, "search.words"), params.get("q"));
  out.add("<p><label for=\"lang\">{}</label><select id=\"lang\" name=\"lang\">", tr(ui, "search.language"));
  out.add(option("", tr(ui, "search.any"), params.get("lang")));
  for (const char* code : kLanguages) out.add(option(code, language_name(ui, code), params.get("lang")));
  out.add("</select></p><p><label for=\"section\">{}</label><select id=\"section\" name=\"section\">",
          tr(ui, "search.section"));
  out.add(option("", tr(ui, "search.any"), params.get("section")));
  for (const archive::SectionCount& section : context.sections) {
    out.add(option(section.label, section_name(ui, section.label), params.get("section")));
  }
  out.add(
      "</select></p><p><label for=\"from\">{}</label><input id=\"from\" type=\"date\" name=\"from\" value=\"{}\"></p>",
      tr(ui, "search.from"), params.get("from"));
  out.add("<p><label for=\"until\">{}</label><input id=\"until\" type=\"date\" name=\"until\" value=\"{}\"></p>",
          tr(ui, "search.until"), params.get("until"));
  out.add("<p><label for=\"order\">{}</label><select id=\"order\" name=\"order\">", tr(ui, "search.order"));
  out.add(option("", tr(ui, "search.newest"), params.get("order")));
  out.add(option("relevance", tr(ui, "search.relevant"), params.get("order")));
  return out.add("</select></p><p class=\"go\"><button>{}</button></p><p id=\"hint\" class=\"hint\">{}</p></form>",
                 tr(ui, "search.button"), tr(ui, "search.hint"));
}

// The snippet with its matches marked.
Html marked(const archive::SearchHit& hit) {
  const std::vector<std::uint32_t> offsets = text::code_point_offsets(hit.snippet);
  const auto bytes = [&](std::uint32_t begin, std::uint32_t end) {
    return std::string_view(hit.snippet).substr(offsets[begin], offsets[end] - offsets[begin]);
  };
  const auto length = static_cast<std::uint32_t>(offsets.size() - 1);
  Html out;
  std::uint32_t at = 0;
  for (const Span& mark : hit.marks) {
    if (mark.begin < at || mark.end <= mark.begin || mark.end > length) continue;
    out.add("{}<mark>{}</mark>", bytes(at, mark.begin), bytes(mark.begin, mark.end));
    at = mark.end;
  }
  return out.add_text(bytes(at, length));
}

Html hit_line(const Context& context, const archive::SearchHit& hit) {
  const archive::ArticleSummary& article = hit.article;
  Html out;
  out.add("<li><h2 class=\"line-title\"><a href=\"{}\">{}</a></h2>", Url::local(article_path(article.id)),
          headline(context, article));
  if (article.rights != archive::Rights::kTitle && !hit.snippet.empty()) {
    out.add("<p class=\"excerpt\"><bdi{}>{}</bdi></p>", language_attributes(article.language), marked(hit));
  }
  return out.add("<p class=\"meta\"><span>{}</span> {}</p></li>", outlet(article),
                 when_of(context, article, DateStyle::kRecent));
}

std::int64_t seconds_of(const std::string& text, bool is_end) {
  const auto time = parse_iso8601(text);
  if (!time) return 0;
  return to_epoch(*time) + (is_end && !time->has_time ? 86'400 : 0);
}

}  // namespace

archive::SearchQuery search_query_of(const Params& params) {
  archive::SearchQuery query;
  query.text = params.get("q").substr(0, 1'000);
  query.text = text::to_valid_utf8(query.text);
  query.language = params.get("lang");
  query.section = params.get("section");
  query.source = params.get("source");
  query.domain = params.get("domain");
  query.from = seconds_of(params.get("from"), false);
  query.until = seconds_of(params.get("until"), true);
  query.by_relevance = params.get("order") == "relevance";
  query.limit = static_cast<std::size_t>(params.number("limit", 20, 1, 100));
  query.cursor = params.get("cursor");
  return query;
}

Result<Response> search_page(archive::Store& store, const Context& context) {
  const Ui ui = context.ui;
  const archive::SearchQuery query = search_query_of(context.params);
  PageHead head;
  head.current = "/search";
  head.is_indexed = false;
  head.title = tr(ui, "search.title");
  Html main;
  Response response;
  if (query.text.empty()) {
    main.add("<h1 class=\"page-title\">{}</h1>{}", tr(ui, "search.title"), search_form(context));
    response.body = page(context, head, main);
    return response;
  }
  head.title = std::string(tr(ui, "search.results_of"));
  head.title.replace(head.title.find("{}"), 2, query.text);
  Params followed = context.params;
  followed.set("cursor", "");
  head.feed = "/search/feed";
  head.feed_query = followed.text();
  main.add("<h1 class=\"page-title\">{}</h1>{}", head.title, search_form(context));
  const auto result = store.search(query);
  if (!result) {
    // Words that make no query are the reader's slip; what else may fail shows on other pages too.
    response.status = 400;
    main.add("<p class=\"empty\" role=\"alert\">{}: {}</p>", tr(ui, "search.bad"), run(result.error().what, "en"));
    response.body = page(context, head, main);
    return response;
  }
  main.add("<p class=\"meta total\"><span role=\"status\">{}{}</span>",
           result->total_is_bound ? fmt::format("{} ", tr(ui, "results.more")) : "",
           counted(ui, "results", result->total));
  main.add(" <a href=\"{}\">{}</a></p>", Url::local("/search/feed.rss" + head.feed_query), tr(ui, "search.follow"));
  if (result->hits.empty()) main.add("<p class=\"empty\">{}</p>", tr(ui, "search.none"));
  main.add("<ol class=\"lines\">");
  for (const archive::SearchHit& hit : result->hits) main.add(hit_line(context, hit));
  main.add("</ol>");
  std::string next;
  if (!result->next_cursor.empty()) {
    Params params = context.params;
    params.set("cursor", result->next_cursor);
    next = context.path + params.text();
  }
  main.add(pager(context, "", next));
  response.body = page(context, head, main);
  return response;
}

}  // namespace isnad::site
