import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ledgerMeasures } from '#ledger/ledger-measure.js';
import { bothFilters, type CaseFilters, filterWords, unanswerableFilter, topicsOf } from '#ledger/case-filters.js';

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

  it('by fields and procedures is a set of procedures, those that the catalogue lost included', () => {
    const sample = fc.record({ fields: some(['Hộ tịch', 'Đất đai', '-']), topics: some(codes) });
    fc.assert(
      fc.property(sample, fc.constantFrom(...codes), (narrow, topic) => {
        const set = topicsOf(narrow, { procedures });
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
