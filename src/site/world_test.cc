#include "site/world.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

namespace isnad::site {
namespace {

struct Point {
  double x, y;
};

// Path data of "M x y l dx dy …" back into lines, in the window's units.
std::vector<std::vector<Point>> lines_of(const std::string& path) {
  std::vector<std::vector<Point>> lines;
  const char* at = path.c_str();
  bool is_relative = false;
  while (*at != '\0') {
    if (*at == 'M' || *at == 'l' || *at == 'z') {
      if (*at == 'M') lines.emplace_back();
      is_relative = *at == 'l';
      ++at;
      continue;
    }
    char* end = nullptr;
    const double x = std::strtod(at, &end) / 2;
    const double y = std::strtod(end, &end) / 2;
    at = end;
    if (is_relative) {
      lines.back().push_back({lines.back().back().x + x, lines.back().back().y + y});
    } else {
      lines.back().push_back({x, y});
    }
  }
  return lines;
}

// By the even-odd rule.
bool is_land(const std::vector<std::vector<Point>>& rings, Point p) {
  bool is_inside = false;
  for (const auto& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
          p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x) {
        is_inside = !is_inside;
      }
    }
  }
  return is_inside;
}

// Ten units a degree: from the Nile to the Gulf, from Aden to the Black Sea.
constexpr MapWindow kMiddleEast = {30, 42, 10, 10, 300, 300};

TEST(World, TownsStandOnLandAndSeasAreLeftOpen) {
  const auto rings = lines_of(land_path(kMiddleEast));
  const auto at = [&](double lat, double lon) { return is_land(rings, {kMiddleEast.x(lon), kMiddleEast.y(lat)}); };
  EXPECT_TRUE(at(33.31, 44.36)) << "Baghdad";
  EXPECT_TRUE(at(24.71, 46.67)) << "Riyadh";
  EXPECT_TRUE(at(33.51, 36.29)) << "Damascus";
  EXPECT_FALSE(at(34.0, 33.9)) << "the Mediterranean";
  EXPECT_FALSE(at(20.0, 38.5)) << "the Red Sea";
  EXPECT_FALSE(at(26.5, 52.0)) << "the Gulf";
}

TEST(World, ClippingChangesNothingInside) {
  // The same places through a window of a few degrees and through one of the whole Earth.
  constexpr MapWindow kNear = {42, 35, 100, 100, 400, 300};
  constexpr MapWindow kWhole = {-180, 90, 100, 100, 36'000, 18'000};
  const auto near = lines_of(land_path(kNear));
  const auto whole = lines_of(land_path(kWhole));
  int land = 0, sea = 0;
  for (double lat = 32.05; lat < 35; lat += 0.37) {
    for (double lon = 42.05; lon < 46; lon += 0.37) {
      EXPECT_EQ(is_land(near, {kNear.x(lon), kNear.y(lat)}), is_land(whole, {kWhole.x(lon), kWhole.y(lat)}));
    }
  }
  constexpr MapWindow kCoast = {34, 35, 100, 100, 400, 300};
  const auto coast = lines_of(land_path(kCoast));
  for (double lat = 32.05; lat < 35; lat += 0.21) {
    for (double lon = 34.05; lon < 38; lon += 0.21) {
      const bool here = is_land(coast, {kCoast.x(lon), kCoast.y(lat)});
      EXPECT_EQ(here, is_land(whole, {kWhole.x(lon), kWhole.y(lat)})) << lat << " " << lon;
      ++(here ? land : sea);
    }
  }
  EXPECT_GT(land, 100);
  EXPECT_GT(sea, 20);
}

TEST(World, NothingIsDrawnFarOutsideTheWindow) {
  for (const auto& ring : lines_of(land_path(kMiddleEast))) {
    for (const Point& point : ring) {
      EXPECT_TRUE(point.x >= -6 && point.x <= 306 && point.y >= -6 && point.y <= 306) << point.x << " " << point.y;
    }
  }
}

TEST(World, BordersLieBetweenCountries) {
  const auto lines = lines_of(border_path(kMiddleEast));
  // Iraq's border with Iran passes east of Baghdad, within three degrees of it.
  bool is_found = false;
  for (const auto& line : lines) {
    for (const Point& point : line) {
      const double lon = kMiddleEast.lon(point.x), lat = kMiddleEast.lat(point.y);
      is_found = is_found || (lat > 33 && lat < 34 && lon > 45 && lon < 46.5);
    }
  }
  EXPECT_TRUE(is_found);
}

TEST(World, TheOpenSeaHasNoLand) {
  EXPECT_EQ(land_path({-30, 2, 100, 100, 300, 300}), "");
  EXPECT_EQ(border_path({-30, 2, 100, 100, 300, 300}), "");
}

}  // namespace
}  // namespace isnad::site
