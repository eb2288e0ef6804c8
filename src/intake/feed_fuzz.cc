#include <cstdint>
#include <cstdlib>

#include "intake/feed.h"
#include "intake/xml_mend.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  isnad::intake::looks_like_feed(bytes);
  if (bytes.find("CDATA") == std::string_view::npos) {
    const std::string mended = isnad::intake::mended_xml(bytes);
    for (const char* mark : {"<!D", "<!d", "<!E", "<!e"}) {
      if (mended.find(mark) != std::string::npos) std::abort();
    }
  }
  const auto feed = isnad::intake::parse_feed(bytes, "text/xml", "https://news.example/feed", 50);
  if (!feed) return 0;
  if (feed->items.size() > 50) std::abort();
  for (const isnad::FeedItem& item : feed->items) {
    const bool is_web = item.url.empty() || item.url.rfind("http://", 0) == 0 || item.url.rfind("https://", 0) == 0;
    if (!is_web || !isnad::text::is_valid_utf8(item.title) || !isnad::text::is_valid_utf8(item.content)) std::abort();
    isnad::intake::page_of(item, "source");
  }
  return 0;
}
