import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { schemaOf } from '@ioc/shared/events/contract';
import { Envelope } from '@ioc/shared/events/envelope';
import { province, type ProvinceOptions } from '#simulator/province.js';
import { smallCatalogue } from '#simulator/small-catalogue.spec.js';
import { dossiers, isOverdue } from '@ioc/test/tally/tally';
import { dayName, dayOf, hourMs, minuteMs, minuteOf } from '#simulator/time/office.js';
import type { Delivery } from '#simulator/travel/cloud-event.js';

const local = (text: string) => Date.parse(`${text}+07:00`);
/** Two weeks from a Monday on, without a holiday. */
const options: ProvinceOptions = {
  seed: 7,
  catalogue: smallCatalogue,
  plan: { scale: 0.2, live: [] },
  born: local('2026-10-05T00:00:00'),
  to: local('2026-10-19T00:00:00'),
};
const hash = (stream: Iterable<Delivery>) => {
  const sum = createHash('sha256');
  for (const one of stream) sum.update(JSON.stringify(one));
  return sum.digest('hex');
};
const stepOf = ({ event }: Delivery) => event.type.split('.')[3];
let told: Delivery[];
beforeAll(() => {
  told = [...province(options)];
});
const steps = (kind: string, step: string) => told.filter((one) => one.kind === kind && stepOf(one) === step);
const share = (part: number, whole: number) => part / whole;

