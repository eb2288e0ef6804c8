#include "pipeline/page_job.h"

#include <rapidjson/document.h>

#include "core/json_writer.h"

namespace isnad::pipeline {
namespace {

std::string text(const rapidjson::Document& json, const char* name) {
  const auto member = json.FindMember(name);
  if (member == json.MemberEnd() || !member->value.IsString()) return {};
  return {member->value.GetString(), member->value.GetStringLength()};
}

std::vector<std::string> texts(const rapidjson::Document& json, const char* name) {
  std::vector<std::string> items;
  const auto member = json.FindMember(name);
  if (member == json.MemberEnd() || !member->value.IsArray()) return items;
  for (const auto& item : member->value.GetArray()) {
    if (item.IsString()) items.emplace_back(item.GetString(), item.GetStringLength());
  }
  return items;
}

}  // namespace

std::string feed_item_to_json(const FeedItem& item) {
  JsonWriter json;
  json.object([&] {
    json.text("url", item.url);
    json.text("guid", item.guid);
    json.text("title", item.title);
    json.text("summary", item.summary);
    json.text("content", item.content);
    json.text("published", item.published);
    json.text("updated", item.updated);
    json.texts("authors", item.authors);
    json.texts("categories", item.categories);
    json.text("image", item.image);
  });
  return json.take();
}

Result<FeedItem> feed_item_from_json(std::string_view bytes) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(bytes.data(), bytes.size());
  if (json.HasParseError() || !json.IsObject()) return fail("the queue holds a page job that is not JSON");
  FeedItem item;
  item.url = text(json, "url");
  item.guid = text(json, "guid");
  item.title = text(json, "title");
  item.summary = text(json, "summary");
  item.content = text(json, "content");
  item.published = text(json, "published");
  item.updated = text(json, "updated");
  item.authors = texts(json, "authors");
  item.categories = texts(json, "categories");
  item.image = text(json, "image");
  return item;
}

}  // namespace isnad::pipeline
