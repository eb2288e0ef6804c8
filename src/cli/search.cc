#include <fmt/format.h>

#include <optional>
#include <tuple>

#include "cli/arguments.h"
#include "cli/support.h"
#include "core/json_writer.h"
#include "core/time.h"

namespace isnad::cli {
namespace {

// One argument is the query as it stands. Of several, one with a space in it was quoted for the shell: a phrase.
std::string joined(const std::vector<std::string>& words) {
  if (words.size() == 1) return words.front();
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text.push_back(' ');
    const bool is_phrase = word.find(' ') != std::string::npos && word.find('"') == std::string::npos;
    text += is_phrase ? '"' + word + '"' : word;
  }
  return text;
}

// Seconds of a `--from` or `--until`; 0 for an empty one.
std::optional<std::int64_t> moment(const std::string& text) { return text.empty() ? 0 : epoch_of(text); }

std::string as_json(const archive::SearchHit& hit) {
  JsonWriter json;
  json.object([&] {
    json.text("id", hit.article.id);
    json.text_or_null("title", hit.article.title);
    json.text_or_null("url", hit.article.url);
    json.text_or_null("domain", hit.article.domain);
    json.text_or_null("language", hit.article.language);
    json.text_or_null("published", hit.article.published);
    json.text_or_null("story", hit.article.story);
    json.text_or_null("copy_of", hit.article.copy_of);
    json.text("snippet", hit.snippet);
    json.array("marks", hit.marks, [&](const Span& mark) { json.span_value(mark); });
  });
  return json.take();
}

std::string as_text(const archive::SearchHit& hit) {
  const std::string when = hit.article.published.empty() ? "                " : hit.article.published.substr(0, 16);
  return fmt::format("{}  {}\n  {}\n  {}\n", when, hit.article.title, hit.snippet,
                     hit.article.url.empty() ? hit.article.id : hit.article.url);
}

}  // namespace

int search(const Common&, const SearchArguments& arguments) {
  archive::SearchQuery query;
  query.text = joined(arguments.words);
  query.language = arguments.language;
  query.domain = arguments.domain;
  query.section = arguments.section;
  query.limit = arguments.limit;
  query.cursor = arguments.cursor;
  query.by_relevance = arguments.by_relevance;
  for (const auto& [name, text, place] :
       {std::tuple{"--from", &arguments.from, &query.from}, std::tuple{"--until", &arguments.until, &query.until}}) {
    const auto seconds = moment(*text);
    if (!seconds) {
      complain({"`" + *text + "` is no date", name, "write it as 2024-08-19 or 2024-08-19T14:05:00+03:00"});
      return kWrongUse;
    }
    *place = *seconds;
  }
  const auto store = open_archive(arguments.data, false);
  if (!store) return kSomeUnusable;
  const auto found = store->search(query);
  if (!found) {
    complain(found.error());
    return kWrongUse;
  }
  Output output;
  for (const archive::SearchHit& hit : found->hits) {
    output.line(arguments.format == "jsonl" ? as_json(hit) : as_text(hit));
  }
  message(fmt::format("{}{} found{}", found->total, found->total_is_bound ? " or more" : "",
                      found->next_cursor.empty() ? "" : "; more with --cursor " + found->next_cursor));
  return output.flush() ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
