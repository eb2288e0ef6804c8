#include "page/tag_cloud.h"

#include <gtest/gtest.h>

namespace isnad::page {
namespace {

using Strings = std::vector<std::string>;
const char* const kText =
    "افتتحت البلدية صباح اليوم الجسر الذي طال انتظاره بين روسيا وتركيا، وعبره المئات في الساعة الأولى.";

TEST(TagCloud, SectionIsWhatTheListingBehindNamesAgain) {
  const TagCloud cloud =
      read_tag_cloud("شؤون المدينة رياضة شؤون المدينة الجسر البلدية المزيد في شؤون المدينة شؤون المدينة رياضة", kText);
  EXPECT_EQ(cloud.tags, (Strings{"الجسر", "البلدية"}));
  EXPECT_EQ(cloud.section, "شؤون المدينة");
}

TEST(TagCloud, PhrasesOfAListAreCountedByStems) {
  EXPECT_EQ(count_told({"الجسر", "بلدية", "مئات"}, kText), 3u);
  EXPECT_EQ(count_told({"أخبار", "رياضة", "فن"}, kText), 0u);
  EXPECT_EQ(count_told({"new bridge", "bridge", "new road", "the new bridge opens today"},
                       "They met.\nThe new\nbridge opens to all."),
            3u);
  EXPECT_EQ(count_told({"one", "one", "two", "three"}, "one and two\nthree", 2), 3u);
}

}  // namespace
}  // namespace isnad::page
