#include "reading/stop_words.h"

#include <gtest/gtest.h>

namespace isnad::reading {
namespace {

TEST(StopWords, HoldWordsAndEndingsOfALanguage) {
  const StopWords words("es\tmientras|según|-ieron\nar\tفي|إلى\n");
  ASSERT_NE(words.of("es"), nullptr);
  EXPECT_TRUE(words.of("es")->contains("mientras"));
  EXPECT_TRUE(words.of("es")->contains("segun")) << "rows are folded when read";
  EXPECT_TRUE(words.of("es")->contains("pidieron"));
  EXPECT_FALSE(words.of("es")->contains("fieron")) << "an ending has a stem before it";
  EXPECT_FALSE(words.of("es")->contains("puente"));
  EXPECT_TRUE(words.of("ar")->contains("الي"));
  EXPECT_FALSE(words.of("ar")->contains("mientras"));
  EXPECT_EQ(words.of("fr"), nullptr);
}

}  // namespace
}  // namespace isnad::reading
