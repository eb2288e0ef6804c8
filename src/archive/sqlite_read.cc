// SqliteStore: articles and lists of them, read.
#include <algorithm>
#include <limits>

#include "archive/compress.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "core/json.h"

namespace isnad::archive {
namespace {

// Fills the record and the reading out of a version row's two blobs.
Result<void> unpack(std::string_view record, std::string_view reading, ArticleView& view) {
  const auto record_json = decompress(record);
  if (!record_json) return tl::unexpected(record_json.error());
  auto article = article_from_json(*record_json);
  if (!article) return tl::unexpected(article.error());
  view.article = std::move(*article);
  const auto reading_json = decompress(reading);
  if (!reading_json) return tl::unexpected(reading_json.error());
  auto read = reading_from_json(*reading_json);
  if (!read) return tl::unexpected(read.error());
  view.reading = std::move(*read);
  return {};
}

}  // namespace

Result<std::optional<ArticleView>> SqliteStore::article(std::string_view id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  const std::string current = resolved_id(**database, "article", id);
  auto found = find_summary(**database, current);
  if (!found) {
    if ((*database)->is_troubled()) return (*database)->trouble();
    return std::nullopt;
  }
  ArticleView view;
  view.summary = std::move(*found);
  {
    Statement row = (*database)->prepare(
        "SELECT v.record, v.reading, v.engine, v.knowledge, a.seen FROM article AS a JOIN article_version AS v "
        "ON v.article = a.id AND v.version = a.version WHERE a.id = ?");
    if (!row.bind(current).step()) return fail("an article has no version", file_ + " article " + current);
    if (auto unpacked = unpack(row.blob(0), row.blob(1), view); !unpacked) {
      return fail(unpacked.error().what, file_ + " article " + current);
    }
    view.engine = row.text(2);
    view.knowledge = row.text(3);
    view.seen = row.integer(4);
  }
  Statement versions =
      (*database)->prepare("SELECT version FROM article_version WHERE article = ? ORDER BY number DESC");
  versions.bind(current);
  while (versions.step()) view.versions.push_back(versions.text(0));
  if ((*database)->is_troubled()) return (*database)->trouble();
  return view;
}

Result<std::vector<ArticleSummary>> SqliteStore::summaries(const std::vector<std::string>& ids) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::vector<ArticleSummary> found;
  for (const std::string& id : ids) {
    if (auto one = find_summary(**database, id)) found.push_back(std::move(*one));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return found;
}

Result<std::optional<std::string>> SqliteStore::page_bytes(std::string_view sha256) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  Statement row = (*database)->prepare("SELECT bytes FROM page WHERE sha256 = ?");
  if (!row.bind(sha256).step()) {
    if ((*database)->is_troubled()) return (*database)->trouble();
    return std::nullopt;
  }
  auto bytes = decompress(row.blob(0));
  if (!bytes) return fail(bytes.error().what, file_ + " page " + std::string(sha256));
  return std::move(*bytes);
}

Result<std::optional<std::string>> SqliteStore::known_version(std::string_view article_id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  Statement row = (*database)->prepare("SELECT version FROM article WHERE id = ?");
  if (row.bind(article_id).step()) return row.text(0);
  if ((*database)->is_troubled()) return (*database)->trouble();
  return std::nullopt;
}

Result<std::uint64_t> SqliteStore::read_from_page(const PageRef& page, std::string_view content_type,
                                                  std::string_view knowledge) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::uint64_t articles = 0;
  Statement rows = (*database)->prepare(
      "SELECT v.engine = ? AND v.knowledge = ?, v.record FROM page AS p JOIN article_version AS v ON v.page = p.sha256 "
      "JOIN article AS a ON a.id = v.article AND a.version = v.version WHERE p.sha256 = ? AND p.content_type = ?");
  rows.bind(kEngineVersion).bind(knowledge).bind(page.sha256).bind(content_type);
  while (rows.step()) {
    if (rows.integer(0) == 0) return 0;
    const auto json = decompress(rows.blob(1));
    const auto record = json ? article_from_json(*json) : tl::unexpected(json.error());
    if (!record || record->page.url != page.url) return 0;
    ++articles;
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return articles;
}

Result<bool> SqliteStore::has_url(std::string_view canonical_url) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  Statement row = (*database)->prepare(
      "SELECT 1 FROM known_url WHERE url = ?1 UNION ALL SELECT 1 FROM tombstone WHERE url = ?1 AND url <> ''");
  const bool known = row.bind(canonical_url).step();
  if ((*database)->is_troubled()) return (*database)->trouble();
  return known;
}

