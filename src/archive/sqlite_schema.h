// The archive's tables and how older ones become them.
#pragma once

#include "archive/sqlite_db.h"

namespace isnad::archive {

inline constexpr int kSchemaVersion = 1;

// Makes the tables of an empty database, or migrates older ones step by step, each step in one transaction. A newer
// schema than this program's is refused.
Result<void> prepare_schema(Database& database);

}  // namespace isnad::archive
