#include "text/url.h"

#include <lexbor/core/mraw.h>
#include <lexbor/url/url.h>

#include <array>
#include <memory>

namespace isnad::text {
namespace {

// Longer ones are data: URLs or attacks; browsers stop at 2 MB, servers at 8 KB.
constexpr std::size_t kMaxUrlBytes = 65536;

// One parser a thread, used by one call at a time: scratch memory that holds nothing between calls. Making one costs
// several times the parsing of a URL.
class Parser {
 public:
  Parser() : parser_(lxb_url_parser_create()) {
    if (parser_ && lxb_url_parser_init(parser_, nullptr) != LXB_STATUS_OK) release();
  }
  ~Parser() { release(); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  lxb_url_t* parse(std::string_view url, const lxb_url_t* base) {
    if (!parser_ || url.size() > kMaxUrlBytes) return nullptr;
    lxb_url_parser_clean(parser_);
    return lxb_url_parse(parser_, base, reinterpret_cast<const lxb_char_t*>(url.data()), url.size());
  }

  void forget_urls() {
    if (parser_) lexbor_mraw_clean(parser_->mraw);
  }

 private:
  void release() {
    if (!parser_) return;
    lxb_url_parser_memory_destroy(parser_);
    lxb_url_parser_destroy(parser_, true);
    parser_ = nullptr;
  }
  lxb_url_parser_t* parser_;
};

struct ForgetUrls {
  Parser& parser;
  ~ForgetUrls() { parser.forget_urls(); }
};

lxb_status_t append_bytes(const lxb_char_t* data, size_t length, void* out) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return LXB_STATUS_OK;
}

std::string_view view(const lexbor_str_t& s) {
  return s.data ? std::string_view(reinterpret_cast<const char*>(s.data), s.length) : std::string_view{};
}

Url to_url(const lxb_url_t& parsed) {
  Url url;
  lxb_url_serialize(&parsed, append_bytes, &url.href, false);
  url.scheme = view(parsed.scheme.name);
  if (url.scheme.empty()) lxb_url_serialize_scheme(&parsed, append_bytes, &url.scheme);
  if (parsed.host.type != LXB_URL_HOST_TYPE__UNDEF && parsed.host.type != LXB_URL_HOST_TYPE_EMPTY)
    lxb_url_serialize_host(&parsed.host, append_bytes, &url.host);
  if (parsed.has_port) url.port = std::to_string(parsed.port);
  lxb_url_serialize_path(&parsed.path, append_bytes, &url.path);
  url.query = view(parsed.query);
  return url;
}

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

bool ends_with(std::string_view text, std::string_view tail) {
  return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Parameters that say how a reader came to the page and never which page it is (the lists of ClearURLs and Firefox's
// query stripping name them).
bool is_tracking(std::string_view name) {
  // clang-format off
  static constexpr std::array<std::string_view, 34> kNames = {
      "fbclid",   "gclid",        "gclsrc",   "dclid",   "gbraid",    "wbraid",     "msclkid",  "yclid",    "ysclid",
      "twclid",   "ttclid",       "igshid",   "igsh",    "mc_cid",    "mc_eid",     "_openstat", "_ga",     "_gl",
      "oly_enc_id", "oly_anon_id", "vero_id", "wickedid", "__twitter_impression", "ref_src", "ref_url", "guccounter",
      "guce_referrer", "guce_referrer_sig", "at_medium", "at_campaign", "at_link_origin", "at_format", "cmpid", "srsltid"};
  // clang-format on
  std::string lower(name);
  for (char& c : lower) c = ascii_lower(c);
  if (starts_with(lower, "utm_") || starts_with(lower, "hsa_") || starts_with(lower, "pk_") ||
      starts_with(lower, "mtm_"))
    return true;
  for (std::string_view known : kNames)
    if (lower == known) return true;
  return false;
}

std::string without_tracking(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view part = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    if (part.empty() || is_tracking(part.substr(0, part.find('=')))) continue;
    if (!out.empty()) out.push_back('&');
    out.append(part);
  }
  return out;
}

// `%D8` and `%d8`, `%41` and `A` are the same path (RFC 3986, 6.2.2).
std::string normal_escapes(std::string_view path) {
  const auto hex = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] != '%' || i + 2 >= path.size() || hex(path[i + 1]) < 0 || hex(path[i + 2]) < 0) {
      // A percent sign that begins no escape must not begin one with what is unescaped behind it.
      if (path[i] == '%')
        out += "%25";
      else
        out.push_back(path[i]);
      continue;
    }
    const int value = hex(path[i + 1]) * 16 + hex(path[i + 2]);
    const bool unreserved = (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') ||
                            (value >= '0' && value <= '9') || value == '-' || value == '.' || value == '_' ||
                            value == '~';
    if (unreserved) {
      out.push_back(static_cast<char>(value));
    } else {
      out.push_back('%');
      out.push_back("0123456789ABCDEF"[value >> 4]);
      out.push_back("0123456789ABCDEF"[value & 15]);
    }
    i += 2;
  }
  return out;
}

std::string normal_path(std::string_view path) {
  std::string out = normal_escapes(path);
  // Each may bare the other ("/a//index.html//"), and a canonical URL must be its own canonical form.
  for (bool changed = true; changed;) {
    changed = false;
    while (out.size() > 1 && out.back() == '/') out.pop_back();
    for (std::string_view tail : {"/index.html", "/index.htm", "/index.php", "/default.aspx", "/Default.aspx"}) {
      if (!ends_with(out, tail)) continue;
      out.resize(out.size() - tail.size() + 1);
      changed = true;
    }
  }
  return out.empty() ? "/" : out;
}

// lexbor 3.1 leaves capitals that were percent-encoded in a domain ("exampl%4A.com") as they are; the standard lowers
// them after decoding (URL 3.5, domain to ASCII). Parsing what it serialised does.
bool has_capital(std::string_view host) {
  for (char c : host)
    if (c >= 'A' && c <= 'Z') return true;
  return false;
}

bool is_special(std::string_view scheme) {
  return scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss" || scheme == "ftp";
}

bool is_numeric_host(std::string_view host) {
  if (starts_with(host, "[")) return true;
  for (char c : host)
    if (c != '.' && (c < '0' || c > '9')) return false;
  return true;
}

}  // namespace

