// Packs GeoJSON layers into one small TopoJSON: shared edges once, simplified together, so no gaps open.
//
// Usage:  node topology.mjs <layers.json> <out.topo.json>
// Input:  { area, quantum, focus: [w,s,e,n] | null, away, note, objects: { name: FeatureCollection } }
//         area = least triangle kept (square degrees); away = factor by which detail outside `focus` counts less
// Needs:  npm topojson-server, topojson-simplify (ISC)
import { readFileSync, writeFileSync } from 'node:fs';
import { topology } from 'topojson-server';
import { planarTriangleArea } from 'topojson-simplify';
import { quantize } from 'topojson-client';
import { simplified } from './communes/simplify.mjs';

const [input, output] = process.argv.slice(2);
const { area, quantum, focus, away = 1, note, objects } = JSON.parse(readFileSync(input, 'utf8'));

const inFocus = ([x, y]) => !focus || (x >= focus[0] && x <= focus[2] && y >= focus[1] && y <= focus[3]);

const weight = (triangle) => planarTriangleArea(triangle) * (inFocus(triangle[1]) ? 1 : away);

const packed = quantize(simplified(topology(objects), area, weight), quantum);
packed.note = note;
writeFileSync(output, JSON.stringify(packed));
console.log(`${output}: ${packed.arcs.length} arcs, ${points(packed)} points, ${JSON.stringify(packed).length} bytes`);

function points(topo) {
  return topo.arcs.reduce((sum, arc) => sum + arc.length, 0);
}
