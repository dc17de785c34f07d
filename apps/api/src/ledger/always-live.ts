import type { SourceRow } from '@ioc/shared/live/tables';
import type { Source } from '#catalogue/catalogue.js';

/** Sources as if each had just been heard: for figures of the past, and where freshness is no part of the question. Pure. */
export const alwaysLive = (sources: Iterable<Source>): SourceRow[] =>
  [...sources].map(({ code, name, shortName = name, expectedSeconds }) => ({
    ...{ key: code, name, shortName, state: 'live', silence: 'none', expectedSeconds },
    ...{ lastAt: null, lastEventAt: null, today: 0, quarantined: 0 },
  }));
