// The C ABI of include/isnad/isnad.h over page::extract. Nothing may throw across it.
#include "isnad/isnad.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json.h"
#include "page/extract.h"
#include "text/utf8.h"

// From cmake/embed.cmake: named here, so that a static library keeps its tables of data.
void isnad_page_link_embedded();
void isnad_text_link_embedded();

struct isnad_result {
  std::vector<isnad::Article> articles;
  std::vector<std::string>
      lines;  // each article's JSON; made at once, so that readers on several threads share nothing to write
  std::string error;
};

namespace {

// The structure's size in the ABI's first version: what every caller has at least.
constexpr std::size_t kFirstOptions = offsetof(isnad_options, max_depth) + sizeof(std::size_t);

std::string text_of(const char* text) { return text == nullptr ? std::string() : isnad::text::to_valid_utf8(text); }

isnad_status refuse(isnad_result& result, isnad_status status, std::string why) {
  result.articles.clear();
  result.lines.clear();
  result.error = std::move(why);
  return status;
}

isnad_status extract(std::string_view bytes, const isnad_options& given, isnad_result& result) {
  isnad::Page page;
  page.bytes = bytes;
  page.ref.url = text_of(given.url);
  page.ref.file = text_of(given.file);
  page.content_type = text_of(given.content_type);
  page.fetched = text_of(given.fetched);
  page.last_modified = text_of(given.last_modified);
  switch (given.format) {
    case ISNAD_DETECT:
      break;
    case ISNAD_HTML:
      page.format = isnad::PageFormat::kHtml;
      break;
    case ISNAD_TEXT:
      page.format = isnad::PageFormat::kText;
      break;
    default:
      return refuse(result, ISNAD_WRONG_USE, "no such format: " + std::to_string(given.format));
  }
  isnad::page::ExtractOptions options;
  options.explain = given.explain != 0;
  if (given.max_bytes != 0) options.max_bytes = given.max_bytes;
  if (given.max_depth != 0) options.max_depth = given.max_depth;
  auto articles = isnad::page::extract(page, options);
  if (!articles) return refuse(result, ISNAD_REFUSED, articles.error().message());
  result.articles = std::move(*articles);
  for (const isnad::Article& article : result.articles) result.lines.push_back(to_json(article, options.explain));
  return ISNAD_OK;
}

const isnad::Article* article_of(const isnad_result* result, std::size_t number) {
  return result != nullptr && number < result->articles.size() ? &result->articles[number] : nullptr;
}

const char* given(std::string_view text, std::size_t* length) {
  if (length != nullptr) *length = text.size();
  return text.data();
}

const char* unknown(std::size_t* length) {
  if (length != nullptr) *length = 0;
  return nullptr;
}

const std::vector<std::string>* list_of(const isnad::Article& article, isnad_list list) {
  switch (list) {
    case ISNAD_AUTHORS:
      return &article.authors;
    case ISNAD_TAGS:
      return &article.tags;
    case ISNAD_CAPTIONS:
      return &article.captions;
  }
  return nullptr;
}

// Empty where it is unknown; its bytes end with a NUL.
std::string_view field_of(const isnad::Article& article, isnad_field field) {
  switch (field) {
    case ISNAD_ID:
      return article.id;
    case ISNAD_VERSION:
      return article.version;
    case ISNAD_KIND:
      return isnad::name_of(article.kind);
    case ISNAD_ROLE:
      return isnad::name_of(article.role);
    case ISNAD_URL:
      return article.url;
    case ISNAD_SITE:
      return article.site;
    case ISNAD_DOMAIN:
      return article.domain;
    case ISNAD_TITLE:
      return article.title;
    case ISNAD_BODY:
      return article.body;
    case ISNAD_LANGUAGE:
      return article.language;
    case ISNAD_PUBLISHED:
      return article.published ? std::string_view(article.published->value) : std::string_view();
    case ISNAD_MODIFIED:
      return article.modified ? std::string_view(article.modified->value) : std::string_view();
    case ISNAD_CREDIT:
      return article.credit;
    case ISNAD_SECTION:
      return article.section;
    case ISNAD_IMAGE:
      return article.image;
  }
  return {};
}

}  // namespace

isnad_status isnad_extract(const char* bytes, size_t length, const isnad_options* options, isnad_result** result) {
  if (result == nullptr) return ISNAD_WRONG_USE;
  *result = new (std::nothrow) isnad_result;
  if (*result == nullptr) return ISNAD_OUT_OF_MEMORY;
  isnad_result& out = **result;
  try {
    isnad_page_link_embedded();
    isnad_text_link_embedded();
    if (bytes == nullptr) return refuse(out, ISNAD_WRONG_USE, "no bytes");
    isnad_options full = ISNAD_OPTIONS_INIT;
    if (options != nullptr) {
      if (options->size < kFirstOptions)
        return refuse(out, ISNAD_WRONG_USE, "the options' size is not set: begin with ISNAD_OPTIONS_INIT");
      // A newer caller's further fields are not known here, an older one's stay at their defaults.
      std::memcpy(&full, options, std::min(options->size, sizeof full));
    }
    return extract({bytes, length}, full, out);
  } catch (const std::bad_alloc&) {
    delete *result;
    *result = nullptr;
    return ISNAD_OUT_OF_MEMORY;
  } catch (const std::exception& error) {
    return refuse(out, ISNAD_FAULT, error.what());
  } catch (...) {
    return refuse(out, ISNAD_FAULT, "a fault without a name");
  }
}

void isnad_result_free(isnad_result* result) { delete result; }

const char* isnad_error(const isnad_result* result) { return result == nullptr ? "" : result->error.c_str(); }

size_t isnad_count(const isnad_result* result) { return result == nullptr ? 0 : result->articles.size(); }

const char* isnad_json(const isnad_result* result, size_t article, size_t* length) {
  return article_of(result, article) == nullptr ? unknown(length) : given(result->lines[article], length);
}

const char* isnad_text(const isnad_result* result, size_t article, isnad_field field, size_t* length) {
  const isnad::Article* record = article_of(result, article);
  const std::string_view text = record == nullptr ? std::string_view() : field_of(*record, field);
  return text.empty() ? unknown(length) : given(text, length);
}

size_t isnad_items(const isnad_result* result, size_t article, isnad_list list) {
  const isnad::Article* record = article_of(result, article);
  const std::vector<std::string>* items = record == nullptr ? nullptr : list_of(*record, list);
  return items == nullptr ? 0 : items->size();
}

const char* isnad_item(const isnad_result* result, size_t article, isnad_list list, size_t item, size_t* length) {
  const isnad::Article* record = article_of(result, article);
  const std::vector<std::string>* items = record == nullptr ? nullptr : list_of(*record, list);
  return items == nullptr || item >= items->size() ? unknown(length) : given((*items)[item], length);
}

const char* isnad_version(void) { return isnad::kEngineVersion; }

int isnad_abi_version(void) { return ISNAD_ABI_VERSION; }

const char* isnad_status_text(isnad_status status) {
  switch (status) {
    case ISNAD_OK:
      return "done";
    case ISNAD_WRONG_USE:
      return "wrong use";
    case ISNAD_REFUSED:
      return "the page was refused";
    case ISNAD_OUT_OF_MEMORY:
      return "out of memory";
    case ISNAD_FAULT:
      return "a fault of the library";
  }
  return "unknown status";
}
