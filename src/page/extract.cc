#include "page/extract.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "core/hash.h"
#include "page/body.h"
#include "page/html_article.h"
#include "page/looks_like_html.h"
#include "page/plain_text.h"
#include "text/decode.h"
#include "text/language.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

bool names_html(std::string_view content_type) {
  return content_type.find("html") != std::string_view::npos || content_type.find("HTML") != std::string_view::npos;
}

bool names_text(std::string_view content_type) { return content_type.compare(0, 10, "text/plain") == 0; }

// Known beginnings of files that are no text.
bool is_binary(std::string_view bytes) {
  using namespace std::string_view_literals;
  for (const std::string_view magic : {"%PDF-"sv, "\x89PNG"sv, "GIF8"sv, "\xFF\xD8\xFF"sv, "PK\x03\x04"sv, "\x1F\x8B"sv,
                                       "\x7F\x45LF"sv, "\x28\xB5\x2F\xFD"sv, "RIFF"sv}) {
    if (bytes.compare(0, magic.size(), magic) == 0) return true;
  }
  return false;
}

// Bytes that no charset makes text of: control characters that no text holds (those of WHATWG MIME Sniffing, 5), more
// than one in 25 bytes of the head. Counted before decoding, since a charset of two bytes a character hides them; only
// in UTF-16, where every Arabic letter has such a byte, behind it.
bool is_noise(std::string_view bytes, const std::optional<text::Decoded>& decoded) {
  const bool utf16 = decoded && decoded->charset.compare(0, 6, "utf-16") == 0;
  const std::string_view head = (utf16 ? std::string_view(decoded->utf8) : bytes).substr(0, 4096);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x08 || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A) || (byte >= 0x1C && byte <= 0x1F);
  });
  return static_cast<std::size_t>(controls) * 25 > head.size();
}

bool is_html(const Page& page, std::string_view utf8) {
  switch (page.format) {
    case PageFormat::kHtml:
    case PageFormat::kFeedItem:
      return true;
    case PageFormat::kText:
      return false;
    case PageFormat::kDetect:
      break;
  }
  if (names_html(page.content_type)) return true;
  if (names_text(page.content_type)) return false;
  return looks_like_html(utf8);
}

void name_article(Article& article, std::size_t place) {
  const std::string key = !article.url.empty() && place == 0 ? article.url
                          : !article.url.empty()             ? article.url + "#" + std::to_string(place)
                                                             : article.page.sha256 + "#" + std::to_string(place);
  article.id = make_id("article", key);
  std::string read = article.title;
  read.push_back('\0');
  read += article.body;
  read.push_back('\0');
  if (article.published) read += article.published->value;
  article.version = make_id("version", read);
}

void set_language(Article& article) {
  const LabelScore seen = text::identify_language(article.body.empty() ? article.title : article.body);
  // Markup's word counts where the letters do not speak clearly against it.
  if (article.language.empty() ||
      (seen.label != "und" && seen.label != article.language && seen.confidence > 0.8 && article.body.size() > 200)) {
    article.language = seen.label == "und" ? article.language : seen.label;
  }
}

}  // namespace

Result<std::vector<Article>> extract(const Page& page, const ExtractOptions& options) {
  const std::string where = page.ref.file.empty() ? page.ref.url : page.ref.file;
  if (page.bytes.size() > options.max_bytes)
    return fail("the page is larger than " + std::to_string(options.max_bytes >> 20) + " MiB", where);
  if (is_binary(page.bytes)) return fail("the page is no text", where);
  const std::optional<text::Decoded> decoded = text::decode_unless_utf8(page.bytes, page.content_type);
  if (is_noise(page.bytes, decoded)) return fail("the page is no text", where);
  const std::string_view utf8 = decoded ? decoded->utf8 : page.bytes;
  std::vector<Article> articles;
  PageRef ref = page.ref;
  if (ref.sha256.empty()) ref.sha256 = sha256_hex(page.bytes);
  if (is_html(page, utf8)) {
    auto read = extract_html(utf8, page, options);
    if (!read) return fail(read.error().what, where);
    articles = std::move(*read);
  } else {
    articles = extract_plain_text(utf8, page, options);
    if (articles.empty()) {
      Article none;
      none.kind = ArticleKind::kOther;
      articles.push_back(none);
    }
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Article& article = articles[i];
    article.page = ref;
    if (article.url.empty() && i == 0) article.url = text::canonical_url(ref.url);
    if (article.domain.empty()) article.domain = text::domain_of(article.url.empty() ? ref.url : article.url);
    set_language(article);
    name_article(article, i);
  }
  return articles;
}

}  // namespace isnad::page
