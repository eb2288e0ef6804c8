#include "intake/feed_xml.h"

#include <algorithm>
#include <array>

#include "intake/html_entities.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

constexpr std::size_t kMaxField = 1u << 20;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string_view raw_name(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

void append_text(const xmlNode* node, std::string& out) {
  for (; node != nullptr && out.size() < kMaxField; node = node->next) {
    if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != nullptr) {
      out += reinterpret_cast<const char*>(node->content);
    } else if (node->type == XML_ELEMENT_NODE) {
      append_text(node->children, out);
    }
  }
}

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else
      out.push_back(c);
  }
}

// Only the attributes that a reading needs: links, pictures and their words.
void append_markup(const xmlNode* node, std::string& out) {
  for (; node != nullptr && out.size() < kMaxField; node = node->next) {
    if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != nullptr) {
      append_escaped(reinterpret_cast<const char*>(node->content), out);
    } else if (node->type == XML_ELEMENT_NODE) {
      const std::string name = local_name(node);
      out.append("<").append(name);
      for (const char* key : {"href", "src", "alt"}) {
        std::string value = attribute(node, key);
        if (value.empty()) continue;
        std::erase(value, '"');
        out.append(" ").append(key).append("=\"");
        append_escaped(value, out);
        out += "\"";
      }
      out += ">";
      append_markup(node->children, out);
      out.append("</").append(name).append(">");
    }
  }
}

bool has_elements(const xmlNode* node) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) return true;
  }
  return false;
}

// RFC 4648, white space skipped; what is no Base64 is given back as it is.
std::string from_base64(const std::string& text) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    int value = -1;
    if (c >= 'A' && c <= 'Z') value = c - 'A';
    if (c >= 'a' && c <= 'z') value = c - 'a' + 26;
    if (c >= '0' && c <= '9') value = c - '0' + 52;
    if (c == '+') value = 62;
    if (c == '/') value = 63;
    if (c == '=' || c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    if (value < 0) return text;
    bits = bits << 6 | static_cast<unsigned>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out.push_back(static_cast<char>(bits >> count & 0xff));
    }
  }
  return text::is_valid_utf8(out) ? out : text;
}

// Atom 0.3 says it with a mode, Atom 1.0 with a type that is neither text nor XML (RFC 4287 section 4.1.3.3).
bool is_base64(const xmlNode* node) {
  if (attribute(node, "mode") == "base64") return true;
  const std::string type = lower(attribute(node, "type"));
  return type == "application/octet-stream" || type == "application/base64";
}

// Behind the tag that begins at `at`: its end is not inside of a quoted value, where the quotes are whole.
std::size_t behind_tag(std::string_view html, std::size_t at) {
  const std::size_t first = html.find('>', at);
  char quote = 0;
  for (std::size_t i = at; i < html.size() && i < at + 2'000; ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return first == std::string_view::npos ? std::string_view::npos : first + 1;
}

bool begins_tag(std::string_view html, std::size_t at, std::string_view name) {
  return lower(html.substr(at + 1, name.size())) == name && at + 1 + name.size() < html.size() &&
         (html[at + 1 + name.size()] == '>' || html[at + 1 + name.size()] == ' ');
}

}  // namespace

std::string_view namespace_of(const xmlNode* node) {
  return node->ns != nullptr && node->ns->href != nullptr ? reinterpret_cast<const char*>(node->ns->href)
                                                          : std::string_view();
}

