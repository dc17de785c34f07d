import { describe, expect, it } from '@jest/globals';
import { noBooks } from '@ioc/test/support/no-books';
import type { Reading } from '@ioc/shared/answers/subjects';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import fc from 'fast-check';
import type { Device } from '#catalogue/subjects.js';
import { devicesOf, glanceOf, readingRows, stateOf, summaryOf } from '#drill-down/subjects/readings.js';

describe('a device', () => {
  it('is late beyond its own interval, silent beyond three, and unknown when it was never heard', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();
    expect([60, 61, 180, 181].map((age) => stateOf(before(age), 60, now))).toEqual(['live', 'late', 'late', 'stale']);
    expect(stateOf(null, 60, now)).toBe('unknown');
  });

  it('is counted once, in one state and in its worst band', () => {
    const states = fc.constantFrom<Reading['state']>('live', 'late', 'stale', 'unknown');
    const judged = fc.constantFrom('none', 'attention', 'breach', 'met');
    const device = fc.record({ state: states, values: fc.array(fc.record({ judgement: judged }), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(device), (devices) => {
        const rows = devices as unknown as Reading[];
        const { total, live, late, stale, unknown } = summaryOf(rows);
        expect(live + late + stale + unknown).toBe(total);
        const { attention, breach } = glanceOf(rows);
        const has = (word: string) =>
          devices.filter(({ values }) => values.some(({ judgement }) => judgement === word));
        expect(breach).toBe(has('breach').length);
        expect(attention).toBe(has('attention').filter((one) => !has('breach').includes(one)).length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('the readings of devices', () => {
  const device = (code: string, more: object = {}) =>
    ({
      ...{
        code,
        name: code,
        kind: 'air',
        unit: 'H50.01',
        lat: 1,
        lon: 2,
        expectedSeconds: 60,
        indicators: ['pm', 'no'],
      },
      ...more,
    }) as unknown as Device;
  const bands = [
    { name: 'tốt', from: 0, judgement: 'none' },
    { name: 'kém', from: 11, judgement: 'attention' },
    { name: 'xấu', from: 21, judgement: 'breach' },
  ];
  const devices = [
    device('good', { bands }),
    device('bad', { bands }),
    device('silent', { bands, unit: 'gone' }),
    device('water', { kind: 'water' }),
    device('other', { indicators: ['co'] }),
  ];
  const catalogue = smallCatalogue({ books: { ...noBooks, devices } });
  const now = Date.parse('2026-11-22T10:00:00Z');
  const at = (seconds: number) => new Date(now - seconds * 1000).toISOString();
  const read = (of: string, indicator: string, value: number, seconds: number, place: string | null = null) =>
    ({ device: of, indicator, value, asOf: at(seconds), place }) as never;
  const part = { of: ['air'], indicators: ['pm', 'no'] } as never;
  const place = { topic: 't', partition: 0, offset: '7' };
  const rows = readingRows(
    part,
    [read('good', 'pm', 10, 200), read('good', 'no', 99, 30), read('bad', 'pm', 21, 10, 'p'), read('bad', 'no', 1, 61)],
    catalogue,
    now,
    () => place,
  );

  it('are of the kinds and the indicators that are asked for', () => {
    expect(devicesOf(part, catalogue).map(({ code }) => code)).toEqual(['good', 'bad', 'silent']);
    expect(devicesOf({ of: ['air'], indicators: ['co', 'no'] } as never, catalogue)).toHaveLength(4);
  });

  it('have whoever needs somebody first, then who was not heard', () => {
    expect(rows.map(({ device: code, state }) => [code, state])).toEqual([
      ['bad', 'live'],
      ['silent', 'unknown'],
      ['good', 'live'],
    ]);
  });

  it('are as new as the newest value, each value judged by the bands of its device', () => {
    const [bad, silent, good] = rows;
    expect([bad?.asOf, good?.asOf, silent?.asOf]).toEqual([at(10), at(30), null]);
    expect(bad?.values).toEqual([
      { indicator: 'pm', value: 21, band: 'xấu', judgement: 'breach', asOf: at(10), event: place },
      { indicator: 'no', value: 1, band: null, judgement: 'none', asOf: at(61), event: null },
    ]);
    expect(good?.values[0]).toMatchObject({ value: 10, band: 'tốt', judgement: 'none' });
    expect(silent?.values[0]).toEqual({
      indicator: 'pm',
      value: null,
      band: null,
      judgement: 'none',
      asOf: null,
      event: null,
    });
    expect([bad?.unitName, silent?.unitName]).toEqual(['Đơn vị H50.01', 'gone']);
    expect(bad).toMatchObject({ name: 'bad', kind: 'air', unit: 'H50.01', lat: 1, lon: 2, expectedSeconds: 60 });
  });

  it('have the bands of the indicator where the device has none of its own', () => {
    const indicators = new Map([['pm', { ...catalogue.indicators.get('received')!, bands } as never]]);
    const books = { ...noBooks, devices: [device('plain')] };
    const [plain] = readingRows(
      part,
      [read('plain', 'pm', 15, 1)],
      smallCatalogue({ books, indicators }),
      now,
      () => place,
    );
    expect(plain?.values[0]).toMatchObject({ band: 'kém', judgement: 'attention' });
  });
});
