#include "archive/sqlite_schema.h"

#include <gtest/gtest.h>

#include "archive/archive_test_support.h"
#include "archive/sqlite_store.h"

namespace isnad::archive {
namespace {

using testing::ingested;
using testing::TemporaryFolder;

std::unique_ptr<Database> open_database(const TemporaryFolder& folder) {
  auto database = Database::open(SqliteStore::file_in(folder.path()), Database::Mode::kWrite);
  EXPECT_TRUE(database) << database.error().message();
  return std::move(*database);
}

std::int64_t number(Database& database, const char* sql) {
  Statement row = database.prepare(sql);
  return row.step() ? row.integer(0) : -1;
}

std::string tables(Database& database) {
  std::string all;
  Statement rows =
      database.prepare("SELECT coalesce(sql, name) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name");
  while (rows.step()) all += rows.text(0) + "\n";
  return all;
}

TEST(Schema, ANewArchiveHasThisProgramsVersion) {
  const TemporaryFolder folder;
  const auto database = open_database(folder);
  ASSERT_TRUE(prepare_schema(*database));
  EXPECT_EQ(number(*database, "PRAGMA user_version"), kSchemaVersion);
  EXPECT_EQ(number(*database, "PRAGMA application_id"), kApplicationId);
  const std::string made = tables(*database);
  ASSERT_TRUE(prepare_schema(*database)) << "again changes nothing";
  EXPECT_EQ(tables(*database), made);
}

TEST(Schema, ANewerOneIsRefusedAndLeftAsItIs) {
  const TemporaryFolder folder;
  {
    auto store = open_sqlite(folder.path());
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->commit({ingested({})}));
  }
  open_database(folder)->execute(("PRAGMA user_version=" + std::to_string(kSchemaVersion + 1)).c_str());
  const auto refused = open_sqlite(folder.path());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what, "the archive has schema version " + std::to_string(kSchemaVersion + 1) +
                                      ", this program knows up to " + std::to_string(kSchemaVersion));
  EXPECT_EQ(refused.error().where, SqliteStore::file_in(folder.path()));
  EXPECT_EQ(refused.error().hint, "use the newer Isnad that wrote it");
  const auto database = open_database(folder);
  EXPECT_EQ(number(*database, "PRAGMA user_version"), kSchemaVersion + 1);
  EXPECT_EQ(number(*database, "SELECT count(*) FROM article"), 1);
}

TEST(Schema, AnOlderOneBecomesTheNewerWithAllThatItHolds) {
  const TemporaryFolder folder;
  {
    auto store = open_sqlite(folder.path());
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->commit({ingested({}), ingested({.id = "a2"})}));
  }
  const auto database = open_database(folder);
  std::vector<const char*> steps = schema_steps();
  steps.push_back(
      "CREATE TABLE note(article TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;"
      "INSERT INTO note SELECT id, title FROM article");
  steps.push_back("ALTER TABLE note ADD COLUMN at INTEGER NOT NULL DEFAULT 7");
  ASSERT_TRUE(prepare_schema(*database, steps));
  EXPECT_EQ(number(*database, "PRAGMA user_version"), kSchemaVersion + 2);
  EXPECT_EQ(number(*database, "SELECT sum(at) FROM note JOIN article ON article.id = note.article"), 14);
  Statement by = database->prepare("SELECT value FROM meta WHERE key = 'migrated_by'");
  ASSERT_TRUE(by.step());
  EXPECT_EQ(by.text(0), kEngineVersion);
}

TEST(Schema, AStepThatFailsLeavesTheArchiveAsItWas) {
  const TemporaryFolder folder;
  ASSERT_TRUE(open_sqlite(folder.path()));
  const auto database = open_database(folder);
  const std::string before = tables(*database);
  std::vector<const char*> steps = schema_steps();
  steps.push_back("CREATE TABLE note(article TEXT)");
  steps.push_back("CREATE TABLE half(made TEXT); INSERT INTO nowhere VALUES(1)");
  const auto failed = prepare_schema(*database, steps);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().what, "no such table: nowhere");
  EXPECT_EQ(number(*database, "PRAGMA user_version"), kSchemaVersion);
  EXPECT_EQ(tables(*database), before);
  EXPECT_TRUE(open_sqlite(folder.path()));
}

TEST(Schema, ADatabaseOfAnotherProgramIsRefusedAndLeftAsItIs) {
  const TemporaryFolder folder;
  const auto database = open_database(folder);
  database->execute("CREATE TABLE bookmarks(url TEXT)");
  const auto refused = prepare_schema(*database);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what, "a SQLite database that is no Isnad archive");
  EXPECT_EQ(number(*database, "SELECT count(*) FROM sqlite_schema"), 1);
  EXPECT_EQ(number(*database, "PRAGMA application_id"), 0);
}

}  // namespace
}  // namespace isnad::archive
