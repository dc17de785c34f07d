import { expect, it } from '@jest/globals';
import { indicator } from '@ioc/test/support/small-catalogue';
import { chartFigure } from '#live/charts/chart-figure.js';

it('a chart says what it is of, and no more than the wall needs', () => {
  const counted = indicator({
    ...{ code: 'open', name: 'Đang mở', nameEn: 'Open', target: 5, direction: 'lower' },
    formula: { kind: 'stock', measures: ['dossier.open'] },
  });
  expect(chartFigure(counted)).toEqual({
    ...{ indicator: 'open', name: 'Đang mở', nameEn: 'Open', unit: 'count', target: 5, direction: 'lower' },
  });
});
it('what was published is marked, and decimals are those of the catalogue', () => {
  const observed = indicator({ code: 'cpi', decimals: 2, formula: { kind: 'observed', indicator: 'cpi' } });
  expect(chartFigure(observed)).toMatchObject({ observed: true, decimals: 2 });
});
