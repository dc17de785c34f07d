import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#calendar/local-day.js';
import { type DossierFacts, ii06a, imbalances } from '#indicators/ii06a.js';

const quarter = { from: '2022-12-15', to: '2023-03-14' };
const fact = (over: Partial<DossierFacts>): DossierFacts => ({
  receivedDay: '2023-01-10',
  finishedDay: null,
  dueDay: '2023-02-01',
  channel: 'online',
  field: 'Bưu chính',
  unit: 'H15.07',
  ...over,
});

describe('form II.06a', () => {
  it('Đắk Lắk, quý I/2023: 22 = 11 online + 0 + 11 carried over', () => {
    const carried = Array.from({ length: 11 }, () =>
      fact({ receivedDay: '2022-12-01', finishedDay: '2022-12-20', channel: 'direct' }),
    );
    const own = Array.from({ length: 11 }, () => fact({ finishedDay: '2023-01-20' }));
    expect(ii06a([...carried, ...own], quarter, '2023-03-14', 'unit').rows).toEqual([
      expect.objectContaining({
        label: 'H15.07',
        received: 22,
        online: 11,
        direct: 0,
        carriedOver: 11,
        resolved: 22,
        open: 0,
      }),
    ]);
  });
  it.each([
    [{ finishedDay: '2023-01-31' }, 'resolvedEarly'],
    [{ finishedDay: '2023-02-01' }, 'resolvedOnTime'],
    [{ finishedDay: '2023-02-02' }, 'resolvedLate'],
    [{ finishedDay: '2023-02-02', dueDay: null }, 'resolvedOnTime'],
    [{ finishedDay: null }, 'openOverdue'],
    [{ finishedDay: '2023-03-15' }, 'openOverdue'],
    [{ dueDay: '2023-03-14' }, 'openInTime'],
    [{ dueDay: null }, 'openInTime'],
    [{ channel: 'post' as const }, 'direct'],
    [{ receivedDay: '2022-12-14' }, 'carriedOver'],
  ])('%j counts in %s', (over, column) => {
    expect(ii06a([fact(over)], quarter, '2023-06-30', 'field').total[column as 'online']).toBe(1);
  });
  it('leaves out what ended before the window or began after it', () => {
    const outside = [
      fact({ receivedDay: '2022-11-01', finishedDay: '2022-12-14' }),
      fact({ receivedDay: '2023-03-15' }),
    ];
    expect(ii06a(outside, quarter, '2023-06-30', 'unit').rows).toEqual([]);
  });
  it('is empty as of a day before its window', () => {
    expect(ii06a([fact({ receivedDay: '2022-11-01' })], quarter, '2022-12-14', 'unit').rows).toEqual([]);
  });
  it('says which equality is broken and by how much', () => {
    const good = ii06a([fact({})], quarter, '2023-03-14', 'unit').total;
    expect(imbalances({ ...good, online: 2 })).toEqual(['(3) = (4) + (5) + (6): 1 ≠ 2']);
    expect(imbalances({ ...good, open: 0 })).toEqual(['(11) = (12) + (13): 0 ≠ 1', '(3) = (7) + (11): 1 ≠ 0']);
  });
});

const start = '2022-11-01';
const day = fc.nat(200).map((n) => addDays(start, n));
const anyFact = fc.record({
  receivedDay: day,
  finishedDay: fc.option(day),
  dueDay: fc.option(day),
  channel: fc.constantFrom('direct' as const, 'online' as const, 'post' as const),
  field: fc.constantFrom('Đất đai', 'Hộ tịch', 'Xây dựng'),
  unit: fc.constantFrom('A', 'B'),
});
const history = fc.array(anyFact, { maxLength: 60 });
const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { seed: 6, numRuns: 300 });

describe('on random histories', () => {
  it('the four equalities hold in every row and in the total, at every day', () => {
    check(
      fc.property(history, day, day, day, (facts, a, b, asOf) => {
        const report = ii06a(facts, { from: a < b ? a : b, to: a < b ? b : a }, asOf, 'field');
        for (const row of [...report.rows, report.total]) expect(imbalances(row)).toEqual([]);
      }),
    );
  });
  it('what one period leaves open is what the next carries over', () => {
    check(
      fc.property(history, day, (facts, cut) => {
        const before = ii06a(facts, { from: start, to: cut }, '2024-01-01', 'unit').total;
        const after = ii06a(facts, { from: addDays(cut, 1), to: '2023-12-31' }, '2024-01-01', 'unit').total;
        expect(after.carriedOver).toBe(before.open);
      }),
    );
  });
  it('a report for a day is the same when run that day and later, whatever is still to come', () => {
    check(
      fc.property(history, day, (facts, asOf) => {
        const knownThen = facts
          .filter((one) => one.receivedDay <= asOf)
          .map((one) =>
            one.finishedDay !== null && one.finishedDay > asOf && one.receivedDay <= one.finishedDay
              ? { ...one, finishedDay: null }
              : one,
          );
        const window = { from: '2022-12-15', to: asOf < '2022-12-15' ? '2022-12-15' : asOf };
        expect(ii06a(knownThen, window, asOf, 'unit')).toEqual(ii06a(facts, window, asOf, 'unit'));
      }),
    );
  });
  it('agrees with a plain count, dossier by dossier', () => {
    check(
      fc.property(history, (facts) => {
        const ends = (one: DossierFacts) =>
          (one.finishedDay !== null && one.finishedDay < one.receivedDay ? one.receivedDay : one.finishedDay) ?? '9999';
        const total = ii06a(facts, quarter, '2024-01-01', 'field').total;
        const inside = facts.filter((one) => one.receivedDay <= quarter.to && ends(one) >= quarter.from);
        expect(total.received).toBe(inside.length);
        expect(total.carriedOver).toBe(inside.filter((one) => one.receivedDay < quarter.from).length);
        expect(total.openOverdue).toBe(
          inside.filter((one) => ends(one) > quarter.to && one.dueDay !== null && one.dueDay < quarter.to).length,
        );
        expect(total.resolvedLate).toBe(
          inside.filter((one) => ends(one) <= quarter.to && one.dueDay !== null && ends(one) > one.dueDay).length,
        );
      }),
    );
  });
});
