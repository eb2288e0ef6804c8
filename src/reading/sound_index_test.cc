#include "reading/sound_index.h"

#include <gtest/gtest.h>

namespace isnad::reading {
namespace {

constexpr std::string_view kTowns =
    "# a comment\n"
    "1\t33.1378\t11.2196\tTN\t28\tPPL\t58164\tBen Gardane|Bin Qardan\n"
    "2\t35.3000\t10.7167\tTN\t15\tPPL\t20029\tEl Jem|El Djem\n"
    "3\t34.0000\t9.0000\tTN\t01\tPPL\t100\tSidi Mansur\n"
    "4\t35.0000\t9.5000\tTN\t02\tPPL\t100\tSidi Mansour\n"
    "5\t36.0000\t5.0000\tDZ\t03\tPPL\t100\tBen Gardane\n"
    "broken\n";

TEST(SoundIndex, FindsATownByItsSoundsInItsCountry) {
  const SoundIndex index(kTowns, "6\t36.5786\t10.8586\tTN\t21\tPPL\t24585\tKorba\n");
  const KnownName* town = index.find("TN", "بن ڨردان");
  ASSERT_NE(town, nullptr);
  EXPECT_EQ(town->geonames, "1");
  EXPECT_DOUBLE_EQ(town->lat.value_or(0), 33.1378);
  EXPECT_EQ(town->within, "TN");
  ASSERT_NE(index.find("DZ", "بنقردان"), nullptr);
  EXPECT_EQ(index.find("DZ", "بنقردان")->geonames, "5");
  ASSERT_NE(index.find("TN", "قربة"), nullptr);
  EXPECT_EQ(index.find("TN", "قربة")->geonames, "6");
  EXPECT_EQ(index.find("LY", "بن ڨردان"), nullptr);
}

TEST(SoundIndex, GivesNoTownWhereTwoSoundAlikeOrNoneIsNear) {
  const SoundIndex index(kTowns, "");
  EXPECT_EQ(index.find("TN", "سيدي منصور"), nullptr);  // two towns
  EXPECT_EQ(index.find("TN", "بن غردون الجديدة"), nullptr);
  EXPECT_EQ(index.find("TN", "ما"), nullptr);  // one consonant
  EXPECT_EQ(index.find("TN", ""), nullptr);
}

}  // namespace
}  // namespace isnad::reading