std::optional<Url> parse_url(std::string_view url, std::string_view base) {
  thread_local Parser parser;
  const ForgetUrls at_end{parser};
  const lxb_url_t* base_url = nullptr;
  if (!base.empty()) {
    base_url = parser.parse(base, nullptr);
    if (!base_url) return std::nullopt;
  }
  const lxb_url_t* parsed = parser.parse(url, base_url);
  if (!parsed) return std::nullopt;
  Url made = to_url(*parsed);
  if (!is_special(made.scheme) || !has_capital(made.host)) return made;
  const lxb_url_t* again = parser.parse(made.href, nullptr);
  if (!again) return std::nullopt;
  return to_url(*again);
}

std::string canonical_url(std::string_view url) {
  const std::optional<Url> parsed = parse_url(url);
  if (!parsed || (parsed->scheme != "http" && parsed->scheme != "https") || parsed->host.empty()) return {};
  std::string out = parsed->scheme + "://" + parsed->host;
  if (!parsed->port.empty()) out += ":" + parsed->port;
  out += normal_path(parsed->path);
  const std::string query = without_tracking(parsed->query);
  if (!query.empty()) out += "?" + query;
  return out;
}

std::string domain_of(std::string_view url) {
  std::optional<Url> parsed = parse_url(url);
  if (!parsed) return {};
  std::string_view host = parsed->host;
  if (is_numeric_host(host)) return std::string(host);
  while (ends_with(host, ".")) host.remove_suffix(1);
  for (std::string_view prefix : {"www.", "m.", "amp."}) {
    // "m.com" is a domain of its own: two labels must be left.
    if (starts_with(host, prefix) && host.substr(prefix.size()).find('.') != std::string_view::npos)
      host.remove_prefix(prefix.size());
  }
  return std::string(host);
}

}  // namespace isnad::text
