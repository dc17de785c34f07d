import { describe, expect, it } from '@jest/globals';
import type { Inject } from '@ioc/api/catalogue/drills';
import { schemaOf } from '@ioc/shared/events/contract';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { stagedBy } from '#simulator/drills/staged.js';
import { castOf } from '#simulator/people/cast.js';
import { province } from '#simulator/province.js';
import { smallCatalogue } from '#simulator/small-catalogue.spec.js';
import { minuteMs } from '#simulator/time/office.js';
import type { Delivery } from '#simulator/travel/cloud-event.js';

const start = Date.parse('2026-11-30T09:00:00Z');
const stage = { seed: 7, cast: castOf(7, smallCatalogue), land: () => true };
const runOf = (...staged: (Inject['do'] & { atMinute?: number })[]): DrillRun => ({
  startedAt: start,
  endsAt: start + 30 * minuteMs,
  drill: {
    ...{ code: 'a', name: 'a', nameEn: 'a', minutes: 30 },
    injects: staged.map(({ atMinute = 0, ...one }) => ({ atMinute, name: 'a', nameEn: 'a', do: one as Inject['do'] })),
  },
});
const isRetraction = ({ event }: Delivery) => event.type.includes('.retracted.');
const staged = (...injects: Parameters<typeof runOf>) =>
  stagedBy(runOf(...injects), stage).filter((one) => !isRetraction(one));
const unitOf = (data: Readonly<Record<string, unknown>>) => smallCatalogue.unitCodes.get(String(data['unit']));

describe('what a drill puts into the stream', () => {
  it('are so many dossiers of the unit whose appointment has passed and that nothing was done with', () => {
    const deliveries = staged({ overdue: 'dossier', unit: '19012', cases: 30, atMinute: 2 });
    const given = deliveries.filter(({ event: { type, data } }) => type.includes('.received.') || data['code'] === 2);
    expect(new Set(given.map(({ event }) => event.subject)).size).toBe(30);
    expect(given.every(({ event: { data } }) => Date.parse(String(data['dueAt'])) < start)).toBe(true);
    expect(new Set(given.map(({ event: { data } }) => unitOf(data)))).toEqual(new Set(['19012']));
    const last = new Map(deliveries.map(({ event }) => [event.subject, event]));
    expect([...last.values()].every((event) => given.some((one) => one.event === event))).toBe(true);
    const times = deliveries.map(({ publishAt }) => publishAt - start);
    expect([Math.min(...times), Math.max(...times) < 2.6 * minuteMs]).toEqual([2 * minuteMs, true]);
  });
  it('are complaints that the unit was given and never answered', () => {
    const deliveries = staged({ overdue: 'complaint', unit: '19010', cases: 12 });
    const last = new Map(deliveries.map(({ event }) => [event.subject, event]));
    expect(last.size).toBe(12);
    for (const { type, data } of last.values())
      expect([type, unitOf(data)]).toEqual(['vn.ioc.complaint.assigned.v1', '19010']);
  });
  it('is an observation under the source of its indicator, for the province or the unit', () => {
    const [one, other] = staged(
      { observe: 'hospital-visits', value: 9 },
      { observe: 'hospital-visits', value: 8, unit: 'H50.01' },
    );
    expect(one).toMatchObject({ publishAt: start, kind: 'kpi', event: { source: 'urn:ioc:source:vnpt-his' } });
    expect(one?.event.data).toMatchObject({
      indicator: 'hospital-visits',
      unit: 'H50',
      value: 9,
      period: '2026-11-30',
    });
    expect(other?.event.data).toMatchObject({ unit: 'H50.01', value: 8 });
  });
  it('are records that nobody understands', () => {
    const deliveries = staged({ broken: 40 });
    expect([deliveries.length, deliveries.every(({ broken }) => broken !== undefined)]).toEqual([40, true]);
  });
  it('keeps the contract, is the same for the same run, and shares no code with another run or inject', () => {
    const both = [
      { overdue: 'dossier', unit: '19012', cases: 5 } as const,
      { overdue: 'dossier', unit: '19012', cases: 5 } as const,
    ];
    const once = staged(...both);
    expect(staged(...both)).toEqual(once);
    for (const { event } of once) expect(schemaOf(event.type)?.schema.safeParse(event.data).success).toBe(true);
    expect(new Set(once.map(({ event }) => event.subject)).size).toBe(10);
    const later = stagedBy({ ...runOf(...both), startedAt: start + 5 * minuteMs }, stage);
    const codes = new Set(once.map(({ event }) => event.subject));
    expect(later.some(({ event }) => codes.has(event.subject))).toBe(false);
  });
  it('leaves out what its drill did not come to, and what it was cut short in', () => {
    expect(stagedBy({ ...runOf({ broken: 5, atMinute: 10 }), endsAt: start + 10 * minuteMs }, stage)).toEqual([]);
    const cut = { ...runOf({ broken: 5 }), endsAt: start + 13_000 };
    expect(stagedBy(cut, stage)).toHaveLength(3);
    const gone = new Set([stagedBy(runOf({ broken: 5 }), stage)[4]?.event.id ?? '']);
    expect(stagedBy(cut, stage, gone)).toHaveLength(4);
  });
  it('is taken back event by event at the end of the drill, in words of the contract', () => {
    const run = runOf(
      { overdue: 'dossier', unit: '19012', cases: 20 },
      { observe: 'hospital-visits', value: 9 },
      { broken: 3 },
    );
    const all = stagedBy(run, stage);
    const sent = all.filter((one) => !isRetraction(one) && one.broken === undefined);
    const back = all.filter(isRetraction);
    expect(back.map(({ event }) => event.data['event']).sort()).toEqual(sent.map(({ event }) => event.id).sort());
    for (const { event, publishAt, kind } of back) {
      expect(schemaOf(event.type)?.schema.safeParse(event.data).success).toBe(true);
      expect([publishAt >= run.endsAt && publishAt < run.endsAt + minuteMs, event.type]).toEqual([
        true,
        `vn.ioc.${kind}.retracted.v1`,
      ]);
    }
    const numbers = new Map<string, number[]>();
    for (const { event } of all)
      if (event.sequence !== undefined)
        numbers.set(event.subject, [...(numbers.get(event.subject) ?? []), event.sequence]);
    expect(numbers.size).toBeGreaterThan(0);
    for (const own of numbers.values()) expect(own).toEqual([...own].sort((a, b) => a - b));
    for (const own of numbers.values()) expect(new Set(own).size).toBe(own.length);
  });
});

