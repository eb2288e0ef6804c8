#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <set>
#include <sstream>

#include "core/time.h"
#include "intake/feed.h"
#include "intake/html_entities.h"
#include "intake/tar_test_support.h"
#include "text/utf8.h"

// feedparser's suite, read as data: what it expects of fields that we keep must hold, known differences aside.
namespace isnad::intake {
namespace {

using Value = rapidjson::Value;

const std::map<std::string, std::string>& data() {
  static const auto files = files_of_tar(std::string(ISNAD_SOURCE_DIR) + "/../shared/data/feeds.tar.zst");
  return files;
}

// Markup is the page room's to read: here texts are compared without it.
std::string without_tags(std::string_view html) {
  std::string out;
  bool is_inside = false;
  for (const char c : html) {
    if (c == '<') is_inside = true;
    if (!is_inside) out.push_back(c);
    if (c == '>') is_inside = false;
  }
  return text::collapse_space(resolve_html_entities(resolve_html_entities(out)));
}

std::string name_of(const Value& path) {
  std::string name;
  for (const Value& part : path.GetArray()) {
    if (!name.empty()) name += ".";
    name += part.IsString() ? part.GetString() : "N";
  }
  return name;
}

std::size_t number_in(const Value& path, std::size_t which) {
  std::size_t seen = 0;
  for (const Value& part : path.GetArray()) {
    if (part.IsInt() && seen++ == which) return static_cast<std::size_t>(part.GetInt());
  }
  return 0;
}

std::string at(const std::vector<std::string>& list, std::size_t index) {
  return index < list.size() ? list[index] : std::string();
}

// What we have at a path of feedparser's; nothing for fields that we do not keep.
std::optional<std::string> ours(const Feed& feed, const Value& path) {
  const std::string name = name_of(path);
  if (name == "feed.title" || name == "feed.title_detail.value") return feed.title;
  if (name == "feed.link") return feed.home;
  if (name == "feed.language") return feed.language;
  if (name.rfind("entries.N.", 0) != 0) return std::nullopt;
  const std::size_t index = number_in(path, 0);
  const FeedItem item = index < feed.items.size() ? feed.items[index] : FeedItem{};
  const std::string field = name.substr(10);
  if (field == "title" || field == "title_detail.value") return item.title;
  if (field == "link") return item.url;
  if (field == "id" || field == "guid") return item.guid;
  if (field == "author" || field == "author_detail.name") return at(item.authors, 0);
  if (field == "authors.N.name") return at(item.authors, number_in(path, 1));
  if (field == "tags.N.term") return at(item.categories, number_in(path, 1));
  if (field == "category") return at(item.categories, 0);
  if (field == "description" || field == "summary" || field == "summary_detail.value")
    return item.summary.empty() ? item.content : item.summary;
  if (field == "content.N.value" && number_in(path, 1) == 0) return item.content.empty() ? item.summary : item.content;
  if (field == "published_parsed") return item.published;
  if (field == "updated_parsed") return item.updated.empty() ? item.published : item.updated;
  return std::nullopt;
}

bool is_same(const std::string& got, const Value& wanted, bool is_plain) {
  if (wanted.IsArray()) {  // a time, in UTC
    if (wanted.Size() < 6) return false;
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", wanted[0].GetInt(), wanted[1].GetInt(),
                  wanted[2].GetInt(), wanted[3].GetInt(), wanted[4].GetInt(), wanted[5].GetInt());
    const auto mine = epoch_of(got);
    return mine && mine == epoch_of(text);
  }
  if (!wanted.IsString()) return false;
  return (is_plain ? text::collapse_space(got) : without_tags(got)) ==
         without_tags({wanted.GetString(), wanted.GetStringLength()});
}

struct Count {
  int passed = 0;
  int all = 0;
  double rate() const { return all == 0 ? 0.0 : static_cast<double>(passed) / all; }
};

// Why an expectation is not ours: of a field in the files whose names begin so.
struct Known {
  const char* file;
  const char* field;
  const char* why;
};
// clang-format off
constexpr Known kKnown[] = {
    {"wellformed/sanitize/", "description", "what is unsafe is taken out where HTML is read, not here"},
    {"wellformed/sanitize/", "content", "as above"},
    {"wellformed/sanitize/", "summary", "as above"},
    {"wellformed/sanitize/entry_title_crazy.xml", "title", "the words of its scripts are no title in either reading"},
    {"wellformed/sanitize/feed_title_crazy.xml", "title", "as above"},
    {"wellformed/sanitize/xml_malicious_comment.xml", "title", "a comment that XML forbids"},
    {"wellformed/sanitize/xml_unclosed_comment.xml", "title", "as above"},
    {"encoding/bozo_linenoise.xml", "summary", "mojibake without a meaning"},
    {"wellformed/cdf/", "", "Microsoft's CDF of 1997 is not read"},
    {"wellformed/base/cdf_", "", "as above"},
    {"wellformed/base/http_", "content_location", "an answer's Content-Location is no base"},
    {"wellformed/base/http_channel_link_base_content_location.xml", "link", "as above"},
    {"wellformed/base/http_item_link_base_content_location.xml", "link", "as above"},
    {"wellformed/http/headers_content_location-relative.xml", "link", "as above"},
    {"wellformed/base/http_entry_id_", "id", "an id is kept as it is written, not resolved"},
    {"wellformed/lang/http_content_language.xml", "language", "what HTTP says of the language is not asked"},
    {"wellformed/atom/entry_author_map_author.xml", "author", "a name without the address"},
    {"wellformed/atom10/entry_author_map_author.xml", "author", "as above"},
    {"wellformed/atom10/entry_content_div_escaped_markup.xml", "content",
     "XHTML with escaped markup is text that speaks of markup"},
    {"wellformed/itunes/itunes_item_category", "tags", "a podcast's shelf is no category of news"},
    {"wellformed/rss/entity_in_doctype.xml", "guid", "a document's own entities are never expanded"},
    {"wellformed/rss/item_description_and_summary.xml", "content", "the first of two summaries is the summary"},
    {"wellformed/rss/item_summary_and_description.xml", "content", "as above"},
    {"wellformed/rss/item_description_not_a_doctype.xml", "description", "compared without markup, which this is not"},
    {"wellformed/rss/channel_title_lt.xml", "title", "compared with collapsed space"},
    {"wellformed/rss/item_image_link_conflict.xml", "link", "hosts are lower case"},
    {"wellformed/rss/item_madeup_tags_element.xml", "tags", "an element that nobody defines"},
};
// clang-format on

bool is_known(const std::string& file, const std::string& field) {
  return std::any_of(std::begin(kKnown), std::end(kKnown), [&](const Known& known) {
    return file.rfind(known.file, 0) == 0 && field.find(known.field) != std::string::npos;
  });
}

TEST(FeedData, FeedparsersSuite) {
  const auto list = data().find("feeds/feedparser_expect.jsonl");
  if (list == data().end()) GTEST_SKIP() << "no development data";
  std::map<std::string, Count> by_operator;
  std::set<std::string> failed;
  std::istringstream lines(list->second);
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    ASSERT_FALSE(json.HasParseError());
    const std::string file = json["file"].GetString();
    const auto bytes = data().find("feeds/feedparser/" + file);
    ASSERT_NE(bytes, data().end()) << file;
    std::string type;
    for (const auto& header : json["headers"].GetObject()) {
      if (std::string(header.name.GetString()) == "Content-type") type = header.value.GetString();
    }
    const auto feed = parse_feed(bytes->second, type, "http://127.0.0.1:8097/" + file);
    if (!json["checks"].IsArray()) continue;
    for (const Value& check : json["checks"].GetArray()) {
      const std::string op = check["op"].GetString();
      const std::string field = name_of(check["path"]);
      bool passed = false;
      if (op == "parses" || (op == "falsy" && field == "bozo")) {
        passed = feed.has_value();
      } else if (op == "eq") {
        const auto got = ours(feed.value_or(Feed{}), check["path"]);
        if (!got) continue;
        passed = is_same(*got, check["value"], field.find("title") != std::string::npos);
      } else if (op == "eq2") {
        const auto one = ours(feed.value_or(Feed{}), check["path"]);
        const auto two = ours(feed.value_or(Feed{}), check["path2"]);
        if (!one || !two) continue;
        passed = is_same(*one, check["value"], false) && is_same(*two, check["value"], false);
      } else {
        continue;  // about fields that we do not keep
      }
      Count& count = by_operator[op];
      ++count.all;
      count.passed += passed ? 1 : 0;
      if (!passed && !is_known(file, op == "falsy" ? "" : field)) failed.insert(file + " " + op + " " + field);
    }
  }
  for (const auto& [op, count] : by_operator) std::cout << op << ": " << count.passed << " of " << count.all << "\n";
  for (const std::string& name : failed) ADD_FAILURE() << name;
  EXPECT_GE(by_operator["falsy"].all, 1'700);
  EXPECT_GE(by_operator["falsy"].rate(), 0.99);
  EXPECT_EQ(by_operator["parses"].rate(), 1.0);
  EXPECT_EQ(by_operator["eq2"].rate(), 1.0);
  EXPECT_GE(by_operator["eq"].all, 680);
}

// Bombs and references to files end quickly, in a feed without what they would have made.
TEST(FeedData, EntityBombsAreNotExpanded) {
  int seen = 0;
  for (const auto& [name, bytes] : data()) {
    if (name.rfind("feeds/entity_bombs/", 0) != 0) continue;
    ++seen;
    // The bombs have roots of their own; as the inside of a feed they are read further.
    for (const std::string& whole : {bytes, bytes + "<rss><channel><title>&lol;&a;&b;</title></channel></rss>"}) {
      const auto begin = std::chrono::steady_clock::now();
      const auto feed = parse_feed(whole, "text/xml", "http://127.0.0.1/");
      EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{1}) << name;
      if (feed) {
        EXPECT_LT(feed->title.size(), 100'000u) << name;
      }
    }
  }
  if (seen == 0) GTEST_SKIP() << "no development data";
  EXPECT_GE(seen, 20);
}

// gofeed's pairs of a feed and what it is translated to.
TEST(FeedData, GofeedsPairs) {
  Count count;
  std::vector<std::string> failures;
  for (const auto& [name, bytes] : data()) {
    if (name.rfind("feeds/gofeed/translator/", 0) != 0 || !name.ends_with(".xml")) continue;
    const auto pair = data().find(name.substr(0, name.size() - 4) + ".json");
    if (pair == data().end()) continue;
    rapidjson::Document json;
    json.Parse(pair->second.data(), pair->second.size());
    if (json.HasParseError() || !json.IsObject()) continue;
    const auto feed = parse_feed(bytes, "", "").value_or(Feed{});
    const auto check = [&, file = name](const Value& object, const char* key, const std::string& got) {
      if (!object.HasMember(key) || !object[key].IsString()) return;
      const bool is_right = without_tags(got) == without_tags(object[key].GetString());
      ++count.all;
      count.passed += is_right ? 1 : 0;
      if (!is_right) failures.push_back(file + " " + key + ": " + got + " | " + object[key].GetString());
    };
    check(json, "title", feed.title);
    check(json, "language", feed.language);
    if (!json.HasMember("items") || !json["items"].IsArray()) continue;
    for (rapidjson::SizeType i = 0; i < json["items"].Size(); ++i) {
      const FeedItem item = i < feed.items.size() ? feed.items[i] : FeedItem{};
      check(json["items"][i], "title", item.title);
      check(json["items"][i], "guid", item.guid);
      check(json["items"][i], "description", item.summary);
      check(json["items"][i], "content", item.content);
    }
  }
  if (count.all == 0) GTEST_SKIP() << "no development data";
  std::cout << "gofeed: " << count.passed << " of " << count.all << "\n";
  for (const std::string& failure : failures) std::cout << "  " << failure << "\n";
  EXPECT_GE(count.all, 36);
  EXPECT_GE(count.rate(), 0.95);
}

}  // namespace
}  // namespace isnad::intake
