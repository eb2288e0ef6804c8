#include "archive/sqlite_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/hash.h"
#include "text/search_stem.h"
#include "text/utf8.h"

namespace isnad::archive {
namespace {

constexpr std::uint32_t kExcerptCodePoints = 240;
constexpr std::string_view kFacetMark = "\xEE\x80\x80";  // U+E000

}  // namespace

void append_terms(std::string& out, std::string_view text, std::string_view language) {
  for (const text::IndexTerm& term : text::index_terms(text, language)) {
    if (term.term.find(kFacetMark) != std::string::npos) continue;
    if (!out.empty()) out.push_back(' ');
    out += term.term;
  }
}

std::string facet_term(Facet facet, std::string_view value) {
  return fmt::format("{}{}{:016x}", kFacetMark, static_cast<char>(facet), hash64(value));
}

std::string_view primary_language(std::string_view language) { return language.substr(0, language.find('-')); }

std::string facets_of(std::string_view language, std::string_view domain, std::string_view source,
                      const std::vector<std::string>& sections) {
  std::string facets = facet_term(Facet::kLanguage, primary_language(language));
  if (!domain.empty()) facets += ' ' + facet_term(Facet::kDomain, domain);
  if (!source.empty()) facets += ' ' + facet_term(Facet::kSource, source);
  for (const std::string& label : sections) facets += ' ' + facet_term(Facet::kSection, label);
  return facets;
}

ArticleSummary summary_of(const Statement& row) {
  ArticleSummary summary;
  summary.id = row.text(0);
  summary.title = row.text(1);
  summary.url = row.text(2);
  summary.domain = row.text(3);
  summary.site = row.text(4);
  summary.language = row.text(5);
  summary.image = row.text(6);
  summary.credit = row.text(7);
  summary.excerpt = row.text(8);
  summary.published = row.text(9);
  summary.when = row.integer(10);
  summary.source = row.text(11);
  summary.story = row.text(12);
  summary.copy_of = row.text(13);
  summary.copy_kind = static_cast<CopyKind>(row.integer(14));
  summary.similarity = row.real(15);
  summary.rights = static_cast<Rights>(row.integer(16));
  return summary;
}

std::string resolved_id(Database& database, std::string_view kind, std::string_view id) {
  std::string current(id);
  // Merges rewrite the redirects that lead to them, so one step leads to the end; the bound guards against damage.
  for (int steps = 0; steps < 8; ++steps) {
    Statement next = database.prepare("SELECT new FROM redirect WHERE kind = ? AND old = ?");
    if (!next.bind(kind).bind(current).step()) break;
    current = next.text(0);
  }
  return current;
}

std::optional<ArticleSummary> find_summary(Database& database, const std::string& id) {
  static const std::string kSql = std::string("SELECT ") + kSummaryColumns + kSummaryFrom + "WHERE a.id = ?";
  Statement row = database.prepare(kSql);
  if (!row.bind(id).step()) return std::nullopt;
  return summary_of(row);
}

std::int64_t docid_from(std::int64_t seconds) { return std::max<std::int64_t>(0, seconds / 60) << kDocidSequenceBits; }

std::string join_lines(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text.push_back('\n');
    text += item;
  }
  return text;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    items.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return items;
}

IndexText index_text(const Article& article, const Reading& reading) {
  const std::string& language = !article.language.empty() ? article.language : reading.language.label;
  IndexText text;
  append_terms(text.title, article.title, language);
  append_terms(text.body, article.body, language);
  for (const Keyword& keyword : reading.keywords) append_terms(text.names, keyword.text, language);
  for (const Entity& entity : reading.entities) append_terms(text.names, entity.name, language);
  for (const std::string& tag : article.tags) append_terms(text.names, tag, language);
  append_terms(text.names, article.credit, language);
  return text;
}

std::string excerpt_of(std::string_view body) {
  // No more of a long body is looked at than the excerpt may need; the cut may go through a character.
  const std::string flat =
      text::collapse_space(text::slice(body.substr(0, 64 * kExcerptCodePoints), 0, 8 * kExcerptCodePoints));
  if (text::count_code_points(flat) <= kExcerptCodePoints) return flat;
  std::string_view cut = text::slice(flat, 0, kExcerptCodePoints);
  const std::size_t space = cut.rfind(' ');
  if (space != std::string_view::npos && space > cut.size() / 2) cut = cut.substr(0, space);
  return std::string(cut) + "…";
}

}  // namespace isnad::archive
