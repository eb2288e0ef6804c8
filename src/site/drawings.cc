#include "site/drawings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/time.h"
#include "site/world.h"
#include "text/utf8.h"

namespace isnad::site {
namespace {

// Drawn narrow, so that the names can be read on a telephone too.
constexpr double kMapWidth = 440;
constexpr double kMapHeight = 250;
constexpr double kLeastSpan = 3.0;  // degrees of latitude: a single town still has its surroundings

std::string decimals(double value) { return fmt::format("{:.1f}", std::abs(value) < 0.05 ? 0.0 : value); }

struct Box {
  double left, top, right, bottom;
  bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

MapWindow window_of(const std::vector<MapPoint>& points) {
  double south = 90, north = -90, west = 180, east = -180;
  for (const MapPoint& point : points) {
    south = std::min(south, point.lat);
    north = std::max(north, point.lat);
    west = std::min(west, point.lon);
    east = std::max(east, point.lon);
  }
  const double middle_lat = (south + north) / 2;
  const double middle_lon = (west + east) / 2;
  const double squeeze = std::max(0.2, std::cos(middle_lat * std::numbers::pi / 180));
  // Room around the outermost points for their names.
  double lat_span = std::max(kLeastSpan, (north - south) * 1.35);
  const double lon_span = std::max(kLeastSpan, (east - west) * 1.5) * squeeze;
  lat_span = std::max(lat_span, lon_span * kMapHeight / kMapWidth);
  const double per_lat = kMapHeight / lat_span;
  const double per_lon = per_lat * squeeze;
  return {middle_lon - kMapWidth / 2 / per_lon, middle_lat + lat_span / 2, per_lon, per_lat, kMapWidth, kMapHeight};
}

double graticule_step(double span) {
  constexpr std::array<double, 8> kSteps = {0.5, 1, 2, 5, 10, 15, 30, 45};
  for (const double step : kSteps) {
    if (span / step <= 6) return step;
  }
  return 60;
}

std::string degrees(double value, char positive, char negative) {
  if (std::abs(value) < 0.01) return "0°";
  return fmt::format("{:g}°{}", std::abs(value), value > 0 ? positive : negative);
}

void draw_graticule(Html& out, const MapWindow& map) {
  const double lon_step = graticule_step(kMapWidth / map.per_lon);
  const double lat_step = graticule_step(kMapHeight / map.per_lat);
  for (double lon = std::ceil(map.west / lon_step) * lon_step; map.x(lon) < kMapWidth; lon += lon_step) {
    const std::string x = decimals(map.x(lon));
    out.add("<path class=\"grid\" d=\"M{} 0V250\"/>", x);
    if (map.x(lon) > kMapWidth - 24) continue;
    out.add("<text class=\"degrees\" x=\"{}\" y=\"246\">{}</text>", decimals(map.x(lon) + 3), degrees(lon, 'E', 'W'));
  }
  for (double lat = std::floor(map.north / lat_step) * lat_step; map.y(lat) < kMapHeight; lat -= lat_step) {
    if (lat < -90 || lat > 90) continue;
    out.add("<path class=\"grid\" d=\"M0 {}H440\"/>", decimals(map.y(lat)));
    out.add("<text class=\"degrees\" x=\"3\" y=\"{}\">{}</text>", decimals(map.y(lat) - 3), degrees(lat, 'N', 'S'));
  }
}

}  // namespace

Html place_map(Ui ui, std::vector<MapPoint> points) {
  std::erase_if(points,
                [](const MapPoint& point) { return !(std::abs(point.lat) <= 90) || !(std::abs(point.lon) <= 180); });
  if (points.empty()) return {};
  std::stable_sort(points.begin(), points.end(),
                   [](const MapPoint& a, const MapPoint& b) { return a.mentions > b.mentions; });
  if (points.size() > 40) points.resize(40);
  const MapWindow map = window_of(points);
  std::string label(tr(ui, "story.map_words"));
  label += ":";
  for (const MapPoint& point : points)
    label += " " + point.name + (&point == &points.back() ? "" : ui == Ui::kArabic ? "،" : ",");
  Html out;
  out.add("<svg class=\"map\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 440 250\" direction=\"ltr\">", label);
  out.add(
      "<path class=\"land\" fill-rule=\"evenodd\" transform=\"scale(.5)\" d=\"{}\"/>"
      "<path class=\"border\" transform=\"scale(.5)\" d=\"{}\"/>",
      land_path(map), border_path(map));
  draw_graticule(out, map);
  std::vector<Box> taken;
  for (const MapPoint& point : points) {
    const double x = map.x(point.lon), y = map.y(point.lat);
    taken.push_back({x - 6, y - 6, x + 6, y + 6});
  }
  for (const MapPoint& point : points) {
    const double x = map.x(point.lon), y = map.y(point.lat);
    const double radius = std::min(9.0, 4 + std::sqrt(static_cast<double>(point.mentions)));
    out.add(
        "<circle class=\"halo\" cx=\"{}\" cy=\"{}\" r=\"{}\"/><circle class=\"point\" cx=\"{}\" cy=\"{}\" r=\"3.5\"/>",
        decimals(x), decimals(y), decimals(radius + 4), decimals(x), decimals(y));
    const double width = 8.5 * static_cast<double>(text::count_code_points(point.name)) + 6;
    const Box sides[] = {{x + 9, y - 10, x + 9 + width, y + 9}, {x - 9 - width, y - 10, x - 9, y + 9}};
    for (const Box& side : sides) {
      const bool is_inside = side.left >= 0 && side.right <= kMapWidth && side.top >= 0 && side.bottom <= kMapHeight;
      if (!is_inside || std::any_of(taken.begin(), taken.end(), [&](const Box& box) { return box.meets(side); }))
        continue;
      taken.push_back(side);
      out.add("<text{} class=\"name\" text-anchor=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
              Attr::when(!point.language.empty(), "lang", point.language), "middle",
              decimals((side.left + side.right) / 2), decimals(y + 5), point.name);
      break;
    }
  }
  return out.add("</svg>");
}

Html telling_axis(Ui ui, std::vector<Telling> tellings) {
  std::erase_if(tellings, [](const Telling& telling) { return telling.when <= 0; });
  if (tellings.size() < 2) return {};
  std::stable_sort(tellings.begin(), tellings.end(),
                   [](const Telling& a, const Telling& b) { return a.when < b.when; });
  const std::int64_t begin = tellings.front().when;
  const std::int64_t span = tellings.back().when - begin;
  if (span <= 0) return {};
  constexpr double kLeft = 24, kRight = 616;
  constexpr int kHighest = 7;
  const bool is_mirrored = ui == Ui::kArabic;
  // Tellings that fall together pile up.
  std::array<int, 64> piled{};
  int highest = 0;
  Html points;
  for (const Telling& telling : tellings) {
    const double along = static_cast<double>(telling.when - begin) / static_cast<double>(span);
    const double x = is_mirrored ? kRight - along * (kRight - kLeft) : kLeft + along * (kRight - kLeft);
    int& height = piled[static_cast<std::size_t>(std::clamp(x / 13, 0.0, 63.0))];
    if (height >= kHighest) continue;
    const char* kClasses[] = {"telling first", "telling own", "telling copy"};
    points.add("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"6\"><title>{}</title></circle>",
               kClasses[static_cast<std::size_t>(telling.kind)], decimals(x), decimals(-11 - 14.0 * height),
               telling.outlet);
    highest = std::max(highest, ++height);
  }
  const int top = -8 - 14 * highest;
  Html out;
  out.add("<svg class=\"axis\" role=\"img\" aria-label=\"{}\" viewBox=\"0 {} 640 {}\">", tr(ui, "story.published_when"),
          top, 38 - top);
  out.add("<path class=\"base\" d=\"M16 0H624\"/>{}", points);
  const auto words = [&](const Telling& telling) {
    const std::string as_published = date_words(ui, telling.published, telling.when, DateStyle::kShort);
    return as_published.empty() ? date_words(ui, epoch_to_rfc3339(telling.when), telling.when, DateStyle::kShort)
                                : as_published;
  };
  // `start` is where the text's own direction begins.
  const char* direction = is_mirrored ? "rtl" : "ltr";
  out.add("<text x=\"{}\" y=\"29\" direction=\"{}\" text-anchor=\"start\">{}</text>", is_mirrored ? "624" : "16",
          direction, words(tellings.front()));
  out.add("<text x=\"{}\" y=\"29\" direction=\"{}\" text-anchor=\"end\">{}</text>", is_mirrored ? "16" : "624",
          direction, words(tellings.back()));
  return out.add("</svg>");
}

}  // namespace isnad::site
