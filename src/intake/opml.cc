#include "intake/opml.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>

#include "intake/xml_mend.h"
#include "text/decode.h"
#include "text/utf8.h"
#include "text/xml.h"

namespace isnad::intake {
namespace {

constexpr std::size_t kMaxBytes = 16u << 20;
constexpr std::size_t kMaxOutlines = 100'000;
constexpr int kMaxDepth = 20;

// Attribute names occur in every case (xmlurl, XMLURL).
std::string attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* attr = node->properties; attr != nullptr; attr = attr->next) {
    const std::string_view key(reinterpret_cast<const char*>(attr->name));
    if (key.size() != name.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < key.size(); ++i) same = same && (key[i] | 32) == (name[i] | 32);
    if (!same || attr->children == nullptr || attr->children->content == nullptr) continue;
    return text::collapse_space(reinterpret_cast<const char*>(attr->children->content));
  }
  return {};
}

void walk(const xmlNode* node, const std::string& category, int depth, std::vector<Outline>& outlines) {
  for (; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE || depth > kMaxDepth || outlines.size() >= kMaxOutlines) continue;
    std::string inner = category;
    if (std::string_view(reinterpret_cast<const char*>(node->name)) == "outline") {
      Outline outline;
      outline.feed_url = attribute(node, "xmlUrl");
      outline.title = attribute(node, "title");
      if (outline.title.empty()) outline.title = attribute(node, "text");
      if (!outline.feed_url.empty()) {
        outline.site_url = attribute(node, "htmlUrl");
        outline.language = attribute(node, "language");
        outline.category = category;
        outlines.push_back(std::move(outline));
      } else if (!outline.title.empty()) {
        inner = category.empty() ? outline.title : category + "/" + outline.title;
      }
    }
    walk(node->children, inner, depth + 1, outlines);
  }
}

void append_attribute(std::string& out, const char* name, std::string_view value) {
  if (value.empty()) return;
  out.append(" ").append(name).append("=\"");
  out += text::xml_escaped(value);
  out.push_back('"');
}

}  // namespace

Result<std::vector<Outline>> parse_opml(std::string_view bytes) {
  if (bytes.size() > kMaxBytes) return fail("the list is larger than 16 MiB");
  const std::string xml = mended_xml(text::decode(bytes).utf8);
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA),
      xmlFreeDoc);
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr || std::string_view(reinterpret_cast<const char*>(root->name)) != "opml") {
    return fail("not an OPML list", "", "it must begin with <opml>");
  }
  std::vector<Outline> outlines;
  walk(root->children, {}, 0, outlines);
  return outlines;
}

std::string write_opml(const std::vector<Outline>& outlines, std::string_view title) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>";
  out += text::xml_escaped(title);
  out += "</title></head>\n<body>\n";
  // Folders in the order of their first feed.
  std::vector<std::string> categories;
  for (const Outline& outline : outlines) {
    bool known = false;
    for (const std::string& category : categories) known = known || category == outline.category;
    if (!known) categories.push_back(outline.category);
  }
  for (const std::string& category : categories) {
    if (!category.empty()) {
      out += "<outline";
      append_attribute(out, "text", category);
      out += ">\n";
    }
    for (const Outline& outline : outlines) {
      if (outline.category != category) continue;
      out += "<outline type=\"rss\"";
      append_attribute(out, "text", outline.title.empty() ? outline.feed_url : outline.title);
      append_attribute(out, "xmlUrl", outline.feed_url);
      append_attribute(out, "htmlUrl", outline.site_url);
      append_attribute(out, "language", outline.language);
      out += "/>\n";
    }
    if (!category.empty()) out += "</outline>\n";
  }
  return out + "</body>\n</opml>\n";
}

}  // namespace isnad::intake
