#include "archive/sqlite_store.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace isnad::archive
