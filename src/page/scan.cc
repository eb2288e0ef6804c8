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

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// A tag name of up to eight letters as one number; longer names keep eight and their length.
constexpr std::uint64_t key_of(std::string_view name) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < name.size() && i < 8; ++i) {
    key = key << 8 | static_cast<unsigned char>(lower(name[i]));
  }
  return name.size() > 8 ? key + name.size() * 0x9E3779B97F4A7C15u : key;
}

// Void elements, and those that their own kind closes: never deep.
constexpr std::string_view kFlatNames[] = {"br", "img", "meta", "link", "input", "hr", "area", "base", "col", "embed", "param",
                                           "source", "track", "wbr", "p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody",
                                           "thead", "tfoot", "colgroup", "html", "head", "body", "optgroup", "rt", "rp"};
constexpr std::string_view kFormattingNames[] = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
constexpr std::string_view kRawNames[] = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};

enum class TagKind : std::uint8_t { kOther, kFlat, kFormatting, kRaw };

// The kinds by key, at the places of their hashes: one probe tells most tags.
class TagKinds {
 public:
  constexpr TagKinds() {
    for (const std::string_view name : kFlatNames) add(key_of(name), TagKind::kFlat);
    for (const std::string_view name : kFormattingNames) add(key_of(name), TagKind::kFormatting);
    for (const std::string_view name : kRawNames) add(key_of(name), TagKind::kRaw);
  }
  constexpr TagKind of(std::uint64_t key) const {
    for (std::size_t slot = slot_of(key);; slot = (slot + 1) & kMask) {
      if (slots_[slot].key == key) return slots_[slot].kind;
      if (slots_[slot].key == 0) return TagKind::kOther;
    }
  }

 private:
  static constexpr std::size_t kMask = 255;
  static constexpr std::size_t slot_of(std::uint64_t key) { return key * 0x9E3779B97F4A7C15u >> 56; }
  constexpr void add(std::uint64_t key, TagKind kind) {
    std::size_t slot = slot_of(key);
    while (slots_[slot].key != 0) slot = (slot + 1) & kMask;
    slots_[slot] = {key, kind};
  }
  struct Slot {
    std::uint64_t key = 0;
    TagKind kind = TagKind::kOther;
  };
  std::array<Slot, kMask + 1> slots_{};
};
constexpr TagKinds kKinds;

// Bytes that end an attribute's name, or what an unquoted value goes on to.
constexpr std::array<bool, 256> kEndsName = [] {
  std::array<bool, 256> table{};
  for (const char c : {' ', '\t', '\n', '\r', '\f', '/', '>', '='}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

struct TagEnd {
  std::size_t at;          // behind the '>'
  std::size_t attributes;
  bool self_closing;
};

// Where `quote` stands behind `at`, or the end. Most values are short: sixteen bytes are looked at here, the rest by memchr.
std::size_t find_quote(std::string_view html, std::size_t at, char quote) {
  const std::size_t near = std::min(at + 16, html.size());
  for (; at < near; ++at) {
    if (html[at] == quote) return at;
  }
  const void* found = std::memchr(html.data() + at, quote, html.size() - at);
  return found == nullptr ? html.size() : static_cast<std::size_t>(static_cast<const char*>(found) - html.data());
}

// Walks a tag's attributes with their quotes (WHATWG HTML 13.2.5.32–40).
TagEnd skip_attributes(std::string_view html, std::size_t at) {
  TagEnd end{html.size(), 0, false};
  bool in_name = false;
  while (at < html.size()) {
    const char c = html[at];
    if (!kEndsName[static_cast<unsigned char>(c)]) {
      if (!in_name) ++end.attributes;
      in_name = true;
      ++at;
      while (at < html.size() && !kEndsName[static_cast<unsigned char>(html[at])]) ++at;
      continue;
    }
    if (c == '>') {
      end.at = at + 1;
      end.self_closing = at > 0 && html[at - 1] == '/';
      return end;
    }
    if (c == '=') {
      ++at;
      while (at < html.size() && is_white(html[at])) ++at;
      if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
        at = find_quote(html, at + 1, html[at]);
        if (at == html.size()) return end;
        ++at;
      } else {
        while (at < html.size() && !is_white(html[at]) && html[at] != '>') ++at;
      }
      in_name = false;
      continue;
    }
    in_name = false;
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

  void open(std::uint64_t key, TagKind kind, std::string_view tag) {
    if (kind == TagKind::kFormatting) {
      // Three alike at most stay in a parser's list ("Noah's Ark clause").
      const auto place = static_cast<std::uint16_t>(hash64(tag) % alike_.size());
      std::uint8_t& alike = alike_[place];
      if (alike < 3) {
        ++alike;
        counted_.push_back(place);
        formatting_.push_back(key);
      }
    } else {
      scan_.rebuilt += formatting_.size();
    }
    if (kind == TagKind::kFlat) return;
    open_.push_back(key);
    scan_.depth = std::max(scan_.depth, open_.size());
  }

  void close(std::uint64_t key, TagKind kind) {
    if (kind == TagKind::kFormatting) {
      for (std::size_t i = formatting_.size(), looked = 0; i > 0 && looked < kLookDown; --i, ++looked) {
        if (formatting_[i - 1] != key) continue;
        formatting_.erase(formatting_.begin() + static_cast<std::ptrdiff_t>(i - 1));
        break;
      }
      if (formatting_.empty()) {
        for (const std::uint16_t place : counted_) alike_[place] = 0;
        counted_.clear();
      }
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
  std::vector<std::uint16_t> counted_;  // places of alike_ that are not 0
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
    const TagKind kind = kKinds.of(key);
    const TagEnd end = skip_attributes(html, name_end);
    ++scan.tags;
    scan.attributes = std::max(scan.attributes, end.attributes);
    if (is_close) {
      stack.close(key, kind);
    } else if (kind == TagKind::kRaw) {
      at = find_raw_end(html, end.at, name);
      continue;
    } else if (!end.self_closing || kind == TagKind::kFormatting || key == key_of("div")) {
      stack.open(key, kind, html.substr(at, std::min<std::size_t>(end.at - at, 256)));
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
