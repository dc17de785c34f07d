import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { schemaOf } from '@ioc/shared/events/contract';
import { feedsOf, observationsIn, type Feeds } from '#simulator/feeds/kpi-series.js';
import { castOf } from '#simulator/people/cast.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';

const minuteMs = 60_000;
const local = (text: string) => Date.parse(`${text}+07:00`);
let catalogue: Catalogue;
let feeds: Feeds;
let october: CloudEvent[];

/** All that is observed in a stretch, minute by minute. */
const told = (from: string, to: string, fast = false): CloudEvent[] => {
  const all: CloudEvent[] = [];
  for (let at = local(from); at < local(to); at += minuteMs) all.push(...observationsIn(feeds, at, fast));
  return all;
};
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-tri');
  feeds = feedsOf(castOf(7, catalogue));
  october = told('2026-10-20T00:00', '2026-10-30T00:00');
});
const of = (indicator: string, events = october) => events.filter(({ data }) => data['indicator'] === indicator);

describe('the feeds of a province', () => {
  it('tell of every observed indicator of the catalogue, each by its own source and by the contract', () => {
    const observed = [...catalogue.indicators.values()].filter(({ formula }) => formula.kind === 'observed');
    expect(observed.length).toBeGreaterThan(60);
    const silent = observed.filter(({ code }) => of(code).length === 0).map(({ code }) => code);
    expect(silent).toEqual([]);
    for (const { code, source } of observed.filter((one) => one.source))
      expect([code, ...new Set(of(code).map((event) => event.source))]).toEqual([code, `urn:ioc:source:${source}`]);
    for (const { type, data } of october) expect(schemaOf(type)?.schema.safeParse(data).error).toBeUndefined();
  });

  it('tell rankings under a source that says it is simulated; the one that ended, up to its last edition', () => {
    const editions = (code: string) => of(code).map(({ data }) => Number(data['period']));
    expect(catalogue.sources.get('xep-hang')?.simulated).toBe(true);
    expect(new Set(of('PAPI').map(({ source }) => source))).toEqual(new Set(['urn:ioc:source:xep-hang']));
    expect([Math.max(...editions('PAPI')), Math.max(...editions('ICT-INDEX'))]).toEqual([2025, 2020]);
  });

  it('revise a month twice: estimate, then preliminary, then official, each true at its own day', () => {
    const cpi = [
      ...told('2026-09-25T00:00', '2026-09-26T00:00'),
      ...october,
      ...told('2026-11-25T00:00', '2026-11-26T00:00'),
    ]
      .filter(({ subject }) => subject === 'cpi-average/H50/2026-09')
      .map(({ data }) => data['status']);
    expect(cpi).toEqual(['estimate', 'preliminary', 'official']);
    const past = of('cpi-average').find(({ subject }) => subject.endsWith('/2026-03'));
    expect(past?.data).toMatchObject({ status: 'official', asOf: '2026-03-31T17:00:00+07:00' });
  });

  it('tell a month the same whenever they tell it as final', () => {
    const at = (month: string) =>
      told(`2026-${month}-25T09:00`, `2026-${month}-25T09:01`).find(
        ({ subject }) => subject === 'visitors/H50/2026-04',
      );
    expect(at('10')?.data['value']).toBe(at('08')?.data['value']);
  });

  it('publish rankings with score and rank of as many provinces as there were, components with a score alone', () => {
    const last = of('PAR-INDEX').filter(({ data }) => data['period'] === '2025');
    expect(last[0]?.data).toMatchObject({ rankOf: 34, status: 'official' });
    expect(of('PAR-INDEX').find(({ data }) => data['period'] === '2024')?.data).toMatchObject({ rankOf: 63 });
    for (const { data } of [...of('PAR-INDEX'), ...of('PCI')]) expect(Number(data['rank'])).toBeLessThanOrEqual(28);
    expect(of('PCI-10').map(({ data }) => data['rank'])).toEqual([undefined, undefined, undefined]);
    const [{ min, max } = { min: 0, max: 0 }] = [catalogue.indicators.get('PAPI')?.scale];
    for (const { data } of of('PAPI'))
      expect([Number(data['value']) > min, Number(data['value']) < max]).toEqual([true, true]);
  });

  it('know the same period of the year before, which is what was told of it then', () => {
    const now = of('accidents').find(({ subject }) => subject.endsWith('/2026-08'));
    const then = told('2026-08-25T09:00', '2026-08-25T09:01').find(
      ({ subject }) => subject === 'accidents/H50/2025-08',
    );
    expect(now?.data['samePeriod']).toBe(then?.data['value']);
  });
});

describe('the devices', () => {
  it('tell numbers under codes of their own, one row a device and day, and nothing else', () => {
    const readings = october.filter(({ data }) => data['device'] !== undefined);
    expect(new Set(readings.map(({ data }) => data['device'])).size).toBe(catalogue.books.devices.length);
    for (const { data, subject } of readings) {
      expect(Object.keys(data).sort()).toEqual(['asOf', 'device', 'indicator', 'period', 'unit', 'value']);
      expect(subject).toBe(`${data['indicator']}/${data['device']}/${data['period']}`);
    }
  });

  it('are heard within what is normal for them when watched, but for the few that fall silent', () => {
    const day = told('2026-10-21T00:00', '2026-10-22T00:00', true);
    const gaps = catalogue.books.devices.map(({ code, expectedSeconds }) => {
      const at = day.filter(({ data }) => data['device'] === code).map(({ time }) => Date.parse(time));
      const last = Math.max(...at.slice(1).map((one, n) => one - (at[n] ?? one)));
      return last <= expectedSeconds * 1000 && (at.at(-1) ?? 0) > local('2026-10-21T20:00');
    });
    expect(gaps.filter((well) => !well).length).toBeLessThan(gaps.length / 4);
  });

  it('add up to what their platform tells of them', () => {
    const at = local('2026-10-21T10:30');
    const online = observationsIn(feeds, at, true).find(({ data }) => data['indicator'] === 'cameras-online');
    const cameras = catalogue.books.devices.filter(({ kind }) => kind === 'camera').length;
    expect(online?.data).toMatchObject({ denominator: cameras });
    expect(Number(online?.data['numerator'])).toBeLessThanOrEqual(cameras);
  });

  it('reach a warning level in the season of floods and not in spring', () => {
    const highest = (from: string, to: string) =>
      Math.max(
        ...told(from, to)
          .filter(({ subject }) => subject.startsWith('water-level/wl-thach-han'))
          .map(({ data }) => Number(data['value'])),
      );
    expect(highest('2026-03-01T00:00', '2026-03-20T00:00')).toBeLessThan(2.5);
    expect(highest('2026-10-01T00:00', '2026-10-31T00:00')).toBeGreaterThan(2.5);
  });
});
