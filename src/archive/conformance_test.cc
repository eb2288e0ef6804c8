// The embedded engine against the suite.
#include "archive/conformance.h"

#include "archive/conformance_work.h"

namespace isnad::archive {
namespace {

// The folder lives until the program ends: a store may outlive the call that made it.
std::unique_ptr<Store> new_sqlite() {
  static std::vector<std::unique_ptr<testing::TemporaryFolder>> folders;
  folders.push_back(std::make_unique<testing::TemporaryFolder>());
  auto store = open_sqlite(folders.back()->path());
  EXPECT_TRUE(store) << store.error().message();
  return store ? std::move(*store) : nullptr;
}

INSTANTIATE_TEST_SUITE_P(Sqlite, StoreConformance, ::testing::Values(MakeStore(new_sqlite)));

}  // namespace
}  // namespace isnad::archive
