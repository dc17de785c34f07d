import type { Figure } from '@ioc/shared/figures/figure';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import type { AlarmRule, FigureChange } from '#catalogue/alarm-rules.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { comparedHour, fullHour } from '#alarms/compared-hour.js';
import { changingFigures, type RuleOfUnits } from '#alarms/figure-cells.js';
import type { FiguresNow } from '#alarms/figure-judge.js';
import { changeOf, judgeFigure, type Sample } from '#alarms/judge.js';
import { type HourSample, keepSamples, readSamples, sampleKey } from '#alarms/samples.sql.js';
import type { Queryable } from '#ledger/queryable.js';

/** Where samples of full hours are kept: the database, or what a trial remembers. */
export interface SampleStore {
  keep(samples: readonly HourSample[], now: number): Promise<void>;
  read(figures: readonly string[], hours: readonly number[]): Promise<ReadonlyMap<string, Sample>>;
}

export const samplesIn = (db: Queryable): SampleStore => ({
  keep: (samples, now) => keepSamples(db, samples, now),
  read: (figures, hours) => readSamples(db, figures, hours),
});

/** Rules of change, judged once in each full hour: what was seen first in it against the hour that it is compared with. */
export class ChangeCells {
  private judged = '';

  async due(store: SampleStore, rules: readonly RuleOfUnits[], seen: FiguresNow, now: number): Promise<Cell[]> {
    const changing = rules.filter(({ rule: { on } }) => 'figure' in on && on.change);
    const hour = fullHour(now);
    const mark = `${hour} ${changing.map(({ rule, units }) => `${rule.code}:${rule.version}:${units.length}`).join()}`;
    if (changing.length === 0 || mark === this.judged) return [];
    const figures = changingFigures(changing, seen);
    await store.keep(
      [...figures].flatMap(([code, byUnit]) => samplesOf(code, byUnit, hour)),
      now,
    );
    const { calendar } = seen.catalogue;
    const hours = new Set([hour, ...changing.flatMap(({ rule }) => comparedOf(rule, calendar, hour) ?? [])]);
    const samples = await store.read([...figures.keys()], [...hours]);
    this.judged = mark;
    return changing.flatMap(({ rule, units }) => cellsOf(rule, units, { figures, samples, calendar, hour }));
  }

  forget(): void {
    this.judged = '';
  }
}

/** Only what is known is a sample. */
const samplesOf = (figure: string, byUnit: ReadonlyMap<string, Figure>, hour: number): HourSample[] =>
  [...byUnit].flatMap(([unit, { state, value, denominator }]) =>
    state === 'live' || state === 'late' ? [{ figure, unit, hour, value, denominator }] : [],
  );

const changeIn = ({ on }: AlarmRule): FigureChange | undefined => ('figure' in on ? on.change : undefined);
const comparedOf = (rule: AlarmRule, calendar: WorkCalendar, hour: number): number | null => {
  const change = changeIn(rule);
  return change ? comparedHour(calendar, hour, change.since) : null;
};

interface Hour {
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  readonly samples: ReadonlyMap<string, Sample>;
  readonly calendar: WorkCalendar;
  readonly hour: number;
}

function cellsOf(rule: AlarmRule, units: readonly string[], { figures, samples, calendar, hour }: Hour): Cell[] {
  const change = changeIn(rule);
  const code = 'figure' in rule.on ? rule.on.figure : '';
  const then = comparedOf(rule, calendar, hour);
  if (!change) return [];
  return units.flatMap((unit): Cell[] => {
    const figure = figures.get(code)?.get(unit);
    if (!figure) return [];
    const sample = (at: number | null) => (at === null ? null : (samples.get(sampleKey(code, unit, at)) ?? null));
    const judged = changeOf(change, sample(hour) ?? figure, sample(then));
    const key = { rule: rule.code, unit, cause: code };
    const finding = judgeFigure(rule, { ...judged, state: figure.state });
    return [
      {
        ...{ ...key, id: alarmId(key), of: rule, finding, value: judged.value },
        ...{ group: `figure:${code}`, because: figure.because, detail: null },
      },
    ];
  });
}
