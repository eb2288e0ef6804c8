#include "archive/sqlite_db.h"

#include <cassert>
#include <utility>

namespace isnad::archive {
namespace {

constexpr int kPatienceForWritersMs = 15'000;  // another process may be writing
constexpr int kPatienceForReadersMs = 250;

}  // namespace

Statement& Statement::bind(std::string_view text) {
  // A null pointer would bind NULL; an empty text is a text.
  const char* data = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(statement_, next_++, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  sqlite3_bind_int64(statement_, next_++, number);
  return *this;
}

Statement& Statement::bind(double number) {
  sqlite3_bind_double(statement_, next_++, number);
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  sqlite3_bind_blob64(statement_, next_++, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), SQLITE_STATIC);
  return *this;
}

Statement& Statement::bind_null() {
  sqlite3_bind_null(statement_, next_++);
  return *this;
}

bool Statement::step() {
  if (statement_ == nullptr) return false;
  const int status = sqlite3_step(statement_);
  if (status == SQLITE_ROW) return true;
  if (status != SQLITE_DONE) database_->note_trouble();
  sqlite3_reset(statement_);
  return false;
}

bool Statement::run() {
  while (step()) {
  }
  return !database_->is_troubled();
}

void Statement::again() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  next_ = 1;
}

std::string Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return data == nullptr ? std::string()
                         : std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

std::string_view Statement::blob(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return data == nullptr ? std::string_view()
                         : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

void Statement::close() {
  again();
  statement_ = nullptr;
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Mode mode) {
  sqlite3* handle = nullptr;
  const int flags =
      SQLITE_OPEN_NOMUTEX | (mode == Mode::kWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE);
  const int status = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(handle, path));
  if (status != SQLITE_OK) {
    return fail(handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(status), path);
  }
  sqlite3_busy_timeout(handle, kPatienceForWritersMs);
  sqlite3_extended_result_codes(handle, 1);
  const char* settings = mode == Mode::kWrite
                             ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                               "PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit=67108864; PRAGMA "
                               "cache_size=-32768; PRAGMA temp_store=MEMORY;"
                               "PRAGMA trusted_schema=OFF;"
                             : "PRAGMA query_only=ON; PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY;"
                               "PRAGMA mmap_size=268435456; PRAGMA trusted_schema=OFF;";
  if (!database->execute(settings)) return database->trouble();
  if (mode == Mode::kWrite) {
    sqlite3_wal_hook(
        handle,
        [](void* self, sqlite3*, const char*, int pages) {
          static_cast<Database*>(self)->log_pages_ = pages;
          return SQLITE_OK;
        },
        database.get());
  }
  return database;
}

Database::~Database() {
  for (auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close_v2(handle_);
}

Statement Database::prepare(std::string_view sql) {
  const auto [found, is_new] = statements_.try_emplace(std::string(sql), nullptr);
  if (is_new) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr) != SQLITE_OK) {
      note_trouble();
      statements_.erase(found);
      return {*this, nullptr};
    }
    found->second = statement;
  }
  assert(sqlite3_stmt_busy(found->second) == 0);
  return {*this, found->second};
}

bool Database::execute(const char* sql) {
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return true;
  note_trouble();
  return false;
}

bool Database::checkpoint(bool cut) {
  sqlite3_busy_timeout(handle_, kPatienceForReadersMs);
  const int mode = cut ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
  const int status = sqlite3_wal_checkpoint_v2(handle_, nullptr, mode, nullptr, nullptr) & 0xff;
  sqlite3_busy_timeout(handle_, kPatienceForWritersMs);
  if (status == SQLITE_OK || status == SQLITE_BUSY || status == SQLITE_LOCKED) return true;
  note_trouble();
  return false;
}

void Database::note_trouble() { note_trouble(sqlite3_errmsg(handle_)); }

void Database::note_trouble(std::string what) {
  if (trouble_.empty()) trouble_ = std::move(what);
}

tl::unexpected<Error> Database::trouble() const { return fail(trouble_.empty() ? "unknown trouble" : trouble_, path_); }

Snapshot::~Snapshot() {
  if (database_ == nullptr) return;
  // An error may have ended it already.
  if (sqlite3_get_autocommit(database_->handle()) == 0) database_->prepare("COMMIT").run();
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.clear_trouble();
  is_open_ = database_.prepare("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
  // An error may have rolled it back already. What went wrong first stays noted.
  if (is_open_ && sqlite3_get_autocommit(database_.handle()) == 0) database_.prepare("ROLLBACK").run();
}

Result<void> Transaction::commit() {
  if (!is_open_ || database_.is_troubled()) return database_.trouble();
  if (!database_.prepare("COMMIT").run()) return database_.trouble();
  is_open_ = false;
  return {};
}

}  // namespace isnad::archive
