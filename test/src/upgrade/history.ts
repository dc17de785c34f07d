import { join } from 'node:path';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import type { NewRecord } from '@ioc/api/event-log/event-log';
import { readLand } from '@ioc/infra/simulator/lives/land';
import { province } from '@ioc/infra/simulator/province';
import { messageOf } from '@ioc/infra/simulator/travel/publish-kafka';
import { type Kind, topics } from '@ioc/shared/events/contract';
import { randomDocuments } from '@ioc/test/support/document-lives';
import { corrected, randomLives, type SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';
import { randomTasks } from '@ioc/test/support/task-lives';
import { hostileRecords } from '@ioc/test/upgrade/hostile';

const day = 24 * 3_600_000;
const born = Date.parse('2026-10-05T00:00:00+07:00');
const end = Date.parse('2026-11-20T00:00:00+07:00');

interface Sent {
  readonly at: number;
  readonly record: NewRecord;
}

/**
 * A few thousand records of every kind, always the same for a seed: a stretch of the simulated province, random lives with
 * corrections and disputes, control totals, repeats, conflicts, and records that nobody can understand. In two parts: what
 * became known on a first day, and what became known later, late events and corrections among it.
 */
export async function recordedHistory(
  seed: number,
  catalogue: Catalogue,
  root: string,
): Promise<[NewRecord[], NewRecord[]]> {
  const dice = random(seed);
  const events = [...(await simulated(seed, catalogue, root)), ...strewn(seed, catalogue)];
  const sent = events.map(({ kind, event }) => sentAs(kind, event, dice.chance(0.4)));
  const totals = controlTotals(events.map(({ event }) => event)).map((event) => sentAs('source', event, false));
  const odd = hostileRecords(events.map(({ event }) => event)).map(({ at, kind, ...record }) => ({
    at: Date.parse(at),
    record: { ...record, topic: topics[kind] },
  }));
  const repeats = dice.shuffle(sent).slice(0, 120);
  const all = [...sent, ...totals, ...odd].sort((a, b) => a.at - b.at);
  const early = (one: Sent) => one.at < end - 25 * day && !dice.chance(0.05);
  const first = all.filter(early);
  const known = new Set(first);
  const later = all.filter((one) => !known.has(one));
  return [first.map(recordOf), [...later, ...repeats].map(recordOf)];
}

const recordOf = ({ record }: Sent) => record;

async function simulated(seed: number, catalogue: Catalogue, root: string) {
  const land = await readLand(join(root, 'catalogue'), catalogue.province.code === '44' ? 'quang-tri' : '');
  const plan = { scale: 0.012, live: [{ from: end - day, to: end, perMinute: 0.2, scale: 0.012 }] };
  const deliveries = [...province({ seed, catalogue, plan, born, to: end, land })];
  const few = deliveries.filter(({ kind }, index) => !['kpi', 'source'].includes(kind) || index % 30 === 0);
  return few.map(({ kind, event }) => ({ kind, event: event as unknown as SentEvent }));
}

function strewn(seed: number, catalogue: Catalogue): { kind: Kind; event: SentEvent }[] {
  const observed = observations(catalogue);
  const lives = randomLives(seed + 1, 300, catalogue, '2026-09-21', true);
  return [
    ...lives.map((event) => ({ kind: kindOf(event), event })),
    ...randomDocuments(seed + 2, 80, catalogue, '2026-09-21').map((event) => ({ kind: 'document' as const, event })),
    ...randomTasks(seed + 3, 80, catalogue, '2026-09-21').map((event) => ({ kind: 'task' as const, event })),
    ...corrected(random(seed + 4), observed).map((event) => ({ kind: 'kpi' as const, event })),
    ...unpublished(lives).map((event) => ({ kind: 'complaint' as const, event })),
  ];
}

/** A series that is observed again and again, estimate first, some of it corrected. */
function observations(catalogue: Catalogue): SentEvent[] {
  const indicator = [...catalogue.indicators.values()].find(({ formula }) => formula.kind === 'observed')?.code ?? '';
  return Array.from({ length: 90 }, (_, n) => {
    const period = `2026-${String((n % 9) + 1).padStart(2, '0')}`;
    return {
      specversion: '1.0',
      id: `observed-${n}`,
      source: 'thong-ke',
      type: 'vn.ioc.kpi.observed.v1',
      subject: `${indicator}/${catalogue.province.rootUnit}/${period}`,
      time: `2026-1${n % 2}-${String(1 + (n % 28)).padStart(2, '0')}T08:00:00+07:00`,
      data: {
        indicator,
        unit: catalogue.province.rootUnit,
        period,
        value: n,
        status: n < 45 ? 'estimate' : 'official',
      },
    };
  });
}

/** What was published and taken back, which neither simulator nor random lives do. */
const unpublished = (lives: readonly SentEvent[]): SentEvent[] =>
  lives
    .filter(({ type }, index) => type === 'vn.ioc.complaint.published.v1' && index % 3 === 0)
    .map((event) => ({ ...event, id: `${event.id}-un`, type: 'vn.ioc.complaint.unpublished.v1', data: {} }));

const kindOf = ({ type }: SentEvent) => type.split('.')[2] as Kind;

/** Structured, or binary as most producers' libraries write it. */
function sentAs(kind: Kind, event: SentEvent, binary: boolean): Sent {
  const { key, value, headers } = messageOf({ ...event, datacontenttype: 'application/json' }, binary);
  return {
    at: Date.parse(event.time),
    record: {
      topic: topics[kind],
      key: String(key),
      headers: headers as Record<string, string>,
      value: Buffer.from(String(value)),
    },
  };
}

/** What each system counts of itself, a day at a time; one of them misses an event on every third day. */
function controlTotals(events: readonly SentEvent[]): SentEvent[] {
  const counts = new Map<string, Record<string, number>>();
  for (const { source, type, time } of events) {
    const key = `${source.replace('urn:ioc:source:', '')} ${new Date(Date.parse(time) + 7 * 3_600_000).toISOString().slice(0, 10)}`;
    const of = counts.get(key) ?? {};
    of[type] = (of[type] ?? 0) + 1;
    counts.set(key, of);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of], index) => {
      const [source, on] = key.split(' ') as [string, string];
      const [type] = Object.keys(of) as [string];
      const stated = index % 3 === 0 ? { ...of, [type]: (of[type] as number) + 1 } : of;
      return {
        specversion: '1.0',
        id: `totals-${source}-${on}`,
        source,
        type: 'vn.ioc.source.totals.v1',
        subject: source,
        time: `${on}T23:30:00+07:00`,
        data: { day: on, counts: stated },
      };
    });
}
