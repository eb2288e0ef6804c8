#include "archive/sqlite_schema.h"

#include <array>
#include <string>

#include "core/records.h"

namespace isnad::archive {
namespace {

// A step that was released is never changed.
constexpr std::array<const char*, kSchemaVersion> kSteps = {R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- A source that was removed stays as a row: what its articles may show still hangs on its rights.
CREATE TABLE source(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL, site_url TEXT NOT NULL,
  language TEXT NOT NULL, category TEXT NOT NULL, rights INTEGER NOT NULL, keep_days INTEGER NOT NULL,
  enabled INTEGER NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL, next_due INTEGER NOT NULL,
  failures INTEGER NOT NULL, last_error TEXT NOT NULL, last_success INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;

CREATE TABLE page(
  sha256 TEXT PRIMARY KEY, content_type TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL);

-- The current state of each article: what lists show. `sequence` counts arrivals and is never given twice. docid orders by
-- time and is the search index's rowid.
CREATE TABLE article(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, docid INTEGER NOT NULL UNIQUE, version TEXT NOT NULL,
  kind INTEGER NOT NULL, role INTEGER NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, domain TEXT NOT NULL,
  site TEXT NOT NULL, language TEXT NOT NULL, image TEXT NOT NULL, credit TEXT NOT NULL, excerpt TEXT NOT NULL,
  published TEXT NOT NULL, happened INTEGER NOT NULL, seen INTEGER NOT NULL, source TEXT NOT NULL, story TEXT NOT NULL,
  copy_of TEXT NOT NULL, copy_kind INTEGER NOT NULL, similarity REAL NOT NULL, sections TEXT NOT NULL);
CREATE INDEX article_story ON article(story, happened);
CREATE INDEX article_source ON article(source, happened);
CREATE INDEX article_copy_of ON article(copy_of) WHERE copy_of <> '';

-- Every version that was read, whole; record and reading are JSON, compressed.
CREATE TABLE article_version(
  article TEXT NOT NULL, version TEXT NOT NULL, number INTEGER NOT NULL, seen INTEGER NOT NULL, engine TEXT NOT NULL,
  knowledge TEXT NOT NULL, page TEXT NOT NULL, record BLOB NOT NULL, reading BLOB NOT NULL, sketch BLOB NOT NULL,
  PRIMARY KEY(article, version));
CREATE INDEX article_version_read_by ON article_version(engine, knowledge);
CREATE INDEX article_version_page ON article_version(page);

-- Addresses under which an article is known: its canonical one, the one it was fetched from, the feed's.
CREATE TABLE known_url(url TEXT PRIMARY KEY, article TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX known_url_article ON known_url(article);

CREATE TABLE event(article TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, happened TEXT NOT NULL,
  PRIMARY KEY(article, id)) WITHOUT ROWID;
CREATE TABLE place(article TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY(article, entity)) WITHOUT ROWID;

CREATE TABLE story(
  id TEXT PRIMARY KEY, title TEXT NOT NULL, lead TEXT NOT NULL, first TEXT NOT NULL, first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL, arrived INTEGER NOT NULL, articles INTEGER NOT NULL, sources INTEGER NOT NULL, independent INTEGER NOT NULL,
  rank REAL NOT NULL, languages TEXT NOT NULL, sections TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX story_rank ON story(rank DESC);
CREATE TABLE story_section(story TEXT NOT NULL, label TEXT NOT NULL, rank REAL NOT NULL,
  PRIMARY KEY(story, label)) WITHOUT ROWID;
CREATE INDEX story_section_rank ON story_section(label, rank DESC);
CREATE TABLE story_language(story TEXT NOT NULL, label TEXT NOT NULL, rank REAL NOT NULL,
  PRIMARY KEY(story, label)) WITHOUT ROWID;
CREATE INDEX story_language_rank ON story_language(label, rank DESC);
CREATE INDEX story_arrived ON story(arrived);  -- when its newest article came in

-- Kept by triggers, so that the list of sections need not be counted for every page.
CREATE TABLE section_count(label TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER section_gained AFTER INSERT ON story_section BEGIN
  INSERT INTO section_count VALUES(new.label, 1) ON CONFLICT(label) DO UPDATE SET stories = stories + 1;
END;
CREATE TRIGGER section_lost AFTER DELETE ON story_section BEGIN
  UPDATE section_count SET stories = stories - 1 WHERE label = old.label;
END;

CREATE TABLE redirect(kind TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL, PRIMARY KEY(kind, old)) WITHOUT ROWID;
CREATE INDEX redirect_new ON redirect(kind, new);
CREATE TABLE tombstone(article TEXT PRIMARY KEY, url TEXT NOT NULL, reason TEXT NOT NULL, withdrawn INTEGER NOT NULL)
  WITHOUT ROWID;
CREATE INDEX tombstone_url ON tombstone(url) WHERE url <> '';

CREATE TABLE job(
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, payload TEXT NOT NULL, source TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, not_before INTEGER NOT NULL DEFAULT 0, leased_until INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0, error TEXT NOT NULL DEFAULT '', UNIQUE(kind, key));
CREATE INDEX job_open ON job(kind, id) WHERE failed = 0;

-- Rows of a person carry a user_id; there is one user (1) until there are more.
CREATE TABLE saved_search(user_id INTEGER NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL,
  PRIMARY KEY(user_id, name)) WITHOUT ROWID;
CREATE TABLE read_mark(user_id INTEGER NOT NULL, article TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(user_id, article)) WITHOUT ROWID;
CREATE TABLE alert(user_id INTEGER NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, last_docid INTEGER NOT NULL,
  PRIMARY KEY(user_id, name)) WITHOUT ROWID;

-- Isnad's own terms, joined by spaces. `facets` holds what a search may be narrowed by (language, domain, source, sections)
-- as terms that no text has. Contentless: the terms that a deletion must name again are kept compressed.
CREATE VIRTUAL TABLE search USING fts5(title, body, names, facets, content='', tokenize='ascii');
CREATE TABLE search_terms(docid INTEGER PRIMARY KEY, terms BLOB NOT NULL);
)sql"};

}  // namespace

std::vector<const char*> schema_steps() { return {kSteps.begin(), kSteps.end()}; }

Result<void> prepare_schema(Database& database, const std::vector<const char*>& steps) {
  const auto newest = static_cast<std::int64_t>(steps.size());
  database.clear_trouble();
  // The whole under the write lock: two programs may open a new archive at once.
  Transaction transaction(database);
  if (!transaction.is_open()) return transaction.trouble();
  const auto number = [&](const char* sql) {
    Statement read = database.prepare(sql);
    return read.step() ? read.integer(0) : 0;
  };
  const std::int64_t found = number("PRAGMA user_version");
  const std::int64_t application = number("PRAGMA application_id");
  const std::int64_t tables = number("SELECT count(*) FROM sqlite_schema");
  if (database.is_troubled()) return database.trouble();
  if ((tables > 0 && application != kApplicationId) || found < 0) {
    return fail("a SQLite database that is no Isnad archive", database.path(), "name another folder with --data");
  }
  if (found > newest) {
    return fail("the archive has schema version " + std::to_string(found) + ", this program knows up to " +
                    std::to_string(newest),
                database.path(), "use the newer Isnad that wrote it");
  }
  if (found == newest) return {};
  for (auto version = static_cast<std::size_t>(found); version < steps.size(); ++version) {
    if (!database.execute(steps[version])) return database.trouble();
  }
  database.execute(("PRAGMA application_id=" + std::to_string(kApplicationId)).c_str());
  database.execute(("PRAGMA user_version=" + std::to_string(newest)).c_str());
  const std::string version = std::to_string(newest);
  Statement note = database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)");
  note.bind(found == 0 ? "made_by" : "migrated_by").bind(std::string_view(kEngineVersion)).run();
  note.again();
  note.bind("schema_version").bind(version).run();
  return transaction.commit();
}

}  // namespace isnad::archive
