// Packs GeoJSON layers into one small TopoJSON: shared edges once, simplified together, so no gaps open.
//
// Usage:  node topology.mjs <layers.json> <out.topo.json>
// Input:  { area, quantum, focus: [w,s,e,n] | null, away, note, objects: { name: FeatureCollection } }
//         area = least triangle kept (square degrees); away = factor by which detail outside `focus` counts less
// Needs:  npm topojson-server, topojson-simplify (ISC)
import { readFileSync, writeFileSync } from 'node:fs';
import { topology } from 'topojson-server';
import { planarTriangleArea, presimplify, quantile, simplify } from 'topojson-simplify';
import { quantize } from 'topojson-client';

const [input, output] = process.argv.slice(2);
const { area, quantum, focus, away = 1, note, objects } = JSON.parse(readFileSync(input, 'utf8'));

const inFocus = ([x, y]) =>
  !focus || (x >= focus[0] && x <= focus[2] && y >= focus[1] && y <= focus[3]);

const weight = (triangle) =>
  planarTriangleArea(triangle) * (inFocus(triangle[1]) ? 1 : away);

// A shape must not lose its last ring: presimplify keeps arc ends, and small rings are kept whole below.
const weighted = presimplify(topology(objects), weight);
keepSmallRings(weighted, area);
const packed = quantize(simplify(weighted, area), quantum);
packed.note = note;
writeFileSync(output, JSON.stringify(packed));
console.log(`${output}: ${packed.arcs.length} arcs, ${points(packed)} points, ${JSON.stringify(packed).length} bytes`);

/** Islands whose every triangle is under the limit would fall to two points: keep their heaviest four. */
function keepSmallRings(topo, limit) {
  for (const arc of topo.arcs) {
    const closed = arc.length > 3 && same(arc[0], arc.at(-1));
    if (!closed || arc.filter((p) => p[2] >= limit).length >= 5) continue;
    const heavy = quantile({ arcs: [arc.slice(1, -1)] }, Math.max(0, 1 - 5 / (arc.length - 2)));
    for (const p of arc) if (p[2] >= heavy) p[2] = Infinity;
  }
}

function same(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

function points(topo) {
  return topo.arcs.reduce((sum, arc) => sum + arc.length, 0);
}
