// The base map of a province that has none of its own: cut out of the country's map, with its neighbours.
//
// Usage:  node infra/map/from-country.mjs <catalogue folder> <code of today's province>
//         e.g. bac-lieu-2022 96: a province of history lies in today's province that has taken it in
// Coarse, as the country's map is: good for orientation, not a legal boundary.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature, neighbors, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { bounds, within } from './frame.mjs';

const [folder, code] = process.argv.slice(2);
const country = JSON.parse(readFileSync('catalogue/map/vietnam.topo.json', 'utf8'));
const { provinces, coast, border } = country.objects;
const at = provinces.geometries.findIndex(({ properties }) => properties.code === code);
if (at < 0) throw new Error(`no province ${code} in catalogue/map/vietnam.topo.json`);

const featureOf = (geometry) => feature(country, geometry);
const outline = featureOf(provinces.geometries[at]);
const around = neighbors(provinces.geometries)[at].map((i) => featureOf(provinces.geometries[i]));
const frame = bounds(outline.geometry, 0.25);
const lines = (object) => within(feature(country, object), frame);
const collection = (features) => ({ type: 'FeatureCollection', features });

const packed = quantize(
  topology({
    land: collection([outline, ...around].map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }))),
    neighbours: collection(around),
    outline: collection([outline]),
    water: collection([]),
    coast: lines(coast),
    rivers: collection([]),
    border: lines(border),
    places: collection([]),
  }),
  1e5,
);
packed.bbox = frame;
packed.note = `Cut out of the country's map (GSHHG, Natural Earth) by infra/map/from-country.mjs: ${outline.properties.name} as of 1/7/2025`;
const file = join('catalogue', folder, 'map', 'base.topo.json');
mkdirSync(join('catalogue', folder, 'map'), { recursive: true });
writeFileSync(file, JSON.stringify(packed));
console.log(
  `${file}: ${JSON.stringify(packed).length} bytes, neighbours ${around.map((one) => one.properties.name).join(', ')}`,
);
