// SqliteStore: opening, the pool of readers, checking, backing up, restoring.
#include "archive/sqlite_store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "archive/sqlite_rank.h"
#include "archive/sqlite_schema.h"

namespace isnad::archive {
namespace {

constexpr std::size_t kPooledReaders = 16;
constexpr std::uintmax_t kLongLogBytes = 64u << 20;
constexpr std::size_t kFaultsNamed = 50;

bool flush_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool done = ::fsync(file) == 0;
  ::close(file);
  return done;
}

void add_faults(Database& database, const char* sql, const std::string& what, std::vector<std::string>& faults) {
  Statement rows = database.prepare(sql);
  while (rows.step() && faults.size() < kFaultsNamed) faults.push_back(fmt::format(fmt::runtime(what), rows.text(0)));
}

}  // namespace

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(error.message(), folder);
  auto writer = Database::open(file_in(folder), Database::Mode::kWrite);
  if (!writer) return tl::unexpected(writer.error());
  if (auto prepared = prepare_schema(**writer); !prepared) return tl::unexpected(prepared.error());
  flush_file(folder);  // the new file's name
  std::unique_ptr<SqliteStore> store(new SqliteStore(file_in(folder), std::move(*writer)));
  if (auto renewed = store->renew_terms(); !renewed) return tl::unexpected(renewed.error());
  return store;
}

SqliteStore::Reader::~Reader() {
  if (!database_) return;
  snapshot_.reset();
  const std::lock_guard lock(store_.pool_mutex_);
  if (store_.pool_.size() < kPooledReaders) store_.pool_.push_back(std::move(database_));
}

Result<SqliteStore::Reader> SqliteStore::reader() {
  {
    const std::lock_guard lock(pool_mutex_);
    if (!pool_.empty()) {
      auto database = std::move(pool_.back());
      pool_.pop_back();
      database->clear_trouble();
      return Reader(*this, std::move(database));
    }
  }
  auto database = Database::open(file_, Database::Mode::kRead);
  if (!database) return tl::unexpected(database.error());
  if (!add_rank_function(**database)) return (*database)->trouble();
  return Reader(*this, std::move(*database));
}

