#include "site/query.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace isnad::site {
namespace {

constexpr std::size_t kMostPairs = 64;
constexpr std::size_t kMostBytes = 16 * 1024;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), lower);
  return low;
}

// Calls `use` with each trimmed item of a list.
template <typename Use>
void each_item(std::string_view list, char separator, Use&& use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    const std::string_view item = trimmed(list.substr(0, end));
    if (!item.empty()) use(item);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// `name;q=0.5` → name and weight in thousandths; a weight that is none counts as 0.
std::pair<std::string, int> weighted(std::string_view item) {
  const std::size_t semicolon = item.find(';');
  std::pair<std::string, int> read = {lowered(trimmed(item.substr(0, semicolon))), 1000};
  if (semicolon == std::string_view::npos) return read;
  const std::string_view parameter = trimmed(item.substr(semicolon + 1));
  if (parameter.size() < 3 || lower(parameter[0]) != 'q' || parameter[1] != '=') return read;
  int weight = 0;
  int unit = 1000;
  for (const char c : parameter.substr(2)) {
    if (c == '.') continue;
    if (c < '0' || c > '9') break;
    weight += (c - '0') * unit;
    unit /= 10;
    if (unit == 0) break;
  }
  read.second = std::min(weight, 1000);
  return read;
}

}  // namespace

std::string percent_decode(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      decoded.push_back(static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])));
      i += 2;
    } else {
      decoded.push_back(text[i] == '+' && plus_is_space ? ' ' : text[i]);
    }
  }
  return text::to_valid_utf8(decoded);
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                          c == '.' || c == '_' || c == '~';
    if (is_plain) {
      encoded.push_back(c);
    } else {
      encoded.push_back('%');
      encoded.push_back(kHex[byte >> 4]);
      encoded.push_back(kHex[byte & 15]);
    }
  }
  return encoded;
}

Params Params::parse(std::string_view query) {
  Params params;
  query = query.substr(0, kMostBytes);
  if (query.starts_with('?')) query.remove_prefix(1);
  while (!query.empty() && params.pairs_.size() < kMostPairs) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
    params.pairs_.emplace_back(percent_decode(pair.substr(0, equals), true), percent_decode(value, true));
  }
  return params;
}

std::string Params::get(std::string_view name) const {
  for (const auto& [key, value] : pairs_) {
    if (key == name) return text::trim(value);
  }
  return {};
}

bool Params::has(std::string_view name) const {
  return std::any_of(pairs_.begin(), pairs_.end(), [&](const auto& pair) { return pair.first == name; });
}

long long Params::number(std::string_view name, long long fallback, long long least, long long most) const {
  const std::string value = get(name);
  long long number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (value.empty() || error != std::errc() || end != value.data() + value.size()) return fallback;
  return std::clamp(number, least, most);
}

void Params::set(std::string_view name, std::string_view value) {
  const auto found = std::find_if(pairs_.begin(), pairs_.end(), [&](const auto& pair) { return pair.first == name; });
  if (value.empty()) {
    if (found != pairs_.end()) pairs_.erase(found);
  } else if (found != pairs_.end()) {
    found->second = value;
  } else {
    pairs_.emplace_back(name, value);
  }
}

std::string Params::text() const {
  std::string written;
  for (const auto& [key, value] : pairs_) {
    written += (written.empty() ? '?' : '&') + percent_encode(key);
    if (!value.empty()) written += '=' + percent_encode(value);
  }
  return written;
}

std::string cookie(std::string_view header, std::string_view name) {
  std::string found;
  each_item(header, ';', [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    if (!found.empty() || equals == std::string_view::npos || trimmed(pair.substr(0, equals)) != name) return;
    found = text::to_valid_utf8(trimmed(pair.substr(equals + 1)));
  });
  return found;
}

std::string preferred_language(std::string_view accept_language, const std::vector<std::string>& offered) {
  std::string best = offered.front();
  int best_weight = 0;
  each_item(accept_language.substr(0, 1024), ',', [&](std::string_view item) {
    const auto [range, weight] = weighted(item);
    const std::string primary = range.substr(0, range.find('-'));
    if (weight > best_weight && std::find(offered.begin(), offered.end(), primary) != offered.end()) {
      best = primary;
      best_weight = weight;
    }
  });
  return best;
}

bool accepts_gzip(std::string_view accept_encoding) {
  int named = -1;
  int any = -1;
  each_item(accept_encoding.substr(0, 1024), ',', [&](std::string_view item) {
    const auto [coding, weight] = weighted(item);
    if (coding == "gzip" || coding == "x-gzip") named = weight;
    if (coding == "*") any = weight;
  });
  return named >= 0 ? named > 0 : any > 0;
}

bool names_tag(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  const auto opaque = [](std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; };
  bool named = false;
  each_item(if_none_match.substr(0, 4096), ',',
            [&](std::string_view item) { named = named || item == "*" || opaque(item) == opaque(etag); });
  return named;
}

}  // namespace isnad::site
