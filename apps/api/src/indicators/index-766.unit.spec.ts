import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type IndexInputs, type ScoreIndex, compareWithOfficial, evaluateIndex } from '#indicators/index-766.js';
import { loadIndices } from '#indicators/load-index.js';
import { scoreRows } from '#indicators/score-row.js';
import { oneMore, whatIf } from '#indicators/what-if.js';

const folder = new URL('../../../../catalogue/indices/766', import.meta.url).pathname;
const indices = loadIndices(folder);
const [live, docx, sheet] = ['2022-live', '2022-docx', '2026'].map((version) => indices.get(version)!) as [
  ScoreIndex,
  ScoreIndex,
  ScoreIndex,
];
const componentsOf = (index: ScoreIndex) => index.groups.flatMap((group) => group.components);
const all = (index: ScoreIndex, numerator: number, denominator: number): IndexInputs =>
  Object.fromEntries(componentsOf(index).map((one) => [one.code, { numerator, denominator }]));
const found = (index: ScoreIndex, inputs: IndexInputs, code: string, level: 'province' | 'commune' = 'province') =>
  evaluateIndex(index, level, inputs)
    .groups.flatMap((group) => group.components)
    .find((one) => one.code === code)!;

describe('the three versions side by side', () => {
  it.each([...indices.values()].map((index) => [index.version, index] as const))(
    '%s gives 100 for all and 0 for nothing good',
    (_, index) => {
      expect(evaluateIndex(index, 'province', all(index, 9, 9)).score).toBe(100);
      expect(evaluateIndex(index, 'province', all(index, 0, 9)).score).toBe(0);
    },
  );
  it('digitisation at 21,12 %: linear on the portal, full at 80 % in the document', () => {
    const inputs = { SO_HOA_GIAY_TO_GIAI_QUYET: { numerator: 93664, denominator: 443565 } };
    expect([live, docx].map((index) => found(index, inputs, 'SO_HOA_GIAY_TO_GIAI_QUYET').score)).toEqual([0.84, 1.06]);
  });
  it('the document multiplies online dossiers by the sync rate', () => {
    const inputs = {
      ONLINE_DOSSIER: { numerator: 25, denominator: 100 },
      DOSSIER_SYNC: { numerator: 1, denominator: 2 },
    };
    expect([live, docx].map((index) => found(index, inputs, 'ONLINE_DOSSIER').score)).toEqual([3, 1.5]);
    for (const DOSSIER_SYNC of [null, 'not-applicable', { numerator: 0, denominator: 0 }] as const)
      expect(found(docx, { ...inputs, DOSSIER_SYNC }, 'ONLINE_DOSSIER').mark).toBe('unknown');
    const wrong = { ...inputs, DOSSIER_SYNC: { numerator: -1, denominator: 2 } };
    expect(() => evaluateIndex(docx, 'province', wrong, { CKMB18: 9 })).toThrow('DOSSIER_SYNC: expected counts from 0');
    expect(evaluateIndex(docx, 'province', {}, { CKMB18: 9 }).groups[0]).toMatchObject({
      ...{ score: 9, missing: [], components: [] },
    });
  });
  it('online services: min(2, 2A/0,80) + 4B + min(6, 6C/0,50)', () => {
    const row = {
      metric: 'ONLINE_TOTAL',
      level: 'province' as const,
      numerator: null,
      denominator: null,
      rule: 'A=40/100 B=33/66 C=1/4',
    };
    expect(scoreRows(indices, [row])[0]!.score).toBe(1 + 2 + 3);
  });
});

describe('no petitions at all', () => {
  const none = { numerator: 0, denominator: 0 };
  const inputs = (numerator: number): IndexInputs => ({
    PETITION_PROCESSING_ON_TIME: none,
    PETITION_HANDLING_SATISFACTION: none,
    DOSSIER_RECEIVING_SATISFACTION: { numerator, denominator: 100 },
  });
  const group = (index: ScoreIndex, numerator: number) =>
    evaluateIndex(index, 'province', inputs(numerator)).groups.find((one) => one.code === 'MDHL18')!;

  it('gives 6 and 6 on the live portal', () => {
    expect(group(live, 45)).toMatchObject({
      score: 15,
      components: expect.arrayContaining([
        expect.objectContaining({ code: 'PETITION_HANDLING_SATISFACTION', score: 6 }),
      ]),
    });
  });
  it('shares the points between the other two in the sheet of 2026', () => {
    const shared = group(sheet, 45);
    const of = (code: string) => shared.components.find((one) => one.code === code);
    expect(of('PETITION_HANDLING_SATISFACTION')).toMatchObject({ mark: 'points-shared', score: 0, max: 0, lost: 0 });
    expect(of('PETITION_PROCESSING_ON_TIME')).toMatchObject({ score: 9, max: 9 });
    expect(of('DOSSIER_RECEIVING_SATISFACTION')).toMatchObject({ score: 4.5, max: 9 });
    expect(shared.score).toBe(13.5);
    expect(group(sheet, 90).score).toBe(18);
  });
});

