#include "intake/json_feed.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <array>
#include <charconv>

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
  const auto url = text::parse_url(text_of(object, name), base);
  return url && (url->scheme == "http" || url->scheme == "https") ? url->href : std::string();
}

std::string date_of(const Value& object, const char* name) {
  const auto time = parse_iso8601(text_of(object, name));
  return time ? to_rfc3339(*time) : std::string();
}

std::string escaped(std::string_view plain) {
  std::string out;
  for (const char c : plain) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else if (c == '\n') out += "<br>";
    else out.push_back(c);
  }
  return out;
}

void add_authors(const Value& item, std::vector<std::string>& authors) {
  const auto list = item.FindMember("authors");
  if (list != item.MemberEnd() && list->value.IsArray()) {
    for (const Value& author : list->value.GetArray()) {
      if (!author.IsObject()) continue;
      if (std::string name = text::collapse_space(text_of(author, "name")); !name.empty()) authors.push_back(std::move(name));
    }
  }
  const auto one = item.FindMember("author");
  if (authors.empty() && one != item.MemberEnd() && one->value.IsObject()) {
    if (std::string name = text::collapse_space(text_of(one->value, "name")); !name.empty()) authors.push_back(std::move(name));
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
  const auto items = document.IsObject() ? document.FindMember("items") : document.MemberEnd();
  if (!document.IsObject() || items == document.MemberEnd() || !items->value.IsArray()) {
    return fail("not a JSON Feed: it has no list of items");
  }
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
    feed.items.push_back(std::move(item));
  }
  return feed;
}

std::string resolve_html_entities(std::string_view text) {
  struct Named {
    std::string_view name;
    char32_t value;
  };
  static constexpr std::array<Named, 45> kNamed = {{{"amp", U'&'},     {"lt", U'<'},      {"gt", U'>'},      {"quot", U'"'},    {"apos", U'\''},
                                                    {"nbsp", 0xa0},    {"laquo", 0xab},   {"raquo", 0xbb},   {"hellip", 0x2026}, {"ndash", 0x2013},
                                                    {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201c}, {"rdquo", 0x201d},
                                                    {"sbquo", 0x201a}, {"bdquo", 0x201e}, {"bull", 0x2022},  {"middot", 0xb7},  {"copy", 0xa9},
                                                    {"reg", 0xae},     {"trade", 0x2122}, {"euro", 0x20ac},  {"pound", 0xa3},   {"deg", 0xb0},
                                                    {"eacute", 0xe9},  {"egrave", 0xe8},  {"agrave", 0xe0},  {"ccedil", 0xe7},  {"ecirc", 0xea},
                                                    {"ocirc", 0xf4},   {"uuml", 0xfc},    {"ouml", 0xf6},    {"auml", 0xe4},    {"szlig", 0xdf},
                                                    {"ntilde", 0xf1},  {"aacute", 0xe1},  {"iacute", 0xed},  {"oacute", 0xf3},  {"uacute", 0xfa},
                                                    {"zwnj", 0x200c},  {"zwj", 0x200d},   {"rlm", 0x200f},   {"lrm", 0x200e},   {"shy", 0xad}}};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '&' ? text.substr(0, std::min(text.size(), i + 12)).find(';', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out.push_back(text[i]);
      continue;
    }
    const std::string_view name = text.substr(i + 1, end - i - 1);
    char32_t value = 0;
    if (name.size() > 1 && name[0] == '#') {
      const bool hex = name[1] == 'x' || name[1] == 'X';
      const std::string_view digits = name.substr(hex ? 2 : 1);
      unsigned number = 0;
      const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number, hex ? 16 : 10);
      const bool is_scalar = number > 0 && number < 0x110000 && (number < 0xd800 || number > 0xdfff);
      if (read.ec == std::errc() && read.ptr == digits.data() + digits.size() && is_scalar) value = number;
    } else {
      for (const Named& known : kNamed) {
        if (known.name == name) value = known.value;
      }
    }
    if (value == 0) {
      out.push_back(text[i]);
      continue;
    }
    text::append(out, value);
    i = end;
  }
  return out;
}

}  // namespace isnad::intake