std::string local_name(const xmlNode* node) {
  const std::string_view name = raw_name(node);
  const std::size_t colon = name.rfind(':');
  return lower(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

Vocabulary vocabulary_of(const xmlNode* node, std::string_view home) {
  const std::string name = lower(namespace_of(node));
  const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
  if (name.empty()) {
    const std::string_view whole = raw_name(node);
    const std::size_t colon = whole.find(':');
    if (colon == std::string_view::npos) return Vocabulary::kFeed;
    static constexpr std::array<std::pair<std::string_view, Vocabulary>, 9> kCustom = {
        {{"dc", Vocabulary::kDublinCore},
         {"dcterms", Vocabulary::kDublinCore},
         {"content", Vocabulary::kContent},
         {"media", Vocabulary::kMedia},
         {"itunes", Vocabulary::kItunes},
         {"xhtml", Vocabulary::kXhtml},
         {"atom", Vocabulary::kFeed},
         {"rss", Vocabulary::kFeed},
         {"rdf", Vocabulary::kFeed}}};
    for (const auto& [prefix, vocabulary] : kCustom) {
      if (whole.substr(0, colon) == prefix) return vocabulary;
    }
    return Vocabulary::kOther;
  }
  if (has("purl.org/dc/")) return Vocabulary::kDublinCore;
  if (has("modules/content")) return Vocabulary::kContent;
  if (has("mrss") || has("search.yahoo.com")) return Vocabulary::kMedia;
  if (has("itunes")) return Vocabulary::kItunes;
  if (has("1999/xhtml")) return Vocabulary::kXhtml;
  static constexpr std::array<std::string_view, 8> kFeeds = {
      "w3.org/2005/atom", "purl.org/atom/", "purl.org/rss/1.0/",     "purl.org/net/rss",
      "userland.com",     "netscape.com",   "blogs.law.harvard.edu", "22-rdf-syntax"};
  if (namespace_of(node) == home && !has("/modules/")) return Vocabulary::kFeed;
  for (const std::string_view feed : kFeeds) {
    if (has(feed) && !has("/modules/")) return Vocabulary::kFeed;
  }
  return Vocabulary::kOther;
}

std::string attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* attr = node->properties; attr != nullptr; attr = attr->next) {
    if (local_name(reinterpret_cast<const xmlNode*>(attr)) != name) continue;
    std::string out;
    append_text(attr->children, out);
    return out;
  }
  return {};
}

std::string text_below(const xmlNode* node) {
  std::string out;
  append_text(node->children, out);
  return out;
}

std::string html_below(const xmlNode* node) {
  std::string out;
  if (has_elements(node) || attribute(node, "type").find("xhtml") != std::string::npos) {
    append_markup(node->children, out);
    return out;
  }
  append_text(node->children, out);
  return is_base64(node) ? from_base64(out) : out;
}

std::string plain(std::string_view html) {
  std::string out;
  std::size_t at = 0;
  while (at < html.size()) {
    const char next = at + 1 < html.size() ? html[at + 1] : ' ';
    const bool is_tag = html[at] == '<' && (next == '/' || next == '!' || ((next | 32) >= 'a' && (next | 32) <= 'z'));
    std::size_t end = std::string_view::npos;
    if (is_tag && html.substr(at, 4) == "<!--") {
      // A comment without an end takes what is there: nobody meant it to be read.
      std::size_t close = html.find("-->", at + 4);
      if (close == std::string_view::npos) close = html.find('>', at + 4);
      end = close == std::string_view::npos ? html.size() : html[close] == '>' ? close + 1 : close + 3;
    } else if (is_tag) {
      end = behind_tag(html, at + 1);
      for (const std::string_view name : {std::string_view("script"), std::string_view("style")}) {
        if (end == std::string_view::npos || !begins_tag(html, at, name)) continue;
        const std::size_t close = html.find("</", end);
        end = close == std::string_view::npos ? html.size() : close;
      }
    }
    if (end == std::string_view::npos) {
      out.push_back(html[at++]);
    } else {
      at = end;
    }
  }
  return text::collapse_space(resolve_html_entities(out));
}

std::string plain_below(const xmlNode* node) {
  if (attribute(node, "type").find("xhtml") != std::string::npos && has_elements(node)) {
    std::string out;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      // A script is no words, whoever writes it.
      if (child->type == XML_ELEMENT_NODE && local_name(child) == "script") continue;
      if (child->type == XML_ELEMENT_NODE) {
        std::string markup;
        append_markup(child->children, markup);
        out += plain(markup);
      } else if (child->type == XML_TEXT_NODE && child->content != nullptr) {
        out += reinterpret_cast<const char*>(child->content);
      }
    }
    return text::collapse_space(out);
  }
  return plain(html_below(node));
}

}  // namespace isnad::intake
