#include "core/error.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Error, MessageNamesThePlaceAndWhatToDo) {
  EXPECT_EQ((Error{"no such file", "a.html", "check the path"}).message(), "a.html: no such file (check the path)");
  EXPECT_EQ((Error{"not JSON", "", ""}).message(), "not JSON");
}

TEST(Error, ResultCarriesIt) {
  const Result<int> bad = fail("broken", "line 3");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().where, "line 3");
}

}  // namespace
}  // namespace isnad
