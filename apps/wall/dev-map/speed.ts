/**
 * Frames per second of 20.000 points with 500 changes of state a second: our layer (each point drawn, and clustered)
 * beside Leaflet's own circleMarkers on a canvas. /speed.html?points=20000&rate=500&seconds=6; the answer is window.result.
 */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { ComplaintPoint } from '@ioc/shared/live/tables';
import { PointsLayer } from '#map/points-layer';
import { readPalette } from '#map/palette';
import { createMap } from '#map/viewport';
import { madeComplaints, type Place } from './rows';

const query = new URLSearchParams(location.search);
const [count, rate, seconds] = [
  Number(query.get('points') ?? 20000),
  Number(query.get('rate') ?? 500),
  Number(query.get('seconds') ?? 6),
];
const { units } = (await (await fetch('/api/map/units')).json()) as { units: Place[] };
// Towns are dense and most points of a town lie on each other; `even` spreads them over the whole view instead.
const start = madeComplaints(units, count);
const random = (() => {
  let seed = 1;
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
})();
if (query.has('even'))
  start.forEach((one) => Object.assign(one, { lat: 16.3 + 1.8 * random(), lon: 105 + 3.1 * random() }));
const states = ['open', 'due-soon', 'overdue'] as const;

/** `change` gets the rows and the indexes that changed since the last frame. */
async function run(change: (rows: ComplaintPoint[], indexes: number[]) => void) {
  let rows = start;
  const times: number[] = [];
  let owed = 0;
  let last = await new Promise<number>(requestAnimationFrame);
  for (const end = last + (seconds + 1) * 1000; last < end;) {
    const now = await new Promise<number>(requestAnimationFrame);
    owed += ((now - last) / 1000) * rate;
    const indexes = Array.from({ length: Math.floor(owed) }, () => Math.floor(random() * count));
    owed -= indexes.length;
    rows = rows.slice();
    for (const i of indexes) rows[i] = { ...rows[i]!, state: states[Math.floor(random() * 3)]! };
    change(rows, indexes);
    if (now > end - seconds * 1000) times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  const sum = times.reduce((a, b) => a + b, 0);
  return { fps: +((times.length * 1000) / sum).toFixed(1), p99: +times[Math.floor(times.length * 0.99)]!.toFixed(1) };
}

const container = document.getElementById('map')!;
function fresh(): L.Map {
  const map = createMap(container, false, true);
  return map.fitBounds([
    [16.3, 105.6],
    [18.1, 107.5],
  ]);
}
const none = () => ({ title: '', lines: [], tone: 'none' as const });

async function ours(cluster: boolean) {
  const map = fresh();
  const palette = readPalette(container);
  const layer = new PointsLayer(palette, { cluster, card: none, clusterCard: none, onOpen: () => {} });
  layer.setPoints(start).addTo(map);
  const result = await run((rows) => layer.setPoints(rows));
  map.remove();
  return result;
}

async function leaflets() {
  const map = fresh();
  const renderer = L.canvas();
  const colours = { open: '#aab', 'due-soon': '#fb4', overdue: '#f64' };
  const markers = start.map(({ lat, lon, state }) =>
    L.circleMarker([lat, lon], {
      renderer,
      radius: 4,
      weight: 1,
      fillOpacity: 1,
      color: '#111',
      fillColor: colours[state],
    }).addTo(map),
  );
  const result = await run((rows, indexes) => {
    for (const i of indexes) markers[i]!.setStyle({ fillColor: colours[rows[i]!.state] });
  });
  map.remove();
  return result;
}

const result = {
  points: count,
  rate,
  even: query.has('even'),
  each: await ours(false),
  leaflet: await leaflets(),
  clustered: await ours(true),
};
Object.assign(window, { result });
