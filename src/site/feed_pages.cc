// Which entries each feed holds.
#include <fmt/format.h>

#include <optional>

#include "site/feeds.h"
#include "site/pages.h"
#include "site/parts.h"

namespace isnad::site {
namespace {

constexpr std::size_t kEntries = 40;

// Whether this path is a feed's; gives its format and what stands before "feed.…".
std::optional<FeedFormat> split(std::string_view path, std::string_view& stem) {
  constexpr std::pair<std::string_view, FeedFormat> kEndings[] = {
      {"/feed.rss", FeedFormat::kRss}, {"/feed.atom", FeedFormat::kAtom}, {"/feed.json", FeedFormat::kJson}};
  for (const auto& [ending, format] : kEndings) {
    if (!path.ends_with(ending)) continue;
    stem = path.substr(0, path.size() - ending.size());
    return format;
  }
  return std::nullopt;
}

FeedEntry entry_of(const Context& context, const archive::StorySummary& story) {
  FeedEntry entry;
  entry.id = "urn:isnad:story:" + percent_encode(story.story.id);
  entry.url = context.base_url + story_path(story.story.id);
  entry.original = Url::external(story.lead.url).text();
  entry.title = story_title(story);
  entry.language = story_language(story);
  entry.summary = shown_excerpt(story.lead);
  const archive::ArticleSummary& first = story.first.id.empty() ? story.lead : story.first;
  entry.outlet = outlet_name(first);
  for (const std::string& label : story.sections) entry.categories.emplace_back(section_name(context.ui, label));
  entry.published = first.when;
  entry.updated = std::max(story.lead.when, first.when);
  return entry;
}

FeedEntry entry_of(const Context& context, const archive::ArticleSummary& article) {
  FeedEntry entry;
  entry.id = "urn:isnad:article:" + percent_encode(article.id);
  entry.url = context.base_url + article_path(article.id);
  entry.original = Url::external(article.url).text();
  entry.title = article.title;
  entry.language = article.language;
  entry.summary = shown_excerpt(article);
  entry.outlet = outlet_name(article);
  entry.published = entry.updated = article.when;
  return entry;
}

Result<bool> fill_stories(archive::Store& store, const Context& context, const std::string& section, Feed& feed) {
  archive::StoryQuery query;
  query.section = section;
  query.language = context.params.get("lang");
  query.shown_in = query.language.empty() ? code_of(context.ui) : query.language;
  query.limit = kEntries;
  const auto stories = store.stories(query);
  if (!stories) return tl::unexpected(stories.error());
  for (const archive::StorySummary& story : *stories) feed.entries.push_back(entry_of(context, story));
  return true;
}

Result<bool> fill_story(archive::Store& store, const Context& context, const std::string& id, Feed& feed) {
  const auto story = store.story(id, code_of(context.ui));
  if (!story) return tl::unexpected(story.error());
  if (!*story) return false;
  std::vector<std::string> ids = (*story)->story.articles;
  if (ids.size() > kEntries) ids.erase(ids.begin(), ids.end() - static_cast<std::ptrdiff_t>(kEntries));
  const auto articles = store.summaries(ids);
  if (!articles) return tl::unexpected(articles.error());
  feed.title = fmt::format("{} · {}", story_title(**story), context.title);
  feed.id = "urn:isnad:feed:story:" + percent_encode((*story)->story.id);
  for (auto article = articles->rbegin(); article != articles->rend(); ++article) {
    feed.entries.push_back(entry_of(context, *article));
  }
  return true;
}

// False: these words make no query.
Result<bool> fill_search(archive::Store& store, const Context& context, Feed& feed) {
  archive::SearchQuery query = search_query_of(context.params);
  if (query.text.empty()) return false;
  query.limit = kEntries;
  query.cursor.clear();
  query.by_relevance = false;
  const auto result = store.search(query);
  if (!result) return false;
  feed.title = fmt::format("{} · {}", query.text, context.title);
  for (const archive::SearchHit& hit : result->hits) feed.entries.push_back(entry_of(context, hit.article));
  return true;
}

}  // namespace

Result<Response> feed_response(archive::Store& store, const Context& context, std::string_view path) {
  std::string_view stem;
  const std::optional<FeedFormat> format = split(path, stem);
  if (!format) return error_page(context, 404);
  Feed feed;
  feed.title = context.title;
  feed.language = code_of(context.ui);
  feed.self = context.base_url + context.path + context.params.text();
  feed.home = context.base_url + (stem.empty() ? "/" : encode_path(stem)) + context.params.text();
  feed.id = "urn:isnad:feed:" + percent_encode(std::string(stem) + context.params.text());
  Result<bool> filled = false;
  if (stem.empty()) {
    filled = fill_stories(store, context, "", feed);
  } else if (stem == "/search") {
    filled = fill_search(store, context, feed);
  } else if (stem.starts_with("/section/")) {
    const std::string label(stem.substr(9));
    if (!has_string("section." + label)) return error_page(context, 404);
    feed.title = fmt::format("{} · {}", section_name(context.ui, label), context.title);
    filled = fill_stories(store, context, label, feed);
  } else if (stem.starts_with("/story/")) {
    filled = fill_story(store, context, std::string(stem.substr(7)), feed);
  }
  if (!filled) return tl::unexpected(filled.error());
  if (!*filled) return error_page(context, stem == "/search" ? 400 : 404);
  Response response;
  response.content_type = content_type_of(*format);
  response.body = write_feed(feed, *format);
  response.cache_control = "public, max-age=60";
  return response;
}

}  // namespace isnad::site
