#include "intake/feed.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "core/hash.h"
#include "core/time.h"
#include "intake/feed_xml.h"
#include "intake/json_feed.h"
#include "intake/xml_mend.h"
#include "text/decode.h"
#include "text/url.h"
#include "text/utf8.h"

// XML feeds are read leniently: xml_mend.h mends what is wrong most often before the parse, libxml2 recovers from the
// rest.
namespace isnad::intake {
namespace {

constexpr std::size_t kMaxBytes = 32u << 20;
constexpr std::size_t kMaxCategories = 100;

std::string resolve(const std::string& url, const std::string& base) {
  const std::string trimmed = text::trim(url);
  if (trimmed.empty()) return {};
  const auto parsed = text::parse_url(trimmed, base);
  if (!parsed || (parsed->scheme != "http" && parsed->scheme != "https")) return {};
  return parsed->href;
}

std::string date_of(const std::string& raw) {
  const std::string text = text::trim(raw);
  if (const auto time = parse_rfc822(text)) return to_rfc3339(*time);
  if (const auto time = parse_iso8601(text)) return to_rfc3339(*time);
  // «Mon, 19 Aug 2024 14:05:00 GMT+0300» and day names in other languages: from the first digit on.
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit != std::string::npos && digit > 0) {
    if (const auto time = parse_rfc822(text.substr(digit))) return to_rfc3339(*time);
    if (const auto time = parse_iso8601(text.substr(digit))) return to_rfc3339(*time);
  }
  return {};
}

void add_name(std::vector<std::string>& names, const std::string& given) {
  std::string name = given;
  // RSS's author is "address (Name)", at times "Name (address)"; an address alone is no name.
  const std::size_t open = name.find('(');
  if (name.find('@') != std::string::npos) {
    if (open == std::string::npos) return;
    const std::string inside = name.substr(open + 1, name.find(')', open) - open - 1);
    name = inside.find('@') == std::string::npos ? inside : name.substr(0, open);
    if (name.find('@') != std::string::npos) return;
  }
  name = text::trim(name);
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

class XmlFeed {
 public:
  XmlFeed(std::string base, std::size_t max_items) : base_(std::move(base)), max_items_(max_items) {}

  Result<Feed> read(const xmlNode* root) {
    const std::string name = local_name(root);
    if (name == "feed") {
      feed_.format = "atom";
    } else if (name == "rss" || name == "rdf" || name == "channel") {
      feed_.format = "rss";
    } else {
      return fail("not a feed: the root element is <" + name.substr(0, 40) + ">");
    }
    home_ = namespace_of(root);
    channel(root, base_of(root, base_));
    std::replace(feed_.language.begin(), feed_.language.end(), '_', '-');
    return std::move(feed_);
  }

 private:
  // Of one item, what stands in for its own fields where these are missing.
  struct Spare {
    std::string link, title, summary;
  };

  static std::string base_of(const xmlNode* node, const std::string& base) {
    for (const xmlAttr* attr = node->properties; attr != nullptr; attr = attr->next) {
      if (std::string_view(reinterpret_cast<const char*>(attr->name)) == "base" && attr->ns != nullptr) {
        if (const auto url = text::parse_url(attribute(node, "base"), base)) return url->href;
      }
    }
    return base;
  }

  void channel(const xmlNode* node, const std::string& base) {
    if (const std::string language = attribute(node, "lang"); feed_.language.empty()) feed_.language = language;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      const Vocabulary vocabulary = vocabulary_of(child, home_);
      const std::string name = local_name(child);
      if (vocabulary == Vocabulary::kDublinCore && name == "language" && feed_.language.empty())
        feed_.language = text::trim(text_below(child));
      if (vocabulary != Vocabulary::kFeed && !(vocabulary == Vocabulary::kDublinCore && name == "title")) continue;
      if (name == "channel") {
        channel(child, base_of(child, base));
      } else if (name == "item" || name == "entry") {
        if (feed_.items.size() < max_items_) item(child, base_of(child, base));
      } else if (name == "title") {
        if (feed_.title.empty()) feed_.title = plain_below(child);
      } else if (name == "link") {
        link(child, base_of(child, base));
      } else if (name == "language") {
        feed_.language = text::trim(text_below(child));
      } else if (name == "ttl") {
        feed_.ttl_minutes = std::clamp(std::atoi(text_below(child).c_str()), 0, 10'080);
      }
    }
  }

  void link(const xmlNode* node, const std::string& base) {
    const std::string rel = attribute(node, "rel");
    const std::string href = attribute(node, "href");
    if (rel == "hub") {
      feed_.hub = resolve(href, base);
    } else if (feed_.home.empty() && (rel.empty() || rel == "alternate")) {
      feed_.home = resolve(href.empty() ? text_below(node) : href, base);
    }
  }

  void item(const xmlNode* node, const std::string& base) {
    FeedItem item;
    Spare spare;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      const std::string child_base = base_of(child, base);
      switch (vocabulary_of(child, home_)) {
        case Vocabulary::kFeed:
          own_field(child, child_base, item, spare);
          break;
        case Vocabulary::kDublinCore:
          dublin_core(child, item);
          break;
        case Vocabulary::kMedia:
          media(child, child_base, item, spare);
          break;
        case Vocabulary::kItunes:
          itunes(child, item);
          break;
        case Vocabulary::kContent:
        case Vocabulary::kXhtml:
          if (item.content.empty() && is_any(local_name(child), {"encoded", "body"})) item.content = html_below(child);
          break;
        case Vocabulary::kOther:
          break;
      }
    }
    const std::string about = attribute(node, "about");
    if (item.guid.empty()) item.guid = text::trim(about);
    if (item.url.empty()) item.url = spare.link.empty() ? resolve(about, base) : spare.link;
    if (item.title.empty()) item.title = spare.title;
    if (item.summary.empty()) item.summary = spare.summary;
    if (item.published.empty()) item.published = item.updated;
    feed_.items.push_back(std::move(item));
  }

  static bool is_any(const std::string& name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  void own_field(const xmlNode* child, const std::string& base, FeedItem& item, Spare& spare) {
    const std::string name = local_name(child);
    if (name == "title") {
      if (item.title.empty()) item.title = plain_below(child);
    } else if (name == "link") {
      item_link(child, base, item);
    } else if (name == "guid" || name == "id") {
      item.guid = text::trim(text_below(child));
      const bool is_link =
          name == "guid" && attribute(child, "ispermalink") != "false" && item.guid.find("://") != std::string::npos;
      if (is_link) spare.link = resolve(item.guid, base);
    } else if (is_any(name, {"pubdate", "published", "issued", "date", "created"})) {
      // What is published wins over what was created before.
      if (item.published.empty() || name == "published") item.published = date_of(text_below(child));
    } else if (is_any(name, {"updated", "modified"})) {
      item.updated = date_of(text_below(child));
    } else if (is_any(name, {"encoded", "content", "body", "fullitem"})) {
      if (item.content.empty()) item.content = html_below(child);
    } else if (is_any(name, {"description", "summary", "subtitle"})) {
      if (item.summary.empty()) item.summary = html_below(child);
    } else if (is_any(name, {"author", "creator", "contributor"})) {
      author(child, item);
    } else if (name == "category") {
      const std::string term = attribute(child, "term");
      add_category(item, plain(term.empty() ? text_below(child) : term));
    } else if (name == "enclosure") {
      image(child, base, item);
    }
  }

  static void item_link(const xmlNode* child, const std::string& base, FeedItem& item) {
    const std::string href = attribute(child, "href");
    const std::string rel = attribute(child, "rel");
    if (rel == "enclosure" && item.image.empty() && attribute(child, "type").rfind("image/", 0) == 0)
      item.image = resolve(href, base);
    if (item.url.empty() && (rel.empty() || rel == "alternate"))
      item.url = resolve(href.empty() ? text_below(child) : href, base);
  }

  static void dublin_core(const xmlNode* child, FeedItem& item) {
    const std::string name = local_name(child);
    if (is_any(name, {"creator", "author"})) {
      add_name(item.authors, plain_below(child));
    } else if (is_any(name, {"date", "issued", "created"})) {
      if (item.published.empty()) item.published = date_of(text_below(child));
    } else if (name == "modified") {
      item.updated = date_of(text_below(child));
    } else if (name == "subject") {
      add_category(item, plain_below(child));
    } else if (name == "title") {
      if (item.title.empty()) item.title = plain_below(child);
    } else if (name == "description") {
      if (item.summary.empty()) item.summary = html_below(child);
    } else if (name == "identifier") {
      if (item.guid.empty()) item.guid = text::trim(text_below(child));
    }
  }

  // Also inside of a group.
  void media(const xmlNode* node, const std::string& base, FeedItem& item, Spare& spare) {
    const std::string name = local_name(node);
    if (name == "title") {
      if (spare.title.empty()) spare.title = plain_below(node);
    } else if (name == "description") {
      if (spare.summary.empty()) spare.summary = html_below(node);
    } else if (name == "category") {
      add_category(item, plain_below(node));
    } else if (name == "content" || name == "thumbnail") {
      image(node, base, item);
    }
    if (name != "group" && name != "content") return;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE && vocabulary_of(child, home_) == Vocabulary::kMedia &&
          local_name(child) != "group") {
        media(child, base, item, spare);
      }
    }
  }

