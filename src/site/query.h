// What stands in a request beside its path: the query string, cookies, languages, encodings. All of it is foreign
// bytes: what cannot be read is left out.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::site {

// Percent-decoded; `+` is a blank where `plus_is_space`. Always valid UTF-8 without NUL.
std::string percent_decode(std::string_view text, bool plus_is_space);
// Everything but RFC 3986's unreserved characters as %XX.
std::string percent_encode(std::string_view text);

class Params {
 public:
  // `a=1&b=2` (application/x-www-form-urlencoded). At most 64 pairs and 16 KiB are read.
  static Params parse(std::string_view query);

  // The first value of that name, trimmed; empty where there is none.
  std::string get(std::string_view name) const;
  bool has(std::string_view name) const;
  // A number within [least, most]; `fallback` where there is none or it is no number.
  long long number(std::string_view name, long long fallback, long long least, long long most) const;
  void set(std::string_view name, std::string_view value);  // replaces; an empty value removes
  // Written back in the order they came in, with the `?`; empty where there are none.
  std::string text() const;
  bool empty() const { return pairs_.empty(); }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

// The value of a cookie, or empty (RFC 6265, section 4.2.1).
std::string cookie(std::string_view header, std::string_view name);

// Of `offered` (lower-case primary tags), the one that an Accept-Language header prefers (RFC 9110, section 12.5.4);
// the first where none is named.
std::string preferred_language(std::string_view accept_language, const std::vector<std::string>& offered);

// Whether an Accept-Encoding header takes gzip (RFC 9110, section 12.5.3).
bool accepts_gzip(std::string_view accept_encoding);

// Whether an If-None-Match header names this entity tag, compared weakly (RFC 9110, section 13.1.2).
bool names_tag(std::string_view if_none_match, std::string_view etag);

}  // namespace isnad::site
