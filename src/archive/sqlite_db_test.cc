#include "archive/sqlite_db.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "archive/archive_test_support.h"

namespace isnad::archive {
namespace {

class Db : public ::testing::Test {
 protected:
  void SetUp() override {
    writer_ = open(Database::Mode::kWrite);
    ASSERT_TRUE(writer_->execute("CREATE TABLE t(n INTEGER, s TEXT, b BLOB, r REAL)"));
  }
  std::unique_ptr<Database> open(Database::Mode mode) {
    auto database = Database::open(file_, mode);
    EXPECT_TRUE(database) << database.error().message();
    return std::move(*database);
  }
  static std::int64_t count(Database& database) {
    Statement row = database.prepare("SELECT count(*) FROM t");
    return row.step() ? row.integer(0) : -1;
  }
  std::uintmax_t log_bytes() const { return std::filesystem::file_size(file_ + "-wal"); }

  testing::TemporaryFolder folder_;
  std::string file_ = folder_.in("x.db");
  std::unique_ptr<Database> writer_;
};

TEST_F(Db, ValuesComeBackAsTheyWereBound) {
  const std::string text("نص\0مقطوع", 15);
  const std::string blob("\0\1\xff", 3);
  writer_->prepare("INSERT INTO t VALUES(?,?,?,?)")
      .bind(std::int64_t{1} << 60)
      .bind(text)
      .bind_blob(blob)
      .bind(0.5)
      .run();
  Statement row = writer_->prepare("SELECT n, s, b, r FROM t");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), std::int64_t{1} << 60);
  EXPECT_EQ(row.text(1), text);
  EXPECT_EQ(row.blob(2), blob);
  EXPECT_EQ(row.real(3), 0.5);
  EXPECT_FALSE(row.step());
}

TEST_F(Db, AnEmptyTextIsATextAndNullIsNull) {
  writer_->prepare("INSERT INTO t VALUES(?,?,?,?)").bind(1).bind(std::string_view()).bind_blob({}).bind_null().run();
  Statement row = writer_->prepare("SELECT s, b, r FROM t");
  ASSERT_TRUE(row.step());
  EXPECT_FALSE(row.is_null(0));
  EXPECT_FALSE(row.is_null(1));
  EXPECT_TRUE(row.is_null(2));
}

TEST_F(Db, AStatementIsPreparedOnceAndResetWhenItGoes) {
  writer_->execute("INSERT INTO t(n) VALUES(1), (2)");
  sqlite3_stmt* handle = nullptr;
  for (int turn = 0; turn < 3; ++turn) {
    Statement row = writer_->prepare("SELECT n FROM t WHERE n >= ?");
    ASSERT_TRUE(row.bind(1).step());  // left in the middle
    sqlite3_stmt* first = sqlite3_next_stmt(writer_->handle(), nullptr);
    EXPECT_TRUE(turn == 0 || first == handle);
    handle = first;
  }
  EXPECT_EQ(sqlite3_stmt_busy(handle), 0);
}

TEST_F(Db, ATroubleIsKeptUntilItIsCleared) {
  EXPECT_FALSE(writer_->prepare("SELECT word FROM nowhere").step());
  writer_->prepare("SELECT other FROM nowhere").step();
  ASSERT_TRUE(writer_->is_troubled());
  EXPECT_EQ(writer_->trouble().value().what, "no such table: nowhere");
  EXPECT_EQ(writer_->trouble().value().where, file_);
  writer_->clear_trouble();
  EXPECT_FALSE(writer_->is_troubled());
}

TEST_F(Db, ATransactionThatIsNotCommittedChangesNothing) {
  {
    Transaction transaction(*writer_);
    ASSERT_TRUE(transaction.is_open());
    writer_->execute("INSERT INTO t(n) VALUES(1)");
  }
  EXPECT_EQ(count(*writer_), 0);
  {
    Transaction transaction(*writer_);
    writer_->execute("INSERT INTO t(n) VALUES(1)");
    EXPECT_TRUE(transaction.commit());
  }
  EXPECT_EQ(count(*writer_), 1);
}

TEST_F(Db, ATransactionWithATroubleIsNotCommitted) {
  {
    Transaction transaction(*writer_);
    writer_->execute("INSERT INTO t(n) VALUES(1)");
    writer_->execute("INSERT INTO nowhere VALUES(1)");
    EXPECT_FALSE(transaction.commit());
  }
  EXPECT_EQ(count(*writer_), 0);
}

TEST_F(Db, ASnapshotSeesOneState) {
  const auto reader = open(Database::Mode::kRead);
  {
    const Snapshot snapshot(*reader);
    EXPECT_EQ(count(*reader), 0);
    writer_->execute("INSERT INTO t(n) VALUES(1)");
    EXPECT_EQ(count(*reader), 0);
  }
  EXPECT_EQ(count(*reader), 1);
}

TEST_F(Db, AReaderCannotWrite) {
  const auto reader = open(Database::Mode::kRead);
  EXPECT_FALSE(reader->execute("INSERT INTO t(n) VALUES(1)"));
  EXPECT_EQ(count(*writer_), 0);
}

TEST_F(Db, ACheckpointEmptiesTheLogUnlessAReaderHoldsIt) {
  writer_->execute("INSERT INTO t(n) VALUES(1)");
  EXPECT_GT(writer_->log_pages(), 0);
  EXPECT_GT(log_bytes(), 0u);
  const auto reader = open(Database::Mode::kRead);
  {
    const Snapshot snapshot(*reader);
    EXPECT_EQ(count(*reader), 1);
    writer_->execute("INSERT INTO t(n) VALUES(2)");
    EXPECT_TRUE(writer_->checkpoint(true)) << "a busy log is no trouble";
    EXPECT_GT(log_bytes(), 0u);
  }
  EXPECT_TRUE(writer_->checkpoint(true));
  EXPECT_EQ(log_bytes(), 0u);
  EXPECT_EQ(count(*reader), 2);
}

TEST_F(Db, AWriterWaitsForAnother) {
  const auto other = open(Database::Mode::kWrite);
  std::thread waiting;
  {
    Transaction transaction(*writer_);
    writer_->execute("INSERT INTO t(n) VALUES(1)");
    waiting = std::thread([&] {
      Transaction second(*other);
      EXPECT_TRUE(second.is_open());
      other->execute("INSERT INTO t(n) SELECT count(*) + 10 FROM t");
      EXPECT_TRUE(second.commit());
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    ASSERT_TRUE(transaction.commit());
  }
  waiting.join();
  Statement row = writer_->prepare("SELECT max(n) FROM t");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), 11) << "the second saw what the first wrote";
}

TEST(Database, AFileThatIsNoDatabaseIsAnErrorWithItsName) {
  const testing::TemporaryFolder folder;
  const std::string file = folder.in("x.db");
  std::ofstream(file) << std::string(5'000, 'x');
  const auto database = Database::open(file, Database::Mode::kWrite);
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().what, "file is not a database");
  EXPECT_EQ(database.error().where, file);
}

TEST(Database, AReaderMakesNoFile) {
  const testing::TemporaryFolder folder;
  const auto database = Database::open(folder.in("x.db"), Database::Mode::kRead);
  EXPECT_FALSE(database);
  EXPECT_FALSE(std::filesystem::exists(folder.in("x.db")));
}

}  // namespace
}  // namespace isnad::archive
