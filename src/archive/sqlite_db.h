// A small wrapper over SQLite: one connection with its prepared statements, and errors as Results.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/error.h"

namespace isnad::archive {

class Database;

// A prepared statement in use. Resets itself when it goes, so that no reader holds back the write-ahead log.
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

  // Statements are kept prepared by their text. A statement that is broken is a fault of the program: it throws.
  Statement prepare(std::string_view sql);
  bool execute(const char* sql);

  // What went wrong since the last call of `clear_trouble`, or nothing.
  bool is_troubled() const { return !trouble_.empty(); }
  tl::unexpected<Error> trouble() const;
  void clear_trouble() { trouble_.clear(); }
  void note_trouble();

  sqlite3* handle() { return handle_; }
  const std::string& path() const { return path_; }

 private:
  Database(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
  sqlite3* handle_;
  std::string path_;
  std::string trouble_;
  std::unordered_map<std::string, sqlite3_stmt*> statements_;
};

// A transaction that is rolled back unless it is committed.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) {
    database_.clear_trouble();
    is_open_ = database_.execute("BEGIN IMMEDIATE");
  }
  ~Transaction() {
    if (is_open_) database_.execute("ROLLBACK");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  bool is_open() const { return is_open_; }
  // On the disk when it returns without an error.
  Result<void> commit();

 private:
  Database& database_;
  bool is_open_;
};

}  // namespace isnad::archive
