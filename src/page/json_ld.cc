#include "page/json_ld.h"

#include <rapidjson/document.h>

#include <array>
#include <cstdlib>
#include <unordered_map>

#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::page {
std::string plain_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '<') {
      const std::size_t end = text.find('>', i);
      if (end != std::string_view::npos && end - i < 400 && i + 1 < text.size() &&
          (text[i + 1] == '/' || (text[i + 1] | 32) >= 'a')) {
        const std::string_view tag = text.substr(i + 1, end - i - 1);
        const bool is_break = tag.substr(0, 1) == "p" || tag.substr(0, 2) == "/p" || tag.substr(0, 2) == "br" ||
                              tag.substr(0, 3) == "div";
        out += is_break ? "\n" : "";
        i = end;
        continue;
      }
    }
    if (c == '&') {
      // clang-format off
      static constexpr std::array<std::pair<std::string_view, std::string_view>, 75> kEntities = {{
          {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#039;", "'"}, {"&#39;", "'"}, {"&apos;", "'"}, {"&nbsp;", " "}, {"&rsquo;", "’"},
          {"&lsquo;", "‘"}, {"&rdquo;", "”"}, {"&ldquo;", "“"}, {"&sbquo;", "‚"}, {"&bdquo;", "„"}, {"&laquo;", "«"}, {"&raquo;", "»"}, {"&lsaquo;", "‹"},
          {"&rsaquo;", "›"}, {"&ndash;", "–"}, {"&mdash;", "—"}, {"&hellip;", "…"}, {"&middot;", "·"}, {"&bull;", "•"}, {"&euro;", "€"}, {"&deg;", "°"},
          {"&iquest;", "¿"}, {"&iexcl;", "¡"}, {"&szlig;", "ß"}, {"&auml;", "ä"}, {"&ouml;", "ö"}, {"&uuml;", "ü"}, {"&euml;", "ë"}, {"&iuml;", "ï"}, {"&Auml;", "Ä"},
          {"&Ouml;", "Ö"}, {"&Uuml;", "Ü"}, {"&aacute;", "á"}, {"&eacute;", "é"}, {"&iacute;", "í"}, {"&oacute;", "ó"}, {"&uacute;", "ú"}, {"&yacute;", "ý"},
          {"&Aacute;", "Á"}, {"&Eacute;", "É"}, {"&Iacute;", "Í"}, {"&Oacute;", "Ó"}, {"&Uacute;", "Ú"}, {"&agrave;", "à"}, {"&egrave;", "è"}, {"&igrave;", "ì"},
          {"&ograve;", "ò"}, {"&ugrave;", "ù"}, {"&Agrave;", "À"}, {"&Egrave;", "È"}, {"&acirc;", "â"}, {"&ecirc;", "ê"}, {"&icirc;", "î"}, {"&ocirc;", "ô"},
          {"&ucirc;", "û"}, {"&Ecirc;", "Ê"}, {"&atilde;", "ã"}, {"&otilde;", "õ"}, {"&ntilde;", "ñ"}, {"&Ntilde;", "Ñ"}, {"&ccedil;", "ç"}, {"&Ccedil;", "Ç"},
          {"&aring;", "å"}, {"&Aring;", "Å"}, {"&oslash;", "ø"}, {"&Oslash;", "Ø"}, {"&aelig;", "æ"}, {"&AElig;", "Æ"}, {"&oelig;", "œ"}, {"&scaron;", "š"},
          {"&Scaron;", "Š"}}};
      // clang-format on
      bool replaced = false;
      for (const auto& [name, value] : kEntities) {
        if (text.substr(i, name.size()) != name) continue;
        out += value;
        i += name.size() - 1;
        replaced = true;
        break;
      }
      if (replaced) continue;
      if (i + 2 < text.size() && text[i + 1] == '#') {
        const std::size_t end = text.find(';', i);
        if (end != std::string_view::npos && end - i <= 9) {
          const bool hex = text[i + 2] == 'x' || text[i + 2] == 'X';
          const long code = std::strtol(std::string(text.substr(i + (hex ? 3 : 2), end - i - (hex ? 3 : 2))).c_str(),
                                        nullptr, hex ? 16 : 10);
          if (code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)) {
            text::append(out, static_cast<char32_t>(code));
            i = end;
            continue;
          }
        }
      }
    }
    out.push_back(c);
  }
  return out;
}