describe('payment', () => {
  const row = (rule: string) =>
    scoreRows(indices, [
      { metric: 'PAYMENT_TOTAL', level: 'department', numerator: null, denominator: null, rule },
    ])[0]!;
  it('is 0 where nothing was to be paid', () => expect(row('A=0/0 B=0/0 C=0/0').score).toBe(0));
  it('keeps 118 of 118 paid beside 0 of 13 offered', () => expect(row('A=118/118 B=5/13 C=0/13').score).toBe(6.96));
  it('is unknown, not 0, when its parts were not sent', () => {
    expect(row('')).toMatchObject({ score: null, mark: 'unknown' });
  });
});

describe('units', () => {
  it('a commune gets the maximum, marked, for what is not its own in 2026', () => {
    for (const code of ['ONLINE_FULL_DOSSIER', 'CITIZEN_DATA_CONNECTED_DOSSIER', 'CITIZEN_DATA_CONNECTED_FORMALITY']) {
      const one = found(sheet, { [code]: { numerator: 0, denominator: 9 } }, code, 'commune');
      expect([one.mark, one.score]).toEqual(['not-applicable', one.max]);
      expect(found(sheet, {}, code, 'province').mark).toBe('unknown');
    }
  });
  it('a commune on the live portal is scored where it has counts', () => {
    const code = 'CITIZEN_DATA_CONNECTED_DOSSIER';
    expect(found(live, { [code]: { numerator: 1133, denominator: 2882 } }, code, 'commune').score).toBe(0.79);
    expect(found(live, {}, code, 'commune')).toMatchObject({ mark: 'not-applicable', score: 2 });
  });
});

describe('explained', () => {
  const inputs: IndexInputs = { ...all(live, 80, 100), PROGRESS: { numerator: 80, denominator: 100 } };
  it('one dossier more on time moves two groups', () => {
    const more = oneMore(live, 'province', inputs, 'dossier-on-time');
    expect(more.changes).toEqual([
      { code: 'PROGRESS', from: 16, to: 16.2, gain: 0.2 },
      { code: 'DOSSIER_RECEIVING_SATISFACTION', from: 5.33, to: 5.4, gain: 0.07 },
    ]);
    expect(more.gain).toBe(0.27);
  });
  it('a what-if equals the score once it has happened', () => {
    const changed = { PROGRESS: { numerator: 95 }, PETITION_PROCESSING_ON_TIME: { numerator: 5, denominator: 5 } };
    const guess = whatIf(live, 'province', inputs, changed);
    const happened = evaluateIndex(live, 'province', {
      ...inputs,
      PROGRESS: { numerator: 95, denominator: 100 },
      PETITION_PROCESSING_ON_TIME: { numerator: 5, denominator: 5 },
    });
    expect(guess.after).toEqual(happened);
    expect(() => whatIf(live, 'province', {}, { PROGRESS: { numerator: 1 } })).toThrow(
      'PROGRESS: nothing is known to change',
    );
  });
  it('score and lost points make up the maximum, and groups the whole, for any counts', () => {
    const count = fc.record({ n: fc.nat(5000), d: fc.nat(5000) });
    const each = fc.record(Object.fromEntries(componentsOf(live).map((one) => [one.code, fc.option(count)])));
    fc.assert(
      fc.property(
        each,
        fc.constantFrom('province' as const, 'commune' as const),
        fc.constantFrom(live, docx, sheet),
        (counts, level, index) => {
          const given = Object.fromEntries(
            Object.entries(counts).map(([code, one]) => [
              code,
              one && { numerator: Math.min(one.n, one.d), denominator: one.d },
            ]),
          );
          const whole = evaluateIndex(index, level, given);
          const parts = whole.groups.flatMap((group) => group.components);
          for (const part of parts) if (part.score !== null) expect(part.score + part.lost!).toBeCloseTo(part.max, 9);
          expect(whole.known).toBeCloseTo(
            parts.reduce((sum, part) => sum + (part.score ?? 0), 0),
            9,
          );
          expect(whole.score === null).toBe(parts.some((part) => part.mark === 'unknown'));
          for (const group of whole.groups) expect(group.known).toBeLessThanOrEqual(group.max);
        },
      ),
      { seed: 766, numRuns: 300 },
    );
  });
});

it('shows the official score beside our own, neither over the other', () => {
  expect(compareWithOfficial(17.72, { score: 17.73, asOf: '2026-10-10' })).toEqual({
    provisional: 17.72,
    official: 17.73,
    officialAsOf: '2026-10-10',
    difference: 0.01,
    agrees: true,
  });
  expect(compareWithOfficial(17.72, { score: 17.74, asOf: '2026-10-10' }).agrees).toBe(false);
  expect(compareWithOfficial(17.72, { score: 17.731, asOf: '2026-10-10' }).agrees).toBe(true);
  expect(compareWithOfficial(17.72, null)).toEqual({
    ...{ provisional: 17.72, official: null, officialAsOf: null, difference: null, agrees: null },
  });
  expect(compareWithOfficial(null, { score: 17.74, asOf: '2026-10-10' })).toMatchObject({
    provisional: null,
    difference: null,
    agrees: null,
  });
});

it('takes a published total only where its own parts are missing, and only for the whole', () => {
  const total = {
    metric: 'PAYMENT_TOTAL',
    level: 'commune' as const,
    numerator: null,
    denominator: null,
    official: 6.9,
  };
  expect(scoreRows(indices, [total])[0]!.score).toBeNull();
  expect(scoreRows(indices, [{ ...total, metric: 'OVERALL' }])[0]).toMatchObject({
    score: null,
    mark: 'unknown',
    max: 100,
  });
});
