import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ledgerMeasures } from '#ledger/ledger-measure.js';
import {
  bothFilters,
  type CaseFilters,
  filterKey,
  filterWords,
  isByProcedure,
  onlyOf,
  unanswerableFilter,
  chosenProcedures,
} from '#ledger/case-filters.js';

const fieldsOf: Record<string, string> = {
  '1.1': 'Hộ tịch',
  '1.2': 'Hộ tịch',
  '2.1': 'Đất đai',
  '3.1': 'Văn bằng, chứng chỉ',
};
const procedures = new Map(Object.entries(fieldsOf).map(([code, field]) => [code, { code, field }])) as never;
const codes = [...Object.keys(fieldsOf), '9.9'];
const some = <T>(of: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...of), { minLength: 1 }), { nil: undefined });
const unit = fc.option(fc.constantFrom('A', 'B'), { nil: undefined });
const narrowing: fc.Arbitrary<CaseFilters> = fc.record({
  channel: fc.option(fc.constantFrom('direct', 'online', 'post'), { nil: undefined }),
  fields: some(['Hộ tịch', 'Đất đai', 'Văn bằng, chứng chỉ', '-']),
  topics: some(codes),
  decides: unit,
  received: unit,
});

interface Row {
  readonly channel: string;
  readonly topic: string;
  readonly decides: string;
  readonly received: string;
}
const row = fc.record({
  channel: fc.constantFrom('direct', 'online', 'post'),
  topic: fc.constantFrom(...codes),
  decides: fc.constantFrom('A', 'B'),
  received: fc.constantFrom('A', 'B', '-'),
});
/** What a narrowing means, said as plainly as can be. */
function holds(narrow: CaseFilters, { channel, topic, decides, received }: Row): boolean {
  return (
    (narrow.channel === undefined || narrow.channel === channel) &&
    (!narrow.fields || narrow.fields.includes(fieldsOf[topic] ?? '-')) &&
    (!narrow.topics || narrow.topics.includes(topic)) &&
    (narrow.decides === undefined || narrow.decides === decides) &&
    (narrow.received === undefined || narrow.received === received)
  );
}

