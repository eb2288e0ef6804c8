// Feeds out: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1; the sources as OPML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/context.h"

namespace isnad::site {

enum class FeedFormat : std::uint8_t { kRss, kAtom, kJson };

struct FeedEntry {
  std::string id;        // "urn:isnad:story:…": stays for as long as the story or article does
  std::string url;       // of the page here
  std::string original;  // the article's own address, or empty
  std::string title;
  std::string language;
  std::string summary;  // text
  std::string outlet;
  std::vector<std::string> categories;
  std::int64_t published = 0;
  std::int64_t updated = 0;
};

struct Feed {
  std::string id;
  std::string title;
  std::string home;  // page that the feed follows
  std::string self;
  std::string language;
  std::vector<FeedEntry> entries;
};

std::string write_feed(const Feed& feed, FeedFormat format);
const char* content_type_of(FeedFormat format);

// The feed at a path ending in `feed.rss`, `feed.atom` or `feed.json`: "/feed.rss", "/section/LABEL/feed.atom",
// "/story/ID/feed.json", "/search/feed.rss?q=…". 404 for any other.
Result<Response> feed_response(archive::Store& store, const Context& context, std::string_view path);

}  // namespace isnad::site
