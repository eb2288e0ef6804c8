// SqliteStore: sources, the work queue, withdrawals, rows of a person.
#include <set>

#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"

namespace isnad::archive {
namespace {

constexpr const char* kSourceColumns =
    "s.id, s.kind, s.url, s.title, s.site_url, s.language, s.category, s.rights, s.keep_days, s.enabled, s.etag, "
    "s.last_modified, s.next_due, s.failures, s.last_error, s.last_success";

Source source_of(const Statement& row) {
  Source source;
  source.id = row.text(0);
  source.kind = row.text(1);
  source.url = row.text(2);
  source.title = row.text(3);
  source.site_url = row.text(4);
  source.language = row.text(5);
  source.category = row.text(6);
  source.rights = static_cast<Rights>(row.integer(7));
  source.keep_days = static_cast<int>(row.integer(8));
  source.enabled = row.integer(9) != 0;
  source.etag = row.text(10);
  source.last_modified = row.text(11);
  source.next_due = row.integer(12);
  source.failures = static_cast<int>(row.integer(13));
  source.last_error = row.text(14);
  source.last_success = row.integer(15);
  return source;
}

}  // namespace

Result<void> SqliteStore::put_source(const Source& source) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  Statement put = writer_->prepare(
      "INSERT OR REPLACE INTO source(id, kind, url, title, site_url, language, category, rights, keep_days, enabled, "
      "etag, "
      "last_modified, next_due, failures, last_error, last_success) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  put.bind(source.id).bind(source.kind).bind(source.url).bind(source.title).bind(source.site_url).bind(source.language);
  put.bind(source.category).bind(static_cast<int>(source.rights)).bind(source.keep_days).bind(source.enabled ? 1 : 0);
  put.bind(source.etag).bind(source.last_modified).bind(source.next_due).bind(source.failures).bind(source.last_error);
  put.bind(source.last_success).run();
  return transaction.commit();
}

Result<std::vector<Source>> SqliteStore::sources() {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  static const std::string kSql = std::string("SELECT ") + kSourceColumns +
                                  ", (SELECT count(*) FROM article AS a WHERE a.source = s.id) FROM source AS s "
                                  "WHERE s.removed = 0 ORDER BY s.category, s.title, s.id";
  std::vector<Source> found;
  Statement rows = (*database)->prepare(kSql);
  while (rows.step()) {
    found.push_back(source_of(rows));
    found.back().articles = static_cast<std::uint64_t>(rows.integer(16));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return found;
}

Result<std::optional<Source>> SqliteStore::source(std::string_view id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  static const std::string kSql = std::string("SELECT ") + kSourceColumns +
                                  ", (SELECT count(*) FROM article AS a WHERE a.source = s.id) FROM source AS s "
                                  "WHERE s.id = ? AND s.removed = 0";
  Statement row = (*database)->prepare(kSql);
  if (row.bind(id).step()) {
    Source source = source_of(row);
    source.articles = static_cast<std::uint64_t>(row.integer(16));
    return source;
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return std::nullopt;
}

Result<void> SqliteStore::remove_source(std::string_view id) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  // Its articles stay, and so do the rights under which they are shown.
  writer_->prepare("UPDATE source SET removed = 1, enabled = 0 WHERE id = ?").bind(id).run();
  writer_->prepare("DELETE FROM job WHERE source = ? AND kind = 'page'").bind(id).run();
  return transaction.commit();
}

Result<void> SqliteStore::enqueue(const std::vector<Job>& jobs) {
  if (jobs.empty()) return {};
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  for (const Job& job : jobs) {
    Statement put = writer_->prepare(
        "INSERT INTO job(kind, key, payload, source, not_before) VALUES(?,?,?,?,?) ON CONFLICT(kind, key) DO NOTHING");
    put.bind(job.kind).bind(job.key).bind(job.payload).bind(job.source).bind(job.not_before).run();
  }
  return transaction.commit();
}

Result<std::vector<Job>> SqliteStore::claim(std::string_view kind, std::size_t most, std::int64_t now,
                                            std::int64_t lease_seconds) {
  const std::lock_guard lock(write_mutex_);
  // Found and leased under one lock: another process may be claiming too.
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  std::vector<Job> jobs;
  {
    Statement rows = writer_->prepare(
        "SELECT id, kind, key, payload, source, attempts, not_before FROM job "
        "WHERE kind = ? AND failed = 0 AND not_before <= ? AND leased_until <= ? ORDER BY id LIMIT ?");
    rows.bind(kind).bind(now).bind(now).bind(static_cast<std::int64_t>(most));
    while (rows.step()) {
      jobs.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                      static_cast<int>(rows.integer(5)), rows.integer(6)});
    }
  }
  if (writer_->is_troubled()) return writer_->trouble();
  if (jobs.empty()) return jobs;
  for (const Job& job : jobs) {
    Statement lease = writer_->prepare("UPDATE job SET leased_until = ? WHERE id = ?");
    lease.bind(now + lease_seconds).bind(job.id).run();
  }
  if (auto done = transaction.commit(); !done) return tl::unexpected(done.error());
  return jobs;
}

Result<void> SqliteStore::finish(const std::vector<std::int64_t>& jobs) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  for (const std::int64_t job : jobs) writer_->prepare("DELETE FROM job WHERE id = ?").bind(job).run();
  return transaction.commit();
}

