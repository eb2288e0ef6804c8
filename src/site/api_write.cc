#include "site/api_write.h"

#include <openssl/crypto.h>
#include <rapidjson/document.h>

#include <optional>

#include "core/hash.h"
#include "core/json_writer.h"
#include "site/api.h"
#include "site/parts.h"

namespace isnad::site {
namespace {

constexpr std::string_view kWithdraw = "/withdraw";

// The body as a flat JSON object, or nothing.
std::optional<rapidjson::Document> object_of(const std::string& body) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(body.data(), body.size());
  if (document.HasParseError() || !document.IsObject()) return std::nullopt;
  return document;
}

std::string text_in(const rapidjson::Document& object, const char* name, std::size_t longest = 2'000) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsString() || found->value.GetStringLength() > longest) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

Response written(int status, const std::string& id) {
  Response response;
  response.status = status;
  response.cache_control = "no-store";
  response.content_type = "application/json; charset=utf-8";
  JsonWriter json;
  json.object([&] { json.text("id", id); });
  response.body = json.take();
  return response;
}

Response trouble() { return problem(500, "Internal Server Error", "the archive could not be written"); }

Response bad(std::string_view detail) { return problem(400, "Bad Request", detail); }

Response add_source(archive::Store& store, const rapidjson::Document& object) {
  const Url url = Url::external(text_in(object, "url"));
  if (!url) return bad("`url` must be an http or https address");
  archive::Source source;
  source.url = url.text();
  source.id = make_id("source", source.url);
  const auto known = store.source(source.id);
  if (!known) return trouble();
  if (*known) source = **known;  // what is not named stays
  if (object.HasMember("kind")) source.kind = text_in(object, "kind");
  if (source.kind != "feed" && source.kind != "site") return bad("`kind` is feed or site");
  if (object.HasMember("title")) source.title = text_in(object, "title");
  if (object.HasMember("language")) source.language = text_in(object, "language", 35);
  if (object.HasMember("category")) source.category = text_in(object, "category", 200);
  if (object.HasMember("site_url")) source.site_url = Url::external(text_in(object, "site_url")).text();
  if (object.HasMember("rights")) {
    const std::string rights = text_in(object, "rights");
    if (rights != "full" && rights != "excerpt" && rights != "title") return bad("`rights` is full, excerpt or title");
    source.rights = rights == "full"      ? archive::Rights::kFull
                    : rights == "excerpt" ? archive::Rights::kExcerpt
                                          : archive::Rights::kTitle;
  }
  if (object.HasMember("keep_days")) {
    const auto& days = object["keep_days"];
    if (!days.IsInt() || days.GetInt() < 0 || days.GetInt() > 36'500)
      return bad("`keep_days` is a number from 0 to 36500");
    source.keep_days = days.GetInt();
  }
  if (object.HasMember("enabled")) {
    if (!object["enabled"].IsBool()) return bad("`enabled` is true or false");
    source.enabled = object["enabled"].GetBool();
  }
  if (!store.put_source(source)) return trouble();
  return written(*known ? 200 : 201, source.id);
}

Response remove_source(archive::Store& store, std::string_view id) {
  const auto known = store.source(id);
  if (!known) return trouble();
  if (!*known) return problem(404, "Not Found", "no source has this id");
  if (!store.remove_source(id)) return trouble();
  return written(200, std::string(id));
}

Response withdraw(archive::Store& store, const rapidjson::Document& object, std::string_view id, std::int64_t now) {
  const std::string reason = text_in(object, "reason");
  if (reason.empty()) return bad("`reason` is missing");
  const auto withdrawn = store.withdraw(id, reason, now);
  if (!withdrawn) return trouble();
  if (!*withdrawn) return problem(404, "Not Found", "no article has this id");
  return written(200, std::string(id));
}

Response save_search(archive::Store& store, const rapidjson::Document& object) {
  const std::string name = text_in(object, "name", 200);
  const std::string query = text_in(object, "query");
  if (name.empty() || query.empty()) return bad("`name` and `query` are needed");
  if (!store.save_search(1, name, query)) return trouble();
  return written(201, name);
}

// A refusal, or nothing where the request carries the token.
std::optional<Response> refused(const SiteOptions& options, const Request& request) {
  if (request.authorization.empty()) {
    Response response = problem(401, "Unauthorized", "writing needs `Authorization: Bearer …`");
    response.www_authenticate = "Bearer realm=\"isnad\"";
    return response;
  }
  if (options.token.empty())
    return problem(403, "Forbidden", "this site was started without a token: nothing can be written");
  if (!carries_token(request.authorization, options.token))
    return problem(403, "Forbidden", "this token is not the site's");
  return std::nullopt;
}

}  // namespace

bool carries_token(std::string_view authorization, std::string_view token) {
  constexpr std::string_view kScheme = "bearer ";
  if (token.empty() || authorization.size() <= kScheme.size()) return false;
  for (std::size_t i = 0; i < kScheme.size(); ++i) {
    const char c = authorization[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != kScheme[i]) return false;
  }
  // Digests are of one length, so that neither content nor length of the token shows in the time.
  const std::string given = sha256_hex(authorization.substr(kScheme.size()));
  const std::string wanted = sha256_hex(token);
  return CRYPTO_memcmp(given.data(), wanted.data(), wanted.size()) == 0;
}

bool is_write_path(std::string_view kind, std::string_view rest) {
  if (kind == "sources") return rest.find('/') == std::string_view::npos;
  if (kind == "searches") return rest.empty();
  return kind == "articles" && rest.size() > kWithdraw.size() && rest.ends_with(kWithdraw) &&
         rest.find('/') == rest.size() - kWithdraw.size();
}

Response api_write(archive::Store& store, const SiteOptions& options, const Context& context, const Request& request,
                   std::string_view kind, std::string_view rest) {
  const bool is_delete = kind == "sources" && !rest.empty();
  if (request.method != (is_delete ? "DELETE" : "POST")) {
    Response response = problem(405, "Method Not Allowed", "see /api/v1/openapi.json");
    response.allow = is_delete ? "DELETE" : kind == "sources" ? "GET, HEAD, POST" : "POST";
    return response;
  }
  if (auto refusal = refused(options, request)) return *refusal;
  if (is_delete) return remove_source(store, rest);
  if (!request.content_type.empty() && !request.content_type.starts_with("application/json")) {
    return problem(415, "Unsupported Media Type", "the body must be application/json");
  }
  const auto object = object_of(request.body);
  if (!object) return bad("the body must be one JSON object");
  if (kind == "sources") return add_source(store, *object);
  if (kind == "searches") return save_search(store, *object);
  return withdraw(store, *object, rest.substr(0, rest.size() - kWithdraw.size()), context.now);
}

}  // namespace isnad::site
