// The archive's tables and how older ones become them.
#pragma once

#include <vector>

#include "archive/sqlite_db.h"

namespace isnad::archive {

inline constexpr int kSchemaVersion = 1;

inline constexpr std::int64_t kApplicationId = 0x49736e64;  // "Isnd", in the file's header

// Step n is the SQL that makes version n + 1 out of version n; there are kSchemaVersion of them.
std::vector<const char*> schema_steps();

// Makes the tables of an empty database, or migrates older ones step by step, all in one transaction: a step that fails
// leaves the archive as it was. A newer schema than the last step's is refused, and so is a database of another
// program.
Result<void> prepare_schema(Database& database, const std::vector<const char*>& steps = schema_steps());

}  // namespace isnad::archive
