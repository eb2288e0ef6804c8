// A small wrapper over SQLite: one connection with its prepared statements, and errors as Results.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/error.h"

namespace isnad::archive {

class Database;

// A prepared statement in use. Resets itself when it goes, so that no reader holds back the write-ahead log. One that
// could not be prepared (a damaged file, one that is no archive) takes parameters and gives no rows.
class Statement {
 public:
  Statement(Database& database, sqlite3_stmt* statement) : database_(&database), statement_(statement) {}
  ~Statement() { close(); }
  Statement(Statement&& other) noexcept : database_(other.database_), statement_(other.statement_), next_(other.next_) {
    other.statement_ = nullptr;
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& operator=(Statement&&) = delete;

  // Binds the next parameter. Texts and blobs must live until the statement is stepped through.
  Statement& bind(std::string_view text);
  Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
  Statement& bind(const char* text) { return bind(std::string_view(text)); }
  Statement& bind(std::int64_t number);
  Statement& bind(int number) { return bind(static_cast<std::int64_t>(number)); }
  Statement& bind(double number);
  Statement& bind_blob(std::string_view bytes);
  Statement& bind_null();

  // True: a row stands ready. False: the end, or trouble, which the database keeps (`Database::trouble`).
  bool step();
  // Steps to the end.
  bool run();
  // For another round with other parameters.
  void again();

  // Of the row that stands ready.
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  double real(int column) const { return sqlite3_column_double(statement_, column); }
  std::string text(int column) const;
  std::string_view blob(int column) const;
  bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

 private:
  void close();
  Database* database_;
  sqlite3_stmt* statement_;
  int next_ = 1;
};

class Database {
 public:
  enum class Mode { kWrite, kRead };
  static Result<std::unique_ptr<Database>> open(const std::string& path, Mode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Statements are kept prepared by their text; at most one of each text is in use at a time (asserted).
  Statement prepare(std::string_view sql);
  bool execute(const char* sql);
  // Moves the write-ahead log into the database. What readers hold back stays in the log: that is no error. With `cut`
  // the log's file is emptied too, waiting a quarter of a second for readers.
  bool checkpoint(bool cut);
  // Pages in the write-ahead log after the last commit of this connection.
  int log_pages() const { return log_pages_; }

  // What went wrong first since the last call of `clear_trouble`, or nothing.
  bool is_troubled() const { return !trouble_.empty(); }
  tl::unexpected<Error> trouble() const;
  void clear_trouble() { trouble_.clear(); }
  void note_trouble();                  // SQLite's last message
  void note_trouble(std::string what);  // one of our own

  sqlite3* handle() { return handle_; }
  const std::string& path() const { return path_; }

 private:
  Database(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
  sqlite3* handle_;
  std::string path_;
  std::string trouble_;
  int log_pages_ = 0;
  std::unordered_map<std::string, sqlite3_stmt*> statements_;
};

// One state of the database for several statements, whatever is written meanwhile. Ends with its scope.
class Snapshot {
 public:
  explicit Snapshot(Database& database) : database_(&database) { database.prepare("BEGIN").run(); }
  ~Snapshot();
  Snapshot(Snapshot&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  Snapshot& operator=(Snapshot&&) = delete;

 private:
  Database* database_;
};

// A writing transaction that is rolled back unless it is committed. Where `is_open` says no, nothing may be written:
// statements would take effect one by one.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  bool is_open() const { return is_open_; }
  tl::unexpected<Error> trouble() const { return database_.trouble(); }
  // On the disk when it returns without an error.
  Result<void> commit();

 private:
  Database& database_;
  bool is_open_;
};

}  // namespace isnad::archive
