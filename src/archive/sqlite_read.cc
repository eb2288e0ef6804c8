// SqliteStore: articles, stories and lists, read.
#include <algorithm>

#include "archive/compress.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "core/json.h"
#include "core/time.h"
#include "story/importance.h"

namespace isnad::archive {
namespace {

constexpr std::size_t kTimelineEntries = 40;
constexpr std::size_t kStoryArticles = 400;  // listed in a story; a larger one is cut at its newest end
constexpr std::chrono::seconds kSectionsKept{10};

std::string resolved(Database& database, std::string_view kind, std::string_view id) {
  std::string current(id);
  // Merges rewrite the redirects that lead to them, so one step leads to the end; the bound guards against damage.
  for (int steps = 0; steps < 8; ++steps) {
    Statement next = database.prepare("SELECT new FROM redirect WHERE kind = ? AND old = ?");
    if (!next.bind(kind).bind(current).step()) break;
    current = next.text(0);
  }
  return current;
}

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

std::optional<ArticleSummary> summary(Database& database, const std::string& id) {
  static const std::string kSql = std::string("SELECT ") + kSummaryColumns + kSummaryFrom + "WHERE a.id = ?";
  Statement row = database.prepare(kSql);
  if (!row.bind(id).step()) return std::nullopt;
  return summary_of(row);
}

constexpr const char* kStoryColumns =
    "id, title, lead, first, first_seen, last_seen, articles, sources, independent, rank, languages, sections";

struct StoryRow {
  StorySummary summary;
  std::string lead;
  std::string first;
};

StoryRow story_row(const Statement& row) {
  StoryRow read;
  Story& story = read.summary.story;
  story.id = row.text(0);
  story.title = row.text(1);
  read.lead = row.text(2);
  read.first = row.text(3);
  story::StoryFacts facts;
  facts.first_seen = row.integer(4);
  facts.last_seen = row.integer(5);
  facts.articles = static_cast<std::uint32_t>(row.integer(6));
  facts.sources = story.sources = static_cast<std::uint32_t>(row.integer(7));
  facts.independent_sources = story.independent_sources = static_cast<std::uint32_t>(row.integer(8));
  story.first_seen = epoch_to_rfc3339(facts.first_seen);
  story.last_seen = epoch_to_rfc3339(facts.last_seen);
  // Not decayed: the store has no clock. `rank` orders.
  story.importance = story::importance(facts, facts.last_seen);
  read.summary.rank = row.real(9);
  story.languages = split_lines(row.text(10));
  read.summary.sections = split_lines(row.text(11));
  return read;
}

void fill_story(Database& database, StoryRow& row) {
  Story& story = row.summary.story;
  {
    Statement articles = database.prepare("SELECT id FROM article WHERE story = ? ORDER BY happened, sequence LIMIT ?");
    articles.bind(story.id).bind(static_cast<std::int64_t>(kStoryArticles));
    while (articles.step()) story.articles.push_back(articles.text(0));
  }
  if (auto lead = summary(database, row.lead)) row.summary.lead = std::move(*lead);
  if (row.first == row.lead) {
    row.summary.first = row.summary.lead;
  } else if (auto first = summary(database, row.first)) {
    row.summary.first = std::move(*first);
  }
}

}  // namespace

Result<std::optional<ArticleView>> SqliteStore::article(std::string_view id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  const std::string current = resolved(**database, "article", id);
  auto found = summary(**database, current);
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
  Statement versions = (*database)->prepare("SELECT version FROM article_version WHERE article = ? ORDER BY number DESC");
  versions.bind(current);
  while (versions.step()) view.versions.push_back(versions.text(0));
  return view;
}

Result<std::vector<ArticleSummary>> SqliteStore::summaries(const std::vector<std::string>& ids) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::vector<ArticleSummary> found;
  for (const std::string& id : ids) {
    if (auto one = summary(**database, id)) found.push_back(std::move(*one));
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

Result<bool> SqliteStore::has_url(std::string_view canonical_url) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  Statement row = (*database)->prepare(
      "SELECT 1 FROM known_url WHERE url = ?1 UNION ALL SELECT 1 FROM tombstone WHERE url = ?1 AND url <> ''");
  const bool known = row.bind(canonical_url).step();
  if ((*database)->is_troubled()) return (*database)->trouble();
  return known;
}

Result<std::vector<StorySummary>> SqliteStore::stories(const StoryQuery& query) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  static const std::string kAll = std::string("SELECT ") + kStoryColumns +
                                  " FROM story WHERE (?1 = '' OR instr(char(10) || languages || char(10), ?1) > 0) "
                                  "ORDER BY rank DESC LIMIT ?2 OFFSET ?3";
  static const std::string kSection =
      std::string("SELECT ") + kStoryColumns +
      " FROM story WHERE id IN (SELECT story FROM story_section WHERE label = ?4 ORDER BY rank DESC LIMIT 5000) "
      "AND (?1 = '' OR instr(char(10) || languages || char(10), ?1) > 0) ORDER BY rank DESC LIMIT ?2 OFFSET ?3";
  const std::string language = query.language.empty() ? "" : "\n" + query.language + "\n";
  std::vector<StoryRow> rows;
  {
    Statement found = (*database)->prepare(query.section.empty() ? kAll : kSection);
    found.bind(language).bind(static_cast<std::int64_t>(std::min<std::size_t>(query.limit, 1'000)));
    found.bind(static_cast<std::int64_t>(query.offset));
    if (!query.section.empty()) found.bind(query.section);
    while (found.step()) rows.push_back(story_row(found));
  }
  std::vector<StorySummary> stories;
  for (StoryRow& row : rows) {
    fill_story(**database, row);
    stories.push_back(std::move(row.summary));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return stories;
}

Result<std::optional<StorySummary>> SqliteStore::story(std::string_view id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  const std::string current = resolved(**database, "story", id);
  std::optional<StoryRow> row;
  {
    static const std::string kSql = std::string("SELECT ") + kStoryColumns + " FROM story WHERE id = ?";
    Statement found = (*database)->prepare(kSql);
    if (found.bind(current).step()) row = story_row(found);
  }
  if (!row) {
    if ((*database)->is_troubled()) return (*database)->trouble();
    return std::nullopt;
  }
  fill_story(**database, *row);
  Story& story = row->summary.story;
  {
    Statement events = (*database)->prepare(
        "SELECT e.happened, e.id FROM article AS a JOIN event AS e ON e.article = a.id WHERE a.story = ? "
        "ORDER BY e.happened LIMIT ?");
    events.bind(current).bind(static_cast<std::int64_t>(kTimelineEntries));
    while (events.step()) story.timeline.push_back({events.text(0), events.text(1)});
  }
  {
    Statement places = (*database)->prepare(
        "SELECT p.entity FROM article AS a JOIN place AS p ON p.article = a.id WHERE a.story = ? "
        "GROUP BY p.entity ORDER BY count(*) DESC, p.entity LIMIT 40");
    places.bind(current);
    while (places.step()) story.places.push_back(places.text(0));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return std::move(row->summary);
}

Result<std::string> SqliteStore::resolve(std::string_view kind, std::string_view id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::string current = resolved(**database, kind, id);
  if ((*database)->is_troubled()) return (*database)->trouble();
  return current;
}

Result<std::vector<SectionCount>> SqliteStore::sections() {
  const std::lock_guard lock(sections_mutex_);
  // Counted over all stories, so not at every request.
  const auto now = std::chrono::steady_clock::now();
  if (!sections_.empty() && now - sections_counted_ < kSectionsKept) return sections_;
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::vector<SectionCount> counted;
  {
    Statement rows = (*database)->prepare("SELECT label, count(*) FROM story_section GROUP BY label ORDER BY 2 DESC, 1");
    while (rows.step()) counted.push_back({rows.text(0), static_cast<std::uint64_t>(rows.integer(1))});
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  sections_ = counted;
  sections_counted_ = now;
  return counted;
}

Result<std::vector<ArticleSummary>> SqliteStore::newest(std::string_view source, std::size_t limit, std::int64_t before) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  static const std::string kSql = std::string("SELECT ") + kSummaryColumns + kSummaryFrom +
                                  "WHERE a.source = ?1 AND (?2 = 0 OR a.happened < ?2) ORDER BY a.happened DESC LIMIT ?3";
  static const std::string kAll = std::string("SELECT ") + kSummaryColumns + kSummaryFrom +
                                  "WHERE ?1 = '' AND (?2 = 0 OR a.happened < ?2) ORDER BY a.docid DESC LIMIT ?3";
  std::vector<ArticleSummary> found;
  Statement rows = (*database)->prepare(source.empty() ? kAll : kSql);
  rows.bind(source).bind(before).bind(static_cast<std::int64_t>(std::min<std::size_t>(limit, 1'000)));
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
      Statement rows = (*database)->prepare("SELECT sequence, id FROM article WHERE sequence > ? ORDER BY sequence LIMIT ?");
      rows.bind(after).bind(kPage);
      while (rows.step()) page.emplace_back(rows.integer(0), rows.text(1));
      if ((*database)->is_troubled()) return (*database)->trouble();
    }
    for (const auto& [sequence, id] : page) {
      auto view = article(id);
      if (!view) return tl::unexpected(view.error());
      if (*view && !use(sequence, **view)) return {};
      after = sequence;
    }
    if (page.size() < kPage) return {};
  }
}

Result<void> SqliteStore::each_sketch(std::int64_t since,
                                      const std::function<void(std::string_view, const std::string&,
                                                               const std::optional<story::CopyOf>&)>& use) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  Statement rows = (*database)->prepare(
      "SELECT v.sketch, a.story, a.copy_of, a.copy_kind, a.similarity FROM article AS a JOIN article_version AS v "
      "ON v.article = a.id AND v.version = a.version WHERE a.seen >= ? ORDER BY a.sequence");
  rows.bind(since);
  while (rows.step()) {
    std::optional<story::CopyOf> copy;
    if (const std::string original = rows.text(2); !original.empty()) {
      copy = story::CopyOf{original, static_cast<CopyKind>(rows.integer(3)), rows.real(4)};
    }
    use(rows.blob(0), rows.text(1), copy);
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return {};
}

}  // namespace isnad::archive
