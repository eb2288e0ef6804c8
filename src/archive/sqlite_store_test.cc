#include "archive/sqlite_store.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "archive/archive_test_support.h"

namespace isnad::archive {
namespace {

using testing::Draft;
using testing::ingested;
using testing::kNoon;
using testing::TemporaryFolder;

TEST(SqliteStore, WhatWasCommittedIsThereAfterReopening) {
  const TemporaryFolder folder;
  {
    auto store = open_sqlite(folder.path());
    ASSERT_TRUE(store) << store.error().message();
    auto stored = (*store)->commit({ingested({})});
    ASSERT_TRUE(stored) << stored.error().message();
    EXPECT_EQ(*stored, std::vector{Stored::kAdded});
  }
  auto store = open_sqlite(folder.path());
  ASSERT_TRUE(store) << store.error().message();
  auto view = (*store)->article("a1");
  ASSERT_TRUE(view) << view.error().message();
  ASSERT_TRUE(*view);
  EXPECT_EQ((*view)->article.title, "زلزال يضرب مدينة ساحلية");
  SearchQuery query;
  query.text = "زلزال";
  auto found = (*store)->search(query);
  ASSERT_TRUE(found) << found.error().message();
  ASSERT_EQ(found->hits.size(), 1u);
  auto faults = (*store)->check();
  ASSERT_TRUE(faults) << faults.error().message();
  EXPECT_EQ(*faults, std::vector<std::string>{});
}

std::unique_ptr<Store> opened(const std::string& folder) {
  auto store = open_sqlite(folder);
  EXPECT_TRUE(store) << store.error().message();
  return store ? std::move(*store) : nullptr;
}

std::vector<std::string> ids_in(Store& store) {
  std::vector<std::string> ids;
  EXPECT_TRUE(store.each_article(0, [&](std::int64_t, const ArticleView& view) {
    ids.push_back(view.article.id);
    return true;
  }));
  return ids;
}

using Ids = std::vector<std::string>;

void spoil(const std::string& folder, const char* sql) {
  auto database = Database::open(SqliteStore::file_in(folder), Database::Mode::kWrite);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->execute(sql)) << (*database)->trouble().value().what;
}

TEST(SqliteStore, AnIndexOfOtherTermsIsMadeAnew) {
  const TemporaryFolder folder;
  {
    auto store = open_sqlite(folder.path());
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->commit({ingested({})}));
  }
  SearchQuery query;
  query.text = "زلزال";
  query.language = "ar";
  {
    // As an older program would have left it: terms that no query asks for.
    auto database = Database::open(SqliteStore::file_in(folder.path()), Database::Mode::kWrite);
    ASSERT_TRUE(database);
    (*database)->execute("INSERT INTO search(search) VALUES('delete-all')");
    (*database)->execute("INSERT INTO search(rowid, title) SELECT docid, 'older' FROM search_terms");
    (*database)->execute("UPDATE meta SET value = '1' WHERE key = 'terms_version'");
    ASSERT_FALSE((*database)->is_troubled());
  }
  auto store = open_sqlite(folder.path());
  ASSERT_TRUE(store) << store.error().message();
  EXPECT_EQ((*store)->search(query)->hits.size(), 1u) << "the language it is narrowed by is kept";
  query.text = "older";
  EXPECT_EQ((*store)->search(query)->hits.size(), 0u);
  EXPECT_EQ(*(*store)->check(), std::vector<std::string>{});
}

TEST(SqliteStore, ABackupIsRestoredWhole) {
  const TemporaryFolder from;
  const TemporaryFolder to;
  auto store = opened(from.path());
  ASSERT_TRUE(store->commit({ingested({}), ingested({.id = "a2"})}));
  ASSERT_TRUE(store->backup(from.in("copy.db")));
  EXPECT_FALSE(std::filesystem::exists(from.in("copy.db-wal"))) << "one file";
  ASSERT_TRUE(store->commit({ingested({.id = "a3"})}));
  ASSERT_TRUE(restore_sqlite(from.in("copy.db"), to.path(), false));
  EXPECT_EQ(ids_in(*opened(to.path())), (Ids{"a1", "a2"}));
  EXPECT_EQ(opened(to.path())->check().value(), Ids{});
  EXPECT_FALSE(std::filesystem::exists(to.in("restore.partial")));
}

TEST(SqliteStore, RestoringOverAnArchiveIsRefusedUnlessForced) {
  const TemporaryFolder folder;
  {
    auto store = opened(folder.path());
    ASSERT_TRUE(store->commit({ingested({})}));
    ASSERT_TRUE(store->backup(folder.in("copy.db")));
    ASSERT_TRUE(store->commit({ingested({.id = "a2"})}));
  }
  const auto refused = restore_sqlite(folder.in("copy.db"), folder.path(), false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what, "an archive stands here already");
  EXPECT_EQ(ids_in(*opened(folder.path())), (Ids{"a1", "a2"}));
  ASSERT_TRUE(restore_sqlite(folder.in("copy.db"), folder.path(), true));
  EXPECT_EQ(ids_in(*opened(folder.path())), Ids{"a1"}) << "and nothing of the log beside the older file";
}

