// The outlines of land and the lines between countries (data/site/world.txt) under the maps.
#pragma once

#include <string>

namespace isnad::site {

// A part of the Earth and the drawing that it fills: degrees to the drawing's units, y downwards.
struct MapWindow {
  double west = 0, north = 0;
  double per_lon = 1, per_lat = 1;  // units a degree
  double width = 0, height = 0;     // units

  double x(double lon) const { return (lon - west) * per_lon; }
  double y(double lat) const { return (north - lat) * per_lat; }
  double lon(double x) const { return west + x / per_lon; }
  double lat(double y) const { return north - y / per_lat; }
};

// SVG path data in half units (so that whole numbers do), clipped a little outside the window; empty where there is
// nothing. Time is linear in the outlines that meet the window, at most 55,000 points.
std::string land_path(const MapWindow& window);    // closed rings, to be filled by the even-odd rule
std::string border_path(const MapWindow& window);  // open lines

}  // namespace isnad::site
