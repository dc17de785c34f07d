// Draws a TopoJSON of the catalogue as SVG, quiet and dark like the wall, to be looked at before a commit.
//
// Usage:  node render.mjs <file.topo.json> <out.svg> [w,s,e,n] [width px]     then e.g. rsvg-convert out.svg -o out.png
// Needs:  npm topojson-client (ISC)
import { readFileSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';

const [input, output, frame, width = '1400'] = process.argv.slice(2);
const topo = JSON.parse(readFileSync(input, 'utf8'));
const [w, s, e, n] = frame ? frame.split(',').map(Number) : topo.bbox;

// Web Mercator, as Leaflet draws it.
const mercator = (lat) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const scale = Number(width) / (e - w);
const xy = ([lon, lat]) => [(lon - w) * scale, (mercator(n) - mercator(lat)) * scale].map((v) => v.toFixed(1));
const height = (mercator(n) - mercator(s)) * scale;

const STYLE = {
  land: 'fill:#20262e',
  provinces: 'fill:#252c35;stroke:#3f4854;stroke-width:.7',
  neighbours: 'fill:none;stroke:#3a424d;stroke-width:1',
  outline: 'fill:#2b333d;stroke:#8b96a5;stroke-width:1.6',
  water: 'fill:#12161b;stroke:#3a4a5a;stroke-width:.5',
  archipelagos: 'fill:#2b333d;stroke:#8b96a5;stroke-width:.6',
  coast: 'fill:none;stroke:#55606e;stroke-width:.9',
  rivers: 'fill:none;stroke:#3a4a5a;stroke-width:.7',
  border: 'fill:none;stroke:#98a2b0;stroke-width:1.2;stroke-dasharray:7 3 1.5 3',
  communes: 'fill:#303946;stroke:#5a6675;stroke-width:.5',
};

const path = (coordinates, closed) => `M${coordinates.map((p) => xy(p).join(' ')).join('L')}${closed ? 'Z' : ''}`;
const DRAW = {
  Polygon: (c) => c.map((r) => path(r, true)).join(''),
  MultiPolygon: (c) =>
    c
      .flat()
      .map((r) => path(r, true))
      .join(''),
  LineString: (c) => path(c),
  MultiLineString: (c) => c.map((l) => path(l)).join(''),
};

function draw(name, { geometry, properties }) {
  if (!geometry) return '';
  if (geometry.type === 'Point') {
    const [x, y] = xy(geometry.coordinates);
    const size = 17 - 1.6 * (properties.rank ?? 3);
    const dot = properties.label ? '' : `<circle cx="${x}" cy="${y}" r="2" fill="#c8d0da"/>`;
    if (properties.group && properties.rank > 1) return dot; // an inset has room for the main names only
    return `${dot}<text x="${x}" y="${y}" dx="5" dy="4" font-size="${size}">${properties.name}</text>`;
  }
  return `<path style="${STYLE[name] ?? 'fill:none;stroke:#f0f'}" d="${DRAW[geometry.type](geometry.coordinates)}"/>`;
}

const layers = Object.entries(topo.objects).map(([name, object]) => {
  const { features = [feature(topo, object)] } = feature(topo, object);
  return features.map((f) => draw(name, f)).join('\n');
});
writeFileSync(
  output,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height.toFixed(0)}">
<style>text{fill:#c8d0da;font-family:'Be Vietnam Pro',sans-serif;paint-order:stroke;stroke:#12161b;stroke-width:3px}path{stroke-linejoin:round}</style>
<rect width="100%" height="100%" fill="#12161b"/>${layers.join('\n')}</svg>`,
);
