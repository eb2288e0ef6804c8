// Drawings inside the page (inline SVG, no script, no tiles): where a story happens and when it was told.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "site/strings.h"

namespace isnad::site {

struct MapPoint {
  std::string name;
  std::string language;
  double lat = 0;  // WGS 84 degrees
  double lon = 0;
  std::uint32_t mentions = 1;
};

// A map of the points on a graticule, equirectangular around their middle latitude. Empty without points that lie on
// the earth. At most 40 points are drawn, the most mentioned ones; a name is left out where it would cover another.
Html place_map(Ui ui, std::vector<MapPoint> points);

enum class TellingKind : std::uint8_t { kFirst, kOwn, kCopy };

struct Telling {
  std::int64_t when = 0;  // seconds of the epoch
  std::string outlet;
  std::string published;  // as the publisher wrote it; empty: unknown
  TellingKind kind = TellingKind::kOwn;
};

// The tellings on an axis of time that runs with the reading direction, stacked where they fall together. Empty for
// fewer than two, or where all fall on one moment.
Html telling_axis(Ui ui, std::vector<Telling> tellings);

}  // namespace isnad::site
