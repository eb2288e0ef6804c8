#include "site/feeds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/json_writer.h"
#include "core/time.h"
#include "text/xml.h"

namespace isnad::site {
namespace {

// RFC 822 with a year of four digits, as RSS 2.0 asks.
std::string rfc822(std::int64_t seconds) {
  constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto time = parse_iso8601(epoch_to_rfc3339(seconds));
  if (!time) return {};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000",
                     kDays[static_cast<std::size_t>(weekday_of(time->year, time->month, time->day))], time->day,
                     kMonths[static_cast<std::size_t>(time->month - 1)], time->year, time->hour, time->minute,
                     time->second);
}

// An element with text in it; nothing for an empty text.
void element(std::string& out, std::string_view name, std::string_view text, std::string_view attributes = "") {
  if (text.empty()) return;
  fmt::format_to(std::back_inserter(out), "<{0}{1}>{2}</{0}>", name, attributes, text::xml_escaped(text));
}

std::int64_t newest(const Feed& feed) {
  std::int64_t time = 0;
  for (const FeedEntry& entry : feed.entries) time = std::max(time, entry.updated);
  return time;
}

std::string write_rss(const Feed& feed) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>";
  element(out, "title", feed.title);
  element(out, "link", feed.home);
  element(out, "description", feed.title);
  element(out, "language", feed.language);
  element(out, "generator", fmt::format("Isnad {}", kEngineVersion));
  if (newest(feed) > 0) element(out, "lastBuildDate", rfc822(newest(feed)));
  out +=
      fmt::format("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>", text::xml_escaped(feed.self));
  for (const FeedEntry& entry : feed.entries) {
    out += "\n<item>";
    element(out, "title", entry.title.empty() ? std::string_view("–") : entry.title);
    element(out, "link", entry.url);
    element(out, "guid", entry.id, " isPermaLink=\"false\"");
    element(out, "description", entry.summary);
    element(out, "dc:creator", entry.outlet);
    element(out, "dc:language", entry.language);
    for (const std::string& category : entry.categories) element(out, "category", category);
    if (entry.published > 0) element(out, "pubDate", rfc822(entry.published));
    out += "</item>";
  }
  return out + "</channel></rss>\n";
}

std::string write_atom(const Feed& feed) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">",
      feed.language);
  element(out, "id", feed.id);
  element(out, "title", feed.title);
  element(out, "updated", epoch_to_rfc3339(newest(feed)));
  element(out, "generator", "Isnad", fmt::format(" version=\"{}\"", kEngineVersion));
  out +=
      fmt::format("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/><link rel=\"alternate\" href=\"{}\"/>",
                  text::xml_escaped(feed.self), text::xml_escaped(feed.home));
  for (const FeedEntry& entry : feed.entries) {
    out += entry.language.empty() ? "\n<entry>"
                                  : fmt::format("\n<entry xml:lang=\"{}\">", text::xml_escaped(entry.language));
    element(out, "id", entry.id);
    out += fmt::format("<title>{}</title><link rel=\"alternate\" href=\"{}\"/>", text::xml_escaped(entry.title),
                       text::xml_escaped(entry.url));
    if (!entry.original.empty())
      out += fmt::format("<link rel=\"via\" href=\"{}\"/>", text::xml_escaped(entry.original));
    out += fmt::format("<author><name>{}</name></author>",
                       text::xml_escaped(entry.outlet.empty() ? feed.title : entry.outlet));
    if (entry.published > 0) element(out, "published", epoch_to_rfc3339(entry.published));
    element(out, "updated", epoch_to_rfc3339(entry.updated));
    for (const std::string& category : entry.categories) {
      out += fmt::format("<category term=\"{}\"/>", text::xml_escaped(category));
    }
    element(out, "summary", entry.summary);
    out += "</entry>";
  }
  return out + "</feed>\n";
}

std::string write_json(const Feed& feed) {
  JsonWriter json;
  json.object([&] {
    json.text("version", "https://jsonfeed.org/version/1.1");
    json.text("title", feed.title);
    json.text("home_page_url", feed.home);
    json.text("feed_url", feed.self);
    json.text("language", feed.language);
    json.array("items", feed.entries, [&](const FeedEntry& entry) {
      json.object([&] {
        json.text("id", entry.id);
        json.text("url", entry.url);
        if (!entry.original.empty()) json.text("external_url", entry.original);
        json.text("title", entry.title);
        json.text("content_text", entry.summary);
        if (!entry.language.empty()) json.text("language", entry.language);
        if (entry.published > 0) json.text("date_published", epoch_to_rfc3339(entry.published));
        json.text("date_modified", epoch_to_rfc3339(entry.updated));
        json.array("authors", std::vector<std::string>{entry.outlet},
                   [&](const std::string& name) { json.object([&] { json.text("name", name); }); });
        json.texts("tags", entry.categories);
      });
    });
  });
  return json.take();
}

}  // namespace

const char* content_type_of(FeedFormat format) {
  switch (format) {
    case FeedFormat::kRss:
      return "application/rss+xml; charset=utf-8";
    case FeedFormat::kAtom:
      return "application/atom+xml; charset=utf-8";
    case FeedFormat::kJson:
      return "application/feed+json; charset=utf-8";
  }
  return "application/xml";
}

std::string write_feed(const Feed& feed, FeedFormat format) {
  switch (format) {
    case FeedFormat::kRss:
      return write_rss(feed);
    case FeedFormat::kAtom:
      return write_atom(feed);
    case FeedFormat::kJson:
      return write_json(feed);
  }
  return {};
}

}  // namespace isnad::site
