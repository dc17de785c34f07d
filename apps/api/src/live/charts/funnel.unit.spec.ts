import { expect, it } from '@jest/globals';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { funnelChart } from '#live/charts/funnel.js';

const of = (...found: Parameters<typeof funnelChart>[1]) =>
  funnelChart('k', found, smallCatalogue()).stages.map(({ state, n, median, longest }) => [state, n, median, longest]);

it('the funnel has every state in the order of the way, and a pause only where there is one', () => {
  const processing = { status: 'processing', n: 4, median: 2, longest: 30 } as const;
  expect(of(processing).map(([state, n]) => [state, n])).toEqual([
    ['registered', 0],
    ['received', 0],
    ['processing', 4],
    ['supplement', 0],
    ['fee', 0],
    ['resolved', 0],
  ]);
  expect(of(processing)[2]).toEqual(['processing', 4, 2, 30]);
  expect(of(processing, { status: 'paused', n: 1, median: null, longest: null })).toContainEqual([
    'paused',
    1,
    null,
    null,
  ]);
});