TEST(SqliteStore, WhatIsNoSoundBackupNeverComesToStandInTheArchivesPlace) {
  const TemporaryFolder folder;
  ASSERT_TRUE(opened(folder.path())->commit({ingested({})}));
  std::ofstream(folder.in("text.db")) << std::string(10'000, 'x');
  EXPECT_FALSE(restore_sqlite(folder.in("text.db"), folder.path(), true));
  EXPECT_FALSE(restore_sqlite(folder.in("nowhere.db"), folder.path(), true));
  const TemporaryFolder other;
  ASSERT_TRUE(opened(other.path())->commit({ingested({})}));
  spoil(other.path(), "DELETE FROM search_terms");
  EXPECT_FALSE(restore_sqlite(SqliteStore::file_in(other.path()), folder.path(), true));
  EXPECT_EQ(ids_in(*opened(folder.path())), Ids{"a1"});
}

TEST(SqliteStore, ABackupGoesOnWhileOthersWrite) {
  const TemporaryFolder folder;
  const TemporaryFolder to;
  auto store = opened(folder.path());
  std::atomic<bool> done{false};
  std::thread writer([&] {
    for (int i = 0; i < 60; ++i) {
      const std::string n = std::to_string(i);
      EXPECT_TRUE(store->commit({ingested({.id = "x" + n, .story = "s"}), ingested({.id = "y" + n, .story = "s"})}));
    }
    done = true;
  });
  int copies = 0;
  while (!done) {
    ASSERT_TRUE(store->backup(folder.in("copy.db")));
    ++copies;
  }
  writer.join();
  EXPECT_GT(copies, 0);
  ASSERT_TRUE(restore_sqlite(folder.in("copy.db"), to.path(), false));
  EXPECT_EQ(ids_in(*opened(to.path())).size() % 2, 0u) << "whole batches";
}

TEST(SqliteStore, CheckNamesWhatIsDamaged) {
  const struct {
    const char* sql;
    const char* fault;
  } damages[] = {
      {"DELETE FROM article_version", "article a1 has no version row"},
      {"DELETE FROM story", "article a1 stands in no story"},
      {"UPDATE story SET articles = 7", "story story of a1 counts its articles wrong"},
      {"INSERT INTO tombstone VALUES('a1', '', 'x', 1)", "article a1 was withdrawn and is here"},
      {"INSERT INTO redirect VALUES('story', 'x', 'x')", "redirect x leads nowhere"},
      {"DELETE FROM search_terms", "article a1 is not in the search index"},
  };
  for (const auto& damage : damages) {
    const TemporaryFolder folder;
    ASSERT_TRUE(opened(folder.path())->commit({ingested({})}));
    spoil(folder.path(), damage.sql);
    const auto faults = opened(folder.path())->check();
    ASSERT_TRUE(faults) << damage.sql;
    EXPECT_NE(std::find(faults->begin(), faults->end(), damage.fault), faults->end()) << damage.sql;
  }
}

TEST(SqliteStore, ADamagedRowIsAnErrorThatNamesTheArticle) {
  const TemporaryFolder folder;
  ASSERT_TRUE(opened(folder.path())
                  ->commit({ingested({}), ingested({.id = "a2", .title = "عاصفة", .body = "رياح", .keywords = {}})}));
  spoil(folder.path(), "UPDATE article_version SET record = substr(record, 1, 20) WHERE article = 'a1'");
  const auto store = opened(folder.path());
  const auto view = store->article("a1");
  ASSERT_FALSE(view);
  EXPECT_TRUE(view.error().where.ends_with("article a1")) << view.error().where;
  EXPECT_TRUE(store->article("a2").value());
}

// A child commits until it is killed and says on a pipe what was acknowledged.
TEST(SqliteStore, WhatWasAcknowledgedOutlivesAKillAtAnyMoment) {
  std::mt19937 random(3);
  const TemporaryFolder folder;
  std::size_t acknowledged = 0;
  for (int turn = 0; turn < 12; ++turn) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      auto store = SqliteStore::open(folder.path());
      for (std::size_t i = acknowledged; store; ++i) {
        const std::string n = std::to_string(i);
        if (!(*store)->commit(
                {ingested({.id = "x" + n, .story = "s" + std::to_string(i / 3)}), ingested({.id = "y" + n})}))
          break;
        if (write(ends[1], "x", 1) != 1) break;
      }
      _exit(1);
    }
    close(ends[1]);
    std::this_thread::sleep_for(std::chrono::microseconds(20'000 + random() % 60'000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    char byte = 0;
    while (read(ends[0], &byte, 1) == 1) ++acknowledged;
    close(ends[0]);
    const auto store = opened(folder.path());
    ASSERT_TRUE(store);
    EXPECT_EQ(store->check().value(), Ids{});
    const std::size_t articles = ids_in(*store).size();
    // What was being said when it died may be there: whole or not at all.
    EXPECT_TRUE(articles == 2 * acknowledged || articles == 2 * acknowledged + 2) << articles << " of " << acknowledged;
    acknowledged = articles / 2;
  }
  EXPECT_GT(acknowledged, 0u);
}

}  // namespace
}  // namespace isnad::archive
