#include "page/page_state.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>

#include "page/body_scope.h"
#include "page/json_ld.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxScripts = 8u << 20;  // bytes of all scripts together
constexpr std::size_t kMaxNodes = 200'000;
constexpr int kMaxDepth = 48;
constexpr int kMaxNesting = 5;        // of lists inside the run of paragraphs
constexpr std::size_t kTold = 80;     // code points of a body beside the page's title
constexpr std::size_t kUntold = 600;  // of one without it
constexpr std::size_t kParagraph = 25;
constexpr int kMaxPlaces = 6;  // in one script where an assignment is tried

using Value = rapidjson::Value;

std::string_view view_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

std::string lower_of(std::string_view name) {
  std::string lower(name.substr(0, 64));
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_body_name(std::string_view key) {
  return holds_any(lower_of(key), {"body", "content", "text", "paragraph", "html", "article", "story", "block",
                                   "element", "component"});
}

// Types of entries in a run that are no text of it.
bool is_apart(const Value& item) {
  for (const char* name : {"type", "_type", "__typename", "kind", "name", "model"}) {
    const auto member = item.FindMember(name);
    if (member == item.MemberEnd() || !member->value.IsString()) continue;
    if (holds_any(lower_of(view_of(member->value)), {"image", "photo", "picture", "video", "gallery", "embed", "advert",
                                                     "related", "promo", "newsletter", "iframe", "audio"}))
      return true;
  }
  return false;
}

bool is_html(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<p") != std::string_view::npos ||
         text.find("<br") != std::string_view::npos;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

// Code points outside of tags.
std::size_t shown_chars(std::string_view html) {
  std::size_t count = 0;
  bool is_tag = false;
  for (const char c : html) {
    if (c == '<') is_tag = true;
    if (!is_tag && (static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
    if (c == '>') is_tag = false;
  }
  return count;
}

// Whether half of the letters stand in lines as long as paragraphs: settings explain themselves in short ones.
bool is_running(std::string_view html) {
  constexpr std::size_t kLong = 100;
  std::size_t all = 0;
  std::size_t running = 0;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t end = std::min(std::min(html.find("<p", at + 1), html.find("<br", at + 1)), html.size());
    const std::size_t chars = shown_chars(html.substr(at, end - at));
    all += chars;
    if (chars >= kLong) running += chars;
    at = end;
  }
  return running * 2 >= all;
}

bool is_address(std::string_view text) {
  return text.substr(0, 4) == "http" || text.substr(0, 1) == "/" || text.substr(0, 5) == "data:" ||
         text.find(' ') == std::string_view::npos;
}

// A paragraph or more as HTML; empty where the string is a name, an address or code.
std::string paragraphs_of(std::string_view text) {
  if (is_address(text) || shown_chars(text) < kParagraph) return {};
  if (is_html(text))
    return text.find("<p") != std::string_view::npos || text.find("<div") != std::string_view::npos
               ? std::string(text)
               : "<p>" + std::string(text) + "</p>";
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text::collapse_space(text.substr(at, end - at));
    if (!line.empty()) out += "<p>" + escaped(line) + "</p>";
    at = end + 1;
  }
  return out;
}

constexpr std::size_t kMaxNames = 20;
constexpr std::size_t kLongestName = 60;  // code points

void add_name(const Value& value, std::vector<std::string>& names) {
  if (!value.IsString() || names.size() >= kMaxNames || value.GetStringLength() > 4 * kLongestName) return;
  std::string name = text::collapse_space(view_of(value));
  const std::size_t chars = text::count_code_points(name);
  if (chars >= 2 && chars <= kLongestName && name.find("://") == std::string::npos &&
      name.find('<') == std::string::npos)
    names.push_back(std::move(name));
}

// "بيئة", {"name": "بيئة", "slug": …}, or a list of such.
void add_names(const Value& value, std::vector<std::string>& names) {
  if (value.IsString()) {
    add_name(value, names);
  } else if (value.IsArray()) {
    for (const Value& item : value.GetArray()) {
      if (item.IsString() || item.IsObject()) add_names(item, names);
    }
  } else if (value.IsObject()) {
    for (const char* key : {"name", "title", "label", "fullName", "displayName"}) {
      const auto member = value.FindMember(key);
      if (member == value.MemberEnd() || !member->value.IsString()) continue;
      add_name(member->value, names);
      break;
    }
  }
}

// The names under the first of `keys` that holds any.
std::vector<std::string> names_under(const Value& object, std::initializer_list<const char*> keys) {
  std::vector<std::string> names;
  for (const char* key : keys) {
    const auto member = object.FindMember(key);
    if (member == object.MemberEnd()) continue;
    // A list within a list is no list of names; a word without capitals or spaces is a name for machines.
    add_names(member->value, names);
    std::erase_if(names, [](const std::string& name) {
      return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
    });
    if (!names.empty()) break;
  }
  return names;
}

StateFacts facts_of(const Value& object) {
  StateFacts facts;
  std::vector<std::string> sections =
      names_under(object, {"section", "sectionName", "primarySection", "category", "categoryName", "primaryCategory",
                           "mainCategory", "categories", "sections", "channel"});
  if (!sections.empty()) facts.section = std::move(sections.front());
  facts.tags = names_under(object, {"tags", "keywords", "topics"});
  facts.authors = names_under(object, {"authors", "author", "authorName", "writers", "writer", "byline"});
  std::vector<std::string> sources = names_under(object, {"source", "sourceName", "agency", "provider", "credit"});
  if (!sources.empty()) facts.credit = std::move(sources.front());
  for (const char* key :
       {"image", "mainImage", "featuredImage", "featured_image", "cover", "thumbnail", "photo", "media"}) {
    const auto member = object.FindMember(key);
    if (member == object.MemberEnd() || !member->value.IsObject()) continue;
    const auto caption = member->value.FindMember("caption");
    if (caption == member->value.MemberEnd() || !caption->value.IsString() || caption->value.GetStringLength() > 1'000)
      continue;
    std::string text = text::collapse_space(plain_text(view_of(caption->value)));
    if (!text.empty()) facts.captions.push_back(std::move(text));
    break;
  }
  return facts;
}

class Finder {
 public:
  explicit Finder(std::string_view title) : title_(squeezed(title)) {}

  void walk(const Value& value, int depth) {
    if (depth > kMaxDepth || ++nodes_ > kMaxNodes) return;
    if (value.IsArray()) {
      for (const Value& item : value.GetArray()) walk(item, depth + 1);
    } else if (value.IsObject()) {
      const bool is_told = holds_title(value);
      const std::size_t before = best_worth_;
      const bool is_others = !is_told && has_other_title(value);
      for (const auto& member : value.GetObject()) consider(view_of(member.name), member.value, is_told, is_others);
      if (best_worth_ > before) facts_ = is_told ? facts_of(value) : StateFacts{};
      for (const auto& member : value.GetObject()) walk(member.value, depth + 1);
    }
  }

  std::string take() { return std::move(best_); }
  StateFacts take_facts() { return std::move(facts_); }

 private:
  bool is_title(const Value& value) const {
    if (!value.IsString() || value.GetStringLength() >= 1'000 || value.GetStringLength() < 8) return false;
    // The page's may go on with the section and the site's name.
    const std::string own = squeezed(view_of(value));
    return own == title_ || (own.size() * 5 >= title_.size() * 3 && title_.starts_with(own));
  }

  // The title itself or one level deeper: {"headlines": {"basic": "…"}}.
  bool holds_title(const Value& object) const {
    if (title_.size() < 8) return false;
    for (const auto& member : object.GetObject()) {
      if (is_title(member.value)) return true;
      if (!member.value.IsObject() || member.value.MemberCount() > 8) continue;
      for (const auto& inner : member.value.GetObject()) {
        if (is_title(inner.value)) return true;
      }
    }
    return false;
  }

  // A headline of its own, which is not the page's: the text beside it is another article's.
  bool has_other_title(const Value& object) const {
    if (title_.size() < 8) return false;
    for (const char* key : {"headline", "title"}) {
      const auto member = object.FindMember(key);
      if (member != object.MemberEnd() && member->value.IsString() && member->value.GetStringLength() >= 8) return true;
    }
    return false;
  }

  void consider(std::string_view key, const Value& value, bool is_told, bool is_others) {
    if (!value.IsString() && !value.IsArray() && !(is_told && value.IsObject())) return;
    const bool is_named = is_body_name(key);
    if (!is_told && (!is_named || is_others)) return;
    std::string html;
    if (value.IsObject()) {
      // {"content": {"rendered": "…"}} and {"body": {"blocks": […]}}
      if (!is_named || value.MemberCount() > 12) return;
      for (const auto& member : value.GetObject()) {
        std::string inner = run_of(member.value, 0);
        if (inner.size() > html.size()) html = std::move(inner);
      }
    } else {
      html = run_of(value, 0);
    }
    const std::size_t chars = shown_chars(html);
    if (chars < (is_told && is_named ? kTold : kUntold) || (!is_told && !is_running(html))) return;
    const std::size_t worth = chars * (is_told ? 4 : 1) * (is_named ? 2 : 1);
    if (worth <= best_worth_) return;
    best_worth_ = worth;
    best_ = std::move(html);
  }

  // The paragraphs of a string or of a list of strings, of objects with one, or of lists of pieces of a line.
  std::string run_of(const Value& value, int nesting) {
    if (nesting > kMaxNesting || ++nodes_ > kMaxNodes) return {};
    if (value.IsString()) return paragraphs_of(view_of(value));
    std::string out;
    if (value.IsArray()) {
      for (const Value& item : value.GetArray()) out += run_of(item, nesting + 1);
      return out;
    }
    if (!value.IsObject() || is_apart(value)) return out;
    std::string_view longest;
    for (const auto& member : value.GetObject()) {
      if (!member.value.IsString()) continue;
      const std::string_view text = view_of(member.value);
      if (text.size() > longest.size() && !is_address(text)) longest = text;
    }
    out = paragraphs_of(longest);
    if (!out.empty()) return out;
    for (const auto& member : value.GetObject()) {
      if (!member.value.IsArray()) continue;
      std::string line = pieces_of(member.value);
      if (shown_chars(line) >= kParagraph) return "<p>" + escaped(line) + "</p>";
      out = run_of(member.value, nesting + 1);
      if (!out.empty()) return out;
    }
    return out;
  }

  // Spans of one line: [{"text": "…"}, {"text": "…", "marks": […]}].
  std::string pieces_of(const Value& spans) {
    std::string line;
    for (const Value& span : spans.GetArray()) {
      if (++nodes_ > kMaxNodes) return {};
      if (span.IsString()) {
        line += view_of(span);
      } else if (span.IsObject()) {
        for (const char* name : {"text", "value", "content"}) {
          const auto member = span.FindMember(name);
          if (member == span.MemberEnd() || !member->value.IsString()) continue;
          line += view_of(member->value);
          break;
        }
      }
    }
    return is_html(line) ? std::string() : text::collapse_space(line);
  }

  const std::string title_;
  std::string best_;
  StateFacts facts_;  // of the object that holds it
  std::size_t best_worth_ = 0;
  std::size_t nodes_ = 0;
};

constexpr unsigned kFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNanAndInfFlag | rapidjson::kParseStopWhenDoneFlag;

std::string article_in(std::string_view json, std::string_view title, StateFacts* facts) {
  rapidjson::Document document;
  document.Parse<kFlags>(json.data(), json.size());
  if (document.HasParseError()) return {};
  if (document.IsString()) {
    // JSON.parse("…"): a string that holds JSON.
    const std::string inner(view_of(document));
    document.Parse<kFlags>(inner.data(), inner.size());
    if (document.HasParseError()) return {};
  }
  Finder finder(title);
  finder.walk(document, 0);
  if (facts != nullptr) *facts = finder.take_facts();
  return finder.take();
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) <= ' ') ++at;
  return at;
}

}  // namespace

std::string read_state_text(std::string_view script, std::string_view title, StateFacts* facts) {
  if (script.size() > kMaxScripts || script.size() < kTold) return {};
  const std::size_t begin = skip_space(script, 0);
  if (begin < script.size() && (script[begin] == '{' || script[begin] == '['))
    return article_in(script.substr(begin), title, facts);
  int places = 0;
  // `window.state = {…}` and `window.state.push({…})`.
  for (std::size_t at = script.find_first_of("=("); at != std::string_view::npos && places < kMaxPlaces;
       at = script.find_first_of("=(", at + 1)) {
    std::size_t value = skip_space(script, at + 1);
    if (script.compare(value, 11, "JSON.parse(") == 0) value = skip_space(script, value + 11);
    if (value >= script.size() || (script[value] != '{' && script[value] != '[' && script[value] != '"')) continue;
    // Small objects are settings; a state is most of its script.
    if ((script.size() - value) * 2 < script.size()) break;
    ++places;
    if (std::string found = article_in(script.substr(value), title, facts); !found.empty()) return found;
  }
  return {};
}

std::string read_page_state(const std::vector<Node>& scripts, std::string_view title, StateFacts* facts) {
  std::string best;
  std::size_t read = 0;
  for (const Node script : scripts) {
    const std::string_view type = script.attribute("type");
    const bool is_state =
        type.empty() || type.find("javascript") != std::string_view::npos ||
        (type.find("json") != std::string_view::npos && type.find("ld+json") == std::string_view::npos);
    if (!is_state || script.has("src") || read > kMaxScripts) continue;
    const std::string text = script.all_text(kMaxScripts);
    read += text.size();
    StateFacts its;
    std::string found = read_state_text(text, title, &its);
    if (found.size() <= best.size()) continue;
    best = std::move(found);
    if (facts != nullptr) *facts = std::move(its);
  }
  return best;
}

}  // namespace isnad::page
