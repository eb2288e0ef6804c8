#include "reading/word_classes.h"

#include <gtest/gtest.h>

namespace isnad::reading {
namespace {

TEST(WordClasses, KnowTheirWordsAndNoOthers) {
  const WordClasses classes("# a comment\n21\t359\tبغداد|دمشق\n30\t44\tقال\nbroken\n");
  EXPECT_EQ(classes.find("دمشق").coarse, "21");
  EXPECT_EQ(classes.find("دمشق").fine, "359");
  EXPECT_EQ(classes.find("قال").fine, "44");
  EXPECT_EQ(classes.find("حلب").coarse, "-");
  EXPECT_EQ(WordClasses("").find("حلب").fine, "-");
}

TEST(WordClasses, KnowHowOftenWordsStandInNames) {
  const WordClasses classes("21\t359\tبغداد\n", "33\t4\t1\tبغداد|محمد\n64\t1\t1\tقال\n");
  EXPECT_EQ(classes.find("محمد").in_names, 33);
  EXPECT_EQ(classes.find("محمد").before_names, 4);
  EXPECT_EQ(classes.find("محمد").behind_names, 1);
  EXPECT_EQ(classes.find("بغداد").fine, "359");
  EXPECT_EQ(classes.find("قال").in_names, 0) << "numbers have six bits";
}

TEST(ClassNumber, LeavesZeroForTheUnknown) {
  EXPECT_EQ(class_number("-"), 0u);
  EXPECT_EQ(class_number("0"), 1u);
  EXPECT_EQ(class_number("499"), 500u);
}

}  // namespace
}  // namespace isnad::reading
