import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { RawAssets } from '#map/assets';

/** For specs: the real files of the catalogue, as the API serves them; found from wherever the tests are started. */
function catalogue(path: string): string {
  let root = process.cwd();
  while (!existsSync(join(root, 'catalogue/map')) && dirname(root) !== root) root = dirname(root);
  return readFileSync(join(root, 'catalogue', path), 'utf8');
}

export const vietnam = () => JSON.parse(catalogue('map/vietnam.topo.json')) as RawAssets['vietnam'];

export function quangTri(): RawAssets {
  const found = parse(catalogue('quang-tri/units.yaml')) as { kind: string }[] | { units: { kind: string }[] };
  const units = Array.isArray(found) ? found : found.units;
  return {
    base: JSON.parse(catalogue('quang-tri/map/base.topo.json')) as RawAssets['base'],
    vietnam: vietnam(),
    units: units.filter(({ kind }) => kind === 'commune') as unknown as RawAssets['units'],
    cells: parse(catalogue('quang-tri/map/hexes.yaml')) as RawAssets['cells'],
    communes: null,
  };
}
