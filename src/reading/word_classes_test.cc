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

TEST(WordClasses, SayHowOftenAWordIsInNames) {
  // A line with a number that is too large, or with no words, says nothing; a word may have a class, numbers, or both.
  const WordClasses classes("3\t41\tبغداد|دمشق\n", "# comment\n63\t5\t1\tدمشق|بيراموف\n64\t1\t1\tبغداد\n3\t4\t5\n");
  const WordClass both = classes.find("دمشق");
  EXPECT_EQ(both.fine, "41");
  EXPECT_EQ(both.in_names, 63);
  EXPECT_EQ(both.before_names, 5);
  EXPECT_EQ(both.behind_names, 1);
  EXPECT_EQ(classes.find("بيراموف").coarse, "-");
  EXPECT_EQ(classes.find("بيراموف").in_names, 63);
  EXPECT_EQ(classes.find("بغداد").fine, "41");
  EXPECT_EQ(classes.find("بغداد").in_names, 0);
  EXPECT_EQ(classes.find("قال").in_names, 0);
}

TEST(WordClasses, KnowTheirWordsAndNoOthers) {
  const WordClasses classes("# a comment\n21\t359\tبغداد|دمشق\n30\t44\tقال\nbroken\n");
  EXPECT_EQ(classes.find("دمشق").coarse, "21");
  EXPECT_EQ(classes.find("دمشق").fine, "359");
  EXPECT_EQ(classes.find("قال").fine, "44");
  EXPECT_EQ(classes.find("حلب").coarse, "-");
  EXPECT_EQ(WordClasses("").find("حلب").fine, "-");
}

TEST(ClassNumber, LeavesZeroForTheUnknown) {
  EXPECT_EQ(class_number("-"), 0u);
  EXPECT_EQ(class_number("0"), 1u);
  EXPECT_EQ(class_number("499"), 500u);
}

}  // namespace
}  // namespace isnad::reading
