/** Frames round shapes: [west, south, east, north]. Pure. */

const coordinatesOf = ({ type, coordinates }) => {
  if (type === 'Point') return [coordinates];
  const depth = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[type];
  return coordinates.flat(depth);
};

/** The frame of a geometry, `margin` degrees wider on each side. */
export function bounds(geometry, margin) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of coordinatesOf(geometry)) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  return [west - margin, south - margin, east + margin, north + margin];
}

/** Lines of features cut to a frame: the stretches of which some corner lies in it. */
export function within(found, [west, south, east, north]) {
  const inside = ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
  const features = found.type === 'FeatureCollection' ? found.features : [found];
  const lines = features.flatMap(({ geometry: { type, coordinates } }) =>
    type === 'LineString' ? [coordinates] : coordinates,
  );
  const pieces = lines.flatMap((line) => stretches(line, inside));
  const geometry = { type: 'MultiLineString', coordinates: pieces };
  return { type: 'FeatureCollection', features: pieces.length ? [{ type: 'Feature', properties: {}, geometry }] : [] };
}

function stretches(line, inside) {
  const pieces = [];
  let piece = [];
  line.forEach((corner, i) => {
    const near = inside(corner) || (i > 0 && inside(line[i - 1])) || (i + 1 < line.length && inside(line[i + 1]));
    if (near) piece.push(corner);
    else if (piece.length > 0) pieces.push(piece.splice(0));
  });
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter(({ length }) => length > 1);
}