Result<ArchiveStats> SqliteStore::stats() {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  ArchiveStats stats;
  const auto count = [&](const char* sql) {
    Statement row = (*database)->prepare(sql);
    return row.step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
  };
  stats.articles = count("SELECT count(*) FROM article");
  stats.versions = count("SELECT count(*) FROM article_version");
  stats.stories = count("SELECT count(*) FROM story");
  stats.copies = count("SELECT count(*) FROM article WHERE copy_of <> ''");
  stats.sources = count("SELECT count(*) FROM source");
  stats.jobs_open = count("SELECT count(*) FROM job WHERE failed = 0");
  stats.jobs_failed = count("SELECT count(*) FROM job WHERE failed <> 0");
  stats.newest = static_cast<std::int64_t>(count("SELECT coalesce(max(docid) >> 20, 0) * 60 FROM article"));
  stats.bytes = count("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
  if ((*database)->is_troubled()) return (*database)->trouble();
  return stats;
}

Result<void> SqliteStore::checkpoint() {
  const std::lock_guard lock(write_mutex_);
  writer_->clear_trouble();
  std::error_code error;
  const auto log_bytes = std::filesystem::file_size(file_ + "-wal", error);
  // A passive one never waits; only a long log is worth waiting for readers to cut it.
  if (!writer_->checkpoint(!error && log_bytes > kLongLogBytes)) return writer_->trouble();
  return {};
}

Result<std::vector<std::string>> SqliteStore::check() {
  auto lease = reader();
  if (!lease) return tl::unexpected(lease.error());
  Database& database = **lease;
  std::vector<std::string> faults;
  {
    Statement rows = database.prepare("PRAGMA integrity_check(20)");
    while (rows.step()) {
      if (rows.text(0) != "ok") faults.push_back("database: " + rows.text(0));
    }
  }
  add_faults(database,
             "SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM article_version AS v WHERE v.article = article.id "
             "AND v.version = article.version)",
             "article {} has no version row", faults);
  add_faults(database, "SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM story WHERE story.id = article.story)",
             "article {} stands in no story", faults);
  add_faults(database,
             "SELECT id FROM story WHERE articles <> (SELECT count(*) FROM article WHERE article.story = story.id)",
             "story {} counts its articles wrong", faults);
  add_faults(database,
             "SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM search_terms AS t WHERE t.docid = article.docid)",
             "article {} is not in the search index", faults);
  add_faults(database,
             "SELECT docid FROM search_terms WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.docid = "
             "search_terms.docid)",
             "the search index holds {} of no article", faults);
  add_faults(database, "SELECT id FROM article WHERE id IN (SELECT article FROM tombstone)",
             "article {} was withdrawn and is here", faults);
  add_faults(
      database,
      "SELECT old FROM redirect WHERE old = new OR new IN (SELECT old FROM redirect AS r WHERE r.kind = redirect.kind)",
      "redirect {} leads nowhere", faults);
  add_faults(database, "SELECT article FROM article_version WHERE article NOT IN (SELECT id FROM article)",
             "a version of {} has no article", faults);
  add_faults(database, "SELECT id FROM job WHERE key = '' OR attempts < 0", "job {} is damaged", faults);
  {
    Statement counts =
        database.prepare("SELECT (SELECT count(*) FROM search_docsize), (SELECT count(*) FROM search_terms)");
    if (counts.step() && counts.integer(0) != counts.integer(1)) {
      faults.push_back(
          fmt::format("the search index holds {} documents and {} term lists", counts.integer(0), counts.integer(1)));
    }
  }
  if (database.is_troubled()) return database.trouble();
  return faults;
}

Result<void> SqliteStore::backup(const std::string& path) {
  auto source = Database::open(file_, Database::Mode::kRead);
  if (!source) return tl::unexpected(source.error());
  const std::string partial = path + ".partial";
  std::error_code error;
  std::filesystem::remove(partial, error);
  sqlite3* target = nullptr;
  int status = sqlite3_open(partial.c_str(), &target);
  if (status == SQLITE_OK) {
    sqlite3_backup* copy = sqlite3_backup_init(target, "main", (*source)->handle(), "main");
    // Whole at one go, from one snapshot: writers go on meanwhile, as WAL lets them.
    status = copy == nullptr ? sqlite3_errcode(target) : sqlite3_backup_step(copy, -1);
    if (copy != nullptr) sqlite3_backup_finish(copy);
    // The copy must be one file: no log beside it.
    if (status == SQLITE_DONE) sqlite3_exec(target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
  }
  const std::string why = status == SQLITE_DONE ? "" : sqlite3_errstr(status);
  sqlite3_close_v2(target);
  if (status != SQLITE_DONE || !flush_file(partial)) {
    std::filesystem::remove(partial, error);
    return fail("the backup could not be written: " + why, path);
  }
  std::filesystem::rename(partial, path, error);
  if (error) return fail(error.message(), path);
  const auto parent = std::filesystem::absolute(path).parent_path().string();
  flush_file(parent);
  return {};
}

Result<std::unique_ptr<Store>> open_sqlite(const std::string& folder) {
  auto store = SqliteStore::open(folder);
  if (!store) return tl::unexpected(store.error());
  return std::unique_ptr<Store>(std::move(*store));
}

Result<void> restore_sqlite(const std::string& backup, const std::string& folder, bool force) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(backup, error)) return fail("no backup here", backup);
  std::filesystem::create_directories(folder, error);
  if (error) return fail(error.message(), folder);
  const std::string file = SqliteStore::file_in(folder);
  if (std::filesystem::exists(file) && !force) {
    return fail("an archive stands here already", file, "--force puts the backup in its place");
  }
  // Into a folder beside it first: what is not sound never comes to stand in the archive's place.
  const std::string trial = folder + "/restore.partial";
  std::filesystem::remove_all(trial, error);
  std::filesystem::create_directories(trial, error);
  std::filesystem::copy_file(backup, SqliteStore::file_in(trial), error);
  if (error) return fail(error.message(), trial);
  {
    auto store = SqliteStore::open(trial);
    if (!store) return fail("not a sound backup: " + store.error().what, backup);
    const auto faults = (*store)->check();
    if (!faults || !faults->empty()) {
      return fail("not a sound backup: " + (faults ? faults->front() : faults.error().what), backup);
    }
    if (auto done = (*store)->checkpoint(); !done) return done;
  }
  for (const char* ending : {"-wal", "-shm"}) std::filesystem::remove(file + ending, error);
  std::filesystem::rename(SqliteStore::file_in(trial), file, error);
  if (error) return fail(error.message(), file);
  flush_file(file);
  flush_file(folder);
  std::filesystem::remove_all(trial, error);
  return {};
}

}  // namespace isnad::archive