Result<std::string> SqliteStore::resolve(std::string_view kind, std::string_view id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::string current = resolved_id(**database, kind, id);
  if ((*database)->is_troubled()) return (*database)->trouble();
  return current;
}

Result<std::vector<ArticleSummary>> SqliteStore::newest(std::string_view source, std::size_t limit,
                                                        std::int64_t before) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  static const std::string kOfSource =
      std::string("SELECT ") + kSummaryColumns + kSummaryFrom +
      "WHERE a.happened < ?1 AND a.source = ?3 ORDER BY a.happened DESC, a.docid DESC LIMIT ?2";
  // docid orders by minute: the index walk begins at most a minute too early.
  static const std::string kOfAll = std::string("SELECT ") + kSummaryColumns + kSummaryFrom +
                                    "WHERE a.happened < ?1 AND a.docid < ?3 ORDER BY a.docid DESC LIMIT ?2";
  std::vector<ArticleSummary> found;
  Statement rows = (*database)->prepare(source.empty() ? kOfAll : kOfSource);
  rows.bind(before == 0 ? std::numeric_limits<std::int64_t>::max() : before);
  rows.bind(static_cast<std::int64_t>(std::min<std::size_t>(limit, 1'000)));
  if (source.empty()) {
    rows.bind(before == 0 ? std::numeric_limits<std::int64_t>::max() : docid_from(before + 60));
  } else {
    rows.bind(source);
  }
  while (rows.step()) found.push_back(summary_of(rows));
  if ((*database)->is_troubled()) return (*database)->trouble();
  return found;
}

Result<void> SqliteStore::each_article(std::int64_t after,
                                       const std::function<bool(std::int64_t, const ArticleView&)>& use) {
  // In pages, so that no reader stands for long: an unbroken one would hold back the write-ahead log.
  constexpr int kPage = 200;
  while (true) {
    std::vector<std::pair<std::int64_t, std::string>> page;
    {
      auto database = reader();
      if (!database) return tl::unexpected(database.error());
      Statement rows =
          (*database)->prepare("SELECT sequence, id FROM article WHERE sequence > ? ORDER BY sequence LIMIT ?");
      rows.bind(after).bind(kPage);
      while (rows.step()) page.emplace_back(rows.integer(0), rows.text(1));
      if ((*database)->is_troubled()) return (*database)->trouble();
    }
    for (const auto& [sequence, id] : page) {
      auto view = article(id);
      if (!view) return tl::unexpected(view.error());
      after = sequence;
      // One that was withdrawn meanwhile is left out.
      if (*view && !use(sequence, **view)) return {};
    }
    if (page.size() < kPage) return {};
  }
}

Result<void> SqliteStore::each_sketch(
    std::int64_t since,
    const std::function<void(std::string_view, const std::string&, const std::optional<story::CopyOf>&)>& use) {
  struct Row {
    std::string sketch;
    std::string story;
    std::optional<story::CopyOf> copy;
  };
  constexpr std::size_t kPage = 500;  // as in each_article
  std::int64_t after = 0;
  while (true) {
    std::vector<Row> page;
    {
      auto database = reader();
      if (!database) return tl::unexpected(database.error());
      Statement rows = (*database)->prepare(
          "SELECT v.sketch, a.story, a.copy_of, a.copy_kind, a.similarity, a.sequence FROM article AS a "
          "JOIN article_version AS v ON v.article = a.id AND v.version = a.version JOIN story AS s ON s.id = a.story "
          "WHERE a.sequence > ? AND s.arrived >= ? ORDER BY a.sequence LIMIT ?");
      rows.bind(after).bind(since).bind(static_cast<std::int64_t>(kPage));
      while (rows.step()) {
        page.push_back({std::string(rows.blob(0)), rows.text(1), std::nullopt});
        if (std::string original = rows.text(2); !original.empty()) {
          page.back().copy = story::CopyOf{std::move(original), static_cast<CopyKind>(rows.integer(3)), rows.real(4)};
        }
        after = rows.integer(5);
      }
      if ((*database)->is_troubled()) return (*database)->trouble();
    }
    for (const Row& row : page) use(row.sketch, row.story, row.copy);
    if (page.size() < kPage) return {};
  }
}

}  // namespace isnad::archive
