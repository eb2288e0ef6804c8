#include "intake/json_feed.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "core/time.h"
#include "text/decode.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::intake {
namespace {

using Value = rapidjson::Value;

std::string text_of(const Value& object, const char* name) {
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd()) return {};
  if (member->value.IsString()) return {member->value.GetString(), member->value.GetStringLength()};
  if (member->value.IsInt64()) return std::to_string(member->value.GetInt64());  // ids are numbers at times
  return {};
}

std::string url_of(const Value& object, const char* name, std::string_view base) {
  const std::string given = text::trim(text_of(object, name));
  if (given.empty()) return {};  // against a base, nothing would be the base itself
  const auto url = text::parse_url(given, base);
  return url && (url->scheme == "http" || url->scheme == "https") ? url->href : std::string();
}

std::string date_of(const Value& object, const char* name) {
  const auto time = parse_iso8601(text_of(object, name));
  return time ? to_rfc3339(*time) : std::string();
}

std::string escaped(std::string_view plain) {
  std::string out;
  for (const char c : plain) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '\n')
      out += "<br>";
    else
      out.push_back(c);
  }
  return out;
}

void add_authors(const Value& item, std::vector<std::string>& authors) {
  const auto list = item.FindMember("authors");
  if (list != item.MemberEnd() && list->value.IsArray()) {
    for (const Value& author : list->value.GetArray()) {
      if (!author.IsObject()) continue;
      if (std::string name = text::collapse_space(text_of(author, "name")); !name.empty())
        authors.push_back(std::move(name));
    }
  }
  const auto one = item.FindMember("author");
  if (authors.empty() && one != item.MemberEnd() && one->value.IsObject()) {
    if (std::string name = text::collapse_space(text_of(one->value, "name")); !name.empty())
      authors.push_back(std::move(name));
  }
}

}  // namespace

Result<Feed> parse_json_feed(std::string_view bytes, std::string_view base_url, std::size_t max_items) {
  const std::string json = text::decode(bytes).utf8;
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (document.HasParseError()) {
    return fail(std::string("not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()),
                "byte " + std::to_string(document.GetErrorOffset()));
  }
  if (!document.IsObject()) return fail("not a JSON Feed: not an object");
  const auto items = document.FindMember("items");
  if (items == document.MemberEnd() || !items->value.IsArray()) return fail("not a JSON Feed: it has no list of items");
  Feed feed;
  feed.format = "json";
  feed.title = text::collapse_space(text_of(document, "title"));
  feed.home = url_of(document, "home_page_url", base_url);
  feed.language = text_of(document, "language");
  for (const Value& value : items->value.GetArray()) {
    if (!value.IsObject() || feed.items.size() >= max_items) continue;
    FeedItem item;
    item.guid = text_of(value, "id");
    item.url = url_of(value, "url", base_url);
    if (item.url.empty()) item.url = url_of(value, "external_url", base_url);
    item.title = text::collapse_space(text_of(value, "title"));
    item.summary = text_of(value, "summary");
    item.content = text_of(value, "content_html");
    if (item.content.empty()) item.content = escaped(text_of(value, "content_text"));
    item.published = date_of(value, "date_published");
    item.updated = date_of(value, "date_modified");
    item.image = url_of(value, "image", base_url);
    add_authors(value, item.authors);
    const auto tags = value.FindMember("tags");
    if (tags != value.MemberEnd() && tags->value.IsArray()) {
      for (const Value& tag : tags->value.GetArray()) {
        if (tag.IsString()) item.categories.push_back(text::collapse_space({tag.GetString(), tag.GetStringLength()}));
      }
    }
    if (item.image.empty()) item.image = url_of(value, "banner_image", base_url);
    if (!item.url.empty() || !item.title.empty() || !item.content.empty() || !item.summary.empty()) {
      feed.items.push_back(std::move(item));
    }
  }
  return feed;
}

}  // namespace isnad::intake
