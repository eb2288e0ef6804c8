// Holds the API to data/site/openapi.json: every operation there is asked, well and badly, and answers with a status, a
// media type and a body that the file names. OpenAPI 3.1; the checker below knows the keywords that the file uses.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <map>
#include <set>

#include "core/embedded.h"
#include "site/ask.h"
#include "site/pages.h"

namespace isnad::site {
namespace {

using rapidjson::Value;

const rapidjson::Document& description() {
  static const rapidjson::Document kDescription = [] {
    rapidjson::Document document;
    const std::string_view text = embedded("site/openapi.json");
    document.Parse(text.data(), text.size());
    return document;
  }();
  return kDescription;
}

const Value& resolved(const Value& schema) {
  const auto reference = schema.FindMember("$ref");
  if (reference == schema.MemberEnd()) return schema;
  const std::string path = reference->value.GetString();
  return description()["components"]["schemas"][path.substr(path.rfind('/') + 1).c_str()];
}

bool is_of_type(const Value& value, std::string_view type) {
  if (type == "object") return value.IsObject();
  if (type == "array") return value.IsArray();
  if (type == "string") return value.IsString();
  if (type == "boolean") return value.IsBool();
  if (type == "integer") return value.IsInt64() || value.IsUint64();
  if (type == "number") return value.IsNumber();
  return type == "null" && value.IsNull();
}

// What of `value` does not keep to `schema`, with its place; empty: it does. A field that an object's schema does not
// name is a fault too: it would be undocumented.
std::string fault(const Value& value, const Value& asked, const std::string& place) {
  const Value& schema = resolved(asked);
  if (const auto choices = schema.FindMember("oneOf"); choices != schema.MemberEnd()) {
    std::string faults;
    for (const auto& choice : choices->value.GetArray()) {
      const std::string one = fault(value, choice, place);
      if (one.empty()) return {};
      faults += one + "; ";
    }
    return faults;
  }
  if (const auto type = schema.FindMember("type"); type != schema.MemberEnd()) {
    bool is_right = false;
    if (type->value.IsString()) is_right = is_of_type(value, type->value.GetString());
    if (type->value.IsArray()) {
      for (const auto& one : type->value.GetArray()) is_right = is_right || is_of_type(value, one.GetString());
    }
    if (!is_right) return place + " is of another type";
  }
  if (const auto values = schema.FindMember("enum"); values != schema.MemberEnd()) {
    bool is_named = false;
    for (const auto& one : values->value.GetArray()) is_named = is_named || one == value;
    if (!is_named) return place + " is none of the values";
  }
  if (value.IsObject() && schema.HasMember("properties")) {
    if (const auto required = schema.FindMember("required"); required != schema.MemberEnd()) {
      for (const auto& name : required->value.GetArray()) {
        if (!value.HasMember(name)) return place + "." + name.GetString() + " is missing";
      }
    }
    const Value& properties = schema["properties"];
    for (const auto& [name, field] : value.GetObject()) {
      const std::string inner = place + "." + name.GetString();
      if (!properties.HasMember(name)) return inner + " is not documented";
      if (const std::string one = fault(field, properties[name], inner); !one.empty()) return one;
    }
  }
  if (value.IsArray() && schema.HasMember("items")) {
    for (const auto& item : value.GetArray()) {
      if (const std::string one = fault(item, schema["items"], place + "[]"); !one.empty()) return one;
    }
  }
  return {};
}

struct Try {
  const char* method;
  const char* path;    // as the description names it
  const char* target;  // behind /api/v1
  int status;
  const char* token = "";
  const char* body = "";
  const char* content_type = "application/json";
};

// The answer is one that the description knows.
void expect_documented(Site& site, const Try& one) {
  Request request;
  if (*one.token != '\0') request.authorization = std::string("Bearer ") + one.token;
  request.body = one.body;
  request.content_type = *one.body == '\0' ? "" : one.content_type;
  const Response response = ask(site, std::string("/api/v1") + one.target, one.method, request);
  const std::string what = std::string(one.method) + " " + one.target;
  EXPECT_EQ(response.status, one.status) << what << ": " << response.body;
  std::string method = one.method;
  for (char& c : method) c = static_cast<char>(std::tolower(c));
  const Value& responses = description()["paths"][one.path][method.c_str()]["responses"];
  const auto documented = responses.FindMember(std::to_string(response.status).c_str());
  ASSERT_NE(documented, responses.MemberEnd()) << what << " answers an undocumented " << response.status;
  const std::string type = response.content_type.substr(0, response.content_type.find(';'));
  const Value& content = documented->value["content"];
  ASSERT_TRUE(content.HasMember(type.c_str())) << what << " answers an undocumented " << type;
  rapidjson::Document body;
  body.Parse(response.body.data(), response.body.size());
  ASSERT_FALSE(body.HasParseError()) << what << ": " << response.body;
  EXPECT_EQ(fault(body, content[type.c_str()]["schema"], "body"), "") << what << ": " << response.body.substr(0, 600);
}

const std::vector<Try>& tries() {
  static const std::vector<Try> kTries = {
      {"GET", "/stories", "/stories", 200},
      {"GET", "/stories", "/stories?section=sport&lang=ar&limit=1&offset=0", 200},
      {"GET", "/stories/{id}", "/stories/river", 200},
      {"GET", "/stories/{id}", "/stories/none", 404},
      {"GET", "/articles/{id}", "/articles/river1", 200},
      {"GET", "/articles/{id}", "/articles/river2", 200},
      {"GET", "/articles/{id}", "/articles/none", 404},
      {"GET", "/search",
       "/search?q=%D8%A7%D9%84%D8%AC%D8%B3%D8%B1&limit=1&order=relevance&from=2024-01-01&until=2024-12-31", 200},
      {"GET", "/search", "/search", 400},
      {"GET", "/search", "/search?q=%22", 400},
      {"GET", "/sections", "/sections", 200},
      {"GET", "/sources", "/sources", 200},
      {"GET", "/openapi.json", "/openapi.json", 200},
      {"POST", "/sources", "/sources", 401, "", "{}"},
      {"POST", "/sources", "/sources", 403, "wrong", "{}"},
      {"POST", "/sources", "/sources", 400, "secret", "{}"},
      {"POST", "/sources", "/sources", 400, "secret", "[[["},
      {"POST", "/sources", "/sources", 400, "secret", R"x({"url":"javascript:alert(1)"})x"},
      {"POST", "/sources", "/sources", 400, "secret", R"({"url":"https://new.example/feed","rights":"all"})"},
      {"POST", "/sources", "/sources", 400, "secret", R"({"url":"https://new.example/feed","keep_days":-1})"},
      {"POST", "/sources", "/sources", 415, "secret", "url=x", "application/x-www-form-urlencoded"},
      {"POST", "/sources", "/sources", 201, "secret",
       R"({"url":"https://new.example/feed","title":"جديد","rights":"excerpt"})"},
      {"POST", "/sources", "/sources", 200, "secret", R"({"url":"https://new.example/feed","enabled":false})"},
      {"DELETE", "/sources/{id}", "/sources/source2", 401},
      {"DELETE", "/sources/{id}", "/sources/source2", 403, "wrong"},
      {"DELETE", "/sources/{id}", "/sources/none", 404, "secret"},
      {"DELETE", "/sources/{id}", "/sources/source2", 200, "secret"},
      {"POST", "/searches", "/searches", 401, "", "{}"},
      {"POST", "/searches", "/searches", 403, "secrets", "{}"},
      {"POST", "/searches", "/searches", 400, "secret", R"({"name":"x"})"},
      {"POST", "/searches", "/searches", 415, "secret", "{}", "text/plain"},
      {"POST", "/searches", "/searches", 201, "secret", R"({"name":"جسور","query":"الجسر"})"},
      {"POST", "/articles/{id}/withdraw", "/articles/small1/withdraw", 401, "", "{}"},
      {"POST", "/articles/{id}/withdraw", "/articles/small1/withdraw", 403, "wrong", "{}"},
      {"POST", "/articles/{id}/withdraw", "/articles/small1/withdraw", 400, "secret", "{}"},
      {"POST", "/articles/{id}/withdraw", "/articles/small1/withdraw", 415, "secret", "x", "text/plain"},
      {"POST", "/articles/{id}/withdraw", "/articles/none/withdraw", 404, "secret", R"({"reason":"a correction"})"},
      {"POST", "/articles/{id}/withdraw", "/articles/small1/withdraw", 200, "secret", R"({"reason":"a correction"})"}};
  return kTries;
}

TEST(OpenApi, EveryOperationAnswersAsItSays) {
  ASSERT_FALSE(description().HasParseError());
  EXPECT_STREQ(description()["openapi"].GetString(), "3.1.0");
  SampleSite sample;
  for (const Try& one : tries()) expect_documented(sample.site, one);
  EXPECT_EQ(sample.store.withdrawn.at("small1"), "a correction");
  EXPECT_EQ(sample.store.searches.size(), 1u);
}

TEST(OpenApi, TroubleWithTheArchiveIsDocumentedToo) {
  FakeStore store;
  store.is_broken = true;
  Site site(store, sample_options());
  for (const auto& [method, path, target, status, token, body, type] : tries()) {
    const bool is_read = std::string(method) == "GET";
    if (status != 200 || !is_read || std::string(path) == "/search" || std::string(path) == "/openapi.json") continue;
    expect_documented(site, {method, path, target, 500});
  }
  expect_documented(site, {"POST", "/sources", "/sources", 500, "secret", R"({"url":"https://new.example/feed"})"});
}

TEST(OpenApi, EveryOperationAndStatusOfTheFileIsTried) {
  std::set<std::string> tried;
  for (const Try& one : tries())
    tried.insert(std::string(one.method) + " " + one.path + " " + std::to_string(one.status));
  for (const auto& [path, operations] : description()["paths"].GetObject()) {
    for (const auto& [method, operation] : operations.GetObject()) {
      std::string name = method.GetString();
      for (char& c : name) c = static_cast<char>(std::toupper(c));
      for (const auto& [status, response] : operation["responses"].GetObject()) {
        const std::string one = name + " " + path.GetString() + " " + status.GetString();
        // Trouble with the archive has a test of its own.
        EXPECT_TRUE(std::string(status.GetString()) == "500" || tried.contains(one)) << one;
      }
      EXPECT_EQ(operation.HasMember("security"), name != "GET") << name << " " << path.GetString();
    }
  }
}

TEST(OpenApi, EveryParameterChangesWhatIsAsked) {
  std::set<std::string> named;
  for (const auto& parameter : description()["paths"]["/search"]["get"]["parameters"].GetArray()) {
    named.insert(parameter["name"].GetString());
  }
  const archive::SearchQuery query = search_query_of(Params::parse(
      "q=a&lang=ar&section=sport&source=s&domain=d&from=2024-08-01&until=2024-08-02&order=relevance&limit=7&cursor=c"));
  EXPECT_EQ(named, (std::set<std::string>{"q", "lang", "section", "source", "domain", "from", "until", "order", "limit",
                                          "cursor"}));
  EXPECT_EQ(query.text, "a");
  EXPECT_EQ(query.language, "ar");
  EXPECT_EQ(query.section, "sport");
  EXPECT_EQ(query.source, "s");
  EXPECT_EQ(query.domain, "d");
  EXPECT_EQ(query.from, 1722470400);
  EXPECT_EQ(query.until, 1722470400 + 2 * 86'400) << "the last day is inside";
  EXPECT_TRUE(query.by_relevance);
  EXPECT_EQ(query.limit, 7u);
  EXPECT_EQ(query.cursor, "c");
}

TEST(Api, MethodsAreRefusedWithThoseThatArePossible) {
  SampleSite sample;
  const std::map<std::string, std::string> kAllowed = {{"/api/v1/stories", "GET, HEAD"},
                                                       {"/api/v1/articles/river1", "GET, HEAD"},
                                                       {"/api/v1/sources", "GET, HEAD, POST"},
                                                       {"/api/v1/sources/source1", "DELETE"},
                                                       {"/api/v1/searches", "POST"},
                                                       {"/", "GET, HEAD"},
                                                       {"/feed.rss", "GET, HEAD"}};
  for (const auto& [target, allowed] : kAllowed) {
    const Response response = ask(sample.site, target, "PATCH");
    EXPECT_EQ(response.status, 405) << target;
    EXPECT_EQ(response.allow, allowed) << target;
  }
  EXPECT_EQ(ask(sample.site, "/api/v1/searches").status, 405);
  EXPECT_EQ(ask(sample.site, "/api/v1/articles/river1/withdraw").allow, "POST");
}

TEST(Api, UnknownPathsAreProblems) {
  SampleSite sample;
  for (const char* target :
       {"/api/v1/", "/api/v1/nothing", "/api/v1/stories/a/b", "/api/v1/articles", "/api/v1/stories/"}) {
    const Response response = ask(sample.site, target);
    EXPECT_EQ(response.status, 404) << target;
    EXPECT_TRUE(response.content_type.starts_with("application/problem+json")) << target;
  }
}

TEST(Api, NothingIsWrittenWithoutAToken) {
  FakeStore store;
  fill_sample(store);
  SiteOptions options = sample_options();
  options.token = "";
  Site site(store, options);
  Request request;
  request.authorization = "Bearer ";
  request.body = R"({"url":"https://new.example/feed"})";
  EXPECT_EQ(ask(site, "/api/v1/sources", "POST", request).status, 403);
  EXPECT_EQ(store.known_sources.size(), 2u);
}

TEST(Api, RightsLimitWhatIsGivenOut) {
  SampleSite sample;
  archive::ArticleView& view = sample.store.articles.at("river1");
  view.summary.rights = archive::Rights::kExcerpt;
  const std::string excerpt = sample.body("/api/v1/articles/river1");
  EXPECT_NE(excerpt.find("ارتفع منسوب"), std::string::npos);
  EXPECT_EQ(excerpt.find("غمرت حقولاً"), std::string::npos);
  EXPECT_EQ(excerpt.find("/home/operator"), std::string::npos) << "paths of the server stay on it";
  view.summary.rights = archive::Rights::kTitle;
  EXPECT_EQ(sample.body("/api/v1/articles/river1").find("ارتفع منسوب مياه"), std::string::npos);
}

}  // namespace
}  // namespace isnad::site
