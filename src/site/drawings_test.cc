#include "site/drawings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace isnad::site {
namespace {

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(PlaceMap, PointsLieInsideTheirBox) {
  const Html map = place_map(Ui::kArabic, {{"بغداد", "ar", 33.3, 44.4, 3}, {"الموصل", "ar", 36.3, 43.1, 1}});
  EXPECT_EQ(count(map.markup(), "class=\"point\""), 2u);
  EXPECT_EQ(count(map.markup(), "class=\"name\""), 2u);
  EXPECT_NE(map.markup().find("aria-label=\"خريطة الأماكن المذكورة: بغداد، الموصل\""), std::string::npos);
}

TEST(PlaceMap, OnePlaceHasItsSurroundings) {
  const std::string map = place_map(Ui::kEnglish, {{"Baku", "en", 40.4, 49.9, 1}}).markup();
  EXPECT_NE(map.find("cx=\"220.0\" cy=\"125.0\""), std::string::npos) << "in the middle";
  EXPECT_GE(count(map, "class=\"grid\""), 4u);
}

TEST(PlaceMap, WhatIsNotOnTheEarthIsLeftOut) {
  EXPECT_TRUE(place_map(Ui::kEnglish, {}).is_empty());
  EXPECT_TRUE(place_map(Ui::kEnglish, {{"x", "", 91, 0, 1}, {"y", "", 0, 200, 1}}).is_empty());
  EXPECT_TRUE(place_map(Ui::kEnglish, {{"x", "", std::nan(""), 0, 1}}).is_empty());
}

TEST(PlaceMap, TheWholeEarthAndThePolesAreDrawnToo) {
  const std::string map = place_map(Ui::kEnglish, {{"a", "", 90, -180, 1}, {"b", "", -90, 180, 1}}).markup();
  EXPECT_EQ(count(map, "class=\"point\""), 2u);
  EXPECT_LT(map.size(), 20'000u);
}

TEST(PlaceMap, NamesDoNotCoverEachOther) {
  std::vector<MapPoint> points;
  for (int i = 0; i < 30; ++i) points.push_back({"Town", "en", 33.3 + i * 0.001, 44.4, 1});
  EXPECT_LE(count(place_map(Ui::kEnglish, points).markup(), "class=\"name\""), 2u);
}

TEST(TellingAxis, TimeRunsWithTheReadingDirection) {
  const std::vector<Telling> tellings = {{1000, "a", "", TellingKind::kFirst}, {5000, "b", "", TellingKind::kCopy}};
  const std::string arabic = telling_axis(Ui::kArabic, tellings).markup();
  const std::string english = telling_axis(Ui::kEnglish, tellings).markup();
  EXPECT_NE(arabic.find("class=\"telling first\" cx=\"616.0\""), std::string::npos);
  EXPECT_NE(english.find("class=\"telling first\" cx=\"24.0\""), std::string::npos);
}

TEST(TellingAxis, OneMomentIsNoAxis) {
  EXPECT_TRUE(telling_axis(Ui::kEnglish, {{1000, "a", "", TellingKind::kFirst}}).is_empty());
  EXPECT_TRUE(telling_axis(Ui::kEnglish, {{1000, "a", "", TellingKind::kFirst}, {1000, "b", "", TellingKind::kOwn}})
                  .is_empty());
  EXPECT_TRUE(
      telling_axis(Ui::kEnglish, {{0, "a", "", TellingKind::kFirst}, {1000, "b", "", TellingKind::kOwn}}).is_empty());
}

}  // namespace
}  // namespace isnad::site