describe('a narrowing', () => {
  it('of two leaves what each of them leaves', () => {
    fc.assert(
      fc.property(
        narrowing,
        narrowing,
        row,
        (a, b, one) => holds(bothFilters(a, b), one) === (holds(a, one) && holds(b, one)),
      ),
      { seed: 15, numRuns: 3000 },
    );
  });

  it('of two keeps what one of them says alone, and what both share of a list', () => {
    expect(bothFilters({ channel: 'online', decides: 'A', received: 'B', helped: 'C', role: 'received' }, {})).toEqual(
      bothFilters({}, { channel: 'online', decides: 'A', received: 'B', helped: 'C', role: 'received' }),
    );
    expect(bothFilters({ channel: 'online', decides: 'A', received: 'B', helped: 'C', role: 'received' }, {})).toEqual({
      ...{ channel: 'online', decides: 'A', received: 'B', helped: 'C', role: 'received' },
      ...{ fields: undefined, topics: undefined },
    });
    expect(bothFilters({ role: 'received' }, { role: 'helped' }).role).toBe('helped');
    const alone = { fields: ['x'], topics: ['1'] };
    expect([bothFilters(alone, {}), bothFilters({}, alone)]).toMatchObject([alone, alone]);
    const lists = bothFilters({ fields: ['x', 'y'], topics: ['1', '2'] }, { fields: ['y', 'z'], topics: ['2', '3'] });
    expect([lists.fields, lists.topics]).toEqual([['y'], ['2']]);
  });

  it('of two that cannot both hold leaves no case at all', () => {
    for (const word of ['channel', 'procedureLevel', 'decides', 'received', 'helped'] as const) {
      expect(bothFilters({ [word]: 'a' }, { [word]: 'b' }).topics).toEqual([]);
      expect(bothFilters({ [word]: 'a' }, { [word]: 'a' }).topics).toBeUndefined();
    }
    expect(bothFilters({ channel: 'a' }, { decides: 'b' }).topics).toBeUndefined();
    expect(bothFilters({ fields: ['x'], topics: ['1'] }, { fields: ['y'] })).toMatchObject({
      ...{ fields: undefined, topics: [] },
    });
  });

  it('by the level of a procedure is a set of procedures, with those of a field or of a list', () => {
    const leveled = new Map([
      ['1', { field: 'x', level: 'commune' }],
      ['2', { field: 'x', level: 'department' }],
      ['3', { field: 'y', level: 'commune' }],
    ]) as never;
    const set = (narrow: Parameters<typeof chosenProcedures>[0]) => chosenProcedures(narrow, { procedures: leveled });
    expect(set({ procedureLevel: 'commune' })).toEqual({ of: ['1', '3'], but: null });
    expect(set({ procedureLevel: 'commune', fields: ['x'] })).toEqual({ of: ['1'], but: null });
    expect(set({ procedureLevel: 'commune', topics: ['2', '3', 'lost'] })).toEqual({ of: ['3'], but: null });
    // Of procedures that the catalogue lost neither level nor field is known: they are all but the known ones.
    expect(set({ procedureLevel: '-' })).toEqual({ of: [], but: ['1', '2', '3'] });
    expect(set({ procedureLevel: '-', fields: ['x'] })).toEqual({ of: [], but: null });
    expect(set({ procedureLevel: '-', fields: ['-'] })).toEqual({ of: [], but: ['1', '2', '3'] });
    expect(isByProcedure({ procedureLevel: 'commune' })).toBe(true);
    expect([isByProcedure({ fields: [] }), isByProcedure({ topics: [] }), isByProcedure({ channel: 'post' })]).toEqual([
      ...[true, true, false],
    ]);
  });

  it('is equal to another that means the same', () => {
    expect(filterKey({ role: 'decides', channel: 'online' })).toBe(filterKey({ channel: 'online' }));
    expect(filterKey({ channel: 'online' })).not.toBe(filterKey({ channel: 'post' }));
    expect(filterKey({ decides: 'A' })).not.toBe(filterKey({ received: 'A' }));
    expect(filterKey({ helped: 'A' })).not.toBe(filterKey({}));
    expect(filterKey({ procedureLevel: 'commune' })).toBe('procedureLevel=commune');
    expect(bothFilters({ procedureLevel: 'commune' }, {}).procedureLevel).toBe('commune');
    expect(bothFilters({}, { procedureLevel: 'commune' }).procedureLevel).toBe('commune');
    expect(filterWords({ decides: 'A', helped: 'B' })).toEqual([
      ['decides', 'A'],
      ['helped', 'B'],
    ]);
  });

  it('is what a formula is about: one field or several, a channel, procedures', () => {
    expect(onlyOf({ field: 'Đất đai', channel: 'online', procedures: ['1'] } as never)).toEqual({
      ...{ channel: 'online', fields: ['Đất đai'], topics: ['1'] },
    });
    expect(onlyOf({ field: ['Đất đai', 'Hộ tịch'] } as never).fields).toEqual(['Đất đai', 'Hộ tịch']);
    expect(onlyOf(undefined)).toEqual({ channel: undefined, fields: undefined, topics: undefined });
  });

  it('by fields and procedures is a set of procedures, those that the catalogue lost included', () => {
    const sample = fc.record({ fields: some(['Hộ tịch', 'Đất đai', '-']), topics: some(codes) });
    fc.assert(
      fc.property(sample, fc.constantFrom(...codes), (narrow, topic) => {
        const set = chosenProcedures(narrow, { procedures });
        const among = set === null || set.of.includes(topic) || (set.but !== null && !set.but.includes(topic));
        return among === holds(narrow, { topic, channel: 'online', decides: 'A', received: 'A' });
      }),
      { seed: 16, numRuns: 1000 },
    );
  });

  it('stands in a URL by words that keep the commas of a field, and no word for what is not narrowed', () => {
    expect(
      filterWords({ fields: ['Văn bằng, chứng chỉ', 'Đất đai'], role: 'decides', topics: ['1.1', '1.2'] }),
    ).toEqual([
      ['field', 'Văn bằng, chứng chỉ|Đất đai'],
      ['topic', '1.1|1.2'],
    ]);
    expect(filterWords({ role: 'received', received: '-' })).toEqual([
      ['role', 'received'],
      ['received', '-'],
    ]);
  });

  it('makes no sense by channel for complaints and tasks, and names the word', () => {
    expect(unanswerableFilter({ channel: 'online' }, 'complaint')).toMatchObject({ word: 'channel' });
    expect(unanswerableFilter({ topics: ['rac'] }, 'complaint')).toBeNull();
    expect(unanswerableFilter({ role: 'received' }, 'task')?.said).toContain('nhiệm vụ');
    expect(unanswerableFilter({ channel: 'online' }, 'dossier')).toBeNull();
  });
});

describe('a measure of one channel', () => {
  it('is the entries of that channel of another measure, and nothing of a channel that differs', () => {
    const post = { name: 'dossier.post', measure: 'dossier.received', channel: 'post' };
    expect(ledgerMeasures(['dossier.post', 'dossier.post'])).toEqual([post]);
    expect(ledgerMeasures(['dossier.post', 'dossier.open'], 'online')).toEqual([
      { name: 'dossier.open', measure: 'dossier.open', channel: 'online' },
    ]);
  });
});
