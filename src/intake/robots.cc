#include "intake/robots.h"

#include <algorithm>
#include <cstdlib>

namespace isnad::intake {
namespace {

constexpr std::size_t kMaxBytes = 500u << 10;
constexpr std::size_t kMaxRules = 20'000;
constexpr std::size_t kMaxPattern = 2'000;

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool is_unreserved(int c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

// Section 2.2.2: unreserved characters unescaped, other escapes in upper case, other bytes than ASCII escaped, so that
// all spellings of a path compare equal.
std::string normalised(std::string_view path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < path.size(); ++i) {
    auto byte = static_cast<unsigned char>(path[i]);
    if (byte == '%' && i + 2 < path.size() && hex_value(path[i + 1]) >= 0 && hex_value(path[i + 2]) >= 0) {
      byte = static_cast<unsigned char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2]));
      i += 2;
      if (!is_unreserved(byte)) {
        out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
        continue;
      }
    }
    if (byte >= 0x80) {
      out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    } else {
      out.push_back(static_cast<char>(byte));
    }
  }
  return out;
}

// Greedy matching of '*' needs no backtracking beyond the last star: linear but for the pattern's stars.
bool matches(std::string_view pattern, std::string_view path) {
  bool anchored = false;
  if (!pattern.empty() && pattern.back() == '$') {
    anchored = true;
    pattern.remove_suffix(1);
  }
  std::size_t at = 0;
  bool first = true;
  while (true) {
    const std::size_t star = pattern.find('*');
    const std::string_view part = pattern.substr(0, star);
    const bool last = star == std::string_view::npos;
    if (first) {
      if (path.substr(0, part.size()) != part) return false;
      at = part.size();
    } else if (last && anchored) {
      if (path.size() < at + part.size()) return false;
      return path.substr(path.size() - part.size()) == part;
    } else {
      const std::size_t found = path.find(part, at);
      if (found == std::string_view::npos) return false;
      at = found + part.size();
    }
    if (last) return !anchored || at == path.size();
    pattern.remove_prefix(star + 1);
    first = false;
  }
}

}  // namespace

Robots Robots::disallow_all() {
  Robots robots;
  robots.rules_.push_back({"/", false});
  return robots;
}

Robots Robots::parse(std::string_view text, std::string_view product_token) {
  text = text.substr(0, kMaxBytes);
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
  const std::string token = lower(product_token);
  Robots ours;
  Robots others;
  bool in_agents = false;  // the lines just read name agents
  bool for_us = false;
  bool for_all = false;
  bool found_us = false;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\n\r");
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    line = trim(line.substr(0, line.find('#')));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string key = lower(trim(line.substr(0, colon)));
    const std::string_view value = trim(line.substr(colon + 1));
    if (key == "user-agent") {
      if (!in_agents) for_us = for_all = false;
      in_agents = true;
      const std::string agent = lower(value);
      for_all = for_all || agent == "*";
      if (!agent.empty() && agent.substr(0, agent.find_first_of("/ ")) == token) for_us = found_us = true;
      continue;
    }
    const bool allow = key == "allow";
    if (allow || key == "disallow") {
      in_agents = false;
      if (value.empty() || value.size() > kMaxPattern) continue;
      for (auto [applies, robots] : {std::pair{for_us, &ours}, std::pair{for_all, &others}}) {
        if (applies && robots->rules_.size() < kMaxRules) robots->rules_.push_back({normalised(value), allow});
      }
    } else if (key == "crawl-delay") {
      in_agents = false;
      const double said = std::strtod(std::string(value).c_str(), nullptr);
      const double seconds = said > 0.0 ? std::min(said, 60.0) : 0.0;  // "nan" is no delay either
      if (for_us) ours.crawl_delay_ = seconds;
      if (for_all) others.crawl_delay_ = seconds;
    }
  }
  return found_us ? ours : others;
}

bool Robots::allows(std::string_view raw) const {
  const std::string path = normalised(raw.empty() ? "/" : raw);
  if (path == "/robots.txt") return true;
  std::size_t longest = 0;
  bool allowed = true;
  for (const Rule& rule : rules_) {
    const std::size_t length = rule.pattern.size();
    const bool decides = length > longest || (length == longest && rule.allow);
    if (decides && matches(rule.pattern, path)) {
      longest = length;
      allowed = rule.allow;
    }
  }
  return allowed;
}

}  // namespace isnad::intake
