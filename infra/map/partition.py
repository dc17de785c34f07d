"""Gives each province its share of a finer land: coarse outlines decide who, the fine coast and border where.

The coarse outlines stop short of the coast here and overrun it there. Outside them every place belongs to
the nearest outline (Voronoi cells of points along the outer edge), so that nothing is left between them.
Needs: shapely. Used by base_map.py and vietnam_map.py. Licence of the code: MIT.
"""
import shapely
from shapely import MultiPoint, STRtree
from shapely.ops import unary_union

STEP = 0.004  # degrees between the points along the outer edge


def edge_points(shape, outer):
    """Points every STEP on the part of the shape's edge that faces outwards."""
    edge = shape.boundary.intersection(outer.buffer(1e-5))
    return [p for p in shapely.get_coordinates(shapely.segmentize(edge, STEP))]


def catchments(shapes, frame):
    """code → the outline grown over all that is nearer to it than to any other."""
    whole = unary_union(list(shapes.values()))
    points, owner = [], {}
    for code, shape in shapes.items():
        for x, y in edge_points(shape, whole.boundary):
            if (x, y) not in owner:
                owner[(x, y)] = code
                points.append((x, y))
    cells = shapely.voronoi_polygons(MultiPoint(points), extend_to=frame).geoms
    sites = shapely.points(points)
    tree, grown = STRtree(sites), {code: [shape] for code, shape in shapes.items()}
    for cell in cells:
        (index,) = [i for i in tree.query(cell, predicate="contains")][:1] or [tree.nearest(cell)]
        grown[owner[points[index]]].append(cell)
    outside = {code: unary_union(parts[1:]).difference(whole) for code, parts in grown.items() if len(parts) > 1}
    return {code: unary_union([shape, outside[code]]) if code in outside else shape
            for code, shape in shapes.items()}


def share(land, shapes, frame):
    """code → its part of the land. The parts touch without gap and without overlap."""
    grown = catchments(shapes, frame)
    return {code: unary_union([p for p in shapely.get_parts(land.intersection(area)) if p.geom_type == "Polygon"])
            for code, area in grown.items()}


def home_faces(faces, shapes, reach=0.06):
    """Faces of the country: those mostly inside the outlines, and islands off its coast within reach."""
    whole = unary_union(list(shapes.values()))
    near = whole.buffer(reach)
    home = []
    for face in faces:
        inside = face.intersection(whole).area / face.area
        if inside > 0.5 or (face.area < 0.5 and inside == 0 and near.contains(face.representative_point())):
            home.append(face)
    return home
