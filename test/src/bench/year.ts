import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import type { LogBatch } from '@ioc/api/event-log/event-log';
import type { SentEvent } from '@ioc/test/support/lives';
import { random } from '@ioc/test/support/random';

/**
 * A province's year of dossiers, six events each, in order of time day by day: received, two steps, fee paid, resolved,
 * returned. Plain on purpose: it measures reading, not the fold. Deterministic by seed.
 */
export function* year(
  seed: number,
  dossiers: number,
  catalogue: Catalogue,
  firstDay: string,
  days: number,
): Generator<SentEvent[]> {
  const dice = random(seed);
  const units = [...catalogue.units.values()]
    .filter(({ kind, validTo }) => validTo === null && (kind === 'commune' || kind === 'department'))
    .map(({ code }) => code);
  const procedures = [...catalogue.procedures.keys()];
  const perDay = Math.ceil(dossiers / days);
  const first = Date.parse(`${firstDay}T00:00:00+07:00`);
  const waiting: SentEvent[][] = Array.from({ length: days + 40 }, () => []);
  let made = 0;
  for (let day = 0; day < days; day += 1) {
    for (let n = 0; n < perDay && made < dossiers; n += 1, made += 1) {
      for (const [on, event] of life(codeOf(made), day)) waiting[Math.min(on, days + 39)]?.push(event);
    }
    yield (waiting[day] ?? []).sort((a, b) => (a.time < b.time ? -1 : 1));
    waiting[day] = [];
  }
  for (const rest of waiting.slice(days)) yield rest;

  function life(code: string, day: number): [number, SentEvent][] {
    const at = (on: number, minutes: number) =>
      new Date(first + on * 86_400_000 + minutes * 60_000 + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
    const event = (step: string, on: number, minutes: number, data: object): [number, SentEvent] => [
      on,
      {
        specversion: '1.0',
        id: `${code}-${step}`,
        source: 'mot-cua',
        type: `vn.ioc.dossier.${step}.v1`,
        subject: code,
        time: at(on, minutes),
        data: data as never,
      },
    ];
    const limit = dice.between(2, 15);
    const end = day + Math.max(1, limit + dice.between(-4, 0) + (dice.chance(0.05) ? dice.between(5, 9) : 0));
    const fee = dice.chance(0.5);
    return [
      event('received', day, 450 + dice.between(0, 500), {
        procedure: dice.pick(procedures),
        unit: dice.pick(units),
        channel: dice.pick(['online', 'online', 'direct', 'post']),
        dueAt: at(day + limit, 1020),
        hasFee: fee,
      }),
      event('moved', day, 1000, { step: 'thẩm định' }),
      event('paid', day, 1010, { amount: 50_000, online: fee && dice.chance(0.4) }),
      event('digitised', day, 1015, { papers: 4, digitised: dice.between(0, 4) }),
      event('resolved', end, 600, { resultFile: dice.chance(0.6) }),
      event('returned', end, 700, {}),
    ];
  }
}

export const codeOf = (number: number): string => `H50-${String(number).padStart(7, '0')}`;

/** One log batch per page of events, in one partition. */
export function* asBatches(pages: Iterable<SentEvent[]>, size = 5000): Generator<LogBatch> {
  let offset = 0n;
  const held: SentEvent[] = [];
  const batch = (events: SentEvent[]): LogBatch => {
    const from = offset;
    offset += BigInt(events.length);
    const records = events.map((event, index) => ({
      offset: from + BigInt(index),
      key: event.subject,
      headers: {},
      value: Buffer.from(JSON.stringify(event)),
      appendedAt: Date.parse(event.time),
    }));
    return { topic: 'dossier.events', partition: 0, from, next: offset, records, end: offset };
  };
  for (const page of pages) {
    held.push(...page);
    while (held.length >= size) yield batch(held.splice(0, size));
  }
  if (held.length > 0) yield batch(held);
}
