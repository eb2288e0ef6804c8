#include "intake/feed.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "core/hash.h"
#include "core/time.h"
#include "intake/html_entities.h"
#include "intake/json_feed.h"
#include "intake/xml_mend.h"
#include "text/decode.h"
#include "text/url.h"
#include "text/utf8.h"

// XML feeds are read leniently: xml_mend.h mends what is wrong most often before the parse, libxml2 recovers from the rest.
namespace isnad::intake {
namespace {

constexpr std::size_t kMaxBytes = 32u << 20;
constexpr std::size_t kMaxField = 1u << 20;

std::string_view local_name(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

std::string_view namespace_of(const xmlNode* node) {
  return node->ns != nullptr && node->ns->href != nullptr ? reinterpret_cast<const char*>(node->ns->href) : std::string_view();
}

bool is_in(const xmlNode* node, std::string_view part) { return namespace_of(node).find(part) != std::string_view::npos; }

void append_text(const xmlNode* node, std::string& out) {
  for (; node != nullptr && out.size() < kMaxField; node = node->next) {
    if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != nullptr) {
      out += reinterpret_cast<const char*>(node->content);
    } else if (node->type == XML_ELEMENT_NODE) {
      append_text(node->children, out);
    }
  }
}

std::string raw_text(const xmlNode* node) {
  std::string out;
  append_text(node->children, out);
  return out;
}

std::string attribute(const xmlNode* node, const char* name) {
  for (const xmlAttr* attr = node->properties; attr != nullptr; attr = attr->next) {
    if (std::string_view(reinterpret_cast<const char*>(attr->name)) != name) continue;
    std::string out;
    append_text(attr->children, out);
    return out;
  }
  return {};
}

// Tags of a title or name taken out, entities of HTML that was escaped once more resolved.
std::string plain(std::string_view html) {
  std::string out;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<' && i + 1 < html.size() && (html[i + 1] == '/' || html[i + 1] == '!' || ((html[i + 1] | 32) >= 'a' && (html[i + 1] | 32) <= 'z'))) {
      const std::size_t end = html.find('>', i);
      if (end != std::string_view::npos) {
        i = end;
        continue;
      }
    }
    out.push_back(html[i]);
  }
  return text::collapse_space(resolve_html_entities(out));
}

// XHTML content of Atom: its markup as text again.
void append_markup(const xmlNode* node, std::string& out) {
  for (; node != nullptr && out.size() < kMaxField; node = node->next) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      for (const char c : std::string_view(reinterpret_cast<const char*>(node->content))) {
        if (c == '<') out += "&lt;";
        else if (c == '&') out += "&amp;";
        else out.push_back(c);
      }
    } else if (node->type == XML_ELEMENT_NODE) {
      const std::string_view name = local_name(node);
      out.append("<").append(name);
      for (const xmlAttr* attr = node->properties; attr != nullptr; attr = attr->next) {
        const std::string_view key = reinterpret_cast<const char*>(attr->name);
        if (key != "href" && key != "src" && key != "alt") continue;
        std::string value;
        append_text(attr->children, value);
        std::erase(value, '"');
        out.append(" ").append(key).append("=\"").append(value).append("\"");
      }
      out += ">";
      append_markup(node->children, out);
      out.append("</").append(name).append(">");
    }
  }
}

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

