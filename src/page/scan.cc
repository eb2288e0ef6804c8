#include "page/scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/hash.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxName = 24;
// How far a closing tag looks for its opening one; farther ones count as unmatched, which only over-estimates depth.
constexpr std::size_t kLookDown = 64;
// Real pages of the extraction sets rebuild under 30,000; an attack needs millions to be felt.
constexpr std::size_t kMaxRebuilt = 2'000'000;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// A tag name of up to eight letters as one number; longer names keep eight and their length.
std::uint64_t key_of(std::string_view name) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < name.size() && i < 8; ++i) {
    key = key << 8 | static_cast<unsigned char>(lower(name[i]));
  }
  return name.size() > 8 ? key + name.size() * 0x9E3779B97F4A7C15u : key;
}

template <std::size_t N>
bool any_of(const std::array<std::uint64_t, N>& keys, std::uint64_t key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Void elements, and those that their own kind closes: never deep.
const std::array kFlat = {key_of("br"),   key_of("img"),    key_of("meta"),  key_of("link"), key_of("input"), key_of("hr"),
                          key_of("area"), key_of("base"),   key_of("col"),   key_of("embed"), key_of("param"),
                          key_of("source"), key_of("track"), key_of("wbr"),  key_of("p"),    key_of("li"),    key_of("dd"),
                          key_of("dt"),   key_of("option"), key_of("tr"),    key_of("td"),   key_of("th"),    key_of("tbody"),
                          key_of("thead"), key_of("tfoot"), key_of("colgroup"), key_of("html"), key_of("head"),
                          key_of("body"), key_of("optgroup"), key_of("rt"), key_of("rp")};
const std::array kFormatting = {key_of("a"), key_of("b"),     key_of("big"),    key_of("code"),   key_of("em"),
                                key_of("font"), key_of("i"),  key_of("nobr"),   key_of("s"),      key_of("small"),
                                key_of("strike"), key_of("strong"), key_of("tt"), key_of("u")};
const std::array kRaw = {key_of("script"), key_of("style"), key_of("textarea"), key_of("title"), key_of("xmp"),
                         key_of("iframe"), key_of("noembed"), key_of("noframes")};

struct TagEnd {
  std::size_t at;          // behind the '>'
  std::size_t attributes;
  bool self_closing;
};

// Walks a tag's attributes with their quotes (WHATWG HTML 13.2.5.32–40).
TagEnd skip_attributes(std::string_view html, std::size_t at) {
  TagEnd end{html.size(), 0, false};
  bool in_name = false;
  while (at < html.size()) {
    const char c = html[at];
    if (c == '>') {
      end.at = at + 1;
      end.self_closing = at > 0 && html[at - 1] == '/';
      return end;
    }
    if (c == '=') {
      ++at;
      while (at < html.size() && is_white(html[at])) ++at;
      if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
        const void* quote = std::memchr(html.data() + at + 1, html[at], html.size() - at - 1);
        if (quote == nullptr) return end;
        at = static_cast<std::size_t>(static_cast<const char*>(quote) - html.data()) + 1;
      } else {
        while (at < html.size() && !is_white(html[at]) && html[at] != '>') ++at;
      }
      in_name = false;
      continue;
    }
    if (is_white(c) || c == '/') {
      in_name = false;
    } else if (!in_name) {
      in_name = true;
      ++end.attributes;
    }
    ++at;
  }
  return end;
}

// The place of `</name` behind `at`, or the end.
std::size_t find_raw_end(std::string_view html, std::size_t at, std::string_view name) {
  while (at + name.size() + 2 <= html.size()) {
    const void* found = std::memchr(html.data() + at, '<', html.size() - at);
    if (found == nullptr) return html.size();
    at = static_cast<std::size_t>(static_cast<const char*>(found) - html.data());
    if (at + 2 + name.size() > html.size()) return html.size();
    if (html[at + 1] == '/') {
      std::size_t i = 0;
      while (i < name.size() && lower(html[at + 2 + i]) == lower(name[i])) ++i;
      if (i == name.size()) return at;
    }
    ++at;
  }
  return html.size();
}

// The open elements and the open formatting, as far as tags alone tell.
class Stack {
 public:
  explicit Stack(Scan& scan) : scan_(scan) {}

  void open(std::uint64_t key, std::string_view tag) {
    if (any_of(kFormatting, key)) {
      // Three alike at most stay in a parser's list ("Noah's Ark clause").
      std::uint8_t& alike = alike_[hash64(tag) % alike_.size()];
      if (alike < 3) {
        ++alike;
        formatting_.push_back(key);
      }
    } else {
      scan_.rebuilt += formatting_.size();
    }
    if (any_of(kFlat, key)) return;
    open_.push_back(key);
    scan_.depth = std::max(scan_.depth, open_.size());
  }

