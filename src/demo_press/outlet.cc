#include "demo_press/outlet.h"

#include <fmt/format.h>
#include <libdeflate.h>
#include <sys/stat.h>

#include <array>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "core/hash.h"
#include "core/time.h"

namespace isnad::demo_press {
namespace {

constexpr std::size_t kMostFiles = 100'000;
constexpr std::size_t kSmallestPacked = 256;  // bytes; below, gzip gains nothing

// Types of text carry the outlet's charset and have addresses replaced in them.
// clang-format off
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kTypes = {{
    {".html", "text/html"},
    {".htm", "text/html"},
    {".xhtml", "application/xhtml+xml"},
    {".xml", "application/xml"},
    {".rss", "application/rss+xml"},
    {".atom", "application/atom+xml"},
    {".json", "application/json"},
    {".txt", "text/plain"},
    {".css", "text/css"},
    {".js", "text/javascript"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".gif", "image/gif"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".ico", "image/x-icon"},
}};
// clang-format on

bool is_text(std::string_view type) {
  return type.substr(0, 5) == "text/" || type.find("xml") != std::string_view::npos ||
         type.find("json") != std::string_view::npos || type.find("javascript") != std::string_view::npos;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string http_date(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm parts{};
  gmtime_r(&time, &parts);
  static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[parts.tm_wday], parts.tm_mday,
                     kMonths[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::string gzip(std::string_view bytes) {
  if (bytes.size() < kSmallestPacked) return {};
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(5), libdeflate_free_compressor);
  if (!compressor) return {};
  std::string packed(bytes.size(), '\0');
  packed.resize(libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), packed.data(), packed.size()));
  return packed;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

Answer plain(int status, std::string words) {
  Answer answer;
  answer.status = status;
  answer.headers.emplace_back("Content-Type", "text/plain; charset=utf-8");
  answer.body = std::move(words);
  return answer;
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

std::string with_bases(std::string_view text, const Bases& bases) {
  std::string out(text);
  for (const auto& [key, base] : bases) {
    replace_all(out, "http://" + key + ".example", base);
    std::string escaped = base;
    replace_all(escaped, "/", "\\/");
    replace_all(out, "http:\\/\\/" + key + ".example", escaped);
  }
  return out;
}

Result<std::unique_ptr<Outlet>> Outlet::open(OutletFile file) {
  namespace fs = std::filesystem;
  std::unique_ptr<Outlet> outlet(new Outlet(std::move(file)));
  const fs::path root = outlet->file_.root;
  outlet->asked_.resize(outlet->file_.routes.size());
  std::error_code trouble;
  fs::recursive_directory_iterator entries(root, trouble);
  if (trouble) return fail("cannot be read: " + trouble.message(), root.string());
  for (; entries != fs::recursive_directory_iterator(); entries.increment(trouble)) {
    if (trouble) return fail("cannot be read: " + trouble.message(), root.string());
    if (entries->is_symlink() || !entries->is_regular_file()) continue;
    if (outlet->files_.size() >= kMostFiles) return fail("more than 100,000 files", root.string());
    const std::string path = "/" + entries->path().lexically_relative(root).generic_string();
    outlet->files_[path] = entries->path().string();
    constexpr std::string_view kIndex = "/index.html";
    if (path.ends_with(kIndex)) {
      outlet->files_[path.substr(0, path.size() - kIndex.size() + 1)] = entries->path().string();
    }
  }
  for (Route& route : outlet->file_.routes) {
    route.path = percent_decoded(route.path);
    if (!route.file.empty() && !outlet->files_.contains("/" + route.file)) {
      return fail("the file of the route " + route.path + " is missing", (root / route.file).string());
    }
  }
  return outlet;
}

void Outlet::set_bases(Bases bases) {
  const std::lock_guard lock(mutex_);
  bases_ = std::move(bases);
}

Bases Outlet::bases() const {
  const std::lock_guard lock(mutex_);
  return bases_;
}

std::optional<Route> Outlet::route_of(const std::string& path, const std::string& whole) {
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < file_.routes.size(); ++i) {
    const Route& route = file_.routes[i];
    if (route.path != path && route.path != whole) continue;
    if (route.times != 0 && asked_[i] >= route.times) continue;
    ++asked_[i];
    return route;
  }
  return std::nullopt;
}

const std::string* Outlet::file_of(const std::string& path, const std::string& whole) const {
  for (const std::string& name : {whole, path}) {
    if (const auto found = files_.find(name); found != files_.end()) return &found->second;
  }
  return nullptr;
}

std::string Outlet::content_type_of(const std::string& file) const {
  const std::string ending = std::filesystem::path(file).extension().string();
  std::string type;
  if (const auto own = file_.content_types.find(ending); own != file_.content_types.end()) {
    type = own->second;
  } else {
    type = "application/octet-stream";
    for (const auto& [known, known_type] : kTypes) {
      if (known == ending) type = known_type;
    }
  }
  if (!file_.charset.empty() && is_text(type) && type.find("charset") == std::string::npos)
    type += "; charset=" + file_.charset;
  return type;
}

Answer Outlet::answer(const Asked& asked) {
  const std::string whole = percent_decoded(asked.target);
  const std::string path = percent_decoded(std::string_view(asked.target).substr(0, asked.target.find('?')));
  const Route route = route_of(path, whole).value_or(Route{});
  Answer answer;
  if (!route.redirect.empty()) {
    answer = plain(route.status, "moved\n");
    answer.headers.emplace_back("Location", with_bases(route.redirect, bases()));
  } else if (route.status >= 400) {
    answer = plain(route.status, fmt::format("{}\n", route.status));
    if (route.retry_after > 0) answer.headers.emplace_back("Retry-After", std::to_string(route.retry_after));
  } else {
    const std::string named = "/" + route.file;
    const std::string* file = route.file.empty() ? file_of(path, whole) : file_of(named, named);
    if (file != nullptr) {
      answer = file_answer(*file, route, asked);
    } else if (files_.contains(path + "/")) {
      answer = plain(301, "moved\n");
      answer.headers.emplace_back("Location", asked.target.substr(0, asked.target.find('?')) + "/");
    } else {
      answer = plain(404, "404\n");
    }
  }
  if (!route.cache_control.empty()) answer.headers.emplace_back("Cache-Control", route.cache_control);
  answer.delay = route.delay;
  return answer;
}

Answer Outlet::file_answer(const std::string& file, const Route& route, const Asked& asked) const {
  struct stat status {};
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  if (!stream || stat(file.c_str(), &status) != 0) return plain(500, "the file is gone\n");
  Answer answer;
  answer.status = route.status;
  const std::string type = route.content_type.empty() ? content_type_of(file) : route.content_type;
  answer.body = is_text(type) ? with_bases(bytes.str(), bases()) : bytes.str();
  const std::string etag = fmt::format("\"{:016x}\"", hash64(answer.body));
  answer.headers.emplace_back("ETag", etag);
  answer.headers.emplace_back("Last-Modified", http_date(status.st_mtime));
  answer.headers.emplace_back("Vary", "Accept-Encoding");
  // RFC 9110 section 13.1.3: If-Modified-Since counts only where no If-None-Match stands.
  bool is_known = false;
  if (!asked.if_none_match.empty()) {
    is_known = asked.if_none_match == "*" || asked.if_none_match.find(etag) != std::string::npos;
  } else if (const auto since = parse_rfc822(asked.if_modified_since)) {
    is_known = to_epoch(*since) >= status.st_mtime;
  }
  if (is_known) {
    answer.status = 304;
    answer.body.clear();
    return answer;
  }
  answer.headers.emplace_back("Content-Type", type);
  if (is_text(type) && asked.accept_encoding.find("gzip") != std::string::npos) {
    if (std::string packed = gzip(answer.body); !packed.empty()) {
      answer.body = std::move(packed);
      answer.headers.emplace_back("Content-Encoding", "gzip");
    }
  }
  return answer;
}

}  // namespace isnad::demo_press
