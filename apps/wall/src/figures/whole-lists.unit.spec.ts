import { describe, expect, it } from '@jest/globals';
import { pageFiltersOf } from '#desk/page-filters';
import { wholeLists } from '#figures/whole-lists';

const cases = { indicator: 'late', list: '/api/dossiers?measure=a', denominatorList: '/api/dossiers?measure=b' };

describe('the lists of a figure of a unit', () => {
  it('are of its numerator and of its denominator, in the same window', () =>
    expect(wholeLists(cases, 'H1', pageFiltersOf(new URLSearchParams('from=2026-01-01')))).toEqual({
      list: '/figures/late/units/H1/procedures/all?from=2026-01-01',
      denominatorList: '/figures/late/units/H1/procedures/all?from=2026-01-01&of=denominator',
    }));

  it('are pages of procedures where procedures are counted', () => {
    const [list, denominatorList] = ['/api/catalogue/procedures?online=full', '/api/catalogue/procedures'];
    expect(
      wholeLists({ indicator: 'share', list, denominatorList }, 'H1', pageFiltersOf(new URLSearchParams())),
    ).toEqual({
      list: '/procedures?online=full',
      denominatorList: '/procedures',
    });
  });

  it('are none without cases, and none of a figure as it was known then', () => {
    const none = { list: null, denominatorList: null };
    expect(wholeLists({ indicator: 'late', ...none }, 'H1', pageFiltersOf(new URLSearchParams()))).toEqual(none);
    expect(wholeLists(cases, 'H1', pageFiltersOf(new URLSearchParams('known=2026-01-01')))).toEqual(none);
  });
});
