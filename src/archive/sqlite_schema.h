// The archive's tables and how older ones become them.
#pragma once

#include "archive/sqlite_db.h"

namespace isnad::archive {

inline constexpr int kSchemaVersion = 1;

inline constexpr std::int64_t kApplicationId = 0x49736e64;  // "Isnd", in the file's header

// Makes the tables of an empty database, or migrates older ones step by step, all in one transaction. A newer schema than
// this program's is refused, and so is a database of another program.
Result<void> prepare_schema(Database& database);

}  // namespace isnad::archive
