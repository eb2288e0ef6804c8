// What a transaction of commit gathers and writes at its end.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"

namespace isnad::archive {

struct SqliteStore::Batch {
  // By docid, so that the index is written in ascending order: FTS5 flushes its buffer whenever a rowid goes back.
  std::map<std::int64_t, IndexText> terms;
  std::set<std::int64_t> gone;
  std::set<std::string> stories;  // to be computed anew
};

}  // namespace isnad::archive
