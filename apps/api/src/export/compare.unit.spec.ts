import { describe, expect, it } from '@jest/globals';
import { type Json, lineText } from '#export/canonical.js';
import { compareLines, differenceText } from '#export/compare.js';

const dossier = (code: string, facts: Json) => lineText({ key: ['case', 'dossier', code], facts });
const said = (before: string[], after: string[]) => compareLines(before, after).map(differenceText);

describe('two exports', () => {
  it('that say the same have no difference', () => {
    const lines = [dossier('A', { late: true }), dossier('B', { days: [1, 2] })];
    expect(said(lines, [...lines].reverse())).toEqual([]);
  });

  it('are compared fact by fact, those that only one side knows included', () => {
    const before = [dossier('A', { late: true, unit: 'X', rating: 'good' })];
    const after = [dossier('A', { late: false, unit: 'X', returned: '2026-11-01' })];
    expect(said(before, after)).toEqual([
      'case dossier A, late: true → false',
      'case dossier A, rating: "good" → —',
      'case dossier A, returned: — → "2026-11-01"',
    ]);
  });

  it('name the facts in the order of their names, and nothing beside an object as it stands', () => {
    expect(said([dossier('A', { z: 1 })], [dossier('A', { a: 1 })])).toEqual([
      'case dossier A, a: — → 1',
      'case dossier A, z: 1 → —',
    ]);
    expect(said([dossier('A', null)], [dossier('A', { a: 1 })])).toEqual(['case dossier A: null → {"a":1}']);
  });

  it('name what only one of them has, in order of the keys', () => {
    expect(said([dossier('B', 1)], [dossier('A', 2)])).toEqual(['case dossier A: — → 2', 'case dossier B: 1 → —']);
    expect(said([dossier('B', { a: 1 })], [])).toEqual(['case dossier B: {"a":1} → —']);
  });

  it('name the cases that a list gained and lost', () => {
    const list = (...codes: string[]) => lineText({ key: ['list', 'dossier.open'], facts: codes });
    expect(said([list('A', 'B')], [list('B', 'C')])).toEqual([
      'list dossier.open: "A" → —',
      'list dossier.open: — → "C"',
    ]);
    expect(said([list('A')], [list('A')])).toEqual([]);
    expect(said([], [list('A')])).toEqual(['list dossier.open: — → "A"']);
    expect(said([list('-', '-')], [list('-')])).toEqual(['list dossier.open, length: 2 → 1']);
  });
});
