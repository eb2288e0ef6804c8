// Which page answers which address.
#include <algorithm>
#include <atomic>

#include "site/api.h"
#include "site/assets.h"
#include "site/context.h"
#include "site/feeds.h"
#include "site/machine_pages.h"
#include "site/pages.h"
#include "site/response_cache.h"
#include "text/utf8.h"

namespace isnad::site {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kCacheBytes = 24u << 20;
constexpr std::size_t kLongestPath = 512;

// "/story/x" under "/story/": "x"; empty for any other path or more segments.
std::string_view rest_of(std::string_view path, std::string_view prefix) {
  if (!path.starts_with(prefix)) return {};
  const std::string_view rest = path.substr(prefix.size());
  return rest.find('/') == std::string_view::npos ? rest : std::string_view();
}

// Sections as a newspaper has them, whatever their sizes today; unknown labels last.
std::vector<archive::SectionCount> in_reading_order(std::vector<archive::SectionCount> sections) {
  constexpr std::string_view kOrder[] = {"politics", "security", "economy",    "society", "sport",
                                         "culture",  "science",  "technology", "health",  "environment",
                                         "religion", "opinion",  "other"};
  const auto place = [&](const archive::SectionCount& section) {
    return std::find(std::begin(kOrder), std::end(kOrder), section.label) - std::begin(kOrder);
  };
  std::stable_sort(sections.begin(), sections.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return sections;
}

bool is_feed_path(std::string_view path) {
  return path.ends_with("/feed.rss") || path.ends_with("/feed.atom") || path.ends_with("/feed.json");
}

Response asset_response(const Asset& asset) {
  Response response;
  response.content_type = asset.content_type;
  response.body = asset.body;
  response.cache_control = "public, max-age=31536000, immutable";
  return response;
}

Response icon_response() {
  Response response;
  response.content_type = "image/svg+xml";
  response.body = Assets::instance().icon();
  response.cache_control = "public, max-age=86400";
  return response;
}

}  // namespace

struct Site::Impl {
  archive::Store& store;
  const SiteOptions options;
  ResponseCache pages{milliseconds(1'000), milliseconds(5'000), kCacheBytes};
  ResponseCache assets{std::chrono::hours(24), milliseconds(0), 4u << 20};
  std::atomic<std::uint64_t> requests{0};

  Impl(archive::Store& opened, SiteOptions chosen) : store(opened), options(std::move(chosen)) {}

  Result<Response> render(Context& context, const Request& request);
  Response rendered(Context& context, const Request& request);
  std::shared_ptr<const ReadyResponse> ready(const Request& request, Context& context);
};

Result<Response> Site::Impl::render(Context& context, const Request& request) {
  const std::string_view path = request.path;
  if (is_feed_path(path)) return feed_response(store, context, path);
  if (path == "/opml") return opml(store, context);
  if (path == "/robots.txt") return robots(context);
  auto sections = store.sections();
  if (!sections) return tl::unexpected(sections.error());
  context.sections = in_reading_order(std::move(*sections));
  if (path == "/") {
    if (options.status) context.status = text::to_valid_utf8(options.status());
    return front_page(store, context);
  }
  if (path == "/sources") return sources_page(store, context);
  if (path == "/search") return search_page(store, context);
  if (path == "/about") return about_page(store, context);
  if (const auto id = rest_of(path, "/story/"); !id.empty()) return story_page(store, context, id);
  if (const auto id = rest_of(path, "/article/"); !id.empty()) return article_page(store, context, id);
  if (const auto id = rest_of(path, "/source/"); !id.empty()) return source_page(store, context, id);
  if (const auto label = rest_of(path, "/section/"); !label.empty()) return section_page(store, context, label);
  return error_page(context, 404);
}

Response Site::Impl::rendered(Context& context, const Request& request) {
  Result<Response> response = render(context, request);
  if (!response) return error_page(context, 500);
  if (response->cache_control.empty()) response->cache_control = "no-cache";
  response->vary = "Accept-Encoding, Accept-Language, Cookie";
  return std::move(*response);
}

std::shared_ptr<const ReadyResponse> Site::Impl::ready(const Request& request, Context& context) {
  const std::string_view path = request.path;
  if (path.starts_with("/assets/")) {
    if (const Asset* asset = Assets::instance().find(path)) {
      return assets.get(request.path, [&] { return asset_response(*asset); });
    }
  }
  if (path == "/favicon.svg") return assets.get(request.path, [] { return icon_response(); });
  if (path == "/healthz") return make_ready(health(store));
  if (path == "/metrics") return make_ready(metrics(store, options, requests.load()));
  if (path.starts_with("/api/v1/")) {
    Response response = api_response(store, options, context, request);
    if (request.method != "GET" && request.method != "HEAD" && response.status < 300) pages.clear();
    response.vary = "Accept-Encoding";
    return make_ready(std::move(response));
  }
  const std::string key =
      std::string(code_of(context.ui)) + " " + context.base_url + " " + context.path + context.params.text();
  return pages.get(key, [&] { return rendered(context, request); });
}

Site::Site(archive::Store& store, SiteOptions options) : impl_(std::make_unique<Impl>(store, std::move(options))) {}

Site::~Site() = default;

Response Site::answer(const Request& request) {
  impl_->requests.fetch_add(1, std::memory_order_relaxed);
  Context context = context_of(request, impl_->options);
  const bool is_api = request.path.starts_with("/api/v1/");
  const bool is_read = request.method == "GET" || request.method == "HEAD";
  if (request.path.size() > kLongestPath || !request.path.starts_with('/') || !text::is_valid_utf8(request.path)) {
    return is_api ? problem(400, "Bad Request", "this path cannot be read") : error_page(context, 400);
  }
  if (!is_read && !is_api) {
    Response response = error_page(context, 405);
    response.allow = "GET, HEAD";
    return response;
  }
  const std::shared_ptr<const ReadyResponse> ready = impl_->ready(request, context);
  Response response;
  if (is_read && ready->response.status == 200 && names_tag(request.if_none_match, ready->response.etag)) {
    response.status = 304;
    response.etag = ready->response.etag;
    response.cache_control = ready->response.cache_control;
    response.vary = ready->response.vary;
    response.content_type.clear();
  } else if (!ready->packed.empty() && accepts_gzip(request.accept_encoding)) {
    const Response& plain = ready->response;
    response.status = plain.status;
    response.content_type = plain.content_type;
    response.etag = plain.etag;
    response.location = plain.location;
    response.cache_control = plain.cache_control;
    response.allow = plain.allow;
    response.vary = plain.vary;
    response.www_authenticate = plain.www_authenticate;
    response.body = ready->packed;
    response.content_encoding = "gzip";
  } else {
    response = ready->response;
  }
  const std::string asked = Params::parse(request.query).get("ui");
  if (!is_api && (asked == "ar" || asked == "en")) {
    response.set_cookie = "ui=" + asked + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";
  }
  return response;
}

}  // namespace isnad::site
