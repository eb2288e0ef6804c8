#include "site/context.h"

#include <algorithm>

namespace isnad::site {
namespace {

// A Host header that is a host and a port and nothing else (RFC 9110, section 7.2).
bool is_host(std::string_view host) {
  return !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == ':' || c == '[' || c == ']' || c == '_';
  });
}

std::string base_url_of(const Request& request, const SiteOptions& options) {
  std::string base = options.base_url;
  if (base.empty()) base = "http://" + (is_host(request.host) ? request.host : std::string("localhost"));
  while (base.ends_with('/')) base.pop_back();
  return base;
}

}  // namespace

std::string encode_path(std::string_view path) {
  std::string encoded;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    encoded += percent_encode(path.substr(0, slash));
    if (slash < path.size()) encoded.push_back('/');
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return encoded.empty() ? "/" : encoded;
}

Context context_of(const Request& request, const SiteOptions& options) {
  Context context;
  context.params = Params::parse(request.query);
  std::string ui = context.params.get("ui");
  if (ui != "ar" && ui != "en") ui = cookie(request.cookie, "ui");
  if (ui != "ar" && ui != "en") ui = preferred_language(request.accept_language, {"ar", "en"});
  context.params.set("ui", "");
  context.ui = ui == "en" ? Ui::kEnglish : Ui::kArabic;
  context.now = options.now ? options.now() : 0;
  context.title = options.title;
  if (context.ui == Ui::kEnglish && options.title == SiteOptions().title) context.title = "Isnad";
  context.base_url = base_url_of(request, options);
  context.path = encode_path(request.path);
  return context;
}

}  // namespace isnad::site
