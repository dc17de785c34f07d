import type { DataSource } from 'typeorm';
import { waitBefore } from '#alarms/escalation.js';
import type { NotificationBody } from '#alarms/escalate.sql.js';

export interface ClaimedNotification {
  readonly id: string;
  readonly key: string;
  readonly contact: string;
  readonly body: NotificationBody;
  readonly created_at: Date;
  readonly tries: number;
}
type Db = Pick<DataSource, 'query'>;

/** Longer than a try may take: a process that died with a claim has it taken from it after that. */
const claimSeconds = 60;

/** Claims what is due, so that no other process tries it at the same time. */
export async function claimNotifications(db: Db, most: number, now: Date): Promise<ClaimedNotification[]> {
  await leaveOutAnswered(db, now);
  const [rows] = (await db.query(
    `update notification set tries = tries + 1, claimed_until = $2::timestamptz + $3 * interval '1 s'
     where id in (select id from notification where sent_at is null and given_up_at is null
       and left_out_at is null and due_at <= $2
       and (claimed_until is null or claimed_until <= $2) order by due_at, id limit $1 for update skip locked)
     returning id, key, contact, body, created_at, tries`,
    [most, now, claimSeconds],
  )) as [ClaimedNotification[], number];
  return rows;
}

/** What waited for the end of quiet hours is not sent of an alarm that is no longer new. */
async function leaveOutAnswered(db: Db, now: Date): Promise<void> {
  await db.query(
    `update notification n set left_out_at = $1 where held and due_at <= $1 and tries = 0 and sent_at is null
       and given_up_at is null and left_out_at is null
       and not exists (select 1 from alarm a where a.id = n.alarm and a.state = 'new')`,
    [now],
  );
}

export async function notificationSent(db: Db, id: string, now: Date): Promise<void> {
  await db.query(`update notification set sent_at = $2, claimed_until = null, error = null where id = $1`, [id, now]);
}

/** It waits for its next try, or is given up; why stands beside it. */
export async function notificationFailed(
  db: Db,
  { id, tries }: ClaimedNotification,
  error: string,
  now: Date,
): Promise<void> {
  const wait = waitBefore(tries);
  await db.query(
    `update notification set claimed_until = null, error = $2, due_at = $3, given_up_at = $4 where id = $1`,
    [id, error.slice(0, 300), new Date(now.getTime() + (wait ?? 0)), wait === null ? now : null],
  );
}

/** So many tries in a minute and a half have failed: by then somebody has to know, and not only when it is given up. */
const failing = 4;

/** Of these contacts, those where a notification fails or was given up and nothing has arrived since. */
export async function unreachable(db: Db, contacts: readonly string[]): Promise<string[]> {
  const rows: { contact: string }[] = await db.query(
    `select distinct contact from (
       select contact, given_up_at as since from notification where given_up_at is not null
       union all
       select contact, created_at from notification
       where sent_at is null and given_up_at is null and left_out_at is null and error is not null and tries >= ${failing}) n
     where contact = any($1)
     and not exists (select 1 from notification s where s.contact = n.contact and s.sent_at > n.since) limit 50`,
    [contacts],
  );
  return rows.map(({ contact }) => contact);
}
