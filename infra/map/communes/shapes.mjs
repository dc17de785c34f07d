// Is it a polygon, is it closed, and does it lie in the province? Pure.

const rings = ({ type, coordinates }) => (type === 'Polygon' ? coordinates : coordinates.flat());

export function shapeProblem(geometry) {
  if (!geometry) return { kind: 'no-shape' };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    return { kind: 'not-polygon', detail: geometry.type };
  }
  const all = rings(geometry);
  if (all.length === 0 || all.some((ring) => ring.length < 4)) return { kind: 'empty-ring' };
  const open = all.some((ring) => ring[0][0] !== ring.at(-1)[0] || ring[0][1] !== ring.at(-1)[1]);
  if (open) return { kind: 'open-ring' };
  if (all.flat().some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return { kind: 'not-numbers' };
  return undefined;
}

/** Every vertex must lie in the province's bounds, widened: a province has islands and its border some doubt. */
export function placeProblem(geometry, bounds, margin = 0.5) {
  const points = rings(geometry).flat();
  const [[south, west], [north, east]] = bounds;
  const inside = (lon, lat) =>
    lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin;
  if (points.every(([x, y]) => inside(x, y))) return undefined;
  if (points.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 180)) return { kind: 'projected' };
  if (points.every(([x, y]) => inside(y, x))) return { kind: 'swapped' };
  const [x, y] = points.find(([px, py]) => !inside(px, py));
  return { kind: 'outside', detail: `${x}, ${y}` };
}