namespace {

constexpr std::size_t kMaxScriptBytes = 4u << 20;
constexpr std::size_t kMaxNodes = 5'000;
constexpr int kMaxDepth = 12;

using Value = rapidjson::Value;

// Control characters inside strings become spaces; CDATA and comment wrappers go.
std::string mended(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  const std::size_t begin = out.find_first_of("{[");
  const std::size_t end = out.find_last_of("}]");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return out.substr(begin, end - begin + 1);
}

std::string string_of(const Value& value) {
  if (value.IsString()) return text::collapse_space(plain_text({value.GetString(), value.GetStringLength()}));
  if (value.IsArray() && !value.Empty()) return string_of(value[0]);
  if (value.IsObject()) {
    for (const char* name : {"name", "@value", "url", "@id"}) {
      const auto member = value.FindMember(name);
      if (member != value.MemberEnd()) return string_of(member->value);
    }
  }
  return {};
}

std::string field(const Value& node, const char* name) {
  const auto member = node.FindMember(name);
  return member == node.MemberEnd() ? std::string() : string_of(member->value);
}

std::string name_of(const Value& value) {
  if (value.IsObject()) {
    const auto member = value.FindMember("name");
    if (member != value.MemberEnd()) return string_of(member->value);
    return text::collapse_space(field(value, "givenName") + " " + field(value, "familyName"));
  }
  return string_of(value);
}

std::vector<std::string> names(const Value& node, const char* name) {
  std::vector<std::string> found;
  const auto member = node.FindMember(name);
  if (member == node.MemberEnd()) return found;
  if (member->value.IsArray()) {
    for (const Value& item : member->value.GetArray()) {
      if (std::string one = name_of(item); !one.empty()) found.push_back(std::move(one));
    }
  } else if (std::string one = name_of(member->value); !one.empty()) {
    found.push_back(std::move(one));
  }
  return found;
}

std::string type_of(const Value& node) {
  const auto member = node.FindMember("@type");
  if (member == node.MemberEnd()) return {};
  if (member->value.IsArray()) {
    for (const Value& item : member->value.GetArray()) {
      const std::string type = string_of(item);
      if (type.find("Article") != std::string::npos) return type;
    }
  }
  return string_of(member->value);
}

// How much a type is worth as the page's article; 0: not at all.
int worth(std::string_view type) {
  if (type == "NewsArticle" || type == "ReportageNewsArticle" || type == "AnalysisNewsArticle" ||
      type == "OpinionNewsArticle")
    return 5;
  if (type == "Article" || type == "LiveBlogPosting" || type == "BackgroundNewsArticle") return 4;
  if (type == "BlogPosting" || type == "Report" || type == "ScholarlyArticle" || type == "TechArticle" ||
      type == "SocialMediaPosting" || type == "DiscussionForumPosting" || type == "AdvertiserContentArticle" ||
      type == "ReviewNewsArticle" || type == "Review") {
    return 3;
  }
  if (type == "Product" || type == "ProductGroup" || type == "QAPage" || type == "VideoObject" || type == "Recipe" ||
      type == "ImageGallery")
    return 2;
  if (type == "WebPage" || type == "ItemPage" || type == "CollectionPage" || type == "ProfilePage") return 1;
  return 0;
}

void split_keywords(const std::string& text, std::vector<std::string>& into) {
  std::string word;
  std::size_t at = 0;
  const std::string_view all(text);
  while (at <= text.size()) {
    const std::size_t start = at;
    const char32_t c = at < text.size() ? text::next(all, at) : U',';
    if (c == U',' || c == U'،' || c == U';' || c == U'|') {
      if (std::string one = text::collapse_space(word); !one.empty()) into.push_back(std::move(one));
      word.clear();
      if (start >= text.size()) break;
    } else {
      word += all.substr(start, at - start);
    }
  }
}

// Paragraph breaks of articleBody are kept.
std::string body_of(const Value& node) {
  const auto member = node.FindMember("articleBody");
  if (member == node.MemberEnd() || !member->value.IsString()) return {};
  return plain_text({member->value.GetString(), member->value.GetStringLength()});
}

// An organisation among the authors that is not the publisher: where the article comes from.
std::string agency_of(const Value& node, const std::string& publisher) {
  const auto member = node.FindMember("author");
  if (member == node.MemberEnd()) return {};
  const auto named = [&](const Value& author) {
    if (!author.IsObject() || type_of(author).find("Organization") == std::string::npos) return std::string();
    std::string name = name_of(author);
    return text::count_code_points(name) > 60 || text::fold(name) == text::fold(publisher) ? std::string() : name;
  };
  if (!member->value.IsArray()) return publisher.empty() ? std::string() : named(member->value);
  for (const Value& author : member->value.GetArray()) {
    if (publisher.empty()) break;
    if (std::string name = named(author); !name.empty()) return name;
  }
  return {};
}

void take(const Value& node, const std::string& type, JsonLd& into) {
  auto fill = [](std::string& target, std::string value) {
    if (target.empty()) target = std::move(value);
  };
  into.type = type;
  into.is_article = worth(type) >= 3;
  fill(into.headline, field(node, "headline"));
  if (worth(type) <= 2) fill(into.headline, field(node, "name"));
  fill(into.alternative, field(node, "alternativeHeadline"));
  fill(into.body, body_of(node));
  fill(into.description, field(node, "description"));
  fill(into.published, field(node, "datePublished"));
  fill(into.published, field(node, "dateCreated"));
  fill(into.published, field(node, "uploadDate"));
  fill(into.modified, field(node, "dateModified"));
  if (into.authors.empty()) into.authors = names(node, "author");
  if (const auto member = node.FindMember("publisher"); member != node.MemberEnd())
    fill(into.publisher, name_of(member->value));
  fill(into.section, field(node, "articleSection"));
  fill(into.language, field(node, "inLanguage"));
  fill(into.url, field(node, "mainEntityOfPage"));
  fill(into.url, field(node, "url"));
  if (const auto member = node.FindMember("sourceOrganization"); member != node.MemberEnd())
    fill(into.credit, name_of(member->value));
  fill(into.credit, agency_of(node, into.publisher));
  if (const auto member = node.FindMember("image"); member != node.MemberEnd()) {
    const Value* image = &member->value;
    if (image->IsArray() && !image->Empty()) image = &(*image)[0];
    if (image->IsObject()) {
      fill(into.image, field(*image, "url"));
    } else {
      fill(into.image, string_of(*image));
    }
  }
  if (into.keywords.empty()) {
    const auto member = node.FindMember("keywords");
    if (member != node.MemberEnd() && member->value.IsArray()) {
      for (const Value& item : member->value.GetArray()) split_keywords(string_of(item), into.keywords);
    } else if (member != node.MemberEnd()) {
      split_keywords(string_of(member->value), into.keywords);
    }
  }
}

// Names of the nodes that others point at by "@id" (Yoast's graphs name authors so).
using NamesById = std::unordered_map<std::string, std::string>;

void collect_names(const Value& value, int depth, std::size_t& nodes, NamesById& names) {
  if (depth > kMaxDepth || ++nodes > kMaxNodes) return;
  if (value.IsArray()) {
    for (const Value& item : value.GetArray()) collect_names(item, depth + 1, nodes, names);
  } else if (value.IsObject()) {
    const auto id = value.FindMember("@id");
    const auto name = value.FindMember("name");
    if (id != value.MemberEnd() && name != value.MemberEnd() && id->value.IsString())
      names.emplace(id->value.GetString(), string_of(name->value));
    const auto graph = value.FindMember("@graph");
    if (graph != value.MemberEnd()) collect_names(graph->value, depth + 1, nodes, names);
  }
}

// Authors given by reference alone.
std::vector<std::string> referred(const Value& node, const NamesById& by_id) {
  std::vector<std::string> found;
  const auto member = node.FindMember("author");
  if (member == node.MemberEnd()) return found;
  auto look = [&](const Value& author) {
    if (!author.IsObject()) return;
    const auto id = author.FindMember("@id");
    if (id == author.MemberEnd() || !id->value.IsString()) return;
    const auto name = by_id.find(id->value.GetString());
    if (name != by_id.end() && !name->second.empty()) found.push_back(name->second);
  };
  if (member->value.IsArray()) {
    for (const Value& author : member->value.GetArray()) look(author);
  } else {
    look(member->value);
  }
  return found;
}

// {"itemListElement": [{"name": "Politics", "item": "https://…"}, {"item": {"@id": "https://…", "name": "Politics"}}]}
std::vector<Crumb> crumbs_of(const Value& list) {
  constexpr std::size_t kMaxCrumbs = 8;
  std::vector<Crumb> crumbs;
  const auto member = list.FindMember("itemListElement");
  if (member == list.MemberEnd() || !member->value.IsArray() || member->value.Size() > kMaxCrumbs) return crumbs;
  for (const Value& entry : member->value.GetArray()) {
    if (!entry.IsObject()) continue;
    Crumb crumb{text::collapse_space(field(entry, "name")), {}};
    if (const auto item = entry.FindMember("item"); item != entry.MemberEnd()) {
      if (item->value.IsString()) crumb.url = item->value.GetString();
      if (item->value.IsObject()) {
        if (crumb.name.empty()) crumb.name = text::collapse_space(field(item->value, "name"));
        crumb.url = field(item->value, "@id");
      }
    }
    if (!crumb.name.empty()) crumbs.push_back(std::move(crumb));
  }
  return crumbs;
}

class Reader {
 public:
  Reader(JsonLd& into, const NamesById& by_id) : into_(into), by_id_(by_id) {}