  static void itunes(const xmlNode* child, FeedItem& item) {
    const std::string name = local_name(child);
    if (name == "author") add_name(item.authors, plain_below(child));
    if (name == "summary" && item.summary.empty()) item.summary = html_below(child);
  }

  static void add_category(FeedItem& item, std::string category) {
    if (!category.empty() && item.categories.size() < kMaxCategories) item.categories.push_back(std::move(category));
  }

  static void author(const xmlNode* node, FeedItem& item) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE && local_name(child) == "name")
        return add_name(item.authors, plain_below(child));
    }
    if (local_name(node) != "contributor") add_name(item.authors, plain_below(node));
  }

  static void image(const xmlNode* node, const std::string& base, FeedItem& item) {
    const std::string type = attribute(node, "type");
    const std::string medium = attribute(node, "medium");
    const bool is_image = type.rfind("image/", 0) == 0 || medium == "image" || local_name(node) == "thumbnail" ||
                          (type.empty() && medium.empty());
    if (item.image.empty() && is_image) item.image = resolve(attribute(node, "url"), base);
  }

  Feed feed_;
  std::string base_;
  std::string home_;  // the root's namespace
  std::size_t max_items_;
};

}  // namespace

bool looks_like_feed(std::string_view bytes) {
  std::string_view head = bytes.substr(0, 1'024);
  if (head.size() >= 3 && head.substr(0, 3) == "\xef\xbb\xbf") head.remove_prefix(3);
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  head.remove_prefix(first);
  if (head.front() == '{') return head.find("jsonfeed.org/version") != std::string_view::npos;
  for (const std::string_view root : {std::string_view("<rss"), std::string_view("<feed"), std::string_view("<rdf:RDF"),
                                      std::string_view("<RDF"), std::string_view("<channel")}) {
    const std::size_t found = head.find(root);
    if (found == std::string_view::npos) continue;
    const char behind = found + root.size() < head.size() ? head[found + root.size()] : ' ';
    if (behind == ' ' || behind == '>' || behind == '\n' || behind == '\r' || behind == '\t')
      return head.find("<html") == std::string_view::npos;
  }
  return false;
}

Result<Feed> parse_feed(std::string_view bytes, std::string_view content_type, std::string_view base_url,
                        std::size_t max_items) {
  if (bytes.size() > kMaxBytes) return fail("the feed is larger than 32 MiB");
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xef\xbb\xbf");
  if (first == std::string_view::npos) return fail("the feed is empty");
  if (bytes[first] == '{') return parse_json_feed(bytes.substr(first), base_url, max_items);
  // The XML declaration's encoding is a label as good as HTTP's.
  std::string label(content_type);
  const std::string_view head = bytes.substr(0, 200);
  if (const std::size_t found = head.find("encoding=");
      found != std::string_view::npos && head.find("<?xml") != std::string_view::npos) {
    const std::size_t begin = found + 10;
    const std::size_t end = head.find_first_of("\"'", begin);
    if (end != std::string_view::npos) label = "text/xml; charset=" + std::string(head.substr(begin, end - begin));
  }
  const std::string xml = mended_xml(text::decode(bytes, label).utf8);
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
      xmlFreeDoc);
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return fail("not a feed: no XML element can be read");
  return XmlFeed(std::string(base_url), max_items).read(root);
}

Page page_of(const FeedItem& item, std::string_view source) {
  Page page;
  page.ref.url = item.url;
  page.bytes = item.content.empty() ? item.summary : item.content;
  page.ref.sha256 = sha256_hex(page.bytes);
  page.content_type = "text/html; charset=utf-8";
  page.format = PageFormat::kFeedItem;
  page.item = item;
  page.source = std::string(source);
  return page;
}

}  // namespace isnad::intake
