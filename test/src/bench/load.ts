import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import type { Expected } from '@ioc/test/bench/expected';
import { random, type Random } from '@ioc/test/support/random';

/** A record to send: what a department would, keyed by the dossier's code. */
export interface Sent {
  readonly key: string;
  readonly value: Buffer;
}

export interface Load {
  readonly records: readonly Sent[];
  /** What must be stored in the end, known from how the lives were made and not from any fold of them. */
  readonly expected: Expected;
}

const hour = 3_600_000;
const day = 24 * hour;
const local = (at: number) => `${new Date(at + 7 * hour).toISOString().slice(0, 19)}+07:00`;
const localDay = (at: number) => new Date(at + 7 * hour).toISOString().slice(0, 10);

/** Lives begin within so many days; all of them have ended, as far as they go, by the day on which stocks are compared. */
const beginWithin = 60;
export const firstDay = Date.parse('2026-03-02T00:00:00+07:00');
export const lastDay = localDay(firstDay + 120 * day);

interface Step {
  readonly name: string;
  readonly at: number;
  readonly data: Record<string, unknown>;
}

/**
 * At least `events` different events of six-event lives, spread over all units and procedures that decide, in order of
 * their time; then 1 % of them once more later on, and 1 % exchanged with the next one of the same dossier.
 */
export function dossierLoad(seed: number, events: number, catalogue: Catalogue): Load {
  const dice = random(seed);
  const units = [...catalogue.units.values()].filter(
    ({ kind, validTo }) => validTo === null && (kind === 'commune' || kind === 'department'),
  );
  const procedures = [...catalogue.procedures.keys()];
  const expected: Expected = { journal: 0, duplicates: 0, status: new Map(), units: new Map() };
  const all: { at: number; key: string; value: Buffer }[] = [];
  for (let index = 0; all.length < events; index += 1) {
    const key = `BENCH-${seed}-${String(index).padStart(7, '0')}`;
    const unit = dice.pick(units).code;
    const steps = life(dice, unit, dice.pick(procedures));
    note(expected, unit, steps);
    for (const [number, step] of steps.entries()) all.push({ at: step.at, key, value: told(key, number, step) });
  }
  expected.journal = all.length;
  all.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  return { records: disturbed(dice, all, expected), expected };
}

function life(dice: Random, unit: string, procedure: string): Step[] {
  let at = firstDay + dice.between(0, beginWithin * 24 * 60) * 60_000;
  const hasFee = dice.chance(0.6);
  const dueAt = at + dice.between(3, 12) * day;
  const filing = { procedure, channel: dice.pick(['direct', 'online', 'post']), unit, applicant: 'citizen' };
  const steps: Step[] = [{ name: 'received', at, data: { ...filing, dueAt: local(dueAt), hasFee, resultDue: true } }];
  const then = (name: string, hours: number, data: Record<string, unknown>) =>
    steps.push({ name, at: (at += hours * hour + dice.between(1, 3_599) * 1000), data });
  then('moved', dice.between(0, 20), { step: 'thẩm định', officer: `cb-${dice.between(1, 900)}` });
  if (dice.chance(0.2)) {
    then('supplement-requested', dice.between(2, 40), { reason: 'thiếu bản sao chứng thực' });
    then('supplemented', dice.between(4, 90), { dueAt: local(at + dice.between(2, 9) * day) });
  } else {
    then('moved', dice.between(2, 40), { step: 'trình ký', officer: `cb-${dice.between(1, 900)}` });
    then('paid', dice.between(0, 30), {
      amount: 1000 * dice.between(5, 300),
      online: dice.chance(0.5),
      via: 'national',
    });
  }
  then('resolved', dice.between(4, 150), { resultFile: dice.chance(0.7) });
  then('returned', dice.between(0, 60), { manner: 'direct' });
  return dice.chance(0.1) ? steps.slice(0, dice.between(1, 5)) : steps;
}

const statusAfter: Record<string, string> = {
  moved: 'processing',
  paid: 'processing',
  supplemented: 'processing',
  'supplement-requested': 'supplement',
};

/** The counts of one life, from the plan of it. A dossier that waits for papers is not overdue. */
function note(expected: Expected, unit: string, steps: readonly Step[]): void {
  const last = (steps.at(-1) as Step).name;
  const name = statusAfter[last] ?? last;
  expected.status.set(name, (expected.status.get(name) ?? 0) + 1);
  const due = steps.map(({ data }) => data['dueAt']).findLast((one) => typeof one === 'string') as string;
  const resolved = steps.find((step) => step.name === 'resolved');
  const of = expected.units.get(unit) ?? { received: 0, resolved: 0, late: 0, open: 0, overdue: 0 };
  expected.units.set(unit, of);
  of.received += 1;
  if (resolved) of.resolved += 1;
  else of.open += 1;
  if (resolved && localDay(resolved.at) > due.slice(0, 10)) of.late += 1;
  if (!resolved && last !== 'supplement-requested' && due.slice(0, 10) < lastDay) of.overdue += 1;
}

function told(key: string, number: number, { name, at, data }: Step): Buffer {
  const event = {
    specversion: '1.0',
    id: `${key}-${number}`,
    source: 'urn:ioc:source:mot-cua',
    type: `vn.ioc.dossier.${name}.v1`,
    subject: key,
    time: local(at),
    datacontenttype: 'application/json',
    data,
  };
  return Buffer.from(JSON.stringify(event));
}

function disturbed(dice: Random, sorted: readonly Sent[], expected: Expected): Sent[] {
  const order = [...sorted];
  const lastOf = new Map<string, number>();
  for (const [index, { key }] of sorted.entries()) {
    const before = lastOf.get(key);
    lastOf.set(key, index);
    if (before === undefined || !dice.chance(0.01)) continue;
    [order[before], order[index]] = [order[index] as Sent, order[before] as Sent];
    lastOf.delete(key); // its next event stays behind both
  }
  const repeated = new Map<number, Sent[]>();
  for (const [index, one] of order.entries()) {
    if (!dice.chance(0.01) || index + 3000 > order.length) continue; // the last records of all are new ones
    const later = index + dice.between(0, 2000);
    repeated.set(later, [...(repeated.get(later) ?? []), one]);
    expected.duplicates += 1;
  }
  return order.flatMap((one, index) => [one, ...(repeated.get(index) ?? [])]).map(({ key, value }) => ({ key, value }));
}
