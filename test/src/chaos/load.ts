import type { DataSource } from 'typeorm';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import type { EventLog, NewRecord } from '@ioc/api/event-log/event-log';
import type { CloudEvent, Delivery } from '@ioc/infra/simulator/travel/cloud-event';
import { messageOf } from '@ioc/infra/simulator/travel/publish-kafka';
import { topics } from '@ioc/shared/events/contract';
import { get } from '@ioc/test/support/api';
import { tallyOn } from '@ioc/test/support/province-events';
import { until } from '@ioc/test/support/until';

/** What a department's producer would put into the log: every other source in binary mode. */
export function recordsOf(deliveries: readonly Delivery[], prefix: string): NewRecord[] {
  return deliveries.map(({ kind, event }) => {
    const { key, value, headers } = messageOf(event, event.source.length % 2 === 0);
    return {
      topic: prefix + topics[kind],
      key: String(key),
      headers: headers as Record<string, string>,
      value: Buffer.from(String(value)),
    };
  });
}

/** Fills a log before anybody reads it. */
export async function fill(log: EventLog, records: readonly NewRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += 2000) await log.append(records.slice(at, at + 2000));
}

/** Records whose effects are committed. */
export async function taken(db: DataSource): Promise<number> {
  const [row] = (await db.query(`select coalesce(sum(next), 0)::int as n from log_position`)) as [{ n: number }];
  return row.n;
}
export const allTaken = (db: DataSource, total: number, withinMs = 180_000) =>
  until(
    () => taken(db).catch(() => -1),
    (n) => n === total,
    withinMs,
  );

/**
 * Whether everything that was sent was counted, and once: the figures of several days beside an opinion of its own, and
 * the rows of the journal and of the quarantine beside the events that were sent. What cannot be understood has no id that
 * could be trusted, so each copy of it is a record of its own in quarantine.
 */
export async function differencesFromTally(
  url: string,
  db: DataSource,
  deliveries: readonly Delivery[],
  catalogue: Catalogue,
): Promise<string[]> {
  const found: string[] = [];
  const same = differing(found);
  const understood = new Set(
    deliveries.filter(({ broken }) => !broken).map(({ event }) => `${event.source} ${event.id}`),
  );
  const [rows] = await db.query(`select (select count(*)::int from journal) as journal,
    (select count(*)::int from quarantine) as quarantine`);
  same('rows of the journal', rows.journal, understood.size);
  same('rows of the quarantine', rows.quarantine, deliveries.filter(({ broken }) => broken).length);
  const events = deliveries.map(({ event }) => event);
  const days = daysOf(deliveries.map(({ publishAt }) => publishAt));
  return [...found, ...(await figureDifferences(url, events, catalogue, days))];
}

/** Headline figures of these days beside an opinion of its own on what was sent. */
export async function figureDifferences(
  url: string,
  events: readonly CloudEvent[],
  catalogue: Catalogue,
  days: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const same = differing(found);
  for (const day of days) {
    const should = tallyOn(events, catalogue, day);
    const { figures } = await get<{ figures: { indicator: string; value: number | null }[] }>(
      url,
      `/api/figures?to=${day}`,
    );
    const value = (code: string) => figures.find(({ indicator }) => indicator === code)?.value;
    same(`received on ${day}`, value('received-today'), should.received);
    same(`resolved on ${day}`, value('resolved-today'), should.resolved);
    same(`open at the end of ${day}`, value('open'), should.open);
    same(`overdue at the end of ${day}`, value('overdue'), should.overdue);
  }
  return found;
}

const differing = (found: string[]) => (what: string, is: unknown, should: unknown) => {
  if (is !== should) found.push(`${what}: ${String(is)}, must be ${String(should)}`);
};

/** First, middle and last day of a load that was sent at these times, and three weeks after it. */
export function daysOf(sentAt: readonly number[]): string[] {
  const local = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
  const times = [...sentAt].sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] as number;
  return [...new Set([at(0), at(0.5), at(1), at(1) + 21 * 86_400_000].map(local))];
}