describe('the province in a drill', () => {
  const options = {
    seed: 7,
    catalogue: smallCatalogue,
    plan: { scale: 0.3, live: [] },
    born: start - 60 * minuteMs,
    to: start + 90 * minuteMs,
  };
  const silence = runOf({ silence: 'mot-cua', minutes: 20, atMinute: 1 }, { broken: 7, atMinute: 2 });
  const keyOf = ({ event, publishAt }: { event: { id: string }; publishAt: number }) => `${event.id} ${publishAt}`;
  const played = (from: number) => {
    let runs: readonly DrillRun[] = from > start ? [silence] : [];
    const seen = [];
    for (const one of province({ ...options, from, drills: () => runs })) {
      seen.push(one);
      if (one.publishAt >= start && runs.length === 0) runs = [silence];
    }
    return seen;
  };
  it('loses nothing, holds the silent source back and stays in order', () => {
    const plain = [...province(options)];
    const drilled = played(options.born);
    const ids = (all: readonly { event: { id: string }; broken?: string; kind: string }[]) =>
      all.flatMap(({ event, kind }) => (kind === 'source' ? [] : [event.id])).sort();
    const added = new Set(stagedBy(silence, stage).map(({ event }) => event.id));
    expect(ids(drilled.filter(({ event }) => !added.has(event.id)))).toEqual(ids(plain));
    expect(drilled.filter(({ event }) => added.has(event.id)).length).toBe(7);
    const times = drilled.map(({ publishAt }) => publishAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const within = ({ publishAt }: { publishAt: number }) =>
      publishAt > start + 1.1 * minuteMs && publishAt < start + 21 * minuteMs;
    const own = drilled.filter(({ event }) => event.source.endsWith(':mot-cua') && !added.has(event.id));
    expect([
      own.filter(within).length,
      plain.filter((one) => one.event.source.endsWith(':mot-cua') && within(one)).length > 20,
    ]).toEqual([...[0, true]]);
  });
  it('sends nothing more of a drill that is ended early, and takes back what it sent', () => {
    const backlog = runOf(
      { overdue: 'dossier', unit: '19012', cases: 10 },
      { overdue: 'dossier', unit: '19012', cases: 10, atMinute: 20 },
    );
    let runs: readonly DrillRun[] = [backlog];
    const seen = [];
    for (const one of province({ ...options, drills: () => runs })) {
      seen.push(one);
      if (one.publishAt >= start + 5 * minuteMs && runs[0] === backlog)
        runs = [{ ...backlog, endsAt: start + 5 * minuteMs }];
    }
    const ids = new Set(stagedBy(backlog, stage).map(({ event }) => event.id));
    const mine = seen.filter(({ event }) => ids.has(event.id));
    const [back, sent] = [mine.filter(isRetraction), mine.filter((one) => !isRetraction(one))];
    expect(new Set(sent.map(({ event }) => event.subject)).size).toBe(10);
    expect(back.map(({ event }) => event.data['event']).sort()).toEqual(sent.map(({ event }) => event.id).sort());
    expect(Math.max(...mine.map(({ publishAt }) => publishAt))).toBeLessThan(start + 6 * minuteMs);
  });
  it('sends nothing of a silent source after a stop that began before the silence, and loses nothing of it', () => {
    const [stopped, resumedAt] = [start - 5 * minuteMs, start + 5 * minuteMs];
    const isOwn = ({ event, kind }: Delivery) => event.source.endsWith(':mot-cua') && kind !== 'source';
    const resumed = [...province({ ...options, from: stopped, resumedAt, drills: () => [silence] })];
    const own = resumed.filter((one) => isOwn(one) && one.broken === undefined);
    expect(own.filter(({ publishAt }) => publishAt < start + 21 * minuteMs)).toEqual([]);
    const due = [...province(options)].filter(
      (one) => isOwn(one) && one.publishAt >= stopped && one.broken === undefined,
    );
    expect(due.filter(({ publishAt }) => publishAt < start).length).toBeGreaterThan(3);
    expect(own.map(({ event }) => event.id).sort()).toEqual(due.map(({ event }) => event.id).sort());
  });
  it('goes on in the middle of it as if it had not been interrupted', () => {
    const from = start + 10 * minuteMs;
    const whole = played(options.born).filter(({ publishAt }) => publishAt >= from);
    expect(played(from).map(keyOf)).toEqual(whole.map(keyOf));
  });
});
