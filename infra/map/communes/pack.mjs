// Communes → one TopoJSON with the communes and the province's outline dissolved from them. Pure.
// Needs: npm topojson-server, topojson-client (ISC)
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { leastArea, simplified } from './simplify.mjs';
import { snapped } from './snap.mjs';

const SNAP = 2e-5; // degrees, about two metres
const STEPS = 1e5; // of the finished file over the province's extent, about two metres too

export function packCommunes(communes, { metres, latitude }) {
  const features = snapped(communes, SNAP).map(({ code, geometry }) => ({
    type: 'Feature',
    id: code,
    properties: { code },
    geometry,
  }));
  const whole = topology({ communes: { type: 'FeatureCollection', features } });
  const packed = quantize(simplified(whole, leastArea(metres, latitude)), STEPS);
  packed.objects.outline = {
    type: 'GeometryCollection',
    geometries: [mergeArcs(packed, packed.objects.communes.geometries)],
  };
  assertWhole(packed, communes);
  return packed;
}

/** A cleaning step once dropped 2 of 99 communes without a word: count, and look that each still has an area. */
function assertWhole(packed, communes) {
  const out = feature(packed, packed.objects.communes).features;
  const alive = out.filter(({ geometry }) => geometry && outerRings(geometry).some((ring) => areaOf(ring) > 0));
  const lost = communes.map(({ code }) => code).filter((code) => !alive.some(({ id }) => id === code));
  if (lost.length > 0 || out.length !== communes.length) {
    throw new Error(`features in ${communes.length}, out ${alive.length}; lost: ${lost.join(', ')}`);
  }
}

function outerRings({ type, coordinates }) {
  return type === 'Polygon' ? [coordinates[0] ?? []] : coordinates.map(([outer]) => outer);
}

function areaOf(ring) {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