describe('the simulated province', () => {
  it('tells the same stream for the same seed and another for another', () => {
    const day = { ...options, to: options.born + 24 * hourMs };
    expect(hash(province(day))).toBe(hash(province(day)));
    expect(hash(province({ ...day, seed: 8 }))).not.toBe(hash(province(day)));
  });

  it('tells the dossiers of a second system by state codes, and those of the province by named events', () => {
    const of = (code: string, step: string) =>
      steps('dossier', step).filter(({ event }) => event.source.endsWith(code));
    expect(of('mot-cua', 'state-changed').filter(({ broken }) => broken === undefined)).toEqual([]);
    expect(of('cong-dvc', 'received')).toEqual([]);
    const codes = new Set(of('cong-dvc', 'state-changed').map(({ event }) => event.data['code']));
    expect([1, 2, 4, 5, 6, 9, 10].filter((code) => !codes.has(code))).toEqual([]);
  });

  it('comes in order of publication', () => {
    const times = told.map(({ publishAt }) => publishAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('goes on in the middle as it would have gone on from the beginning', () => {
    const from = local('2026-10-14T09:30:00');
    expect(hash(province({ ...options, from }))).toBe(hash(told.filter(({ publishAt }) => publishAt >= from)));
  });

  it('writes every event by the contract, and breaks at most 3 in 1.000 on purpose', () => {
    const understood = ({ event }: Delivery) =>
      Envelope.safeParse(event).success && schemaOf(event.type)?.schema.safeParse(event.data).success === true;
    expect(told.filter((one) => one.broken === undefined && !understood(one))).toEqual([]);
    const broken = told.filter((one) => one.broken !== undefined);
    expect(broken.length).toBeGreaterThan(0);
    expect(share(broken.length, told.length)).toBeLessThan(0.003);
    const shape = ['wrong-field', 'wrong-envelope', 'unknown-type'];
    for (const one of broken)
      expect([one.broken, understood(one)]).toEqual([one.broken, !shape.includes(one.broken ?? '')]);
  });

  it('never publishes an event before it happened', () => {
    expect(told.filter(({ event, publishAt }) => publishAt < Date.parse(event.time))).toEqual([]);
  });

  it('has two humps a day, at nine and at three, and nearly nothing at night', () => {
    const hours = new Array<number>(24).fill(0);
    for (const { event } of steps('dossier', 'received')) hours[Math.floor(minuteOf(Date.parse(event.time)) / 60)]!++;
    const sum = (from: number, to: number) => hours.slice(from, to).reduce((a, b) => a + b, 0);
    expect(sum(8, 10)).toBeGreaterThan(2 * sum(10, 12));
    expect(sum(14, 16)).toBeGreaterThan(2 * sum(12, 14));
    expect(share(sum(8, 10) + sum(14, 16), sum(0, 24))).toBeGreaterThan(0.55);
    expect(share(sum(0, 6) + sum(22, 24), sum(0, 24))).toBeLessThan(0.01);
  });

  it('peaks on Mondays at about twice the other days, and rests at the weekend', () => {
    const days = new Map<string, number>();
    for (const { event } of steps('dossier', 'received')) {
      const day = dayName(dayOf(Date.parse(event.time)));
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    const of = (day: string) => days.get(day) ?? 0;
    expect(share(of('2026-10-12'), of('2026-10-14'))).toBeGreaterThan(1.6);
    expect(share(of('2026-10-12'), of('2026-10-14'))).toBeLessThan(2.8);
    expect(of('2026-10-11')).toBeLessThan(of('2026-10-14') / 20);
  });

  it('is silent at Tết', () => {
    const tet = { ...options, born: local('2026-02-16T00:00:00'), to: local('2026-02-20T00:00:00') };
    expect([...province(tet)].filter(({ kind }) => kind === 'dossier').length).toBeLessThan(30);
  });

  it('repeats about one event in a hundred under its id, and lets some be overtaken', () => {
    const ids = told.filter(({ kind }) => kind === 'dossier').map(({ event }) => event.id);
    const repeated = share(ids.length - new Set(ids).size, ids.length);
    expect(repeated).toBeGreaterThan(0.005);
    expect(repeated).toBeLessThan(0.02);
    const last = new Map<string, number>();
    const overtaken = told.filter(({ event }) => {
      const before = last.get(event.subject) ?? 0;
      last.set(event.subject, Math.max(before, Date.parse(event.time)));
      return Date.parse(event.time) < before;
    });
    expect(overtaken.length).toBeGreaterThan(20);
  });

  it('files mostly online, pays seldom online and digitises little', () => {
    const received = steps('dossier', 'received').filter(({ broken }) => !broken);
    const online = received.filter(({ event }) => event.data['channel'] === 'online').length;
    expect(share(online, received.length)).toBeGreaterThan(0.6);
    expect(share(online, received.length)).toBeLessThan(0.85);
    const paid = steps('dossier', 'paid');
    expect(share(paid.filter(({ event }) => event.data['online'] === true).length, paid.length)).toBeLessThan(0.4);
    const digitised = steps('dossier', 'digitised');
    const whole = digitised.filter(({ event: { data } }) => data['digitised'] === data['papers']).length;
    expect(share(whole, digitised.length)).toBeLessThan(0.45);
  });

  it('finishes most dossiers in time: 1 to 12 % late, and some overdue when it stops', () => {
    const own = new Map([...smallCatalogue.procedures.keys()].map((code) => [code, code]));
    const lives = dossiers(
      [...province({ ...options, to: local('2026-10-12T00:00:00'), wholeLives: true })].map(({ event }) => event),
      {
        unit: (code) => smallCatalogue.unitCodes.get(code),
        procedure: (code) => own.get(code.split('.').slice(0, 2).join('.')),
      },
    );
    const finished = lives.filter(({ finishedDay }) => finishedDay !== null);
    const late = share(finished.filter((life) => life.late).length, finished.length);
    expect(late).toBeGreaterThan(0.01);
    expect(late).toBeLessThan(0.12);
    expect(finished.length).toBe(lives.length);
    expect(lives.filter((life) => isOverdue(life, '2026-10-23')).length).toBeGreaterThan(0);
  });

  it('pins most complaints inside the province and a few nowhere true', () => {
    const submitted = steps('complaint', 'submitted').filter(({ event }) => event.data['kind'] === 'field-report');
    const places = submitted.map(({ event }) => event.data['place'] as { lat: number; lon: number } | undefined);
    const near = places.filter((place) => place && Math.abs(place.lat - 17) < 0.2 && Math.abs(place.lon - 106.5) < 0.2);
    expect(share(near.length, places.length)).toBeGreaterThan(0.8);
    expect(near.length).toBeLessThan(places.length);
  });

  it('beats once a minute for every source that is watched, and one source falls silent and comes back', () => {
    const [from, to] = [local('2026-10-06T09:00:00'), local('2026-10-06T12:00:00')];
    const live = [{ from, to: null, perMinute: 2, scale: 1 }];
    const beats = [...province({ ...options, plan: { scale: 0, live }, born: from, to })].filter(
      ({ kind }) => kind === 'source',
    );
    const of = (source: string) =>
      beats.filter(({ event }) => event.subject === source).map(({ publishAt }) => publishAt);
    expect(of('mot-cua').length).toBeGreaterThanOrEqual(179);
    const his = of('vnpt-his');
    const gaps = his.slice(1).map((at, index) => at - (his[index] ?? at));
    expect(Math.max(...gaps)).toBeGreaterThan(20 * minuteMs);
    expect(his.length).toBeGreaterThan(100);
  });
});
