// schema.org in JSON-LD: what a page says of its article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/dom.h"

namespace isnad::page {

struct Crumb {
  std::string name;
  std::string url;
};

struct JsonLd {
  bool is_article = false;  // a NewsArticle, Article, BlogPosting, Report … was found
  std::string type;         // schema.org type of the best node
  std::string headline;
  std::string alternative;  // alternativeHeadline
  std::string body;         // articleBody
  std::string description;  // of the article, product or page
  std::string published;
  std::string modified;
  std::vector<std::string> authors;
  std::string publisher;
  std::string section;
  std::vector<std::string> keywords;
  std::string image;
  std::string url;
  std::string language;
  std::vector<Crumb> crumbs;  // of the first BreadcrumbList
  std::string credit;         // sourceOrganization, creditText, copyrightHolder of another name
};

// Text that was escaped as HTML once more than its holder asks for: tags and common entities taken out. O(bytes).
std::string plain_text(std::string_view text);

// Reads every application/ld+json script among `scripts`; the best article-like node of all graphs wins, earlier ones
// before later. Broken JSON (trailing commas, comments, control characters in strings) is mended; what still does not
// parse is left out.
JsonLd read_json_ld(const std::vector<Node>& scripts);

// The same from one script's text (for tests and fuzzing); merges into `into`.
void read_json_ld_text(std::string_view json, JsonLd& into);

}  // namespace isnad::page
