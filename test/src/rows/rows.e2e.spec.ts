import { expect, it } from '@jest/globals';
import { rows } from '@ioc/test/rows/rows';
import { tryProvince } from '@ioc/test/rows/try-province';

/** A small part of `npm run verify:rows`: the department's wall, its targets, its layer, its infrastructure. */
it('a visitor of a department’s quarter finds its rows within three clicks, with their figures and their records', async () => {
  const mine = rows.filter(({ n }) => n >= 27 && n <= 30);
  const found = await tryProvince('dak-lak-so-tttt-2023', mine, () => undefined);
  expect(Object.entries(found).flatMap(([key, { faults }]) => faults.map((fault) => `${key}: ${fault}`))).toEqual([]);
  expect(Object.keys(found)).toHaveLength(5);
  expect(Object.values(found).filter(({ down }) => down?.startsWith('/events/'))).toHaveLength(4);
}, 180_000);
