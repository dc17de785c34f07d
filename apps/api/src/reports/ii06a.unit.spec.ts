import { describe, expect, it } from '@jest/globals';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { fieldLabel, imbalances, nothing, procedureLabel, report } from '#reports/ii06a.js';

const good = {
  ...nothing,
  received: 22,
  online: 11,
  carriedOver: 11,
  resolved: 22,
  resolvedOnTime: 20,
  resolvedEarly: 2,
};

describe('form II.06a', () => {
  it('balances as Sở TT&TT Đắk Lắk stated it for the first quarter of 2023: 22 = 11 + 0 + 11', () => {
    expect(imbalances(good)).toEqual([]);
  });

  it('says which equality is broken and by how much', () => {
    expect(imbalances({ ...good, online: 12 })).toEqual(['(3) = (4) + (5) + (6): 22 ≠ 23']);
    expect(imbalances({ ...good, open: 1 })).toEqual(['(11) = (12) + (13): 1 ≠ 0', '(3) = (7) + (11): 22 ≠ 23']);
  });

  it('adds up what has one label, and names the row and the column of a count below zero', () => {
    const counts = new Map([
      ['1.1', good],
      ['1.2', { ...nothing, openOverdue: -1, openInTime: 1 }],
      ['2.1', good],
    ]);
    const told = report(counts, (key) => ({ key: key.slice(0, 1), label: `Lĩnh vực ${key.slice(0, 1)}` }));
    expect(told.rows.map(({ label, received }) => [label, received])).toEqual([
      ['Lĩnh vực 1', 22],
      ['Lĩnh vực 2', 22],
    ]);
    expect(told.total.received).toBe(44);
    expect(told.imbalances).toEqual([
      { label: 'Lĩnh vực 1', said: 'openOverdue: -1 < 0' },
      { label: 'Tổng số', said: 'openOverdue: -1 < 0' },
    ]);
  });

  it('adds up what came in and what was resolved of its parts', () => {
    const row = { ...nothing, online: 1, direct: 2, carriedOver: 4, received: 7 };
    const all = { ...row, resolvedEarly: 1, resolvedOnTime: 2, resolvedLate: 4, resolved: 7 };
    expect(imbalances(all)).toEqual([]);
  });

  it('counts the equalities that do not hold, row by row and in the total', () => {
    const told = report(new Map([['1', { ...good, open: 1 }]]), (key) => ({ key, label: 'Đất đai' }));
    const said = ['(11) = (12) + (13): 1 ≠ 0', '(3) = (7) + (11): 22 ≠ 23'];
    expect(told).toMatchObject({ balanced: false, n: 4 });
    expect(told.imbalances).toEqual(
      ['Đất đai', 'Tổng số'].flatMap((label) => said.map((one) => ({ label, said: one }))),
    );
    expect(report(new Map([['1', good]]), (key) => ({ key, label: key }))).toMatchObject({
      ...{ balanced: true, n: 0, imbalances: [] },
    });
  });

  it('has its rows in the order of their Vietnamese labels, and those of one label in that of their keys', () => {
    const labels = new Map([
      ['1', 'Y tế'],
      ['4', 'Đất đai'],
      ['3', 'Đất đai'],
      ['2', 'Dân số'],
    ]);
    const counts = new Map([...labels.keys()].map((key) => [key, good]));
    const { rows } = report(counts, (key) => ({ key, label: labels.get(key) as string }));
    expect(rows.map(({ key }) => key)).toEqual(['2', '3', '4', '1']);
  });

  it('has the row of an unknown field first where a field is called the same', () => {
    for (const order of [
      ['x', ''],
      ['', 'x'],
    ]) {
      const counts = new Map(order.map((key) => [key, good]));
      const { rows } = report(counts, (key) => ({ key: key || null, label: 'Chưa rõ lĩnh vực' }));
      expect(rows.map(({ key }) => key)).toEqual([null, 'x']);
    }
  });
});

describe('a row of the form is named', () => {
  const procedure = { code: '1.000', name: 'Cấp giấy phép', field: 'Đất đai' };
  const catalogue = smallCatalogue({ procedures: new Map([['1.000', procedure]]) as never });

  it('by the field of its procedure, which may be lost', () => {
    expect(fieldLabel(catalogue)('1.000')).toEqual({ key: 'Đất đai', label: 'Đất đai' });
    expect(fieldLabel(catalogue)('9.999')).toEqual({ key: null, label: 'Chưa rõ lĩnh vực' });
  });

  it('by the procedure, of which the code is left when it is lost', () => {
    expect(procedureLabel(catalogue)('1.000')).toEqual({ key: '1.000', label: 'Cấp giấy phép' });
    expect(procedureLabel(catalogue)('9.999')).toEqual({ key: '9.999', label: '9.999' });
  });
});