  void close(std::uint64_t key) {
    if (any_of(kFormatting, key)) {
      for (std::size_t i = formatting_.size(), looked = 0; i > 0 && looked < kLookDown; --i, ++looked) {
        if (formatting_[i - 1] != key) continue;
        formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(i - 1));
        break;
      }
      if (formatting_.empty()) alike_.fill(0);
    }
    for (std::size_t i = open_.size(), looked = 0; i > 0 && looked < kLookDown; --i, ++looked) {
      if (open_[i - 1] != key) continue;
      open_.resize(i - 1);
      return;
    }
  }

 private:
  Scan& scan_;
  std::vector<std::uint64_t> open_;
  std::vector<std::uint64_t> formatting_;
  std::array<std::uint8_t, 4096> alike_{};
};

std::size_t skip_declaration(std::string_view html, std::size_t at) {
  if (html.compare(at, 4, "<!--") == 0) {
    const std::size_t end = html.find("-->", at + 4);
    return end == std::string_view::npos ? html.size() : end + 3;
  }
  const std::size_t end = html.find('>', at);
  return end == std::string_view::npos ? html.size() : end + 1;
}

}  // namespace

Scan scan_html(std::string_view html, const ScanLimits& limits) {
  Scan scan;
  Stack stack(scan);
  std::size_t at = 0;
  while (at < html.size()) {
    const void* found = std::memchr(html.data() + at, '<', html.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - html.data());
    if (at + 1 >= html.size()) break;
    if (html[at + 1] == '!' || html[at + 1] == '?') {
      at = skip_declaration(html, at);
      continue;
    }
    const bool is_close = html[at + 1] == '/';
    std::size_t name_begin = at + (is_close ? 2 : 1);
    if (name_begin >= html.size() || !is_letter(html[name_begin])) {
      ++at;
      continue;
    }
    std::size_t name_end = name_begin;
    while (name_end < html.size() && !is_white(html[name_end]) && html[name_end] != '>' && html[name_end] != '/') {
      ++name_end;
    }
    const std::string_view name = html.substr(name_begin, std::min(name_end - name_begin, kMaxName));
    const std::uint64_t key = key_of(name);
    const TagEnd end = skip_attributes(html, name_end);
    ++scan.tags;
    scan.attributes = std::max(scan.attributes, end.attributes);
    if (is_close) {
      stack.close(key);
    } else if (any_of(kRaw, key)) {
      at = find_raw_end(html, end.at, name);
      continue;
    } else if (!end.self_closing || any_of(kFormatting, key) || key == key_of("div")) {
      stack.open(key, html.substr(at, std::min<std::size_t>(end.at - at, 256)));
    }
    if (scan.depth > limits.max_depth || scan.attributes > limits.max_attributes || scan.rebuilt > kMaxRebuilt) break;
    at = end.at;
  }
  return scan;
}

Result<Scan> check_html(std::string_view html, const ScanLimits& limits) {
  const Scan scan = scan_html(html, limits);
  if (scan.depth > limits.max_depth) {
    return fail(fmt::format("more than {} elements are nested in one another", limits.max_depth));
  }
  if (scan.attributes > limits.max_attributes) {
    return fail(fmt::format("a tag has more than {} attributes", limits.max_attributes));
  }
  if (scan.rebuilt > kMaxRebuilt) return fail("unclosed formatting elements would be opened again millions of times");
  return scan;
}

bool looks_like_html(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t tags = 0;
  for (std::size_t at = 0; at + 1 < head.size(); ++at) {
    if (head[at] != '<') continue;
    std::string name;
    std::size_t i = at + 1;
    if (head[i] == '/' || head[i] == '!') ++i;
    while (i < head.size() && name.size() < 12 && (is_letter(head[i]) || (head[i] >= '0' && head[i] <= '9'))) {
      name.push_back(lower(head[i++]));
    }
    if (name == "doctype" || name == "html" || name == "head" || name == "body") return true;
    static constexpr std::array<std::string_view, 22> kKnown = {
        "div", "p", "a", "br", "span", "meta", "script", "link", "title", "table", "ul",
        "li", "img", "h1", "h2", "h3", "strong", "em", "b", "i", "article", "section"};
    if (std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end() && i < head.size() &&
        (head[i] == '>' || is_white(head[i]) || head[i] == '/')) {
      ++tags;
    }
  }
  return tags > 0 && tags * 2000 >= head.size();
}

}  // namespace isnad::page