Result<void> SqliteStore::fail_job(std::int64_t job, std::string_view error, std::int64_t not_before, bool final) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  Statement update = writer_->prepare(
      "UPDATE job SET attempts = attempts + 1, error = ?, not_before = ?, leased_until = 0, failed = ? WHERE id = ?");
  update.bind(error).bind(not_before).bind(final ? 1 : 0).bind(job).run();
  return transaction.commit();
}

Result<bool> SqliteStore::withdraw(std::string_view article_id, std::string_view reason, std::int64_t now) {
  const std::lock_guard lock(write_mutex_);
  // What is taken down is written over, not only unlinked from its table.
  writer_->execute("PRAGMA secure_delete=ON");
  auto done = withdraw_rows(article_id, reason, now);
  writer_->execute("PRAGMA secure_delete=OFF");
  // The older pages stand in the log until it is cut.
  if (done && *done) writer_->checkpoint(true);
  return done;
}

Result<bool> SqliteStore::withdraw_rows(std::string_view article_id, std::string_view reason, std::int64_t now) {
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  const std::string id = resolved_id(*writer_, "article", article_id);
  std::string url;
  std::string story;
  std::int64_t docid = 0;
  {
    Statement row = writer_->prepare("SELECT url, story, docid FROM article WHERE id = ?");
    if (!row.bind(id).step()) {
      if (writer_->is_troubled()) return writer_->trouble();
      return false;
    }
    url = row.text(0);
    story = row.text(1);
    docid = row.integer(2);
  }
  writer_->prepare("INSERT OR REPLACE INTO tombstone(article, url, reason, withdrawn) VALUES(?,?,?,?)")
      .bind(id)
      .bind(url)
      .bind(reason)
      .bind(now)
      .run();
  erase_article(id, docid);
  recompute_story(story);
  if (auto done = transaction.commit(); !done) return tl::unexpected(done.error());
  return true;
}

void SqliteStore::erase_article(const std::string& id, std::int64_t docid) {
  delete_terms(docid);
  // Pages that nothing else was read from go with their text.
  writer_
      ->prepare(
          "DELETE FROM page WHERE sha256 IN (SELECT page FROM article_version WHERE article = ?1) AND NOT EXISTS "
          "(SELECT 1 FROM article_version AS v WHERE v.page = page.sha256 AND v.article <> ?1)")
      .bind(id)
      .run();
  remove_rows(id);
  for (const char* sql :
       {"UPDATE article SET copy_of = '' WHERE copy_of = ?", "DELETE FROM job WHERE kind = 'reread' AND key = ?"}) {
    writer_->prepare(sql).bind(id).run();
  }
}

Result<std::vector<std::string>> SqliteStore::expire(std::int64_t now, std::size_t most) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  struct Row {
    std::string id;
    std::int64_t docid;
  };
  std::vector<Row> old;
  std::set<std::string> stories;
  {
    Statement rows = writer_->prepare(
        "SELECT a.id, a.docid, a.story FROM source AS s JOIN article AS a ON a.source = s.id "
        "WHERE s.keep_days > 0 AND a.seen < ?1 - s.keep_days * 86400 ORDER BY a.seen, a.id LIMIT ?2");
    rows.bind(now).bind(static_cast<std::int64_t>(most));
    while (rows.step()) {
      old.push_back({rows.text(0), rows.integer(1)});
      stories.insert(rows.text(2));
    }
  }
  if (writer_->is_troubled()) return writer_->trouble();
  std::vector<std::string> ids;
  if (old.empty()) return ids;
  for (const Row& row : old) {
    erase_article(row.id, row.docid);
    ids.push_back(row.id);
  }
  for (const std::string& story : stories) recompute_story(story);
  if (auto done = transaction.commit(); !done) return tl::unexpected(done.error());
  return ids;
}

Result<std::uint64_t> SqliteStore::queue_rereads(std::string_view engine, std::string_view knowledge) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  Statement queue = writer_->prepare(
      "INSERT INTO job(kind, key, payload, source) SELECT 'reread', a.id, '{}', '' FROM article AS a "
      "JOIN article_version AS v ON v.article = a.id AND v.version = a.version "
      "WHERE v.engine <> ? OR v.knowledge <> ? ON CONFLICT(kind, key) DO UPDATE SET failed = 0, attempts = 0, "
      "not_before = 0, error = '' WHERE failed <> 0");
  queue.bind(engine).bind(knowledge).run();
  const auto queued = static_cast<std::uint64_t>(sqlite3_changes64(writer_->handle()));
  if (auto done = transaction.commit(); !done) return tl::unexpected(done.error());
  return queued;
}

Result<void> SqliteStore::save_search(std::int64_t user_id, std::string_view name, std::string_view query) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  if (!transaction.is_open()) return transaction.trouble();
  Statement put = writer_->prepare("INSERT OR REPLACE INTO saved_search(user_id, name, query) VALUES(?,?,?)");
  put.bind(user_id).bind(name).bind(query).run();
  return transaction.commit();
}

Result<std::vector<std::pair<std::string, std::string>>> SqliteStore::saved_searches(std::int64_t user_id) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::vector<std::pair<std::string, std::string>> found;
  Statement rows = (*database)->prepare("SELECT name, query FROM saved_search WHERE user_id = ? ORDER BY name");
  rows.bind(user_id);
  while (rows.step()) found.emplace_back(rows.text(0), rows.text(1));
  if ((*database)->is_troubled()) return (*database)->trouble();
  return found;
}

}  // namespace isnad::archive
