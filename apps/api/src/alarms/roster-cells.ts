import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { type DutyRoster, type Spell, spellsBetween } from '#roster/duty.js';
import { alarmId } from '#alarms/alarm-key.js';
import type { Cell } from '#alarms/cell.js';
import { hourText } from '#alarms/day-words.js';
import { roleWords } from '#alarms/role-words.js';

const minuteMs = 60_000;

/**
 * Rules of the roster: one cell for each slot, active while nobody is on in it or, within `aheadMinutes`, will be; and one that
 * is normal for each in `known` that is no longer in force. No name of a person is in a cell: walls show them. Pure.
 */
export function rosterCells(
  rules: readonly AlarmRule[],
  roster: DutyRoster,
  catalogue: Catalogue,
  now: number,
  known: readonly { readonly cause: string; readonly unit: string }[],
): Cell[] {
  return rules.flatMap((rule) => {
    if (!('roster' in rule.on)) return [];
    const { roster: duties, aheadMinutes } = rule.on;
    const empty = spellsBetween(roster, catalogue.calendar, now, now + aheadMinutes * minuteMs + 1).filter(
      ({ person }) => person === null,
    );
    const slots = roster.slots.filter(({ duty }) => duties === 'all' || duties.includes(duty));
    const inForce = new Set(slots.map(({ id }) => id));
    const gone = known.filter(({ cause }) => !inForce.has(cause));
    return [
      ...slots.map(({ id, unit }) =>
        cellOf(
          rule,
          { cause: id, unit },
          empty.find(({ slot }) => slot.id === id),
        ),
      ),
      ...gone.map(({ cause, unit }) => cellOf(rule, { cause, unit }, undefined)),
    ];
  });
}

function cellOf(rule: AlarmRule, of: { cause: string; unit: string }, empty: Spell | undefined): Cell {
  const key = { rule: rule.code, unit: of.unit, cause: of.cause };
  return {
    ...key,
    ...{ id: alarmId(key), of: rule, finding: empty ? 'active' : 'normal', value: null, group: 'roster', because: [] },
    detail: empty ? spellWords(empty) : null,
  };
}

/** Trưởng ca, 05/01 15:00–23:00. */
function spellWords({ slot, day, start, end }: Spell): { vi: string; en: string } {
  const [, month, date] = day.split('-');
  const hours = `${hourText(start)}–${hourText(end)}`;
  const { vi, en } = roleWords[slot.duty];
  return { vi: `${vi}, ${date}/${month} ${hours}`, en: `${en}, ${date}/${month} ${hours}` };
}