  void walk(const Value& value, int depth) {
    if (depth > kMaxDepth || ++nodes_ > kMaxNodes) return;
    if (value.IsArray()) {
      for (const Value& item : value.GetArray()) walk(item, depth + 1);
      return;
    }
    if (!value.IsObject()) return;
    const std::string type = type_of(value);
    if (type == "BreadcrumbList" && into_.crumbs.empty()) into_.crumbs = crumbs_of(value);
    const int found = worth(type);
    // A shop films what it sells; who shows a film sells nothing.
    const bool is_filmed = into_.type == "VideoObject" && (type == "Product" || type == "ProductGroup");
    if (found > worth(into_.type) || is_filmed) {
      // A better node's fields go before a lesser one's; a mere web page's are no evidence beside an article.
      JsonLd better;
      take(value, type, better);
      if (better.authors.empty()) better.authors = referred(value, by_id_);
      if (worth(into_.type) >= 2) {
        if (better.publisher.empty()) better.publisher = into_.publisher;
        if (better.authors.empty()) better.authors = into_.authors;
      }
      better.crumbs = std::move(into_.crumbs);
      into_ = std::move(better);
    } else if (found > 0 && found == worth(into_.type) && field(value, "headline") == into_.headline) {
      take(value, type, into_);
    }
    for (const char* name : {"@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "itemListElement", "hasPart"}) {
      const auto member = value.FindMember(name);
      if (member == value.MemberEnd() || !(member->value.IsObject() || member->value.IsArray())) continue;
      // A list's items are other articles.
      if (std::string_view(name) == "itemListElement" || std::string_view(name) == "hasPart") continue;
      walk(member->value, depth + 1);
    }
  }

 private:
  JsonLd& into_;
  const NamesById& by_id_;
  std::size_t nodes_ = 0;
};

// Some pages forget to say the type: {"@context": "https://schema.org", …} alone in a script.
bool is_untyped_json_ld(Node script) {
  const Node content = script.first_child();
  if (!content || !content.is_text()) return false;
  const std::string_view text = content.text();
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '{') return false;
  const std::string_view start = text.substr(begin, 60);
  return start.find("\"@context\"") != std::string_view::npos && start.find("schema.org") != std::string_view::npos;
}

}  // namespace

void read_json_ld_text(std::string_view json, JsonLd& into) {
  if (json.size() > kMaxScriptBytes) return;
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag |
                              rapidjson::kParseTrailingCommasFlag | rapidjson::kParseNanAndInfFlag |
                              rapidjson::kParseStopWhenDoneFlag;
  rapidjson::Document document;
  document.Parse<kFlags>(json.data(), json.size());
  if (document.HasParseError()) {
    const std::string again = mended(json);
    document.SetNull();
    document.Parse<kFlags>(again.data(), again.size());
    if (document.HasParseError()) return;
  }
  NamesById by_id;
  std::size_t nodes = 0;
  collect_names(document, 0, nodes, by_id);
  Reader(into, by_id).walk(document, 0);
}

JsonLd read_json_ld(const std::vector<Node>& scripts) {
  JsonLd found;
  for (const Node script : scripts) {
    const std::string_view type = script.attribute("type");
    if (type.find("ld+json") == std::string_view::npos && !(type.empty() && is_untyped_json_ld(script))) continue;
    read_json_ld_text(script.all_text(kMaxScriptBytes), found);
  }
  return found;
}

}  // namespace isnad::page
