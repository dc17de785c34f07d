import { lifecycle, personActions } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { AlarmRow } from '#alarms/alarm-row.js';
import { lastNoteOf } from '#alarms/last-note.js';
import { causeWords } from '#alarms/words.js';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** A row as the desk is answered. Pure. */
export function alarmItem(row: AlarmRow, catalogue: Catalogue): AlarmItem {
  const { id, rule, unit, cause, state, condition, owner, value, version, occurrences, assignee, promise, hindsight } =
    row;
  return {
    ...{ id, rule, unit, cause, state, condition, owner, value, version, occurrences, assignee, promise, hindsight },
    ruleVersion: row.definition.version,
    name: row.definition.name,
    nameEn: row.definition.nameEn,
    unitName: catalogue.units.get(unit)?.name ?? unit,
    causeName: causeWords(row, catalogue),
    group: row.group_key,
    drill: row.drill ?? false,
    priority: priorities[row.priority],
    raisedAt: row.raised_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    handledBy: row.handled_by,
    handledAt: iso(row.handled_at),
    lastNote: lastNoteOf(row.last_note),
    nextCheck: iso(row.next_check),
    promiseAt: iso(row.promise_at),
    shelvedUntil: iso(row.shelved_until),
    actions: personActions.filter((action) => lifecycle[state][action] !== null),
  };
}
