#include "page/html_article.h"

#include "page/blocks.h"
#include "page/body.h"
#include "page/dom.h"
#include "page/html_meta.h"
#include "page/links.h"
#include "page/metadata.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

struct Kind {
  ArticleKind kind;
  const char* reason;
};

// What the page is for: what its metadata say, then the shape of its text.
Kind kind_of(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body) {
  const std::string& type = meta.json.type;
  const std::string_view og = meta.first_of({"og:type"});
  if (type == "LiveBlogPosting") return {ArticleKind::kLive, "JSON-LD names a live blog"};
  if (type == "DiscussionForumPosting" || type == "QAPage") return {ArticleKind::kForum, "JSON-LD names a thread"};
  if (meta.json.is_article) return {ArticleKind::kArticle, "JSON-LD names an article"};
  if (type == "Product" || og == "product" || og == "og:product") return {ArticleKind::kProduct, "metadata name a product"};
  if (og == "article" || metadata.is_article) return {ArticleKind::kArticle, "og:type or a time of publication name an article"};
  if (type == "ImageGallery") return {ArticleKind::kGallery, "JSON-LD names a gallery"};
  if (og.substr(0, 5) == "video" || type == "VideoObject") return {ArticleKind::kVideo, "metadata name a video"};
  if (type == "CollectionPage") return {ArticleKind::kListing, "JSON-LD names a collection"};
  if (body.chars < 250 && tree.anchors.size() > 60) return {ArticleKind::kListing, "hardly any running text among many links"};
  if (body.from_main) return {ArticleKind::kOther, "no container of running text stands out"};
  return {ArticleKind::kArticle, "one container holds most of the running text"};
}

std::string paragraphs_of(std::string_view told) {
  std::string out;
  std::size_t at = 0;
  while (at <= told.size()) {
    std::size_t end = told.find('\n', at);
    if (end == std::string_view::npos) end = told.size();
    const std::string line = text::collapse_space(told.substr(at, end - at));
    if (!line.empty()) out += (out.empty() ? "" : "\n\n") + line;
    at = end + 1;
  }
  return out;
}

}  // namespace

Result<std::vector<Article>> extract_html(std::string_view utf8, const Page& page, const ExtractOptions& options) {
  auto document = Document::parse(utf8);
  if (!document) return tl::unexpected(document.error());
  const Tree tree = make_tree(document->body());
  const PageMeta meta = gather_meta(*document, tree);
  Metadata metadata = weigh_metadata(meta, tree, page);
  BodyHints hints;
  hints.title = metadata.title;
  hints.article_body = meta.json.is_article ? std::string_view(meta.json.body) : std::string_view();
  hints.is_article = metadata.is_article;
  Body body = choose_body(tree, hints);
  std::string text = body_text(tree, body);
  if (body.chars < 200) {
    // Paywalls and scripts show the text later: it stands hidden in the page.
    hints.keep_hidden = true;
    Body hidden = choose_body(tree, hints);
    if (hidden.chars > 3 * body.chars + 200 && !hidden.from_main) {
      body = std::move(hidden);
      text = body_text(tree, body);
    }
  }
  complete_metadata(metadata, meta, tree, body, page);
  if (meta.json.is_article && meta.json.body.size() > 3 * text.size() + 300) text = paragraphs_of(meta.json.body);

  Article article;
  const Kind kind = kind_of(meta, metadata, tree, body);
  article.kind = kind.kind;
  if (options.explain) article.reason = kind.reason;
  article.url = metadata.url;
  article.site = metadata.site;
  article.title = metadata.title;
  article.body = std::move(text);
  article.captions = caption_texts(tree, body);
  article.language = metadata.language;
  article.published = metadata.published;
  article.modified = metadata.modified;
  article.authors = metadata.authors;
  article.credit = metadata.credit;
  article.section = metadata.section;
  article.tags = metadata.tags;
  article.image = metadata.image;
  const std::string& base = page.ref.url.empty() ? metadata.url : page.ref.url;
  article.links = find_links(tree, body, base);
  if (options.explain) article.dropped = find_dropped(tree, body);
  std::vector<Article> articles;
  articles.push_back(std::move(article));
  return articles;
}

}  // namespace isnad::page
