#include <fmt/format.h>

#include <set>
#include <utility>

#include "cli/arguments.h"
#include "cli/support.h"
#include "core/json.h"
#include "core/json_writer.h"
#include "intake/opml.h"
#include "site/server.h"

namespace isnad::cli {
namespace {

// RFC 4180: quoted where needed, quotes doubled. A cell that a spreadsheet would take for a formula gets an apostrophe.
std::string csv_cell(std::string_view text) {
  std::string cell;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) cell = "'";
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted.push_back('"');
    quoted.push_back(c);
  }
  return quoted + "\"";
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
  return text;
}

std::string row(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line.push_back(',');
    line += csv_cell(cell);
  }
  return line + "\r\n";
}

bool may_show_text(const archive::ArticleView& view) { return view.summary.rights == archive::Rights::kFull; }

// Article lines with the rights of their sources: an excerpt or nothing stands for a body that may not be passed on.
std::string article_line(const archive::ArticleView& view) {
  if (may_show_text(view)) return to_json(view.article);
  Article article = view.article;
  article.body = view.summary.rights == archive::Rights::kExcerpt ? view.summary.excerpt : std::string();
  article.captions.clear();
  return to_json(article);
}

std::string article_row(const archive::ArticleView& view) {
  const Article& article = view.article;
  return row({article.id, view.summary.story, article.title, article.published ? article.published->value : "",
              article.site, article.domain, article.url, article.language, article.section, joined(article.authors),
              article.credit, joined(article.tags), view.summary.copy_of});
}

const Entity* entity_of(const Reading& reading, const std::string& id) {
  for (const Entity& entity : reading.entities) {
    if (entity.id == id) return &entity;
  }
  return nullptr;
}

std::string names_of(const Reading& reading, const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) {
    const Entity* entity = entity_of(reading, id);
    text += (text.empty() ? "" : "; ") + (entity != nullptr ? entity->name : id);
  }
  return text;
}

std::string names_of(const Reading& reading, const std::vector<Participant>& participants) {
  std::vector<std::string> ids;
  for (const Participant& who : participants) ids.push_back(who.entity);
  return names_of(reading, ids);
}

// What is negated, conditional or hypothetical never leaves in an event table.
bool is_told_as_fact(const Event& event) { return event.modality == "asserted" || event.modality == "background"; }

std::string event_rows(const archive::ArticleView& view) {
  std::string rows;
  for (const Event& event : view.reading.events) {
    if (!is_told_as_fact(event)) continue;
    std::vector<std::string> places;
    for (const EventPlace& place : event.where) places.push_back(place.entity);
    rows += row({event.id, event.type, event.mode, event.cameo, event.modality, names_of(view.reading, event.actors),
                 names_of(view.reading, event.recipients), names_of(view.reading, places), event.when,
                 event.when_precision, names_of(view.reading, event.according_to),
                 event.one_party_only ? "true" : "false", view.article.id, view.article.url});
  }
  return rows;
}

std::string place_features(const archive::ArticleView& view, bool& is_first) {
  std::string text;
  for (const Place& place : view.reading.places) {
    if (!place.lat || !place.lon) continue;
    const Entity* entity = entity_of(view.reading, place.entity);
    JsonWriter json;
    json.object([&] {
      json.text("type", "Feature");
      json.object("geometry", [&] {
        json.text("type", "Point");
        json.array("coordinates", std::vector<double>{*place.lon, *place.lat},
                   [&](double value) { json.value(value); });
      });
      json.object("properties", [&] {
        json.text("place", entity != nullptr ? entity->name : place.entity);
        json.text("precision", place.precision);
        json.text("article", view.article.id);
        json.text_or_null("title", view.article.title);
        json.text_or_null("published", view.summary.published);
        json.text_or_null("url", view.article.url);
        json.text_or_null("story", view.summary.story);
      });
    });
    text += (std::exchange(is_first, false) ? "" : ",\n") + json.take();
  }
  return text;
}

Result<void> export_sources(archive::Store& store, Output& output) {
  const auto sources = store.sources();
  if (!sources) return tl::unexpected(sources.error());
  std::vector<intake::Outline> outlines;
  for (const archive::Source& source : *sources) {
    outlines.push_back({source.title, source.url, source.site_url, source.language, source.category});
  }
  output.raw(intake::write_opml(outlines, "Isnad"));
  return {};
}

Result<void> export_stories(archive::Store& store, Output& output) {
  archive::StoryQuery query;
  query.limit = 200;
  while (output.ok()) {
    const auto stories = store.stories(query);
    if (!stories) return tl::unexpected(stories.error());
    for (const archive::StorySummary& summary : *stories) output.line(to_json(summary.story));
    if (stories->size() < query.limit) break;
    query.offset += query.limit;
  }
  return {};
}

// The site's own feed of the front page, so that there is one writer of feeds.
Result<void> export_feed(archive::Store& store, const std::string& format, Output& output) {
  site::SiteOptions options;
  options.now = now_seconds;
  site::Site site(store, options);
  site::Request request;
  request.method = "GET";
  request.path = "/feed." + format;
  const site::Response response = site.answer(request);
  if (response.status != 200) return fail("the feed could not be written", "archive");
  output.raw(response.body);
  return {};
}

Result<void> export_articles(archive::Store& store, const std::string& format, Output& output) {
  if (format == "csv") {
    output.raw(row({"id", "story", "title", "published", "site", "domain", "url", "language", "section", "authors",
                    "credit", "tags", "copy_of"}));
  }
  if (format == "events") {
    output.raw(row({"id", "type", "mode", "cameo", "modality", "actors", "recipients", "where", "when", "precision",
                    "according_to", "one_party_only", "article", "url"}));
  }
  if (format == "geojson") output.raw("{\"type\":\"FeatureCollection\",\"features\":[\n");
  bool is_first = true;
  auto done = store.each_article(0, [&](std::int64_t, const archive::ArticleView& view) {
    if (format == "jsonl") output.line(article_line(view));
    if (format == "readings") output.line(to_json(view.reading));
    if (format == "csv") output.raw(article_row(view));
    if (format == "events") output.raw(event_rows(view));
    if (format == "geojson") output.raw(place_features(view, is_first));
    return output.ok();
  });
  if (format == "geojson") output.raw("\n]}\n");
  return done;
}

}  // namespace

int export_archive(const Common&, const ExportArguments& arguments) {
  static const std::set<std::string> kFormats = {"jsonl",  "readings", "stories", "csv",  "geojson",
                                                 "events", "rss",      "atom",    "json", "opml"};
  if (!kFormats.contains(arguments.format)) {
    complain({"no format `" + arguments.format + "`", "export",
              "one of jsonl, readings, stories, csv, geojson, events, rss, atom, json, opml"});
    return kWrongUse;
  }
  const auto store = open_archive(arguments.data, false);
  if (!store) return kSomeUnusable;
  Output output;
  const Result<void> done = [&]() -> Result<void> {
    if (arguments.format == "opml") return export_sources(*store, output);
    if (arguments.format == "stories") return export_stories(*store, output);
    if (arguments.format == "rss" || arguments.format == "atom" || arguments.format == "json") {
      return export_feed(*store, arguments.format, output);
    }
    return export_articles(*store, arguments.format, output);
  }();
  if (!done) complain(done.error());
  return output.flush() && done ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
