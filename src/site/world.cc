#include "site/world.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/embedded.h"

namespace isnad::site {
namespace {

constexpr double kMargin = 4;  // units beyond the window: clipped edges are not seen
constexpr double kHalves = 2;  // path numbers a unit

struct Point {
  double x = 0, y = 0;
};

struct Outline {
  bool is_land = false;
  std::vector<std::array<std::int16_t, 2>> points;  // longitude, latitude in hundredths of a degree
  int west = 18'000, east = -18'000, south = 9'000, north = -9'000;
};

Outline outline_of(std::string_view line) {
  Outline outline;
  outline.is_land = line.starts_with('L');
  const char* at = line.data() + 1;
  const char* const end = line.data() + line.size();
  int lon = 0, lat = 0;
  const auto number = [&](int& into) {
    while (at < end && *at == ' ') ++at;
    int step = 0;
    const auto [stop, error] = std::from_chars(at, end, step);
    if (error != std::errc()) return false;
    at = stop;
    into += step;
    return true;
  };
  while (number(lon) && number(lat)) {
    outline.points.push_back({static_cast<std::int16_t>(lon), static_cast<std::int16_t>(lat)});
    outline.west = std::min(outline.west, lon);
    outline.east = std::max(outline.east, lon);
    outline.south = std::min(outline.south, lat);
    outline.north = std::max(outline.north, lat);
  }
  return outline;
}

const std::vector<Outline>& outlines() {
  static const std::vector<Outline> kOutlines = [] {
    std::vector<Outline> found;
    std::string_view rest = embedded("site/world.txt");
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (end > 1) found.push_back(outline_of(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
  }();
  return kOutlines;
}

struct Box {
  double left, top, right, bottom;
};

// Sutherland and Hodgman: the ring cut at one side of the box after the other.
std::vector<Point> clipped_ring(std::vector<Point> ring, const Box& box) {
  const auto cut = [&](const auto& is_inside, const auto& crossing) {
    std::vector<Point> kept;
    kept.reserve(ring.size() + 8);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point& from = ring[i == 0 ? ring.size() - 1 : i - 1];
      const Point& to = ring[i];
      if (is_inside(from) != is_inside(to)) kept.push_back(crossing(from, to));
      if (is_inside(to)) kept.push_back(to);
    }
    ring = std::move(kept);
  };
  const auto at_x = [](double x) {
    return [x](const Point& a, const Point& b) { return Point{x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)}; };
  };
  const auto at_y = [](double y) {
    return [y](const Point& a, const Point& b) { return Point{a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y}; };
  };
  cut([&](const Point& p) { return p.x >= box.left; }, at_x(box.left));
  cut([&](const Point& p) { return p.x <= box.right; }, at_x(box.right));
  cut([&](const Point& p) { return p.y >= box.top; }, at_y(box.top));
  cut([&](const Point& p) { return p.y <= box.bottom; }, at_y(box.bottom));
  return ring;
}

// Writes "M x y l dx dy …", without the steps too small to be seen.
class PathWriter {
 public:
  void move_to(const Point& point) {
    x_ = whole(point.x);
    y_ = whole(point.y);
    text_ += 'M';
    put(x_, false);
    put(y_, true);
    text_ += 'l';
    is_first_ = true;
  }
  void line_to(const Point& point) {
    const int dx = whole(point.x) - x_, dy = whole(point.y) - y_;
    if (std::abs(dx) + std::abs(dy) < 3) return;
    put(dx, !is_first_);
    put(dy, true);
    x_ += dx;
    y_ += dy;
    is_first_ = false;
  }
  void end(bool is_closed) {
    if (is_first_) text_ += "0 0";
    if (is_closed) text_ += 'z';
  }
  std::string take() { return std::move(text_); }

 private:
  static int whole(double units) { return static_cast<int>(std::lround(units * kHalves)); }
  void put(int number, bool is_parted) {
    if (is_parted && number >= 0) text_ += ' ';
    text_ += std::to_string(number);
  }
  std::string text_;
  int x_ = 0, y_ = 0;
  bool is_first_ = true;
};

bool meets(const Outline& outline, const MapWindow& window, const Box& box) {
  const double left = window.x(outline.west / 100.0), right = window.x(outline.east / 100.0);
  const double top = window.y(outline.north / 100.0), bottom = window.y(outline.south / 100.0);
  const bool is_seen = right - left + bottom - top > 3;
  return is_seen && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
}

Box box_of(const MapWindow& window) { return {-kMargin, -kMargin, window.width + kMargin, window.height + kMargin}; }

}  // namespace

std::string land_path(const MapWindow& window) {
  const Box box = box_of(window);
  PathWriter path;
  for (const Outline& outline : outlines()) {
    if (!outline.is_land || !meets(outline, window, box)) continue;
    std::vector<Point> ring;
    ring.reserve(outline.points.size());
    for (const auto& [lon, lat] : outline.points) ring.push_back({window.x(lon / 100.0), window.y(lat / 100.0)});
    ring = clipped_ring(std::move(ring), box);
    if (ring.size() < 3) continue;
    path.move_to(ring.front());
    for (std::size_t i = 1; i < ring.size(); ++i) path.line_to(ring[i]);
    path.end(true);
  }
  return path.take();
}

std::string border_path(const MapWindow& window) {
  const Box box = box_of(window);
  const auto is_inside = [&](const Point& p) {
    return p.x >= box.left && p.x <= box.right && p.y >= box.top && p.y <= box.bottom;
  };
  PathWriter path;
  for (const Outline& outline : outlines()) {
    if (outline.is_land || !meets(outline, window, box)) continue;
    // A step is drawn where one of its ends is inside; SVG clips the rest.
    bool is_drawing = false;
    Point before;
    for (std::size_t i = 0; i < outline.points.size(); ++i) {
      const Point point = {window.x(outline.points[i][0] / 100.0), window.y(outline.points[i][1] / 100.0)};
      if (i > 0 && (is_inside(before) || is_inside(point))) {
        if (!is_drawing) path.move_to(before);
        path.line_to(point);
        is_drawing = true;
      } else if (is_drawing) {
        path.end(false);
        is_drawing = false;
      }
      before = point;
    }
    if (is_drawing) path.end(false);
  }
  return path.take();
}

}  // namespace isnad::site
