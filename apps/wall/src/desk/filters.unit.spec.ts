import { describe, expect, it } from '@jest/globals';
import { changed, filtersOf, withoutFilters } from '#desk/filters';
import { pageFiltersOf } from '#desk/page-filters';

const search = new URLSearchParams(
  'from=2026-11-01&to=2026-11-22&channel=online&field=Đất đai&role=decides&after=x&count=3',
);

describe('filters in an address', () => {
  it('are told, but for the role that is meant anyway', () => {
    expect(filtersOf(search)).toEqual({ channel: 'online', field: 'Đất đai' });
  });

  it('change one by one; the page of a list and its length do not outlive them', () => {
    const next = new URLSearchParams(changed(search, { channel: 'post', field: null, received: '-' }));
    expect(Object.fromEntries(next)).toEqual({
      ...{ from: '2026-11-01', to: '2026-11-22', channel: 'post', role: 'decides', received: '-' },
    });
  });

  it('go all at once and leave the window', () => {
    expect(withoutFilters(search)).toBe('?from=2026-11-01&to=2026-11-22');
    expect(withoutFilters(new URLSearchParams('channel=post'))).toBe('?');
  });

  it('go along from page to page with the window', () => {
    const { keep, words } = pageFiltersOf(new URLSearchParams('to=2026-11-22&channel=online&received=H50.05'));
    expect(keep('/figures/open/units/19333')).toBe(
      '/figures/open/units/19333?to=2026-11-22&channel=online&received=H50.05',
    );
    expect(words).toEqual({ from: null, to: '2026-11-22', asOf: null, channel: 'online', received: 'H50.05' });
  });
});
