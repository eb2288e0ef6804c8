// Rows to records, shared by the store's files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/sqlite_db.h"
#include "archive/store.h"

namespace isnad::archive {

// The columns that summary_of reads, from `article AS a LEFT JOIN source AS s ON s.id = a.source`.
inline constexpr const char* kSummaryColumns =
    "a.id, a.title, a.url, a.domain, a.site, a.language, a.image, a.credit, a.excerpt, a.published, a.happened, "
    "a.source, "
    "a.story, a.copy_of, a.copy_kind, a.similarity, coalesce(s.rights, 0), a.docid";
inline constexpr const char* kSummaryFrom = " FROM article AS a LEFT JOIN source AS s ON s.id = a.source ";
inline constexpr int kDocidColumn = 17;

ArticleSummary summary_of(const Statement& row);
std::optional<ArticleSummary> find_summary(Database& database, const std::string& id);
// The id that this one was merged into, or itself.
std::string resolved_id(Database& database, std::string_view kind, std::string_view id);

// docid: minutes of the epoch, then the low bits of the order of arrival. docid_from gives the least of a minute.
inline constexpr int kDocidSequenceBits = 20;
std::int64_t docid_from(std::int64_t seconds);

// Lists in one column: joined by newlines, which no item holds.
std::string join_lines(const std::vector<std::string>& items);
std::vector<std::string> split_lines(std::string_view text);

// The terms of a text joined by spaces, appended.
void append_terms(std::string& out, std::string_view text, std::string_view language);

// The texts that are indexed for an article: terms joined by spaces.
struct IndexText {
  std::string title;
  std::string body;
  std::string names;   // keywords, entities, tags, credit
  std::string facets;  // facets_of
};
IndexText index_text(const Article& article, const Reading& reading);  // `facets` is left empty

// What a search may be narrowed by, as one term each: a private-use character, a letter, a hash. append_terms gives no
// term with that character, so that no text and no query holds one.
enum class Facet : char { kLanguage = 'l', kDomain = 'd', kSource = 's', kSection = 't' };
std::string facet_term(Facet facet, std::string_view value);
std::string facets_of(std::string_view language, std::string_view domain, std::string_view source,
                      const std::vector<std::string>& sections);

// "ar" of "ar-EG".
std::string_view primary_language(std::string_view language);

// The body's beginning, about 240 code points, cut at a word.
std::string excerpt_of(std::string_view body);

}  // namespace isnad::archive
