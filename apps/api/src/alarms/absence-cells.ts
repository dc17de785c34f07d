import type { Absence, AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { lineOf } from '#catalogue/line-of.js';
import { realSources } from '#catalogue/sandbox.js';
import { hourMs, instantText } from '#calendar/local-day.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import { workingTimeBetween } from '#calendar/working-time.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { judgeAbsence } from '#alarms/judge.js';
import type { LastEvent } from '#alarms/last-events.sql.js';
import { unitsOfKinds } from '#alarms/units-of-kinds.js';

/** Rules of absence: one cell for each source, each unit, or the whole province. Pure. */
export function absenceCells(
  rule: AlarmRule,
  of: Absence,
  last: readonly LastEvent[],
  { catalogue, today, now }: { readonly catalogue: Catalogue; readonly today: string; readonly now: number },
): Cell[] {
  const latest = new Map<string, number>();
  for (const event of last)
    if (of.absent.includes(event.type))
      for (const key of keysOf(event, of, catalogue)) latest.set(key, Math.max(latest.get(key) ?? event.at, event.at));
  return watchedOf(of, catalogue, today).map(({ unit, cause }) => {
    const at = latest.get(of.from === undefined ? unit : cause) ?? null;
    const hours = at === null ? null : silentHours(catalogue.calendar, at, now);
    const key = { rule: rule.code, unit, cause };
    return {
      ...{ ...key, id: alarmId(key), of: rule, finding: judgeAbsence(of.withinHours, hours), value: hours },
      ...{ group: `absent:${rule.code}`, because: [], detail: at === null ? null : detailOf(at) },
    };
  });
}

/** Sources or units that an event speaks of; whatever its unit, it speaks of the province. */
function keysOf({ source, unit }: LastEvent, { from }: Absence, { unitCodes, units, province }: Catalogue) {
  if (from !== undefined) return [source];
  return new Set([province.rootUnit, ...(unit === null ? [] : lineOf(unitCodes.get(unit) ?? unit, units))]);
}

function watchedOf({ from, units }: Absence, catalogue: Catalogue, today: string): { unit: string; cause: string }[] {
  const root = catalogue.province.rootUnit;
  if (from !== undefined) {
    const codes = from === 'all' ? [...realSources(catalogue.sources).keys()] : from;
    return codes.map((code) => ({ unit: catalogue.sources.get(code)?.unit ?? root, cause: code }));
  }
  const all = units === undefined ? [root] : unitsOfKinds(units, catalogue, today);
  return all.map((unit) => ({ unit, cause: 'events' }));
}

/** To a tenth of an hour; null: the calendar does not know. */
function silentHours(calendar: WorkCalendar, at: number, now: number): number | null {
  const ms = workingTimeBetween(calendar, at, Math.max(at, now));
  return typeof ms === 'number' ? Math.round((ms / hourMs) * 10) / 10 : null;
}

function detailOf(at: number): Cell['detail'] {
  const text = instantText(at);
  const when = `${text.slice(11, 16)} ${text.slice(8, 10)}/${text.slice(5, 7)}`;
  return { vi: `Sự kiện cuối cùng lúc ${when}`, en: `The last event was at ${when}` };
}
