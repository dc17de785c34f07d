import { noBooks } from '@ioc/test/support/no-books';
import type { AlarmRule } from '@ioc/api/catalogue/alarm-rules';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import type { SourceRow } from '@ioc/shared/live/tables';
import { smallCatalogue, indicator } from '@ioc/test/support/small-catalogue';
import type { Seen } from '@ioc/api/alarms/current-cells';
import type { Look } from '@ioc/api/alarms/evaluator';
import { aRule } from '@ioc/api/alarms/rule.spec-support';

const overdue = indicator({
  code: 'overdue',
  name: 'Hồ sơ quá hạn',
  window: 'all',
  formula: { kind: 'stock', measures: ['dossier.overdue'] },
});

/** A province of two communes with these rules; one over overdue dossiers of communes where none are given. */
export function alarmCatalogue(rules: readonly AlarmRule[] = [aRule()], more: Partial<Catalogue> = {}): Catalogue {
  const small = smallCatalogue();
  return {
    ...small,
    indicators: new Map([...small.indicators, ['overdue', overdue]]),
    books: { ...noBooks, alarms: rules },
    ...more,
  };
}

export const aSource = (key: string, state: SourceRow['state'] = 'live'): SourceRow => ({
  ...{ key, name: key, shortName: key, state, lastAt: '2026-01-05T00:00:00Z' },
  ...{ silence: 'none', lastEventAt: '2026-01-05T00:00:00Z', expectedSeconds: 900, today: 1, quarantined: 0 },
});

/** What a reading saw: so many overdue dossiers of each unit. */
export const seenOf = (
  counts: Readonly<Record<string, number>>,
  catalogue: Catalogue = alarmCatalogue(),
  sources: readonly SourceRow[] = [aSource('mot-cua')],
): Seen => ({
  inputs: {
    sums: {
      byUnit: new Map(
        Object.entries(counts).map(([unit, all]) => [
          unit,
          new Map([['dossier.overdue', { day: 0, month: 0, year: 0, all }]]),
        ]),
      ),
      byDay: new Map(),
    },
    only: new Map(),
    observations: [],
  },
  catalogue,
  today: '2026-01-05',
  sources,
});

const start = Date.parse('2026-01-05T01:00:00Z');
/** A look so many minutes after the beginning. */
export const lookAt = (minutes: number, seen: Seen | null, more: Partial<Look> = {}): Look => ({
  now: start + minutes * 60_000,
  seen,
  problems: [],
  held: null,
  ...more,
});
