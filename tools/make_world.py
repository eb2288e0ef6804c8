#!/usr/bin/env python3
"""Makes data/site/world.txt, the outlines under the site's maps, out of Natural Earth's 1:50m shapes:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    tools/make_world.py package/land-50m.json package/countries-50m.json > data/site/world.txt

One line each: `L` a ring of land, `B` a line between two countries; then longitude and latitude of the first point and the
steps to each next one, in hundredths of a degree. Islands under LEAST_AREA square degrees are left out, and points that lie
less than TOLERANCE degrees beside the line between their neighbours."""
import json
import sys

LEAST_AREA = 0.01
TOLERANCE = 0.012


def arcs_of(topology):
    """The arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def polygons(geometry):
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    if geometry["type"] == "MultiPolygon":
        return geometry["arcs"]
    return [p for one in geometry.get("geometries", []) for p in polygons(one)]


def ring_points(ring, arcs):
    points = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc if not points else arc[1:])
    return points


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))) / 2


def simplified(points):
    """Douglas and Peucker, without recursion."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        farthest, distance = None, TOLERANCE
        for i in range(first + 1, last):
            px, py = points[i]
            d = abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length if length else ((px - ax) ** 2 + (py - ay) ** 2) ** 0.5
            if d > distance:
                farthest, distance = i, d
        if farthest is not None:
            keep.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [points[i] for i in sorted(keep)]


def line(kind, points):
    whole = [(round(x * 100), round(y * 100)) for x, y in simplified(points)]
    steps = [whole[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(whole, whole[1:]) if a != b]
    return kind + " " + " ".join(f"{x} {y}" for x, y in steps)


def main():
    land_file, countries_file = sys.argv[1:3]
    land = json.load(open(land_file, encoding="utf-8"))
    arcs = arcs_of(land)
    for polygon in polygons(land["objects"]["land"]):
        for ring in polygon:
            points = ring_points(ring, arcs)
            if area(points) >= LEAST_AREA:
                print(line("L", points))
    countries = json.load(open(countries_file, encoding="utf-8"))
    arcs = arcs_of(countries)
    used = {}
    for number, country in enumerate(countries["objects"]["countries"]["geometries"]):
        for polygon in polygons(country):
            for ring in polygon:
                for index in ring:
                    used.setdefault(index if index >= 0 else ~index, set()).add(number)
    for index in sorted(used):
        if len(used[index]) == 2:
            print(line("B", arcs[index]))


if __name__ == "__main__":
    main()
