// Isnad's extraction for C++17 programs: values over the C ABI of isnad.h, so that no C++ type crosses the library's
// border and any compiler and standard library will do. See docs/embedding.md.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad.h"

namespace isnad {

// What is known of a page beside its bytes. Empty and 0: unknown, or the default of isnad.h.
struct ExtractionOptions {
  std::string url{};
  std::string content_type{};
  std::string fetched{};        // RFC 3339
  std::string last_modified{};  // RFC 3339
  std::string file{};
  isnad_format format = ISNAD_DETECT;
  bool explain = false;
  std::size_t max_bytes = 0;
  std::size_t max_depth = 0;
};

// A page that gives no article: `status` says whose fault it is, what() why.
class ExtractionError : public std::runtime_error {
 public:
  ExtractionError(isnad_status status, const char* what) : std::runtime_error(what), status_(status) {}
  isnad_status status() const noexcept { return status_; }

 private:
  isnad_status status_;
};

// One article. Its texts live as long as the Extraction that it is of; an unknown text is an empty view.
class ExtractedArticle {
 public:
  ExtractedArticle(const isnad_result* result, std::size_t number) noexcept : result_(result), number_(number) {}

  std::string_view text(isnad_field field) const noexcept {
    std::size_t length = 0;
    const char* text = isnad_text(result_, number_, field, &length);
    return text == nullptr ? std::string_view() : std::string_view(text, length);
  }
  std::vector<std::string_view> list(isnad_list list) const {
    std::vector<std::string_view> out(isnad_items(result_, number_, list));
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::size_t length = 0;
      const char* item = isnad_item(result_, number_, list, i, &length);
      out[i] = std::string_view(item, length);
    }
    return out;
  }
  std::string_view json() const noexcept {
    std::size_t length = 0;
    const char* line = isnad_json(result_, number_, &length);
    return {line, length};
  }

  std::string_view title() const noexcept { return text(ISNAD_TITLE); }
  std::string_view body() const noexcept { return text(ISNAD_BODY); }
  std::string_view published() const noexcept { return text(ISNAD_PUBLISHED); }
  std::string_view language() const noexcept { return text(ISNAD_LANGUAGE); }
  bool is_main() const noexcept { return text(ISNAD_ROLE) == "main"; }
  std::vector<std::string_view> authors() const { return list(ISNAD_AUTHORS); }
  std::vector<std::string_view> tags() const { return list(ISNAD_TAGS); }

 private:
  const isnad_result* result_;
  std::size_t number_;
};

// The articles of one page, the main one first; one at least. Moves, does not copy.
class Extraction {
 public:
  class Iterator {
   public:
    Iterator(const isnad_result* result, std::size_t number) noexcept : result_(result), number_(number) {}
    ExtractedArticle operator*() const noexcept { return {result_, number_}; }
    Iterator& operator++() noexcept {
      ++number_;
      return *this;
    }
    bool operator!=(const Iterator& other) const noexcept { return number_ != other.number_; }

   private:
    const isnad_result* result_;
    std::size_t number_;
  };

  explicit Extraction(isnad_result* result) noexcept : result_(result) {}
  std::size_t size() const noexcept { return isnad_count(result_.get()); }
  ExtractedArticle operator[](std::size_t number) const noexcept { return {result_.get(), number}; }
  Iterator begin() const noexcept { return {result_.get(), 0}; }
  Iterator end() const noexcept { return {result_.get(), size()}; }

 private:
  struct Free {
    void operator()(isnad_result* result) const noexcept { isnad_result_free(result); }
  };
  std::unique_ptr<isnad_result, Free> result_;
};

// Reads a page of any charset. Throws ExtractionError where it gives no article, std::bad_alloc without memory.
inline Extraction extract(std::string_view bytes, const ExtractionOptions& options = {}) {
  isnad_options plain = ISNAD_OPTIONS_INIT;
  plain.url = options.url.c_str();
  plain.content_type = options.content_type.c_str();
  plain.fetched = options.fetched.c_str();
  plain.last_modified = options.last_modified.c_str();
  plain.file = options.file.c_str();
  plain.format = options.format;
  plain.explain = options.explain ? 1 : 0;
  plain.max_bytes = options.max_bytes;
  plain.max_depth = options.max_depth;
  isnad_result* result = nullptr;
  const isnad_status status = isnad_extract(bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), &plain, &result);
  Extraction extraction(result);
  if (status == ISNAD_OUT_OF_MEMORY) throw std::bad_alloc();
  if (status != ISNAD_OK) throw ExtractionError(status, isnad_error(result));
  return extraction;
}

}  // namespace isnad
