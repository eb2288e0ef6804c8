// Feeds in: RSS 0.9x/1.0/2.0, Atom 0.3/1.0, JSON Feed 1.x.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/records.h"

namespace isnad::intake {

struct Feed {
  std::string format;  // "rss" | "atom" | "json"
  std::string title;
  std::string home;      // the site's address
  std::string language;  // as the feed says
  std::string hub;       // WebSub hub, or empty
  int ttl_minutes = 0;   // 0: none said
  std::vector<FeedItem> items;
};

// Parses a feed of any of the formats; the format is found from the bytes. Mild damage (undeclared entities, stray
// ampersands, bytes before the declaration, a wrong charset label) is mended; external entities are never loaded and
// entity expansion is bounded. URLs are resolved against `base_url` and xml:base. `max_items` cuts long feeds.
Result<Feed> parse_feed(std::string_view bytes, std::string_view content_type, std::string_view base_url,
                        std::size_t max_items = 1000);

// Whether the bytes look like a feed: cheap, looks at the first 1,024.
bool looks_like_feed(std::string_view bytes);

// One page made of a feed item that carries its own text (content or summary as HTML).
Page page_of(const FeedItem& item, std::string_view source);

}  // namespace isnad::intake
