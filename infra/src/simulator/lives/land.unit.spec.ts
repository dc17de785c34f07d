import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readLand } from '#simulator/lives/land.js';

// The base maps of the catalogue, asked by the points of their units: each province as it was on the last day of its history.
const catalogue = join(import.meta.dirname, '../../../../catalogue');
/** Degrees, about 2,5 km: as coarse as the outlines are. */
const coarse = 0.025;

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
