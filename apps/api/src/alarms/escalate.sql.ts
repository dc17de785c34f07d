import { createHash } from 'node:crypto';
import { priorities } from '@ioc/shared/alarms/priority';
import type { QueryRunner } from 'typeorm';
import { type AlarmRow, alarmsChanged } from '#alarms/alarm-row.js';
import { type Contact, contactName } from '#alarms/contacts.js';
import { stepAt } from '#alarms/escalation.js';
import { sendableAt } from '#alarms/quiet-hours.js';
import { recipientsOf } from '#alarms/recipients.js';
import { causeWords } from '#alarms/words.js';
import { inDrill } from '#drills/runs.sql.js';
import type { Spell } from '#roster/duty.js';
import type { Catalogue } from '#catalogue/catalogue.js';

interface Reached {
  readonly contacts: readonly Contact[];
  /** Who is on duty at this moment; empty: there is no roster. */
  readonly onNow: readonly Spell[];
}

/** Steps in one transaction; the next look takes the rest. */
const mostAtOnce = 200;

/**
 * Passes on what nobody acknowledged: the step, its line of history and its notifications in the transaction of `runner`, so that
 * a step is taken once, whoever dies when.
 */
export async function escalateDue(
  runner: QueryRunner,
  now: Date,
  catalogue: Catalogue,
  { contacts, onNow }: Reached,
): Promise<number> {
  const due: AlarmRow[] = await runner.query(
    `select * from alarm where state = 'new' and escalate_at <= $1 order by escalate_at, id limit ${mostAtOnce} for update`,
    [now],
  );
  for (const row of due) await escalate(runner, row, now, catalogue, { contacts, onNow });
  if (due.length > 0) await runner.query(alarmsChanged);
  return due.length;
}

async function escalate(
  runner: QueryRunner,
  row: AlarmRow,
  now: Date,
  catalogue: Catalogue,
  { contacts, onNow }: Reached,
): Promise<void> {
  const step = row.definition.escalate[row.escalated];
  await runner.query(
    `update alarm set escalated = escalated + 1, escalate_at = $2, version = version + 1 where id = $1`,
    [row.id, stepAt(row.definition, row.raised_at, row.escalated + 1)],
  );
  if (!step) return;
  const asked = { step: row.escalated, to: step.to, unit: row.unit, root: catalogue.province.rootUnit };
  const { contacts: reached, onDuty } = recipientsOf(asked, contacts, onNow);
  await runner.query(
    `insert into alarm_history (alarm, at, action, from_state, to_state, rule_version, value, data)
     values ($1, $2, 'escalate', $3, $3, $4, $5, $6::jsonb)`,
    [
      row.id,
      now,
      row.state,
      row.definition.version,
      row.value,
      JSON.stringify({ to: step.to, step: row.escalated + 1, ...(onDuty && { onDuty }) }),
    ],
  );
  const body = JSON.stringify(notificationBody(row, step.to, catalogue, await inDrill(runner, row.raised_at)));
  for (const contact of reached) {
    const key = `${row.id}.${row.occurrences}.${row.escalated + 1}.${contactKey(contact)}`;
    await runner.query(
      `insert into notification (key, alarm, role, contact, body, created_at, due_at, held)
       values ($1, $2, $3, $4, $5::jsonb, $6::timestamptz, $7::timestamptz, $7::timestamptz > $6::timestamptz) on conflict (key) do nothing`,
      [
        ...[key, row.id, step.to, contactName(contact), body, now],
        new Date(sendableAt(contact.quiet, priorities[row.priority], now.getTime())),
      ],
    );
  }
}

/** Distinguishes contacts in a key: a hash of the whole address, from which none of it can be read. Pure. */
const contactKey = (contact: Contact): string =>
  createHash('sha256').update(contactName(contact)).digest('hex').slice(0, 16);

/** What a notification says. Units and roles, never a person. Pure. */
function notificationBody(row: AlarmRow, role: string, catalogue: Catalogue, drill: boolean) {
  return {
    type: 'alarm.escalated',
    /** It was raised in an exercise. */
    drill,
    alarm: row.id,
    role,
    name: row.definition.name,
    nameEn: row.definition.nameEn,
    unit: row.unit,
    unitName: catalogue.units.get(row.unit)?.name ?? row.unit,
    cause: causeWords(row, catalogue),
    priority: priorities[row.priority],
    value: row.value,
    raisedAt: row.raised_at.toISOString(),
    action: row.definition.action,
    actionEn: row.definition.actionEn,
  };
}
export type NotificationBody = ReturnType<typeof notificationBody>;
