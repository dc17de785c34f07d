"""Makes catalogue/<province>/map/hexes.yaml: one equal hexagon a commune, near its true place.

Usage:   python hexes.py quang-tri [preview.svg]
Needs:   numpy, scipy, shapely, PyYAML
Input:   catalogue/<province>/units.yaml, map/base.topo.json
Output:  hexes.yaml with axial q, r (pointy top, r grows southwards)
A honeycomb with as many cells as communes is laid over the province's mainland, so its shape holds; each
commune gets one cell by the Hungarian method at the least sum of squared ways. Islands (Đặc khu) stand apart.
"""
import itertools
import json
import sys
from math import cos, pi, radians, sqrt

import numpy as np
import shapely
import yaml
from scipy.optimize import linear_sum_assignment

import yaml_text
from layers import ROOT

HEADER = """Hexagon cartogram: one equal cell a commune, axial coordinates (pointy top, q to the east, r to the south).
x = sqrt(3) * (q + r / 2), y = 1.5 * r. Schematic (sơ đồ): order and neighbourhood, not area. Islands stand apart.
Made by infra/map/hexes.py from the communes' points."""
STEPS = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1)]


def position(q, r):
    return np.array([sqrt(3) * (q + r / 2), 1.5 * r])


def plane(lon, lat, middle):
    """Degrees to kilometres east and south."""
    return np.stack([np.asarray(lon) * 111.32 * cos(radians(middle)), -np.asarray(lat) * 110.6], -1)


def outline(folder, middle):
    """The mainland of the province from its base map, in kilometres."""
    topology = json.loads((folder / "map" / "base.topo.json").read_text(encoding="utf-8"))
    scale, shift = (np.array(topology["transform"][k]) for k in ("scale", "translate"))
    arcs = [np.cumsum(np.array(a), 0) * scale + shift for a in topology["arcs"]]
    (shape,) = topology["objects"]["outline"]["geometries"]
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = [np.concatenate([arcs[i] if i >= 0 else arcs[~i][::-1] for i in p[0]]) for p in polygons]
    return max((shapely.Polygon(plane(r[:, 0], r[:, 1], middle)) for r in rings), key=lambda p: p.area)


def connected(cells):
    cells, seen = set(cells), set()
    todo = [next(iter(cells))]
    while todo:
        q, r = todo.pop()
        if (q, r) in cells and (q, r) not in seen:
            seen.add((q, r))
            todo += [(q + dq, r + dr) for dq, dr in STEPS]
    return len(seen) == len(cells)


def ragged(cells):
    """How many sides of the whole lie open: a compact shape has few."""
    cells = set(cells)
    return sum((q + dq, r + dr) not in cells for q, r in cells for dq, dr in STEPS)


def honeycomb(shape, side, shift):
    """Cells of the given side (km) whose centre lies in the shape."""
    corner = np.array(shape.bounds[:2]) + shift * side
    rows = range(int((shape.bounds[3] - corner[1]) / (1.5 * side)) + 2)
    columns = range(int((shape.bounds[2] - corner[0]) / (sqrt(3) * side)) + 2)
    cells = [(c - r // 2, r) for r in rows for c in columns]
    centres = np.array([position(q, r) for q, r in cells]) * side + corner
    inside = shapely.contains_xy(shape, centres)
    return [cell for cell, kept in zip(cells, inside) if kept], centres[inside]


def solve(points, shape):
    """Of all honeycombs with just as many cells as communes: whole, compact, and least moved."""
    best, count = None, len(points)
    ideal = sqrt(shape.area / count * 2 / (3 * sqrt(3)))
    for side in ideal * np.linspace(0.96, 1.06, 26):
        for dx, dy in itertools.product(np.linspace(0, 1.6, 7), np.linspace(0, 1.4, 7)):
            cells, centres = honeycomb(shape, side, np.array([dx, dy]))
            if len(cells) != count or not connected(cells):
                continue
            cost = ((points[:, None] - centres[None]) ** 2).sum(2) / side**2
            rows, columns = linear_sum_assignment(cost)
            score = cost[rows, columns].mean() + ragged(cells) / 25
            if best is None or score < best[0]:
                best = (score, [cells[c] for c in columns], np.sqrt(cost[rows, columns]) * side)
    return best


def islands(units, shore, mainland, far=3):
    """Detached cells out at sea: from the nearest mainland cell, `far` cells the way the island lies."""
    for unit in units:
        near = min(zip(shore, mainland), key=lambda s: (s[0]["lat"] - unit["lat"]) ** 2 + (s[0]["lon"] - unit["lon"]) ** 2)
        way = np.array([unit["lon"] - near[0]["lon"], near[0]["lat"] - unit["lat"]])
        goal = position(*near[1]) + way / np.hypot(*way) * far * sqrt(3)
        taken = {(q + dq, r + dr) for q, r in mainland for dq, dr in [(0, 0), *STEPS]}
        free = [(q, r) for q in range(-30, 31) for r in range(-30, 31) if (q, r) not in taken]
        yield unit, min(free, key=lambda c: np.hypot(*(position(*c) - goal)))


def preview(cells, path):
    def corners(x, y):
        return " ".join(f"{30 * (x + .97 * np.sin(pi / 3 * k)):.1f},{30 * (y + .97 * np.cos(pi / 3 * k)):.1f}" for k in range(6))
    at = {u["code"]: position(*c) for u, c in cells}
    (x0, y0), (x1, y1) = (f(list(at.values()), axis=0) for f in (np.min, np.max))
    body = "".join(f'<polygon points="{corners(*at[u["code"]])}" fill="#2b333d" stroke="#8b96a5"/><text x="{30 * at[u["code"]][0]:.1f}"'
                   f' y="{30 * at[u["code"]][1] + 3:.1f}" font-size="8" fill="#c8d0da" text-anchor="middle">{u["shortName"]}</text>' for u, _ in cells)
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{30 * x0 - 40:.0f} {30 * y0 - 40:.0f} {30 * (x1 - x0) + 80:.0f}'
                    f' {30 * (y1 - y0) + 80:.0f}" width="1000"><rect x="-9999" y="-9999" width="20000" height="20000" fill="#12161b"/>{body}</svg>')


def main(name, svg=None):
    folder = ROOT / "catalogue" / name
    communes = [u for u in yaml.safe_load((folder / "units.yaml").read_text(encoding="utf-8")) if u["kind"] == "commune"]
    away = [u for u in communes if u["name"].startswith("Đặc khu")]
    land = [u for u in communes if u not in away]
    middle = np.mean([u["lat"] for u in land])
    points = plane([u["lon"] for u in land], [u["lat"] for u in land], middle)
    score, cells, moved = solve(points, outline(folder, middle))
    placed = list(zip(land, cells)) + list(islands(away, land, cells))
    q0, r0 = min(q for _, (q, _) in placed), min(r for _, (_, r) in placed)
    placed.sort(key=lambda p: p[0]["code"])
    lines = [f"- {yaml_text.flow({'code': u['code'], 'q': q - q0, 'r': r - r0})} # {u['name']}" for u, (q, r) in placed]
    yaml_text.write(folder / "map" / "hexes.yaml", HEADER, lines)
    print(len(placed), "cells, score", round(score, 2), "open sides", ragged(cells),
          "moved km: mean", round(moved.mean(), 1), "most", round(moved.max(), 1))
    if svg:
        from pathlib import Path
        preview(placed, Path(svg))


main(*sys.argv[1:])
