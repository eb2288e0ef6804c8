#include "reading/word_classes.h"

#include <gtest/gtest.h>

namespace isnad::reading {
namespace {

TEST(WordClasses, GiveTheNumbersOfAWordsLine) {
  const WordClasses classes("# comment\n3\t41\tبغداد|دمشق\n7\t8\tقال\nbroken\t1\n");
  EXPECT_EQ(classes.find("دمشق").coarse, "3");
  EXPECT_EQ(classes.find("دمشق").fine, "41");
  EXPECT_EQ(classes.find("قال").fine, "8");
  EXPECT_EQ(classes.find("بغداد|دمشق").coarse, "-");
  EXPECT_EQ(classes.find("").fine, "-");
}

}  // namespace
}  // namespace isnad::reading
