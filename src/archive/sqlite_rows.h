// Rows to records, shared by the store's files.
#pragma once

#include <string>
#include <vector>

#include "archive/sqlite_db.h"
#include "archive/store.h"

namespace isnad::archive {

// The columns that summary_of reads, from `article AS a LEFT JOIN source AS s ON s.id = a.source`.
inline constexpr const char* kSummaryColumns =
    "a.id, a.title, a.url, a.domain, a.site, a.language, a.image, a.credit, a.excerpt, a.published, a.happened, a.source, "
    "a.story, a.copy_of, a.copy_kind, a.similarity, coalesce(s.rights, 0), a.docid";
inline constexpr const char* kSummaryFrom = " FROM article AS a LEFT JOIN source AS s ON s.id = a.source ";
inline constexpr int kDocidColumn = 17;

ArticleSummary summary_of(const Statement& row);

// Lists in one column: joined by newlines, which no item holds.
std::string join_lines(const std::vector<std::string>& items);
std::vector<std::string> split_lines(std::string_view text);

// The texts that are indexed for an article: terms joined by spaces.
struct IndexText {
  std::string title;
  std::string body;
  std::string names;
};
IndexText index_text(const Article& article, const Reading& reading);

// The body's beginning, about 240 code points, cut at a word.
std::string excerpt_of(std::string_view body);

}  // namespace isnad::archive