void add_name(std::vector<std::string>& names, const std::string& raw) {
  std::string name = plain(raw);
  // RSS's author is "address (Name)".
  const std::size_t open = name.find('(');
  if (name.find('@') != std::string::npos && open != std::string::npos) {
    name = name.substr(open + 1, name.find(')', open) - open - 1);
  } else if (name.find('@') != std::string::npos) {
    return;
  }
  name = text::trim(name);
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

class XmlFeed {
 public:
  XmlFeed(std::string base, std::size_t max_items) : base_(std::move(base)), max_items_(max_items) {}

  Result<Feed> read(const xmlNode* root) {
    const std::string_view name = local_name(root);
    if (name == "feed") {
      feed_.format = "atom";
    } else if (name == "rss" || name == "RDF" || name == "channel") {
      feed_.format = "rss";
    } else {
      return fail("not a feed: the root element is <" + std::string(name.substr(0, 40)) + ">");
    }
    channel(root, base_of(root, base_));
    return std::move(feed_);
  }

 private:
  static std::string base_of(const xmlNode* node, const std::string& base) {
    for (const xmlAttr* attr = node->properties; attr != nullptr; attr = attr->next) {
      if (std::string_view(reinterpret_cast<const char*>(attr->name)) == "base" && attr->ns != nullptr) {
        std::string value;
        append_text(attr->children, value);
        if (const auto url = text::parse_url(value, base)) return url->href;
      }
    }
    return base;
  }

  void channel(const xmlNode* node, const std::string& base) {
    if (const std::string language = attribute(node, "lang"); !language.empty() && feed_.language.empty()) feed_.language = language;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      const std::string_view name = local_name(child);
      if (name == "channel") {
        channel(child, base_of(child, base));
      } else if (name == "item" || name == "entry") {
        if (feed_.items.size() < max_items_) item(child, base_of(child, base));
      } else if (name == "title" && feed_.title.empty() && !is_in(child, "media")) {
        feed_.title = plain(raw_text(child));
      } else if (name == "link") {
        link(child, base);
      } else if (name == "language") {
        feed_.language = text::trim(raw_text(child));
      } else if (name == "ttl") {
        feed_.ttl_minutes = std::clamp(std::atoi(raw_text(child).c_str()), 0, 10'080);
      }
    }
  }

  void link(const xmlNode* node, const std::string& base) {
    const std::string rel = attribute(node, "rel");
    const std::string href = attribute(node, "href");
    if (rel == "hub") {
      feed_.hub = resolve(href, base);
    } else if (feed_.home.empty() && (rel.empty() || rel == "alternate")) {
      feed_.home = resolve(href.empty() ? raw_text(node) : href, base);
    }
  }

  void item(const xmlNode* node, const std::string& base) {
    FeedItem item;
    std::string guid_link;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE) field(child, base_of(child, base), item, guid_link);
    }
    if (item.url.empty()) item.url = guid_link;
    if (item.url.empty()) item.url = resolve(attribute(node, "about"), base);
    if (!item.url.empty() || !item.title.empty() || !item.content.empty() || !item.summary.empty()) {
      feed_.items.push_back(std::move(item));
    }
  }

  void field(const xmlNode* child, const std::string& base, FeedItem& item, std::string& guid_link) {
    const std::string_view name = local_name(child);
    const bool is_media = is_in(child, "mrss") || is_in(child, "media");
    if (name == "title" && !is_media) {
      if (item.title.empty()) item.title = plain(raw_text(child));
    } else if (name == "link") {
      const std::string href = attribute(child, "href");
      const std::string rel = attribute(child, "rel");
      if (rel == "enclosure" && item.image.empty() && attribute(child, "type").rfind("image/", 0) == 0) item.image = resolve(href, base);
      if (item.url.empty() && (rel.empty() || rel == "alternate")) item.url = resolve(href.empty() ? raw_text(child) : href, base);
    } else if (name == "guid" || name == "id") {
      item.guid = text::trim(raw_text(child));
      const std::string permalink = attribute(child, "isPermaLink");
      if (name == "guid" && permalink != "false") guid_link = resolve(item.guid.find("://") == std::string::npos ? "" : item.guid, base);
    } else if (name == "pubDate" || name == "published" || name == "issued" || name == "date" || name == "created") {
      if (item.published.empty()) item.published = date_of(raw_text(child));
    } else if (name == "updated" || name == "modified") {
      item.updated = date_of(raw_text(child));
      if (item.published.empty()) item.published = item.updated;
    } else if (name == "encoded" || name == "content" || name == "body") {
      if (is_media) return image(child, base, item);
      if (item.content.empty()) item.content = content(child);
    } else if (name == "description" || name == "summary" || name == "subtitle") {
      if (!is_media && item.summary.empty()) item.summary = content(child);
    } else if (name == "author" || name == "creator" || name == "contributor") {
      author(child, item);
    } else if (name == "category" || name == "subject") {
      const std::string term = attribute(child, "term");
      std::string category = plain(term.empty() ? raw_text(child) : term);
      if (!category.empty()) item.categories.push_back(std::move(category));
    } else if (name == "enclosure" || name == "thumbnail") {
      image(child, base, item);
    }
  }

  static std::string content(const xmlNode* node) {
    const std::string type = attribute(node, "type");
    if (type.find("xhtml") == std::string::npos) return raw_text(node);
    std::string out;
    append_markup(node->children, out);
    return out;
  }

  static void author(const xmlNode* node, FeedItem& item) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE && local_name(child) == "name") return add_name(item.authors, raw_text(child));
    }
    if (local_name(node) != "contributor") add_name(item.authors, raw_text(node));
  }

  static void image(const xmlNode* node, const std::string& base, FeedItem& item) {
    const std::string type = attribute(node, "type");
    const std::string medium = attribute(node, "medium");
    const bool is_image = type.rfind("image/", 0) == 0 || medium == "image" || local_name(node) == "thumbnail" || (type.empty() && medium.empty());
    if (item.image.empty() && is_image) item.image = resolve(attribute(node, "url"), base);
  }

  Feed feed_;
  std::string base_;
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
  for (const std::string_view root : {std::string_view("<rss"), std::string_view("<feed"), std::string_view("<rdf:RDF"), std::string_view("<RDF"), std::string_view("<channel")}) {
    const std::size_t found = head.find(root);
    if (found == std::string_view::npos) continue;
    const char behind = found + root.size() < head.size() ? head[found + root.size()] : ' ';
    if (behind == ' ' || behind == '>' || behind == '\n' || behind == '\r' || behind == '\t') return head.find("<html") == std::string_view::npos;
  }
  return false;
}

Result<Feed> parse_feed(std::string_view bytes, std::string_view content_type, std::string_view base_url, std::size_t max_items) {
  if (bytes.size() > kMaxBytes) return fail("the feed is larger than 32 MiB");
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xef\xbb\xbf");
  if (first == std::string_view::npos) return fail("the feed is empty");
  if (bytes[first] == '{') return parse_json_feed(bytes.substr(first), base_url, max_items);
  // The XML declaration's encoding is a label as good as HTTP's.
  std::string label(content_type);
  const std::string_view head = bytes.substr(0, 200);
  if (const std::size_t found = head.find("encoding="); found != std::string_view::npos && head.find("<?xml") != std::string_view::npos) {
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
