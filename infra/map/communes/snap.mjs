// Corners that are meant to be one become one: edges drawn twice then are one edge to the topology. Pure.
// Rounding to a grid would not do: two corners a millimetre apart may fall to different sides of a grid line.

export function snapped(communes, degrees) {
  const place = corners(degrees);
  const ring = (points) => withoutRepeats(points.map(place));
  return communes.map(({ code, geometry: { type, coordinates } }) => ({
    code,
    geometry: {
      type,
      coordinates: type === 'Polygon' ? coordinates.map(ring) : coordinates.map((polygon) => polygon.map(ring)),
    },
  }));
}

/** Gives each point the first corner seen within reach, or makes it a corner. */
function corners(reach) {
  const cells = new Map();
  return ([x, y]) => {
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
    for (const dx of [0, -1, 1]) {
      for (const dy of [0, -1, 1]) {
        const near = cells.get(`${column + dx},${row + dy}`);
        if (near && Math.hypot(near[0] - x, near[1] - y) <= reach) return near;
      }
    }
    cells.set(`${column},${row}`, [x, y]);
    return cells.get(`${column},${row}`);
  };
}

function withoutRepeats(points) {
  return points.filter((point, i) => i === 0 || point !== points[i - 1]);
}
