import { describe, expect, it } from '@jest/globals';
import { feature } from 'topojson-client';
import { commune, layer, square, units } from './layer.factory.mjs';
import { codeIndex, guessCodeField } from './codes.mjs';
import { packCommunes } from './pack.mjs';

const communes = (features = layer()) =>
  features.map(({ properties, geometry }) => ({ code: properties.ma_xa, geometry }));
const pack = (list, metres = 80) => packCommunes(list, { metres, latitude: 17 });

describe('packing communes', () => {
  it('gives out as many communes as went in, each with its code', () => {
    const topology = pack(communes());
    const out = feature(topology, topology.objects.communes).features;
    expect(out.map(({ id }) => id)).toEqual(['00001', '00002', '00003', '00004']);
  });

  it('dissolves the outline: four squares in a row become one ring', () => {
    const topology = pack(communes());
    const [outline] = feature(topology, topology.objects.outline).features;
    expect(outline.geometry.type).toBe('MultiPolygon');
    expect(outline.geometry.coordinates.map((polygon) => polygon.length)).toEqual([1]);
  });

  it('snaps edges that miss each other by a metre', () => {
    const near = structuredClone(square(1));
    for (const point of near.coordinates[0]) point[0] += 0.000_001;
    const topology = pack(communes([commune(0), commune(1, { geometry: near })]));
    const [outline] = feature(topology, topology.objects.outline).features;
    expect(outline.geometry.coordinates).toHaveLength(1);
  });

  it('keeps an islet far smaller than the tolerance', () => {
    const ring = [0, 1, 2, 3, 4, 5, 6, 0].map((k) => [107.5 + 1e-4 * Math.sin(k), 17.5 + 1e-4 * Math.cos(k)]);
    const islet = commune(1, { geometry: { type: 'Polygon', coordinates: [ring] } });
    expect(pack(communes([commune(0), islet]), 500).objects.communes.geometries).toHaveLength(2);
  });

  it('throws rather than lose a commune', () => {
    const line = { type: 'Polygon', coordinates: [[[106, 17], [106.1, 17], [106, 17], [106, 17]]] }; // prettier-ignore
    expect(() => pack(communes([commune(0), commune(1, { geometry: line })]))).toThrow('00002');
  });
});

it('finds the field with the codes by its values, not by its name alone', () => {
  const features = layer().map((f) => ({ ...f, properties: { id: 7, MA: f.properties.ma_xa } }));
  expect(guessCodeField(features, codeIndex(units()))).toBe('MA');
});
