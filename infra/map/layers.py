"""Layers as GeoJSON features, and the call that packs them. Needs shapely; node for topology.mjs. MIT."""
import json
import subprocess
import tempfile
from pathlib import Path

from shapely import get_parts
from shapely.geometry import mapping
from shapely.ops import linemerge

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def feature(geometry, **properties):
    shape = mapping(geometry) if hasattr(geometry, "geom_type") else geometry
    return {"type": "Feature", "properties": properties, "geometry": shape}


def collection(features):
    return {"type": "FeatureCollection", "features": features}


def only_lines(geometry):
    """Lines of a geometry joined up; points left by a cut are dropped."""
    parts = [p for p in get_parts(geometry) if p.geom_type in ("LineString", "LinearRing")]
    return linemerge(parts) if len(parts) > 1 else parts[0]


def place(entry):
    point = {"type": "Point", "coordinates": [entry["lon"], entry["lat"]]}
    return feature(point, **{k: v for k, v in entry.items() if k not in ("lat", "lon")})


def pack(output, note, objects, **settings):
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({**settings, "note": note, "objects": objects}, file)
        file.flush()
        subprocess.run(["node", str(HERE / "topology.mjs"), file.name, str(output)], check=True)
