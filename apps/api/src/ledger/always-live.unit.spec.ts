import { expect, it } from '@jest/globals';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { alwaysLive } from '#ledger/always-live.js';

it('every source given is live, with nothing said of it that was not asked', () => {
  const rows = alwaysLive(smallCatalogue().sources.values());
  expect(rows.map(({ key, state, silence }) => [key, state, silence])).toEqual([
    ['mot-cua', 'live', 'none'],
    ['1022', 'live', 'none'],
  ]);
  expect(rows[0]).toMatchObject({ shortName: 'Nguồn mot-cua', expectedSeconds: 900, lastAt: null, quarantined: 0 });
});
