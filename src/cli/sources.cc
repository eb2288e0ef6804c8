#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "cli/arguments.h"
#include "cli/support.h"
#include "core/hash.h"
#include "core/json_writer.h"
#include "core/time.h"
#include "intake/opml.h"
#include "text/url.h"

namespace isnad::cli {
namespace {

std::string as_json(const archive::Source& source) {
  JsonWriter json;
  json.object([&] {
    json.text("id", source.id);
    json.text("kind", source.kind);
    json.text("url", source.url);
    json.text_or_null("title", source.title);
    json.text_or_null("site_url", source.site_url);
    json.text_or_null("language", source.language);
    json.text_or_null("category", source.category);
    json.text("rights", source.rights == archive::Rights::kFull      ? "full"
                        : source.rights == archive::Rights::kExcerpt ? "excerpt"
                                                                     : "title");
    json.integer("keep_days", source.keep_days);
    json.boolean("enabled", source.enabled);
    json.integer("articles", static_cast<std::int64_t>(source.articles));
    json.text_or_null("last_success", source.last_success == 0 ? "" : epoch_to_rfc3339(source.last_success));
    json.text_or_null("last_error", source.last_error);
    json.text_or_null("next_due", source.next_due == 0 ? "" : epoch_to_rfc3339(source.next_due));
  });
  return json.take();
}

int add(archive::Store& store, const SourcesArguments& arguments) {
  const auto url = text::parse_url(arguments.target);
  if (!url || (url->scheme != "http" && url->scheme != "https")) {
    complain({"not an http or https address", arguments.target, ""});
    return kWrongUse;
  }
  archive::Source source;
  source.url = url->href;
  source.id = make_id("source", source.url);
  source.title = arguments.title;
  source.language = arguments.language;
  source.keep_days = arguments.keep_days;
  source.rights = arguments.rights == "full"      ? archive::Rights::kFull
                  : arguments.rights == "excerpt" ? archive::Rights::kExcerpt
                                                  : archive::Rights::kTitle;
  if (auto put = store.put_source(source); !put) {
    complain(put.error());
    return kSomeUnusable;
  }
  Output output;
  output.line(as_json(source));
  return output.flush() ? kDone : kSomeUnusable;
}

int remove(archive::Store& store, const std::string& target) {
  const auto by_id = store.source(target);
  const std::string id = by_id && *by_id ? target : make_id("source", target);
  const auto known = store.source(id);
  if (!known || !*known) {
    complain({"no such source", target, "`isnad sources list` shows them with their ids"});
    return kSomeUnusable;
  }
  if (auto removed = store.remove_source(id); !removed) {
    complain(removed.error());
    return kSomeUnusable;
  }
  return kDone;
}

int import(archive::Store& store, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file && bytes.empty()) {
    complain({"cannot be read", path, ""});
    return kSomeUnusable;
  }
  const auto outlines = intake::parse_opml(bytes);
  if (!outlines) {
    complain({outlines.error().what, path + " " + outlines.error().where, outlines.error().hint});
    return kSomeUnusable;
  }
  std::size_t added = 0;
  for (const intake::Outline& outline : *outlines) {
    archive::Source source;
    source.id = make_id("source", outline.feed_url);
    const auto known = store.source(source.id);
    if (known && *known) continue;
    source.url = outline.feed_url;
    source.title = outline.title;
    source.site_url = outline.site_url;
    source.language = outline.language;
    source.category = outline.category;
    if (auto put = store.put_source(source); !put) {
      complain(put.error());
      return kSomeUnusable;
    }
    ++added;
  }
  message(fmt::format("{} sources added, {} known already", added, outlines->size() - added));
  return kDone;
}

}  // namespace

int sources(const Common&, const SourcesArguments& arguments) {
  const bool creates = arguments.action == "add" || arguments.action == "import";
  const auto store = open_archive(arguments.data, creates);
  if (!store) return kSomeUnusable;
  if (arguments.action == "add") return add(*store, arguments);
  if (arguments.action == "remove") return remove(*store, arguments.target);
  if (arguments.action == "import") return import(*store, arguments.target);
  const auto known = store->sources();
  if (!known) {
    complain(known.error());
    return kSomeUnusable;
  }
  Output output;
  if (arguments.action == "list") {
    for (const archive::Source& source : *known) output.line(as_json(source));
  } else {
    std::vector<intake::Outline> outlines;
    for (const archive::Source& source : *known) {
      outlines.push_back({source.title, source.url, source.site_url, source.language, source.category});
    }
    output.raw(intake::write_opml(outlines, "Isnad"));
  }
  return output.flush() ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
