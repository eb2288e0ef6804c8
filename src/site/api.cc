#include "site/api.h"

#include <fmt/format.h>

#include "core/embedded.h"
#include "core/json.h"
#include "core/json_writer.h"
#include "core/time.h"
#include "site/api_write.h"
#include "site/pages.h"
#include "site/parts.h"

namespace isnad::site {
namespace {

const char* name_of(archive::Rights rights) {
  switch (rights) {
    case archive::Rights::kFull:
      return "full";
    case archive::Rights::kExcerpt:
      return "excerpt";
    case archive::Rights::kTitle:
      return "title";
  }
  return "title";
}

void write(JsonWriter& json, const archive::ArticleSummary& article) {
  json.object([&] {
    json.text("id", article.id);
    json.text_or_null("title", article.title);
    json.text_or_null("url", article.url);
    json.text_or_null("site", article.site);
    json.text_or_null("domain", article.domain);
    json.text_or_null("language", article.language);
    json.text_or_null("credit", article.credit);
    json.text_or_null("excerpt", shown_excerpt(article));
    json.text_or_null("published", article.published);
    json.text("when", epoch_to_rfc3339(article.when));
    json.text_or_null("source", article.source);
    json.text_or_null("story", article.story);
    json.text_or_null("copy_of", article.copy_of);
    if (!article.copy_of.empty()) {
      json.text("copy_kind", isnad::name_of(article.copy_kind));
      json.number("similarity", article.similarity);
    }
    json.text("rights", name_of(article.rights));
  });
}

// A story record with what the site adds: where it leads, who was first, its sections.
std::string story_json(const archive::StorySummary& story) {
  std::string record = to_json(story.story);
  record.pop_back();  // the closing brace
  JsonWriter json;
  json.object([&] {
    json.texts("sections", story.sections);
    json.key("lead");
    write(json, story.lead);
    json.key("first");
    story.first.id.empty() ? json.null() : write(json, story.first);
  });
  return record + "," + json.take().substr(1);
}

Response json_response(std::string body) {
  Response response;
  response.content_type = "application/json; charset=utf-8";
  response.body = std::move(body);
  response.cache_control = "no-cache";
  return response;
}

Response trouble(const Error&) { return problem(500, "Internal Server Error", "the archive could not be read"); }

Response stories(archive::Store& store, const Context& context) {
  archive::StoryQuery query;
  query.section = context.params.get("section");
  query.language = query.shown_in = context.params.get("lang");
  query.limit = static_cast<std::size_t>(context.params.number("limit", 30, 1, 100));
  query.offset = static_cast<std::size_t>(context.params.number("offset", 0, 0, 10'000));
  const auto found = store.stories(query);
  if (!found) return trouble(found.error());
  std::string body = "{\"stories\":[";
  for (std::size_t i = 0; i < found->size(); ++i) body += (i == 0 ? "" : ",") + story_json((*found)[i]);
  return json_response(body + "]}");
}

Response story(archive::Store& store, const Context& context, std::string_view id) {
  const auto found = store.story(id, context.params.get("lang"));
  if (!found) return trouble(found.error());
  if (!*found) return problem(404, "Not Found", "no story has this id");
  return json_response(story_json(**found));
}

Response article(archive::Store& store, std::string_view id) {
  const auto found = store.article(id);
  if (!found) return trouble(found.error());
  if (!*found) return problem(404, "Not Found", "no article has this id");
  const archive::ArticleView& view = **found;
  JsonWriter json;
  json.object([&] {
    json.key("summary");
    write(json, view.summary);
    json.text("engine", view.engine);
    json.text_or_null("knowledge", view.knowledge);
    json.text("seen", epoch_to_rfc3339(view.seen));
    json.texts("versions", view.versions);
  });
  std::string body = json.take();
  body.pop_back();
  return json_response(body + ",\"article\":" + article_json(view) + ",\"reading\":" + to_json(view.reading) + "}");
}

Response search(archive::Store& store, const Context& context) {
  const archive::SearchQuery query = search_query_of(context.params);
  if (query.text.empty()) return problem(400, "Bad Request", "the parameter q is missing");
  const auto result = store.search(query);
  if (!result) return problem(400, "Bad Request", result.error().what);
  JsonWriter json;
  json.object([&] {
    json.integer("total", static_cast<std::int64_t>(result->total));
    json.boolean("total_is_bound", result->total_is_bound);
    json.text_or_null("next_cursor", result->next_cursor);
    json.array("hits", result->hits, [&](const archive::SearchHit& hit) {
      const bool may_quote = hit.article.rights != archive::Rights::kTitle;
      json.object([&] {
        json.key("article");
        write(json, hit.article);
        json.text("snippet", may_quote ? std::string_view(hit.snippet) : std::string_view());
        json.array("marks", may_quote ? hit.marks : std::vector<Span>(),
                   [&](const Span& span) { json.span_value(span); });
        json.number("score", hit.score);
      });
    });
  });
  return json_response(json.take());
}

Response sections(archive::Store& store) {
  const auto found = store.sections();
  if (!found) return trouble(found.error());
  JsonWriter json;
  json.object([&] {
    json.array("sections", *found, [&](const archive::SectionCount& section) {
      json.object([&] {
        json.text("label", section.label);
        json.integer("stories", static_cast<std::int64_t>(section.stories));
      });
    });
  });
  return json_response(json.take());
}

Response sources(archive::Store& store) {
  const auto found = store.sources();
  if (!found) return trouble(found.error());
  JsonWriter json;
  json.object([&] {
    json.array("sources", *found, [&](const archive::Source& source) {
      json.object([&] {
        json.text("id", source.id);
        json.text("kind", source.kind);
        json.text("url", source.kind == "folder" ? "" : source.url);
        json.text_or_null("title", source.title);
        json.text_or_null("site_url", source.site_url);
        json.text_or_null("language", source.language);
        json.text_or_null("category", source.category);
        json.text("rights", name_of(source.rights));
        json.integer("keep_days", source.keep_days);
        json.boolean("enabled", source.enabled);
        json.integer("failures", source.failures);
        json.text_or_null("last_success",
                          source.last_success > 0 ? epoch_to_rfc3339(source.last_success) : std::string());
        json.integer("articles", static_cast<std::int64_t>(source.articles));
      });
    });
  });
  return json_response(json.take());
}

Response openapi() {
  Response response = json_response(std::string(embedded("site/openapi.json")));
  response.content_type = "application/vnd.oai.openapi+json; charset=utf-8";
  return response;
}

Response method_not_allowed(std::string_view allow) {
  Response response = problem(405, "Method Not Allowed", fmt::format("only {} here", allow));
  response.allow = allow;
  return response;
}

}  // namespace

std::string article_json(const archive::ArticleView& view) {
  Article article = view.article;
  article.page.file.clear();
  switch (view.summary.rights) {
    case archive::Rights::kFull:
      break;
    case archive::Rights::kExcerpt:
      article.body = view.summary.excerpt;
      article.captions.clear();
      break;
    case archive::Rights::kTitle:
      article.body.clear();
      article.captions.clear();
      break;
  }
  return to_json(article);
}

Response problem(int status, std::string_view title, std::string_view detail) {
  JsonWriter json;
  json.object([&] {
    json.text("type", "about:blank");
    json.text("title", title);
    json.integer("status", status);
    json.text("detail", detail);
  });
  Response response;
  response.status = status;
  response.content_type = "application/problem+json; charset=utf-8";
  response.body = json.take();
  response.cache_control = "no-store";
  return response;
}

Response api_response(archive::Store& store, const SiteOptions& options, const Context& context,
                      const Request& request) {
  const std::string_view rest = std::string_view(request.path).substr(std::string_view("/api/v1/").size());
  const std::size_t slash = rest.find('/');
  const std::string_view kind = rest.substr(0, slash);
  const std::string_view id = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  const bool is_read = request.method == "GET" || request.method == "HEAD";
  if (!is_read && is_write_path(kind, id)) return api_write(store, options, context, request, kind, id);

  const bool is_list = id.empty() && slash == std::string_view::npos;
  const bool is_one = !id.empty() && id.find('/') == std::string_view::npos;
  if (kind == "articles" && id.ends_with("/withdraw")) return method_not_allowed("POST");
  if (kind == "searches" && is_list) return method_not_allowed("POST");
  if (kind == "sources" && is_one) return method_not_allowed("DELETE");
  const bool is_known = (is_list && (kind == "stories" || kind == "search" || kind == "sections" || kind == "sources" ||
                                     kind == "openapi.json")) ||
                        (is_one && (kind == "stories" || kind == "articles"));
  if (!is_known) return problem(404, "Not Found", "see /api/v1/openapi.json");
  if (!is_read) return method_not_allowed(kind == "sources" ? "GET, HEAD, POST" : "GET, HEAD");
  if (kind == "stories") return is_one ? story(store, context, id) : stories(store, context);
  if (kind == "articles") return article(store, id);
  if (kind == "search") return search(store, context);
  if (kind == "sections") return sections(store);
  if (kind == "sources") return sources(store);
  return openapi();
}

}  // namespace isnad::site
