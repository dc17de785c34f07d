import type { CountedAlarms } from '@ioc/shared/answers/alarm-quality';
import type { Catalogue } from '#catalogue/catalogue.js';
import { timesRaised } from '#alarm-quality/counted.js';
import { minutesToAnswer } from '#alarm-quality/quality.js';
import type { RaisedAlarm } from '#alarm-quality/raised-alarm.js';
import { cutPage } from '#platform/cut-page.js';

interface Asked {
  readonly after: string | undefined;
  readonly limit: number;
}

/** A page of counted alarms, newest first. `raised`: all of the period, by which each one's times are known. Pure. */
export function pageOfCounted(
  all: readonly RaisedAlarm[],
  raised: readonly RaisedAlarm[],
  { after, limit }: Asked,
  { units }: Pick<Catalogue, 'units'>,
): CountedAlarms {
  const times = timesRaised(raised);
  const newestFirst = [...all].reverse();
  const from = after === undefined ? 0 : newestFirst.findIndex((one) => isOlder(one, after));
  const rest = from < 0 ? [] : newestFirst.slice(from);
  const page = cutPage(rest, limit, keyOf);
  return {
    total: all.length,
    rows: page.rows.map((one) => {
      const { line, id, rule, name, nameEn, unit, priority, state, at } = one;
      return {
        ...{ key: line, id, rule, name, nameEn, unit, unitName: units.get(unit)?.name ?? unit, priority, state },
        raisedAt: new Date(at).toISOString(),
        times: times.get(id) ?? 0,
        minutes: minutesToAnswer(one),
      };
    }),
    next: page.next,
  };
}

const keyOf = ({ at, line }: RaisedAlarm): string => `${at}|${line}`;

function isOlder({ at, line }: RaisedAlarm, key: string): boolean {
  const [keyAt = '', keyLine = ''] = key.split('|');
  return at < Number(keyAt) || (at === Number(keyAt) && BigInt(line) < BigInt(keyLine));
}
