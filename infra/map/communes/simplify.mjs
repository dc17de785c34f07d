// Topological simplification: a common edge is simplified once, so neighbours keep touching.
// Needs: npm topojson-simplify, topojson-client (ISC). Pure.
import { planarTriangleArea, presimplify, quantile, simplify } from 'topojson-simplify';

const METRES_PER_DEGREE = 111_320;

/** The triangle (square degrees) under which a bend of about this many metres is dropped. */
export function leastArea(metres, latitude) {
  const degrees = metres / METRES_PER_DEGREE;
  return (degrees * degrees) / 2 / Math.cos((latitude * Math.PI) / 180);
}

export function simplified(topology, area, weight = planarTriangleArea) {
  const weighted = presimplify(topology, weight);
  for (const arc of weighted.arcs) if (isSmallRing(arc, area)) keepFive(arc);
  return simplify(weighted, area);
}

/** An islet whose bends are all small would fall to two points and vanish. */
function isSmallRing(arc, area) {
  const closed = arc.length > 3 && arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
  return closed && arc.filter((point) => point[2] >= area).length < 5;
}

function keepFive(arc) {
  const inner = arc.slice(1, -1);
  const heavy = quantile({ arcs: [inner] }, Math.max(0, 1 - 5 / inner.length));
  for (const point of arc) if (point[2] >= heavy) point[2] = Infinity;
}
