"""Draws a province by its communes where the coarse outline is older than its borders.

Natural Earth leaves out of Lai Châu what has been its own since 2004: a third of the province. Where so much lies outside,
the outline is taken from the communes instead: all that is nearer to one of the province's communes than to any other.
Only provinces that were never merged are looked at: of the others the old code of a commune of today is not always known.
Needs: shapely, vietnamadminunits 1.0.4. Licence of the code: MIT.
"""
import sqlite3
from importlib.resources import files

import shapely
from shapely import MultiPoint, STRtree
from shapely.ops import unary_union

from sources import GRID

FAR = 0.015  # degrees, about 1.5 km: nearer, it is the coarseness of the outline
LEAST = 0.05  # square degrees, about 600 km²: less is a coarse outline and not an old one
ROUND = 0.03  # degrees: corners of cells are rounded by this


def commune_points():
    """(point, code of today's province) of every commune."""
    db = sqlite3.connect(files("vietnamadminunits") / "data" / "dataset.db")
    found = db.execute("select wardLon, wardLat, provinceCode from admin_units where wardLon is not null")
    return [(shapely.Point(float(lon), float(lat)), code) for lon, lat, code in found]


def cells(points):
    """The Voronoi cell of each point, in their order."""
    sites = [p for p, _ in points]
    polygons = list(shapely.voronoi_polygons(MultiPoint(sites)).geoms)
    tree = STRtree(polygons)
    return [polygons[tree.query(p, predicate="within")[0]] for p in sites]


def soft(shape):
    return shape.buffer(ROUND).buffer(-2 * ROUND).buffer(ROUND)


def polygons(shape):
    return unary_union([part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"])


def corrected(outlines, unmerged):
    """code → outline; those of `unmerged` by their communes where much of them lies outside."""
    points = commune_points()
    own, outside = {}, {}
    for (point, code), cell in zip(points, cells(points)):
        if code in unmerged:
            own.setdefault(code, []).append(cell)
            if outlines[code].distance(point) > FAR:
                outside.setdefault(code, []).append(cell)
    found, land = dict(outlines), unary_union(list(outlines.values()))
    for code, parts in outside.items():
        if unary_union(parts).intersection(land).area >= LEAST:
            found = redrawn(found, code, soft(unary_union(own[code])))
            print("by its communes:", code, len(parts), "of", len(own[code]), "lay outside")
    return found


def redrawn(outlines, code, shape):
    """What the province has no more goes to the neighbour with the longest border to it."""
    mine = polygons(shape.intersection(unary_union(list(outlines.values()))))
    found = {c: polygons(s.difference(mine)) if s.intersects(mine) else s for c, s in outlines.items()}
    found[code] = mine
    others = [c for c in outlines if c != code]
    for part in shapely.get_parts(polygons(outlines[code].difference(mine))):
        nearest = max(others, key=lambda c: part.buffer(1e-4).intersection(outlines[c]).area)
        found[nearest] = polygons(found[nearest].union(part))
    return {c: shapely.set_precision(s, GRID) for c, s in found.items()}
