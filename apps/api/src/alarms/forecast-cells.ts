import type { AlarmRule, DueForecast } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { hourText, weekdayWords } from '#alarms/day-words.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { firstRecentDay, type Load, nextHour, overdueAt } from '#alarms/foretold.js';
import { type CauseFinding, judgeFigure } from '#alarms/judge.js';
import { unitsOfKinds } from '#alarms/units-of-kinds.js';

interface Now {
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly now: number;
}
/** Between which days and by when a forecast looks; null: the calendar does not know. */
export function forecastSpan({ by, recentDays }: DueForecast, { catalogue, today, now }: Now) {
  const since = firstRecentDay(catalogue.calendar, today, recentDays);
  return since === null ? null : { since, today, now, then: nextHour(by, now) };
}

/** Rules that foretell: one cell for each unit in force, by its load. Pure. */
export function forecastCells(rule: AlarmRule, of: DueForecast, loads: ReadonlyMap<string, Load>, at: Now): Cell[] {
  const span = forecastSpan(of, at);
  return unitsOfKinds(of.units, at.catalogue, at.today).map((unit) => {
    const load = loads.get(unit) ?? { due: 0, finished: 0 };
    const value = span && overdueAt(load, at.catalogue.calendar, span);
    const key = { rule: rule.code, unit, cause: of.forecast };
    return {
      ...{ ...key, id: alarmId(key), of: rule, finding: findingOf(rule, value, load), value },
      ...{ group: `forecast:${of.forecast}`, because: [], detail: span && detailOf(of, span.then, load) },
    };
  });
}

/** With few cases nothing is raised; that few are left clears. */
function findingOf({ minimum = 0, ...rule }: AlarmRule, value: number | null, { due }: Load): CauseFinding {
  const finding = judgeFigure({ ...rule, minimum: 0 }, { value, denominator: null, state: 'live' });
  return finding === 'active' && due < minimum ? 'between' : finding;
}

const cases: Readonly<Record<DueForecast['forecast'], readonly [string, string]>> = {
  dossier: ['hồ sơ', 'dossiers'],
  complaint: ['phản ánh', 'complaints'],
  task: ['nhiệm vụ', 'tasks'],
  document: ['văn bản', 'documents'],
};

/** Đến thứ Sáu 17:00: 40 hồ sơ đến hạn. */
function detailOf({ forecast, by }: DueForecast, then: number, { due }: Load): Cell['detail'] {
  const [vi, en] = cases[forecast];
  const [dayVi, dayEn] = weekdayWords[by.weekday];
  return {
    vi: `Đến ${dayVi} ${hourText(then)}: ${due} ${vi} đến hạn`,
    en: `By ${dayEn} ${hourText(then)}: ${due} ${en} fall due`,
  };
}
