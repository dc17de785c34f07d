import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Point } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { parse } from 'yaml';
import { readLand } from '#simulator/lives/land.js';

// The base maps of the catalogue, asked by the points of their units: each province as it was on the last day of its history.
const catalogue = join(import.meta.dirname, '../../../../catalogue');
/** Degrees, about 2,5 km: as coarse as the outlines are. */
const coarse = 0.025;
/** About 500 m. */
const edge = 0.005;

interface Unit {
  readonly name: string;
  readonly kind: string;
  readonly lat?: number;
  readonly lon?: number;
}
const districtsOf = async (province: string): Promise<Unit[]> => {
  const units = parse(await readFile(join(catalogue, province, 'units.yaml'), 'utf8')) as Unit[];
  return units.filter(({ kind, lat }) => kind === 'district' && lat !== undefined);
};

/** A town beside the border that another province had then. */
const beyond = {
  'quang-binh-2021': { 'Đông Hà': [16.816, 107.1], 'Hồ Xá': [17.062, 107.02] },
  'dien-bien-2020': { 'Sìn Hồ': [22.367, 103.252], 'Sơn La': [21.327, 103.914] },
  'bac-lieu-2022': { 'Cà Mau': [9.177, 105.15], 'Sóc Trăng': [9.603, 105.98] },
  'dak-lak-so-tttt-2023': { 'Tuy Hòa': [13.095, 109.32], 'Gia Nghĩa': [12.004, 107.69] },
  'lai-chau-2015': { 'Mường Nhé': [22.189, 102.462], 'Sa Pa': [22.336, 103.844] },
} as const;

interface Place {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}
const provinces = ['quang-tri', ...Object.keys(beyond)];

describe('the places of a base map', () => {
  it.each(provinces)('lie inside the outline of %s, where its file has them', async (province) => {
    const folder = join(catalogue, province, 'map');
    const places = parse(await readFile(join(folder, 'places.yaml'), 'utf8')) as Place[];
    const land = await readLand(catalogue, province);
    // Gates, mouths and islands lie on the edge of an outline that is coarse by itself.
    const near = ({ lat, lon }: Place) =>
      [-edge, 0, edge].some((dy) => [-edge, 0, edge].some((dx) => land(lat + dy, lon + dx)));
    expect(places.filter((place) => !near(place)).map(({ name }) => name)).toEqual([]);
    const map = JSON.parse(await readFile(join(folder, 'base.topo.json'), 'utf8')) as Topology;
    const drawn = feature(map, map.objects['places'] as GeometryCollection<{ name: string }>).features;
    const off = places.filter(({ name, lat, lon }) => {
      const [x = 0, y = 0] = (drawn.find(({ properties }) => properties.name === name)?.geometry as Point).coordinates;
      return Math.hypot(x - lon, y - lat) > 0.0002;
    });
    expect([off, drawn.length]).toEqual([[], places.length]);
  });
});

describe('the outline of a former province', () => {
  it.each(Object.entries(beyond))(
    'holds the districts of %s and nothing of its neighbours',
    async (province, towns) => {
      const land = await readLand(catalogue, province);
      const near = (lat: number, lon: number) =>
        [-coarse, 0, coarse].some((dy) => [-coarse, 0, coarse].some((dx) => land(lat + dy, lon + dx)));
      const districts = await districtsOf(province);
      expect(districts.length).toBeGreaterThan(5);
      expect(districts.filter(({ lat, lon }) => !near(lat!, lon!)).map(({ name }) => name)).toEqual([]);
      expect(Object.entries(towns).filter(([, [lat, lon]]) => land(lat, lon))).toEqual([]);
    },
  );
});
